import { describe, expect, test } from "@jest/globals";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import type { RecognisedTable } from "../../../src/core/recognition/model";
import { sheetOf } from "./sheetText";
import { toldLines } from "./told";

const HEAD = `
一般公共预算支出情况表
部门预算经济分类 | | | 政府预算经济分类 | | | 合计 | 基本支出 | | | | | 项目支出 | | | |
类 | 款 | 科目名称 | 类 | 款 | 科目名称 | | 小计 | 工资福利支出 | 对个人和家庭的补助支出 | 商品服务支出 | 资本性支出 | 小计 | 社会事业和经济发展项目 | 债务项目 | 基本建设项目 | 其他项目
`.trim();
const SHORT_HEAD = HEAD.replace(" | 其他项目", "");

/** 合计, 基本 (小计, 工资, 个人, 商品, 资本), 项目 (小计, 发展, 债务, 建设, 其他). */
const ROWS = [
  "合计 | | | | | | 2800 | 1200 | 900 | | 300 | | 1600 | | | | 1600",
  "301 | 01 | 基本工资 | 501 | 01 | 工资 | 500 | 500 | 500 | | | | | | | |",
  "301 | 02 | 津贴补贴 | 501 | 01 | 工资 | 400 | 400 | 400 | | | | | | | |",
  "302 | 01 | 办公费 | 502 | 01 | 办公经费 | 900 | 300 | | | 300 | | 600 | | | | 600",
  "302 | 13 | 维修费 | 502 | 09 | 维修费 | 1000 | | | | | | 1000 | | | | 1000",
];
const TOLD = [
  "total total=2800 basic=1200 basic.wages=900 basic.goods=300 project=1600 project.other=1600",
  "30101/50101 total=500 basic=500 basic.wages=500",
  "30102/50101 total=400 basic=400 basic.wages=400",
  "30201/50201 total=900 basic=300 basic.goods=300 project=600 project.other=600",
  "30213/50209 total=1000 project=1000 project.other=1000",
];
const CAPITAL_CELL = 11;

function read(head: string, rows: readonly string[]): RecognisedTable | undefined {
  return recogniseWorkbook({ sheets: [sheetOf([head, ...rows].join("\n"))] }).tables[0];
}

/** The rows as the text conversion left them: one blank cell is gone, what follows moves to the left. */
function without(cell: number): string[] {
  return ROWS.map((row) =>
    row
      .split("|")
      .filter((_, index) => index !== cell)
      .join("|")
  );
}

/** Doubts about shifted columns; those about columns left out are another matter. */
function doubts(table: RecognisedTable | undefined): string[] {
  return (table?.doubts ?? [])
    .filter(({ kind }) => kind === "columns-shifted")
    .map(({ kind, solved }) => `${kind} ${solved ? "solved" : "open"}`);
}

test("amounts under their heads are taken as they stand", () => {
  const table = read(HEAD, ROWS);
  expect(toldLines(table)).toEqual(TOLD);
  expect(doubts(table)).toEqual([]);
  expect(table?.confidence).toBe(1);
});

describe("a blank cell dropped in every line", () => {
  test.each([
    ["the head has all its columns", HEAD],
    ["the head lost its last column as well", SHORT_HEAD],
  ])("is put back where the sums leave one reading: %s", (_, head) => {
    const table = read(head, without(CAPITAL_CELL));
    expect(toldLines(table)).toEqual(TOLD);
    expect(doubts(table)).toEqual(["columns-shifted solved"]);
    expect(table?.evidence).toContainEqual({ kind: "columns-solved" });
    expect(table?.confidence).toBeLessThan(0.85);
  });

  test("is left open where the sums leave several", () => {
    // Without classes that name the use of the money, 工资 and 商品 can change places.
    const rows = ["1000|600|600||400|||400", "500|300|300||200|||200", "500|300|300||200|||200"];
    const codes = ["201|03|01|甲", "201|03|05|乙", "201|03|50|丙"];
    const head = `
部门支出总体情况表
类 | 款 | 项 | 科目名称 | 合计 | 基本支出小计 | 工资福利支出 | 对个人和家庭的补助支出 | 商品服务支出 | 资本性支出 | 项目支出小计 | 社会事业和经济发展项目 | 债务项目 | 基本建设项目 | 其他项目
`.trim();
    const table = read(
      head,
      rows.map((row, index) => `${codes[index] ?? ""}|${row}`)
    );
    expect(doubts(table)).toEqual(["columns-shifted open"]);
    expect(table?.evidence).not.toContainEqual({ kind: "columns-solved" });
  });
});

describe("wrong rows are wrong rows", () => {
  test.each([1, 2])("%i of them leave the columns alone", (count) => {
    const rows = ROWS.map((row, index) =>
      index >= 1 && index <= count ? row.replace(/(500|400) \|/, "777 |") : row
    );
    const table = read(HEAD, rows);
    expect(doubts(table)).toEqual([]);
    expect(table?.lines.map((line) => line.figures[0]?.money.amount.toString())).toContain("777");
  });
});

test("a column that the layout does not know and that enters the sum is no shift", () => {
  const table = read(
    `
部门收入总体情况表
类 | 款 | 项 | 科目名称 | 合计 | 一般公共预算 | | 单位资金
 | | | | | 小计 | 其中：财政拨款 |
`.trim(),
    [
      "合计 | | | | 600 | 300 | 300 | 300",
      "201 | 03 | 01 | 行政运行 | 300 | 200 | 200 | 100",
      "201 | 03 | 50 | 事业运行 | 200 | 100 | 100 | 100",
      "208 | 05 | 05 | 养老 | 100 | | | 100",
    ]
  );
  expect(doubts(table)).toEqual([]);
  expect(table?.measures.map(({ id, mayEnter }) => [id, mayEnter])).toContainEqual([
    "extra:7",
    ["total"],
  ]);
});

test.each([
  [
    "a head without the parts of its sums",
    "合计 | 基本支出小计 | 项目支出小计",
    ["30|10|20", "10|10|", "10||10", "10||10"],
  ],
  [
    "a head without the sum",
    "基本支出小计 | 工资福利支出 | 项目支出小计 | 其他项目",
    ["10|10|20|20", "10|10||", "||10|10", "||10|10"],
  ],
])("%s is no shift", (_, heads, amounts) => {
  const codes = ["|||合计", "201|03|01|甲", "201|03|05|乙", "201|03|50|丙"];
  const head = `部门支出总体情况表\n类 | 款 | 项 | 科目名称 | ${heads}`;
  const table = read(
    head,
    amounts.map((row, index) => `${codes[index] ?? ""}|${row}`)
  );
  expect(table?.lines).toHaveLength(4);
  expect(doubts(table)).toEqual([]);
});
