import type { TextDocument } from "../document";
import { bareName, hasWordsInCommon } from "../evidence/lineNames";
import { significantDigits } from "../slips";
import type { Statement } from "../statements";
import { amountsNamed, termOf } from "./tableFigures";
import type { Verdicts } from "../verdicts";

/**
 * Amounts whose line the text names in words of its own: verified where a cell of the same amount has words in common
 * with the text, or where so many digits agree that chance is out of the question; but not where the line that has the
 * very name says something else. Never a contradiction.
 */
export function sameAmount(document: TextDocument, verdicts: Verdicts): void {
  for (const statement of document.statements) {
    const { number, role } = statement;
    if (number.kind !== "money" || role === "change") continue;
    if (verdicts.isVerified(statement) || verdicts.isContradicted(statement)) continue;
    // The line that has the name says something else.
    if (amountsNamed(statement, document)?.amounts.some(({ blank }) => !blank) === true) continue;
    const ofLastYear = role === "base";
    const same = document.tables
      .printedAs(number)
      .filter(({ lastYear }) => lastYear === ofLastYear);
    const match =
      same.find((amount) => hasWordsInCommon(statement, amount)) ??
      (significantDigits(number.digits) >= ENOUGH_DIGITS && !isTold(statement, document)
        ? same[0]
        : undefined);
    if (match !== undefined)
      verdicts.verified("table-figure", [statement], [termOf(match, number)]);
  }
}

/** A line with the very name says something else. */
function isTold({ subject }: Statement, { tables }: TextDocument): boolean {
  const name = bareName(subject);
  return (
    name.length >= SHORTEST_NAME && tables.named(name, "this-year").some(({ blank }) => !blank)
  );
}

const SHORTEST_NAME = 4;

/** Four digits that agree by chance are rarer than one in a thousand. */
const ENOUGH_DIGITS = 4;
