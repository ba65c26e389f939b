import { describe, expect, test } from "@jest/globals";
import { HostProblem } from "../../../src/app/hostProblem";
import { BASIC, complete, findings, places, scene, wrong } from "./scene";

describe("a check", () => {
  test("lists and highlights what it finds, and tells how far it is", async () => {
    const { session, workbook, states } = await scene();
    await session.check();
    expect(findings(session)).toHaveLength(15);
    expect(session.state).toMatchObject({ marked: true, stale: false });
    expect(session.state.work).toBeUndefined();
    const marked = workbook.marks?.flatMap(({ cells }) => cells) ?? [];
    expect(marked.length).toBeGreaterThanOrEqual(15);
    const phases = states.flatMap(({ work }) => work?.phase ?? []);
    expect([...new Set(phases)]).toEqual(["read", "recognise", "check", "report"]);
    const done = states.flatMap(({ work }) => (work?.phase === "check" ? (work.done ?? []) : []));
    expect(done.at(-1)).toBe(1);
  });

  test("of a clean workbook writes nothing into it", async () => {
    const { session, workbook } = await scene(complete);
    await session.check();
    expect(session.state.view).toMatchObject({ clean: true });
    expect(session.state.marked).toBe(false);
    expect(workbook.calls).toEqual(["loadKept", "hasMarks", "onEdited", "read"]);
  });

  test("can be stopped, and leaves everything as it was", async () => {
    const { session, workbook } = await scene();
    workbook.duringRead = () => {
      session.stop();
    };
    await session.check();
    expect(session.state.view).toBeUndefined();
    expect(session.state.problem).toBeUndefined();
    expect(session.state.work).toBeUndefined();
    expect(workbook.marks).toBeUndefined();
  });

  test("asked for twice at once runs once", async () => {
    const { session, workbook } = await scene();
    await Promise.all([session.check(), session.check()]);
    expect(workbook.calls.filter((call) => call === "read")).toHaveLength(1);
  });

  test("says what a host that fails while reading said", async () => {
    const { session, workbook } = await scene();
    workbook.faults.set("read", new HostProblem("cell-editing"));
    await session.check();
    expect(session.state.problem?.kind).toBe("cell-editing");
    expect(session.state.view).toBeUndefined();
    await session.check();
    expect(session.state.problem).toBeUndefined();
    expect(workbook.marks).toBeDefined();
  });

  test("lists the findings where they cannot be highlighted, and says why, once", async () => {
    const { session, workbook } = await scene();
    workbook.faults.set("mark", new HostProblem("unknown"));
    await session.check();
    expect(session.state).toMatchObject({ marked: true, notice: { kind: "warning" } });
    expect(session.state.problem).toBeUndefined();
    expect(session.state.view).toBeDefined();
    await session.check();
    expect(session.state.notice).toBeUndefined();
    expect(workbook.marks).toBeDefined();
  });

  test("offers no clearing of highlights that a read-only workbook has not taken", async () => {
    const { session, workbook } = await scene();
    workbook.faults.set("mark", new HostProblem("read-only"));
    await session.check();
    expect(session.state).toMatchObject({ marked: false, notice: { kind: "warning" } });
  });

  test("is stopped at once while the host does not answer, and another one runs", async () => {
    const { session, workbook } = await scene();
    let answer = (): void => undefined;
    workbook.duringRead = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const stopped = session.check();
    await Promise.resolve();
    session.stop();
    await stopped;
    expect(session.state.work).toBeUndefined();
    workbook.duringRead = undefined;
    await session.check();
    const { view } = session.state;
    expect(view).toBeDefined();
    answer();
    await Promise.resolve();
    expect(session.state.view).toBe(view);
    expect(session.state.work).toBeUndefined();
  });

  test("names protected sheets and lists their findings all the same", async () => {
    const { session } = await scene(wrong, (workbook) => (workbook.protectedSheets = [BASIC]));
    await session.check();
    expect(session.state.notice).toMatchObject({ kind: "warning" });
    expect(session.state.notice?.text.zh).toContain(BASIC);
    expect(places(session)).toContain(`${BASIC}!D5`);
  });
});
