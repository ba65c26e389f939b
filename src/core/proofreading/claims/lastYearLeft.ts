import type { TextDocument } from "../document";
import { inYuan } from "../text/numbers";
import type { Verdicts } from "../verdicts";
import { causeOf } from "../wording";
import { lastYearAmounts, nameOfLastYears } from "./lastYearAmounts";

/** Amounts that are wrong, and are what last year's text says of the same thing: it was copied and not brought up to date. */
export function lastYearLeft(document: TextDocument, verdicts: Verdicts): void {
  for (const statement of document.statements) {
    const { number, role } = statement;
    if (role !== "value" || number.kind !== "money" || number.value.isZero()) continue;
    if (!verdicts.isContradicted(statement)) continue;
    const left = lastYearAmounts(statement, document, "budget").amounts.find(({ yuan }) =>
      yuan.equals(inYuan(number))
    );
    if (left !== undefined)
      verdicts.explain(statement, causeOf("last-year-left", nameOfLastYears(left).zh), left.term);
  }
}
