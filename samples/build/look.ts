import type { CellStyle } from "hucre/xlsx";
import type { TableKind } from "../../src/core/standards/tableKinds";
import type { PrintedCell } from "./printedTable";

/** With the character set of simplified Chinese, so that other systems choose a substitute that has the characters. */
export const SONG = { name: "宋体", charset: 134 };

const THIN = { style: "thin" } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };
const MIDDLE = { vertical: "center", wrapText: true } as const;

export const TITLE: CellStyle = {
  font: { ...SONG, size: 18, bold: true },
  alignment: { ...MIDDLE, horizontal: "center" },
};

export const SUBTITLE: CellStyle = {
  font: { ...SONG, size: 12 },
  alignment: { ...MIDDLE, horizontal: "center" },
};

export const MARK: CellStyle = {
  font: { ...SONG, size: 12 },
  alignment: { vertical: "center", horizontal: "left" },
};

export const UNIT_LINE: CellStyle = {
  font: { ...SONG, size: 11 },
  alignment: { vertical: "center", horizontal: "right" },
};

export const NOTE: CellStyle = {
  font: { ...SONG, size: 10 },
  alignment: { ...MIDDLE, horizontal: "left" },
};

/** The style of a cell inside the borders; a form centres its labels and shows amounts without separators. */
export function styleOf(cell: PrintedCell, isForm: boolean): CellStyle {
  const font = { ...SONG, size: 11, ...(isBold(cell) ? { bold: true } : {}) };
  const alignment = { ...MIDDLE, ...alignmentOf(cell, isForm) };
  const numFmt = cell.holds === "code" ? "@" : amountFormat(cell, isForm);
  return { font, border: BORDER, alignment, ...(numFmt === undefined ? {} : { numFmt }) };
}

/** Widths in characters; the last one serves all further columns. */
export function columnWidths(kind: TableKind, width: number): number[] {
  const widths = WIDTHS[kind];
  return Array.from({ length: width }, (_, index) => widths[index] ?? widths.at(-1) ?? 12);
}

/** Project forms are taller than wide. */
export function isPortrait(kind: TableKind): boolean {
  return kind === "project-performance" || kind === "department-performance";
}

const BY_FUNCTION = [5, 5, 9, 41, 12.5];

const WIDTHS: Readonly<Record<TableKind, readonly number[]>> = {
  "department-summary": [40, 22, 40, 22],
  "department-revenue": [5, 5, 9, 41, 14],
  "department-expenditure": BY_FUNCTION,
  "fiscal-appropriation-summary": [40, 22, 40, 22],
  "general-budget-by-function": BY_FUNCTION,
  "general-budget-by-economic-class": [5, 5, 30, 5, 5, 25, 12],
  "general-budget-basic": [10, 10, 48, 26],
  "three-public-expenses": [64, 40],
  "government-fund": BY_FUNCTION,
  "state-capital": BY_FUNCTION,
  procurement: [8, 8, 8, 30, 28, 18, 16, 12, 12, 18],
  "department-performance": [16, 34, 32, 10, 16],
  "project-performance": [22, 30, 26, 30],
};

const TOTAL_LABELS = /^(合计|本年(收入|支出)合计)$/;

function isBold(cell: PrintedCell): boolean {
  return cell.holds === "head" || TOTAL_LABELS.test(cell.text);
}

function alignmentOf(cell: PrintedCell, isForm: boolean): CellStyle["alignment"] {
  if (cell.holds === "head" || cell.holds === "code") return { horizontal: "center" };
  if (cell.holds === "amount") return { horizontal: isForm ? "center" : "right" };
  if (TOTAL_LABELS.test(cell.text)) return { horizontal: "center" };
  if (isForm) return { horizontal: isShort(cell) ? "center" : "left" };
  return { horizontal: "left", indent: indentOf(cell.text) };
}

/** Sentences read better from the left; names and words of a form stand in the middle. */
function isShort(cell: PrintedCell): boolean {
  return cell.holds === "label" || (cell.columns ?? 1) === 1;
}

/** 1、 stands below 一、, and （1） below 1、. */
function indentOf(label: string): number {
  if (/^(\d、|其中)/.test(label)) return 1;
  return label.startsWith("（") ? 4 : 0;
}

function amountFormat(cell: PrintedCell, isForm: boolean): string | undefined {
  if (cell.holds !== "amount") return undefined;
  const decimals = cell.text.split(".")[1]?.length ?? 0;
  if (isForm) return decimals === 2 ? "0.00" : undefined;
  return decimals === 2 ? "#,##0.00" : "#,##0";
}
