import { describe, expect, test } from "@jest/globals";
import type { PrintedCell, PrintedRow, PrintedTable } from "../../samples/build/printedTable";
import { printTables } from "../../samples/build/printTables";
import { ZHENGZHOU } from "../../samples/source/zhengzhou";
import { TABLE_KINDS } from "../../src/core/standards/tableKinds";
import { PUBLISHED } from "./zhengzhouPublished";

describe("the printed disclosure of Zhengzhou", () => {
  const tables = printTables(ZHENGZHOU);

  test("holds every kind of table, seventeen in all, with table 3", () => {
    expect(new Set(tables.map((table) => table.kind))).toEqual(new Set(TABLE_KINDS));
    expect(tables).toHaveLength(17);
  });

  const grids = Object.keys(PUBLISHED).filter((kind) => kind !== "project-performance");
  test.each(grids)("%s prints what was published", (kind) => {
    const rows = tables.filter((table) => table.kind === kind).flatMap(printedAmounts);
    expect(rows).toEqual(expected(kind));
  });

  test("project forms print what was published", () => {
    const forms = tables.filter((table) => table.kind === "project-performance");
    expect(forms.map(printedForm)).toEqual(expected("project-performance"));
  });

  test("table 3 prints the rows of table 5 by function, for all money is general", () => {
    const rows = tables
      .filter((table) => table.kind === "department-expenditure")
      .flatMap(printedAmounts);
    expect(rows).toEqual(expected("general-budget-by-function"));
  });

  test.each(["government-fund", "state-capital", "procurement"])("%s is empty", (kind) => {
    const table = tables.find((candidate) => candidate.kind === kind);
    expect(table?.body.flat().every((cell) => cell?.text === "")).toBe(true);
    expect(table?.notes.at(-1)).toContain("此表为空表");
  });

  test("the forms name nobody", () => {
    const rows = tables.flatMap((table) => table.body);
    const fields = rows.flatMap((row) =>
      row.flatMap((cell, index) =>
        /^(项目负责人|联系人|联系电话)$/.test(cell?.text ?? "") ? [row[index + 1]?.text] : []
      )
    );
    expect(fields).toHaveLength(15);
    expect(new Set(fields)).toEqual(new Set([""]));
  });
});

function expected(kind: string): readonly string[] {
  const rows = PUBLISHED[kind as keyof typeof PUBLISHED] ?? [];
  return rows.map((row) => row.replaceAll(",", ""));
}

/** Rows with amounts in the wording of the fixture: key, then amounts. */
function printedAmounts(table: PrintedTable): string[] {
  const twoPanels = table.kind.endsWith("summary");
  return table.body
    .filter((row) => row.some((cell) => cell?.holds === "amount"))
    .map((row) => (twoPanels ? printedPanels(row) : printedRow(row)));
}

function printedPanels(row: PrintedRow): string {
  const [income, incomeAmount, spending, spendingAmount] = row;
  return (
    `${income?.text ?? ""} ‖ ${spending?.text ?? ""} | ` +
    `${orDash(incomeAmount)} ${orDash(spendingAmount)}`
  );
}

function printedRow(row: PrintedRow): string {
  const codes = row.filter((cell) => cell?.holds === "code");
  const label = row.filter((cell) => cell?.holds === "label" && cell.line !== undefined).at(-1);
  const key = codes.length > 0 ? codes.map((cell) => cell?.text).join(" ") : label?.text;
  return `${key ?? ""} | ${amountsOf(row)}`;
}

/** A form: the name of the project, then 项目总金额 and the other amounts. */
function printedForm(table: PrintedTable): string {
  const name = table.body.flat().find((cell) => cell?.line === "project-name");
  return `${name?.text ?? ""} | ${amountsOf(table.body.flat())}`;
}

function amountsOf(cells: PrintedRow): string {
  return cells
    .filter((cell) => cell?.holds === "amount")
    .map(orDash)
    .join(" ");
}

function orDash(cell: PrintedCell | null | undefined): string {
  return cell === null || cell === undefined || cell.text === "" ? "-" : cell.text;
}
