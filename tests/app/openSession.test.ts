import { beforeAll, describe, expect, test } from "@jest/globals";
import { buildSamples } from "../../samples/build/samples";
import type { CheckSession, SessionState } from "../../src/app/checkSession";
import { HostProblem } from "../../src/app/hostProblem";
import { openSession } from "../../src/app/openSession";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import type { FindingView } from "../../src/core/report/checkView";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { readWorkbook } from "../../src/host/file/readWorkbook";
import { MemoryWorkbook } from "./memoryWorkbook";

let wrong: WorkbookSnapshot = { sheets: [] };
let complete: WorkbookSnapshot = { sheets: [] };

beforeAll(async () => {
  const samples = await buildSamples();
  wrong = readWorkbook(samples.get("含错误.xlsx") ?? new Uint8Array());
  complete = readWorkbook(samples.get("完整.xlsx") ?? new Uint8Array());
});

const BASIC = "6一般公共预算基本支出情况表";
const SUMMARY = "1部门收支总体情况表";
const number = (value: number) => ({ kind: "number", number: value }) as const;

interface Scene {
  readonly workbook: MemoryWorkbook;
  readonly session: CheckSession;
  readonly states: SessionState[];
  /** Lets the time of the debounce go by, and what it sets off come to its end. */
  readonly moment: () => Promise<void>;
  readonly alarms: Set<() => void>;
}

/** A session over a sample, started. */
async function scene(
  snapshot = wrong,
  prepare: (workbook: MemoryWorkbook) => void = () => undefined
): Promise<Scene> {
  const workbook = new MemoryWorkbook(snapshot);
  prepare(workbook);
  const alarms = new Set<() => void>();
  const session = openSession({
    workbook,
    officeLanguage: "zh",
    today: () => "2021-03-15",
    now: () => 0,
    pause: () => Promise.resolve(),
    schedule: (work) => {
      alarms.add(work);
      return () => alarms.delete(work);
    },
  });
  const states: SessionState[] = [];
  session.subscribe(() => states.push(session.state));
  await session.start();
  const moment = async (): Promise<void> => {
    for (const alarm of [...alarms]) {
      alarms.delete(alarm);
      alarm();
    }
    await settled();
  };
  return { workbook, session, states, moment, alarms };
}

/** Everything that is under way in memory has come to its end. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function findings({ state }: CheckSession): readonly FindingView[] {
  return state.view?.groups.flatMap((group) => group.findings) ?? [];
}

function findingAt(session: CheckSession, place: string): FindingView {
  const found = findings(session).find((finding) => finding.place?.text === place);
  if (found === undefined) throw new Error(`no finding at ${place}`);
  return found;
}

const places = (session: CheckSession) => findings(session).map(({ place }) => place?.text);

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

  test.each([
    ["a host that fails while reading", "read", false],
    ["a host that cannot highlight", "mark", true],
  ] as const)("says what %s said", async (_, method, hasList) => {
    const { session, workbook } = await scene();
    workbook.faults.set(method, new HostProblem("cell-editing"));
    await session.check();
    expect(session.state.problem?.kind).toBe("cell-editing");
    expect(session.state.view !== undefined).toBe(hasList);
    await session.check();
    expect(session.state.problem).toBeUndefined();
    expect(workbook.marks).toBeDefined();
  });

  test("names protected sheets and lists their findings all the same", async () => {
    const { session } = await scene(wrong, (workbook) => (workbook.protectedSheets = [BASIC]));
    await session.check();
    expect(session.state.notice).toMatchObject({ kind: "warning" });
    expect(session.state.notice?.text.zh).toContain(BASIC);
    expect(places(session)).toContain(`${BASIC}!D5`);
  });
});

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

describe("a waiver", () => {
  test("takes the highlight away, is kept, and holds in the next session", async () => {
    const { session, workbook } = await scene();
    await session.check();
    await session.waive(findingAt(session, `${BASIC}!D5`), " 已与财政核对 ");
    expect(session.state.view).toMatchObject({ waivedCount: 1, counts: { error: 10 } });
    const isMarked = (): boolean => workbook.marks?.some(({ sheet }) => sheet === BASIC) === true;
    expect(isMarked()).toBe(false);

    const next = await scene(wrong, (one) => (one.kept = workbook.kept));
    await next.session.check();
    const finding = findingAt(next.session, `${BASIC}!D5`);
    expect(finding.waiver).toMatchObject({ reason: "已与财政核对", date: "2021-03-15" });
    await next.session.unwaive(finding);
    expect(next.workbook.kept).toBeUndefined();
    expect(next.session.state.view?.waivedCount).toBe(0);
  });

  test("expires when the number changes, and a new reason takes its place", async () => {
    const { session, workbook, moment } = await scene();
    await session.check();
    await session.waive(findingAt(session, `${BASIC}!D5`), "旧");
    workbook.edit(BASIC, "D5", number(3754492));
    await moment();
    const finding = findingAt(session, `${BASIC}!D5`);
    expect(finding.waiver).toBeUndefined();
    expect(finding.expiredWaiver?.reason).toBe("旧");
    await session.waive(finding, "新");
    expect(workbook.kept).toMatchObject({ version: 1, waivers: [{ reason: "新" }] });
  });

  test("without a reason is none", async () => {
    const { session, workbook } = await scene();
    await session.check();
    await session.waive(findingAt(session, `${BASIC}!D5`), "  ");
    expect(workbook.calls).not.toContain("saveKept");
  });

  test("does not write over earlier ones that could not be read at the start", async () => {
    const { session: first, workbook: former } = await scene();
    await first.check();
    await first.waive(findingAt(first, `${BASIC}!D5`), "早先的");
    const { session, workbook } = await scene(wrong, (one) => {
      one.kept = former.kept;
      one.faults.set("loadKept", new HostProblem("cell-editing"));
    });
    await session.check();
    expect(session.state.view?.waivedCount).toBe(1);
    expect(session.state.problem).toBeUndefined();
    await session.waive(findingAt(session, `${SUMMARY}!B5`), "后来的");
    expect(workbook.kept).toMatchObject({ waivers: [{ reason: "早先的" }, { reason: "后来的" }] });
  });

  test("that cannot be kept holds for this session, and that is said", async () => {
    const { session, workbook } = await scene();
    await session.check();
    workbook.faults.set("saveKept", new HostProblem("read-only"));
    await session.waive(findingAt(session, `${BASIC}!D5`), "已核实");
    expect(session.state.view?.waivedCount).toBe(1);
    expect(session.state.notice).toMatchObject({ kind: "warning" });
    expect(session.state.notice?.text.zh).toContain("只读");
  });
});

describe("settings", () => {
  test("are kept when changed, and taken away when they are the usual ones again", async () => {
    const { session, workbook } = await scene();
    await session.changeSettings({ year: 2022, language: "en" });
    expect(workbook.kept).toMatchObject({ settings: { year: 2022, language: "en" } });
    expect(session.state.language).toBe("en");
    await session.changeSettings({ year: undefined, language: undefined });
    expect(workbook.kept).toBeUndefined();
    expect(session.state.language).toBe("zh");
  });

  test("another language words the list anew, other severities shorten it and the marks", async () => {
    const { session, workbook } = await scene();
    await session.check();
    await session.changeSettings({ language: "en" });
    expect(session.state.view?.summary).toContain("relations checked");
    expect(workbook.calls.filter((call) => call === "read")).toHaveLength(1);
    await session.changeSettings({ severities: ["error"] });
    expect(findings(session)).toHaveLength(11);
    expect(workbook.marks?.every(({ severity }) => severity === "error")).toBe(true);
  });

  test("another year is checked at once", async () => {
    const { session } = await scene();
    await session.check();
    await session.changeSettings({ year: 2022 });
    expect(
      findings(session)
        .map(({ statement }) => statement)
        .join()
    ).toContain("设置的是 2022 年");
  });

  test("another year, set during a check, is checked after it", async () => {
    const { session, workbook } = await scene();
    let release = (): void => undefined;
    workbook.duringRead = () => new Promise((resolve) => (release = resolve));
    const first = session.check();
    await settled();
    await session.changeSettings({ year: 2022 });
    workbook.duringRead = undefined;
    release();
    await first;
    await settled();
    expect(JSON.stringify(findings(session).map(({ statement }) => statement))).toContain(
      "设置的是 2022 年"
    );
  });

  test("that are damaged are left out", async () => {
    const kept = { settings: { year: "x", live: 3, severities: [1], organisation: 7 }, waivers: 5 };
    const { session } = await scene(wrong, (workbook) => (workbook.kept = kept));
    expect(session.state.settings).toEqual(DEFAULT_SETTINGS);
    expect(session.state.problem).toBeUndefined();
  });
});
