import type { Area } from "../../model/areas";
import { WHOLE_SHEET, cellArea, parseArea, splitSheet } from "../../model/areas";
import { color, number, text, truth } from "../arguments";
import type { OnSheet } from "../host";
import { assertChangeable, assertWritable, isProtected, present } from "../host";
import { HostError, invalidArgument } from "../hostError";
import type { HostObject, Method } from "../hostObject";
import { describe } from "../hostObject";
import type { EventKind } from "../registrations";
import { MOST_ADDRESS } from "./rangeAreas";
import { insideSheet } from "./insideSheet";

function events(kind: EventKind, name: string): Record<string, Method<OnSheet>> {
  return {
    [`_Register${name}Event`]: {
      since: "1.7",
      run: ({ host, sheet }) => {
        host.registrations.register(kind, sheet.id);
        return null;
      },
    },
    [`_Unregister${name}Event`]: {
      since: "1.7",
      run: ({ host, sheet }) => {
        host.registrations.unregister(kind, sheet.id);
        return null;
      },
    },
  };
}

/** One worksheet. */
export const worksheetObject: (target: OnSheet) => HostObject = describe<OnSheet>({
  type: "Worksheet",
  id: ({ sheet }) => sheet.id,
  scalars: {
    Id: { get: (on) => present(on).id },
    Name: {
      get: (on) => present(on).name,
      set: (on, value) => {
        assertChangeable(on.host);
        const name = text(value, "name");
        const other = on.host.model.sheet(name);
        if (name === "" || (other !== undefined && other.id !== on.sheet.id)) {
          throw invalidArgument("name");
        }
        on.host.model.renameSheet(present(on), name);
      },
    },
    Visibility: {
      get: (on) => present(on).visibility,
      set: (on, value) => {
        assertChangeable(on.host);
        if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") {
          throw invalidArgument("visibility");
        }
        on.host.model.setVisibility(present(on), value);
      },
    },
    Position: {
      get: (on) => on.host.model.sheets.indexOf(present(on)),
      set: (on, value) => {
        assertChangeable(on.host);
        on.host.model.moveSheet(present(on), number(value, "position"));
      },
    },
    TabColor: {
      since: "1.7",
      get: (on) => present(on).tabColor,
      set: (on, value) => {
        assertChangeable(on.host);
        on.host.model.setTabColor(present(on), color(value, "tabColor"));
      },
    },
    ShowGridlines: {
      since: "1.8",
      get: (on) => present(on).showGridlines,
      set: (on, value) => {
        assertChangeable(on.host);
        on.host.model.setShowGridlines(present(on), truth(value, "showGridlines"));
      },
    },
    StandardWidth: { since: "1.7", get: (on) => present(on).defaultColumnWidth },
    StandardHeight: { since: "1.7", get: (on) => present(on).defaultRowHeight },
  },
  objects: {
    Protection: { since: "1.2", get: (on) => protection(on) },
    PageLayout: { since: "1.9", get: (on) => pageLayout(on) },
    FreezePanes: { since: "1.7", get: (on) => freezePanes(on) },
  },
  methods: {
    Activate: { run: activate },
    Delete: { run: remove },
    GetRange: {
      run: (on, [address]) => on.host.make.range({ ...on, area: areaArgument(on, address) }),
    },
    GetCell: {
      run: (on, [row, column]) => on.host.make.range({ ...on, area: indexed(row, column, 1, 1) }),
    },
    GetRangeByIndexes: {
      since: "1.7",
      run: (on, [row, column, rows, columns]) =>
        on.host.make.range({ ...on, area: indexed(row, column, rows, columns) }),
    },
    GetRanges: {
      since: "1.9",
      run: (on, [address]) => on.host.make.rangeAreas({ ...on, areas: areasArgument(on, address) }),
    },
    GetUsedRange: {
      run: (on, [valuesOnly]) => {
        // Excel answers with the first cell where nothing is used.
        const area = present(on).usedArea(valuesOnly === true) ?? cellArea(0, 0);
        return on.host.make.range({ ...on, area });
      },
    },
    GetUsedRangeOrNullObject: {
      since: "1.4",
      run: (on, [valuesOnly]) => {
        const area = present(on).usedArea(valuesOnly === true);
        return area === undefined ? null : on.host.make.range({ ...on, area });
      },
    },
    ...events("changed", "DataChanged"),
    ...events("activated", "Activated"),
    ...events("deactivated", "Deactivated"),
    ...events("selectionChanged", "SelectionChanged"),
  },
});

function activate(on: OnSheet): null {
  const sheet = present(on);
  if (sheet.visibility !== "Visible") {
    throw new HostError(
      "InvalidOperation",
      "This operation is not permitted for the current object. (hidden sheet)"
    );
  }
  on.host.model.activate(sheet);
  return null;
}

function remove(on: OnSheet): null {
  assertChangeable(on.host);
  if (present(on).visibility === "VeryHidden" || !on.host.model.deleteSheet(on.sheet, "add-in")) {
    throw new HostError(
      "GeneralException",
      "There was an internal error while processing the request.",
      500
    );
  }
  return null;
}

/** A1 address of this sheet; none is all of it. */
function areaArgument(on: OnSheet, address: unknown): Area {
  present(on);
  if (address === undefined || address === null || address === "") return WHOLE_SHEET;
  const { sheet, rest } = splitSheet(text(address, "address"));
  if (sheet !== undefined && sheet !== on.sheet.name) throw invalidArgument("address");
  const area = parseArea(rest);
  if (area === undefined) throw invalidArgument("address");
  return area;
}

function areasArgument(on: OnSheet, address: unknown): Area[] {
  const given = text(address, "address");
  if (given.length > MOST_ADDRESS) throw invalidArgument("address longer than 8192 characters");
  return given.split(",").map((part) => areaArgument(on, part.trim()));
}

function indexed(row: unknown, column: unknown, rows: unknown, columns: unknown): Area {
  const area = {
    row: number(row, "row"),
    column: number(column, "column"),
    rowCount: number(rows, "rowCount"),
    columnCount: number(columns, "columnCount"),
  };
  return insideSheet(area);
}

const protection = describe<OnSheet>({
  type: "WorksheetProtection",
  scalars: {
    Protected: { get: (on) => isProtected({ host: on.host, sheet: present(on) }) },
    Options: { get: (on) => (isProtected(on) ? present(on).protectionOptions : null) },
  },
});

const freezePanes = describe<OnSheet>({
  type: "WorksheetFreezePanes",
  methods: {
    FreezeRows: {
      run: (on, [count]) => {
        assertWritable(on);
        on.host.model.setFrozen(present(on), { rows: number(count ?? 1, "count"), columns: 0 });
        return null;
      },
    },
    FreezeColumns: {
      run: (on, [count]) => {
        assertWritable(on);
        on.host.model.setFrozen(present(on), { rows: 0, columns: number(count ?? 1, "count") });
        return null;
      },
    },
    Unfreeze: {
      run: (on) => {
        assertWritable(on);
        on.host.model.setFrozen(present(on), { rows: 0, columns: 0 });
        return null;
      },
    },
    GetLocationOrNullObject: {
      run: (on) => {
        const { rows, columns } = present(on).frozen;
        if (rows === 0 && columns === 0) return null;
        const area = {
          row: 0,
          column: 0,
          rowCount: rows === 0 ? WHOLE_SHEET.rowCount : rows,
          columnCount: columns === 0 ? WHOLE_SHEET.columnCount : columns,
        };
        return on.host.make.range({ ...on, area });
      },
    },
  },
});

const pageLayout = describe<OnSheet>({
  type: "PageLayout",
  scalars: {
    PaperSize: {
      get: (on) => (present(on).page.paper === A4 ? "A4" : null),
      set: (on, value) => {
        assertWritable(on);
        if (value !== "A4") throw invalidArgument("paperSize");
        on.host.model.setPage(present(on), { paper: A4 });
      },
    },
    Orientation: {
      get: (on) => (present(on).page.orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (on, value) => {
        assertWritable(on);
        if (value !== "Portrait" && value !== "Landscape") throw invalidArgument("orientation");
        const orientation = value === "Portrait" ? "portrait" : "landscape";
        on.host.model.setPage(present(on), { orientation });
      },
    },
    Zoom: {
      get: (on) => ({ horizontalFitToPages: present(on).page.pagesAcross ?? null }),
      set: (on, value) => {
        assertWritable(on);
        const { horizontalFitToPages: pages } = value as { horizontalFitToPages?: unknown };
        on.host.model.setPage(present(on), { pagesAcross: number(pages, "horizontalFitToPages") });
      },
    },
    CenterHorizontally: {
      get: (on) => present(on).page.isCentered ?? false,
      set: (on, value) => {
        assertWritable(on);
        on.host.model.setPage(present(on), { isCentered: truth(value, "centerHorizontally") });
      },
    },
  },
});

const A4 = 9;
