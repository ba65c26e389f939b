import type { Amount } from "../money/amount";
import type { MoneyUnit } from "../money/money";
import type { CellAddress } from "../workbook/address";
import type { TableRef } from "../recognition/model";
import type { Wording } from "../wording";

/**
 * - `error`: arithmetic excludes that the numbers are right;
 * - `warning`: a clerk should look (一般应);
 * - `rounding`: the last digit, explained by rounding of the parts;
 * - `info`: worth knowing, nothing to do.
 */
export type Severity = "error" | "warning" | "rounding" | "info";

/** A finding (疑点): one mistake, explained, with everything that follows from it folded under it. */
export interface Finding {
  /** Code of the rule: `GJ101`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The table it is reported under; absent for findings about the workbook and about running text. */
  readonly table?: TableRef;
  /** The sheet of running text (编制说明) that it is about. */
  readonly textSheet?: string;
  /** Complete by itself. */
  readonly message: Wording;
  /** The message for a place that shows expected, actual and difference beside it; absent where it names none of them. */
  readonly statement?: Wording;
  /** The cell to look at first comes first. */
  readonly cells: readonly CellInRole[];
  readonly expected?: Amount;
  readonly actual?: Amount;
  /** Actual minus expected. */
  readonly difference?: Amount;
  readonly unit?: MoneyUnit;
  /** The sum that the expected value comes from. */
  readonly terms: readonly FindingTerm[];
  readonly cause?: Cause;
  /** The first cell is the one that is wrong: everything this finding stands for holds with `expected` in it. */
  readonly mends?: boolean;
  /** Findings that follow from this one and vanish with it. */
  readonly dependents: readonly Finding[];
}

export interface CellInRole {
  readonly cell: CellAddress;
  readonly role: CellRole;
}

export type CellRole =
  "total" | "part" | "whole" | "counterpart" | "value" | "code" | "title" | "note";

export interface FindingTerm {
  readonly sign: 1 | -1;
  /** Such as `2010301 行政运行·基本支出`. */
  readonly name: string;
  readonly amount: Amount;
  readonly unit: MoneyUnit;
  readonly cell: CellAddress;
  /** A number stored as text, which Excel leaves out of sums. */
  readonly asText?: boolean;
}

/** The likely cause, where the figures show one. */
export interface Cause {
  readonly kind: CauseKind;
  readonly message: Wording;
  /** Where to put right the other half of the mistake: the amount went from one cell to another. */
  readonly cell?: CellAddress;
}

export type CauseKind =
  | "digits-transposed"
  | "digit-slip"
  | "power-of-ten"
  | "unit-slip"
  | "sign"
  | "row-left-out"
  | "row-counted-twice"
  | "of-which-counted-twice"
  | "neighbour-column"
  | "neighbour-line"
  | "last-year"
  | "classes-exchanged"
  | "other-class"
  | "text-in-number"
  | "stored-as-text"
  | SentenceCauseKind;

/** Causes that only a sentence can have. */
export type SentenceCauseKind =
  | "this-year-as-base"
  | "ratio-for-growth"
  | "copied"
  | "other-whole"
  | "truncated"
  | "forced-total"
  | "factor-slip"
  | "last-year-left"
  | "template-left"
  | "blank"
  | "exchanged";

/** How one relation came out. */
export type Outcome = "pass" | "fail" | "needs-review" | "not-applicable" | "error";

/** Everything a check has to say. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Relations by outcome: a footing of one column is one relation. */
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Relations by rule and outcome, for the summary of what was checked. */
  readonly countsByRule: ReadonlyMap<string, Readonly<Record<Outcome, number>>>;
  readonly coverage: Coverage;
  /** Numbers of the explanation on the workbook's own sheets, by how they came out; absent where it holds none. */
  readonly textNumbers?: Readonly<Record<"verified" | "contradicted" | "unchecked", number>>;
}

/** Numbers that at least one relation has checked (覆盖). */
export interface Coverage {
  readonly figures: number;
  readonly checked: number;
  readonly unchecked: readonly CellAddress[];
}
