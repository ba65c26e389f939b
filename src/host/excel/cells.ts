import { isDeniedError } from "./asHostProblem";
import { quoted } from "./quoted";
import type { CellContent } from "../../app/openWorkbook";
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

export async function contentOf(
  context: Excel.RequestContext,
  cell: CellAddress,
  ids: SheetIds
): Promise<CellContent> {
  const sheet = await findSheet(context, cell.sheet, ids);
  const range = sheet.getRange(cellName(cell));
  range.load("values,valueTypes,formulas");
  await context.sync();
  return content(range.values[0]?.[0], range.formulas[0]?.[0]);
}

/**
 * Keeps the format, but for a formula in a cell formatted as text, where it would not be one.
 * @returns the id of the sheet
 */
export async function write(
  context: Excel.RequestContext,
  cell: CellAddress,
  written: CellContent,
  ids: SheetIds
): Promise<string> {
  const sheet = await findSheet(context, cell.sheet, ids);
  const range = sheet.getRange(cellName(cell));
  range.load("numberFormat");
  sheet.protection.load("protected");
  await context.sync();
  if (sheet.protection.protected) throw new HostProblem("protected-sheet", [sheet.name]);
  // In a cell formatted as text, Excel would keep the number or the formula as text.
  const computes = written.kind === "formula" || written.kind === "number";
  if (computes && range.numberFormat[0]?.[0] === "@") range.numberFormat = [["General"]];
  put(range, written);
  try {
    await context.sync();
  } catch (error) {
    throw isDeniedError(error) ? new HostProblem("read-only") : error;
  }
  return sheet.id;
}

/** @throws {HostProblem} `sheet-gone` */
async function findSheet(
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
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value)
    return { kind: "formula", formula };
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  if (typeof value !== "string" || value === "") return { kind: "empty" };
  return { kind: "text", text: value };
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
    case "formula":
      range.formulas = [[written.formula]];
      return;
  }
}
