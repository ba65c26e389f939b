import type { TableKind } from "../../src/core/standards/tableKinds";
import type { PrintUnit } from "./amounts";
import {
  basicByDepartmentClass,
  revenueByFunction,
  spendingByEconomicClass,
  spendingByFunction,
} from "./codeTables";
import type { Disclosure, SpendingItem } from "./disclosure";
import { overallForm, projectForm } from "./forms";
import { printHead, widthOf, type HeadColumn } from "./head";
import { fiscalSummary, summary, threePublicExpenses } from "./panelTables";
import type { PrintedCell, PrintedTable } from "./printedTable";

export interface PrintOptions {
  /**
   * Unit of every table with a unit line; 万元 with two decimals, each amount rounded half-up on its own.
   * The overall form is always in 万元 and project forms are always in yuan, as their labels have it.
   */
  readonly unit?: PrintUnit;
  readonly leaveOut?: readonly TableKind[];
  /** Titles start with the organisation: true when absent. */
  readonly organisationInTitles?: boolean;
}

/** All tables of a disclosure in the layout of Henan, in the order of a disclosure. */
export function printTables(disclosure: Disclosure, options: PrintOptions = {}): PrintedTable[] {
  const unit = options.unit ?? "元";
  const owner = options.organisationInTitles === false ? "" : disclosure.organisation;
  const tables = [
    ...amountTables(disclosure, unit, owner),
    overallPerformance(disclosure),
    ...projectPerformances(disclosure, options.organisationInTitles !== false),
  ];
  return tables.filter((table) => options.leaveOut?.includes(table.kind) !== true);
}

function amountTables(disclosure: Disclosure, unit: PrintUnit, owner: string): PrintedTable[] {
  const { spending, year } = disclosure;
  const fiscal = spending.filter((item) => isGeneral(item) || isCapital(item) || isFund(item));
  const general = spending.filter(isGeneral);
  const basic = general.filter((item) => item.use.startsWith("basic."));
  const funds = spending.filter(isFund);
  const capital = spending.filter(isCapital);
  const table = (
    kind: TableKind,
    [number, name, suffix]: readonly [number, string, string?],
    content: Pick<PrintedTable, "width" | "head" | "body">,
    notes: readonly string[] = []
  ): PrintedTable => ({
    kind,
    sheetName: `${number}${name}${suffix ?? ""}`,
    title: `${owner}${name}`,
    unitLine: `单位：${unit}`,
    ...content,
    notes,
  });
  return [
    table("department-summary", [1, "部门收支总体情况表"], summary(spending, unit)),
    table("department-revenue", [2, "部门收入总体情况表"], revenueByFunction(disclosure, unit)),
    table(
      "department-expenditure",
      [3, "部门支出总体情况表"],
      spendingByFunction(disclosure, spending, unit)
    ),
    table(
      "fiscal-appropriation-summary",
      [4, "财政拨款收支总体情况表"],
      fiscalSummary(fiscal, unit)
    ),
    table(
      "general-budget-by-function",
      [5, "一般公共预算支出情况表", "（功能分类）"],
      spendingByFunction(disclosure, general, unit)
    ),
    table(
      "general-budget-by-economic-class",
      [5, "一般公共预算支出情况表", "（经济分类）"],
      spendingByEconomicClass(general, unit)
    ),
    table(
      "general-budget-basic",
      [6, "一般公共预算基本支出情况表"],
      basicByDepartmentClass(basic, unit)
    ),
    table(
      "three-public-expenses",
      [7, "一般公共预算“三公”经费支出情况表"],
      threePublicExpenses(general, unit),
      [THREE_PUBLIC_NOTE]
    ),
    table(
      "government-fund",
      [8, "政府性基金预算支出情况表"],
      spendingByFunction(disclosure, funds, unit),
      funds.length === 0 ? [emptyNote(year, "政府性基金预算支出")] : []
    ),
    table(
      "state-capital",
      [9, "国有资本经营预算支出情况表"],
      spendingByFunction(disclosure, capital, unit),
      capital.length === 0 ? [emptyNote(year, "国有资本经营预算支出")] : []
    ),
    table("procurement", [10, "政府采购预算表"], procurement(), [
      PROCUREMENT_NOTE,
      emptyNote(year, "政府采购预算"),
    ]),
  ];
}

const THREE_PUBLIC_NOTE =
  "注：“三公”经费指部门用财政拨款安排的因公出国（境）费、公务接待费、公务用车购置及运行费。其中，公务用车购置及运行费包括车辆购置支出以及燃料、维修、保险、过路过桥等运行支出。";

const PROCUREMENT_NOTE = "备注：编制政府采购预算时，应按规定比例为中小企业、小微企业预留采购份额。";

function emptyNote(year: number, what: string): string {
  return `备注：本部门${year}年没有${what}，此表为空表。`;
}

/** Always empty: a disclosure holds no purchases. */
function procurement(): Pick<PrintedTable, "width" | "head" | "body"> {
  const columns: readonly HeadColumn[] = [
    { text: "科目代码", below: [{ text: "类" }, { text: "款" }, { text: "项" }] },
    ...["单位名称", "采购项目", "采购目录", "规格", "计量单位", "采购数量", "金额"].map((text) => ({
      text,
    })),
  ];
  const blank = Array.from({ length: widthOf(columns) }, (): PrintedCell => ({
    text: "",
    holds: "text",
  }));
  return { width: widthOf(columns), head: printHead(columns), body: [blank] };
}

function overallPerformance(disclosure: Disclosure): PrintedTable {
  return {
    kind: "department-performance",
    sheetName: "11部门（单位）整体绩效目标表",
    mark: "附件3:",
    title: "市级部门（单位）整体绩效目标申报表",
    subtitle: `(${disclosure.year}年度)`,
    head: [],
    ...overallForm(disclosure),
    notes: [],
  };
}

function projectPerformances(disclosure: Disclosure, unitInTitle: boolean): PrintedTable[] {
  return disclosure.projects.map((project, index) => {
    const unit = disclosure.units.find((candidate) => candidate.code === project.unit);
    return {
      kind: "project-performance",
      sheetName: `12-${index + 1}项目绩效目标表`,
      title: `${unitInTitle ? (unit?.name ?? "") : ""}支出项目绩效目标表`,
      subtitle: `(${disclosure.year}年)`,
      head: [],
      ...projectForm(disclosure, project),
      notes: [],
    };
  });
}

function isGeneral(item: SpendingItem): boolean {
  return item.fund.startsWith("general.");
}

function isFund(item: SpendingItem): boolean {
  return item.fund === "government-fund";
}

function isCapital(item: SpendingItem): boolean {
  return item.fund === "state-capital";
}
