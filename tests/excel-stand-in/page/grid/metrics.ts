import type { Area } from "../../model/areas";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../model/areas";
import type { SheetModel } from "../../model/sheetModel";
import type { WorkbookModel } from "../../model/workbookModel";
import { Axis } from "./axis";
import { MergeIndex } from "./merges";
import type { TextMeasure } from "./text";
import { cssFont, lineHeight, pointsToPixels } from "./text";

/** Space between the border of a cell and its text, left and right, in pixels. */
export const PADDING = 4;

/** Where everything lies on one sheet, in pixels from the corner of cell A1. */
export class Metrics {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly used: Area;
  readonly merges: MergeIndex;

  constructor(
    private readonly model: WorkbookModel,
    readonly sheet: SheetModel,
    private readonly measure: TextMeasure
  ) {
    const digit = digitWidth(model);
    this.used = sheet.usedArea(false) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    this.merges = new MergeIndex(sheet.merges);
    this.columns = new Axis(SHEET_COLUMNS, (column) => {
      return columnPixels(sheet.columnWidth(column), digit);
    });
    this.rows = new Axis(SHEET_ROWS, (row) => {
      const points = sheet.rowHeight(row);
      return points === undefined ? this.#fitted(row) : Math.round(pointsToPixels(points));
    });
  }

  /** The rectangle of an area, before scrolling. */
  box(area: Area): Box {
    const left = this.columns.start(area.column);
    const top = this.rows.start(area.row);
    const right = this.columns.start(area.column + area.columnCount);
    const bottom = this.rows.start(area.row + area.rowCount);
    return { left, top, width: right - left, height: bottom - top };
  }

  /** The height that shows all of what a row holds; merged cells do not count, as in Excel. */
  #fitted(row: number): number {
    let height = Math.round(pointsToPixels(this.sheet.defaultRowHeight));
    const { used } = this;
    if (row < used.row || row >= used.row + used.rowCount) return height;
    for (let column = used.column; column < used.column + used.columnCount; column++) {
      const cell = this.sheet.cell(row, column);
      if (cell.type === "Empty" || this.merges.at(row, column) !== undefined) continue;
      const style = this.model.style(cell);
      const line = lineHeight(style);
      const width = this.columns.size(column) - 2 * PADDING;
      const lines =
        style.wrap && typeof cell.value === "string"
          ? this.measure.wrapped(cell.value, cssFont(style), width).length
          : 1;
      height = Math.max(height, lines * line + 1);
    }
    return height;
  }
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Widths are counted in digits of the default font: 7 pixels for Calibri, 8 for 宋体 and 等线, both of 11 points. */
function digitWidth(model: WorkbookModel): number {
  const { fontName, fontSize } = model.styles.get(0);
  const atEleven = /^[\x20-\x7e]*$/.test(fontName ?? "") ? 7 : 8;
  return Math.max(5, Math.round((atEleven * (fontSize ?? 11)) / 11));
}

/** The file counts the space beside the digits as part of the width; only Excel's own default of 8.43 does not. */
function columnPixels(width: number, digit: number): number {
  if (width === 8.43) return 8 * digit + 8;
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}
