import type { RecognisedTable } from "../recognition/model";
import type { LegalTarget } from "../standards/classes";
import type { CellAddress } from "../workbook/address";
import type { CellText } from "../workbook/cellText";
import { fillCells } from "./fillCells";
import { governmentStyle, type GovernmentStyle } from "./governmentStyle";
import type { Basis, CrosswalkRow } from "./model";

/** A row with a proposal, and the cells to write for it. */
export interface RowFilling {
  readonly row: CrosswalkRow;
  readonly target: LegalTarget;
  readonly basis: Basis;
  /** Empty where the row shows the class already. */
  readonly cells: readonly CellText[];
}

/** The same after writing. */
export interface FilledRow extends RowFilling {
  /** Nothing of it had to be left out. */
  readonly shown: boolean;
}

/** What to write so that every row shows the class that is proposed for it. */
export function rowFillings(rows: readonly CrosswalkRow[]): readonly RowFilling[] {
  const styles = new Map<RecognisedTable, GovernmentStyle>();
  return rows.flatMap((row): RowFilling[] => {
    if (row.outcome.kind !== "proposed") return [];
    const style = styles.get(row.table) ?? governmentStyle(row.table);
    styles.set(row.table, style);
    const { target, basis } = row.outcome;
    return [{ row, target, basis, cells: fillCells(row, target, style) }];
  });
}

/** Which rows the copy shows, when some cells were not written. */
export function filledRows(
  fillings: readonly RowFilling[],
  unwritten: readonly CellAddress[]
): readonly FilledRow[] {
  const left = new Set(unwritten.map(keyOf));
  return fillings.map((filling) => ({
    ...filling,
    shown: !filling.cells.some(({ cell }) => left.has(keyOf(cell))),
  }));
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${row} ${column} ${sheet}`;
}
