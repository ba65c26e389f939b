import { describe, expect, test } from "@jest/globals";
import { HostProblem } from "../../../src/app/hostProblem";
import { settled } from "../session/scene";
import {
  blank,
  complete,
  crosswalkScene,
  KINDS,
  removed,
  rowOf,
  rows,
  SHEET,
  shown,
} from "./crosswalkScene";

const text = (given: string) => ({ kind: "text", text: given }) as const;

describe("proposing", () => {
  test("reads once, needs no check and writes nothing", async () => {
    const of = await crosswalkScene();
    expect(of.session.state.crosswalk).toBeUndefined();
    await of.session.crosswalk.propose();
    expect(of.workbook.calls).toEqual(["loadKept", "hasMarks", "onEdited", "read"]);
    expect(rows(of)).toHaveLength(26);
    expect(shown(of)).toMatchObject({ all: false, stale: false });
    expect(of.session.state.view).toBeUndefined();
  });

  test("tells how far it is, and can be stopped with everything as it was", async () => {
    const of = await crosswalkScene();
    await of.session.crosswalk.propose();
    const phases = of.states.map(({ work }) => work?.phase);
    expect(phases).toEqual(expect.arrayContaining(["read", "recognise", undefined]));
    const before = shown(of);
    of.workbook.duringRead = () => {
      of.session.stop();
    };
    await of.session.crosswalk.propose();
    expect(shown(of)).toBe(before);
    expect(of.session.state).not.toHaveProperty("work");
    expect(of.session.state).not.toHaveProperty("problem");
  });

  test("is one job with the check: what is asked for meanwhile is not begun", async () => {
    const of = await crosswalkScene();
    await Promise.all([of.session.check(), of.session.crosswalk.propose()]);
    expect(of.workbook.calls.filter((call) => call === "read")).toHaveLength(1);
    expect(of.session.state.crosswalk).toBeUndefined();
  });

  test("says what a host that fails said, and keeps what was proposed before", async () => {
    const of = await crosswalkScene();
    await of.session.crosswalk.propose();
    of.workbook.faults.set("read", new HostProblem("cell-editing"));
    await of.session.crosswalk.propose();
    expect(of.session.state.problem?.kind).toBe("cell-editing");
    expect(rows(of)).toHaveLength(26);
  });

  test("follows the unit kinds at once, without reading", async () => {
    const of = await crosswalkScene();
    await of.session.crosswalk.propose();
    await of.session.changeSettings(KINDS);
    expect(shown(of).view.counts.open).toBe(0);
    expect(of.workbook.calls.filter((call) => call === "read")).toHaveLength(1);
    const proposed = new Map(rows(of).map(({ id, target }) => [id, target?.code]));
    expect(proposed).toEqual(removed);
  });

  test("words the rows in the language that is set", async () => {
    const of = await crosswalkScene();
    await of.session.crosswalk.propose();
    await of.session.changeSettings({ language: "en" });
    expect(shown(of).view.summary).toMatch(/^26 rows/);
  });

  test("proposes for filled rows, too, where it is asked to", async () => {
    const of = await crosswalkScene(complete);
    await of.session.crosswalk.propose();
    expect(shown(of).view.counts.filled).toBe(26);
    await of.session.crosswalk.proposeForAll(true);
    expect(shown(of)).toMatchObject({ all: true, view: { counts: { filled: 0 } } });
    await of.session.crosswalk.proposeForAll(false);
    expect(shown(of).view.counts.filled).toBe(26);
  });

  test("of a workbook without such a table says so", async () => {
    const of = await crosswalkScene({ sheets: [] });
    await of.session.crosswalk.propose();
    expect(shown(of).view.summary).toBe("没有需要对应经济分类的行。");
  });
});

describe("a pick", () => {
  /** A row that nothing decides by itself. */
  const open = "unit-kind-needed";

  test("decides its rows at once, and is taken back", async () => {
    const of = await crosswalkScene();
    await of.session.crosswalk.propose();
    const row = rows(of).find(
      ({ row: { outcome } }) => outcome.kind === "open" && outcome.reason.kind === open
    );
    const [candidate] = row?.candidates ?? [];
    expect(candidate).toBeDefined();
    await of.session.crosswalk.pick([row?.id ?? ""], candidate?.code);
    const picked = rowOf(of, row?.id ?? "");
    expect([picked.state, picked.target?.code]).toEqual(["picked", candidate?.code]);
    await of.session.crosswalk.propose();
    expect(rowOf(of, row?.id ?? "").state).toBe("picked");
    await of.session.crosswalk.pick([row?.id ?? ""], undefined);
    expect(rowOf(of, row?.id ?? "").state).toBe("open");
  });

  test("goes when another class stands in its row, and does not come back with the first", async () => {
    const of = await crosswalkScene();
    await of.session.crosswalk.propose();
    const row = rows(of).find(
      ({ row: { outcome } }) => outcome.kind === "open" && outcome.reason.kind === open
    );
    if (row === undefined) throw new Error("every row is decided");
    await of.session.crosswalk.pick([row.id], row.candidates[0]?.code);
    const { cell } = row.row.department;
    const place = [
      { ...cell, text: "303" },
      { ...cell, column: cell.column + 1, text: "02" },
    ];
    const stood = place.map((one) => of.workbook.contentAt(one));
    for (const { row: at, column, text: given } of place)
      of.workbook.edit(SHEET, `${String.fromCharCode(65 + column)}${at + 1}`, text(given));
    await of.session.crosswalk.propose();
    expect(rowOf(of, row.id).department.code).toBe("30302");
    for (const [index, { row: at, column }] of place.entries())
      of.workbook.edit(
        SHEET,
        `${String.fromCharCode(65 + column)}${at + 1}`,
        stood[index] ?? { kind: "empty" }
      );
    await of.session.crosswalk.propose();
    expect(rowOf(of, row.id)).toMatchObject({ department: row.department, state: "open" });
  });
});

describe("last year's workbook", () => {
  test("decides as its rows are filled, before a first proposal or after it", async () => {
    for (const isBefore of [true, false]) {
      const of = await crosswalkScene();
      if (!isBefore) await of.session.crosswalk.propose();
      await of.session.crosswalk.useLastYear({ name: "某局2020.xlsx", snapshot: complete });
      expect(shown(of).lastYear).toEqual({ name: "某局2020.xlsx" });
      expect(shown(of).view.counts.precedent).toBeGreaterThan(0);
      await of.session.crosswalk.forgetLastYear();
      expect(shown(of)).not.toHaveProperty("lastYear");
      expect(shown(of).view.counts.precedent).toBe(0);
    }
  });

  test("is refused in a sentence where no row of it is filled", async () => {
    const of = await crosswalkScene();
    await of.session.crosswalk.propose();
    await of.session.crosswalk.useLastYear({ name: "x.xlsx", snapshot: blank });
    expect(of.session.state.notice).toMatchObject({ kind: "warning" });
    expect(shown(of)).not.toHaveProperty("lastYear");
  });
});

describe("after an edit", () => {
  test("an open proposal is made anew a moment later, quietly, without a check", async () => {
    const of = await crosswalkScene();
    await of.session.crosswalk.propose();
    const row = rows(of)[0];
    of.states.length = 0;
    of.workbook.edit(SHEET, "A1", text("x"));
    expect(shown(of).stale).toBe(true);
    await of.moment();
    expect(shown(of).stale).toBe(false);
    expect(row).toBeDefined();
    expect(of.workbook.calls.filter((call) => call === "read")).toHaveLength(2);
    expect(of.states.every(({ work }) => work === undefined || work.quiet)).toBe(true);
    expect(of.session.state.view).toBeUndefined();
  });

  test("where a check was made, the recheck brings it, with one reading", async () => {
    const of = await crosswalkScene();
    await of.session.check();
    await of.session.crosswalk.propose();
    const { view } = shown(of);
    of.workbook.edit(SHEET, "A1", text("x"));
    await of.moment();
    expect(shown(of).view).not.toBe(view);
    expect(shown(of).stale).toBe(false);
    expect(of.workbook.calls.filter((call) => call === "read")).toHaveLength(3);
  });

  test("without live rechecking it stays, and is called stale", async () => {
    const of = await crosswalkScene();
    await of.session.changeSettings({ live: false });
    await of.session.crosswalk.propose();
    of.workbook.edit(SHEET, "A1", text("x"));
    await of.moment();
    await settled();
    expect(shown(of).stale).toBe(true);
    await of.session.crosswalk.propose();
    expect(shown(of).stale).toBe(false);
  });
});
