import { describe, expect, test } from "@jest/globals";
import { HostProblem } from "../../../src/app/hostProblem";
import { parseCellName } from "../../../src/core/workbook/address";
import {
  complete,
  crosswalkScene,
  KINDS,
  previewed,
  removed,
  rows,
  SHEET,
  sheetNow,
  shown,
} from "./crosswalkScene";

const text = (given: string) => ({ kind: "text", text: given }) as const;

/** Some cell of the preview, by name. */
function cellOfPreview(of: Awaited<ReturnType<typeof crosswalkScene>>): string {
  const cell = shown(of).filling?.cells[4]?.cell;
  return cell === undefined ? "" : `${String.fromCharCode(65 + cell.column)}${cell.row + 1}`;
}

describe("filling", () => {
  test("shows what it would write, writes it at once as text, and is undone to the letter", async () => {
    const of = await crosswalkScene();
    const before = await sheetNow(of);
    await previewed(of);
    const { filling } = shown(of);
    expect(filling).toMatchObject({ rows: 26 });
    expect(filling?.cells[0]).toMatchObject({ before: "" });
    expect(await sheetNow(of)).toEqual(before);
    await of.session.crosswalk.fill();
    expect(of.workbook.calls.filter((call) => call === "writeTexts")).toHaveLength(1);
    for (const { cell, after } of filling?.cells ?? [])
      expect(of.workbook.contentAt(cell)).toEqual(text(after));
    expect(shown(of)).toMatchObject({ undoable: { rows: 26 }, view: { counts: { filled: 26 } } });
    expect(shown(of)).not.toHaveProperty("filling");
    expect(of.session.state.notice).toEqual({
      kind: "success",
      text: expect.objectContaining({ zh: "已填 26 行，可撤销。" }),
    });
    expect(new Map(rows(of).map(({ id, present }) => [id, present?.code]))).toEqual(removed);
    await of.session.crosswalk.undoFill();
    expect(await sheetNow(of)).toEqual(before);
    expect(shown(of)).not.toHaveProperty("undoable");
    expect(shown(of).view.counts.filled).toBe(0);
    expect(of.session.state.notice).toMatchObject({ kind: "success" });
  });

  test("rechecks where a check was made, and its findings go and come back", async () => {
    const of = await crosswalkScene();
    await of.session.check();
    const { view } = of.session.state;
    await previewed(of);
    await of.session.crosswalk.fill();
    expect(of.session.state.view).not.toBe(view);
    expect(of.session.state).toMatchObject({ stale: false, notice: { kind: "success" } });
    expect(shown(of).stale).toBe(false);
  });

  test.each([
    { what: "some rows", ids: [...removed.keys()].slice(0, 3), expected: 3 },
    { what: "rows that are not there", ids: ["没有!1"], expected: undefined },
    { what: "no rows", ids: [], expected: undefined },
  ])("previews $what", async ({ ids, expected }) => {
    const of = await crosswalkScene();
    await of.session.changeSettings(KINDS);
    await of.session.crosswalk.propose();
    await of.session.crosswalk.preview(ids);
    expect(shown(of).filling?.rows).toBe(expected);
    expect(of.session.state.notice?.kind).toBe(expected === undefined ? "info" : undefined);
  });

  test("of rows that show what is proposed writes nothing", async () => {
    const of = await crosswalkScene(complete);
    await of.session.changeSettings(KINDS);
    await of.session.crosswalk.propose();
    await of.session.crosswalk.proposeForAll(true);
    await of.session.crosswalk.preview([...removed.keys()]);
    expect(of.session.state.notice).toMatchObject({ kind: "info" });
    await of.session.crosswalk.fill();
    expect(of.workbook.calls).not.toContain("writeTexts");
  });

  test("can be called off", async () => {
    const of = await crosswalkScene();
    await previewed(of);
    of.session.crosswalk.cancelFill();
    expect(shown(of)).not.toHaveProperty("filling");
    await of.session.crosswalk.fill();
    expect(of.workbook.calls).not.toContain("writeTexts");
  });

  test("is refused where an array formula is in the way, and says where", async () => {
    const of = await crosswalkScene();
    await of.session.changeSettings(KINDS);
    await of.session.crosswalk.propose();
    await of.session.crosswalk.preview([...removed.keys()]);
    const place = cellOfPreview(of);
    of.workbook.arrays.add(`${SHEET}!${place}`);
    await of.session.crosswalk.preview([...removed.keys()]);
    expect(shown(of)).not.toHaveProperty("filling");
    expect(of.session.state.notice?.text.zh).toContain(`${SHEET}!${place}`);
  });
});

describe("nothing is filled", () => {
  test("over what was typed since it was shown, and the preview goes", async () => {
    const of = await crosswalkScene();
    await previewed(of);
    of.workbook.edit(SHEET, cellOfPreview(of), text("299"));
    const before = await sheetNow(of);
    await of.session.crosswalk.fill();
    expect(await sheetNow(of)).toEqual(before);
    expect(of.session.state.notice).toMatchObject({ kind: "warning" });
    expect(shown(of)).not.toHaveProperty("filling");
  });

  test("when a cell changes between the user's word and the writing, unheard", async () => {
    const of = await crosswalkScene();
    await previewed(of);
    const name = cellOfPreview(of);
    const place = { sheet: SHEET, ...(parseCellName(name) ?? { row: 0, column: 0 }) };
    of.workbook.beforeWriting = () => {
      of.workbook.setUnheard(place, text("299"));
    };
    await of.session.crosswalk.fill();
    expect(of.workbook.contentAt(place)).toEqual(text("299"));
    expect(of.workbook.quotes.size).toBe(0);
    expect(of.session.state.notice?.text.zh).toContain(name);
    expect(shown(of)).not.toHaveProperty("filling");
    expect(shown(of)).not.toHaveProperty("undoable");
    expect(shown(of).stale).toBe(false);
  });

  test("when the amounts no longer bear the proposal", async () => {
    const of = await crosswalkScene();
    await previewed(of);
    await of.session.changeSettings({ projectUnitKind: undefined });
    expect(shown(of)).not.toHaveProperty("filling");
    await of.session.crosswalk.fill();
    expect(of.workbook.calls).not.toContain("writeTexts");
  });

  test("on a protected sheet, which is named; the preview stays for another try", async () => {
    const of = await crosswalkScene();
    await previewed(of);
    const before = await sheetNow(of);
    of.workbook.protectedSheets = [SHEET];
    await of.session.crosswalk.fill();
    expect(of.session.state.problem).toMatchObject({ kind: "protected-sheet", sheets: [SHEET] });
    expect(await sheetNow(of)).toEqual(before);
    of.workbook.protectedSheets = [];
    await of.session.crosswalk.fill();
    expect(shown(of)).toMatchObject({ undoable: { rows: 26 } });
  });

  test("by a host that fails, which says so", async () => {
    const of = await crosswalkScene();
    await previewed(of);
    of.workbook.faults.set("writeTexts", new HostProblem("read-only"));
    await of.session.crosswalk.fill();
    expect(of.session.state.problem?.kind).toBe("read-only");
    expect(shown(of)).not.toHaveProperty("undoable");
  });
});

describe("undoing", () => {
  test("puts nothing back once one cell was changed, and everything when it is as it was filled", async () => {
    const of = await crosswalkScene();
    const before = await sheetNow(of);
    await previewed(of);
    const cell = shown(of).filling?.cells[4];
    const name = cellOfPreview(of);
    await of.session.crosswalk.fill();
    of.workbook.edit(SHEET, name, text("299"));
    const changed = await sheetNow(of);
    await of.session.crosswalk.undoFill();
    expect(await sheetNow(of)).toEqual(changed);
    expect(of.session.state.notice).toMatchObject({ kind: "warning" });
    expect(of.session.state.notice?.text.zh).toContain(name);
    of.workbook.edit(SHEET, name, text(cell?.after ?? ""));
    await of.session.crosswalk.undoFill();
    expect(await sheetNow(of)).toEqual(before);
  });

  test("is still on offer when the recheck after filling fails", async () => {
    const of = await crosswalkScene();
    await previewed(of);
    of.workbook.faults.set("read", new HostProblem("lost-connection"));
    await of.session.crosswalk.fill();
    expect(of.session.state.problem?.kind).toBe("lost-connection");
    expect(shown(of)).toMatchObject({ stale: true, undoable: { rows: 26 } });
  });
});
