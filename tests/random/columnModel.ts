import type { PrintedCell, PrintedTable } from "../../samples/build/printedTable";

/**
 * A printed table as columns under heads, which can be moved, joined, dropped and added; heads that span columns are
 * one object in all of them, so that any order of columns prints a right head again.
 */
export interface ColumnModel {
  readonly columns: readonly Column[];
  readonly rows: readonly ModelRow[];
}

export interface Column {
  /** One per row of the head; the same object below and beside where the head is merged. */
  readonly heads: readonly HeadName[];
  readonly holds: "code" | "key" | "amount" | "extra";
}

export interface HeadName {
  readonly text: string;
}

export interface ModelRow {
  readonly line?: string;
  readonly unit?: string;
  /** One per column. */
  readonly cells: readonly (PrintedCell | null)[];
}

export function columnModel(table: PrintedTable): ColumnModel {
  const names = headNames(table);
  const columns = Array.from({ length: table.width }, (_, index): Column => {
    const heads = names.flatMap((row) => row[index] ?? []);
    return { heads, holds: holdsOf(table, index, heads.at(-1)?.text ?? "") };
  });
  const rows = table.body.map((cells): ModelRow => {
    const first = cells.find((cell) => cell?.line !== undefined);
    return {
      cells,
      ...(first?.line === undefined ? {} : { line: first.line }),
      ...(first?.unit === undefined ? {} : { unit: first.unit }),
    };
  });
  return { columns, rows };
}

/** The rows of the head as a values-only snapshot shows them: a merged head only in its first cell. */
export function headRows(columns: readonly Column[]): string[][] {
  const depth = columns[0]?.heads.length ?? 0;
  return Array.from({ length: depth }, (_, level) =>
    columns.map((column, index) => {
      const head = column.heads[level];
      const merged = head === columns[index - 1]?.heads[level] || head === column.heads[level - 1];
      return merged || head === undefined ? "" : head.text;
    })
  );
}

/** The same table with other columns: each is one of the old ones or new, with its cell for each row. */
export function withColumns(
  model: ColumnModel,
  columns: readonly { column: Column; cellOf: (row: ModelRow) => PrintedCell | null }[]
): ColumnModel {
  return {
    columns: columns.map(({ column }) => column),
    rows: model.rows.map((row) => ({ ...row, cells: columns.map(({ cellOf }) => cellOf(row)) })),
  };
}

function headNames(table: PrintedTable): HeadName[][] {
  const names = table.head.map((): HeadName[] => []);
  table.head.forEach((row, level) => {
    row.forEach((cell, column) => {
      if (cell === null) return;
      const name: HeadName = { text: cell.text };
      for (let down = 0; down < (cell.rows ?? 1); down++) {
        for (let right = 0; right < (cell.columns ?? 1); right++) {
          const target = names[level + down];
          if (target) target[column + right] = name;
        }
      }
    });
  });
  return names;
}

function holdsOf(table: PrintedTable, index: number, head: string): Column["holds"] {
  if (table.body.some((row) => row[index]?.measure !== undefined)) return "amount";
  if (/^(类|款|项)$/.test(head)) return "code";
  // An empty table prints no amounts: what stands right of the names is amounts all the same.
  const names = ["单位（科目名称）", "科目名称", "项目"];
  const firstName = names.includes(head) || table.kind === "procurement";
  return firstName ? "key" : "amount";
}
