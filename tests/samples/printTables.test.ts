import { describe, expect, test } from "@jest/globals";
import type { Disclosure, SpendingItem } from "../../samples/build/disclosure";
import type { PrintedTable } from "../../samples/build/printedTable";
import { printTables } from "../../samples/build/printTables";

const ITEM: SpendingItem = {
  unit: "101001",
  functionClass: "2010301",
  functionName: "行政运行",
  departmentClass: "30101",
  departmentClassName: "基本工资",
  governmentClass: "50101",
  governmentClassName: "工资奖金津补贴",
  fund: "general.appropriation",
  use: "basic.wages",
  yuan: 1_000_049n,
};

const VEHICLE: Partial<SpendingItem> = {
  departmentClass: "30231",
  departmentClassName: "公务用车运行维护费",
  governmentClass: "50208",
  governmentClassName: "公务用车运行维护费",
};

/** Two units; each item differs from the others in fund, use or class. */
const DISCLOSURE: Disclosure = {
  organisation: "某市某局",
  year: 2022,
  units: [
    { code: "101001", name: "某市某局机关" },
    { code: "101002", name: "某市某中心" },
  ],
  spending: [
    ITEM,
    { ...ITEM, fund: "general.special", yuan: 1n },
    { ...ITEM, ...VEHICLE, use: "basic.goods", yuan: 30_000n },
    { ...ITEM, ...VEHICLE, use: "project.other", project: "甲项目", yuan: 7_000n },
    { ...ITEM, unit: "101002", yuan: 400n },
    { ...ITEM, unit: "101002", fund: "transfer", yuan: 50_000n },
    { ...ITEM, ...VEHICLE, fund: "government-fund", use: "project.debt", yuan: 60_000n },
  ],
  projects: [
    { name: "甲项目", unit: "101001", lastYearYuan: 5n, totalYuan: 9_000n, lastYearTotalYuan: 6n },
  ],
};

describe("printTables", () => {
  test.each([
    ["department-summary", "income.general", "amount", undefined, "1037450"],
    ["department-summary", "income.general.special", "amount", undefined, "1"],
    ["department-summary", "income.total", "amount", undefined, "1147450"],
    ["department-summary", "spending.project.debt", "amount", undefined, "60000"],
    ["fiscal-appropriation-summary", "spending.total", "amount", undefined, "1097450"],
    ["fiscal-appropriation-summary", "spending.basic.wages", "amount", undefined, "1000450"],
    ["department-revenue", "total", "general.appropriation", undefined, "1037449"],
    ["department-revenue", "unit", "total", "101002", "50400"],
    ["department-revenue", "2010301", "transfer", "101002", "50000"],
    ["department-expenditure", "2010301", "project", "101001", "67000"],
    ["general-budget-by-function", "2010301", "project", "101001", "7000"],
    ["general-budget-by-economic-class", "30101/50101", "basic.wages", undefined, "1000450"],
    ["general-budget-by-economic-class", "30231/50208", "total", undefined, "37000"],
    ["general-budget-basic", "30231", "general", undefined, "30000"],
    ["general-budget-basic", "total", "general.appropriation", undefined, "1030449"],
    ["three-public-expenses", "expenses.vehicles.running", "amount", undefined, "37000"],
    ["three-public-expenses", "expenses.abroad", "amount", undefined, ""],
    ["government-fund", "total", "project.debt", undefined, "60000"],
    ["department-performance", "total", "amount", undefined, "114.75"],
    ["department-performance", "source.other", "amount", undefined, "5"],
    ["project-performance", "whole", "amount", undefined, "9000.00"],
    ["project-performance", "current", "amount", undefined, "7000.00"],
    ["project-performance", "last-year.current", "amount", undefined, "5.00"],
  ] as const)("%s: %s, %s of %s is %s yuan or 万元", (kind, line, measure, unit, text) => {
    const tables = printTables(DISCLOSURE);
    expect(amountAt(tables, kind, line, measure, unit)).toEqual([text]);
  });

  test.each([
    ["income.general.appropriation", "103.74"],
    ["income.general.special", "0.00"],
    ["income.general.fees", ""],
    ["income.general", "103.75"],
    ["spending.basic.goods", "3.00"],
  ])("万元 are rounded half-up, each amount on its own: %s is %s", (line, text) => {
    const tables = printTables(DISCLOSURE, { unit: "万元" });
    expect(amountAt(tables, "department-summary", line, "amount")).toEqual([text]);
    expect(tables[0]?.unitLine).toBe("单位：万元");
  });

  test("leaves kinds out, and the organisation when asked", () => {
    const tables = printTables(DISCLOSURE, {
      leaveOut: ["department-expenditure", "project-performance"],
      organisationInTitles: false,
    });
    expect(tables.map((table) => table.title)).toEqual([
      "部门收支总体情况表",
      "部门收入总体情况表",
      "财政拨款收支总体情况表",
      "一般公共预算支出情况表",
      "一般公共预算支出情况表",
      "一般公共预算基本支出情况表",
      "一般公共预算“三公”经费支出情况表",
      "政府性基金预算支出情况表",
      "国有资本经营预算支出情况表",
      "政府采购预算表",
      "市级部门（单位）整体绩效目标申报表",
    ]);
  });

  test("every row fills the width, spans included, and sheet names differ", () => {
    const tables = printTables(DISCLOSURE);
    for (const table of tables) {
      const widths = [...table.head, ...table.body].map((row) => row.length);
      expect(new Set(widths)).toEqual(new Set([table.width]));
      expect(coveredTwiceOrNever(table)).toEqual([]);
    }
    expect(new Set(tables.map((table) => table.sheetName)).size).toBe(tables.length);
  });

  test("only an empty table says that it is empty", () => {
    const notes = (kind: string): string =>
      printTables(DISCLOSURE)
        .filter((table) => table.kind === kind)
        .flatMap((table) => table.notes)
        .join();
    expect(notes("government-fund")).toBe("");
    expect(notes("state-capital")).toBe("备注：本部门2022年没有国有资本经营预算支出，此表为空表。");
  });
});

function amountAt(
  tables: readonly PrintedTable[],
  kind: string,
  line: string,
  measure: string,
  unit?: string
): string[] {
  return tables
    .filter((table) => table.kind === kind)
    .flatMap((table) => table.body.flat())
    .flatMap((cell) =>
      cell?.line === line && cell.measure === measure && cell.unit === unit ? [cell.text] : []
    );
}

/** Places that no cell stands in or reaches, and places that two do. */
function coveredTwiceOrNever(table: PrintedTable): string[] {
  const rows = [...table.head, ...table.body];
  const counts = rows.map((row) => row.map(() => 0));
  rows.forEach((row, top) => {
    row.forEach((cell, left) => {
      if (cell === null) return;
      for (let y = top; y < top + (cell.rows ?? 1); y += 1) {
        for (let x = left; x < left + (cell.columns ?? 1); x += 1) {
          const line = counts[y];
          if (line) line[x] = (line[x] ?? 0) + 1;
        }
      }
    });
  });
  return counts.flatMap((row, y) =>
    row.flatMap((count, x) => (count === 1 ? [] : [`${table.kind} ${y},${x}`]))
  );
}
