import type { PrintedCell, PrintedRow, PrintedTable } from "../../../samples/build/printedTable";
import type { RowDraft, TableDraft } from "./recognitionBuilder";

/**
 * What recognition makes of printed tables, known without recognising: each printed cell says which line and measure it
 * is. Checks can so be tested on whole disclosures whatever recognition does.
 */
export function draftsOf(tables: readonly PrintedTable[]): TableDraft[] {
  return tables.map(draftOf);
}

function draftOf(table: PrintedTable): TableDraft {
  const rows = table.body.flatMap((row) => rowsOf(row, table));
  const tasks = table.body.flatMap((row) =>
    cellsOf(row).flatMap(({ line, text }) => (line === "tasks" ? [text] : []))
  );
  const project = table.body
    .flatMap(cellsOf)
    .find(({ line, holds }) => line === "project-name" && holds === "text");
  return {
    kind: table.kind,
    unit:
      table.unitLine?.includes("万元") === true || table.kind === "department-performance"
        ? "万元"
        : "元",
    title: table.title,
    notes: table.notes,
    rows,
    ...(project === undefined ? {} : { texts: { "project-name": project.text } }),
    ...(table.kind === "department-performance" ? { lists: { tasks } } : {}),
  };
}

function rowsOf(row: PrintedRow, table: PrintedTable): RowDraft[] {
  const cells = cellsOf(row);
  const amounts = cells.filter(({ holds, line }) => holds === "amount" && line !== undefined);
  const lines = [...new Set(amounts.map(({ line }) => line))];
  return lines.flatMap((line) => {
    if (line === undefined) return [];
    const own = amounts.filter((cell) => cell.line === line);
    const values = Object.fromEntries(own.map(({ measure, text }) => [measure ?? "", text]));
    return [{ amounts: values, ...identityOf(line, cells, table) }];
  });
}

function identityOf(
  line: string,
  cells: readonly PrintedCell[],
  table: PrintedTable
): Omit<RowDraft, "amounts"> {
  const label = cells.find((cell) => cell.line === line && cell.holds === "label")?.text;
  const named = label === undefined ? {} : { label };
  const unit = cells.find((cell) => cell.line === line)?.unit;
  const ofUnit = unit === undefined ? {} : { unitCode: unit };
  if (/^[a-z]/.test(line) && line !== "total" && line !== "unit") return { id: line, ...named };
  if (line === "total" && table.kind === "department-performance") return { id: line, ...named };
  if (line === "total") return { role: "total", ...named };
  if (line === "unit") return { role: "unit", ...named, ...ofUnit };
  return { ...named, ...ofUnit, ...codesOf(line, cells, table) };
}

function codesOf(
  line: string,
  cells: readonly PrintedCell[],
  table: PrintedTable
): Omit<RowDraft, "amounts"> {
  if (table.kind === "general-budget-basic") return { department: line };
  const [department = "", government = ""] = line.split("/");
  if (government === "") return { function: line };
  const names = cells.filter((cell) => cell.holds === "label").map(({ text }) => text);
  return {
    department,
    government,
    ...(names[1] === undefined ? {} : { governmentName: names[1] }),
  };
}

function cellsOf(row: PrintedRow): PrintedCell[] {
  return row.flatMap((cell) => (cell === null ? [] : [cell]));
}
