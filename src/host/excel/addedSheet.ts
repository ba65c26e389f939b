import { isDeniedError } from "./asHostProblem";
import { CELLS_PER_WRITE, hasExcelApi } from "./limits";
import { quoted } from "./quoted";
import { HostProblem } from "../../app/hostProblem";
import type { AddedSheet } from "../../app/openWorkbook";
import { rangeName } from "../../core/workbook/address";
import type { BuiltCell, BuiltRow, BuiltSheet } from "../../core/workbook/builtSheet";

/**
 * Writes a sheet that the program has built, in two syncs. It is not activated.
 * @param behind the sheet that it is to stand behind; the last one where that has gone
 * @throws {HostProblem} `read-only` also where the structure of the workbook is protected; there is no new sheet then
 */
export async function addSheet(
  context: Excel.RequestContext,
  content: BuiltSheet,
  behind: string
): Promise<AddedSheet> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/position");
  await context.sync();
  const name = freeName(content.name, worksheets.items);
  const before = worksheets.items.find((sheet) => sheet.name === behind);
  const sheet = worksheets.add(name);
  sheet.load("id");
  if (before !== undefined) sheet.position = before.position + 1;
  fill(sheet, content);
  try {
    await context.sync();
  } catch (error) {
    await takeAway(context, name);
    throw isDeniedError(error) ? new HostProblem("read-only") : error;
  }
  return { id: sheet.id, name, content };
}

/**
 * Writes a sheet that the program has built in the place and under the name of another, which is deleted once the new one
 * is there; in three syncs.
 * @throws {HostProblem} `sheet-gone`; `read-only` as {@link addSheet}. The other one is there then
 */
export async function replaceSheet(
  context: Excel.RequestContext,
  content: BuiltSheet,
  replaced: string
): Promise<AddedSheet & { readonly replacedId: string }> {
  const { worksheets } = context.workbook;
  const before = worksheets.getItemOrNullObject(replaced);
  before.load("id");
  await context.sync();
  if (before.isNullObject) throw new HostProblem("sheet-gone", [replaced]);
  const added = await addSheet(context, { ...content, name: replaced }, replaced);
  const sheet = worksheets.getItem(added.id);
  before.delete();
  sheet.name = replaced;
  try {
    await context.sync();
  } catch (error) {
    await takeAway(context, added.name);
    throw isDeniedError(error) ? new HostProblem("read-only") : error;
  }
  return { ...added, name: replaced, replacedId: before.id };
}

/** Excel itself keeps what a batch did before it was refused. */
async function takeAway(context: Excel.RequestContext, name: string): Promise<void> {
  try {
    context.workbook.worksheets.getItemOrNullObject(name).delete();
    await context.sync();
  } catch {
    // It was not there; why it is not is told.
  }
}

/** Where something was written on the sheet, for its events to be known. */
export function addressesOn({ content: { rows } }: AddedSheet): readonly string[] {
  const columns = columnsOf(rows);
  return bandsOf(rows, columns).map(({ top, length }) =>
    rangeName({ top, left: 0, bottom: top + length - 1, right: columns - 1 })
  );
}

/** Deletes the sheet, if it shows what was written on it and nothing else. */
export async function removeSheet(
  context: Excel.RequestContext,
  { id, content }: AddedSheet
): Promise<"removed" | "changed" | "gone"> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load("id");
  await context.sync();
  if (sheet.isNullObject) return "gone";
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,formulas,values");
  await context.sync();
  if (shown(used) !== wanted(content)) return "changed";
  sheet.delete();
  try {
    await context.sync();
  } catch (error) {
    throw isDeniedError(error) ? new HostProblem("read-only") : error;
  }
  return "removed";
}

/** Excel takes 31 characters and compares names without case. */
function freeName(name: string, sheets: readonly Excel.Worksheet[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let candidate = name.slice(0, MOST_CHARACTERS);
  for (let number = 2; taken.has(candidate.toLowerCase()); number++) {
    const end = ` (${number})`;
    candidate = name.slice(0, MOST_CHARACTERS - end.length) + end;
  }
  return candidate;
}

const MOST_CHARACTERS = 31;

/** Points of a character of the default font, and of the margins of a cell. */
const CHARACTER_POINTS = 5.25;
const MARGIN_POINTS = 3.75;

function fill(sheet: Excel.Worksheet, content: BuiltSheet): void {
  const { widths, rows, print } = content;
  const columns = columnsOf(rows);
  for (const [index, width] of widths.entries()) {
    sheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth =
      width * CHARACTER_POINTS + MARGIN_POINTS;
  }
  if (columns === 0) return;
  const cellsOf = ({ cells }: BuiltRow): BuiltCell[] =>
    Array.from({ length: columns }, (_, index) => cells[index] ?? { kind: "blank" });
  for (const { top, length } of bandsOf(rows, columns)) {
    const band = rows.slice(top, top + length);
    const range = sheet.getRangeByIndexes(top, 0, length, columns);
    range.numberFormat = band.map((row) => cellsOf(row).map(formatOf));
    range.values = band.map((row) => cellsOf(row).map(valueOf));
  }
  if (rows.some(({ kind }) => kind === "paragraph")) setRunningText(sheet, rows.length, columns);
  for (const [index, { kind }] of rows.entries()) {
    const look = LOOKS[kind];
    if (look !== undefined) look(sheet.getRangeByIndexes(index, 0, 1, columns).format);
  }
  if (print !== undefined) setPage(sheet, print);
}

type Look = (format: Excel.RangeFormat) => void;

/** How a row differs from one of plain cells. */
const LOOKS: Readonly<Partial<Record<BuiltRow["kind"], Look>>> = {
  title: (format) => {
    format.font.bold = true;
  },
  head: (format) => {
    format.font.bold = true;
    format.fill.color = "#DDEBF7";
  },
  total: (format) => {
    format.font.bold = true;
  },
  "page-title": (format) => {
    format.font.bold = true;
    format.font.size = 18;
    format.horizontalAlignment = Excel.HorizontalAlignment.center;
  },
  heading: (format) => {
    format.font.bold = true;
  },
};

function setRunningText(sheet: Excel.Worksheet, rows: number, columns: number): void {
  const { format } = sheet.getRangeByIndexes(0, 0, rows, columns);
  format.wrapText = true;
  format.verticalAlignment = Excel.VerticalAlignment.top;
  format.font.name = "仿宋";
  format.font.size = 12;
  format.autofitRows();
}

function setPage(sheet: Excel.Worksheet, print: NonNullable<BuiltSheet["print"]>): void {
  if (!hasExcelApi("1.9")) return;
  const { pageLayout } = sheet;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.orientation = ORIENTATIONS[print];
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
}

const ORIENTATIONS = { portrait: "Portrait" } as const;

function columnsOf(rows: readonly BuiltRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

function bandsOf(
  rows: readonly BuiltRow[],
  columns: number
): readonly { readonly top: number; readonly length: number }[] {
  if (columns === 0) return [];
  const most = Math.max(1, Math.floor(CELLS_PER_WRITE / columns));
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, index) => {
    const top = index * most;
    return { top, length: Math.min(most, rows.length - top) };
  });
}

function formatOf(cell: BuiltCell): string {
  if (cell.kind !== "number" || !isExact(cell.number)) return "General";
  return cell.decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(cell.decimals)}`;
}

/** Text goes behind an apostrophe, and so does a number of more digits than Excel keeps. */
function valueOf(cell: BuiltCell): string | number {
  if (cell.kind === "blank") return "";
  if (cell.kind === "text") return quoted(cell.text);
  return isExact(cell.number) ? Number(cell.number) : quoted(cell.number);
}

function isExact(number: string): boolean {
  return number.replace(/\D/g, "").replace(/^0+/, "").length <= 15;
}

/** Place by place what stands there, the formula where there is one; empty cells do not count. */
function shown(used: Excel.Range): string {
  if (used.isNullObject) return "";
  const { values, formulas, rowIndex, columnIndex } = used;
  return places(
    values.map((row, down) =>
      row.map((value: unknown, along) => {
        const formula: unknown = formulas[down]?.[along];
        const isFormula = typeof formula === "string" && formula.startsWith("=");
        return isFormula && formula !== value ? formula : value;
      })
    ),
    rowIndex,
    columnIndex
  );
}

function wanted({ rows }: BuiltSheet): string {
  return places(
    rows.map(({ cells }) => cells.map((cell) => String(valueOf(cell)).replace(/^'/, ""))),
    0,
    0
  );
}

function places(grid: readonly (readonly unknown[])[], top: number, left: number): string {
  return grid
    .flatMap((row, down) =>
      row.flatMap((value, along) =>
        value === "" ? [] : [`${top + down} ${left + along} ${String(value)}`]
      )
    )
    .join("\n");
}
