import type { Evidence } from "../../../src/core/proofreading/evidence/evidence";
import { proofread } from "../../../src/core/proofreading/proofread";

/** A text, and all that is said of it. */
export interface Said {
  readonly what: string;
  readonly text: string;
  readonly evidence?: Evidence;
  /** `warning GJ706 1050万元 → 1500万元, digits-transposed`; none where nothing must be said. */
  readonly found: readonly string[];
  /** Numbers that must be verified, where that matters. */
  readonly verified?: readonly string[];
}

/** The findings on a text, a line for each. */
export function saidOf(text: string, evidence?: Evidence): readonly string[] {
  return proofread(text, evidence).findings.map(
    ({ severity, rule, stated, expected, cause }) =>
      `${severity} ${rule} ${stated}${expected === undefined ? "" : ` → ${expected}`}` +
      (cause === undefined ? "" : `, ${cause.kind}`)
  );
}

export function verifiedIn(text: string, evidence?: Evidence): readonly string[] {
  return proofread(text, evidence)
    .numbers.filter(({ verdict }) => verdict === "verified")
    .map((number) => number.text);
}
