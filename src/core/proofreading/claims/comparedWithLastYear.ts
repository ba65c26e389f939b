import type { Amount } from "../../money/amount";
import { convert, type MoneyUnit } from "../../money/money";
import { judgePercent, stepOf, type PercentVerdict } from "../percent";
import type { TextDocument } from "../document";
import type { Statement } from "../statements";
import { inYuan } from "../text/numbers";
import type { Verdicts } from "../verdicts";
import { comparisonOf } from "./comparison";
import { isOfSpending } from "../evidence/columns";
import {
  lastYearAmounts,
  type Basis,
  type LastYearAmount,
  type LastYearAmounts,
} from "./lastYearAmounts";

/** A change or a rate with this year's amount and last year's. */
export interface ComparedWithLastYear {
  readonly statement: Statement;
  readonly value: Statement;
  readonly lastYear: LastYearAmounts;
}

/**
 * What says how an amount differs from last year's budget. A comparison on another basis (同口径) is
 * none; a change given as a reason is of something else than the amount before it.
 */
export function comparedWithLastYear(
  statement: Statement,
  document: TextDocument,
  verdicts: Verdicts
): ComparedWithLastYear | undefined {
  const basis = basisOf(statement, document.year);
  if (statement.direction === "either" || basis === undefined) return undefined;
  const [value] = comparisonOf(statement, document).values;
  if (value === undefined || verdicts.isContradicted(value) || isOfAnother(statement, value))
    return undefined;
  const lastYear = lastYearAmounts(value, document, basis);
  return lastYear.amounts.length === 0 ? undefined : { statement, value, lastYear };
}

/** Whether a change is against what was planned last year or what was spent; nothing when against neither. */
function basisOf(
  { against = "", paragraph, number, sentence }: Statement,
  year: number | undefined
): Basis | undefined {
  const said = paragraph.text.slice(0, number.start).split(/[。！？]/)[sentence] ?? "";
  if (against === "" || OTHER_BASIS.test(said)) return undefined;
  const named = /(?:19|20)\d{2}/.exec(against)?.[0];
  if (named !== undefined && year !== undefined && Number(named) !== year - 1) return undefined;
  return isOfSpending(said.slice(said.lastIndexOf(against))) ? "spending" : "budget";
}

const OTHER_BASIS = /口径|可比|剔除|扣除/;

/** Somebody else's change: among the reasons, or in a list of parts. */
function isOfAnother(statement: Statement, value: Statement): boolean {
  if (value.paragraph !== statement.paragraph) return true;
  const between = value.paragraph.text.slice(value.number.end, statement.number.start);
  return /原因|由于|因为|主要是|其中/.test(between);
}

/** Whether nothing in the paragraph says that the two years are not counted alike, or that something else has changed. */
export function isPlain({ statement, value }: ComparedWithLastYear): boolean {
  const { text } = statement.paragraph;
  const own = statement.subject.replace(
    /^(?:上年度?|上一?年|去年)?(?:预算)?(?:相比|对比|比较)?/,
    ""
  );
  return (
    !OTHER_BASIS.test(text) &&
    !/追加|年中|划转|机构改革/.test(text) &&
    (own.length < 2 || value.subject.includes(own))
  );
}

/** By how much the amount has changed, in 元, in the direction that the text gives. */
export function changeSince(
  { statement, value }: Pick<ComparedWithLastYear, "statement" | "value">,
  { yuan }: LastYearAmount
): Amount {
  const gap = inYuan(value.number).minus(yuan);
  return statement.direction === "down" ? gap.negated() : gap;
}

/** The same as it is printed: 减少 382.92 万元. */
export function changeInWords(
  { statement: { number }, value }: ComparedWithLastYear,
  before: LastYearAmount
): { readonly direction: string; readonly digits: string; readonly unit: string } {
  const { unit, decimals } = number.kind === "money" ? number : value.number;
  const gap = inYuan(value.number).minus(before.yuan);
  const change = convert(gap.absolute(), "元", unit as MoneyUnit);
  return {
    direction: gap.isNegative() ? "减少" : "增加",
    digits: change.toFixed(Math.max(decimals, change.decimals())),
    unit,
  };
}

/** Whether a rate is what both years' amounts come to; `undefined` where last year's was nothing. */
export function judgeRate(
  rate: Statement,
  { value }: ComparedWithLastYear,
  before: LastYearAmount
): PercentVerdict | undefined {
  const step = stepOf(value.number);
  const ratio = {
    part: changeSince({ statement: rate, value }, before),
    whole: before.yuan,
    exact: false,
    partStep: step.plus(step),
    wholeStep: step,
  };
  return judgePercent(rate.number, [ratio])?.verdict;
}
