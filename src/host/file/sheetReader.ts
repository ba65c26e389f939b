import { damaged } from "./fileProblem";
import { SheetGrid } from "./sheetGrid";
import type { ReadingBudget } from "./sheetGrid";
import { cellText, readRichText } from "./sharedStrings";
import { XmlScanner } from "./xmlScanner";
import { MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";
import type { CellValue, SheetSnapshot } from "../../core/workbook/snapshot";

/** Stands for the result of a formula that no program has calculated yet; Excel has no word for it. */
const NOT_CALCULATED = "公式未计算";

/**
 * The values on a worksheet. Dates stay the number they are stored as: an amount in a cell with a date format must stay
 * an amount.
 * @throws {UnreadableFile} when the part is damaged or holds more than we take
 */
export function readSheet(
  xml: string,
  part: string,
  sharedStrings: readonly string[],
  budget: ReadingBudget
): Pick<SheetSnapshot, "firstRow" | "firstColumn" | "rows"> {
  const scanner = new XmlScanner(xml, part);
  const grid = new SheetGrid(budget);
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.level === 1) {
      if (scanner.name !== "worksheet") throw damaged(`${part}: root`);
    } else if (scanner.name !== "sheetData") scanner.skipElement();
    else if (!scanner.selfClosed) new SheetDataReader(scanner, part, sharedStrings, grid).read();
  }
  return grid.finish();
}

/** Walks over the rows and cells of `<sheetData>`. */
class SheetDataReader {
  private row = -1;
  private column = -1;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly part: string,
    private readonly sharedStrings: readonly string[],
    private readonly grid: SheetGrid
  ) {}

  read(): void {
    const { scanner } = this;
    const outside = scanner.depth - 1;
    while (scanner.depth > outside) {
      if (scanner.next() !== "open") continue;
      if (scanner.name === "row") this.enterRow();
      else if (scanner.name === "c") this.readCell();
      else scanner.skipElement();
    }
  }

  /** Rows and cells without a position follow the one before them (ISO/IEC 29500-1, 18.3.1.73 and 18.3.1.4). */
  private enterRow(): void {
    const number = this.scanner.attribute("r");
    this.row = number === undefined ? this.row + 1 : this.parseRow(number);
    this.column = -1;
    if (this.row >= MAX_ROWS) throw this.misplaced(String(this.row + 1));
  }

  private readCell(): void {
    const { scanner } = this;
    const reference = scanner.attribute("r");
    if (reference === undefined) this.column++;
    else this.moveTo(reference);
    if (this.row < 0 || this.column >= MAX_COLUMNS) throw this.misplaced(reference ?? "");
    if (scanner.selfClosed) return;
    const value = this.readValue(scanner.attribute("t") ?? "n");
    if (value !== null && value !== "") this.grid.set(this.row, this.column, value);
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

  private readValue(type: string): CellValue {
    const { scanner } = this;
    const outside = scanner.depth - 1;
    let raw: string | undefined;
    let inline = "";
    let hasFormula = false;
    while (scanner.depth > outside) {
      if (scanner.next() !== "open") continue;
      if (scanner.name === "v") raw = scanner.elementText();
      else if (scanner.name === "is") inline = readRichText(scanner);
      else {
        hasFormula ||= scanner.name === "f";
        scanner.skipElement();
      }
    }
    if (type === "inlineStr") return inline;
    if (raw === undefined || raw === "")
      return hasFormula && type !== "str" ? { error: NOT_CALCULATED } : null;
    return this.valueOf(type, raw);
  }

  private valueOf(type: string, raw: string): CellValue {
    switch (type) {
      case "n":
        return numberOrText(raw);
      case "s":
        return this.sharedString(raw);
      case "b":
        return raw.trim() === "1" || raw.trim() === "true";
      case "e":
        return { error: raw };
      default:
        return cellText(raw);
    }
  }

  private sharedString(raw: string): string {
    const text = /^\s*\d{1,9}\s*$/.test(raw) ? this.sharedStrings[Number(raw)] : undefined;
    if (text === undefined) throw damaged(`${this.part}: text ${raw}`);
    return text;
  }

  private misplaced(reference: string): Error {
    return damaged(`${this.part}: cell ${reference}`);
  }
}

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** Text that is no finite number stays text, for people to see. */
function numberOrText(raw: string): CellValue {
  const value = NUMBER.test(raw) ? Number(raw) : NaN;
  return Number.isFinite(value) ? value : cellText(raw);
}
