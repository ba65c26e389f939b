import { describe, expect, test } from "@jest/globals";
import { HostProblem } from "../../../src/app/hostProblem";
import { BASIC, findingAt, number, places, scene } from "./scene";

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
