import type { Amount } from "../../money/amount";
import type { Wording } from "../../wording";
import type { ClaimPattern } from "../model";
import type { Statement } from "../statements";
import type { FoundInText } from "../verdicts";

/**
 * Numbers that ought to hold against each other and do not: at least one of them is wrong, and the relation alone does not
 * tell which.
 */
export interface BrokenRelation {
  readonly pattern: ClaimPattern;
  readonly rule: string;
  /** The amounts that may be wrong. */
  readonly members: readonly Member[];
  /** What would hold with the right amount: 与增减幅度相符. */
  readonly agreement: Wording;
  /** The numbers need not be all there are: what the others leave for one of them proves nothing. */
  readonly open?: true;
  /** What is said where nothing tells; without it the relation is no mistake unless something else bears witness. */
  readonly otherwise?: FoundInText;
}

export interface Member {
  readonly statement: Statement;
  /** Whether the relation would hold if the amount were this one, in the unit of its number. */
  readonly holdsWith: (amount: Amount) => boolean;
  /** The amounts with which it would hold if all others are right, one for each reading of the words. */
  readonly rights?: readonly Amount[];
}
