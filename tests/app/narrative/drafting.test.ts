import { describe, expect, test } from "@jest/globals";
import { complete, number, scene, SUMMARY } from "../session/scene";
import {
  changed,
  drafted,
  lastYear,
  numbers,
  paragraph,
  paragraphs,
  shown,
} from "./narrativeScene";

describe("the explanation of an open workbook", () => {
  test("reads the workbook once, and not again where it was just read", async () => {
    const of = await scene(complete);
    await of.session.check();
    await of.session.narrative.draft();
    expect(of.workbook.calls.filter((call) => call === "read")).toHaveLength(1);
    expect(paragraphs(of).length).toBeGreaterThan(50);
    expect(of.session.state.problem).toBeUndefined();
  });

  test("gives every number its sentence and a cell of the open workbook", async () => {
    const of = await drafted();
    const total = paragraph(of, "overall").pieces.find((piece) => piece.kind === "number");
    expect(total).toMatchObject({
      text: "2430.88",
      place: { sheet: SUMMARY },
      explanation: expect.stringContaining("24,308,771 元"),
    });
  });

  test("says so where there are no tables, and shows nothing", async () => {
    const of = await scene({ sheets: [] });
    await of.session.narrative.draft();
    expect(of.session.state.narrative).toBeUndefined();
    expect(of.session.state.notice?.text.zh).toContain("没有认出预算公开附表");
  });

  test("stops, with the state as it was", async () => {
    const of = await scene(complete, (workbook) => {
      workbook.duringRead = () => {
        of.session.stop();
      };
    });
    await of.session.narrative.draft();
    expect(of.session.state.narrative).toBeUndefined();
    expect(of.session.state.work).toBeUndefined();
  });
});

describe("last year's amounts", () => {
  test("come from last year's workbook, with their cells named and not to be shown", async () => {
    const of = await drafted();
    const missing = shown(of).view.missing;
    await of.session.narrative.useLastYear({ name: "上年.xlsx", snapshot: lastYear });
    expect(shown(of).lastYear).toEqual({ name: "上年.xlsx" });
    expect(shown(of).view.missing).toBeLessThan(missing);
    const rate = paragraph(of, "overall").pieces.find(({ text }) => text === "20.33%");
    expect(rate).toMatchObject({ explanation: expect.stringContaining("÷ 上年 × 100% = 20.33") });
    const { base } = rate?.kind === "number" ? rate : { base: [] };
    expect(base).toEqual([expect.objectContaining({ amount: "30,512,571 元" })]);
    expect(base[0]).not.toHaveProperty("cell");

    await of.session.narrative.forgetLastYear();
    expect(shown(of).lastYear).toBeUndefined();
    expect(shown(of).view.missing).toBe(missing);
  });

  test("are not taken from tables of the same year", async () => {
    const of = await drafted();
    await of.session.narrative.useLastYear({ name: "今年.xlsx", snapshot: complete });
    expect(shown(of).lastYear).toBeUndefined();
    expect(of.session.state.notice?.text.zh).toContain("应取自 2020 年");
  });

  test("are not taken from a workbook without tables", async () => {
    const of = await drafted();
    await of.session.narrative.useLastYear({ name: "空.xlsx", snapshot: { sheets: [] } });
    expect(shown(of).lastYear).toBeUndefined();
    expect(of.session.state.notice).toMatchObject({ kind: "warning" });
  });

  test("are tables of last year kept in the same workbook, where no other is given", async () => {
    const both = {
      sheets: [
        ...complete.sheets,
        ...lastYear.sheets.map((sheet) => ({ ...sheet, name: `上年${sheet.name}`.slice(0, 31) })),
      ],
    };
    const of = await drafted(undefined, both);
    const rate = paragraph(of, "overall").pieces.find(({ text }) => text === "20.33%");
    expect(rate).toMatchObject({ base: [{ cell: { sheet: expect.stringContaining("上年") } }] });
  });
});

describe("when a cell changes", () => {
  const edit = (of: Awaited<ReturnType<typeof drafted>>): Promise<void> => {
    const total = numbers(of)[0];
    if (total?.place === undefined) throw new Error("no number");
    const { row, column } = total.place;
    const name = `${String.fromCharCode(65 + column)}${row + 1}`;
    of.workbook.edit(total.place.sheet, name, number(25_000_000));
    expect(shown(of).stale).toBe(true);
    return of.moment();
  };

  test("the text follows, and its numbers are marked until they are seen", async () => {
    const of = await drafted();
    expect(changed(of)).toEqual([]);
    await edit(of);
    expect(shown(of).stale).toBe(false);
    const marked = changed(of);
    expect(marked[0]).toMatchObject({ text: "2500", changed: { before: "2430.88" } });
    expect(shown(of).view.changed).toBe(marked.length);

    of.session.narrative.seen(marked[0]?.id);
    expect(changed(of)).toHaveLength(marked.length - 1);
    of.session.narrative.seen();
    expect(changed(of)).toEqual([]);
  });

  test("marks wait through what the user says meanwhile, which is not marked itself", async () => {
    const of = await drafted();
    await edit(of);
    const before = changed(of).map(({ id }) => id);
    expect(before.length).toBeGreaterThan(0);
    expect(of.session.narrative.setFact("staff.present", "72")).toBeUndefined();
    expect(changed(of).map(({ id }) => id)).toEqual(before);
  });

  test("a check that was made follows in one reading", async () => {
    const of = await drafted();
    await of.session.check();
    const reads = (): number => of.workbook.calls.filter((call) => call === "read").length;
    const before = reads();
    await edit(of);
    expect(reads()).toBe(before + 1);
    expect(changed(of)[0]).toMatchObject({ text: "2500" });
  });
});
