import type { Area } from "../../model/areas";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../model/areas";
import type { SheetModel } from "../../model/sheetModel";
import { cellOrMerge } from "./merges";
import type { Metrics } from "./metrics";

export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Directions as steps of rows and columns. */
export const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next visible cell in a direction, past the merged area that `from` stands in. */
export function step(metrics: Metrics, from: Spot, down: number, right: number): Spot {
  const { sheet } = metrics;
  const area = cellOrMerge(sheet, from.row, from.column);
  const next = {
    row: past(from.row, area.row, area.rowCount, down),
    column: past(from.column, area.column, area.columnCount, right),
  };
  while (inside(next) && isHidden(metrics, next)) {
    next.row += down;
    next.column += right;
  }
  return inside(next) ? next : from;
}

/** Ctrl and an arrow: the edge of the block of filled cells, or the next filled cell, or the edge of what is used. */
export function jump(sheet: SheetModel, used: Area, from: Spot, down: number, right: number): Spot {
  const isFilled = ({ row, column }: Spot): boolean => sheet.cell(row, column).type !== "Empty";
  const ahead = ({ row, column }: Spot): Spot => ({ row: row + down, column: column + right });
  const last = { row: used.row + used.rowCount - 1, column: used.column + used.columnCount - 1 };
  const isUsed = ({ row, column }: Spot): boolean =>
    row >= 0 && column >= 0 && row <= last.row && column <= last.column;
  let at = from;
  if (!isUsed(ahead(at))) return down + right > 0 ? beyond(from, down) : from;
  const isInBlock = isFilled(at) && isFilled(ahead(at));
  at = ahead(at);
  while (isUsed(ahead(at)) && (isInBlock ? isFilled(ahead(at)) : !isFilled(at))) at = ahead(at);
  return at;
}

function beyond(from: Spot, down: number): Spot {
  return down > 0 ? { ...from, row: SHEET_ROWS - 1 } : { ...from, column: SHEET_COLUMNS - 1 };
}

/** One beyond the stretch that a merged area covers, in the direction of the step. */
function past(from: number, start: number, count: number, by: number): number {
  if (by > 0) return start + count;
  return by < 0 ? start - 1 : from;
}

function inside({ row, column }: Spot): boolean {
  return row >= 0 && column >= 0 && row < SHEET_ROWS && column < SHEET_COLUMNS;
}

function isHidden(metrics: Metrics, { row, column }: Spot): boolean {
  return metrics.rows.size(row) === 0 || metrics.columns.size(column) === 0;
}
