import { describe, expect, test } from "@jest/globals";
import { BASIC, SUMMARY, findingAt, findings, number, scene, wrong } from "./scene";

describe("marks", () => {
  test("of a closed session are found at the start and can be cleared before any check", async () => {
    const { session, workbook } = await scene(wrong, (one) => (one.marks = []));
    expect(session.state).toMatchObject({ marked: true, notice: { kind: "info" } });
    await session.clearMarks();
    expect(workbook.marks).toBeUndefined();
    expect(session.state.marked).toBe(false);
  });

  test("that are cleared come back with the next check, not with the next edit", async () => {
    const { session, workbook, moment } = await scene();
    await session.check();
    await session.writeFindingsSheet();
    expect(session.state.findingsSheet).toBe(true);
    await session.clearMarks();
    expect([workbook.marks, workbook.sheet]).toEqual([undefined, undefined]);
    expect(session.state).toMatchObject({ marked: false, findingsSheet: false });
    workbook.edit(BASIC, "D5", number(3949971));
    await moment();
    expect(findings(session)).toHaveLength(14);
    expect(workbook.marks).toBeUndefined();
    await session.check();
    expect(workbook.marks).toBeDefined();
  });

  test("that are cleared are said to be, and come back as they were when asked for", async () => {
    const { session, workbook } = await scene();
    await session.check();
    const before = workbook.marks;
    expect(session.state.cleared).toBe(false);
    await session.clearMarks();
    expect(session.state).toMatchObject({ cleared: true, marked: false });
    const asked = workbook.calls.length;
    await session.highlightAgain();
    expect(session.state).toMatchObject({ cleared: false, marked: true });
    expect(session.state.notice).toBeUndefined();
    expect(workbook.marks).toEqual(before);
    expect(workbook.calls.slice(asked)).not.toContain("read");
  });

  test("the sheet of findings is replaced by the next check", async () => {
    const { session, workbook } = await scene();
    await session.check();
    await session.writeFindingsSheet();
    const before = workbook.sheet?.rows.length ?? 0;
    await session.waive(findingAt(session, `${BASIC}!D5`), "已与财政核对");
    workbook.edit(SUMMARY, "B5", number(24308771));
    await session.check();
    expect(workbook.sheet?.rows.length).toBe(before - 1);
    expect(workbook.sheet?.columns.at(-1)?.title).toBe("核实情况");
    expect(JSON.stringify(workbook.sheet?.rows)).toContain("2021-03-15 已核实：已与财政核对");
  });
});

describe("a sheet of findings", () => {
  test("of a closed session is renewed by a check", async () => {
    const { session, workbook } = await scene(wrong, (one) => {
      one.sheet = { name: "勾稽检查结果", columns: [], rows: [] };
    });
    await session.check();
    expect(workbook.sheet?.rows.length).toBeGreaterThan(15);
  });

  test("that the user has deleted stays away", async () => {
    const { session, workbook } = await scene();
    await session.check();
    await session.writeFindingsSheet();
    workbook.sheet = undefined;
    await session.check();
    expect(workbook.sheet).toBeUndefined();
    expect(session.state.findingsSheet).toBe(false);
  });
});
