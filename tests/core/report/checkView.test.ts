import { describe, expect, test } from "@jest/globals";
import { NO_WAIVERS, waiverFor, waiverStates } from "../../../src/core/checking/waiver";
import { Amount } from "../../../src/core/money/amount";
import { SEVERITIES_BY_GRAVITY } from "../../../src/core/report/annotation";
import type { CheckedWorkbook } from "../../../src/core/report/checkedWorkbook";
import { checkView, type CheckView, type ViewOptions } from "../../../src/core/report/checkView";
import { annotationFor } from "../../../src/core/report/findingsSheet";
import { at, checked, finding, table } from "./fixture";

const usual: ViewOptions = {
  language: "zh",
  waivers: NO_WAIVERS,
  severities: SEVERITIES_BY_GRAVITY,
};
const view = (subject: CheckedWorkbook, options: Partial<ViewOptions> = {}): CheckView =>
  checkView(subject, { ...usual, ...options });
const note = (cell: string) =>
  finding({
    rule: "GJ604",
    severity: "info",
    message: { zh: `${cell} 以文本存储。`, en: `${cell} is text.` },
    cells: [{ cell: at("收入", cell), role: "value" }],
  });

describe("the summary", () => {
  const one = finding();
  const other = finding({ statement: { zh: "另一处", en: "other" }, severity: "warning" });
  const waivers = waiverStates([waiverFor(one, "已核对", "2021-03-15")]);

  const decided = { pass: 289, fail: 3, "needs-review": 0, "not-applicable": 5, error: 0 };

  test.each<[string, CheckedWorkbook, Partial<ViewOptions>, string]>([
    [
      "tables and relations, in one sentence",
      checked([one], { missing: ["government-fund"] }, { counts: decided }),
      {},
      "识别 1 张表，缺 1 张；核对 292 处，一致 289 处，3 处不一致。",
    ],
    [
      "what could not be decided",
      checked([one, other]),
      {},
      "识别 1 张表，缺 0 张；核对 294 处，一致 290 处，1 处不一致，3 处待人工核对。",
    ],
    [
      "the same in English",
      checked([one], {}, { counts: decided }),
      { language: "en" },
      "1 table recognised, 0 missing; 292 relations checked, 289 hold, 3 do not.",
    ],
    [
      "how the numbers of the text came out",
      checked(
        [one],
        {},
        {
          counts: decided,
          textNumbers: { verified: 6, contradicted: 1, unchecked: 2 },
        }
      ),
      {},
      "识别 1 张表，缺 0 张；核对 292 处，一致 289 处，3 处不一致。说明文字中的数 9 个，相符 6 个，有矛盾 1 个，未核对 2 个。",
    ],
  ])("says %s", (_, subject, options, summary) => {
    expect(view(subject, options).summary).toBe(summary);
  });

  test.each<[string, CheckedWorkbook, Partial<ViewOptions>, string]>([
    ["nothing found", checked([note("B1")]), {}, "没有发现疑点"],
    ["nothing to look at", checked([], { tables: [] }), {}, "没有认出部门预算公开表"],
    ["findings without notes", checked([one, other, note("B1")]), {}, "2 处疑点"],
    ["what is verified", checked([one, other]), { waivers }, "2 处疑点，其中已核实 1 处"],
    ["that all are", checked([one]), { waivers }, "1 处疑点，均已核实"],
    ["one of them", checked([one]), { language: "en" }, "1 finding"],
    [
      "several",
      checked([one, other]),
      { language: "en", waivers },
      "2 findings, 1 of them verified",
    ],
  ])("has a verdict for the first glance: %s", (_, subject, options, verdict) => {
    expect(view(subject, options).verdict).toBe(verdict);
  });

  test("is clean with waived findings and notes alone", () => {
    expect(view(checked([one])).clean).toBe(false);
    const clean = view(checked([one, note("B1")]), { waivers });
    expect(clean).toMatchObject({ clean: true, waivedCount: 1, counts: { error: 0, info: 1 } });
    expect(clean.reassurance).toBe("数字 400 个，其中 399 个至少核对过一次。");
  });
});

describe("the findings", () => {
  test("come by table and gravity, those of the workbook first, waived ones last", () => {
    const waivedOne = finding({ statement: { zh: "已核实的", en: "" } });
    const { table: own, ...ofWorkbook } = finding({
      severity: "warning",
      message: { zh: "缺表", en: "" },
    });
    expect(own).toBeDefined();
    const waivers = waiverStates([waiverFor(waivedOne, "对过", "2021-03-15")]);
    const { groups } = view(
      checked([ofWorkbook, note("B1"), waivedOne, finding({ severity: "warning" }), finding()]),
      { waivers }
    );
    expect(groups.map(({ name }) => name)).toEqual(["整个工作簿", "部门收入总体情况表"]);
    expect(
      groups[1]?.findings.map(({ severityName, waiver }) => [severityName, waiver?.reason])
    ).toEqual([
      ["错误", undefined],
      ["提醒", undefined],
      ["提示", undefined],
      ["错误", "对过"],
    ]);
  });

  test("that are notes of one rule are one entry with all their places", () => {
    const [entry, ...others] =
      view(checked([note("B1"), note("B2"), note("B3")])).groups[0]?.findings ?? [];
    expect(others).toEqual([]);
    expect(entry?.seeAlso.map(({ text }) => text)).toEqual(["B2", "B3"]);
    expect(entry?.dependentsSentence).toBe("同类提示另有 2 处");
    expect(entry?.alike).toHaveLength(2);
  });

  test("show what is expected, what is there, and where to look", () => {
    const [entry] =
      view(checked([finding({ mends: true, dependents: [finding()] })])).groups[0]?.findings ?? [];
    expect(entry).toMatchObject({
      place: { text: "收入!D7" },
      expected: "24,308,771 元",
      actual: "24,308,772 元",
      difference: "多 1 元",
      dependentsSentence: "另有 1 处因此不符，改正后应随之消失。",
      correction: { value: "24,308,771 元" },
    });
    expect(entry?.ruleSentence).toMatch(/。$/);
  });

  test("name the other cell of a mistake once, as a link in its sentence", () => {
    const cause = (zh: string) => ({
      kind: "neighbour-column" as const,
      message: { zh, en: "" },
      cell: at("收入", "E7"),
    });
    const shown = (zh: string): unknown =>
      view(checked([finding({ cause: cause(zh) })])).groups[0]?.findings[0]?.cause;
    const place = { cell: at("收入", "E7"), text: "E7" };
    expect(shown("这个数填到了“E7”列（E7）。")).toEqual({
      text: "这个数填到了“E7”列（",
      place,
      after: "）。",
    });
    expect(shown("填错了列。")).toEqual({ text: "填错了列。", place });
  });

  test("have English units in English", () => {
    const unlike = { sign: 1, name: "合计", amount: Amount.of("2430.88"), unit: "万元" } as const;
    const [entry] =
      view(checked([finding({ mends: true, terms: [{ ...unlike, cell: at("绩效", "C5") }] })]), {
        language: "en",
      }).groups[0]?.findings ?? [];
    expect(entry).toMatchObject({
      expected: "24,308,771 yuan",
      actual: "24,308,772 yuan",
      difference: "1 yuan too much",
      terms: [{ amount: "2,430.88 ten thousand yuan" }],
      correction: { value: "24,308,771 yuan" },
    });
  });

  test("keep their keys when numbers change, and have one each", () => {
    const keys = (amount: string): string[] =>
      view(
        checked([finding({ message: { zh: `为 ${amount} 元`, en: "" } }), finding(), finding()])
      ).groups.flatMap((group) => group.findings.map(({ key }) => key));
    expect(keys("1")).toEqual(keys("2,000.5"));
    expect(new Set(keys("1")).size).toBe(3);
  });

  test("of other severities than asked for are counted and not listed", () => {
    const shown = view(checked([finding(), note("B1")]), { severities: ["info"] });
    expect(shown.groups.flatMap((group) => group.findings)).toHaveLength(1);
    expect(shown.counts).toMatchObject({ error: 1, info: 1 });
  });
});

test("tables come with their state, and missing ones with what to do", () => {
  const { tables } = view(
    checked([finding(), note("B1")], {
      tables: [table(), table({ index: 1, empty: true }), table({ index: 2, confidence: 0.6 })],
      unrecognised: [
        {
          range: { sheet: "草稿", top: 0, left: 0, bottom: 4, right: 3 },
          reason: { kind: "no-title" },
        },
      ],
      missing: ["government-fund"],
    })
  );
  expect(tables.map(({ state, findings, place }) => [state, findings, place?.sheet])).toEqual([
    ["recognised", 1, "收入"],
    ["empty", 0, "收入"],
    ["doubtful", 0, "收入"],
    ["unrecognised", 0, "草稿"],
    ["missing", 0, undefined],
  ]);
});

test("numbers that nothing has checked are listed by sheet", () => {
  expect(view(checked()).coverage).toEqual({
    sentence: "数字 400 个，其中 399 个至少核对过一次。",
    unchecked: [{ sheet: "收入", places: [{ cell: at("收入", "I9"), text: "I9" }] }],
  });
});

test("the annotation leaves waived findings without highlight and tells their reason", () => {
  const waived = finding();
  const other = finding({ rule: "GJ102", cells: [{ cell: at("收入", "E7"), role: "total" }] });
  const { highlights, findings } = annotationFor(checked([waived, other, note("B1")]), {
    file: "某局.xlsx",
    date: "2021-03-16",
    language: "zh",
    waivers: waiverStates([waiverFor(waived, "对过", "2021-03-15")]),
    severities: ["error"],
  });
  expect(highlights).toEqual([{ sheet: "收入", severity: "error", cells: [at("收入", "E7")] }]);
  expect(findings.columns.at(-1)?.title).toBe("核实情况");
  expect(findings.rows.slice(0, 2).map((row) => row.at(-1)?.text)).toEqual([
    "2021-03-15 已核实：对过",
    "",
  ]);
});

describe("findings of running text", () => {
  const { table: ofTable, ...apart } = finding({ rule: "GJ707" });
  const inText = (sheet: string) => ({
    ...apart,
    textSheet: sheet,
    cells: [{ cell: at(sheet, "B4"), role: "value" as const }],
  });

  test("stand behind those of the tables, under their sheets, with the sentence of their rule", () => {
    const { groups } = view(
      checked([inText("编制说明"), finding(), inText("其他说明"), inText("编制说明")])
    );
    expect(ofTable?.name).toBe(groups[0]?.name);
    expect(groups.map(({ name, findings }) => [name, findings.length])).toEqual([
      ["部门收入总体情况表", 1],
      ["说明文字（工作表：编制说明）", 2],
      ["说明文字（工作表：其他说明）", 1],
    ]);
    expect(groups[1]?.findings[0]?.ruleSentence).toBe("写出的算式应当等于它后面的结果。");
  });

  test("name their sheet in the sheet of findings", () => {
    const { findings } = annotationFor(checked([inText("编制说明")]), {
      file: "某局.xlsx",
      date: "2021-03-15",
      language: "zh",
    });
    expect(findings.rows[0]?.map(({ text }) => text)).toContain("说明文字（工作表：编制说明）");
  });
});
