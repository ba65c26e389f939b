import { rangeName } from "./address";
import type { CellAddress, RangeAddress } from "./address";

/** Rows and columns of a rectangle, on whichever sheet. */
export type CellArea = Omit<RangeAddress, "sheet">;

/**
 * Cells as few rectangles, such as `A1:B3` and `D5`, from top to bottom.
 * Runs within a row first, then equal runs in rows below each other: not always the fewest, always simple.
 */
export function cellAreas(cells: Iterable<Pick<CellAddress, "row" | "column">>): string[] {
  return cellRectangles(cells).map(rangeName);
}

/** The same by rows and columns. */
export function cellRectangles(cells: Iterable<Pick<CellAddress, "row" | "column">>): CellArea[] {
  const areas: Area[] = [];
  let open = new Map<string, Area>();
  for (const [row, columns] of columnsByRow(cells)) {
    const stillOpen = new Map<string, Area>();
    for (const { left, right } of runs(columns)) {
      const key = `${left}:${right}`;
      const above = open.get(key);
      const area = above?.bottom === row - 1 ? above : { top: row, left, bottom: row, right };
      area.bottom = row;
      if (area !== above) areas.push(area);
      stillOpen.set(key, area);
    }
    open = stillOpen;
  }
  return areas;
}

interface Area {
  readonly top: number;
  readonly left: number;
  bottom: number;
  readonly right: number;
}

function columnsByRow(
  cells: Iterable<Pick<CellAddress, "row" | "column">>
): [row: number, columns: number[]][] {
  const rows = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const columns = rows.get(row);
    if (columns === undefined) rows.set(row, new Set([column]));
    else columns.add(column);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, columns]) => [row, [...columns].sort((a, b) => a - b)]);
}

function runs(columns: readonly number[]): { left: number; right: number }[] {
  const found: { left: number; right: number }[] = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (last?.right === column - 1) last.right = column;
    else found.push({ left: column, right: column });
  }
  return found;
}
