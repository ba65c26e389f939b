import { describe, expect, test } from "@jest/globals";
import type { Scene } from "../session/scene";
import { complete, number, scene, settled } from "../session/scene";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { drafted, numbers, paragraph, shown } from "./narrativeScene";

/** What a later session finds of an earlier one. */
async function later(of: Scene): Promise<Scene> {
  await settled();
  const { kept } = of.workbook;
  return drafted((workbook: MemoryWorkbook) => {
    workbook.kept = kept;
  });
}

describe("facts", () => {
  test("fill their blanks, stay in the form, and are kept for the next session", async () => {
    const of = await drafted();
    const { missing } = shown(of).view;
    expect(of.session.narrative.setFact("duties", "承担政务服务")).toBeUndefined();
    expect(shown(of).view.missing).toBe(missing - 1);
    expect(paragraph(of, "duties").text).toContain("承担政务服务。");
    const field = (one: Scene): unknown =>
      shown(one)
        .form.groups.flatMap(({ fields }) => fields)
        .find(({ id }) => id === "duties");
    expect(field(of)).toMatchObject({ value: "承担政务服务", wanted: 0 });
    const next = await later(of);
    expect(field(next)).toEqual(field(of));

    next.session.narrative.setFact("duties", " ");
    expect(shown(next).view.missing).toBe(missing);
    await settled();
    expect(next.workbook.kept).toBeUndefined();
  });

  const BAD: readonly [string, string][] = [
    ["staff.present", "七十二"],
    ["last-year.income.total", "3051.26万元"],
    ["operating.reading", "other"],
    ["nobody.asks", "1"],
    ["duties", "长".repeat(20_001)],
  ];
  test.each(BAD)("%s: %.10s is refused, and nothing changes", async (id, text) => {
    const of = await drafted();
    const before = shown(of);
    expect(of.session.narrative.setFact(id, text)?.zh).toContain("没有保存");
    expect(shown(of)).toBe(before);
    await settled();
    expect(of.workbook.kept).toBeUndefined();
  });

  test("the readings of 机关运行经费 stand with their sums, and the choice is kept", async () => {
    const of = await drafted();
    const reading = shown(of)
      .form.groups.flatMap(({ fields }) => fields)
      .find(({ kind }) => kind === "reading");
    expect(reading?.choices?.map(({ sum }) => sum)).toContain("24 万元");
    const value = reading?.choices?.find(({ sum }) => sum === "24 万元")?.value ?? "";
    of.session.narrative.setFact("operating.reading", value);
    expect(paragraph(of, "operating").text).toContain("24万元");
    expect(paragraph(await later(of), "operating").text).toContain("24万元");
  });
});

describe("rewritten sentences", () => {
  const OWN = "我部门收入合计2430.88万元，另有捐款12万元。";

  test("are kept, with the numbers that the draft had as links", async () => {
    const of = await drafted();
    of.session.narrative.rewrite("overall", OWN);
    for (const one of [of, await later(of)]) {
      const view = paragraph(one, "overall");
      expect(view).toMatchObject({ text: OWN, edited: true, ownNumbers: 1 });
      expect(view.pieces.filter(({ kind }) => kind === "number")).toEqual([
        expect.objectContaining({ text: "2430.88", place: expect.anything() }),
      ]);
    }
    expect(of.session.narrative.written()?.text).toContain(OWN);
    of.session.narrative.restore("overall");
    expect(paragraph(of, "overall").edited).toBe(false);
  });

  test("say so when the tables give another number by now, until they are put right", async () => {
    const of = await drafted();
    const place = numbers(of)[0]?.place;
    of.session.narrative.rewrite("overall", OWN);
    if (place === undefined) throw new Error("no place");
    const name = `${String.fromCharCode(65 + place.column)}${place.row + 1}`;
    of.workbook.edit(place.sheet, name, number(25_000_000));
    await of.moment();
    expect(paragraph(of, "overall").text).toBe(OWN);
    expect(paragraph(of, "overall").pieces).toContainEqual(
      expect.objectContaining({ text: "2430.88", outdatedBy: "2500" })
    );
    expect(shown(of).view.outdated).toBe(1);
    of.session.narrative.rewrite("overall", OWN.replace("2430.88", "2500"));
    expect(shown(of).view.outdated).toBe(0);
  });

  test("that drop a blank are asked nothing more for it", async () => {
    const of = await drafted();
    const { missing } = shown(of).view;
    const blank = paragraph(of, "duties").pieces.find(({ kind }) => kind === "blank");
    expect(blank).toBeDefined();
    of.session.narrative.rewrite("duties", "主要职责见部门网站。");
    expect(shown(of).view.missing).toBe(missing - 1);
  });

  test("that are the draft's words are none", async () => {
    const of = await drafted();
    of.session.narrative.rewrite("overall", paragraph(of, "overall").text);
    expect(paragraph(of, "overall").edited).toBe(false);
    await settled();
    expect(of.workbook.kept).toBeUndefined();
  });
});

test("shares that do not add up stay as they are, and the text says so where the user wants it", async () => {
  const of = await drafted();
  expect(shown(of).view.remarks.filter(({ noted }) => noted !== undefined)).toEqual([]);
  const place = numbers(of).find(({ text }) => text === "2.03%")?.place;
  if (place === undefined) throw new Error("no share");
  const name = `${String.fromCharCode(65 + place.column)}${place.row + 1}`;
  of.workbook.edit(place.sheet, name, number(492_200));
  await of.moment();
  const remark = shown(of).view.remarks.find(({ noted }) => noted !== undefined);
  expect(remark?.text).toMatch(/相加为 [\d.]+%/);
  const before = paragraph(of, remark?.paragraph ?? "").text;
  of.session.narrative.rewrite(remark?.paragraph ?? "", remark?.noted ?? "");
  const after = paragraph(of, remark?.paragraph ?? "");
  expect(after.text).toBe(`${before}因四舍五入，各项占比相加与100%略有出入。`);
  expect(after.pieces.filter(({ kind }) => kind === "number").length).toBeGreaterThan(5);
  expect(shown(of).view.remarks.filter(({ noted }) => noted !== undefined)).toEqual([]);
});

test("what others have kept under our name, and nobody understands, is left out", async () => {
  const of = await scene(complete, (workbook) => {
    workbook.kept = {
      version: 1,
      narrative: {
        facts: { duties: "职责", "no.such": "x", "staff.present": "many", units: 7 },
        edits: { overall: { text: "改写。", numbers: { a: 1, b: "2" } }, income: "x", bad: null },
        sheet: 5,
      },
    };
  });
  await of.session.narrative.draft();
  expect(paragraph(of, "duties").text).toContain("职责。");
  expect(paragraph(of, "overall").text).toBe("改写。");
  expect(
    shown(of)
      .view.parts.flatMap(({ sections }) => sections.map(({ paragraphs }) => paragraphs))
      .flat()
      .filter(({ edited }) => edited)
  ).toHaveLength(1);
  expect(shown(of).sheet).toBeUndefined();
});
