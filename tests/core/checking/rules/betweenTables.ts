import type { TableKind } from "../../../../src/core/standards/tableKinds";
import type { RowDraft, TableDraft } from "../recognitionBuilder";
import { classes, lines, row, total, type RuleCase } from "./ruleCase";

const A = "2010301 行政运行";
const PENSION = "2080505 机关事业单位基本养老保险缴费支出";
const WAGE = "30101 基本工资 / 50101 工资奖金津补贴";
const WAGE_OF_INSTITUTION = "30101 基本工资 / 50501 工资福利支出";
const RECEPTION = "30217 公务接待费 / 50206 公务接待费";

/** GJ2xx and GJ3xx: ties between tables. */
export const BETWEEN_TABLES: readonly RuleCase[] = [
  tie("GJ201", {
    left: summary({ "income.total": "9" }),
    right: table("department-revenue", total({ total: "9" })),
    wrong: table("department-revenue", total({ total: "8" })),
    expected: "8",
  }),
  tie("GJ202", {
    left: summary({ "income.general": "9", "income.other": "1" }),
    right: table("department-revenue", total({ general: "9", other: "1" })),
    wrong: table("department-revenue", total({ general: "9", other: "2" })),
    at: [0, 1, "amount"],
    expected: "2",
  }),
  tie("GJ203", {
    left: summary({ "spending.total": "9", "spending.basic.goods": "4" }),
    right: table("department-expenditure", total({ total: "9", "basic.goods": "4" })),
    wrong: table("department-expenditure", total({ total: "9", "basic.goods": "5" })),
    at: [0, 1, "amount"],
    expected: "5",
  }),
  tie("GJ204", {
    left: table("department-revenue", total({ total: "9" })),
    right: table("department-expenditure", total({ total: "9" })),
    wrong: table("department-expenditure", total({ total: "8" })),
    expected: "8",
  }),
  tie("GJ205", {
    left: table("department-revenue", row(A, { total: "9" })),
    right: table("department-expenditure", row(A, { total: "4" }), row(A, { total: "5" })),
    wrong: table("department-expenditure", row(A, { total: "4" }), row(A, { total: "6" })),
    expected: "10",
  }),
  tie("GJ206", {
    left: summary({ "income.general": "9" }),
    right: fiscal({ "income.general": "9" }),
    wrong: fiscal({ "income.general": "8" }),
    expected: "8",
    notApplicable: [summary({ "income.other": "1" }), fiscal({ "income.general": "8" })],
  }),
  tie("GJ207", {
    left: summary({ "income.general": "9", "income.other": "1" }),
    right: fiscal({ "income.general": "8" }),
    wrong: fiscal({ "income.general": "10" }),
    at: [1, 0, "amount"],
    notApplicable: [summary({ "income.general": "9" }), fiscal({ "income.general": "8" })],
  }),
  tie("GJ208", {
    left: fiscal({
      "spending.basic": "9",
      "income.government-fund": "",
      "income.state-capital": "",
    }),
    right: table("general-budget-by-function", total({ basic: "9" })),
    wrong: table("general-budget-by-function", total({ basic: "7" })),
    expected: "7",
  }),
  tie("GJ209", {
    left: fiscal({ "income.general": "9" }),
    right: table("general-budget-by-function", total({ total: "9" })),
    wrong: table("general-budget-by-function", total({ total: "7" })),
    expected: "7",
  }),
  tie("GJ210", {
    left: table("department-expenditure", row(A, { "basic.wages": "9" })),
    right: table("general-budget-by-function", row(A, { "basic.wages": "9" })),
    wrong: table("general-budget-by-function", row(PENSION, { "basic.wages": "9" })),
    more: [summary({ "income.general": "9" })],
  }),
  tie("GJ211", {
    left: table("department-expenditure", row(A, { total: "9" })),
    right: table("general-budget-by-function", row(A, { total: "8" })),
    wrong: table("general-budget-by-function", row(A, { total: "10" })),
    more: [summary({ "income.other": "1" })],
    at: [1, 0, "total"],
  }),
  tie("GJ212", {
    left: table("department-revenue", row(A, { general: "9" })),
    right: table("general-budget-by-function", row(A, { total: "9" })),
    wrong: table("general-budget-by-function", row(A, { total: "10" })),
    expected: "10",
  }),
  tie("GJ213", {
    left: table("department-revenue", total({ general: "9" })),
    right: table("general-budget-by-function", total({ total: "9" })),
    wrong: table("general-budget-by-function", total({ total: "10" })),
    expected: "10",
  }),
  tie("GJ214", {
    left: table("general-budget-by-function", total({ "basic.goods": "9" })),
    right: table("general-budget-by-economic-class", total({ "basic.goods": "9" })),
    wrong: table("general-budget-by-economic-class", total({ "basic.goods": "10" })),
    expected: "10",
  }),
  tie("GJ215", {
    left: table(
      "general-budget-basic",
      total({ general: "9" }),
      classes("30101 基本工资", { general: "9" })
    ),
    right: table(
      "general-budget-by-economic-class",
      total({ basic: "9" }),
      classes(WAGE, { basic: "5" }),
      classes(WAGE_OF_INSTITUTION, { basic: "4" })
    ),
    wrong: table(
      "general-budget-by-economic-class",
      total({ basic: "9" }),
      classes(WAGE, { basic: "6" }),
      classes(WAGE_OF_INSTITUTION, { basic: "4" })
    ),
    at: [0, 1, "general"],
    expected: "10",
  }),
  tie("GJ216", {
    left: table("general-budget-by-function", total({ basic: "9", "basic.wages": "9" })),
    right: table(
      "general-budget-basic",
      total({ general: "9" }),
      classes("30101 基本工资", { general: "9" })
    ),
    wrong: table(
      "general-budget-basic",
      total({ general: "9" }),
      classes("30201 办公费", { general: "9" })
    ),
    at: [0, 0, "basic.wages"],
  }),
  tie("GJ217", {
    left: summary({ "spending.basic.wages": "9" }),
    right: table("general-budget-basic", classes("30101 基本工资", { general: "9" })),
    wrong: table("general-budget-basic", classes("30101 基本工资", { general: "8" })),
    expected: "8",
  }),
  tie("GJ218", {
    left: {
      kind: "three-public-expenses",
      unit: "万元",
      rows: lines({ "expenses.reception": "0.65" }),
    },
    right: table("general-budget-by-economic-class", classes(RECEPTION, { total: "6512" })),
    wrong: table("general-budget-by-economic-class", classes(RECEPTION, { total: "8500" })),
    expected: "0.85",
  }),
  tie("GJ219", {
    left: table("general-budget-basic", classes("30217 公务接待费", { general: "6" })),
    right: { kind: "three-public-expenses", rows: lines({ "expenses.reception": "8" }) },
    wrong: { kind: "three-public-expenses", rows: lines({ "expenses.reception": "5" }) },
  }),
  tie("GJ220", {
    left: { kind: "department-performance", rows: lines({ total: "2430.88" }) },
    right: summary({ "spending.total": "24308771" }),
    wrong: summary({ "spending.total": "24208771" }),
    expected: "2420.88",
  }),
  tie("GJ221", {
    left: summary({ "spending.project": "9" }),
    right: project("甲项目", "9"),
    wrong: project("甲项目", "12"),
    expected: "12",
    more: [{ kind: "department-performance", rows: [], lists: { tasks: ["甲项目"] } }],
  }),
  tie("GJ301", {
    left: table("general-budget-by-function", row(PENSION, { total: "9" })),
    right: table(
      "general-budget-by-economic-class",
      classes("30108 机关事业单位基本养老保险缴费 / 50102 社会保障缴费", { total: "9" })
    ),
    wrong: table(
      "general-budget-by-economic-class",
      classes("30108 机关事业单位基本养老保险缴费 / 50102 社会保障缴费", { total: "8" })
    ),
    expected: "8",
  }),
  tie("GJ302", {
    left: table("department-revenue", row(A, { general: "9", other: "1" })),
    right: table("general-budget-by-function", row(A, { total: "9" })),
    wrong: table("general-budget-by-function", row(A, { total: "8" })),
    expected: "8",
  }),
  tie("GJ303", {
    left: table(
      "general-budget-by-economic-class",
      classes(WAGE, { basic: "5", "basic.wages": "5" })
    ),
    wrong: table(
      "general-budget-by-economic-class",
      classes(WAGE, { basic: "5", "basic.goods": "5" })
    ),
    at: [0, 0, "basic.wages"],
    expected: "5",
    notApplicable: [],
  }),
  tie("GJ304", {
    left: summary({ "spending.project": "9" }),
    right: project("甲项目", "9"),
    wrong: project("甲项目", "5"),
    expected: "5",
  }),
  {
    code: "GJ305",
    passing: {
      tables: [project("甲项目", "9", "5")],
      lastYear: [project("甲项目经费", "5")],
    },
    failing: {
      tables: [project("甲项目", "9", "5")],
      lastYear: [project("甲项目经费", "4")],
      at: [0, 2, "amount"],
      expected: "4",
    },
    notApplicable: { tables: [project("甲项目", "9", "5")] },
  },
  tie("GJ306", {
    left: { kind: "department-performance", rows: lines({ "source.fiscal": "2430.88" }) },
    right: fiscal({ "income.total": "24308771" }),
    wrong: fiscal({ "income.total": "24208771" }),
    expected: "2420.88",
  }),
];

interface TieDraft {
  readonly left: TableDraft;
  readonly right?: TableDraft;
  readonly wrong: TableDraft;
  readonly more?: readonly TableDraft[];
  readonly at?: RuleCase["failing"]["at"];
  readonly expected?: string;
  /** The left table alone when absent. */
  readonly notApplicable?: readonly TableDraft[];
}

/** A tie of two tables: right as they are, wrong with another second table, silent when that is missing. */
function tie(code: string, draft: TieDraft): RuleCase {
  const { left, right, wrong, more = [], at = [0, 0, firstMeasure(left)], expected } = draft;
  return {
    code,
    passing: { tables: [left, ...(right ? [right] : []), ...more] },
    failing: {
      tables: [...(right ? [left] : []), wrong, ...more],
      at,
      ...(expected === undefined ? {} : { expected }),
    },
    notApplicable: { tables: draft.notApplicable ?? [left] },
  };
}

function firstMeasure({ rows }: TableDraft): string {
  return Object.keys(rows[0]?.amounts ?? {})[0] ?? "";
}

function table(kind: TableKind, ...rows: readonly RowDraft[]): TableDraft {
  return { kind, rows };
}

function summary(amounts: Readonly<Record<string, string>>): TableDraft {
  return { kind: "department-summary", rows: lines(amounts) };
}

function fiscal(amounts: Readonly<Record<string, string>>): TableDraft {
  return { kind: "fiscal-appropriation-summary", rows: lines(amounts) };
}

function project(name: string, current: string, lastYear = ""): TableDraft {
  return {
    kind: "project-performance",
    rows: lines({ whole: "", current, "last-year.current": lastYear }),
    texts: { "project-name": name },
  };
}
