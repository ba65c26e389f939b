import { Amount } from "../money/amount";
import { isExactUnit, type MoneyUnit } from "../money/money";
import { inYuan, type StatedNumber } from "./text/numbers";

/** A part and its whole, in 元. */
export interface Ratio {
  readonly part: Amount;
  readonly whole: Amount;
  /** From figures that are printed exactly, so that nothing is left open by rounding. */
  readonly exact: boolean;
  /** How far part and whole may lie from the truth, in 元. */
  readonly partStep: Amount;
  readonly wholeStep: Amount;
}

/**
 * How a printed percentage stands to what it is said to be:
 * - `right`: it is what one of the ratios comes to, rounded half up;
 * - `truncated`: it is that, cut off;
 * - `possible`: only the last digit differs, or figures that are not printed may have led to it;
 * - `wrong`: no true values behind the printed figures give it.
 */
export type PercentVerdict = "right" | "truncated" | "possible" | "wrong";

export interface PercentJudgement {
  readonly verdict: PercentVerdict;
  /** In percent, as the first ratio has it, at the decimals of the number or at two. */
  readonly expected: Amount;
  /** Differs in the last digit only. */
  readonly lastDigit: boolean;
}

/** Judges a percentage by ratios that are equally good: from the printed 万元 or from the figures in 元. */
export function judgePercent(
  stated: Pick<StatedNumber, "value" | "decimals">,
  ratios: readonly Ratio[]
): PercentJudgement | undefined {
  const usable = ratios.filter(({ whole }) => !whole.isZero());
  const [first] = usable;
  if (first === undefined) return undefined;
  const decimals = stated.decimals;
  const values = usable.map((ratio) => percentOf(ratio));
  const expected = percentOf(first).rounded(Math.max(decimals, 2));
  const difference = stated.value.minus(percentOf(first)).absolute();
  const lastDigit = difference.compare(ONE.shifted(-Math.max(decimals, 2)).times(ALMOST_TWO)) < 0;
  const judged = (verdict: PercentVerdict): PercentJudgement => ({ verdict, expected, lastDigit });
  if (values.some((value) => value.rounded(decimals).equals(stated.value))) return judged("right");
  if (values.some((value) => value.rounded(decimals, "truncated").equals(stated.value)))
    return judged("truncated");
  if (usable.some(({ exact }) => exact)) return judged("wrong");
  // A base that is printed as nothing may be a little, of which any rate can be taken.
  return judged(ratios.some((ratio) => reaches(ratio, stated)) ? "possible" : "wrong");
}

/** The half of the last printed digit, in 元; nothing for numbers in 元. Zeros at the end may have been dropped. */
export function stepOf({ unit, decimals }: Pick<StatedNumber, "unit" | "decimals">): Amount {
  if (isExactUnit(unit as MoneyUnit)) return Amount.zero;
  return inYuan({ value: HALF.shifted(-Math.max(decimals, USUAL_DECIMALS)), unit });
}

export function percentOf({ part, whole }: Pick<Ratio, "part" | "whole">): Amount {
  return part.times(100).dividedBy(whole);
}

function reaches(
  ratio: Ratio,
  { value, decimals }: Pick<StatedNumber, "value" | "decimals">
): boolean {
  const half = HALF.shifted(-decimals);
  const least = ratio.part.minus(ratio.partStep);
  const most = ratio.part.plus(ratio.partStep);
  const largest = ratio.whole.plus(ratio.wholeStep);
  const smallest = ratio.whole.minus(ratio.wholeStep);
  if (smallest.compare(Amount.zero) <= 0) return true;
  const low = least.times(100).dividedBy(least.isNegative() ? smallest : largest);
  const high = most.times(100).dividedBy(most.isNegative() ? largest : smallest);
  return low.compare(value.plus(half)) <= 0 && high.compare(value.minus(half)) >= 0;
}

const ONE = Amount.of("1");
const HALF = Amount.of("0.5");
const ALMOST_TWO = Amount.of("1.6");
/** 万元 are printed at two decimals; 41.2 is 41.20. */
const USUAL_DECIMALS = 2;
