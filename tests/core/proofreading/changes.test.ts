import { describe, expect, test } from "@jest/globals";
import { proofread } from "../../../src/core/proofreading/proofread";
import { saidOf, verifiedIn, type Said } from "./said";
import { sheetEvidence } from "./sheetEvidence";

const TITLE = "某局2031年部门预算说明\n";
const LINES = sheetEvidence([
  ["支出预算表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "合计", "上年结转"],
  ["2010101", "行政运行", 1834.26, 0],
  ["2140106", "公路养护", 1500, 200.56],
]);

/** 85.3 less 60 is 25.3. */
const BOTH_YEARS: readonly Said[] = [
  {
    what: "beside it",
    text: "公务用车费85.3万元，比2030年预算60万元增加25.3万元。",
    found: [],
    verified: ["85.3万元", "60万元", "25.3万元"],
  },
  {
    what: "a wrong change",
    text: "公务用车费85.3万元，比2030年预算60万元增加26.4万元。",
    found: ["error GJ703 26.4万元 → 25.3万元"],
  },
  {
    what: "last year's first",
    text: "2030年预算60万元，2031年预算85.3万元，增加26.4万元。",
    found: ["error GJ703 26.4万元 → 25.3万元"],
  },
  {
    what: "a reason behind it, which is a change of something else",
    text: "上年预算60万元，本年预算85.3万元，比上年增加25.3万元，主要原因是人员经费增加35.3万元，压减一般性支出。",
    found: [],
    verified: ["60万元", "85.3万元", "25.3万元"],
  },
  {
    what: "the wrong word only",
    text: "上年预算60万元，本年预算85.3万元，比上年减少25.3万元。",
    found: ["warning GJ712 25.3万元 → 增加25.3万元"],
  },
  {
    what: "the wrong word and the wrong change",
    text: "上年预算60万元，本年预算85.3万元，比上年减少36.4万元。",
    found: ["error GJ703 36.4万元 → 增加25.3万元"],
  },
  {
    what: "rounded figures",
    text: "上年预算60.12万元，本年预算85.34万元，比上年增加25.23万元。",
    found: [],
  },
  {
    what: "another scope",
    text: "上年预算60万元，本年预算85.3万元，剔除划转因素后比上年增加26.4万元。",
    found: [],
  },
  {
    what: "another number between",
    text: "上年预算60万元，本年预算85.3万元，年中追加20万元，比上年增加5.3万元。",
    found: [],
  },
  {
    what: "another number before the change",
    text: "上年预算60万元，本年预算85.3万元，3个单位比上年增加26.4万元。",
    found: [],
  },
  {
    what: "高于上年预算数",
    text: "上年预算60万元，本年预算85.3万元，高于上年预算数25.3万元。",
    found: [],
    verified: ["60万元", "85.3万元", "25.3万元"],
  },
  {
    what: "the change of something else",
    text: "上年预算60万元，本年预算85.3万元；培训费增加26.4万元。",
    found: [],
  },
  {
    what: "what was spent is not what was planned",
    text: "上年执行数60万元，本年预算85.3万元，比上年预算数增加26.4万元。",
    found: [],
  },
  {
    what: "no direction",
    text: "上年预算60万元，本年预算85.3万元，比上年增加（减少）26.4万元。",
    found: ["warning GJ710 增加（减少）, template-left"],
  },
];

/** 456.78 less 111.11 is 345.67. */
const REASONS: readonly Said[] = [
  {
    what: "that make up the change",
    text: "收入预算1500万元，比上年增加345.67万元，主要原因是基本支出增加456.78万元、项目支出减少111.11万元。",
    found: [],
    verified: ["345.67万元", "456.78万元", "111.11万元"],
  },
  {
    what: "with one slip",
    text: "收入预算1500万元，比上年增加345.67万元，主要原因是基本支出增加4567.8万元、项目支出减少111.11万元。",
    found: ["warning GJ703 4567.8万元 → 456.78万元, power-of-ten"],
    verified: ["345.67万元", "111.11万元"],
  },
  {
    what: "with one slip in a decrease",
    text: "收入预算1500万元，比上年增加345.67万元，主要原因是基本支出增加456.78万元、项目支出减少1111.1万元。",
    found: ["warning GJ703 1111.1万元 → 111.11万元, power-of-ten"],
  },
  {
    what: "two slips would do",
    text: "收入预算1500万元，比上年增加345.67万元，主要原因是基本支出增加465.78万元、项目支出减少111.11万元。",
    found: [],
  },
  {
    what: "that are some of many",
    text: "收入预算1500万元，比上年增加345.67万元，主要原因是基本支出增加465.78万元、项目支出减少200.55万元。",
    found: [],
  },
  {
    what: "one reason alone",
    text: "收入预算1500万元，比上年增加345.67万元，主要原因是基本支出增加3456.7万元。",
    found: [],
  },
  {
    what: "items of a list with one slip",
    text: "收入预算9600万元，比上年增加345.67万元，其中：基本支出9000万元，增加4567.8万元；项目支出600万元，减少111.11万元。",
    found: ["warning GJ703 4567.8万元 → 456.78万元, power-of-ten"],
  },
  {
    what: "items of a list, one as it was",
    text: "收入预算1500万元，比上年增加345.67万元，其中：基本支出900万元，增加345.67万元；项目支出600万元，持平。",
    found: [],
    verified: ["1500万元", "345.67万元", "900万元", "345.67万元", "600万元"],
  },
];

const SINCE_2030 =
  "收入预算10万元，比2030年预算增加1万元。\n支出预算10万元，比2030年预算增加1万元。\n";
const COMPARED: readonly Said[] = [
  {
    what: "two years before, where all others say last year",
    text: `${SINCE_2030}接待费10万元，比2030年预算增加1万元。\n会议费5万元，比2029年预算增加1万元。`,
    found: ["warning GJ708 2029年 → 2030年, last-year-left"],
  },
  {
    what: "two years before, where few say last year",
    text: `${SINCE_2030}会议费5万元，比2029年预算增加1万元。`,
    found: [],
  },
  {
    what: "three years before",
    text: `${SINCE_2030}接待费10万元，比2030年预算增加1万元。\n会议费5万元，比2028年预算增加1万元。`,
    found: [],
  },
  {
    what: "the year itself",
    text: `${SINCE_2030}会议费5万元，比2031年预算增加1万元。`,
    found: ["error GJ708 2031年 → 2030年, last-year-left"],
  },
];

const READ: readonly Said[] = [
  {
    what: "上年结转 is money of this year",
    text: "上年结转200.56万元。",
    found: [],
    verified: ["200.56万元"],
  },
  // As last year's amount it would have to be last year's in the tables.
  {
    what: "上年结余 too",
    text: "上年结余200.56万元。",
    found: [],
    verified: ["200.56万元"],
  },
  {
    what: "the class before a colon",
    text: "行政运行（项）：2031年预算数为1843.26万元。",
    found: ["error GJ701 1843.26万元 → 1834.26万元, digits-transposed"],
  },
  // 1,500 less 403.75 are 1,096.25, of which 403.75 are 36.83 %.
  {
    what: "高于上年预算数 is a change",
    text: "教育支出1500万元，高于上年预算数403.75万元，增长36.83%。",
    found: [],
    verified: ["1500万元", "403.75万元", "36.83%"],
  },
  // 1,500 and 403.75 are 1,903.75, of which 403.75 are 21.21 %.
  {
    what: "小于上年预算数 is a decrease",
    text: "教育支出1500万元，小于上年预算数403.75万元，下降21.21%。",
    found: [],
    verified: ["1500万元", "403.75万元", "21.21%"],
  },
  {
    what: "the code before a class is no number",
    text: "2140106公路养护1500万元。",
    found: [],
    verified: ["1500万元"],
  },
];

describe.each([
  ["a change between two years that are printed", BOTH_YEARS],
  ["reasons", REASONS],
  ["compared with", COMPARED],
  ["words:", READ],
])("%s", (_, cases) => {
  test.each(cases)("$what", ({ text, found, verified }) => {
    expect(saidOf(TITLE + text, LINES)).toEqual(found);
    if (verified !== undefined) expect(verifiedIn(TITLE + text, LINES)).toEqual(verified);
  });
});

test.each([
  ["2140106公路养护1500万元。", ["1500万元"]],
  ["208社会保障和就业支出30万元。", ["30万元"]],
  ["214个样本，30万元。", ["214个", "30万元"]],
  ["2999999公路养护30万元。", ["2999999", "30万元"]],
])("numbers that may be right or wrong: %s", (text, numbers) => {
  expect(proofread(text).numbers.map((number) => number.text)).toEqual(numbers);
});

test("two columns that were exchanged are told by the rate, which is right from the one to the other", () => {
  // 120 of 100 is 20 % more; of 130 it is 7.69 % less.
  const text = `${TITLE}1、购房补贴120万元。2030年执行数为130万元，2031年预算安排100万元，比2030年执行数增加20%。`;
  expect(saidOf(text)).toEqual([
    "error GJ704 100万元 → 120万元, exchanged",
    "error GJ702 20% → 减少7.69%",
  ]);
});
