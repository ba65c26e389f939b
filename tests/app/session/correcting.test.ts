import { describe, expect, test } from "@jest/globals";
import { HostProblem } from "../../../src/app/hostProblem";
import { BASIC, findingAt, findings, number, places, scene, wrong } from "./scene";

describe("a correction", () => {
  const place = { sheet: BASIC, row: 4, column: 3 };

  test.each(["value", "formula"] as const)("is shown, written as a %s, and undone", async (as) => {
    const { session, workbook } = await scene();
    await session.check();
    await session.previewCorrection(findingAt(session, `${BASIC}!D5`));
    expect(session.state.correcting).toMatchObject({
      before: number(3754491),
      value: number(3949971),
      formula: { kind: "formula", formula: "=SUM(D6:D19)" },
    });
    await session.correct(as);
    expect(workbook.contentAt(place).kind).toBe(as === "value" ? "number" : "formula");
    expect(places(session)).not.toContain(`${BASIC}!D5`);
    expect(session.state).toMatchObject({ stale: false, notice: { kind: "success" } });
    await session.undoCorrection();
    expect(workbook.contentAt(place)).toEqual(number(3754491));
    expect(places(session)).toContain(`${BASIC}!D5`);
    expect(session.state.undoable).toBeUndefined();
    // What is said of the cell is no longer true once the user types into it.
    expect(session.state.notice).toMatchObject({ kind: "success" });
    workbook.edit(BASIC, "D5", number(1));
    expect(session.state.notice).toBeUndefined();
  });

  test("can be called off", async () => {
    const { session, workbook } = await scene();
    await session.check();
    await session.previewCorrection(findingAt(session, `${BASIC}!D5`));
    session.cancelCorrection();
    await session.correct("value");
    expect(workbook.calls).not.toContain("write");
  });

  test("is not written over what was typed since it was shown", async () => {
    const { session, workbook } = await scene();
    await session.check();
    await session.previewCorrection(findingAt(session, `${BASIC}!D5`));
    workbook.edit(BASIC, "D5", number(5));
    await session.correct("value");
    expect(workbook.contentAt(place)).toEqual(number(5));
    expect(session.state.notice?.kind).toBe("warning");
  });

  test("that no longer fits is not written", async () => {
    const { session, workbook } = await scene();
    await session.check();
    await session.previewCorrection(findingAt(session, `${BASIC}!D5`));
    workbook.edit(BASIC, "D6", number(1));
    await session.correct("value");
    expect(workbook.calls).not.toContain("write");
    expect(session.state.notice?.kind).toBe("warning");
  });

  test("is not undone over what was typed since it was written", async () => {
    const { session, workbook } = await scene();
    await session.check();
    await session.previewCorrection(findingAt(session, `${BASIC}!D5`));
    await session.correct("value");
    workbook.edit(BASIC, "D5", number(5));
    await session.undoCorrection();
    expect(workbook.contentAt(place)).toEqual(number(5));
    expect(session.state.notice?.kind).toBe("warning");
  });

  test("undone gives the cell its format back, but for one that the user has given since", async () => {
    const { session, workbook } = await scene(wrong, ({ formats }) =>
      formats.set(`${BASIC}!D5`, "@")
    );
    await session.check();
    const correctAndUndo = async (between: () => void): Promise<void> => {
      await session.previewCorrection(findingAt(session, `${BASIC}!D5`));
      await session.correct("value");
      expect(workbook.formats.get(`${BASIC}!D5`)).toBe("General");
      between();
      await session.undoCorrection();
    };
    await correctAndUndo(() => undefined);
    expect(workbook.restored).toMatchObject({ content: number(3754491), numberFormat: "@" });
    await correctAndUndo(() => workbook.formats.set(`${BASIC}!D5`, "#,##0"));
    expect(workbook.restored).toMatchObject({ content: number(3754491), numberFormat: "#,##0" });
  });

  test("undone brings an error back that was typed", async () => {
    const error = { kind: "error", error: "#N/A" } as const;
    const { session, workbook } = await scene();
    workbook.edit(BASIC, "D5", error);
    await session.check();
    const finding = findings(session).find(({ correction }) => {
      const at = correction?.correction.cell;
      return at?.sheet === BASIC && at.row === place.row && at.column === place.column;
    });
    if (finding === undefined) throw new Error("no correction of an error");
    await session.previewCorrection(finding);
    expect(session.state.correcting?.before).toEqual(error);
    await session.correct("value");
    await session.undoCorrection();
    expect(workbook.contentAt(place)).toEqual(error);
  });

  test("of a cell that belongs to an array formula is refused", async () => {
    const { session, workbook } = await scene(wrong, ({ arrays }) => arrays.add(`${BASIC}!D5`));
    await session.check();
    await session.previewCorrection(findingAt(session, `${BASIC}!D5`));
    expect(session.state.correcting).toBeUndefined();
    expect(session.state.notice).toMatchObject({ kind: "warning" });
    expect(session.state.notice?.text.zh).toContain("数组公式");
    expect(workbook.calls).not.toContain("write");
  });

  test("is not written into what has become an array formula since it was shown", async () => {
    const { session, workbook } = await scene();
    await session.check();
    await session.previewCorrection(findingAt(session, `${BASIC}!D5`));
    workbook.arrays.add(`${BASIC}!D5`);
    await session.correct("value");
    expect(workbook.calls).not.toContain("write");
    expect(session.state.notice?.kind).toBe("warning");
  });

  test("of more digits than Excel keeps is refused, and the amount is told whole", async () => {
    const { session, workbook } = await scene();
    workbook.edit(BASIC, "E6", number(123456789012345));
    workbook.edit(BASIC, "E7", number(0.5));
    await session.check();
    const finding = findingAt(session, `${BASIC}!E5`);
    const { expected } = finding.correction?.correction ?? {};
    expect(expected?.toString()).toMatch(/^\d{15}\.5$/);
    await session.previewCorrection(finding);
    expect(session.state.correcting).toBeUndefined();
    expect(session.state.notice?.text.zh).toContain(String(expected?.toString()));
    expect(session.state.notice?.text.zh).toContain("15 位");
    expect(workbook.calls).not.toContain("write");
  });

  test("that the host refuses leaves the finding and says why", async () => {
    const { session, workbook } = await scene();
    await session.check();
    await session.previewCorrection(findingAt(session, `${BASIC}!D5`));
    workbook.faults.set("write", new HostProblem("protected-sheet", [BASIC]));
    await session.correct("value");
    expect(session.state.problem?.kind).toBe("protected-sheet");
    expect(session.state.undoable).toBeUndefined();
    expect(places(session)).toContain(`${BASIC}!D5`);
  });
});
