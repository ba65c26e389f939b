import type { TextDocument } from "../document";
import type { Statement } from "../statements";
import { termOf, type Verdicts } from "../verdicts";

/** 新增1辆公务用车购置 under “三公”, 购置车辆1辆 under state assets: vehicles to be bought, said twice. Never a contradiction. */
export function vehicles(document: TextDocument, verdicts: Verdicts): void {
  const bought = document.statements.filter(isBought);
  for (const statement of bought) {
    if (verdicts.isVerified(statement) || verdicts.isContradicted(statement)) continue;
    const other = bought.find(
      (one) => verdicts.isVerified(one) && one.number.value.equals(statement.number.value)
    );
    if (other !== undefined) verdicts.verified("repeat", [statement], [termOf(other)]);
  }
}

function isBought({ number, paragraph }: Statement): boolean {
  if (number.unit !== "辆" || number.value.isZero()) return false;
  const before = paragraph.text.slice(Math.max(0, number.start - AROUND), number.start);
  const behind = paragraph.text.slice(number.end, number.end + AROUND);
  return /购置(?:公务用车|车辆)$/.test(before) || /^公务用车购置/.test(behind);
}

/** Characters around a number. */
const AROUND = 10;
