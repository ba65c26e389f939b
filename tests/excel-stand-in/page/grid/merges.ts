import type { Area } from "../../model/areas";
import { around, cellArea, contains, intersection } from "../../model/areas";
import type { SheetModel } from "../../model/sheetModel";

/** The merged area that a cell belongs to, or the cell alone. */
export function cellOrMerge(sheet: SheetModel, row: number, column: number): Area {
  const merge = sheet.merges.find((candidate) => contains(candidate, row, column));
  return merge ?? cellArea(row, column);
}

/** An area grown until it cuts no merged area in two, as Excel selects. */
export function withWholeMerges(sheet: SheetModel, area: Area): Area {
  let grown = area;
  for (;;) {
    const next = sheet.merges
      .filter((merge) => intersection(merge, grown) !== undefined)
      .reduce(around, grown);
    if (next.rowCount === grown.rowCount && next.columnCount === grown.columnCount) return grown;
    grown = next;
  }
}

/** For painting many cells: the merged areas by each row that they touch. */
export class MergeIndex {
  readonly #byRow = new Map<number, Area[]>();

  constructor(merges: readonly Area[]) {
    for (const merge of merges) {
      for (let row = merge.row; row < merge.row + merge.rowCount; row++) {
        const known = this.#byRow.get(row);
        if (known === undefined) this.#byRow.set(row, [merge]);
        else known.push(merge);
      }
    }
  }

  at(row: number, column: number): Area | undefined {
    return this.#byRow.get(row)?.find((merge) => contains(merge, row, column));
  }
}
