import { describe, expect, test } from "@jest/globals";
import { HostProblem } from "../../../src/app/hostProblem";
import { BASIC, SUMMARY, findingAt, findings, number, places, scene, settled } from "./scene";

describe("live", () => {
  test("rechecks a moment after the last of several edits, once", async () => {
    const { session, workbook, moment, alarms, states } = await scene();
    await session.check();
    states.length = 0;
    workbook.edit(BASIC, "D5", number(1));
    workbook.edit(BASIC, "D5", number(3949971));
    expect(session.state.stale).toBe(true);
    expect(alarms.size).toBe(1);
    await moment();
    expect(places(session)).not.toContain(`${BASIC}!D5`);
    expect(session.state.stale).toBe(false);
    expect(workbook.calls.filter((call) => call === "read")).toHaveLength(2);
    expect(states.every(({ work }) => work === undefined || work.quiet)).toBe(true);
  });

  test("an edit during a check is checked after it", async () => {
    const { session, workbook, moment } = await scene();
    let release = (): void => undefined;
    workbook.duringRead = () => new Promise((resolve) => (release = resolve));
    const first = session.check();
    await settled();
    workbook.edit(BASIC, "D5", number(3949971));
    await moment();
    workbook.duringRead = undefined;
    release();
    await first;
    expect(places(session)).toContain(`${BASIC}!D5`);
    expect(session.state.stale).toBe(true);
    await moment();
    expect(places(session)).not.toContain(`${BASIC}!D5`);
    expect(session.state.stale).toBe(false);
  });

  test("gives way to a check that the user asks for", async () => {
    const { session, workbook, moment, states } = await scene();
    await session.check();
    let release = (): void => undefined;
    workbook.duringRead = () => new Promise((resolve) => (release = resolve));
    workbook.edit(BASIC, "D5", number(3949971));
    await moment();
    expect(session.state.work?.quiet).toBe(true);
    const before = session.state.view;
    const asked = session.check();
    workbook.duringRead = undefined;
    release();
    await asked;
    expect(workbook.calls.filter((call) => call === "read")).toHaveLength(3);
    expect(session.state.stale).toBe(false);
    // The recheck was left where it stood: one new list, that of the check asked for.
    expect(new Set([before, ...states.map(({ view }) => view)]).size).toBe(3);
    await moment();
    expect(workbook.calls.filter((call) => call === "read")).toHaveLength(3);
  });

  test("that fails keeps the list, says so, and is over with the next that comes through", async () => {
    const { session, workbook, moment } = await scene();
    await session.check();
    workbook.faults.set("read", new HostProblem("lost-connection"));
    workbook.edit(BASIC, "D5", number(3949971));
    await moment();
    expect(findings(session)).toHaveLength(15);
    expect(session.state).toMatchObject({ stale: true, problem: { kind: "lost-connection" } });
    workbook.edit(BASIC, "D5", number(3949971));
    await moment();
    expect(session.state.stale).toBe(false);
    expect(session.state.problem).toBeUndefined();
  });

  test.each(["read", "mark"] as const)(
    "waits with its %s for a cell that is being typed into, and says nothing of it",
    async (method) => {
      const { session, workbook, moment } = await scene();
      await session.check();
      workbook.faults.set(method, new HostProblem("cell-editing"));
      workbook.edit(BASIC, "D5", number(3949971));
      await moment();
      expect(session.state.problem).toBeUndefined();
      expect(session.state.notice).toBeUndefined();
      const isMarked = (): boolean => workbook.marks?.some(({ sheet }) => sheet === BASIC) === true;
      expect(isMarked()).toBe(true);
      // The user leaves the cell with Esc: no event tells of it.
      await moment();
      expect(places(session)).not.toContain(`${BASIC}!D5`);
      expect(isMarked()).toBe(false);
      expect(session.state).toMatchObject({ stale: false });
    }
  );

  test("tries again less and less often while the user types, and at once after the edit", async () => {
    const { session, workbook, moment, alarms } = await scene();
    await session.check();
    workbook.edit(BASIC, "D5", number(3949971));
    const waits: number[] = [];
    for (let time = 0; time < 7; time += 1) {
      workbook.faults.set("read", new HostProblem("cell-editing"));
      waits.push(...alarms.values());
      await moment();
    }
    expect(waits).toEqual([400, 1_700, 3_400, 6_800, 13_600, 27_200, 30_000]);
    expect(workbook.waits.slice(1)).toEqual(waits.map(() => false));
    workbook.edit(BASIC, "D5", number(3949971));
    expect([...alarms.values()]).toEqual([400]);
    await moment();
    expect(session.state.stale).toBe(false);
    expect(alarms.size).toBe(0);
  });

  test("an edit that comes while a recheck finds the cell being edited is not put off with it", async () => {
    const { session, workbook, moment, alarms } = await scene();
    await session.check();
    workbook.duringRead = () => {
      workbook.edit(BASIC, "D6", number(1));
      throw new HostProblem("cell-editing");
    };
    workbook.edit(BASIC, "D5", number(3949971));
    await moment();
    expect([...alarms.values()]).toEqual([400]);
  });

  test("gives way to a click also when its end sets off another quiet job", async () => {
    const { session, workbook, moment } = await scene();
    await session.check();
    let release = (): void => undefined;
    workbook.duringRead = () => new Promise((resolve) => (release = resolve));
    workbook.edit(BASIC, "D5", number(3949971));
    await moment();
    await session.waive(findingAt(session, `${SUMMARY}!B5`), "已核实");
    const asked = session.clearMarks();
    workbook.duringRead = undefined;
    release();
    await asked;
    expect(workbook.calls).toContain("clearMarks");
    expect(workbook.marks).toBeUndefined();
  });

  test("switched off leaves the list stale, and switched on again catches up", async () => {
    const { session, workbook, moment, alarms } = await scene();
    await session.check();
    await session.changeSettings({ live: false });
    workbook.edit(BASIC, "D5", number(3949971));
    expect(alarms.size).toBe(0);
    expect(session.state.stale).toBe(true);
    await session.changeSettings({ live: true });
    await moment();
    expect(session.state.stale).toBe(false);
  });

  test("ends with the session", async () => {
    const { session, workbook, alarms } = await scene();
    await session.check();
    workbook.edit(BASIC, "D5", number(3949971));
    await session.end();
    expect(alarms.size).toBe(0);
    expect(workbook.listening).toBe(0);
  });
});
