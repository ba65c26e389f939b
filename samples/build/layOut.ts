import type { PrintedCell, PrintedTable } from "./printedTable";

/** The rows, counted from zero, in which the parts of a table stand on a sheet of its own. */
export interface LaidOut {
  readonly mark?: number;
  readonly title: number;
  readonly subtitle?: number;
  readonly unitLine?: number;
  readonly head: number;
  readonly body: number;
  readonly notes: number;
}

/** Mark, title, subtitle, unit line, head, body and notes follow each other without gaps, from the first row. */
export function layOut(table: PrintedTable): LaidOut {
  let row = 0;
  const next = (count = 1): number => {
    const first = row;
    row += count;
    return first;
  };
  return {
    ...(table.mark === undefined ? {} : { mark: next() }),
    title: next(),
    ...(table.subtitle === undefined ? {} : { subtitle: next() }),
    ...(table.unitLine === undefined ? {} : { unitLine: next() }),
    head: next(table.head.length),
    body: next(table.body.length),
    notes: next(table.notes.length),
  };
}

export interface BodyPosition {
  readonly row: number;
  readonly column: number;
  readonly cell: PrintedCell;
}

/** The cells of the body with their places on the sheet. */
export function bodyCells(table: PrintedTable): BodyPosition[] {
  const top = layOut(table).body;
  return table.body.flatMap((row, index) =>
    row.flatMap((cell, column) => (cell === null ? [] : [{ row: top + index, column, cell }]))
  );
}
