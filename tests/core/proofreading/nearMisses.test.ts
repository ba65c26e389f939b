import { expect, test } from "@jest/globals";
import { saidOf, type Said } from "./said";
import { sheetEvidence } from "./sheetEvidence";

/** An item that stands in two tables for different money, and names that tell nothing. */
const CLASSES = sheetEvidence([
  ["支出预算表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "合计"],
  ["2080505", "机关事业单位基本养老保险缴费支出", 3456.78],
  ["2080505", "机关事业单位基本养老保险缴费支出", 9],
  ["2101101", "行政单位医疗", 345],
  ["2101101", "行政单位医疗", 9],
  ["210", "卫生健康支出", 3456.78],
  ["30201", "信息系统租赁费用", 1234.56],
]);
/** Two lines of one name, and another whose amounts are far apart. */
const TWICE = sheetEvidence([
  ["收入预算表"],
  ["单位：万元"],
  ["项目", "预算数"],
  ["政府性基金收入", 1234.56],
  ["政府性基金收入", 1253.56],
  ["财政专户收入", 1234.56],
  ["财政专户收入", 7777],
]);
/** The rate verifies the first of the two places. */
const GREW = "信息化建设经费1234.56万元，比上年增加234.56万元，增长23.46%。\n";

const CASES: readonly Said[] = [
  {
    what: "exchanged digits, against the line with the name",
    text: "机关事业单位基本养老保险缴费支出3465.78万元。",
    evidence: CLASSES,
    found: ["warning GJ701 3465.78万元 → 3456.78万元, digits-transposed"],
  },
  {
    what: "a wrong digit",
    text: "机关事业单位基本养老保险缴费支出3956.78万元。",
    evidence: CLASSES,
    found: ["warning GJ701 3956.78万元 → 3456.78万元, digit-slip"],
  },
  {
    what: "a point in the wrong place",
    text: "机关事业单位基本养老保险缴费支出34567.8万元。",
    evidence: CLASSES,
    found: ["warning GJ701 34567.8万元 → 3456.78万元, power-of-ten"],
  },
  {
    what: "against another place of the text",
    text: `${GREW}信息化建设经费1243.56万元。`,
    found: ["warning GJ704 1243.56万元 → 1234.56万元, digits-transposed"],
  },
  {
    what: "one line of the name is one slip away, the other far",
    text: "财政专户收入1243.56万元。",
    evidence: TWICE,
    found: ["warning GJ701 1243.56万元 → 1234.56万元, digits-transposed"],
  },
  {
    what: "two lines of the name, both one slip away",
    text: "政府性基金收入1243.56万元。",
    evidence: TWICE,
    found: [],
  },
  {
    what: "more than one slip",
    text: "机关事业单位基本养老保险缴费支出3999.78万元。",
    evidence: CLASSES,
    found: [],
  },
  {
    what: "the last digit may be that of a rounded sum",
    text: `${GREW}信息化建设经费1234.57万元。`,
    found: [],
  },
  { what: "a short number", text: "行政单位医疗354万元。", evidence: CLASSES, found: [] },
  {
    what: "a 类 has other money in other chapters",
    text: "卫生健康支出3465.78万元。",
    evidence: CLASSES,
    found: [],
  },
  {
    what: "what things are bought comes up for other money",
    text: "信息系统租赁费用1243.56万元。",
    evidence: CLASSES,
    found: [],
  },
  {
    what: "another name",
    text: `${GREW}信息化运维经费1243.56万元。`,
    found: [],
  },
  {
    what: "the other place is not verified",
    text: "信息化建设经费1234.56万元。\n信息化建设经费1243.56万元。",
    found: [],
  },
];

test.each(CASES)("$what", ({ text, evidence, found }) => {
  expect(saidOf(text, evidence)).toEqual(found);
});
