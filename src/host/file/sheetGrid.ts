import { tooLarge } from "./fileProblem";
import { MAX_GRID_CELLS, MAX_TEXT_CHARACTERS, MAX_VALUE_CELLS, MAX_VALUE_ROWS } from "./limits";
import type { CellValue, SheetSnapshot } from "../../core/workbook/snapshot";

/** What the sheets of one workbook may still take, together. */
export class ReadingBudget {
  private cells = MAX_VALUE_CELLS;
  private gridCells = MAX_GRID_CELLS;
  private characters = MAX_TEXT_CHARACTERS;

  takeCell(value: CellValue): void {
    if (--this.cells < 0) {
      throw tooLarge({
        zh: `有内容的单元格超过 ${MAX_VALUE_CELLS / 10_000} 万个`,
        en: `more than ${MAX_VALUE_CELLS} cells with a value`,
      });
    }
    if (typeof value !== "string") return;
    this.characters -= value.length;
    if (this.characters < 0) {
      throw tooLarge({
        zh: `单元格文字合计超过 ${MAX_TEXT_CHARACTERS} 字`,
        en: `more than ${MAX_TEXT_CHARACTERS} characters in cells`,
      });
    }
  }

  takeGrid(cells: number): void {
    this.gridCells -= cells;
    if (this.gridCells < 0) {
      throw tooLarge({
        zh: `单元格分布过散（有内容的区域合计超过 ${MAX_GRID_CELLS / 10_000} 万格）`,
        en: `cells too far apart (more than ${MAX_GRID_CELLS} places)`,
      });
    }
  }
}

/** Collects values in any order and lays them out as rows. */
export class SheetGrid {
  private readonly rowOf: number[] = [];
  private readonly columnOf: number[] = [];
  private readonly values: CellValue[] = [];
  private top = Infinity;
  private bottom = -1;
  private left = Infinity;

  constructor(private readonly budget: ReadingBudget) {}

  /** The last value given to a place stays. */
  set(row: number, column: number, value: CellValue): void {
    this.budget.takeCell(value);
    this.rowOf.push(row);
    this.columnOf.push(column);
    this.values.push(value);
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
    if (column < this.left) this.left = column;
    if (this.bottom - this.top >= MAX_VALUE_ROWS) {
      throw tooLarge({
        zh: `一张工作表有内容的区域超过 ${MAX_VALUE_ROWS / 10_000} 万行`,
        en: `more than ${MAX_VALUE_ROWS} rows from the first to the last value of a sheet`,
      });
    }
  }

  /** Rows end at their last value and start where the leftmost value of the sheet stands. */
  finish(): Pick<SheetSnapshot, "firstRow" | "firstColumn" | "rows"> {
    const { top, left, bottom, rowOf, columnOf, values } = this;
    if (values.length === 0) return { firstRow: 0, firstColumn: 0, rows: [] };
    const lengths = new Uint16Array(bottom - top + 1);
    for (const [index, row] of rowOf.entries()) {
      const length = (columnOf[index] ?? 0) - left + 1;
      if (length > (lengths[row - top] ?? 0)) lengths[row - top] = length;
    }
    this.budget.takeGrid(lengths.reduce((sum, length) => sum + length, lengths.length));
    const rows = Array.from(lengths, (length) => new Array<CellValue>(length).fill(null));
    for (const [index, value] of values.entries()) {
      const row = rows[(rowOf[index] ?? 0) - top];
      if (row !== undefined) row[(columnOf[index] ?? 0) - left] = value;
    }
    return { firstRow: top, firstColumn: left, rows };
  }
}
