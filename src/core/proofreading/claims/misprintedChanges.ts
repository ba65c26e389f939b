import type { TextDocument } from "../document";
import { judgePercent, stepOf } from "../percent";
import { slipBetween } from "../slips";
import type { Statement } from "../statements";
import { inYuan, printed } from "../text/numbers";
import { termOf, type Verdicts } from "../verdicts";
import { causeOf } from "../wording";
import {
  changeInWords,
  changeSince,
  comparedWithLastYear,
  isPlain,
  judgeRate,
  type ComparedWithLastYear,
} from "./comparedWithLastYear";
import { comparisonOf } from "./comparison";
import { nameOfLastYears } from "./lastYearAmounts";

/**
 * 6049.97万元，比上年减少392.92万元，减少5.95%, where last year it was 6432.89万元: change and rate exclude each other, and
 * last year's amount says which of the two is wrong. Before rates are judged, so that the right one is not blamed.
 */
export function misprintedChanges(document: TextDocument, verdicts: Verdicts): void {
  for (const rate of document.statements) {
    if (rate.role !== "rate") continue;
    const { change } = comparisonOf(rate, document);
    if (change === undefined || change.number.value.isZero()) continue;
    const compared = comparedWithLastYear(change, document, verdicts);
    if (compared !== undefined) hold(rate, compared, verdicts);
  }
}

function hold(rate: Statement, compared: ComparedWithLastYear, verdicts: Verdicts): void {
  const { statement: change, value, lastYear } = compared;
  const before = lastYear.only;
  if (before === undefined || !isPlain(compared)) return;
  if (judgeRate(rate, compared, before) !== "right" || couldBe(rate, compared)) return;
  const right = changeInWords(compared, before);
  if (changeSince(compared, before).equals(inYuan(change.number))) return;
  const slip = slipBetween(change.number.digits, right.digits);
  const said = nameOfLastYears(before);
  verdicts.found({
    pattern: "change",
    rule: "GJ703",
    severity: "error",
    number: change.number,
    others: [rate, value],
    expected: right.digits + right.unit,
    message: {
      zh: `${said.zh}，本年${printed(value.number)}，应${right.direction}${right.digits}${right.unit}；${printed(rate.number)}与此相符。`,
      en: `${said.en}; this year it is ${printed(value.number)}: a change of ${right.digits} ${right.unit}, with which ${printed(rate.number)} agrees.`,
    },
    ...(slip !== undefined && { cause: causeOf(slip) }),
    terms: [before.term, termOf(value), termOf(rate)],
  });
  verdicts.verified("growth", [rate], [before.term]);
}

/** Whether the rate could follow from the printed change after all. */
function couldBe(rate: Statement, { statement: change, value }: ComparedWithLastYear): boolean {
  const part = inYuan(change.number);
  const whole = inYuan(value.number);
  const step = stepOf(change.number);
  const judgement = judgePercent(rate.number, [
    {
      part,
      whole: change.direction === "down" ? whole.plus(part) : whole.minus(part),
      exact: false,
      partStep: step,
      wholeStep: stepOf(value.number).plus(step),
    },
  ]);
  return judgement?.verdict !== "wrong";
}
