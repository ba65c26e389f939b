import { damaged } from "./fileProblem";
import type { XmlScanner } from "./xmlScanner";
import { MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";

/** Where a walk over the rows and cells of `<sheetData>` stands, counting from zero. */
export class CellCursor {
  row = -1;
  column = -1;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly part: string
  ) {}

  /** Rows and cells without a position follow the one before them (ISO/IEC 29500-1, 18.3.1.73 and 18.3.1.4). */
  enterRow(): void {
    const number = this.scanner.attribute("r");
    this.row = number === undefined ? this.row + 1 : this.parseRow(number);
    this.column = -1;
    if (this.row >= MAX_ROWS) throw this.misplaced(String(this.row + 1));
  }

  enterCell(): void {
    const reference = this.scanner.attribute("r");
    if (reference === undefined) this.column++;
    else this.moveTo(reference);
    if (this.row < 0 || this.column >= MAX_COLUMNS) throw this.misplaced(reference ?? "");
  }

  /** The letters give the column; the digits have to name the row that the cell stands in. */
  private moveTo(reference: string): void {
    let column = 0;
    let at = 0;
    for (; at < reference.length; at++) {
      const letter = reference.charCodeAt(at) & ~32;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    if (at === 0 || at > 3 || Number(reference.slice(at)) !== this.row + 1)
      throw this.misplaced(reference);
    this.column = column - 1;
  }

  private parseRow(number: string): number {
    if (!/^[1-9]\d{0,6}$/.test(number)) throw this.misplaced(number);
    return Number(number) - 1;
  }

  private misplaced(reference: string): Error {
    return damaged(`${this.part}: cell ${reference}`);
  }
}
