import type { PrintedCell, PrintedRow } from "./printedTable";

/** A column of a head, or a group of columns under one wording. */
export interface HeadColumn {
  readonly text: string;
  readonly below?: readonly HeadColumn[];
}

/** Rows of a head with its spans: a column without parts reaches down to the last row. */
export function printHead(columns: readonly HeadColumn[]): PrintedRow[] {
  const depth = Math.max(...columns.map(depthOf));
  const rows = Array.from({ length: depth }, (): (PrintedCell | null)[] => []);
  columns.forEach((column) => {
    place(column, rows, 0);
  });
  return rows;
}

/** The number of columns of the grid that a head takes. */
export function widthOf(columns: readonly HeadColumn[]): number {
  return columns.reduce((width, column) => width + (column.below ? widthOf(column.below) : 1), 0);
}

function depthOf(column: HeadColumn): number {
  return 1 + Math.max(0, ...(column.below ?? []).map(depthOf));
}

function place(column: HeadColumn, rows: (PrintedCell | null)[][], level: number): void {
  const width = column.below ? widthOf(column.below) : 1;
  const reach = column.below ? 1 : rows.length - level;
  const cell: PrintedCell = {
    text: column.text,
    holds: "head",
    ...(width > 1 ? { columns: width } : {}),
    ...(reach > 1 ? { rows: reach } : {}),
  };
  rows[level]?.push(cell, ...Array<null>(width - 1).fill(null));
  if (!column.below) rows.slice(level + 1).forEach((row) => row.push(null));
  column.below?.forEach((part) => {
    place(part, rows, level + 1);
  });
}
