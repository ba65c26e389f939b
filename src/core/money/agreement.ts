import { Amount } from "./amount";
import { convert, decimalsIn, isExactUnit, type Money, type MoneyUnit } from "./money";

/** One term of a sum: a printed number and the sign with which it enters. */
export interface SignedMoney {
  readonly money: Money;
  readonly sign: 1 | -1;
}

/**
 * How a printed number stands to the sum of others:
 * - `equal`: the printed numbers agree at the coarsest precision among them;
 * - `rounding`: they do not, but each may be a correctly rounded (or each a truncated) true value, and true values
 *   that agree exist;
 * - `different`: no true values agree.
 */
export type Agreement = "equal" | "rounding" | "different";

export interface Comparison {
  readonly agreement: Agreement;
  /** What the sum of the terms comes to, in the unit of the total. */
  readonly expected: Amount;
  /** Stated minus expected, in the unit of the total. */
  readonly difference: Amount;
}

/**
 * Compares a printed total with the sum of its printed terms. Tolerance is an interval, never a percentage
 * (XBRL Calculations 1.1: a calculation is consistent when the intervals of its numbers can meet).
 */
export function compareSum(total: Money, terms: readonly SignedMoney[]): Comparison {
  const expected = sumIn(total.unit, terms);
  const difference = total.amount.minus(expected);
  const comparison = (agreement: Agreement): Comparison => ({ agreement, expected, difference });

  if (difference.isZero()) return comparison("equal");
  if (isExactUnit(total.unit) && terms.every((term) => isExactUnit(term.money.unit))) {
    return comparison("different");
  }
  const coarsest = coarsestDecimals(total, terms);
  if (total.amount.rounded(coarsest).equals(expected.rounded(coarsest))) return comparison("equal");
  const explained =
    difference.absolute().compare(halfSteps(total, terms)) <= 0 ||
    explainedByTruncation(difference, total, terms);
  return comparison(explained ? "rounding" : "different");
}

/** The sum of the terms, in the unit given; exact. */
export function sumIn(unit: MoneyUnit, terms: readonly SignedMoney[]): Amount {
  let sum = Amount.zero;
  for (const { money, sign } of terms) {
    const amount = convert(money.amount, money.unit, unit);
    sum = sign === 1 ? sum.plus(amount) : sum.minus(amount);
  }
  return sum;
}

function coarsestDecimals(total: Money, terms: readonly SignedMoney[]): number {
  let coarsest = isExactUnit(total.unit) ? Number.POSITIVE_INFINITY : total.decimals;
  for (const { money } of terms) {
    if (isExactUnit(money.unit)) continue;
    coarsest = Math.min(coarsest, decimalsIn(money.unit, money.decimals, total.unit));
  }
  // Coarser than whole units (千元 against 元) is left to the intervals: decimal places cannot be negative.
  return Math.max(coarsest, 0);
}

/** The widest gap that rounding half up of every number can leave, in the unit of the total. */
function halfSteps(total: Money, terms: readonly SignedMoney[]): Amount {
  let steps = stepOf(total, total.unit);
  for (const term of terms) steps = steps.plus(stepOf(term.money, total.unit));
  return steps.times(HALF);
}

/** Truncated numbers lie up to one step below the truth: the total pulls one way, the terms the other. */
function explainedByTruncation(
  difference: Amount,
  total: Money,
  terms: readonly SignedMoney[]
): boolean {
  // truth(total) = total + [0, step); truth(sum) = sum + [0, Σ steps): total − sum lies in (−step, Σ steps).
  let lowest = stepOf(total, total.unit);
  let highest = Amount.zero;
  for (const { money, sign } of terms) {
    const step = stepOf(money, total.unit);
    if (sign === 1) highest = highest.plus(step);
    else lowest = lowest.plus(step);
  }
  return difference.compare(lowest.negated()) > 0 && difference.compare(highest) < 0;
}

/** The worth of the last printed digit; zero for exact numbers. Blank cells are no terms: callers leave them out. */
function stepOf(money: Money, unit: MoneyUnit): Amount {
  if (isExactUnit(money.unit)) return Amount.zero;
  return convert(ONE.shifted(-money.decimals), money.unit, unit);
}

const ONE = Amount.of("1");
const HALF = Amount.of("0.5");
