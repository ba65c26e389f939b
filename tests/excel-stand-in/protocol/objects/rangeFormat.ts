import type { Area } from "../../model/areas";
import type { Cell, SheetModel } from "../../model/sheetModel";
import type {
  CellStyle,
  HorizontalAlignment,
  Side,
  StyleChange,
  VerticalAlignment,
} from "../../model/styles";
import { color, number, text, truth } from "../arguments";
import { EDGES, LINES, sideOf } from "../borders";
import type { OnAreas } from "../host";
import { assertWritable, present } from "../host";
import { invalidArgument, notImplemented } from "../hostError";
import type { HostObject, Scalar } from "../hostObject";
import { describe } from "../hostObject";

/** One property of the cells' looks: null where they differ. */
function look(
  get: (style: CellStyle) => unknown,
  change?: (value: unknown) => StyleChange
): Scalar<OnAreas> {
  return {
    get: (on) => common(on, (cell) => get(on.host.model.style(cell))),
    ...(change === undefined
      ? {}
      : {
          set: (on: OnAreas, value: unknown) => {
            restyle(on, change(value));
          },
        }),
  };
}

function restyle(on: OnAreas, change: StyleChange): void {
  assertWritable(on, "allowFormatCells");
  for (const area of on.areas) on.host.model.changeStyle(present(on), area, change, "add-in");
}

/** What all cells have in common, null where they differ; looks no further than what is used. */
function common<V>(on: OnAreas, get: (cell: Cell) => V): V | null {
  const sheet = present(on);
  let found: V | undefined;
  for (const cell of sampled(sheet, on.areas)) {
    const value = get(cell);
    if (found === undefined) found = value;
    else if (found !== value) return null;
  }
  return found ?? null;
}

const MOST_SAMPLED = 200_000;

function* sampled(sheet: SheetModel, areas: readonly Area[]): Generator<Cell> {
  let count = 0;
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        if (++count > MOST_SAMPLED) return;
        yield sheet.cell(row, column);
      }
    }
  }
}

/** `range.format` of one or several areas. */
export const rangeFormat: (target: OnAreas) => HostObject = describe<OnAreas>({
  type: "RangeFormat",
  scalars: {
    ColumnWidth: {
      since: "1.2",
      get: (on) =>
        same(columnsOf(on).map((column) => pointsOfWidth(present(on).columnWidth(column)))),
      set: (on, value) => {
        assertWritable(on, "allowFormatColumns");
        const width = widthOfPoints(number(value, "columnWidth"));
        for (const area of on.areas) {
          on.host.model.setColumnWidth(present(on), area.column, area.columnCount, width);
        }
      },
    },
    RowHeight: {
      since: "1.2",
      get: (on) => {
        const sheet = present(on);
        return same(rowsOf(on).map((row) => sheet.rowHeight(row) ?? sheet.defaultRowHeight));
      },
      set: (on, value) => {
        assertWritable(on, "allowFormatRows");
        for (const area of on.areas) {
          on.host.model.setRowHeight(
            present(on),
            area.row,
            area.rowCount,
            number(value, "rowHeight")
          );
        }
      },
    },
    WrapText: look(
      (style) => style.wrap,
      (value) => ({ wrap: truth(value, "wrapText") })
    ),
    HorizontalAlignment: look(
      (style) => style.horizontal,
      (value) => ({ horizontal: oneOf<HorizontalAlignment>(value, HORIZONTAL) })
    ),
    VerticalAlignment: look(
      (style) => style.vertical,
      (value) => ({ vertical: oneOf<VerticalAlignment>(value, VERTICAL) })
    ),
    IndentLevel: {
      since: "1.9",
      ...look(
        (style) => style.indent,
        (value) => ({ indent: number(value, "indentLevel") })
      ),
    },
  },
  objects: {
    Fill: { get: (on) => fill(on) },
    Font: { get: (on) => font(on) },
    Borders: { get: (on) => borders(on) },
  },
  methods: {
    AutofitColumns: { since: "1.2", run: autofitColumns },
    AutofitRows: {
      since: "1.2",
      run: (on) => {
        assertWritable(on, "allowFormatRows");
        for (const area of on.areas) {
          on.host.model.setRowHeight(
            present(on),
            area.row,
            Math.min(area.rowCount, 10_000),
            undefined
          );
        }
        return null;
      },
    },
  },
});

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

function oneOf<V extends string>(value: unknown, known: readonly V[]): V {
  const found = known.find((one) => one === value);
  if (found === undefined) throw invalidArgument(String(value));
  return found;
}

const fill = describe<OnAreas>({
  type: "RangeFill",
  scalars: {
    // Excel says white where there is no fill, which has led add-ins to paint over the gridlines.
    Color: look(
      (style) => style.fill ?? "#FFFFFF",
      (value) => ({ fill: color(value, "color") || undefined })
    ),
  },
  methods: {
    Clear: {
      run: (on) => {
        restyle(on, { fill: undefined });
        return null;
      },
    },
  },
});

const font = describe<OnAreas>({
  type: "RangeFont",
  scalars: {
    Bold: look(
      (style) => style.bold,
      (value) => ({ bold: truth(value, "bold") })
    ),
    Italic: look(
      (style) => style.italic,
      (value) => ({ italic: truth(value, "italic") })
    ),
    Underline: look(
      (style) => (style.underline ? "Single" : "None"),
      (value) => ({ underline: value !== "None" })
    ),
    Strikethrough: {
      since: "1.9",
      ...look(
        (style) => style.strikethrough,
        (value) => ({ strikethrough: truth(value, "strikethrough") })
      ),
    },
    Color: look(
      (style) => style.color ?? "#000000",
      (value) => ({ color: color(value, "color") })
    ),
    Size: look(
      (style) => style.fontSize ?? 11,
      (value) => ({ fontSize: number(value, "size") })
    ),
    Name: look(
      (style) => style.fontName ?? "Calibri",
      (value) => ({ fontName: text(value, "name") })
    ),
  },
});

interface OneBorder extends OnAreas {
  readonly edge: string;
}

const borders = describe<OnAreas>({
  type: "RangeBorderCollection",
  items: (on) => EDGES.map((edge) => border({ ...on, edge })),
  item: (on, edge) => {
    if (!EDGES.includes(text(edge, "index"))) throw invalidArgument("index");
    return border({ ...on, edge: text(edge, "index") });
  },
  methods: {
    GetCount: { run: () => EDGES.length },
  },
});

const border = describe<OneBorder>({
  type: "RangeBorder",
  id: ({ edge }) => edge,
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (on) => LINES[lineAt(on)?.line ?? ""] ?? "None",
      set: (on, value) => {
        const line = Object.entries(LINES).find(([, name]) => name === value)?.[0];
        if (value !== "None" && line === undefined) throw invalidArgument("style");
        redraw(on, (before) => (line === undefined ? undefined : { color: before?.color, line }));
      },
    },
    Color: {
      get: (on) => lineAt(on)?.color ?? "#000000",
      set: (on, value) => {
        const chosen = color(value, "color");
        redraw(on, (before) => ({ line: before?.line ?? "thin", color: chosen }));
      },
    },
    Weight: {
      get: (on) =>
        lineAt(on)?.line === "medium" ? "Medium" : lineAt(on)?.line === "thick" ? "Thick" : "Thin",
      set: (on, value) => {
        const line = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" }[
          text(value, "weight")
        ];
        if (line === undefined) throw invalidArgument("weight");
        redraw(on, (before) => ({ color: before?.color, line }));
      },
    },
  },
});

type BorderLine = CellStyle["borders"][Side];

function lineAt(on: OneBorder): BorderLine {
  const [area] = on.areas;
  if (area === undefined) return undefined;
  const cell = present(on).cell(area.row, area.column);
  return on.host.model.style(cell).borders[sideOf(on.edge)];
}

/** Draws an edge along the cells that lie at it, an inside line along all but the last. */
function redraw(on: OneBorder, change: (before: BorderLine) => BorderLine): void {
  assertWritable(on, "allowFormatCells");
  if (on.edge.startsWith("Diagonal")) throw notImplemented(`RangeBorder ${on.edge}`);
  const side = sideOf(on.edge);
  const sheet = present(on);
  for (const area of on.areas) {
    for (const [row, column] of cellsAt(area, on.edge)) {
      const style = on.host.model.style(sheet.cell(row, column));
      const drawn = { ...style.borders, [side]: change(style.borders[side]) };
      const cell = { row, column, rowCount: 1, columnCount: 1 };
      on.host.model.changeStyle(sheet, cell, { borders: drawn }, "add-in");
    }
  }
}

function* cellsAt(area: Area, edge: string): Generator<readonly [number, number]> {
  const lastRow = area.row + area.rowCount - 1;
  const lastColumn = area.column + area.columnCount - 1;
  for (let row = area.row; row <= lastRow; row++) {
    for (let column = area.column; column <= lastColumn; column++) {
      const isThere: Readonly<Record<string, boolean>> = {
        EdgeTop: row === area.row,
        EdgeBottom: row === lastRow,
        EdgeLeft: column === area.column,
        EdgeRight: column === lastColumn,
        InsideHorizontal: row < lastRow,
        InsideVertical: column < lastColumn,
      };
      if (isThere[edge] === true) yield [row, column];
    }
  }
}

function columnsOf(on: OnAreas): number[] {
  return on.areas.flatMap((area) =>
    Array.from({ length: area.columnCount }, (_, at) => area.column + at)
  );
}

function rowsOf(on: OnAreas): number[] {
  return on.areas.flatMap((area) =>
    Array.from({ length: Math.min(area.rowCount, MOST_SAMPLED) }, (_, at) => area.row + at)
  );
}

function same(values: readonly number[]): number | null {
  const [first] = values;
  return first === undefined || values.some((value) => value !== first) ? null : first;
}

/** Width of a column in points from its characters of the default font: seven pixels each and five around. */
function pointsOfWidth(width: number): number {
  return width === 0 ? 0 : Math.trunc(width * 7 + 5) * 0.75;
}

function widthOfPoints(points: number): number {
  if (points < 0) throw invalidArgument("columnWidth");
  return Math.max(0, (points / 0.75 - 5) / 7);
}

function autofitColumns(on: OnAreas): null {
  assertWritable(on, "allowFormatColumns");
  const sheet = present(on);
  const widest = new Map<number, number>();
  for (const [row, column, cell] of sheet.cells()) {
    const isInside = on.areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount
    );
    if (!isInside) continue;
    const width = shownWidth(on.host.model.text(cell));
    widest.set(column, Math.max(widest.get(column) ?? 0, width));
  }
  for (const [column, width] of widest) {
    on.host.model.setColumnWidth(sheet, column, 1, Math.min(255, width + 1));
  }
  return null;
}

/** In characters: one of Chinese is as wide as two digits. */
function shownWidth(shown: string): number {
  return Math.max(
    ...shown.split("\n").map((line) => {
      let width = 0;
      for (const sign of line) width += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
      return width;
    })
  );
}
