import type { Piece } from "./readingPlan";
import { HostProblem } from "../../app/hostProblem";
import type { CellValue, SheetSnapshot } from "../../core/workbook/snapshot";

/** The values of one sheet, collected piece by piece. */
export class SheetValues implements Piece {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells that have come. */
  filled = 0;
  readonly #values: CellValue[][];

  constructor({ top, left, rows, columns }: Piece) {
    this.top = top;
    this.left = left;
    this.rows = rows;
    this.columns = columns;
    this.#values = Array.from({ length: rows }, () => []);
  }

  get cells(): number {
    return this.rows * this.columns;
  }

  /**
   * @param values as Excel gives them: `null` for the whole when it was too much
   * @throws {HostProblem} `too-large`
   */
  fill(piece: Piece, values: unknown, types: unknown): void {
    if (!isTable(values) || !isTable(types)) throw new HostProblem("too-large");
    for (const [down, line] of values.entries()) {
      const row = this.#values[piece.top - this.top + down];
      if (row === undefined) continue;
      for (const [right, value] of line.entries()) {
        row[piece.left - this.left + right] = cellValue(value, types[down]?.[right]);
      }
    }
    this.filled += piece.rows * piece.columns;
  }

  /** As a file is read: from the first to the last row with a value, from the leftmost column, each row to its last value. */
  finish(): Pick<SheetSnapshot, "firstRow" | "firstColumn" | "rows"> {
    const rows = this.#values.map(withoutEmptyEnd);
    const first = rows.findIndex(({ length }) => length > 0);
    if (first < 0) return { firstRow: 0, firstColumn: 0, rows: [] };
    const last = rows.findLastIndex(({ length }) => length > 0);
    const left = rows.reduce((least, row) => Math.min(least, leftmost(row)), Infinity);
    return {
      firstRow: this.top + first,
      firstColumn: this.left + left,
      rows: rows.slice(first, last + 1).map((row) => row.slice(left)),
    };
  }
}

function isTable(value: unknown): value is unknown[][] {
  return Array.isArray(value) && value.every(Array.isArray);
}

/** An error and the same characters as text differ by their type alone. */
function cellValue(value: unknown, type: unknown): CellValue {
  if (type === Excel.RangeValueType.error) return { error: String(value) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

function withoutEmptyEnd(row: readonly CellValue[]): readonly CellValue[] {
  return row.slice(0, row.findLastIndex((value) => value !== null) + 1);
}

function leftmost(row: readonly CellValue[]): number {
  const index = row.findIndex((value) => value !== null);
  return index < 0 ? Infinity : index;
}
