import { describe, expect, test } from "@jest/globals";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import type { RecognisedTable, Recognition } from "../../../src/core/recognition/model";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { cellName, rangeName } from "../../../src/core/workbook/address";
import { beside, sheetOf, workbookOf } from "./sheetText";
import { toldLines } from "./told";

function recognise(...sheets: readonly (string | SheetSnapshot)[]): Recognition {
  return recogniseWorkbook(workbookOf(...sheets));
}

/** The only table of a workbook of one sheet. */
function tableOf(text: string): RecognisedTable {
  const { tables } = recognise(text);
  const [table] = tables;
  expect(tables.map(({ kind }) => kind)).toHaveLength(1);
  if (table === undefined) throw new Error("no table");
  return table;
}

const TITLE = "一般公共预算支出情况表";
const EXPENDITURE_ROWS = `
 | | | 合计 | 30 | 10 | 8 | 2 | 20 | 20
 | | 114001 | 滨河市财政局 | 30 | 10 | 8 | 2 | 20 | 20
201 | 03 | 01 | 行政运行 | 10 | 10 | 8 | 2 | |
201 | 03 | 05 | 专项业务 | 20 | | | | 20 | 20
`.trim();
const EXPENDITURE = [
  "total total=30 basic=10 basic.wages=8 basic.goods=2 project=20 project.other=20",
  "unit:114001 total=30 basic=10 basic.wages=8 basic.goods=2 project=20 project.other=20",
  "114001:2010301 total=10 basic=10 basic.wages=8 basic.goods=2",
  "114001:2010305 total=20 project=20 project.other=20",
];

const REVENUE = `
滨河市财政局部门收入总体情况表
类 | 款 | 项 | 单位（科目名称） | 合计 | 一般公共预算 | | 政府性基金预算
 | | | | | 小计 | 其中：财政拨款 |
 | | | 合计 | 30 | 20 | 20 | 10
201 | 03 | 01 | 行政运行 | 20 | 20 | 20 |
212 | 08 | 01 | 征地补偿 | 10 | | | 10
`;
const REVENUE_LINES = [
  "total total=30 general=20 general.appropriation=20 government-fund=10",
  "2010301 total=20 general=20 general.appropriation=20",
  "2120801 total=10 government-fund=10",
];

const THREE_PUBLIC = `
2021年部门“三公”经费预算表
项目 | “三公”经费预算数
合 计 | 9
1、因公出国（境）费用 | 无
2、公务接待费 | 3
3、公务用车费 | 6
其中：（1）公务用车运行维护费 | 6
（2）公务车购置 | —
`;

describe("heads", () => {
  test.each([
    [
      "of two rows, merged",
      `
科目编码 | | | 单位（科目名称） | 合计 | 基本支出 | | | 项目支出 |
类 | 款 | 项 | | | 小计 | 工资福利支出 | 商品服务支出 | 小计 | 其他项目`,
    ],
    [
      "of three rows",
      `
功能分类科目 | | | 单位（科目名称） | 合计 | 一般公共预算支出 | | | |
科目编码 | | | | | 基本支出 | | | 项目支出 |
类 | 款 | 项 | | | 小计 | 工资福利支出 | 商品服务支出 | 小计 | 其他项目`,
    ],
    [
      "of four rows, the last one numbering the columns",
      `
功能分类科目 | | | 单位（科目名称） | 合计 | 一般公共预算支出 | | | |
科目编码 | | | | | 基本支出 | | | 项目支出 |
类 | 款 | 项 | | | 小计 | 工资福利支出 | 商品服务支出 | 小计 | 其他项目
栏次 | | | | 1 | 2 | 3 | 4 | 5 | 6`,
    ],
    [
      "with line breaks, blanks and full-width forms",
      `
科目⏎编码 | | | 单位（科目⏎名称） | 合　计 | 基 本 支 出 | | | 项目 支出 |
类 | 款 | 项 | | | 小 计 | 工资福⏎利支出 | 商品和服务支出 | 小计 | 其他⏎项目`,
    ],
    [
      "flattened into one row",
      `
类 | 款 | 项 | 科目名称 | 合计 | 基本支出小计 | 基本支出-工资福利支出 | 基本支出-商品服务支出 | 项目支出小计 | 项目支出-其他项目`,
    ],
    [
      "with a slip",
      `
科目编码 | | | 单位（科目名称） | 合计 | 基本支出 | | | 项目支出 |
类 | 款 | 项 | | | 小计 | 工资福力支出 | 商品服务支出 | 小计 | 其它项目`,
    ],
  ])("%s", (_, head) => {
    expect(toldLines(tableOf(`${TITLE}${head}\n${EXPENDITURE_ROWS}`))).toEqual(EXPENDITURE);
  });

  test("in another order, with a column the layout does not know and without one that it does", () => {
    const table = tableOf(`
${TITLE}
科目编码 | 单位（科目名称） | 项目支出 | | 基本支出 | | | 合计 | 占比 | 备注
 | | 小计 | 其他项目 | 商品服务支出 | 工资福利支出 | 小计 | | |
2010301 | 行政运行 | | | 2 | 8 | 10 | 10 | 33% | 在职人员
2010305 | 专项业务 | 20 | 20 | | | | 20 | 67% |
合计 | | 20 | 20 | 2 | 8 | 10 | 30 | |
`);
    expect(toldLines(table)).toEqual([
      "2010301 basic.goods=2 basic.wages=8 basic=10 total=10",
      "2010305 project=20 project.other=20 total=20",
      "total project=20 project.other=20 basic.goods=2 basic.wages=8 basic=10 total=30",
    ]);
  });

  test("that lost the 金额 over one panel", () => {
    const table = tableOf(`
财政拨款收支总体情况表
收入 | | 支出 |
项目 | 金额 | 项目 |
一、一般公共预算 | 30 | 一、基本支出 | 10
1、财政拨款 | 30 | 1、工资福利支出 | 10
 | | 二、项目支出 | 20
本年收入合计 | 30 | 本年支出合计 | 30
`);
    expect(toldLines(table)).toEqual([
      "income.general amount=30",
      "spending.basic amount=10",
      "income.general.appropriation amount=30",
      "spending.basic.wages amount=10",
      "spending.project amount=20",
      "income.total amount=30",
      "spending.total amount=30",
    ]);
  });
});

test("one title, two tables: the head tells which", () => {
  const { tables } = recognise(
    `${TITLE}
科目编码 | | | 单位（科目名称） | 合计 | 基本支出 | | | 项目支出 |
类 | 款 | 项 | | | 小计 | 工资福利支出 | 商品服务支出 | 小计 | 其他项目
${EXPENDITURE_ROWS}`,
    `${TITLE}
部门预算经济分类 | | | 政府预算经济分类 | | | 合计 | 基本支出 | | 项目支出
类 | 款 | 科目名称 | 类 | 款 | 科目名称 | | 小计 | 工资福利支出 | 小计
301 | 01 | 基本工资 | 505 | 01 | 工资福利支出 | 8 | 8 | 8 |`
  );
  expect(tables.map(({ kind }) => kind)).toEqual([
    "general-budget-by-function",
    "general-budget-by-economic-class",
  ]);
  expect(toldLines(tables[1])).toEqual(["30101/50501 total=8 basic=8 basic.wages=8"]);
});

test("blank, 0, 0.00, — and 无 are zero; a typing slip and a failed formula are named", () => {
  const table = tableOf(`
部门“三公”经费预算表
项目 | 预算数
合计 | 2188O1
因公出国（境）费 | 0
公务接待费 | 0.00
公务用车费 | #REF!
公务用车运行维护费 | '1,000.50
公务车购置 | 无
`);
  expect(toldLines(table)).toEqual([
    "expenses.total amount=unreadable",
    "expenses.abroad amount=0",
    "expenses.reception amount=0",
    "expenses.vehicles amount=error",
    "expenses.vehicles.running amount=1000.5",
    "expenses.vehicles.purchase",
  ]);
  expect(table.decimals).toBe(2);
  expect(table.empty).toBe(false);
});

describe("where tables stand", () => {
  test("one below the other, with and without a gap", () => {
    for (const gap of ["", "\n", "\n\n\n"]) {
      const { tables } = recognise(REVENUE.trim() + gap + THREE_PUBLIC);
      expect(tables.map(({ kind }) => kind)).toEqual([
        "department-revenue",
        "three-public-expenses",
      ]);
      expect(toldLines(tables[0])).toEqual(REVENUE_LINES);
    }
  });

  test("side by side", () => {
    const { tables } = recognise(beside(REVENUE, THREE_PUBLIC, 1));
    expect(tables.map(({ kind }) => kind).sort()).toEqual([
      "department-revenue",
      "three-public-expenses",
    ]);
    expect(toldLines(tables.find(({ kind }) => kind === "department-revenue"))).toEqual(
      REVENUE_LINES
    );
  });

  test("away from the first cell", () => {
    const { tables } = recognise(sheetOf(REVENUE, { firstRow: 7, firstColumn: 3 }));
    const [table] = tables;
    expect(toldLines(table)).toEqual(REVENUE_LINES);
    expect(table && cellName(table.titleCell)).toBe("D8");
    expect(table && rangeName(table.range)).toBe("D8:K13");
    expect(table?.lines[0]?.figures.map(({ cell }) => cellName(cell))).toEqual([
      "H11",
      "I11",
      "J11",
      "K11",
    ]);
  });

  test.each(["hidden", "very-hidden"] as const)("on a %s sheet", (visibility) => {
    const { tables } = recognise(sheetOf(REVENUE, { visibility }));
    expect(tables).toHaveLength(1);
  });

  test("a page further down, its title and head printed again", () => {
    const page = (mark: string, rows: string): string => `
滨河市财政局部门收入总体情况表${mark}
类 | 款 | 项 | 单位（科目名称） | 合计 | 一般公共预算 |
 | | | | | 小计 | 其中：财政拨款
${rows}`;
    const first = page("", " | | | 合计 | 30 | 30 | 30\n201 | 03 | 01 | 行政运行 | 20 | 20 | 20");
    const second = page("（续）", "201 | 03 | 50 | 事业运行 | 10 | 10 | 10");
    const table = tableOf(`${first}\n第 1 页 共 2 页\n${second}`);
    expect(toldLines(table)).toEqual([
      "total total=30 general=30 general.appropriation=30",
      "2010301 total=20 general=20 general.appropriation=20",
      "2010350 total=10 general=10 general.appropriation=10",
    ]);
  });

  test("only the head printed again", () => {
    const [, head, below, total, ...rows] = REVENUE.trim().split("\n");
    const table = tableOf(
      [`部门收入总体情况表`, head, below, total, rows[0], head, below, rows[1]].join("\n")
    );
    expect(toldLines(table)).toEqual(REVENUE_LINES);
  });
});

describe("unit, year, organisation", () => {
  test.each([
    ["单位：元", "元"],
    ["单位:万元", "万元"],
    ["金额单位：万元", "万元"],
    ["单位：人民币千元", "千元"],
    ["（单位：亿元）", "亿元"],
    ["编制单位：滨河市财政局 | 单位：万元", "万元"],
  ])("%s", (line, unit) => {
    const table = tableOf(REVENUE.trim().replace("\n", `\n${line}\n`));
    expect(table.unit).toBe(unit);
    expect(table.unitCell).toMatchObject({ row: 1 });
    expect(table.lines[0]?.figures[0]?.money.unit).toBe(unit);
  });

  test("元 and 万元 in one workbook, and the layout's unit where none is stated", () => {
    const { tables } = recognise(
      REVENUE.trim().replace("\n", "\n单位：万元\n"),
      THREE_PUBLIC.trim().replace("\n", "\n单位：元\n"),
      REVENUE
    );
    expect(tables.map(({ unit, unitCell }) => [unit, unitCell !== undefined])).toEqual([
      ["万元", true],
      ["元", true],
      ["元", false],
    ]);
  });

  test("are what most titles say", () => {
    const recognition = recognise(
      REVENUE,
      REVENUE.replace("滨河市财政局", "2021年度滨河市财政局"),
      REVENUE.replace("滨河市财政局", "2020年滨江市财政局"),
      THREE_PUBLIC
    );
    expect(recognition.year).toBe(2021);
    expect(recognition.organisation).toBe("滨河市财政局");
    expect(recognition.tables.map(({ organisation }) => organisation)).toEqual([
      "滨河市财政局",
      "滨河市财政局",
      "滨江市财政局",
      undefined,
    ]);
    // A table that states no year is of the year of the workbook.
    expect(recognition.tables.map(({ lines }) => lines[0]?.figures[0]?.year)).toEqual([
      2021, 2021, 2020, 2021,
    ]);
  });

  test("a short line below the title states the year", () => {
    const table = tableOf(REVENUE.trim().replace("\n", "\n(2022年)\n"));
    expect(table.years).toMatchObject([{ year: 2022, cell: { row: 1, column: 0 }, from: "title" }]);
  });
});

describe("notes", () => {
  test.each([
    ["备注：我单位2021年无此项支出，所以此表为空表。", true],
    ["注:本部门2021年无政府性基金预算，故本表为空表。", true],
    ["此表无数据", true],
    ["注：按现行规定管理", false],
    ["说明：不含往来", false],
  ])("%s", (text, saysEmpty) => {
    const [title = "", head = "", below = ""] = REVENUE.trim().split("\n");
    const table = tableOf([title, head, below, " | | | 合计 | | |", "", text].join("\n"));
    expect(table.notes).toMatchObject([{ text, saysEmpty, cell: { row: 5, column: 0 } }]);
    expect(table.empty).toBe(true);
    expect(rangeName(table.range)).toBe("A1:H6");
  });

  test("several, and the year that one states", () => {
    const table = tableOf(`${REVENUE.trim()}\n注：1. 第一条\n备注：2021年数据\n`);
    expect(table.notes.map(({ text }) => text)).toEqual(["注：1.第一条", "备注：2021年数据"]);
    expect(table.years).toMatchObject([{ year: 2021, from: "note" }]);
    expect(table.empty).toBe(false);
  });
});

describe("forms", () => {
  test("of a project", () => {
    const table = tableOf(`
滨河市财政局支出项目绩效目标表
（2021年）
项目名称 | 信息系统运维
单位编码 | 114001 | 资金用途 | 业务
项目总金额 | 200000.00 | 项目本年度金额 | '100,000.00
上年度项目总金额 | | 项目上年度金额 |
项目概况 | 保障系统运行
一级指标 | 二级指标 | 三级指标 | 目标值
产出 | 数量 | 系统数量 | ≥3个
`);
    expect(table.kind).toBe("project-performance");
    expect(toldLines(table)).toEqual([
      "whole amount=200000",
      "current amount=100000",
      "last-year.whole",
      "last-year.current",
    ]);
    expect(table.texts.get("project-name")?.text).toBe("信息系统运维");
    expect(table.texts.get("unit-code")?.text).toBe("114001");
    expect(table.unit).toBe("元");
  });

  test("of a department, in 万元, with its list of tasks", () => {
    const table = tableOf(`
附件3:
市级部门（单位）整体绩效目标申报表
（2021年度）
部门（单位）名称 | 滨河市财政局
年度履职目标 | 管好预算
年度主要任务 | 任务名称 | 主要内容
 | 预算管理 | 编制
 | 绩效管理 | 评价
预算情况 | 部门预算总额（万元） | | 30.5
 | 1、资金来源：（1）财政性资金 | | 30.5
 | （2）其他资金 | | 0
 | 2、资金结构：（1）基本支出 | | 10.5
 | （2）项目支出 | | 20
一级指标 | 二级指标 | 三级指标 | 指标值
`);
    expect(toldLines(table)).toEqual([
      "total amount=30.5",
      "source.fiscal amount=30.5",
      "source.other amount=0",
      "structure.basic amount=10.5",
      "structure.project amount=20",
    ]);
    expect(table.unit).toBe("万元");
    expect(table.lists.get("tasks")?.map(({ text }) => text)).toEqual(["预算管理", "绩效管理"]);
    expect(table.texts.get("organisation")?.text).toBe("滨河市财政局");
    expect(table.years).toMatchObject([{ year: 2021 }]);
  });
});

describe("what is left alone, and why", () => {
  test("no title and no known head", () => {
    const { tables, unrecognised } = recognise(`
车牌 | 里程 | 油费
甲 | 100 | 20
乙 | 200 | 40
`);
    expect(tables).toEqual([]);
    expect(unrecognised).toEqual([
      {
        range: { sheet: "表1", top: 0, left: 0, bottom: 2, right: 2 },
        reason: { kind: "no-title" },
      },
    ]);
  });

  const UNTITLED = `
科目编码 | | | 单位（科目名称） | 合计 | 基本支出 | | | | | 项目支出 | | | |
类 | 款 | 项 | | | 小计 | 工资福利支出 | 对个人和家庭的补助支出 | 商品服务支出 | 资本性支出 | 小计 | 社会事业和经济发展项目 | 债务项目 | 基本建设项目 | 其他项目
 | | | 合计 | 30 | 10 | 8 | | 2 | | 20 | | | | 20
201 | 03 | 01 | 行政运行 | 30 | 10 | 8 | | 2 | | 20 | | | | 20
`;

  test("no title and a head that several tables share", () => {
    const { tables, unrecognised } = recognise(UNTITLED);
    expect(tables).toEqual([]);
    expect(unrecognised).toMatchObject([
      {
        reason: {
          kind: "ambiguous-head",
          candidates: [
            "department-expenditure",
            "general-budget-by-function",
            "government-fund",
            "state-capital",
          ],
        },
      },
    ]);
  });

  test("unless the sheet's name says which", () => {
    const { tables } = recognise(sheetOf(UNTITLED, { name: "3 部门支出总体情况表" }));
    expect(tables.map(({ kind, title }) => [kind, title])).toEqual([
      ["department-expenditure", "3部门支出总体情况表"],
    ]);
    expect(tables[0]?.evidence[0]).toEqual({ kind: "title", match: "sheet-name" });
    expect(tables[0]?.confidence).toBe(0.85);
  });

  test("a known title over a foreign head", () => {
    const { tables, unrecognised } = recognise(`
部门收入总体情况表
姓名 | 岗位 | 金额
甲 | 科员 | 10
乙 | 科员 | 20
丙 | 科员 | 30
丁 | 科员 | 40
`);
    expect(tables).toEqual([]);
    expect(unrecognised).toMatchObject([
      {
        range: { top: 0, bottom: 5 },
        reason: {
          kind: "head-mismatch",
          title: "部门收入总体情况表",
          closest: "department-revenue",
        },
      },
    ]);
  });

  test("a table of contents is neither a table nor a complaint", () => {
    expect(
      recognise(`
目录
部门收支总体情况表
部门收入总体情况表
政府采购预算表
`)
    ).toMatchObject({ tables: [], unrecognised: [] });
  });

  test("anything else: text, dates, single numbers, nothing", () => {
    expect(
      recognise(
        "填报说明⏎一、本表由单位填报",
        "2021 | 12 | 1",
        "",
        sheetOf("", { rows: [] } as object)
      )
    ).toMatchObject({ tables: [], unrecognised: [] });
  });
});

describe("how sure", () => {
  test.each([
    ["every line is known", "公务接待费", 1],
    ["one line of six is not", "会议费", 0.97],
  ])("%s", (_, label, confidence) => {
    expect(tableOf(THREE_PUBLIC.replace("公务接待费", label)).confidence).toBe(confidence);
  });

  test("less where the title has a slip", () => {
    const table = tableOf(`
一般公共预算基本支出请况表
部门预算经济分类 | | | 一般公共预算 |
类 | 款 | 科目名称 | 小计 | 其中：财政拨款
301 | 01 | 基本工资 | 8 | 8
`);
    expect(table.evidence[0]).toEqual({ kind: "title", match: "similar" });
    expect(table.confidence).toBe(0.9);
  });

  test("head evidence counts what was found, expected, similar and extra", () => {
    expect(tableOf(REVENUE).evidence).toEqual([
      { kind: "title", match: "exact" },
      { kind: "head", found: 8, expected: 12, similar: 0, extra: 0 },
      { kind: "lines", found: 3, unknown: 0 },
    ]);
  });
});

test("kinds that no table has are missing, in the order of the profile", () => {
  const { missing } = recognise(REVENUE, THREE_PUBLIC);
  expect(missing).toHaveLength(11);
  expect(missing.slice(0, 3)).toEqual([
    "department-summary",
    "department-expenditure",
    "fiscal-appropriation-summary",
  ]);
});

test("a profile that is not there is refused", () => {
  expect(() => recogniseWorkbook({ sheets: [] }, { profileId: "nowhere" })).toThrow(RangeError);
});

describe("rows that repeat others", () => {
  test.each(["小计", "本页合计", "其中：运行经费", "部门合计"])(
    "%s without a code enters no sum",
    (label) => {
      const row = ` | | | ${label} | 20 | 20 | 20 |`;
      const { lines } = tableOf(`${REVENUE.trimEnd()}\n${row}`);
      const role = lines.at(-1)?.role;
      expect([label, role]).toEqual([label, "memo"]);
    }
  );

  test("a unit without a code is a unit all the same", () => {
    const { lines } = tableOf(
      REVENUE.replace("201 |", " | | | 滨河市财政局 | 30 | 20 | 20 | 10\n201 |")
    );
    expect(lines[1]).toMatchObject({ role: "unit", unitCode: "滨河市财政局" });
  });
});

describe("what stands where an amount should", () => {
  test("is kept with the figure", () => {
    const { lines } = tableOf(REVENUE.replace("征地补偿 | 10", "征地补偿 | 2188O1"));
    const [figure] = lines.at(-1)?.figures ?? [];
    expect(figure).toMatchObject({ content: "unreadable", printed: "2188O1" });
  });
});
