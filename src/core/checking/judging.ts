import { compareSum, type Agreement, type Comparison, type SignedMoney } from "../money/agreement";
import { Amount } from "../money/amount";
import type { Figure } from "../recognition/model";
import { isUnreadable } from "./disclosureView";
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
  if (isBlocked(relation)) return BLOCKED;
  if (agreesAtOnce(relation)) return PASS;
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
export function signedTerms(relation: Relation, additional: readonly Figure[]): SignedMoney[] {
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

function isBlocked(relation: Relation): boolean {
  return (
    isUnreadable(relation.total) ||
    anyUnreadable(relation.parts) ||
    anyUnreadable(relation.minus) ||
    anyUnreadable(relation.optional)
  );
}

function anyUnreadable(figures: readonly Figure[]): boolean {
  for (const figure of figures) if (isUnreadable(figure)) return true;
  return false;
}

/** The common case: one unit throughout, and the plain sum meets. */
function agreesAtOnce(relation: Relation): boolean {
  const { total, parts, minus } = relation;
  const { unit, amount } = total.money;
  let sum = Amount.zero;
  for (const part of parts) {
    if (part.money.unit !== unit) return false;
    sum = sum.plus(part.money.amount);
  }
  for (const part of minus) {
    if (part.money.unit !== unit) return false;
    sum = sum.minus(part.money.amount);
  }
  if (relation.kind === "at-most") return amount.compare(sum) <= 0;
  return amount.equals(sum);
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
