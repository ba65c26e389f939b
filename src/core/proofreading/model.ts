import type { SentenceCauseKind, Severity } from "../checking/finding";
import type { Amount } from "../money/amount";
import type { MoneyUnit } from "../money/money";
import type { CellAddress } from "../workbook/address";
import type { Wording } from "../wording";

/** The outcome of proofreading one explanation (预算说明). */
export interface Proofreading {
  /** The text as given; every place below counts UTF-16 units in it. */
  readonly text: string;
  /** In the order of the text; numbers that nobody could check (years, numbering, citations) are left out. */
  readonly numbers: readonly NumberVerdict[];
  /** Everything that was asked of the text, by pattern and place. */
  readonly claims: readonly Claim[];
  /** What is wrong, in the order of the text: one for each mistake. */
  readonly findings: readonly TextFinding[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** Half-open: `end` is behind the last unit. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `unchecked` is shown, never silently passed. */
export const VERDICTS = ["verified", "contradicted", "unchecked"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A number of the text and how it came out. */
export interface NumberVerdict {
  readonly span: Span;
  /** As printed, with its unit: `620.38万元`. */
  readonly text: string;
  readonly verdict: Verdict;
  /** What it was held against: the claims that name it. */
  readonly claims: readonly Claim[];
}

/** The kinds of statement that are looked for; one file each, with true and false examples in its test. */
export const CLAIM_PATTERNS = [
  "table-figure",
  "growth",
  "change",
  "share",
  "shares-total",
  "parts",
  "arithmetic",
  "counts",
  "repeat",
  "unchanged",
  "year",
  "blank",
  "template",
  "class-name",
  "project-name",
  "direction",
] as const;
export type ClaimPattern = (typeof CLAIM_PATTERNS)[number];

/** A statement of the text that can be checked (说明文字中可核对的一句数字陈述). */
export interface Claim {
  readonly pattern: ClaimPattern;
  readonly span: Span;
  /** Numbers that it holds against each other: all of them are verified by a claim that holds. */
  readonly numbers: readonly Span[];
  readonly outcome: "verified" | "contradicted";
  readonly terms: readonly ClaimTerm[];
}

/** What a number was held against: another number of the text, or a cell. */
export interface ClaimTerm {
  readonly name: string;
  readonly amount: Amount;
  readonly unit: StatedUnit;
  readonly cell?: CellAddress;
  readonly span?: Span;
  /** The words of another text that it stands in. */
  readonly quote?: string;
}

/** Units of money, `%`, or the measure word of a count (人, 辆, 项); empty where none is printed. */
export type StatedUnit = MoneyUnit | "%" | (string & {});

/** Something in the text that is wrong. */
export interface TextFinding {
  /** `GJ7xx`, see `TEXT_RULES`. */
  readonly rule: string;
  readonly pattern: ClaimPattern;
  readonly severity: Severity;
  /** The words to look at. */
  readonly span: Span;
  readonly message: Wording;
  /** As printed; empty where something is missing. */
  readonly stated: string;
  /** As it should be printed, with its unit: `20.33%`; absent where nobody can know. */
  readonly expected?: string;
  readonly cause?: TextCause;
  /** The sentence as it should read. */
  readonly suggestion?: string;
  readonly terms: readonly ClaimTerm[];
  /** Cells it was held against; the one to look at first comes first. */
  readonly cells: readonly CellAddress[];
}

export interface TextCause {
  readonly kind: TextCauseKind;
  readonly message: Wording;
}

/** Slips of the hand are those of tables; the others only a sentence can have. */
export type TextCauseKind = SentenceCauseKind | "power-of-ten" | "digit-slip" | "digits-transposed";
