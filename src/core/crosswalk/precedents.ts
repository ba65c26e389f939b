import type { TableView } from "../figures/tableView";
import type { LegalTarget } from "../standards/classes";
import type { CellAddress } from "../workbook/address";
import { crosswalkRows, isLegalRow, type UndecidedRow } from "./crosswalkRows";
import type { Basis } from "./model";

/** How rows of the same class and the same kinds of expenditure are filled. */
export interface Precedents {
  /** @returns nothing unless all of them agree, and on a class that is a target this year */
  decide(row: UndecidedRow): { readonly target: LegalTarget; readonly basis: Basis } | undefined;
}

/** Collects the filled rows of tables whose pairs are legal in their own year. */
export function precedentsIn(
  tables: readonly TableView[],
  year: number | undefined,
  from: "workbook" | "last-year"
): Precedents {
  const found = new Map<string, Map<string, CellAddress[]>>();
  for (const row of tables.flatMap((table) => crosswalkRows(table, year))) {
    const { present } = row;
    if (present === undefined || year === undefined || !isLegalRow(row, year)) continue;
    const byCode = found.get(keyOf(row)) ?? new Map<string, CellAddress[]>();
    const cells = byCode.get(present.code);
    if (cells === undefined) byCode.set(present.code, [present.cell]);
    else cells.push(present.cell);
    found.set(keyOf(row), byCode);
  }
  return {
    decide: (row) => {
      const [only, other] = found.get(keyOf(row)) ?? [];
      if (only === undefined || other !== undefined) return undefined;
      const [code, cells] = only;
      const target = row.candidates.find((candidate) => code.startsWith(candidate.code));
      return target && { target, basis: { kind: "precedent", from, cells } };
    },
  };
}

/** Same unit, same class, same kinds of expenditure: project money of a class may go elsewhere than its basic money. */
function keyOf({ line, department, uses }: UndecidedRow): string {
  return [line.unitCode, department.code, ...uses].join(" ");
}
