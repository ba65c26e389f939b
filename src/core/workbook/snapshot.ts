/**
 * What was read from a workbook: cell values only. No formats, no merges (reading merges in Excel costs the user's
 * undo stack), so that a file on disk and an open workbook give the same snapshot.
 */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** Zero-based position of `rows[0][0]` on the sheet. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Row by row; rows may differ in length, what is missing at the end of a row is empty. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** A cell as Excel holds it: text is untrimmed, a number is the stored double, `null` and `""` are empty. */
export type CellValue = string | number | boolean | CellError | null;

/** A formula that failed, or that was saved without its result. */
export interface CellError {
  /** As Excel prints it: `#REF!`, `#DIV/0!`, …; in words when there is no result to print. */
  readonly error: string;
}

/** Whether the value is a failed formula. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** The value at zero-based sheet coordinates, `null` outside what was read. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.rows[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? null;
}
