import type {
  CellValue,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../../src/core/workbook/snapshot";

/**
 * A sheet written as text, one row a line, cells parted by `|`. A cell of digits is a number, `'12` is text, `#REF!` a
 * failed formula, `⏎` a line break, an empty cell is empty; so is a row that is an empty line.
 */
export function sheetOf(
  text: string,
  more: Partial<Omit<SheetSnapshot, "rows">> = {}
): SheetSnapshot {
  return {
    name: "表",
    visibility: "visible",
    firstRow: 0,
    firstColumn: 0,
    ...more,
    rows: lines(text).map((line) => line.split("|").map((cell) => valueOf(cell.trim()))),
  };
}

/** A workbook of one sheet per text; the sheets are called 表1, 表2, … */
export function workbookOf(...sheets: readonly (string | SheetSnapshot)[]): WorkbookSnapshot {
  return {
    sheets: sheets.map((sheet, index) =>
      typeof sheet === "string" ? sheetOf(sheet, { name: `表${index + 1}` }) : sheet
    ),
  };
}

/** Puts rows of two texts side by side, `gap` blank columns apart. */
export function beside(left: string, right: string, gap: number): string {
  const [one, other] = [lines(left), lines(right)];
  const width = Math.max(...one.map((line) => line.split("|").length));
  return Array.from({ length: Math.max(one.length, other.length) }, (_, row) => {
    const cells = (one[row] ?? "").split("|");
    const blanks = Array.from({ length: width - cells.length + gap }, () => "");
    return [...cells, ...blanks, other[row] ?? ""].join("|");
  }).join("\n");
}

/** The rows without the line breaks after the opening and before the closing quote. */
function lines(text: string): string[] {
  return text.replace(/^\n|\n\s*$/g, "").split("\n");
}

function valueOf(cell: string): CellValue {
  if (cell === "") return null;
  if (/^-?\d+(\.\d+)?$/.test(cell)) return Number(cell);
  if (/^#[A-Z/0!]+$/.test(cell)) return { error: cell };
  return cell.replace(/^'/, "").replaceAll("⏎", "\n");
}
