import { describe, expect, test } from "@jest/globals";
import type { ProofreadState } from "../../../src/app/proofreadSession";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { lastYear } from "../narrative/narrativeScene";
import { complete, findings, scene, settled, type Scene } from "../session/scene";

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
    await of.session.proofreading.previewCorrection(finding?.id ?? "");
    expect(shown(of).correcting).toMatchObject({ cell: CELL, before: RATE, after: RIGHT });
    expect(shown(of).correcting?.change).toMatchObject({ from: "25.52%", to: "20.33%" });
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
    await of.session.proofreading.previewCorrection(shown(of).view.findings[0]?.id ?? "");
    const other = RIGHT.replace("20.33", "20.34");
    of.workbook.setUnheard(CELL, { kind: "text", text: other });
    await of.session.proofreading.correct();
    expect(of.workbook.contentAt(CELL)).toMatchObject({ text: other });
    expect(of.session.state.notice?.text.zh).toMatch(/没有写入。说明已按现在的内容重新核对。$/);
    expect(shown(of).view.findings[0]?.quote).toContain("20.34%");
  });

  test("is not offered a correction where a formula makes the sentence, and told what to do", async () => {
    const of = await proofread();
    const formula = { kind: "formula", formula: `="2021年"&B1` } as const;
    of.workbook.setUnheard(CELL, formula);
    await of.session.proofreading.previewCorrection(shown(of).view.findings[0]?.id ?? "");
    expect(shown(of).correcting).toBeUndefined();
    expect(of.session.state.notice?.text.zh).toMatch(/^情况说明!A2 的文字由公式得出/);
    expect(of.workbook.contentAt(CELL)).toEqual(formula);
  });

  test("a formula that came after the preview is not written over either", async () => {
    const of = await proofread();
    await of.session.proofreading.previewCorrection(shown(of).view.findings[0]?.id ?? "");
    of.workbook.setUnheard(CELL, { kind: "formula", formula: `="2021年"&B1` });
    await of.session.proofreading.correct();
    expect(of.session.state.notice?.text.zh).toMatch(/由公式得出/);
  });

  test("offers no correction any more once the sentence reads otherwise", async () => {
    const of = await proofread();
    await of.session.proofreading.previewCorrection(shown(of).view.findings[0]?.id ?? "");
    of.workbook.edit(CELL.sheet, "A2", { kind: "text", text: RIGHT });
    await of.moment();
    await settled();
    expect(shown(of).correcting).toBeUndefined();
  });

  test("shows each finding's whole sentence with the right number in its place", async () => {
    const of = await proofread();
    const [rate] = shown(of).view.findings;
    expect(rate?.suggestion).toEqual({
      before: RATE.slice(0, RATE.indexOf("25.52")),
      right: "20.33%",
      after: "。",
    });
  });

  test("is proofread anew on request, where it does not follow edits", async () => {
    const of = await proofread();
    await of.session.changeSettings({ live: false });
    of.workbook.edit(CELL.sheet, "A2", { kind: "text", text: RIGHT });
    await of.moment();
    expect(shown(of).stale).toBe(true);
    await of.session.proofreading.again();
    expect(shown(of).stale).toBe(false);
    expect(shown(of).view.findings.map(({ rule }) => rule)).toEqual(["GJ707"]);
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
  test("is given up between two steps, and what was shown before stays", async () => {
    // Every look at the clock finds that a pause is due; the user stops in the fifth pause behind the reading of tables.
    let clock = 0;
    let left = Infinity;
    const of = await scene(complete, undefined, {
      now: () => (clock += 100),
      pause: () => {
        const { work } = of.session.state;
        if (work?.task === "proofread" && work.phase === undefined) left -= 1;
        if (left === 0) of.session.stop();
        return Promise.resolve();
      },
    });
    await of.session.proofreading.proofreadText(RATE);
    const before = shown(of).view;
    left = 5;
    await of.session.proofreading.proofreadText(SUM);
    expect(of.session.state.work).toBeUndefined();
    expect(of.session.state.problem).toBeUndefined();
    expect(shown(of).view).toBe(before);
  });

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
    [" \n ", /没有可以核对的文字/],
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
    ["an empty text", { name: "空.txt", text: " " }, /没有可以核对的文字/],
  ])("%s that is not last year's is refused with a sentence", async (_, given, sentence) => {
    const of = await scene(complete);
    await of.session.proofreading.proofreadText(RATE);
    await of.session.proofreading.useLastYear(given);
    expect(of.session.state.notice?.text.zh).toMatch(sentence);
    expect(shown(of).lastYear).toBeUndefined();
    expect(shown(of).lastYearText).toBeUndefined();
  });

  test("a cell of last year's workbook is named, and never gone to in the open one", async () => {
    const of = await scene(complete);
    await of.session.proofreading.useLastYear({ name: "上年.xlsx", snapshot: lastYear });
    await of.session.proofreading.proofreadText("2020年收入预算总计3051.26万元。");
    const [mark] = shown(of)
      .view.lines.flat()
      .filter(({ verdict }) => verdict !== undefined);
    expect(mark?.terms?.[0]).toMatchObject({ name: expect.stringContaining("上年附表") });
    expect(mark?.terms?.[0]).not.toHaveProperty("cell");
    expect(mark).not.toHaveProperty("place");
  });

  test("tells what it was held against", async () => {
    const of = await scene(complete);
    await of.session.proofreading.proofreadText(RATE);
    expect(shown(of).tables).toMatchObject({ year: 2021, anyAmount: true });
    expect(shown(of).tables.recognised).toBeGreaterThan(8);
    const without = await scene({ sheets: [] });
    await without.session.proofreading.proofreadText(RATE);
    expect(shown(without).tables).toEqual({ recognised: 0, anyAmount: false });
  });

  test.each([
    ["alone", false],
    ["after a check", true],
  ])("is proofread anew with another year of the settings, %s", async (_, checked) => {
    const of = await scene(complete);
    if (checked) await of.session.check();
    await of.session.proofreading.proofreadText(RATE);
    await of.session.changeSettings({ year: 2023 });
    await settled();
    expect(shown(of)).toMatchObject({ stale: false, tables: { year: 2023 } });
  });

  test("a text without numbers is said to have none", async () => {
    const of = await scene(complete);
    await of.session.proofreading.proofreadText("本部门贯彻落实各项方针政策。");
    expect(shown(of).view.summary).toBe("文中没有可以核对的数。");
  });

  test("speaks the language that the settings change to", async () => {
    const of = await scene(complete);
    await of.session.proofreading.proofreadText(RATE);
    await of.session.changeSettings({ language: "en" });
    expect(shown(of).view.findings[0]?.severityName).toBe("Error");
  });
});

describe("已核实", () => {
  test("a finding of the text is verified with a reason, and no longer once its numbers change", async () => {
    const of = await proofread();
    const [rate] = shown(of).view.findings;
    await of.session.proofreading.waive(rate?.id ?? "", "与批复文件核对一致");
    const [waived, other] = shown(of).view.findings;
    expect(waived?.waiver).toMatchObject({ reason: "与批复文件核对一致", date: "2021-03-15" });
    expect(other).not.toHaveProperty("waiver");
    expect(
      shown(of)
        .view.lines.flat()
        .find(({ text }) => text === "25.52%")?.waived
    ).toBe(true);
    of.workbook.edit(CELL.sheet, "A2", { kind: "text", text: RATE.replace("25.52", "25.53") });
    await of.moment();
    await settled();
    expect(shown(of).view.findings[0]).not.toHaveProperty("waiver");
  });

  test("is the same in this list and in that of the check, and is taken back in both", async () => {
    const of = await proofread();
    await of.session.check();
    const inCheck = (): readonly (string | undefined)[] =>
      findings(of.session).flatMap(({ inText, waiver }) => (inText ? [waiver?.reason] : []));
    for (const { id } of shown(of).view.findings)
      await of.session.proofreading.waive(id, "口径不同");
    expect(inCheck()).toEqual(["口径不同", "口径不同"]);
    for (const { id } of shown(of).view.findings) await of.session.proofreading.unwaive(id);
    expect(inCheck()).toEqual([undefined, undefined]);
    const [first] = findings(of.session).filter(({ inText }) => inText);
    if (first !== undefined) await of.session.waive(first, "四舍五入");
    expect(shown(of).view.findings.map(({ waiver }) => waiver?.reason)).toContain("四舍五入");
  });

  test("holds for a text from elsewhere too", async () => {
    const of = await scene(complete);
    await of.session.proofreading.proofreadText(RATE, "说明.docx");
    await of.session.proofreading.waive(shown(of).view.findings[0]?.id ?? "", "口径不同");
    await of.session.proofreading.proofreadText(`${SUM}\n${RATE}`, "说明.docx");
    expect(shown(of).view.findings.map(({ waiver }) => waiver?.reason)).toEqual([
      undefined,
      "口径不同",
    ]);
  });
});
