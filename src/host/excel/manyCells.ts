import { entryIn, GENERAL, isBareText, TEXT, writeOut } from "./cells";
import type { SheetIds } from "./cells";
import { CELLS_PER_WRITE, hasExcelApi } from "./limits";
import { quoted } from "./quoted";
import { HostProblem } from "../../app/hostProblem";
import type { CellBefore } from "../../app/openWorkbook";
import { rangeName, type CellAddress } from "../../core/workbook/address";
import { cellRectangles, type CellArea } from "../../core/workbook/cellAreas";
import type { CellText } from "../../core/workbook/cellText";

/** Asked just before writing with what stands in the cells at that moment. */
export type May = (now: readonly CellBefore[]) => boolean;

/** A rectangle that was written, by the id of its sheet. */
export interface WrittenArea {
  readonly sheet: string;
  readonly address: string;
}

export interface WrittenTexts {
  readonly before: readonly CellBefore[];
  readonly areas: readonly WrittenArea[];
}

/** Two syncs up to some 20,000 cells. */
export async function entriesOf(
  context: Excel.RequestContext,
  cells: readonly CellAddress[],
  ids: SheetIds
): Promise<readonly CellBefore[]> {
  if (cells.length === 0) return [];
  const sheets = await findSheets(context, cells, ids);
  return readEntries(context, cells, areasOf(cells, sheets), sheets);
}

/**
 * Three syncs: the sheets, what stands there, the texts.
 * @throws {HostProblem} `protected-sheet`, `sheet-gone`, `read-only`; nothing is written then
 */
export async function writeTexts(
  context: Excel.RequestContext,
  texts: readonly CellText[],
  ids: SheetIds,
  may: May
): Promise<WrittenTexts | undefined> {
  const cells = texts.map(({ cell }) => cell);
  if (cells.length === 0) return may([]) ? { before: [], areas: [] } : undefined;
  const sheets = await findSheets(context, cells, ids);
  const areas = areasOf(cells, sheets);
  const before = await readEntries(context, cells, areas, sheets);
  refuseProtected(sheets);
  if (!may(before)) return undefined;
  const byPlace = new Map(texts.map(({ cell, text }) => [placeOf(cell), text]));
  await writeWhole(context, areas, before, (area) => {
    area.range().values = area.map((cell) => quoted(byPlace.get(placeOf(cell)) ?? ""));
  });
  return { before, areas: areas.map(({ written }) => written) };
}

/**
 * Three syncs, as for writing.
 * @returns where it was written, or nothing where it may not be
 * @throws {HostProblem} as `writeTexts`
 */
export async function restoreCells(
  context: Excel.RequestContext,
  before: readonly CellBefore[],
  ids: SheetIds,
  may: May
): Promise<readonly WrittenArea[] | undefined> {
  const cells = before.map(({ cell }) => cell);
  if (cells.length === 0) return may([]) ? [] : undefined;
  const sheets = await findSheets(context, cells, ids);
  const areas = areasOf(cells, sheets);
  const now = await readEntries(context, cells, areas, sheets);
  refuseProtected(sheets);
  if (!may(now)) return undefined;
  await writeWhole(context, areas, now, restoring(before));
  return areas.map(({ written }) => written);
}

/** Some cells of one sheet that make up a rectangle. */
class SheetArea {
  readonly written: WrittenArea;
  readonly cells: number;

  constructor(
    private readonly sheet: Excel.Worksheet,
    id: string,
    /** The name that the cells give to the sheet. */
    readonly name: string,
    readonly area: CellArea
  ) {
    this.written = { sheet: id, address: rangeName(area) };
    this.cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  }

  range(): Excel.Range {
    return this.sheet.getRange(this.written.address);
  }

  map<Value>(value: (cell: CellAddress) => Value): Value[][] {
    const { top, left, bottom, right } = this.area;
    return Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (__, along) =>
        value({ sheet: this.name, row: top + down, column: left + along })
      )
    );
  }
}

type SheetsByName = ReadonlyMap<string, Excel.Worksheet>;

/** One sync for all of them. */
async function findSheets(
  context: Excel.RequestContext,
  cells: readonly CellAddress[],
  ids: SheetIds
): Promise<SheetsByName> {
  const { worksheets } = context.workbook;
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  const asked = names.map((name) => {
    const keys = [ids.get(name), name].flatMap((key) => key ?? []);
    const candidates = keys.map((key) => worksheets.getItemOrNullObject(key));
    for (const sheet of candidates) sheet.load("id,name");
    return { name, candidates };
  });
  await context.sync();
  const found = asked.map(({ name, candidates }) => {
    const sheet = candidates.find((candidate) => !candidate.isNullObject);
    return [name, sheet] as const;
  });
  const gone = found.flatMap(([name, sheet]) => (sheet === undefined ? [name] : []));
  if (gone.length > 0) throw new HostProblem("sheet-gone", gone);
  return new Map(found.flatMap(([name, sheet]) => (sheet ? [[name, sheet] as const] : [])));
}

function areasOf(cells: readonly CellAddress[], sheets: SheetsByName): readonly SheetArea[] {
  return [...sheets].flatMap(([name, sheet]) =>
    cellRectangles(cells.filter((cell) => cell.sheet === name))
      .flatMap(bandsOf)
      .map((area) => new SheetArea(sheet, sheet.id, name, area))
  );
}

function bandsOf({ top, left, bottom, right }: CellArea): readonly CellArea[] {
  const rows = Math.max(1, Math.floor(CELLS_PER_WRITE / (right - left + 1)));
  return Array.from({ length: Math.ceil((bottom - top + 1) / rows) }, (_, index) => {
    const first = top + index * rows;
    return { top: first, left, bottom: Math.min(bottom, first + rows - 1), right };
  });
}

/** What stands in the cells; with it comes whether their sheets are protected. */
async function readEntries(
  context: Excel.RequestContext,
  cells: readonly CellAddress[],
  areas: readonly SheetArea[],
  sheets: SheetsByName
): Promise<readonly CellBefore[]> {
  for (const sheet of sheets.values()) sheet.protection.load("protected");
  const entries = new Map<string, CellBefore>();
  await readGroups(context, groupsOf(areas), entries);
  return cells.flatMap((cell) => entries.get(placeOf(cell)) ?? []);
}

async function readGroups(
  context: Excel.RequestContext,
  [group, ...rest]: readonly (readonly SheetArea[])[],
  entries: Map<string, CellBefore>
): Promise<void> {
  if (group === undefined) return;
  const knowsArrays = hasExcelApi("1.12");
  const asked = group.map((area) => {
    const range = area.range();
    range.load("values,valueTypes,formulas,numberFormat");
    if (knowsArrays) range.load("savedAsArray,hasSpill");
    return { area, range };
  });
  await context.sync();
  for (const { area, range } of asked) {
    // Where only some cells of the range are, Excel says neither yes nor no, whatever the types promise.
    const answers: (boolean | null)[] = knowsArrays ? [range.savedAsArray, range.hasSpill] : [];
    const inArray = answers.some((answer) => answer !== false);
    area.map((cell) => {
      const { top, left } = area.area;
      const entry = entryIn(range, cell.row - top, cell.column - left, inArray);
      entries.set(placeOf(cell), { cell, ...entry });
    });
  }
  await readGroups(context, rest, entries);
}

function refuseProtected(sheets: SheetsByName): void {
  const names = [...sheets.values()].flatMap(({ protection, name }) =>
    protection.protected ? [name] : []
  );
  if (names.length > 0) throw new HostProblem("protected-sheet", names);
}

/** Writes every area, or puts back what stood there: Excel itself keeps what a batch did before it was refused. */
async function writeWhole(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
  before: readonly CellBefore[],
  write: (area: SheetArea) => void
): Promise<void> {
  try {
    await writeGroups(context, groupsOf(areas), write);
  } catch (error) {
    try {
      await writeGroups(context, groupsOf(areas), restoring(before));
    } catch {
      // Nothing was written where nothing can be; what was asked for is what the user has to hear of.
    }
    throw error;
  }
}

async function writeGroups(
  context: Excel.RequestContext,
  [group, ...rest]: readonly (readonly SheetArea[])[],
  write: (area: SheetArea) => void
): Promise<void> {
  if (group === undefined) return;
  for (const area of group) write(area);
  await writeOut(context);
  await writeGroups(context, rest, write);
}

/** The format of the moment decides whether what is written is a text, the one that comes after only how it looks. */
function restoring(before: readonly CellBefore[]): (area: SheetArea) => void {
  const byPlace = new Map(before.map((entry) => [placeOf(entry.cell), entry]));
  return (area) => {
    const entries = area.map((cell) => byPlace.get(placeOf(cell)));
    const range = area.range();
    range.numberFormat = entries.map((row) =>
      row.map((entry) => (entry !== undefined && isBareText(entry) ? TEXT : GENERAL))
    );
    range.formulas = entries.map((row) => row.map(enteredAgain));
    range.numberFormat = entries.map((row) => row.map((entry) => entry?.numberFormat ?? GENERAL));
  };
}

/** What to enter so that the cell is again what it was. */
function enteredAgain(entry: CellBefore | undefined): string | number | boolean {
  if (entry === undefined) return "";
  const { content } = entry;
  switch (content.kind) {
    case "empty":
      return "";
    case "number":
      return content.number;
    case "boolean":
      return content.boolean;
    case "error":
      return content.error;
    case "formula":
      return content.formula;
    case "text":
      return isBareText(entry) ? content.text : quoted(content.text);
  }
}

/** Below Excel's limits of 5 MB for a request and for its answer: texts of classes, not of essays. */
const CELLS_PER_SYNC = 20_000;

/** A rectangle takes some 1,200 bytes of a request. */
const AREAS_PER_SYNC = 2_500;

function groupsOf(areas: readonly SheetArea[]): readonly (readonly SheetArea[])[] {
  const groups: SheetArea[][] = [];
  let cells = 0;
  for (const area of areas) {
    const last = groups.at(-1);
    cells += area.cells;
    if (last === undefined || last.length >= AREAS_PER_SYNC || cells > CELLS_PER_SYNC) {
      groups.push([area]);
      cells = area.cells;
    } else last.push(area);
  }
  return groups;
}

function placeOf({ sheet, row, column }: CellAddress): string {
  return `${row} ${column} ${sheet}`;
}
