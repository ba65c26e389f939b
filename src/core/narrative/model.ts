import type { Amount } from "../money/amount";
import type { Figure } from "../recognition/model";

/** The explanation (预算说明) of a disclosure, drafted from its figures. */
export interface Narrative {
  readonly parts: readonly NarrativePart[];
  /** What the tables cannot know and nobody has said yet, in the order of the text; each once. */
  readonly missing: readonly MissingFact[];
  readonly remarks: readonly Remark[];
}

/** 第一部分 … 第四部分. */
export interface NarrativePart {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly NarrativeSection[];
}

export interface NarrativeSection {
  readonly id: string;
  /** With its number: 一、收入支出预算总体情况说明. */
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  /** The same for the same sentence of the same thing (a project), whatever the numbers are. */
  readonly id: string;
  /** `heading` stands on a line of its own within a section: （一）按功能分类. */
  readonly role: "heading" | "text";
  readonly pieces: readonly Piece[];
  /** What the figures say in its place, where the user has rewritten it. */
  readonly drafted?: readonly Piece[];
}

export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | NumberPiece
  /** Said by the user or read from a form: text that is theirs. */
  | { readonly kind: "fact"; readonly text: string; readonly fact: string }
  /** 【待填：主要原因】 */
  | { readonly kind: "blank"; readonly text: string; readonly fact: string };

export interface NumberPiece {
  readonly kind: "number";
  /** As printed: `2430.88`, `20.33%`. */
  readonly text: string;
  readonly source: NumberSource;
  /** What the figures give by now, where a sentence of the user's still says otherwise. */
  readonly outdatedBy?: string;
}

/** Where a number of the text comes from. */
export interface NumberSource {
  /** For people: 收入预算总计, 较上年增减. */
  readonly name: string;
  /** Before rounding: in 元 for money, in percent for shares and rates, plain for counts. */
  readonly exact: Amount;
  readonly kind: "money" | "percent" | "count";
  /** How it follows from the terms. */
  readonly rule: "sum" | "difference" | "share" | "growth" | "said";
  readonly terms: readonly SourceTerm[];
  /** What a share or a rate is of: the terms of the whole, of last year. */
  readonly base?: readonly SourceTerm[];
}

export interface SourceTerm {
  /** The year's cell that it stands in; absent for what the user said. */
  readonly figure?: Figure;
  /** Of last year's workbook, whose cells are not of the open one, or said by the user of last year. */
  readonly elsewhere: boolean;
  readonly name: string;
  /** In 元 for money. */
  readonly amount: Amount;
  readonly sign: 1 | -1;
}

/** A fact that the text needs and nobody has given. */
export interface MissingFact {
  readonly fact: string;
  /** 主要原因（收入预算减少） */
  readonly label: string;
  /** The paragraph that waits for it first. */
  readonly paragraph: string;
  readonly count: number;
}

/** Something the reader of the draft should know; nothing is bent to hide it. */
export type Remark =
  /** The parts of a whole, each rounded to 万元, do not add up to the rounded whole. */
  | {
      readonly kind: "parts-and-whole";
      readonly paragraph: string;
      readonly whole: string;
      /** Whole minus parts, as printed, in 万元. */
      readonly gap: Amount;
    }
  /** Shares as printed do not add up to 100.00. */
  | { readonly kind: "shares"; readonly paragraph: string; readonly sum: Amount };

/** What the user says that no table knows. Keys are ids of facts. */
export type Facts = ReadonlyMap<string, string>;
