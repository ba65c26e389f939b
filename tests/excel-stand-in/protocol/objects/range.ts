import type { Area } from "../../model/areas";
import {
  SHEET_COLUMNS,
  SHEET_ROWS,
  areaText,
  around,
  cellArea,
  contains,
  intersection,
  isSingle,
  sheetPrefix,
} from "../../model/areas";
import type { Cell, CellValue, Hyperlink } from "../../model/sheetModel";
import { hostObject, number, text } from "../arguments";
import type { OnArea } from "../host";
import { assertCellsWritable, assertWritable, present } from "../host";
import { HostError, invalidArgument, itemNotFound, notImplemented } from "../hostError";
import type { HostObject } from "../hostObject";
import { describe } from "../hostObject";
import { insideSheet } from "./insideSheet";
import { rangeFormat } from "./rangeFormat";

/** Beyond this many cells Excel answers null instead of values. */
const MOST_CELLS = 5_000_000;

/** A rectangle of cells. */
export const rangeObject: (target: OnArea) => HostObject = describe<OnArea>({
  type: "Range",
  isReferenced: true,
  scalars: {
    Address: { get: (on) => sheetPrefix(present(on).name) + areaText(on.area) },
    AddressLocal: { get: (on) => sheetPrefix(present(on).name) + areaText(on.area) },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rowCount },
    ColumnCount: { get: ({ area }) => area.columnCount },
    CellCount: {
      get: ({ area }) => {
        const count = area.rowCount * area.columnCount;
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    Values: { get: (on) => grid(on, (cell) => cell.value), set: write },
    Formulas: { get: (on) => grid(on, (cell) => cell.formula ?? entryValue(on, cell)), set: write },
    ValueTypes: { get: (on) => grid(on, (cell) => cell.type) },
    Text: { get: (on) => grid(on, (cell) => on.host.model.text(cell)) },
    NumberFormat: {
      get: (on) => grid(on, (cell) => on.host.model.style(cell).numberFormat),
      set: setNumberFormat,
    },
    IsEntireRow: { get: ({ area }) => area.columnCount === SHEET_COLUMNS },
    IsEntireColumn: { get: ({ area }) => area.rowCount === SHEET_ROWS },
    SavedAsArray: { since: "1.12", get: isInArray },
    // Formulas that spill are of files that the stand-in does not calculate.
    HasSpill: { since: "1.12", get: () => false },
    Hyperlink: { since: "1.7", get: (on) => linkOf(on), set: setLink },
  },
  objects: {
    Format: { get: (on) => rangeFormat({ ...on, areas: [on.area] }) },
    Worksheet: { get: (on) => on.host.make.worksheet(on) },
    ConditionalFormats: {
      since: "1.6",
      get: (on) => on.host.make.conditionalFormats({ ...on, areas: [on.area] }),
    },
  },
  methods: {
    Select: { run: select },
    Clear: { run: clear },
    // Asked by office.js before it writes many cells in parts.
    _ValidateArraySize: { since: "1.3", run: validateSize },
    GetCell: {
      run: (on, [row, column]) =>
        moved(on, {
          ...cellArea(on.area.row + number(row, "row"), on.area.column + number(column, "column")),
        }),
    },
    GetOffsetRange: {
      run: (on, [rows, columns]) =>
        moved(on, {
          ...on.area,
          row: on.area.row + number(rows, "rowOffset"),
          column: on.area.column + number(columns, "columnOffset"),
        }),
    },
    GetResizedRange: {
      since: "1.3",
      run: (on, [rows, columns]) =>
        moved(on, {
          ...on.area,
          rowCount: on.area.rowCount + number(rows, "deltaRows"),
          columnCount: on.area.columnCount + number(columns, "deltaColumns"),
        }),
    },
    GetAbsoluteResizedRange: {
      since: "1.7",
      run: (on, [rows, columns]) =>
        moved(on, {
          ...on.area,
          rowCount: number(rows, "numRows"),
          columnCount: number(columns, "numColumns"),
        }),
    },
    GetRow: {
      run: (on, [row]) =>
        moved(on, { ...on.area, row: on.area.row + number(row, "row"), rowCount: 1 }),
    },
    GetColumn: {
      run: (on, [column]) =>
        moved(on, {
          ...on.area,
          column: on.area.column + number(column, "column"),
          columnCount: 1,
        }),
    },
    GetEntireRow: {
      run: (on) => moved(on, { ...on.area, column: 0, columnCount: SHEET_COLUMNS }),
    },
    GetEntireColumn: { run: (on) => moved(on, { ...on.area, row: 0, rowCount: SHEET_ROWS }) },
    GetLastCell: {
      run: (on) =>
        moved(
          on,
          cellArea(on.area.row + on.area.rowCount - 1, on.area.column + on.area.columnCount - 1)
        ),
    },
    GetBoundingRect: { run: (on, [other]) => moved(on, around(on.area, areaOf(on, other))) },
    GetIntersection: {
      run: (on, [other]) => {
        const common = intersection(on.area, areaOf(on, other));
        if (common === undefined) throw itemNotFound("intersection");
        return moved(on, common);
      },
    },
    GetIntersectionOrNullObject: {
      since: "1.4",
      run: (on, [other]) => {
        const common = intersection(on.area, areaOf(on, other));
        return common === undefined ? null : moved(on, common);
      },
    },
    GetUsedRange: {
      run: (on, [valuesOnly]) =>
        moved(on, used(on, valuesOnly) ?? cellArea(on.area.row, on.area.column)),
    },
    GetUsedRangeOrNullObject: {
      since: "1.4",
      run: (on, [valuesOnly]) => {
        const area = used(on, valuesOnly);
        return area === undefined ? null : moved(on, area);
      },
    },
  },
});

/** Null where some of the cells are and some are not. */
function isInArray(on: OnArea): boolean | null {
  const { arrays } = present(on);
  const { row, column, rowCount, columnCount } = on.area;
  if (!arrays.some((array) => intersection(array, on.area) !== undefined)) return false;
  for (let down = 0; down < rowCount; down++) {
    for (let along = 0; along < columnCount; along++) {
      if (!arrays.some((array) => contains(array, row + down, column + along))) return null;
    }
  }
  return true;
}

function moved(on: OnArea, area: Area): HostObject {
  return on.host.make.range({ host: on.host, sheet: present(on), area: insideSheet(area) });
}

function used(on: OnArea, valuesOnly: unknown): Area | undefined {
  const area = present(on).usedArea(valuesOnly === true);
  return area === undefined ? undefined : intersection(area, on.area);
}

/** A range given as another range of the same sheet or as an address. */
function areaOf(on: OnArea, value: unknown): Area {
  if (typeof value === "string") throw notImplemented("a range argument as text");
  const other = hostObject(value, "Range").target as OnArea;
  if (other.sheet.id !== on.sheet.id) throw invalidArgument("range of another sheet");
  return other.area;
}

/** One value of each cell; null for more cells than Excel hands over. */
function grid<V>(on: OnArea, value: (cell: Cell) => V): V[][] | null {
  const sheet = present(on);
  const { row, column, rowCount, columnCount } = on.area;
  if (rowCount * columnCount > MOST_CELLS) return null;
  return Array.from({ length: rowCount }, (_, down) =>
    Array.from({ length: columnCount }, (__, right) =>
      value(sheet.cell(row + down, column + right))
    )
  );
}

/** `formulas` of a cell without one: its value, with the apostrophe that Excel shows before text kept as text. */
function entryValue(on: OnArea, cell: Cell): CellValue {
  return on.host.model.style(cell).quotePrefix ? `'${String(cell.value)}` : cell.value;
}

function write(on: OnArea, value: unknown): void {
  assertCellsWritable(on, on.area);
  on.host.model.write(present(on), on.area, matrix(on, value, isCellValue), "add-in");
}

function isCellValue(value: unknown): value is CellValue | null {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

/** As many rows and columns as the range has; a single value stands for all. */
function matrix<V>(on: OnArea, value: unknown, isOne: (value: unknown) => value is V): V[][] {
  const { rowCount, columnCount } = on.area;
  if (!Array.isArray(value)) {
    if (!isOne(value) || rowCount * columnCount > MOST_CELLS) throw invalidArgument("values");
    return Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => value));
  }
  const rows: unknown[] = value;
  if (rows.length !== rowCount) throw invalidArgument("values: number of rows");
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== columnCount || !row.every(isOne)) {
      throw invalidArgument("values: a row of another length or kind");
    }
    return row;
  });
}

function validateSize({ area }: OnArea, [rows, columns]: readonly unknown[]): null {
  if (rows !== area.rowCount || columns !== area.columnCount) throw invalidArgument("values");
  return null;
}

function setNumberFormat(on: OnArea, value: unknown): void {
  assertWritable(on, "allowFormatCells");
  const sheet = present(on);
  const { model } = on.host;
  if (typeof value === "string") {
    model.changeStyle(sheet, on.area, { numberFormat: value }, "add-in");
    return;
  }
  const isFormat = (one: unknown): one is string | null => one === null || typeof one === "string";
  matrix(on, value, isFormat).forEach((row, down) => {
    row.forEach((numberFormat, right) => {
      if (numberFormat === null) return;
      const cell = cellArea(on.area.row + down, on.area.column + right);
      model.changeStyle(sheet, cell, { numberFormat }, "add-in");
    });
  });
}

function linkOf(on: OnArea): Record<string, unknown> | null {
  const link = present(on).hyperlink(on.area.row, on.area.column);
  if (link === undefined) return null;
  const cell = on.sheet.cell(on.area.row, on.area.column);
  return { ...link, textToDisplay: on.host.model.text(cell) };
}

function setLink(on: OnArea, value: unknown): void {
  assertCellsWritable(on, on.area);
  if (typeof value !== "object" || value === null) throw invalidArgument("hyperlink");
  const given = value as Record<string, unknown>;
  const link: Hyperlink = {
    address: optionalText(given["address"]),
    documentReference: optionalText(given["documentReference"]),
    screenTip: optionalText(given["screenTip"]),
  };
  if (!isSingle(on.area)) throw notImplemented("Range.hyperlink of several cells");
  const sheet = present(on);
  const { model } = on.host;
  model.setHyperlink(sheet, on.area.row, on.area.column, link);
  const shown = optionalText(given["textToDisplay"]);
  if (shown !== undefined) model.write(sheet, on.area, [[shown]], "add-in");
  // Excel gives the cell its own look of a link.
  model.changeStyle(sheet, on.area, { color: "#0563C1", underline: true }, "add-in");
}

function optionalText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : text(value, "hyperlink");
}

function select(on: OnArea): null {
  const sheet = present(on);
  if (sheet.visibility !== "Visible") {
    throw new HostError(
      "InvalidOperation",
      "This operation is not permitted for the current object. (hidden sheet)"
    );
  }
  on.host.model.select(sheet, on.area);
  return null;
}

function clear(on: OnArea, [applyTo]: readonly unknown[]): null {
  const what = applyTo ?? "All";
  const sheet = present(on);
  if (what !== "All" && what !== "Contents" && what !== "Formats" && what !== "Hyperlinks") {
    throw notImplemented(`Range.clear(${JSON.stringify(what)})`);
  }
  assertCellsWritable(
    on,
    intersection(on.area, sheet.usedArea(false) ?? cellArea(0, 0)) ?? on.area
  );
  if (what === "All" || what === "Contents") on.host.model.clearContents(sheet, on.area, "add-in");
  if (what === "All" || what === "Formats") on.host.model.clearStyle(sheet, on.area, "add-in");
  if (what === "All" || what === "Hyperlinks") clearLinks(on);
  return null;
}

function clearLinks(on: OnArea): void {
  const sheet = present(on);
  const area = intersection(on.area, sheet.usedArea(false) ?? cellArea(0, 0));
  if (area === undefined) return;
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      if (sheet.hyperlink(row, column) === undefined) continue;
      on.host.model.setHyperlink(sheet, row, column, undefined);
    }
  }
}
