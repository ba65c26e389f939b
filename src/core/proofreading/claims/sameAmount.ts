import { labelKey } from "../../recognition/normalise";
import type { TextDocument } from "../document";
import type { TableAmount } from "../evidence/evidence";
import type { Statement } from "../statements";
import { isPrintedAs, termOf } from "./tableFigures";
import type { Verdicts } from "../verdicts";

/**
 * Amounts whose line the text names in words of its own: verified where a cell of the same amount has words in common
 * with the text, or where so many digits agree that chance is out of the question. Never a contradiction.
 */
export function sameAmount(document: TextDocument, verdicts: Verdicts): void {
  const { evidence } = document;
  for (const statement of document.statements) {
    const { number, role } = statement;
    if (number.kind !== "money" || role === "change") continue;
    if (verdicts.isVerified(statement) || verdicts.isContradicted(statement)) continue;
    const ofLastYear = role === "base";
    const match = evidence.amounts.find(
      (amount) =>
        amount.lastYear === ofLastYear &&
        isPrintedAs(number, amount) &&
        (digitsOf(statement) >= ENOUGH_DIGITS || hasWordsInCommon(statement, amount))
    );
    if (match !== undefined)
      verdicts.verified("table-figure", [statement], [termOf(match, number)]);
  }
}

/** Four digits that agree by chance are rarer than one in a thousand. */
const ENOUGH_DIGITS = 4;

function digitsOf({ number }: Statement): number {
  return number.digits.replace(/[.,]/g, "").replace(/^0+|0+$/g, "").length;
}

function hasWordsInCommon(
  { subject, paragraph }: Statement,
  { label, measure, table }: TableAmount
): boolean {
  const words = labelKey(subject);
  const names = [label, ...measure.split("·")].filter((name) => name.length >= 2);
  if (
    names.some(
      (name) =>
        name.length >= 3 && (words.includes(name) || (words.length >= 4 && name.includes(words)))
    )
  )
    return true;
  const kind = KINDS.find((one) => one.test(words) || one.test(paragraph.text.slice(0, 40)));
  return kind !== undefined && kind.test(table + label + measure);
}

/** What tables and chapters are of. */
const KINDS = [
  /政府性基金/,
  /国有资本经营/,
  /政府采购|采购/,
  /三公|因公出国|公务用车|公务接待/,
  /财政专户/,
  /上年结转/,
  /其他资金/,
];
