import { describe, expect, test } from "@jest/globals";
import type { Evidence } from "../../../src/core/proofreading/evidence/evidence";
import type { EvidenceSource } from "../../../src/core/proofreading/evidence/evidenceOf";
import { withLastYear } from "../../../src/core/proofreading/lastYearText";
import type { Proofreading } from "../../../src/core/proofreading/model";
import { proofread } from "../../../src/core/proofreading/proofread";
import type { CellValue } from "../../../src/core/workbook/snapshot";

/** What last year's text says, with a sentence of the year before it and one that is wrong in itself. */
const LAST_YEAR = `某局2017年度部门预算说明
一、收支预算总体情况说明
某局2017年度收入、支出预算总计1000万元，与上年相比收、支预算总计各增加50万元，增长5.26%。
二、财政拨款支出预算情况说明
1、法院（款）行政运行（项）支出6432.89万元。
2、法院（款）案件执行（项）支出352.67万元。
3、法院（款）案件审判（项）支出200万元。2016年预算安排180万元。
2015年大楼维修支出170万元，上年档案整理支出60万元。
三、一般公共预算“三公”经费支出预算情况说明
公务接待费预算支出12.5万元。`;

const TITLE = "某局2018年度部门预算说明\n二、财政拨款支出预算情况说明\n";

/** The same of last year in cells. */
const LAST_TABLE: readonly (readonly CellValue[])[] = [
  ["财政拨款支出预算表"],
  ["单位：元"],
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  ["20405", "法院", 67855560, 64328900, 3526660],
  ["2040501", "行政运行", 64328912, 64328912, 0],
  ["2040506", "案件执行", 3526660, 0, 3526660],
];

function workbook(rows: readonly (readonly CellValue[])[]): EvidenceSource {
  const sheet = { name: "附表", visibility: "visible", firstRow: 0, firstColumn: 0, rows } as const;
  return { snapshot: { sheets: [sheet] } };
}

const SOURCES: readonly (readonly [string, Evidence])[] = [
  ["explanation", withLastYear(undefined, { text: LAST_YEAR })],
  ["tables", withLastYear(undefined, { tables: workbook(LAST_TABLE) })],
  [
    "explanation and tables",
    withLastYear(undefined, { text: LAST_YEAR, tables: workbook(LAST_TABLE) }),
  ],
];
const TEXT = withLastYear(undefined, { text: LAST_YEAR });

function against(evidence: Evidence, said: string): Proofreading {
  return proofread(TITLE + said, evidence);
}

function verified({ numbers }: Proofreading): readonly string[] {
  return numbers.filter(({ verdict }) => verdict === "verified").map(({ text }) => text);
}

function told({ findings }: Proofreading): readonly (readonly unknown[])[] {
  return findings.map(({ rule, severity, stated, expected, cause }) => [
    rule,
    severity,
    stated,
    expected,
    cause?.kind,
  ]);
}

describe.each(SOURCES)("last year's %s", (_, evidence) => {
  test("bears out a change and a rate", () => {
    const found = against(
      evidence,
      "1、法院（款）行政运行（项）支出6049.97万元，与上年相比减少382.92万元，减少5.95%。"
    );
    expect(found.findings).toEqual([]);
    expect(verified(found)).toEqual(["6049.97万元", "382.92万元", "5.95%"]);
  });

  test("bears out last year's amount and a rate alone", () => {
    const found = against(
      evidence,
      "1、法院（款）行政运行（项）支出6049.97万元，上年预算6432.89万元。\n2、法院（款）案件执行（项）支出400万元，比上年预算增长13.42%。"
    );
    expect(found.findings).toEqual([]);
    expect(verified(found)).toEqual(["6432.89万元", "400万元", "13.42%"]);
  });

  test("tells which of a change and a rate is wrong", () => {
    const found = against(
      evidence,
      "1、法院（款）行政运行（项）支出6049.97万元，与上年相比减少500万元，减少5.95%。"
    );
    expect(told(found)).toEqual([["GJ703", "error", "500万元", "382.92万元", undefined]]);
    expect(verified(found)).toEqual(["6049.97万元", "5.95%"]);
  });

  test("names the slip of a change that is wrong", () => {
    const found = against(
      evidence,
      "1、法院（款）行政运行（项）支出6049.97万元，与上年相比减少392.92万元，减少5.95%。"
    );
    expect(told(found)).toEqual([["GJ703", "error", "392.92万元", "382.92万元", "digit-slip"]]);
    expect(found.findings[0]?.message.zh).toContain("为6432.89");
    // A cell of last year's workbook would be looked for in this year's.
    expect(found.findings[0]?.cells).toEqual([]);
  });

  test("only makes one look where change and rate agree on another amount of last year", () => {
    const found = against(
      evidence,
      "1、法院（款）行政运行（项）支出6049.97万元，与上年相比减少1950.03万元。"
    );
    expect(told(found)).toEqual([["GJ703", "warning", "1950.03万元", undefined, undefined]]);
    expect(found.findings[0]?.message.zh).toContain("应减少382.92万元");
  });

  test("is what a wrong number was left over from", () => {
    const found = against(
      evidence,
      "2、法院（款）案件执行（项）支出350.35万元。2018年预算安排352.67万元。"
    );
    expect(told(found)).toEqual([["GJ704", "error", "352.67万元", "350.35万元", "last-year-left"]]);
  });
});

describe("a change that last year's amount does not give", () => {
  test.each([
    ["against what was spent", "比上年预算执行数减少1950.03万元"],
    ["against the final accounts", "比2017年决算减少1950.03万元"],
    ["on the same basis", "按可比口径比上年减少1950.03万元"],
    ["of another year", "比2016年预算减少1950.03万元"],
    ["with a choice left", "与上年相比增加（减少）1950.03万元"],
    [
      "with other bases told of behind it",
      "与上年相比减少1950.03万元，主要原因是统计口径与上年不一致",
    ],
    [
      "that its parts make up",
      "与上年相比减少1950.03万元，主要原因是工资减少1000.03万元、补贴减少950万元",
    ],
  ])("is left alone %s", (_, said) => {
    const found = against(TEXT, `1、法院（款）行政运行（项）支出6049.97万元，${said}。`);
    expect(found.findings.filter(({ rule }) => rule !== "GJ710")).toEqual([]);
  });

  test("is left alone among the reasons for another", () => {
    const found = against(
      TEXT,
      "1、法院（款）行政运行（项）支出6049.97万元，与上年相比减少382.92万元，主要原因是补贴减少77.7万元。"
    );
    expect(found.findings).toEqual([]);
    expect(verified(found)).toEqual(["6049.97万元", "382.92万元"]);
  });
});

describe("a change that last year's amount gives", () => {
  test.each([
    ["on the same basis", "按可比口径比上年减少382.92万元"],
    ["as a reason", "与上年相比略有变化，主要原因是减少382.92万元"],
  ])("is not borne out %s", (_, said) => {
    const found = against(TEXT, `1、法院（款）行政运行（项）支出6049.97万元，${said}。`);
    expect(verified(found)).toEqual([]);
  });
});

test("a change is not corrected by a rate that agrees with neither year", () => {
  const said = "1、法院（款）行政运行（项）支出6049.97万元，与上年相比减少500万元，减少9.99%。";
  expect(told(against(TEXT, said)).map(([rule, severity]) => [rule, severity])).toEqual([
    ["GJ703", "warning"],
    ["GJ702", "error"],
  ]);
});

test("last year's amount belongs to the item, not to the reason before it", () => {
  const said =
    "1、法院（款）行政运行（项）支出6049.97万元，因新增设备补贴10万元，上年预算6432.89万元。";
  expect(verified(against(TEXT, said))).toEqual(["6432.89万元"]);
});

describe("what last year's explanation is no evidence of", () => {
  test.each([
    ["other years", "3、法院（款）案件审判（项）支出210万元，上年预算180万元。", "180万元"],
    ["another class", "1、检察（款）行政运行（项）支出1万元，上年预算6432.89万元。", "6432.89万元"],
    ["years long past", "大楼维修支出210万元，上年预算170万元。", "170万元"],
    ["the year before its own", "档案整理支出70万元，上年预算60万元。", "60万元"],
    ["what it gives as its change", "某局收入、支出预算总计60万元，上年预算50万元。", "50万元"],
  ])("%s", (_, said, number) => {
    expect(verified(against(TEXT, said))).not.toContain(number);
  });

  test("a text that is not of the year before", () => {
    const said = "1、法院（款）行政运行（项）支出6049.97万元，上年预算6432.89万元。";
    expect(verified(against(TEXT, said))).toEqual(["6432.89万元"]);
    const later = proofread(TITLE.replace("2018", "2019") + said, TEXT);
    expect(verified(later)).toEqual([]);
  });

  test("what its own tables contradict", () => {
    const right = [...LAST_TABLE.slice(0, 3), ["2040501", "行政运行", 64000000, 64000000, 0]];
    const evidence = withLastYear(undefined, { text: LAST_YEAR, tables: workbook(right) });
    const said = "1、法院（款）行政运行（项）支出6049.97万元，上年预算6432.89万元。";
    expect(verified(against(evidence, said))).toEqual([]);
  });

  test("words that mean other money in another chapter", () => {
    const before = withLastYear(undefined, {
      text: "某局2017年度部门预算说明\n一、财政拨款收支说明\n基本支出800万元。\n二、一般公共预算收支说明\n基本支出700万元。",
    });
    const said = (chapter: string): Proofreading =>
      proofread(
        `某局2018年度部门预算说明\n${chapter}\n基本支出900万元，比上年增加200万元。`,
        before
      );
    expect(told(said("一、财政拨款收支说明"))).toEqual([
      ["GJ703", "warning", "200万元", undefined, undefined],
    ]);
    expect(verified(said("二、一般公共预算收支说明"))).toEqual(["900万元", "200万元"]);
    expect(said("三、支出说明")).toMatchObject({ findings: [], counts: { verified: 0 } });
    const base = "某局2018年度部门预算说明\n三、支出说明\n基本支出900万元，上年预算800万元。";
    expect(proofread(base, before).counts.verified).toBe(0);
  });
});

test("a term quotes last year's text", () => {
  const found = against(TEXT, "1、法院（款）行政运行（项）支出6049.97万元，上年预算6432.89万元。");
  const terms = found.claims.flatMap((claim) => claim.terms);
  expect(terms.map(({ name, quote }) => [name, quote])).toEqual([
    ["上年说明“行政运行（项）”", expect.stringContaining("6432.89万元")],
  ]);
});

test("a year that the amount before was compared with is not that of the next amount", () => {
  const table = [
    ["三公经费支出表"],
    ["单位：万元"],
    ["项目", "预算数"],
    ["公务接待费", 3],
    ["因公出国（境）费", 5],
  ];
  const said =
    "三、“三公”经费说明\n因公出国（境）费4万元，比2017年预算减少1万元；公务接待费2万元。";
  const found = proofread(
    `某局2018年度部门预算说明\n${said}`,
    withLastYear(undefined, { tables: workbook(table) })
  );
  expect(found.findings).toEqual([]);
});
