import { describe, expect, test } from "@jest/globals";
import type { ProofreadState } from "../../../src/app/proofreadSession";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { lastYear } from "../narrative/narrativeScene";
import { complete, scene, settled, type Scene } from "../session/scene";

const RATE = "2021年收入预算2430.88万元，与2020年预算相比，收入预算减少620.38万元，下降25.52%。";
const RIGHT = RATE.replace("25.52", "20.33");
const SUM = "午餐补助16人×260元×8天×12个月=37.6万元。";
const CELL = { sheet: "情况说明", row: 1, column: 0 };

const withText: WorkbookSnapshot = {
  sheets: [
    ...complete.sheets,
    {
      name: CELL.sheet,
      visibility: "visible",
      firstRow: 0,
      firstColumn: 0,
      rows: [["一、总体情况"], [RATE], [SUM]],
    },
  ],
};

async function proofread(snapshot = withText): Promise<Scene> {
  const of = await scene(snapshot);
  await of.session.proofreading.proofreadSheets();
  return of;
}

function shown({ session }: Scene): ProofreadState {
  const { proofread: state } = session.state;
  if (state === undefined) throw new Error("nothing was proofread");
  return state;
}

describe("the text of the workbook's own sheets", () => {
  test("is proofread with the cell of each finding, and the lines make up the text", async () => {
    const of = await proofread();
    const { view, source } = shown(of);
    expect(source).toEqual({ kind: "sheets", names: [CELL.sheet] });
    expect(view.findings.map(({ rule, expected, place }) => [rule, expected, place?.text])).toEqual(
      [
        ["GJ702", "20.33%", "情况说明!A2"],
        ["GJ707", "39.936万元", "情况说明!A3"],
      ]
    );
    expect(view.lines.map((line) => line.map(({ text }) => text).join(""))).toEqual([
      "一、总体情况",
      RATE,
      SUM,
    ]);
    const verified = view.lines.flat().filter(({ verdict }) => verdict === "verified");
    expect(verified.find(({ text }) => text.startsWith("2430.88"))).toMatchObject({
      place: { sheet: expect.stringContaining("部门") },
      hint: expect.stringContaining("!"),
    });
  });

  test("says so where there is none, and keeps what was there", async () => {
    const of = await scene(complete);
    await of.session.proofreading.proofreadSheets();
    expect(of.session.state.proofread).toBeUndefined();
    expect(of.session.state.notice?.text.zh).toContain("没有写说明的工作表");
    await of.session.proofreading.proofreadText(RATE);
    const before = shown(of).view;
    await of.session.proofreading.proofreadSheets();
    expect(shown(of).view).toBe(before);
  });

  test("is corrected in its cell after a preview, proofread anew, and taken back", async () => {
    const of = await proofread();
    const finding = shown(of).view.findings[0];
    of.session.proofreading.previewCorrection(finding?.id ?? "");
    expect(shown(of).correcting).toEqual({ cell: CELL, before: RATE, after: RIGHT });
    expect(of.workbook.contentAt(CELL)).toMatchObject({ text: RATE });
    await of.session.proofreading.correct();
    expect(of.workbook.contentAt(CELL)).toMatchObject({ text: RIGHT });
    expect(shown(of).view.findings.map(({ rule }) => rule)).toEqual(["GJ707"]);
    await of.session.proofreading.undoCorrection();
    expect(of.workbook.contentAt(CELL)).toMatchObject({ text: RATE });
    expect(shown(of).view.findings).toHaveLength(2);
    expect(shown(of).undoable).toBeUndefined();
  });

  test("is not written over where it has changed since", async () => {
    const of = await proofread();
    of.session.proofreading.previewCorrection(shown(of).view.findings[0]?.id ?? "");
    of.workbook.setUnheard(CELL, { kind: "text", text: "另写的一句。" });
    await of.session.proofreading.correct();
    expect(of.workbook.contentAt(CELL)).toMatchObject({ text: "另写的一句。" });
    expect(of.session.state.notice?.text.zh).toContain("没有写入");
  });

  test("follows an edit", async () => {
    const of = await proofread();
    of.workbook.edit(CELL.sheet, "A2", { kind: "text", text: RIGHT });
    expect(shown(of).stale).toBe(true);
    await of.moment();
    await settled();
    expect(shown(of).stale).toBe(false);
    expect(shown(of).view.findings.map(({ rule }) => rule)).toEqual(["GJ707"]);
  });
});

test("after an edit the check, the draft and proofreading share one reading", async () => {
  const of = await proofread();
  await of.session.check();
  await of.session.narrative.draft();
  const reads = (): number => of.workbook.calls.filter((call) => call === "read").length;
  const before = reads();
  of.workbook.edit(CELL.sheet, "A2", { kind: "text", text: RIGHT });
  await of.moment();
  await settled();
  expect(shown(of).stale).toBe(false);
  expect(reads()).toBe(before + 1);
});

describe("a text from elsewhere", () => {
  test.each([
    ["pasted", undefined, { kind: "pasted" }],
    ["a file", "说明.docx", { kind: "file", name: "说明.docx" }],
  ])("%s is held against the tables, without corrections in cells", async (_, name, source) => {
    const of = await scene(complete);
    await of.session.proofreading.proofreadText(RATE, name);
    expect(shown(of).source).toEqual(source);
    const [finding] = shown(of).view.findings;
    expect(finding).toMatchObject({ expected: "20.33%", cause: expect.stringContaining("基数") });
    expect(finding).not.toHaveProperty("correction");
    expect(finding).not.toHaveProperty("place");
  });

  test.each([
    [" \n ", /没有可校对的文字/],
    ["长".repeat(200_001), /文字过长/],
  ])("%.5s is refused with a sentence", async (text, sentence) => {
    const of = await scene(complete);
    await of.session.proofreading.proofreadText(text);
    expect(of.session.state.proofread).toBeUndefined();
    expect(of.session.state.notice?.text.zh).toMatch(sentence);
  });

  test("last year's workbook proves what it says of last year", async () => {
    const of = await scene(complete);
    const said = "2020年收入预算总计3051.26万元。";
    await of.session.proofreading.proofreadText(said);
    expect(shown(of).view.counts.verified).toBe(0);
    await of.session.proofreading.useLastYear({ name: "上年.xlsx", snapshot: lastYear });
    expect(shown(of).lastYear).toEqual({ name: "上年.xlsx" });
    expect(shown(of).view.counts.verified).toBe(1);
    await of.session.proofreading.forgetLastYear("workbook");
    expect(shown(of).view.counts.verified).toBe(0);
  });

  test("last year's explanation proves what has changed, beside the workbook, and is taken away alone", async () => {
    const of = await scene(complete);
    const { proofreading } = of.session;
    await proofreading.proofreadText("2021年培训费支出77.7万元，比上年预算增加7.7万元。");
    const before = shown(of).view.counts.verified;
    await proofreading.useLastYear({ name: "上年.txt", text: "2020年培训费支出70万元。" });
    expect(shown(of).lastYearText).toEqual({ name: "上年.txt" });
    expect(shown(of).view.counts.verified).toBe(before + 2);
    await proofreading.useLastYear({ name: "上年.xlsx", snapshot: lastYear });
    expect(shown(of)).toMatchObject({
      lastYear: { name: "上年.xlsx" },
      lastYearText: { name: "上年.txt" },
    });
    await proofreading.forgetLastYear("explanation");
    expect(shown(of).lastYearText).toBeUndefined();
    expect(shown(of).lastYear).toEqual({ name: "上年.xlsx" });
    expect(shown(of).view.counts.verified).toBe(before);
  });

  test.each([
    [
      "an explanation",
      { name: "前年.txt", text: "2019年培训费支出70万元。" },
      /是 2019 年的.*2020/,
    ],
    ["a workbook", { name: "本年.xlsx", snapshot: complete }, /是 2021 年的.*2020/],
    ["an empty text", { name: "空.txt", text: " " }, /没有可校对的文字/],
  ])("%s that is not last year's is refused with a sentence", async (_, given, sentence) => {
    const of = await scene(complete);
    await of.session.proofreading.proofreadText(RATE);
    await of.session.proofreading.useLastYear(given);
    expect(of.session.state.notice?.text.zh).toMatch(sentence);
    expect(shown(of).lastYear).toBeUndefined();
    expect(shown(of).lastYearText).toBeUndefined();
  });

  test("speaks the language that the settings change to", async () => {
    const of = await scene(complete);
    await of.session.proofreading.proofreadText(RATE);
    await of.session.changeSettings({ language: "en" });
    expect(shown(of).view.findings[0]?.severityName).toBe("Error");
  });
});
