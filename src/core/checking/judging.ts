import { compareSum, type Agreement, type Comparison, type SignedMoney } from "../money/agreement";
import { Amount } from "../money/amount";
import type { MoneyUnit } from "../money/money";
import type { Figure } from "../recognition/model";
import { isUnreadable } from "../figures/disclosureView";
import type { Relation } from "./rule";

/** How a relation came out, before anything is explained. */
export interface Judgement {
  readonly verdict: "pass" | "rounding" | "fail" | "blocked";
  /** Absent for relations that pass at once and for blocked ones. */
  readonly comparison?: Comparison;
}

/**
 * Judges one relation. Most pass: they cost one addition per printed number and allocate nothing.
 * `blocked` means that a number in it cannot be read.
 */
export function judge(relation: Relation): Judgement {
  const sight = atFirstSight(relation);
  if (sight === "blocked") return BLOCKED;
  if (sight === "agrees") return PASS;
  const comparison = compareWith(relation, NO_FIGURES);
  if (holds(relation, comparison.agreement, comparison.difference)) {
    return verdictOf(relation, comparison);
  }
  const other = otherReading(relation);
  return other ?? { verdict: "fail", comparison };
}

/** Compares the total with its terms and the additional ones given. */
export function compareWith(relation: Relation, additional: readonly Figure[]): Comparison {
  return compareSum(relation.total.money, signedTerms(relation, additional));
}

/** The terms that enter a sum: printed numbers only, a blank has no reported precision. */
function signedTerms(relation: Relation, additional: readonly Figure[]): SignedMoney[] {
  const terms: SignedMoney[] = [];
  for (const { money, content } of relation.parts) {
    if (content !== "blank") terms.push({ money, sign: 1 });
  }
  for (const { money, content } of relation.minus) {
    if (content !== "blank") terms.push({ money, sign: -1 });
  }
  for (const { money, content } of additional) {
    if (content !== "blank") terms.push({ money, sign: 1 });
  }
  return terms;
}

const PASS: Judgement = { verdict: "pass" };
const BLOCKED: Judgement = { verdict: "blocked" };
const NO_FIGURES: readonly Figure[] = [];

/**
 * The common case: one unit throughout, everything readable, and the plain sum meets. One pass, since a large
 * disclosure asks this of a million figures, most of them blank.
 */
function atFirstSight(relation: Relation): "agrees" | "unclear" | "blocked" {
  const { total, optional } = relation;
  const sum = new PlainSum(total.money.unit);
  const isPlain = sum.add(relation.parts, 1);
  const isClear = sum.add(relation.minus, -1) && isPlain;
  if (isUnreadable(total) || sum.isBlocked || optional.some(isUnreadable)) return "blocked";
  if (!isClear) return "unclear";
  const { amount } = total.money;
  const holds =
    relation.kind === "at-most" ? amount.compare(sum.amount) <= 0 : amount.equals(sum.amount);
  return holds ? "agrees" : "unclear";
}

class PlainSum {
  amount = Amount.zero;
  isBlocked = false;

  constructor(private readonly unit: MoneyUnit) {}

  /** @returns whether all numbers were in the unit of the sum; what cannot be read is noted all the same */
  add(figures: readonly Figure[], sign: 1 | -1): boolean {
    let isOneUnit = true;
    for (const figure of figures) {
      if (figure.content === "blank") continue;
      if (isUnreadable(figure)) this.isBlocked = true;
      const { amount, unit } = figure.money;
      if (unit !== this.unit) isOneUnit = false;
      else this.amount = sign === 1 ? this.amount.plus(amount) : this.amount.minus(amount);
    }
    return isOneUnit;
  }
}

function holds(relation: Relation, agreement: Agreement, difference: Amount): boolean {
  if (agreement !== "different") return true;
  return relation.kind === "at-most" && difference.isNegative();
}

function verdictOf(relation: Relation, comparison: Comparison): Judgement {
  const isGap = relation.kind === "equal" && comparison.agreement === "rounding";
  return isGap ? { verdict: "rounding", comparison } : PASS;
}

/** Reads the optional terms in: all of them, then each alone. */
function otherReading(relation: Relation): Judgement | undefined {
  const { optional } = relation;
  if (optional.length === 0) return undefined;
  for (const reading of [optional, ...optional.map((figure) => [figure])]) {
    const { agreement, difference } = compareWith(relation, reading);
    if (holds(relation, agreement, difference)) return PASS;
  }
  return undefined;
}
