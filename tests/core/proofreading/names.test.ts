import { describe, expect, test } from "@jest/globals";
import type { TableAmount } from "../../../src/core/proofreading/evidence/evidence";
import { bareName, isName } from "../../../src/core/proofreading/evidence/lineNames";
import { saidOf, verifiedIn, type Said } from "./said";
import { sheetEvidence } from "./sheetEvidence";

test.each([
  ["某局2031年财政拨款收入预算总计", "财政拨款收入"],
  ["财政拨款收入2031年预算数", "财政拨款收入"],
  ["2080505机关事业单位基本养老保险缴费支出", "机关事业单位基本养老保险缴费"],
  ["208社会保障和就业支出", "社会保障和就业"],
  ["本年我部门政府性基金支出合计", "政府性基金"],
  ["当年本单位政府性基金预算金额", "政府性基金"],
  ["事业 收入", "事业收入"],
  ["2031年", ""],
])("the bare name of %s", (words, name) => {
  expect(bareName(words)).toBe(name);
});

test.each([
  ["财政拨款收入", undefined, true],
  ["国有资本经营", undefined, true],
  ["上年结转", undefined, true],
  ["财政专户资金", undefined, true],
  ["信息化建设", undefined, false],
  ["行政运行", "2010101", true],
  ["办公设备购置", "30902", false],
  ["基金", undefined, false],
  ["教育", "205", false],
])("%s of the line %s is a name: %s", (name, code, is) => {
  expect(isName(name, { code } as TableAmount)).toBe(is);
});

const TITLE = "某局2031年部门预算说明\n";
const TABLES = sheetEvidence(
  [
    ["收支总体情况表"],
    ["单位：万元"],
    ["收入", "预算数", "支出", "预算数"],
    ["一般公共预算拨款", 1000, "基本支出", 900],
    ["本年收入合计", 1400, "本年支出合计", 1450],
    ["上年结转", 100, "结转下年", 50],
    ["收入总计", 1500, "支出总计", 1500],
  ],
  [
    ["财政拨款收支总表"],
    ["单位：万元"],
    ["收入", "预算数", "支出", "预算数"],
    ["收入合计", 1111, "支出合计", 1333],
    ["收入总计", 1777, "支出总计", 1777],
  ],
  [
    ["“三公”经费支出表"],
    ["单位：万元"],
    ["合计", "因公出国（境）费", "公务接待费", "公务用车运行维护费"],
    [12.5, 5, 3.5, 4],
  ],
  [
    ["“三公”经费、会议费、培训费支出表"],
    ["单位：万元"],
    ["单位", "三公经费小计", "会议费", "培训费"],
    ["合计", 12.5, 2.25, 3.75],
  ]
);

const TOTALS: readonly Said[] = [
  { what: "收入预算", text: "2031年收入预算1400万元。", found: [], verified: ["1400万元"] },
  {
    what: "收入预算 with what was left",
    text: "2031年收入预算1500万元。",
    found: [],
    verified: ["1500万元"],
  },
  {
    what: "收入预算, otherwise",
    text: "2031年收入预算1440万元。",
    found: ["error GJ701 1440万元 → 1400万元, digit-slip"],
  },
  {
    what: "收入预算 is not that of 财政拨款",
    text: "2031年收入预算1111万元。",
    found: ["error GJ701 1111万元 → 1400万元"],
  },
  { what: "支出预算", text: "2031年支出预算1450万元。", found: [], verified: ["1450万元"] },
  {
    what: "支出预算, otherwise",
    text: "某局2031年支出预算1445万元。",
    found: ["error GJ701 1445万元 → 1450万元"],
  },
  {
    what: "收支总预算 is with what was left",
    text: "2031年收支总预算1500万元。",
    found: [],
    verified: ["1500万元"],
  },
  {
    what: "收支总预算, without what was left",
    text: "2031年收支总预算1400万元。",
    found: ["error GJ701 1400万元 → 1500万元, digit-slip"],
  },
  {
    what: "收支总预算 is not that of 财政拨款",
    text: "2031年收支总预算1777万元。",
    found: ["error GJ701 1777万元 → 1500万元"],
  },
  {
    what: "财政拨款收支总预算",
    text: "2031年财政拨款收支总预算1777万元。",
    found: [],
    verified: ["1777万元"],
  },
  {
    what: "财政拨款收支总预算, otherwise",
    text: "2031年财政拨款收支总预算1500万元。",
    found: ["error GJ701 1500万元 → 1777万元"],
  },
  {
    what: "一般公共预算支出预算 is a part",
    text: "2031年一般公共预算支出预算1010万元。",
    found: [],
    verified: [],
  },
  {
    what: "项目支出预算 is a part",
    text: "2031年项目支出预算1010万元。",
    found: [],
    verified: [],
  },
  {
    what: "“三公”经费预算",
    text: "2031年“三公”经费预算12.5万元。",
    found: [],
    verified: ["12.5万元"],
  },
  {
    what: "“三公”经费预算, otherwise",
    text: "2031年“三公”经费预算13.5万元。",
    found: ["error GJ701 13.5万元 → 12.5万元, digit-slip"],
  },
];

const THREE: readonly Said[] = [
  {
    what: "the items",
    text: "公务接待费3.5万元，公务用车运行维护费4万元。",
    found: [],
    verified: ["3.5万元", "4万元"],
  },
  {
    what: "an item, otherwise",
    text: "公务接待费3.4万元。",
    found: ["error GJ701 3.4万元 → 3.5万元, digit-slip"],
  },
  {
    what: "what stands beside them",
    text: "会议费2.25万元，培训费3.75万元。",
    found: [],
    verified: ["2.25万元", "3.75万元"],
  },
  {
    what: "what stands beside them, otherwise",
    text: "会议费2.52万元，培训费3.57万元。",
    found: [
      "error GJ701 2.52万元 → 2.25万元, digits-transposed",
      "error GJ701 3.57万元 → 3.75万元, digits-transposed",
    ],
  },
];

const OTHER_CHAPTER: readonly Said[] = [
  { what: "an item of other money", text: "公务接待费3.4万元。", found: [], verified: [] },
  { what: "会议费 of other money", text: "会议费2.52万元。", found: [], verified: [] },
];

/** 41.2 of the table is 41.20, and 1,834.26 may be printed at one decimal. */
const PRINTED: readonly Said[] = [
  {
    what: "at one decimal",
    text: "行政运行（项）1834.3万元。",
    found: [],
    verified: ["1834.3万元"],
  },
  {
    what: "in 元",
    text: "行政运行（项）18342600元。",
    found: [],
    verified: ["18342600元"],
  },
  {
    what: "at one decimal, in a line of no other name",
    text: "信息化建设经费1834.3万元。",
    found: [],
    verified: ["1834.3万元"],
  },
  { what: "with zeros", text: "公路养护（项）41.20万元。", found: [], verified: ["41.20万元"] },
  {
    what: "one 元 less",
    text: "行政运行（项）18342599元。",
    found: ["error GJ701 18342599元 → 18342600元"],
  },
];
const ITEMS = sheetEvidence([
  ["支出预算表"],
  ["单位：元"],
  ["科目编码", "科目名称", "合计"],
  ["2010101", "行政运行", 18342600],
  ["2140106", "公路养护", 412000],
  ["30201", "信息化建设经费", 18342600],
]);

describe.each([
  ["totals:", TABLES, "一、总体情况说明\n", TOTALS],
  ["“三公” items:", TABLES, "三、“三公”经费说明\n", THREE],
  ["in another chapter:", TABLES, "四、其他说明\n", OTHER_CHAPTER],
  ["a cell is printed", ITEMS, "一、支出说明\n", PRINTED],
])("%s", (_, evidence, heading, cases) => {
  test.each(cases)("$what", ({ text, found, verified }) => {
    expect(saidOf(TITLE + heading + text, evidence)).toEqual(found);
    if (verified !== undefined)
      expect(verifiedIn(TITLE + heading + text, evidence)).toEqual(verified);
  });
});
