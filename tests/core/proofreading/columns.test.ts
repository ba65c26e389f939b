import { describe, expect, test } from "@jest/globals";
import { withLastYear } from "../../../src/core/proofreading/lastYearText";
import type { CellValue } from "../../../src/core/workbook/snapshot";
import { saidOf, verifiedIn, type Said } from "./said";
import { sheetEvidence } from "./sheetEvidence";

const TITLE = "某局2031年部门预算说明\n";
/** Both years beside each other, what was spent, and what lies between them. */
const YEARS = sheetEvidence([
  ["支出预算对比表"],
  ["单位：万元"],
  ["项目", "2030年预算数", "2030年执行数", "2031年预算数", "增减额", "增减%"],
  ["政府性基金支出", 1000, 950, 1234.56, 234.56, 23.46],
  ["财政专户支出", 1000, 1000, 2000, 1000, 100],
]);
const WORDS = sheetEvidence([
  ["支出预算对比表"],
  ["单位：万元"],
  ["项目", "上年预算数", "上年决算数", "本年预算数", "上年结转"],
  ["政府性基金支出", 1000, 950, 1234.56, 777.77],
]);
/** A line for each year. */
const LINES = sheetEvidence([
  ["“三公”经费支出表"],
  ["单位：万元"],
  ["年度", "因公出国（境）费", "公务接待费", "公务用车运行维护费"],
  ["2030年", 5, 6, 7.5],
  ["2031年", 4, 3, 8.25],
]);
const LAST_WORKBOOK = withLastYear(undefined, {
  tables: {
    snapshot: {
      sheets: [
        {
          name: "附表",
          visibility: "visible",
          firstRow: 0,
          firstColumn: 0,
          rows: [
            ["支出预算表"],
            ["单位：万元"],
            ["项目", "预算数"],
            ["政府性基金支出", 1000],
          ] satisfies CellValue[][],
        },
      ],
    },
  },
});
const FUNDS = "政府性基金支出1234.56万元";

const COLUMNS: readonly Said[] = [
  { what: "this year's", text: `${FUNDS}。`, found: [], verified: ["1234.56万元"] },
  {
    what: "last year's is not this year's",
    text: "政府性基金支出1000万元。",
    found: ["error GJ701 1000万元 → 1234.56万元, last-year-left"],
  },
  {
    what: "what lies between is no amount",
    text: "政府性基金支出增减234.56万元。",
    found: [],
    verified: [],
  },
  {
    what: "what was planned",
    text: "2030年政府性基金支出预算1000万元。",
    found: [],
    verified: ["1000万元"],
  },
  {
    what: "what was spent",
    text: "2030年政府性基金支出执行数950万元。",
    found: [],
    verified: ["950万元"],
  },
  {
    what: "a change and a rate",
    text: `${FUNDS}，比2030年预算增加234.56万元，增长23.46%。`,
    found: [],
    verified: ["1234.56万元", "234.56万元", "23.46%"],
  },
  // 1,234.56 less 950 is 284.56.
  {
    what: "a change since what was spent",
    text: `${FUNDS}，比2030年执行数增加284.56万元。`,
    found: [],
    verified: ["1234.56万元", "284.56万元"],
  },
  {
    what: "a wrong change",
    text: `${FUNDS}，比2030年预算增加243.65万元。`,
    found: ["error GJ703 243.65万元 → 234.56万元"],
    verified: ["1234.56万元"],
  },
  {
    what: "the change since what was spent, said of what was planned",
    text: `${FUNDS}，比2030年预算增加284.56万元。`,
    found: ["error GJ703 284.56万元 → 234.56万元"],
  },
  {
    what: "the change since what was planned, said of what was spent",
    text: `${FUNDS}，比2030年执行数增加234.56万元。`,
    found: ["error GJ703 234.56万元 → 284.56万元"],
  },
  {
    what: "a rate alone",
    text: `${FUNDS}，比2030年预算增长32.46%。`,
    found: ["error GJ702 32.46%"],
  },
  {
    what: "another scope is no mistake",
    text: `${FUNDS}，按同口径比2030年预算增加243.65万元。`,
    found: [],
  },
  {
    what: "the year before last is in no column",
    text: `${FUNDS}，比2029年预算增加243.65万元。`,
    found: [],
  },
];

const IN_WORDS: readonly Said[] = [
  {
    what: "上年预算数",
    text: `${FUNDS}，比上年预算增加234.56万元。`,
    found: [],
    verified: ["1234.56万元", "234.56万元"],
  },
  {
    what: "上年决算数",
    text: `${FUNDS}，比上年决算数增加284.56万元。`,
    found: [],
    verified: ["1234.56万元", "284.56万元"],
  },
  {
    what: "a change since 上年预算数",
    text: `${FUNDS}，比上年预算增加243.56万元。`,
    found: ["error GJ703 243.56万元 → 234.56万元"],
  },
  {
    what: "上年结转 is money of this year",
    text: "政府性基金支出中上年结转777.77万元。",
    found: [],
    verified: ["777.77万元"],
  },
  {
    what: "上年结转 is not what it was last year",
    text: "2030年政府性基金支出预算777.77万元。",
    found: ["error GJ701 777.77万元 → 1000.00万元"],
  },
];

const BY_LINE: readonly Said[] = [
  {
    what: "this year's line",
    text: "公务接待费3万元，比2030年预算减少3万元。",
    found: [],
    verified: ["3万元", "3万元"],
  },
  {
    what: "last year's line is not this year's",
    text: "公务接待费6万元。",
    found: ["error GJ701 6万元 → 3万元, last-year-left"],
  },
  {
    what: "a wrong change",
    text: "公务接待费3万元，比2030年预算减少2万元。",
    found: ["error GJ703 2万元 → 3万元"],
  },
];

const ELSEWHERE: readonly Said[] = [
  {
    what: "bears out a change",
    text: `${FUNDS}，比上年预算增加234.56万元。`,
    found: [],
    verified: ["1234.56万元", "234.56万元"],
  },
  {
    what: "points out a wrong change, and may have been restated since",
    text: `${FUNDS}，比上年预算增加243.56万元。`,
    found: ["warning GJ703 243.56万元"],
  },
];

describe.each([
  ["columns by year", YEARS, "", COLUMNS],
  ["columns in words", WORDS, "", IN_WORDS],
  ["lines by year", LINES, "三、“三公”经费说明\n", BY_LINE],
  ["last year's workbook", LAST_WORKBOOK, "", ELSEWHERE],
])("%s", (_, evidence, heading, cases) => {
  test.each(cases)("$what", ({ text, found, verified }) => {
    expect(saidOf(TITLE + heading + text, evidence)).toEqual(found);
    if (verified !== undefined)
      expect(verifiedIn(TITLE + heading + text, evidence)).toEqual(verified);
  });
});

test("what a class came to last year is pointed out", () => {
  const classes = sheetEvidence([
    ["支出预算表"],
    ["单位：万元"],
    ["科目编码", "科目名称", "2030年预算数", "2031年预算数"],
    ["208", "社会保障和就业支出", 2222.22, 3456.78],
  ]);
  expect(saidOf(`${TITLE}社会保障和就业支出2222.22万元。`, classes)).toEqual([
    "warning GJ701 2222.22万元 → 3456.78万元, last-year-left",
  ]);
});

test("a column of the year before last is left out", () => {
  const three = sheetEvidence([
    ["2031年支出预算表"],
    ["单位：万元"],
    ["项目", "预算数", "2029年预算数"],
    ["政府性基金支出", 1234.56, 888.88],
  ]);
  // 1,234.56 less 888.88 is 345.68.
  const text = `${TITLE}政府性基金支出1234.56万元，比2030年预算增加345.68万元。2030年政府性基金支出预算888.88万元。`;
  expect(verifiedIn(text, three)).toEqual(["1234.56万元"]);
});
