import { cellAt, type CellValue, type SheetSnapshot } from "../workbook/snapshot";
import { normalise, stripNumbering } from "./normalise";

/**
 * A sheet as recognition looks at it: coordinates are those of the sheet, text is normalised once and kept.
 */
export class SheetView {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  private readonly labels: string[][] = [];
  private readonly keys = new Map<string, string>();

  /** @param cache normalised text by text as printed, shared by the sheets of a workbook */
  constructor(
    readonly sheet: SheetSnapshot,
    cache: Map<string, string>
  ) {
    this.top = sheet.firstRow;
    this.bottom = sheet.firstRow + sheet.rows.length - 1;
    this.left = sheet.firstColumn;
    let width = 0;
    for (const row of sheet.rows) {
      width = Math.max(width, row.length);
      this.labels.push(
        row.map((value) => (typeof value === "string" ? cachedLabel(value, cache) : ""))
      );
    }
    this.right = sheet.firstColumn + width - 1;
  }

  value(row: number, column: number): CellValue {
    return cellAt(this.sheet, row, column);
  }

  /** Normalised text; empty for blank cells, numbers and errors. */
  label(row: number, column: number): string {
    return this.labels[row - this.top]?.[column - this.left] ?? "";
  }

  /** The label without its numbering, as it is looked up. */
  key(row: number, column: number): string {
    const label = this.label(row, column);
    if (label === "") return label;
    let key = this.keys.get(label);
    if (key === undefined) {
      key = stripNumbering(label);
      this.keys.set(label, key);
    }
    return key;
  }

  /** Text as printed; empty for anything but text. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === "string" ? value : "";
  }

  isBlank(row: number, column: number): boolean {
    const value = this.value(row, column);
    return value === null || (typeof value === "string" && this.label(row, column) === "");
  }

  /** The last column of this row that was read: one wide row does not make the others wide. */
  rowEnd(row: number): number {
    return this.left + (this.labels[row - this.top]?.length ?? 0) - 1;
  }

  /** Columns from `left` to `right` that hold anything. */
  filledColumns(row: number, left: number, right: number): number[] {
    const columns: number[] = [];
    const last = Math.min(right, this.rowEnd(row));
    for (let column = Math.max(left, this.left); column <= last; column += 1) {
      if (!this.isBlank(row, column)) columns.push(column);
    }
    return columns;
  }
}

function cachedLabel(text: string, cache: Map<string, string>): string {
  let label = cache.get(text);
  if (label === undefined) {
    // Text longer than any label is only asked how it begins.
    label = normalise(text.length > LONGEST_LABEL ? text.slice(0, LONGEST_LABEL) : text);
    cache.set(text, label);
  }
  return label;
}

const LONGEST_LABEL = 200;
