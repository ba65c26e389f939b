import { describe, expect, test } from "@jest/globals";
import { HostProblem } from "../../../src/app/hostProblem";
import { DEFAULT_SETTINGS } from "../../../src/app/settings";
import { BASIC, SUMMARY, findingAt, findings, number, scene, settled, wrong } from "./scene";

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
    expect(workbook.calls).not.toContain("changeKept");
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
    workbook.faults.set("changeKept", new HostProblem("read-only"));
    // Nor can the highlight be taken away; that is the lesser news.
    workbook.faults.set("mark", new HostProblem("read-only"));
    await session.waive(findingAt(session, `${BASIC}!D5`), "已核实");
    expect(session.state.view?.waivedCount).toBe(1);
    expect(session.state.notice).toMatchObject({ kind: "warning" });
    expect(session.state.notice?.text.zh).toMatch(/有效，但没能.*只读/);
  });
});

describe("what two panes keep at the same time", () => {
  test("lives together: each adds and takes away only its own", async () => {
    const one = await scene();
    const other = await scene();
    await one.session.check();
    await other.session.check();
    const shared = one.workbook;
    const saved = (from: typeof one): void => {
      (from === one ? other : one).workbook.kept = from.workbook.kept;
    };
    await one.session.waive(findingAt(one.session, `${BASIC}!D5`), "一");
    saved(one);
    await other.session.waive(findingAt(other.session, `${SUMMARY}!B5`), "二");
    saved(other);
    expect(shared.kept).toMatchObject({ waivers: [{ reason: "一" }, { reason: "二" }] });
    // What the other pane has verified shows here after the next thing kept.
    expect(other.session.state.view?.waivedCount).toBe(2);
    await one.session.changeSettings({ live: false });
    saved(one);
    await other.session.changeSettings({ language: "en" });
    saved(other);
    expect(shared.kept).toMatchObject({ settings: { live: false, language: "en" } });
    expect(other.session.state.settings.live).toBe(true);
    await one.session.unwaive(findingAt(one.session, `${BASIC}!D5`));
    expect(shared.kept).toMatchObject({
      waivers: [{ reason: "二" }],
      settings: { language: "en" },
    });
  });

  test("a waiver that could not be kept is kept with the next thing that can", async () => {
    const { session, workbook } = await scene();
    await session.check();
    workbook.faults.set("changeKept", new HostProblem("cell-editing"));
    await session.waive(findingAt(session, `${BASIC}!D5`), "一");
    expect(workbook.kept).toBeUndefined();
    await session.changeSettings({ live: false });
    expect(workbook.kept).toMatchObject({ waivers: [{ reason: "一" }], settings: { live: false } });
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
