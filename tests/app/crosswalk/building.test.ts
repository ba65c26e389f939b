import { describe, expect, test } from "@jest/globals";
import type { BuiltKind } from "../../../src/app/crosswalkSession";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { complete, crosswalkScene, SHEET, shown } from "./crosswalkScene";

const withoutPairs: WorkbookSnapshot = {
  ...complete,
  sheets: complete.sheets.filter(({ name }) => name !== SHEET),
};

const CASES: readonly [BuiltKind, WorkbookSnapshot, WorkbookSnapshot][] = [
  ["pair-table", withoutPairs, complete],
  ["summary", complete, { ...complete, sheets: complete.sheets.slice(0, 1) }],
];

describe.each(CASES)("building: %s", (kind, enough, lacking) => {
  const build = (of: Awaited<ReturnType<typeof crosswalkScene>>): Promise<void> =>
    kind === "summary"
      ? of.session.crosswalk.buildSummary()
      : of.session.crosswalk.buildPairTable();
  test("adds one sheet with numbers, leaves the others, and takes it away again", async () => {
    const of = await crosswalkScene(enough);
    const before = await of.workbook.read();
    await build(of);
    const { built } = shown(of);
    expect(built?.kind).toBe(kind);
    const [added] = of.workbook.added;
    expect(added?.name).toBe(built?.name);
    const cells = added?.content.rows.flatMap((row) => row.cells) ?? [];
    expect(cells.filter((cell) => cell.kind === "number").length).toBeGreaterThan(10);
    expect(await of.workbook.read()).toEqual(before);
    expect(of.session.state.notice).toMatchObject({ kind: "success" });

    await of.session.crosswalk.removeBuilt();
    expect(of.workbook.added).toEqual([]);
    expect(shown(of).built).toBeUndefined();
  });

  test("says what is lacking, and adds nothing", async () => {
    const of = await crosswalkScene(lacking);
    await build(of);
    expect(of.workbook.added).toEqual([]);
    expect(of.session.state.notice).toMatchObject({ kind: "info" });
    expect(of.session.state.crosswalk?.built).toBeUndefined();
  });
});
