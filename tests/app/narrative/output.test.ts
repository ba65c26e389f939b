import { describe, expect, test } from "@jest/globals";
import type { CellContent } from "../../../src/app/openWorkbook";
import type { Scene } from "../session/scene";
import { settled, SUMMARY } from "../session/scene";
import { drafted, shown } from "./narrativeScene";

const AT = { sheet: SUMMARY, row: 400, column: 2 };
const text = (content: string): CellContent => ({ kind: "text", text: content });

async function ready(): Promise<Scene> {
  const of = await drafted();
  of.workbook.selected = AT;
  return of;
}

function contents({ workbook }: Scene, rows: number): readonly CellContent[] {
  return Array.from({ length: rows }, (_, index) =>
    workbook.contentAt({ ...AT, row: AT.row + index })
  );
}

describe("at the selected cell", () => {
  test("a paragraph a row is written after a preview, and taken back", async () => {
    const of = await ready();
    const lines = of.session.narrative.written()?.text.split("\n") ?? [];
    await of.session.narrative.previewInsertion();
    expect(shown(of).inserting).toEqual({ at: AT, rows: lines.length, filled: 0 });
    expect(of.workbook.calls).not.toContain("writeTexts");
    await of.session.narrative.insert();
    expect(contents(of, lines.length)).toEqual(lines.map(text));
    expect(shown(of).undoable).toEqual({ at: AT, rows: lines.length });
    await of.session.narrative.undoInsertion();
    expect(contents(of, lines.length).every(({ kind }) => kind === "empty")).toBe(true);
    expect(shown(of).undoable).toBeUndefined();
  });

  test("what is there already is counted, and comes back", async () => {
    const of = await ready();
    of.workbook.setUnheard({ ...AT, row: AT.row + 3 }, text("备注"));
    await of.session.narrative.previewInsertion();
    expect(shown(of).inserting?.filled).toBe(1);
    await of.session.narrative.insert();
    await of.session.narrative.undoInsertion();
    expect(of.workbook.contentAt({ ...AT, row: AT.row + 3 })).toEqual(text("备注"));
  });

  test("nothing is written over what has changed since the preview", async () => {
    const of = await ready();
    await of.session.narrative.previewInsertion();
    of.workbook.beforeWriting = () => {
      of.workbook.setUnheard(AT, text("刚填的"));
    };
    await of.session.narrative.insert();
    expect(of.workbook.contentAt(AT)).toEqual(text("刚填的"));
    expect(of.session.state.notice?.text.zh).toContain("没有写入任何单元格");
    expect(shown(of).inserting).toBeUndefined();
  });

  test("nothing is written that the user has not seen", async () => {
    const of = await ready();
    await of.session.narrative.previewInsertion();
    of.session.narrative.setFact("duties", "新的职责");
    await of.session.narrative.insert();
    expect(of.workbook.calls).not.toContain("writeTexts");
    expect(of.session.state.notice?.text.zh).toContain("在预览后有变化");
  });

  test("nothing is taken back over what has changed since", async () => {
    const of = await ready();
    await of.session.narrative.previewInsertion();
    await of.session.narrative.insert();
    of.workbook.setUnheard(AT, text("改过的标题"));
    await of.session.narrative.undoInsertion();
    expect(of.workbook.contentAt(AT)).toEqual(text("改过的标题"));
    expect(shown(of).undoable).toBeDefined();
  });

  test("the last row of a sheet is no place", async () => {
    const of = await ready();
    of.workbook.selected = { ...AT, row: 1_048_570 };
    await of.session.narrative.previewInsertion();
    expect(shown(of).inserting).toBeUndefined();
    expect(of.session.state.notice?.text.zh).toContain("行数不够");
  });
});

describe("the sheet 编制说明", () => {
  test("is added, replaced on request only, and removed", async () => {
    const of = await ready();
    await of.session.narrative.insertSheet();
    const [added] = of.workbook.added;
    expect(added).toMatchObject({ name: "编制说明", content: { print: "portrait" } });
    const lines = of.session.narrative.written()?.text.split("\n") ?? [];
    const written = added?.content.rows.map(({ cells: [cell] }) =>
      cell?.kind === "text" ? cell.text.trim() : ""
    );
    expect(written?.join("")).toBe(lines.map((line) => line.trim()).join(""));

    of.session.narrative.setFact("duties", "新的职责");
    await of.session.narrative.insertSheet();
    expect(shown(of).replacing).toEqual({ name: "编制说明" });
    expect(of.workbook.added[0]).toBe(added);
    await of.session.narrative.replaceSheet();
    expect(shown(of).replacing).toBeUndefined();
    expect(JSON.stringify(of.workbook.added[0])).toContain("新的职责");
    expect(of.workbook.added).toHaveLength(1);

    await of.session.narrative.removeSheet();
    expect(of.workbook.added).toEqual([]);
    expect(shown(of).sheet).toBeUndefined();
  });

  test("is known in the next session, and written anew where it has gone", async () => {
    const of = await ready();
    await of.session.narrative.insertSheet();
    await settled();
    const next = await drafted((workbook) => {
      workbook.kept = of.workbook.kept;
    });
    expect(shown(next).sheet).toEqual({ name: "编制说明" });
    await next.session.narrative.insertSheet();
    expect(shown(next).replacing).toBeUndefined();
    expect(next.workbook.added).toHaveLength(1);
  });

  test("a paragraph longer than a row of Excel shows goes on in the next", async () => {
    const of = await ready();
    of.session.narrative.setFact("duties", "负责一项工作。".repeat(300));
    await of.session.narrative.insertSheet();
    const texts = of.workbook.added[0]?.content.rows.flatMap(({ cells }) =>
      cells.map((cell) => (cell.kind === "text" ? cell.text : ""))
    );
    expect(Math.max(...(texts ?? []).map(({ length }) => length))).toBeLessThanOrEqual(800);
    expect(texts?.join("")).toContain("负责一项工作。".repeat(300));
  });
});

test("rich text shows the markup of the workbook as text", async () => {
  const of = await drafted();
  of.session.narrative.setFact("duties", '<img src=x onerror="alert(1)"> & 其他');
  const html = of.session.narrative.written()?.html ?? "";
  expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; 其他");
  expect(html).not.toContain("<img");
  expect(html.match(/<h1/g)).toHaveLength(4);
});
