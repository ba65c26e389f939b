import type { Recognition } from "../recognition/model";
import { isNamedLastYear } from "../recognition/sheetNames";
import type { CellAddress } from "../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";

/** Running text that stands in cells: 编制说明, 其他相关情况说明. */
export interface TextInCells {
  /** A line for each cell. */
  readonly text: string;
  /** In the order of the text. */
  readonly cells: readonly TextCell[];
  /** The sheets that it is from. */
  readonly sheets: readonly string[];
}

export interface TextCell {
  readonly cell: CellAddress;
  /** Places in the text; `end` is behind the last unit. */
  readonly start: number;
  readonly end: number;
  /** What stands in the cell. */
  readonly text: string;
}

/** The explanation that a workbook holds itself: visible sheets of sentences of this year, on which no table was recognised. */
export function textInSheets(
  { sheets }: WorkbookSnapshot,
  { tables }: Pick<Recognition, "tables">
): TextInCells {
  const withTables = new Set(tables.map(({ range }) => range.sheet));
  const mine = sheets.filter(
    (sheet) =>
      sheet.visibility === "visible" &&
      !withTables.has(sheet.name) &&
      !isNamedLastYear(sheet.name) &&
      isRunningText(sheet)
  );
  const cells: TextCell[] = [];
  let text = "";
  for (const { cell, text: own } of mine.flatMap(textCells)) {
    cells.push({ cell, start: text.length, end: text.length + own.length, text: own });
    text += `${own}\n`;
  }
  return { text, cells, sheets: mine.map(({ name }) => name) };
}

/** The cell that a place of the text stands in. */
export function cellOfPlace({ cells }: TextInCells, place: number): TextCell | undefined {
  return cells.find(({ start, end }) => place >= start && place <= end);
}

/** Sentences with amounts in them, and more of them than of numbers in cells of their own. */
function isRunningText(sheet: SheetSnapshot): boolean {
  const values = sheet.rows.flat();
  const sentences = values.filter((value) => typeof value === "string" && isSentence(value));
  const numbers = values.filter((value) => typeof value === "number");
  return sentences.length >= FEWEST_SENTENCES && sentences.length > numbers.length;
}

const FEWEST_SENTENCES = 2;

function isSentence(text: string): boolean {
  return text.length >= 15 && /[。；]/.test(text) && /\d/.test(text);
}

function textCells({ name, firstRow, firstColumn, rows }: SheetSnapshot): readonly {
  readonly cell: CellAddress;
  readonly text: string;
}[] {
  return rows.flatMap((row, down) =>
    row.flatMap((value, along) =>
      typeof value === "string" && value.trim() !== ""
        ? [
            {
              cell: { sheet: name, row: firstRow + down, column: firstColumn + along },
              text: value,
            },
          ]
        : []
    )
  );
}
