import { CellCursor } from "./cellCursor";
import { damaged } from "./fileProblem";
import { SheetGrid } from "./sheetGrid";
import type { ReadingBudget } from "./sheetGrid";
import { cellText, readRichText } from "./sharedStrings";
import { XmlScanner } from "./xmlScanner";
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
  private readonly cursor: CellCursor;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly part: string,
    private readonly sharedStrings: readonly string[],
    private readonly grid: SheetGrid
  ) {
    this.cursor = new CellCursor(scanner, part);
  }

  read(): void {
    const { scanner } = this;
    const outside = scanner.depth - 1;
    while (scanner.depth > outside) {
      if (scanner.next() !== "open") continue;
      if (scanner.name === "row") this.cursor.enterRow();
      else if (scanner.name === "c") this.readCell();
      else scanner.skipElement();
    }
  }

  private readCell(): void {
    const { scanner } = this;
    this.cursor.enterCell();
    if (scanner.selfClosed) return;
    const value = this.readValue(scanner.attribute("t") ?? "n");
    if (value !== null && value !== "") this.grid.set(this.cursor.row, this.cursor.column, value);
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
}

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** Text that is no finite number stays text, for people to see. */
function numberOrText(raw: string): CellValue {
  const value = NUMBER.test(raw) ? Number(raw) : NaN;
  return Number.isFinite(value) ? value : cellText(raw);
}
