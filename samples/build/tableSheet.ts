import type { Cell, MergeRange, WriteOptions, WriteSheet } from "hucre/xlsx";
import { cellName } from "../../src/core/workbook/address";
import { bodyCells, layOut, type LaidOut } from "./layOut";
import { columnWidths, isPortrait, MARK, NOTE, styleOf, SUBTITLE, TITLE, UNIT_LINE } from "./look";
import type { PrintedCell, PrintedRow, PrintedTable } from "./printedTable";

/**
 * A sheet with one table, as a department lays it out. With `formulas`, the total row of classes adds up the rows
 * below it, as long as there is one unit; the sums are stored with the formulas, so that a reader need not calculate.
 */
export function tableSheet(table: PrintedTable, options: { formulas: boolean }): WriteSheet {
  const place = layOut(table);
  const widths = columnWidths(table.kind, table.width);
  const draft: Draft = { cells: new Map(), merges: [], heights: new Map() };
  drawLines(draft, table, place);
  drawGrid(draft, table.head, { top: place.head, isForm: false, widths });
  drawGrid(draft, table.body, { top: place.body, isForm: table.head.length === 0, widths });
  drawNotes(draft, table, place, widths);
  if (options.formulas) addUp(draft, table);
  const hasHead = table.head.length > 0;
  return {
    name: table.sheetName,
    columns: widths.map((width) => ({ width })),
    cells: draft.cells,
    merges: draft.merges,
    rowDefs: new Map([...draft.heights].map(([row, height]) => [row, { height }])),
    ...(hasHead ? { freezePane: { rows: place.body } } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: isPortrait(table.kind) ? "portrait" : "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.75, bottom: 0.75, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&C第 &P 页" },
  };
}

/**
 * Title and head on every printed page. A name of the workbook, for the library's own setting leaves the sheet name
 * without the quotes that Excel demands.
 */
export function printTitles(table: PrintedTable): NamedRange[] {
  if (table.head.length === 0) return [];
  const sheet = `'${table.sheetName.replaceAll("'", "''")}'`;
  const range = `${sheet}!$1:$${layOut(table).body}`;
  return [{ name: "_xlnm.Print_Titles", range, scope: table.sheetName }];
}

type NamedRange = NonNullable<WriteOptions["namedRanges"]>[number];

interface Draft {
  /** By `row,column`, as the library wants them. */
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: MergeRange[];
  readonly heights: Map<number, number>;
}

function drawLines(draft: Draft, table: PrintedTable, place: LaidOut): void {
  const lines = [
    [place.mark, table.mark, MARK, 20],
    [place.title, table.title, TITLE, 36],
    [place.subtitle, table.subtitle, SUBTITLE, 22],
    [place.unitLine, table.unitLine, UNIT_LINE, 20],
  ] as const;
  for (const [row, value, style, height] of lines) {
    if (row === undefined || value === undefined) continue;
    draft.cells.set(`${row},0`, { value, style });
    mergeAcross(draft, row, table.width);
    draft.heights.set(row, height);
  }
}

interface Grid {
  readonly top: number;
  readonly isForm: boolean;
  readonly widths: readonly number[];
}

function drawGrid(draft: Draft, rows: readonly PrintedRow[], grid: Grid): void {
  rows.forEach((row, index) => {
    const at = grid.top + index;
    row.forEach((cell, column) => {
      if (cell !== null) drawCell(draft, cell, { row: at, column }, grid.isForm);
    });
    draft.heights.set(at, heightOf(row, grid.widths));
  });
}

/** Cells under a span carry its style too, or the border would have gaps. */
function drawCell(
  draft: Draft,
  cell: PrintedCell,
  { row, column }: { row: number; column: number },
  isForm: boolean
): void {
  const style = styleOf(cell, isForm);
  const endRow = row + (cell.rows ?? 1) - 1;
  const endCol = column + (cell.columns ?? 1) - 1;
  for (let y = row; y <= endRow; y += 1) {
    for (let x = column; x <= endCol; x += 1) draft.cells.set(`${y},${x}`, { value: null, style });
  }
  draft.cells.set(`${row},${column}`, { value: valueOf(cell), style });
  if (endRow > row || endCol > column) {
    draft.merges.push({ startRow: row, startCol: column, endRow, endCol });
  }
}

/** An amount that is no number (a planted `206O0`) stays text, as it would in Excel. */
function valueOf(cell: PrintedCell): string | number | null {
  if (cell.text === "") return null;
  const number = Number(cell.text);
  return cell.holds === "amount" && Number.isFinite(number) ? number : cell.text;
}

function drawNotes(
  draft: Draft,
  table: PrintedTable,
  place: LaidOut,
  widths: readonly number[]
): void {
  const total = widths.reduce((one, other) => one + other, 0);
  table.notes.forEach((note, index) => {
    const row = place.notes + index;
    draft.cells.set(`${row},0`, { value: note, style: NOTE });
    mergeAcross(draft, row, table.width);
    draft.heights.set(row, Math.max(20, 15 * linesOf(note, total) + 5));
  });
}

function mergeAcross(draft: Draft, row: number, width: number): void {
  if (width === 1) return;
  draft.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: width - 1 });
}

function addUp(draft: Draft, table: PrintedTable): void {
  const cells = bodyCells(table);
  const amounts = cells.filter(({ cell }) => cell.measure !== undefined);
  const units = new Set(amounts.flatMap(({ cell }) => cell.unit ?? []));
  if (units.size > 1 || table.head.length === 0) return;
  for (const { row, column, cell } of amounts) {
    if (cell.line !== "total" || cell.text === "") continue;
    const items = amounts.filter(
      (item) => item.column === column && item.cell.line !== "total" && item.cell.line !== "unit"
    );
    const first = items[0];
    const last = items.at(-1);
    if (first === undefined || last === undefined) continue;
    const key = `${row},${column}`;
    draft.cells.set(key, {
      ...draft.cells.get(key),
      formula: `SUM(${cellName(first)}:${cellName(last)})`,
      formulaResult: Number(cell.text),
    });
  }
}

/** Tall enough for the cell that wraps into most lines; spans over rows need no extra height. */
function heightOf(row: PrintedRow, widths: readonly number[]): number {
  const lines = row.map((cell, column) => {
    if (cell === null || (cell.rows ?? 1) > 1) return 1;
    const columns = widths.slice(column, column + (cell.columns ?? 1));
    return linesOf(
      cell.text,
      columns.reduce((one, other) => one + other, 0)
    );
  });
  return Math.max(24, 15 * Math.max(...lines) + 6);
}

/** A Chinese character takes the room of two others. */
function linesOf(text: string, width: number): number {
  const room = [...text].reduce((sum, character) => sum + (character > "ÿ" ? 2 : 1), 0);
  return Math.max(1, Math.ceil(room / (width - 2)));
}
