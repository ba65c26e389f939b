import { isDeniedError } from "./asHostProblem";
import { hasExcelApi } from "./limits";
import { quoted } from "./quoted";
import type { CellContent, CellEntry } from "../../app/openWorkbook";
import { HostProblem } from "../../app/hostProblem";
import { cellName, rangeName } from "../../core/workbook/address";
import type { CellAddress, RangeAddress } from "../../core/workbook/address";

/** The id of a sheet under the name it had when the workbook was read; a sheet renamed since is found by it. */
export type SheetIds = ReadonlyMap<string, string>;

/** Activate, sync, select: selecting on a sheet that is not yet active is unreliable. */
export async function goTo(
  context: Excel.RequestContext,
  place: CellAddress | RangeAddress,
  ids: SheetIds
): Promise<void> {
  const sheet = await findSheet(context, place.sheet, ids);
  if (sheet.visibility !== Excel.SheetVisibility.visible)
    throw new HostProblem("hidden-sheet", [sheet.name]);
  sheet.activate();
  await context.sync();
  sheet.getRange("top" in place ? rangeName(place) : cellName(place)).select();
  await context.sync();
}

export async function entryOf(
  context: Excel.RequestContext,
  cell: CellAddress,
  ids: SheetIds
): Promise<CellEntry> {
  const sheet = await findSheet(context, cell.sheet, ids);
  const range = sheet.getRange(cellName(cell));
  const knowsArrays = hasExcelApi("1.12");
  range.load("values,valueTypes,formulas,numberFormat");
  if (knowsArrays) range.load("savedAsArray,hasSpill");
  await context.sync();
  return entryIn(range, 0, 0, knowsArrays && (range.savedAsArray || range.hasSpill));
}

/** One cell of a range of which values, valueTypes, formulas and numberFormat were loaded. */
export function entryIn(
  range: Excel.Range,
  row: number,
  column: number,
  inArray: boolean
): CellEntry {
  const value: unknown = range.values[row]?.[column];
  const formula: unknown = range.formulas[row]?.[column];
  const isError = range.valueTypes[row]?.[column] === Excel.RangeValueType.error;
  return {
    content: isError && !isFormula(formula) ? enteredError(value) : content(value, formula),
    numberFormat: String(range.numberFormat[row]?.[column] ?? GENERAL),
    // Excel itself does not tell of the apostrophe; other hosts do.
    quoted: typeof value === "string" && formula === `'${value}`,
    inArray,
  };
}

/** Where the content was written. */
export interface WrittenCell {
  /** Its id. */
  readonly sheet: string;
  readonly numberFormat: string;
}

/** Keeps the number format, but for a formula or a number in a cell formatted as text, where it would not be one. */
export async function write(
  context: Excel.RequestContext,
  cell: CellAddress,
  written: CellContent,
  ids: SheetIds
): Promise<WrittenCell> {
  const { sheet, range } = await findWritable(context, cell, ids);
  const format = String(range.numberFormat[0]?.[0] ?? GENERAL);
  const computes = written.kind === "formula" || written.kind === "number";
  const kept = computes && format === TEXT ? GENERAL : format;
  if (kept !== format) range.numberFormat = [[kept]];
  put(range, written);
  // Excel gives a cell without a format of its own that of the cells a formula refers to.
  range.numberFormat = [[kept]];
  await writeOut(context);
  return { sheet: sheet.id, numberFormat: kept };
}

/**
 * Makes a cell again what it was.
 * @returns the id of the sheet
 */
export async function restore(
  context: Excel.RequestContext,
  cell: CellAddress,
  entry: CellEntry,
  ids: SheetIds
): Promise<string> {
  const { sheet, range } = await findWritable(context, cell, ids);
  const { content: before, numberFormat } = entry;
  const isBare = before.kind === "text" && isBareText(entry);
  // The format of the moment decides whether what is written is a text, the one that comes after only how it looks.
  range.numberFormat = [[isBare ? TEXT : GENERAL]];
  if (isBare) range.values = [[before.text]];
  else put(range, before);
  range.numberFormat = [[numberFormat]];
  await writeOut(context);
  return sheet.id;
}

/** A text without an apostrophe: it is kept as text by the format of the moment in which it is written. */
export function isBareText({ content: before, quoted: isQuoted }: CellEntry): boolean {
  return before.kind === "text" && !isQuoted && !before.text.startsWith("'");
}

/** Excel's codes of the formats that decide about what is entered. */
export const TEXT = "@";
export const GENERAL = "General";

/** @throws {HostProblem} `protected-sheet`, `sheet-gone` */
async function findWritable(
  context: Excel.RequestContext,
  cell: CellAddress,
  ids: SheetIds
): Promise<{ readonly sheet: Excel.Worksheet; readonly range: Excel.Range }> {
  const sheet = await findSheet(context, cell.sheet, ids);
  const range = sheet.getRange(cellName(cell));
  range.load("numberFormat");
  sheet.protection.load("protected");
  await context.sync();
  if (sheet.protection.protected) throw new HostProblem("protected-sheet", [sheet.name]);
  return { sheet, range };
}

/** The sync that writes: a sheet that is not protected is refused only in a read-only workbook. */
export async function writeOut(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    throw isDeniedError(error) ? new HostProblem("read-only") : error;
  }
}

/** @throws {HostProblem} `sheet-gone` */
export async function findSheet(
  context: Excel.RequestContext,
  name: string,
  ids: SheetIds
): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  const candidates = [ids.get(name), name].flatMap((key) =>
    key === undefined ? [] : [worksheets.getItemOrNullObject(key)]
  );
  for (const sheet of candidates) sheet.load("id,name,visibility");
  await context.sync();
  const found = candidates.find((sheet) => !sheet.isNullObject);
  if (found === undefined) throw new HostProblem("sheet-gone", [name]);
  return found;
}

function content(value: unknown, formula: unknown): CellContent {
  // A text that begins with = has itself as its formula, a formula never has.
  if (isFormula(formula) && formula !== value) return { kind: "formula", formula };
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  if (typeof value !== "string" || value === "") return { kind: "empty" };
  return { kind: "text", text: value };
}

function isFormula(formula: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=");
}

function enteredError(value: unknown): CellContent {
  return { kind: "error", error: String(value) };
}

function put(range: Excel.Range, written: CellContent): void {
  switch (written.kind) {
    case "empty":
      range.clear(Excel.ClearApplyTo.contents);
      return;
    case "number":
      range.values = [[written.number]];
      return;
    case "boolean":
      range.values = [[written.boolean]];
      return;
    case "text":
      range.values = [[quoted(written.text)]];
      return;
    case "error":
      range.values = [[written.error]];
      return;
    case "formula":
      range.formulas = [[written.formula]];
      return;
  }
}
