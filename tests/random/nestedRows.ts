import type { PrintedCell, PrintedTable } from "../../samples/build/printedTable";
import type { TableKind } from "../../src/core/standards/tableKinds";
import { sumOfTexts } from "./amountText";
import { DEPARTMENT_PARENTS, FUNCTION_PARENTS } from "./classes";
import { columnModel, type Column, type ModelRow } from "./columnModel";

/** 类 and 款 rows above their 项; 类 rows above their 款 in table 6. */
export function withNestedRows(table: PrintedTable): PrintedTable {
  if (!NESTABLE.includes(table.kind)) return table;
  const model = columnModel(table);
  const levels = table.kind === "general-budget-basic" ? [3] : [3, 5];
  const rows: ModelRow[] = [];
  model.rows.forEach((row, index) => {
    for (const length of levels) {
      const parent = parentOf(row, length);
      if (parent === undefined || parent === parentOf(model.rows[index - 1], length)) continue;
      const children = model.rows.filter(
        (other) => other.unit === row.unit && parentOf(other, length) === parent
      );
      rows.push(parentRow(model.columns, row, parent, children));
    }
    rows.push(row);
  });
  return { ...table, body: rows.map((row) => row.cells) };
}

const NESTABLE: readonly TableKind[] = [
  "department-revenue",
  "department-expenditure",
  "general-budget-by-function",
  "general-budget-basic",
  "government-fund",
  "state-capital",
];

function parentOf(row: ModelRow | undefined, length: number): string | undefined {
  if (row?.line === undefined || !/^\d+$/.test(row.line)) return undefined;
  return row.line.slice(0, length);
}

function parentRow(
  columns: readonly Column[],
  like: ModelRow,
  code: string,
  children: readonly ModelRow[]
): ModelRow {
  const parts = [code.slice(0, 3), code.slice(3, 5)];
  const name = FUNCTION_PARENTS[code] ?? DEPARTMENT_PARENTS[code] ?? "";
  const place = { line: code, ...(like.unit === undefined ? {} : { unit: like.unit }) };
  let level = 0;
  const cells = like.cells.map((cell, index): PrintedCell | null => {
    const holds = columns[index]?.holds;
    if (holds === "code") return { text: parts[level++] ?? "", holds: "code", ...place };
    if (holds === "key") return { text: name, holds: "label", ...place };
    if (cell?.measure === undefined) return cell;
    const text = sumOfTexts(children.map((child) => child.cells[index]?.text ?? ""));
    return { text, holds: "amount", measure: cell.measure, ...place };
  });
  return { ...place, cells };
}
