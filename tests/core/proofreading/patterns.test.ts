import { describe, expect, test } from "@jest/globals";
import type { ClaimPattern } from "../../../src/core/proofreading/model";
import { proofread } from "../../../src/core/proofreading/proofread";
import { sheetEvidence } from "./sheetEvidence";

/** Three functions, 1,500 in all. */
const TABLE = sheetEvidence([
  ["部门支出总体情况表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  [null, "合计", 1500, 900, 600],
  ["201", "一般公共服务支出", 1000, 700, 300],
  ["208", "社会保障和就业支出", 300, 200, 100],
  ["210", "卫生健康支出", 200, 0, 200],
]);

/** Sentences in which every claim of the pattern holds. */
const TRUE: readonly [ClaimPattern, string][] = [
  ["growth", "收入预算1500万元，比上年预算减少300万元，下降16.67%。"],
  ["growth", "收入预算1500万元，比上年预算增加300万元，增长25%。"],
  // The years are those of the project, not of the amount; 700 of 1,000 are 70 %.
  [
    "growth",
    "2024年共有2个项目，涉及资金900万元：\n1．2019年-2023年设备租赁经费300万元，与上年相比减少700万元，下降70%。",
  ],
  // 400.03 is a sum of rounded parts, and the whole prints 400.02.
  ["share", "基本支出400.02万元，其中：人员经费400.03万元，占100.00%。"],
  ["share", "支出预算1500万元。按用途划分，基本支出900万元，占60%；项目支出600万元，占40%。"],
  ["arithmetic", "餐费350人×70元×22天×12个月=646.8万元。"],
  ["counts", "车辆共有2辆，其中：机要通信用车1辆、应急保障用车1辆。"],
];

type Mistake = readonly [
  pattern: ClaimPattern,
  text: string,
  rule: string,
  severity: string,
  stated: string,
  expected: string | undefined,
  cause: string | undefined,
];

/** One mistake each: what it should be is worked out by hand. */
const FALSE: readonly Mistake[] = [
  // 300 of the 1,800 of last year are 16.67 %; 300 of this year's 1,500 are 20 %, and 1,500 of 1,800 are 83.33 %.
  [
    "growth",
    "收入预算1500万元，比上年预算减少300万元，下降20%。",
    "GJ702",
    "error",
    "20%",
    "16.67%",
    "this-year-as-base",
  ],
  [
    "growth",
    "收入预算1500万元，比上年预算减少300万元，下降83.33%。",
    "GJ702",
    "error",
    "83.33%",
    "16.67%",
    "ratio-for-growth",
  ],
  [
    "share",
    "支出预算1500万元。按用途划分，基本支出900万元，占60%；项目支出600万元，占41%。",
    "GJ705",
    "error",
    "41%",
    "40.00%",
    undefined,
  ],
  // 350 × 70 × 22 × 12 = 6,468,000.
  [
    "arithmetic",
    "餐费350人×70元×22天×12个月=664.8万元。",
    "GJ707",
    "error",
    "664.8万元",
    "646.8万元",
    undefined,
  ],
  // 6,500 × 8 × 12 = 624,000.
  [
    "arithmetic",
    "物业费6500元×8天×2个月=62.4万元。",
    "GJ707",
    "error",
    "2个月",
    "12个月",
    "factor-slip",
  ],
  [
    "counts",
    "车辆共有3辆，其中：机要通信用车1辆、应急保障用车1辆。",
    "GJ706",
    "warning",
    "3辆",
    "2辆",
    undefined,
  ],
  [
    "template",
    "公务接待费预算为5万元，比上年增加（减少）1万元。",
    "GJ710",
    "warning",
    "增加（减少）",
    undefined,
    "template-left",
  ],
  ["blank", "公务接待费预算为万元，与上年持平。", "GJ709", "error", "万元", undefined, "blank"],
];

describe("a sentence that is right", () => {
  test.each(TRUE)("%s: %s", (pattern, text) => {
    const { claims, findings } = proofread(text);
    expect(findings).toEqual([]);
    const outcomes = claims.filter((claim) => claim.pattern === pattern).map((one) => one.outcome);
    expect(new Set(outcomes)).toEqual(new Set(["verified"]));
  });
});

describe("a sentence with one mistake", () => {
  test.each(FALSE)("%s: %s", (pattern, text, rule, severity, stated, expected, cause) => {
    const { findings } = proofread(text);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({ pattern, rule, severity, stated });
    expect(finding?.expected).toBe(expected);
    expect(finding?.cause?.kind).toBe(cause);
    expect(text.slice(finding?.span.start, finding?.span.end)).toBe(stated);
  });
});

describe("against the tables", () => {
  test("amounts are verified by the cells that they stand in", () => {
    const { counts, claims } = proofread(
      "支出合计1500万元，其中：基本支出900万元，项目支出600万元。",
      TABLE
    );
    expect(counts).toEqual({ verified: 3, contradicted: 0, unchecked: 0 });
    const cells = claims.flatMap(({ terms }) => terms.flatMap(({ cell }) => cell ?? []));
    expect(cells).toEqual([3, 4].map((column) => ({ sheet: "附表", row: 3, column })));
  });

  test("an amount with nothing beside it is held against its line", () => {
    const { claims } = proofread("社会保障和就业支出300万元，占20%。", TABLE);
    expect(claims.map(({ pattern, outcome }) => [pattern, outcome])).toEqual([
      ["table-figure", "verified"],
    ]);
  });

  test("a number that no table holds is unchecked, and shown", () => {
    const { numbers } = proofread("举办培训支出77.7万元。", TABLE);
    expect(numbers.map(({ text, verdict }) => [text, verdict])).toEqual([
      ["77.7万元", "unchecked"],
    ]);
  });
});

describe("what a document does to its text", () => {
  const plain = "收入预算1500万元，比上年预算减少300万元，下降20%。";

  test.each([
    [
      "spaces inside a word and a number",
      "收 入预算1 500万元，比上年预算减少300万元，下降20%。",
      "20%",
    ],
    [
      "a page number inside a sentence",
      "收入预算1500万元，比上年预算减少300万\n- 3 -\n元，下降20%。",
      "20%",
    ],
    [
      "digits of full width",
      "收入预算１５００万元，比上年预算减少３００万元，下降２０％。",
      "２０％",
    ],
    ["thousands commas", "收入预算1,500万元，比上年预算减少300万元，下降20%。", "20%"],
  ])("hides nothing: %s", (_, text, there) => {
    const [before] = proofread(plain).findings;
    const [finding] = proofread(text).findings;
    expect(finding).toMatchObject({ rule: before?.rule, expected: before?.expected });
    expect(text.slice(finding?.span.start, finding?.span.end)).toBe(there);
  });

  test.each([
    "本说明依据《预算法》（2018年修正）编制。",
    "联系电话见门户网站，共3页。",
    "一、收入预算说明。二、支出预算说明。",
  ])("years of laws and numbering are no figures: %s", (text) => {
    expect(proofread(text).findings).toEqual([]);
  });
});
