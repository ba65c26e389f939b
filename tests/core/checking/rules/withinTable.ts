import { lines, row, total, unit, type RuleCase } from "./ruleCase";

const A = "2010301 行政运行";
const B = "2080505 机关事业单位基本养老保险缴费支出";

/** GJ1xx: sums within a table. */
export const WITHIN_TABLE: readonly RuleCase[] = [
  {
    code: "GJ101",
    passing: {
      tables: [
        {
          kind: "department-expenditure",
          rows: [total({ total: "30" }), row(A, { total: "10" }), row(B, { total: "20" })],
        },
      ],
    },
    failing: {
      tables: [
        {
          kind: "department-expenditure",
          rows: [total({ total: "40" }), row(A, { total: "10" }), row(B, { total: "20" })],
        },
      ],
      at: [0, 0, "total"],
      expected: "30",
    },
    notApplicable: { tables: [{ kind: "government-fund", rows: [] }] },
  },
  {
    code: "GJ102",
    passing: {
      tables: [
        {
          kind: "department-expenditure",
          rows: [
            unit("114001", { total: "30" }),
            row(A, { total: "30" }),
            unit("114002", { total: "5" }),
            row(B, { total: "5" }),
          ],
        },
      ],
    },
    failing: {
      tables: [
        {
          kind: "department-expenditure",
          rows: [
            unit("114001", { total: "30" }),
            row(A, { total: "30" }),
            unit("114002", { total: "6" }),
            row(B, { total: "3" }),
            row(A, { total: "2" }),
          ],
        },
      ],
      at: [0, 2, "total"],
      expected: "5",
    },
    notApplicable: {
      tables: [{ kind: "department-expenditure", rows: [row(A, { total: "1" })] }],
    },
  },
  {
    code: "GJ103",
    passing: {
      tables: [
        {
          kind: "department-expenditure",
          rows: [
            total({ total: "30" }),
            unit("114001", { total: "30" }),
            row(A, { total: "10" }),
            row(B, { total: "20" }),
          ],
        },
      ],
    },
    failing: {
      tables: [
        {
          kind: "department-expenditure",
          rows: [
            total({ total: "36" }),
            unit("114001", { total: "30" }),
            row(A, { total: "30" }),
            unit("114002", { total: "5" }),
            row(A, { total: "5" }),
          ],
        },
      ],
      at: [0, 0, "total"],
      expected: "35",
    },
    notApplicable: {
      tables: [
        {
          kind: "department-expenditure",
          rows: [total({ total: "5" }), unit("114001", { total: "5" })],
        },
      ],
    },
  },
  {
    code: "GJ104",
    passing: {
      tables: [
        {
          kind: "department-expenditure",
          rows: [
            row("20103 政府办公厅", { total: "9" }),
            { ...row(A, { total: "4" }), parent: 0 },
            { ...row("2010350 事业运行", { total: "5" }), parent: 0 },
          ],
        },
      ],
    },
    failing: {
      tables: [
        {
          kind: "department-expenditure",
          rows: [
            row("20103 政府办公厅", { total: "10" }),
            { ...row(A, { total: "4" }), parent: 0 },
            { ...row("2010350 事业运行", { total: "5" }), parent: 0 },
          ],
        },
      ],
      at: [0, 0, "total"],
      expected: "9",
    },
    notApplicable: {
      tables: [{ kind: "department-expenditure", rows: [row(A, { total: "1" })] }],
    },
  },
  {
    code: "GJ105",
    passing: {
      tables: [
        {
          kind: "department-expenditure",
          rows: [total({ total: "4" }), row(A, { total: "4" }), total({ total: "4" })],
        },
      ],
    },
    failing: {
      tables: [
        {
          kind: "department-expenditure",
          rows: [total({ total: "4" }), row(A, { total: "4" }), total({ total: "5" })],
        },
      ],
      at: [0, 2, "total"],
      expected: "4",
    },
    notApplicable: {
      tables: [{ kind: "department-expenditure", rows: [total({ total: "4" })] }],
    },
  },
  {
    code: "GJ106",
    passing: {
      tables: [
        {
          kind: "department-expenditure",
          rows: [
            row(A, {
              total: "7",
              basic: "3",
              "basic.wages": "3",
              project: "4",
              "project.debt": "4",
            }),
          ],
        },
      ],
    },
    failing: {
      tables: [
        {
          kind: "department-expenditure",
          rows: [
            row(A, {
              total: "8",
              basic: "3",
              "basic.wages": "3",
              project: "4",
              "project.debt": "4",
            }),
          ],
        },
      ],
      at: [0, 0, "total"],
      expected: "7",
    },
    notApplicable: {
      tables: [
        {
          kind: "general-budget-basic",
          rows: [{ department: "30101", amounts: { general: "1" } }],
        },
      ],
    },
  },
  {
    code: "GJ107",
    passing: {
      tables: [
        {
          kind: "three-public-expenses",
          rows: lines({
            "expenses.total": "9",
            "expenses.abroad": "2",
            "expenses.reception": "3",
            "expenses.vehicles": "4",
          }),
        },
      ],
    },
    failing: {
      tables: [
        {
          kind: "three-public-expenses",
          rows: lines({
            "expenses.total": "10",
            "expenses.abroad": "2",
            "expenses.reception": "3",
            "expenses.vehicles": "4",
          }),
        },
      ],
      at: [0, 0, "amount"],
      expected: "9",
    },
    notApplicable: {
      tables: [{ kind: "department-expenditure", rows: [row(A, { total: "1" })] }],
    },
  },
  {
    code: "GJ108",
    passing: {
      tables: [
        {
          kind: "department-revenue",
          rows: [row(A, { general: "7", "general.appropriation": "7" })],
        },
      ],
    },
    failing: {
      tables: [
        {
          kind: "department-revenue",
          rows: [row(A, { general: "7", "general.appropriation": "8" })],
        },
      ],
      at: [0, 0, "general.appropriation"],
    },
    notApplicable: {
      tables: [{ kind: "department-expenditure", rows: [row(A, { total: "1" })] }],
    },
  },
  {
    code: "GJ109",
    passing: {
      tables: [
        { kind: "department-summary", rows: lines({ "income.total": "7", "spending.total": "7" }) },
      ],
    },
    failing: {
      tables: [
        { kind: "department-summary", rows: lines({ "income.total": "7", "spending.total": "8" }) },
      ],
      at: [0, 0, "amount"],
    },
    notApplicable: {
      tables: [{ kind: "department-summary", rows: lines({ "income.total": "7" }) }],
    },
  },
  {
    code: "GJ110",
    passing: {
      tables: [
        {
          kind: "department-performance",
          rows: lines({ total: "7.5", "source.fiscal": "7", "source.other": "0.5" }),
        },
      ],
    },
    failing: {
      tables: [
        {
          kind: "department-performance",
          rows: lines({ total: "7.5", "source.fiscal": "5", "source.other": "0.5" }),
        },
      ],
      at: [0, 0, "amount"],
    },
    notApplicable: {
      tables: [{ kind: "department-performance", rows: lines({ "source.fiscal": "5" }) }],
    },
  },
];
