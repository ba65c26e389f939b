import type { TableDraft } from "../recognitionBuilder";
import { classes, lines, row, total, type RuleCase } from "./ruleCase";

const A = "2010301 行政运行";

const BY_FUNCTION: TableDraft = {
  kind: "general-budget-by-function",
  rows: [
    row(A, { basic: "100", "basic.wages": "100" }),
    row("2010350 事业运行", { basic: "50", "basic.wages": "50" }),
  ],
};

/** Two rows of 30101, of 100 and 50 yuan. */
function wagesByClass(first: string, second: string): TableDraft {
  return economic(
    classes(`30101 基本工资 / ${first}`, { basic: "100", "basic.wages": "100" }),
    classes(`30101 基本工资 / ${second}`, { basic: "50", "basic.wages": "50" })
  );
}

/** GJ4xx, GJ5xx, GJ6xx: codes, completeness, cells. */
export const CODES_AND_CELLS: readonly RuleCase[] = [
  {
    code: "GJ401",
    passing: { tables: [expenditure(row(A, { total: "1" }))] },
    failing: {
      tables: [expenditure({ ...row("20103O1 行政运行", { total: "1" }), malformed: true })],
    },
    notApplicable: { tables: [{ kind: "department-summary", rows: [] }] },
  },
  {
    code: "GJ402",
    passing: { tables: [expenditure(row(A, { total: "1" }))] },
    failing: { tables: [expenditure(row("2019977 新设支出", { total: "1" }))] },
    notApplicable: { tables: [basic(classes("30101 基本工资", { general: "1" }))] },
  },
  {
    code: "GJ403",
    passing: { tables: [basic(classes("30101 基本工资", { general: "1" }))] },
    failing: { tables: [basic(classes("30210 咨询费", { general: "1" }))] },
    notApplicable: { tables: [expenditure(row(A, { total: "1" }))] },
  },
  {
    code: "GJ404",
    passing: { tables: [basic(classes("30101 基本工资", { general: "1" }))] },
    failing: { tables: [basic(classes("30202 咨询费", { general: "1" }))] },
    notApplicable: { tables: [basic({ department: "30202", label: "", amounts: {} })] },
  },
  {
    code: "GJ405",
    passing: {
      tables: [economic(classes("30101 基本工资 / 50101 工资奖金津补贴", { total: "1" }))],
    },
    failing: {
      tables: [economic(classes("30101 基本工资 / 50502 商品和服务支出", { total: "1" }))],
    },
    notApplicable: { tables: [basic(classes("30101 基本工资", { general: "1" }))] },
  },
  {
    code: "GJ406",
    passing: {
      tables: [
        expenditure(row("20103 政府办公厅", { total: "1" }), {
          ...row(A, { total: "1" }),
          parent: 0,
        }),
      ],
    },
    failing: {
      tables: [
        expenditure(
          row("20103 政府办公厅", { total: "1" }),
          { ...row(A, { total: "1" }), parent: 0 },
          { ...row("2010302 一般行政管理事务", { total: "1" }), parent: 0 },
          row("2080505 养老保险", { total: "1" })
        ),
      ],
    },
    notApplicable: { tables: [expenditure(row(A, { total: "1" }))] },
  },
  {
    code: "GJ407",
    passing: {
      tables: [
        expenditure(
          { ...row(A, { total: "1" }), unitCode: "114001" },
          { ...row(A, { total: "1" }), unitCode: "114002" }
        ),
      ],
    },
    failing: { tables: [expenditure(row(A, { total: "1" }), row(A, { total: "1" }))] },
    notApplicable: { tables: [{ kind: "procurement", rows: [row(A, { amount: "1" })] }] },
  },
  {
    code: "GJ408",
    passing: { tables: [BY_FUNCTION, wagesByClass("50101", "50501")] },
    failing: { tables: [BY_FUNCTION, wagesByClass("50501", "50101")], expected: "50" },
    notApplicable: { tables: [wagesByClass("50501", "50101")] },
  },
  {
    code: "GJ501",
    passing: { tables: [expenditure()] },
    failing: { tables: [] },
    notApplicable: { tables: [] },
  },
  {
    code: "GJ502",
    passing: { tables: [expenditure()] },
    failing: { tables: [expenditure(), expenditure()] },
    notApplicable: { tables: [] },
  },
  {
    code: "GJ503",
    passing: { tables: [{ kind: "government-fund", rows: [], notes: ["注：此表为空表"] }] },
    failing: { tables: [{ kind: "government-fund", rows: [] }] },
    notApplicable: { tables: [{ kind: "three-public-expenses", rows: [] }] },
  },
  {
    code: "GJ504",
    passing: { tables: [{ kind: "government-fund", rows: [], notes: ["注：此表为空表"] }] },
    failing: {
      tables: [
        {
          kind: "government-fund",
          rows: [total({ total: "5" }), row("2120803 城市建设支出", { total: "5" })],
          notes: ["注：此表为空表"],
        },
      ],
    },
    notApplicable: { tables: [{ kind: "government-fund", rows: [] }] },
  },
  {
    code: "GJ505",
    passing: { tables: [{ kind: "government-fund", rows: [], year: 2021 }] },
    failing: { tables: [{ kind: "government-fund", rows: [], year: 2020 }] },
    notApplicable: { tables: [] },
  },
  {
    code: "GJ506",
    passing: { tables: [{ ...expenditure(), organisation: "滨河市财政局机关" }] },
    failing: { tables: [{ ...expenditure(), organisation: "滨河市教育局" }] },
    notApplicable: { tables: [expenditure()] },
  },
  {
    code: "GJ507",
    passing: { tables: [overall("甲项目", "乙项目"), form("甲项目经费"), form("乙项目")] },
    failing: { tables: [overall("甲项目", "乙项目"), form("甲项目经费")] },
    notApplicable: { tables: [overall("甲项目", "乙项目")] },
  },
  {
    code: "GJ508",
    passing: { tables: [expenditure()] },
    failing: { tables: [{ ...expenditure(), unitStated: false }] },
    notApplicable: { tables: [form("甲项目")] },
  },
  {
    code: "GJ509",
    passing: { tables: [expenditure()] },
    failing: {
      tables: [
        {
          ...expenditure(),
          doubts: [
            {
              kind: "column-missing",
              measures: ["project.other"],
              solved: false,
              cell: { sheet: "s", row: 1, column: 1 },
            },
          ],
        },
      ],
    },
    notApplicable: { tables: [] },
  },
  cell("GJ601", "2188O1"),
  cell("GJ602", "=#REF!"),
  cell("GJ603", "-5"),
  cell("GJ604", "'5"),
];

function cell(code: string, text: string): RuleCase {
  return {
    code,
    passing: { tables: [expenditure(row(A, { total: "1" }))] },
    failing: { tables: [expenditure(row(A, { total: text }))], at: [0, 0, "total"] },
    notApplicable: { tables: [expenditure(row(A, { total: "" }))] },
  };
}

function expenditure(...rows: TableDraft["rows"]): TableDraft {
  return { kind: "department-expenditure", rows };
}

function basic(...rows: TableDraft["rows"]): TableDraft {
  return { kind: "general-budget-basic", rows };
}

function economic(...rows: TableDraft["rows"]): TableDraft {
  return { kind: "general-budget-by-economic-class", rows };
}

function overall(...tasks: readonly string[]): TableDraft {
  return { kind: "department-performance", rows: [], lists: { tasks } };
}

function form(name: string): TableDraft {
  return {
    kind: "project-performance",
    rows: lines({ current: "1" }),
    texts: { "project-name": name },
  };
}
