import type { Recognition } from "../../../src/core/recognition/model";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

/** A workbook whose government classes are gone, and what stood there. */
export interface Blanked {
  readonly snapshot: WorkbookSnapshot;
  /** Government class by row id (`sheet!row`). */
  readonly removed: ReadonlyMap<string, string>;
}

/** Empties the cells of the government class and its name in the rows that are asked for. */
export function blanked(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  isBlanked: (row: number) => boolean = () => true
): Blanked {
  const emptied = new Set<string>();
  const removed = new Map<string, string>();
  for (const { keys, lines, range } of recognition.tables) {
    const columns = keys
      .filter(({ role }) => role.startsWith("government-class"))
      .flatMap((key) => key.columns);
    if (columns.length === 0) continue;
    for (const { row, departmentClass, governmentClass } of lines) {
      if (departmentClass === undefined || governmentClass === undefined) continue;
      if (!isBlanked(row)) continue;
      removed.set(`${range.sheet}!${String(row + 1)}`, governmentClass.code);
      for (const column of columns) emptied.add(`${range.sheet} ${String(row)} ${String(column)}`);
    }
  }
  return {
    removed,
    snapshot: {
      sheets: snapshot.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((cells, row) =>
          cells.map((value, column): CellValue => {
            const key = `${sheet.name} ${String(sheet.firstRow + row)} ${String(sheet.firstColumn + column)}`;
            return emptied.has(key) ? null : value;
          })
        ),
      })),
    },
  };
}
