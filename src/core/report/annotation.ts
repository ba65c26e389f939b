import type { Severity } from "../checking/finding";
import type { Amount } from "../money/amount";
import type { CellAddress } from "../workbook/address";

/** What is written into a copy of a workbook, or into the open one: highlights on its sheets and one sheet of findings. */
export interface WorkbookAnnotation {
  readonly highlights: readonly Highlight[];
  readonly findings: FindingsSheet;
}

/** Cells of one sheet to highlight alike. A cell may stand in several; the graver severity shows. */
export interface Highlight {
  readonly sheet: string;
  readonly severity: Severity;
  /** Zero-based. */
  readonly cells: readonly Pick<CellAddress, "row" | "column">[];
}

/** A sheet with one head row and a row per finding. */
export interface FindingsSheet {
  /** Such as {@link FINDINGS_SHEET_NAME}; a sheet that an earlier run wrote is replaced, one of the user's own is not. */
  readonly name: string;
  readonly columns: readonly FindingsColumn[];
  readonly rows: readonly (readonly FindingsCell[])[];
}

export interface FindingsColumn {
  readonly title: string;
  /** In characters of the default font's digits, as Excel counts column width; a Chinese character takes two. */
  readonly width: number;
}

export interface FindingsCell {
  /** Always shown as it stands; never taken for a formula. */
  readonly text: string;
  /** Jumps there when clicked. */
  readonly link?: CellAddress;
  /** Stored as a number, right-aligned, where a double holds it exactly to fifteen digits; else as `text`. */
  readonly number?: Amount;
}

export const FINDINGS_SHEET_NAME = "勾稽检查结果";

/** From grave to light: the order in which highlights lie over each other. */
export const SEVERITIES_BY_GRAVITY = [
  "error",
  "warning",
  "rounding",
  "info",
] as const satisfies readonly Severity[];

/** How highlighted cells look: never told apart by colour alone. Colours as `RRGGBB`. */
export interface HighlightLook {
  readonly fill: string;
  readonly font: string;
  readonly emphasis: "bold" | "underline" | "italic" | "none";
  readonly border: "thin" | "dashed" | "dotted" | "none";
}

export const HIGHLIGHT_LOOKS: Readonly<Record<Severity, HighlightLook>> = {
  error: { fill: "FFC7CE", font: "9C0006", emphasis: "bold", border: "thin" },
  warning: { fill: "FFEB9C", font: "7F6000", emphasis: "underline", border: "dashed" },
  rounding: { fill: "DDEBF7", font: "1F4E78", emphasis: "italic", border: "none" },
  info: { fill: "EDEDED", font: "404040", emphasis: "none", border: "dotted" },
};

/**
 * The formula of our conditional format: always true, refers to no cell (so it is never shifted or recalculated), and
 * tells our rules from the user's, also after other programs have saved the file.
 */
export function highlightFormula(severity: Severity): string {
  return `LEN("gouji:${severity}")>0`;
}

/**
 * The formula of a conditional format without any look, which tells our sheet of findings from the user's. It holds the
 * name under which we made the sheet: a copy, or a sheet renamed since, carries it under another name and is the user's.
 */
export function findingsSheetFormula(name: string): string {
  return `LEN("gouji:findings:${name.replaceAll('"', '""')}")>0`;
}

/** Whether a conditional format with this formula is of a sheet of findings, ours or one that the user has made of it. */
export function isFindingsFormula(formula: string): boolean {
  return /^=?\s*LEN\("gouji:findings:.*"\)>0\s*$/.test(formula);
}

/** Whether a conditional format with this formula is one of our highlights. */
export function isHighlightFormula(formula: string): boolean {
  return /^=?\s*LEN\("gouji:(error|warning|rounding|info)"\)>0\s*$/.test(formula);
}
