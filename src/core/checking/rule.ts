import type { Figure, Line, RecognisedTable, TableRef } from "../recognition/model";
import type { Wording } from "../wording";
import type { DisclosureView } from "../figures/disclosureView";
import type { CellInRole, Finding, Severity } from "./finding";

/**
 * An entry of the rule book: what must hold, on whose word, and how it is looked for. The rule reference for users is
 * made of these.
 */
export interface Rule {
  /**
   * `GJ1xx` within a table, `GJ2xx` between tables, `GJ3xx` what generally holds (一般应), `GJ4xx` codes,
   * `GJ5xx` completeness, `GJ6xx` cells. Never used again for another rule.
   */
  readonly code: string;
  /** A noun phrase: `summary-revenue-total`. */
  readonly id: string;
  readonly severity: Severity;
  /** What it asserts, in a plain sentence. */
  readonly sentence: string;
  /** The short name of the sum that the expected value comes from: 各行合计. */
  readonly basis: Wording;
  /** The regulation or form note behind it, or `经验` with where it was observed. */
  readonly source: string;
  /** How it is judged, when it applies and when not. */
  readonly judged: string;
  readonly example: string;
  /** Asks its question of every place that it concerns. */
  readonly ask: (view: DisclosureView, answers: Answers) => void;
}

/** Takes the relations and findings of one rule. */
export interface Answers {
  /** `total` = Σ parts − Σ minus. */
  equal(total: Figure, parts: readonly Figure[], more?: RelationDetails): void;
  /** `total` ≤ Σ parts − Σ minus. */
  atMost(total: Figure, parts: readonly Figure[], more?: RelationDetails): void;
  /** The rule has nothing to say here. */
  notApplicable(): void;
  /** Something that is no arithmetic and holds. */
  passed(): void;
  /** Something that is no arithmetic and does not hold. */
  found(finding: FoundFact): void;
}

export interface RelationDetails {
  readonly minus?: readonly Figure[];
  /** Terms of which nobody knows whether they belong: the sum may hold without them, with all, or with one of them. */
  readonly optional?: readonly Figure[];
  /** The other table of a tie, named when it has no line to show. */
  readonly against?: RecognisedTable;
  /** What was recognised leaves room for doubt: a failure needs review. */
  readonly doubtful?: boolean;
}

/** A finding before its rule's code and severity are put to it. */
export interface FoundFact extends Omit<
  Finding,
  "rule" | "severity" | "dependents" | "terms" | "table"
> {
  readonly table?: TableRef;
  readonly cells: readonly CellInRole[];
  /** Overrides the rule's severity, where evidence differs from case to case. */
  readonly severity?: Severity;
  readonly terms?: Finding["terms"];
  /** Counted beside the relations already: a missing table is one table less, and no relation that fails. */
  readonly uncounted?: true;
  /** The figure it is about, so that failed relations over it can be folded under it. */
  readonly figure?: Figure;
  /** Failures over this row are likely consequences: a wrong code breaks every tie by code. */
  readonly row?: Line;
  /** The numbers it was reckoned from: it follows from a mistake in one of them. */
  readonly reckonedFrom?: readonly Figure[];
  /** The rows that it blames: what else was noticed about their codes follows from it. */
  readonly blamedRows?: readonly Line[];
}

/** One linear statement over figures, ready to be judged. */
export interface Relation {
  readonly rule: Rule;
  readonly kind: "equal" | "at-most";
  readonly total: Figure;
  readonly parts: readonly Figure[];
  readonly minus: readonly Figure[];
  readonly optional: readonly Figure[];
  readonly against: RecognisedTable | undefined;
  readonly doubtful: boolean;
}
