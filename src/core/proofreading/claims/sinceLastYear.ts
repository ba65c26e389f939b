import { Amount } from "../../money/amount";
import type { TextDocument } from "../document";
import type { ClaimPattern } from "../model";
import { stepOf } from "../percent";
import { significantDigits } from "../slips";
import type { Statement } from "../statements";
import { inYuan, printed, type StatedNumber } from "../text/numbers";
import { termOf, type Verdicts } from "../verdicts";
import {
  changeInWords,
  changeSince,
  comparedWithLastYear,
  isPlain,
  judgeRate,
  type ComparedWithLastYear,
} from "./comparedWithLastYear";
import { isOfSpending } from "../evidence/columns";
import { comparisonOf } from "./comparison";
import { lastYearAmounts, nameOfLastYears, type LastYearAmount } from "./lastYearAmounts";

/**
 * Amounts, changes and rates that last year's tables or explanation bear out. A change that they do not bear out and
 * that nothing else explains is pointed out only: last year's figures may have been restated since.
 */
export function sinceLastYear(document: TextDocument, verdicts: Verdicts): void {
  if (!knowsLastYear(document)) return;
  for (const statement of document.statements) {
    if (verdicts.isContradicted(statement)) continue;
    if (statement.role === "base") holdBase(statement, document, verdicts);
    if (statement.role === "change" || statement.role === "rate")
      holdChange(statement, document, verdicts);
  }
}

function knowsLastYear({ evidence: { amounts, lastYearText } }: TextDocument): boolean {
  return lastYearText !== undefined || amounts.some(({ lastYear }) => lastYear);
}

/** 上年预算1200万元. */
function holdBase(statement: Statement, document: TextDocument, verdicts: Verdicts): void {
  const { number, subject } = statement;
  if (number.kind !== "money" || /结转|结余/.test(subject)) return;
  const basis = isOfSpending(subject) ? "spending" : "budget";
  const { amounts, only } = lastYearAmounts(statement, document, basis);
  const same = amounts.find(({ yuan }) => yuan.equals(inYuan(number)));
  if (same !== undefined && (only !== undefined || hasManyDigits(number)))
    verdicts.verified("table-figure", [statement], [same.term]);
}

function holdChange(statement: Statement, document: TextDocument, verdicts: Verdicts): void {
  const compared = comparedWithLastYear(statement, document, verdicts);
  if (compared === undefined) return;
  const { amounts, only } = compared.lastYear;
  const borneOut = amounts.find((before) => bearsOut(compared, before));
  if (borneOut !== undefined && (only !== undefined || hasManyDigits(statement.number))) {
    const { value } = compared;
    verdicts.verified(patternOf(statement), [value, statement], [borneOut.term]);
  } else if (only !== undefined && !verdicts.isVerified(statement)) {
    if (isPlain(compared) && isExcluded(compared, only) && !isToldByChange(statement, document))
      pointOut(compared, only, verdicts);
  }
}

function patternOf({ role }: Statement): ClaimPattern {
  return role === "rate" ? "growth" : "change";
}

/** Where the words may mean several lines, a short number agrees with one of them by chance. */
function hasManyDigits({ digits }: StatedNumber): boolean {
  return significantDigits(digits) >= FEWEST_DIGITS;
}

const FEWEST_DIGITS = 4;

function bearsOut(compared: ComparedWithLastYear, before: LastYearAmount): boolean {
  const { statement } = compared;
  return statement.role === "rate"
    ? judgeRate(statement, compared, before) === "right"
    : changeSince(compared, before).equals(inYuan(statement.number));
}

/** Not even by the digits that rounding has taken away. */
function isExcluded(compared: ComparedWithLastYear, before: LastYearAmount): boolean {
  const { statement, value } = compared;
  if (statement.role === "rate") return judgeRate(statement, compared, before) === "wrong";
  const step = stepOf(value.number);
  const room = step.plus(step).plus(stepOf(statement.number));
  const gap = changeSince(compared, before).minus(inYuan(statement.number)).absolute();
  return gap.compare(room) > 0;
}

/** Of a change and the rate beside it one says it. */
function isToldByChange(statement: Statement, document: TextDocument): boolean {
  return statement.role === "rate" && comparisonOf(statement, document).change !== undefined;
}

function isSameAmount(
  { value, kind }: StatedNumber,
  { digits }: { readonly digits: string }
): boolean {
  return kind === "money" && value.equals(Amount.of(digits));
}

function pointOut(
  compared: ComparedWithLastYear,
  before: LastYearAmount,
  verdicts: Verdicts
): void {
  const { statement, value } = compared;
  const right = changeInWords(compared, before);
  const last = nameOfLastYears(before);
  // A column of the table at hand is what the text is of; another workbook or text may have been restated since.
  const isOwn = before.term.cell !== undefined;
  const isOtherWay = (right.direction === "减少") !== (statement.direction === "down");
  const said = (statement.direction === "down" ? "减少" : "增加") + printed(statement.number);
  const isWordOnly = isOtherWay && isSameAmount(statement.number, right);
  verdicts.found({
    pattern: patternOf(statement),
    rule: isWordOnly ? "GJ712" : statement.role === "rate" ? "GJ702" : "GJ703",
    severity: isOwn && !isWordOnly ? "error" : "warning",
    number: statement.number,
    others: [value],
    ...(isOwn &&
      statement.role === "change" && {
        expected: (isOtherWay ? right.direction : "") + right.digits + right.unit,
      }),
    message: {
      zh: `${last.zh}，本年${printed(value.number)}，应${right.direction}${right.digits}${right.unit}，与“${said}”不符${isOwn ? "" : "；上年数如有调整，请核实"}。`,
      en: `${last.en}; this year it is ${printed(value.number)}: a change of ${right.digits} ${right.unit}, not ${printed(statement.number)}, unless last year's figure was restated.`,
    },
    terms: [before.term, termOf(value)],
  });
}
