import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import type { Highlight } from "../../../src/core/report/annotation";
import { richWorkbook } from "../file/richWorkbook";
import { startExcelTrial, type ExcelTrial, type OpenTrial } from "./excelTrial";
import { manySheets } from "./manySheets";

let trial: ExcelTrial;
beforeAll(async () => {
  trial = await startExcelTrial();
});
afterAll(() => trial.end());

/** Two severities on every sheet, over several blocks; one cell in both. */
function highlightsOn(sheets: number, rows: readonly number[] = [1, 2, 5]): Highlight[] {
  return Array.from({ length: sheets }, (_, index) => `表${index + 1}`).flatMap((sheet) => [
    { sheet, severity: "error", cells: rows.map((row) => ({ row, column: 4 })) },
    { sheet, severity: "warning", cells: [...rows, 9].map((row) => ({ row, column: 4 })) },
  ]);
}

function mark(open: OpenTrial, highlights: readonly Highlight[]): Promise<unknown> {
  return open.addIn.evaluate((given) => outcomeOf(window.trial?.host.mark(given)), [...highlights]);
}

function read(open: OpenTrial): Promise<unknown> {
  return open.addIn.evaluate(() => outcomeOf(window.trial?.host.read().then(() => "read")));
}

/** One of the next batches is refused in its midst. */
async function failOnce(
  open: OpenTrial,
  { afterBatches, code }: { readonly afterBatches: number; readonly code: string }
): Promise<void> {
  await open.excel.evaluate(
    (fault) => {
      if (window.excel !== undefined)
        window.excel.standIn.faults.failAtAction = { ...fault, actionIndex: 3, message: "test" };
    },
    { afterBatches, code }
  );
}

const ours = `=LEN("gouji:error")>0`;

describe("highlighting", () => {
  test.each([1, 20, 200])("takes at most 2 syncs on %d sheets, again and again", async (sheets) => {
    const open = await trial.open(await manySheets(sheets));
    await read(open);
    const reading = await open.syncs();
    expect(await mark(open, highlightsOn(sheets))).toEqual({ protectedSheets: [] });
    const first = await open.syncs();
    expect(await mark(open, highlightsOn(sheets, [3]))).toEqual({ protectedSheets: [] });
    const second = await open.syncs();
    const largest = Math.max(...[...first, ...second].map(({ requestBytes }) => requestBytes));
    expect([first.length, second.length]).toEqual([2, 2]);
    expect(largest).toBeLessThan(5_000_000);
    expect((await open.rules()).length).toBe(2 * sheets);
    process.stdout.write(
      `${sheets} sheets: ${reading.length} syncs to read, 2 to highlight, request ${largest} bytes\n`
    );
  });

  test("covers each cell once, the gravest severity first", async () => {
    const open = await trial.open(await manySheets(1));
    await read(open);
    await mark(open, highlightsOn(1));
    expect((await open.rules()).map(({ formula, cells }) => [formula, cells]).sort()).toEqual([
      [ours, 3],
      [`=LEN("gouji:warning")>0`, 1],
    ]);
  });

  test("uses one rule for each block where Excel is of 2019", async () => {
    const open = await trial.open(await manySheets(1), { requirementSet: "1.7" });
    await read(open);
    expect(await mark(open, highlightsOn(1))).toEqual({ protectedSheets: [] });
    expect((await open.rules()).length).toBe(3);
    expect(await open.problems()).toEqual([]);
  });

  test("finds and removes what a closed session has left, and nothing else", async () => {
    const open = await trial.open(await manySheets(3));
    await read(open);
    await mark(open, highlightsOn(3));
    await open.excel.evaluate(() => window.excel?.addUsersRule());
    await open.addIn.evaluate(() => window.trial?.reopen());
    expect(await open.addIn.evaluate(() => window.trial?.host.hasMarks())).toBe(true);
    expect(await open.addIn.evaluate(() => window.trial?.host.clearMarks())).toEqual({
      cleared: true,
      protectedSheets: [],
    });
    expect(await open.rules()).toEqual([
      { sheet: "表1", type: "Custom", formula: "=A1>5", cells: 1 },
    ]);
    expect(await open.addIn.evaluate(() => window.trial?.host.hasMarks())).toBe(false);
  });

  test("goes on when the user has removed a rule or a sheet since", async () => {
    const open = await trial.open(await manySheets(3));
    await read(open);
    await mark(open, highlightsOn(3));
    await open.excel.evaluate(() => window.excel?.removeRuleAndSheet());
    expect(await mark(open, highlightsOn(1))).toEqual({ protectedSheets: [] });
    expect((await open.rules()).length).toBe(2);
  });

  test.each(["ItemNotFound", "InvalidReference", "InvalidArgument", "GeneralException"])(
    "looks again when Excel says %s of what was there at the last look",
    async (code) => {
      const open = await trial.open(await manySheets(3));
      await read(open);
      await mark(open, highlightsOn(3));
      await failOnce(open, { afterBatches: 0, code });
      expect(await mark(open, highlightsOn(1))).toEqual({ protectedSheets: [] });
      expect((await open.rules()).length).toBe(2);
    }
  );

  test("does not look again where Excel takes no commands at all", async () => {
    const open = await trial.open(await manySheets(1));
    await read(open);
    await mark(open, highlightsOn(1));
    await open.syncs();
    await open.excel.evaluate(() => {
      if (window.excel !== undefined) window.excel.standIn.faults.cellEditing = true;
    });
    expect(await mark(open, [])).toBe("cell-editing");
    expect((await open.syncs()).length).toBe(1);
  });

  test("begins anew, once, when a sheet goes between looking and doing", async () => {
    const open = await trial.open(await manySheets(3));
    await failOnce(open, { afterBatches: 2, code: "ItemNotFound" });
    expect(await read(open)).toBe("read");
    await failOnce(open, { afterBatches: 1, code: "ItemNotFound" });
    expect(await mark(open, highlightsOn(3))).toEqual({ protectedSheets: [] });
    expect((await open.rules()).length).toBe(6);
    await failOnce(open, { afterBatches: 1, code: "ItemNotFound" });
    expect(await open.addIn.evaluate(() => window.trial?.host.clearMarks())).toMatchObject({
      protectedSheets: [],
    });
    expect(await open.rules()).toEqual([]);
  });

  test("leaves a protected sheet alone and names it", async () => {
    const open = await trial.open(await manySheets(2), { protectedSheets: ["表2"] });
    await read(open);
    expect(await mark(open, highlightsOn(2))).toEqual({ protectedSheets: ["表2"] });
    expect((await open.rules()).map(({ sheet }) => sheet)).toEqual(["表1", "表1"]);
  });

  test("leaves nothing unmarked behind when it fails half-way", async () => {
    const open = await trial.open(await manySheets(2));
    await read(open);
    await open.excel.evaluate(() => {
      if (window.excel !== undefined)
        window.excel.standIn.faults.failAtAction = {
          afterBatches: 1,
          actionIndex: 40,
          code: "GeneralException",
          message: "test",
        };
    });
    expect(await mark(open, highlightsOn(2))).toBe("unknown");
    const left = await open.rules();
    expect(left.length).toBeGreaterThan(0);
    await open.excel.evaluate(() => {
      if (window.excel !== undefined) window.excel.standIn.faults.failAtAction = undefined;
    });
    expect(await open.addIn.evaluate(() => window.trial?.host.clearMarks())).toEqual({
      cleared: true,
      protectedSheets: [],
    });
    expect(await open.rules()).toEqual([]);
  });

  test("keeps rules of every other kind in a workbook of the user's", async () => {
    const open = await trial.open(await richWorkbook());
    const before = await open.rules();
    await read(open);
    await open.addIn.evaluate(() => outcomeOf(window.trial?.host.clearMarks()));
    expect(before.length).toBeGreaterThan(1);
    expect(await open.rules()).toEqual(before);
    expect(await open.problems()).toEqual([]);
  });
});

describe("the sheet of findings", () => {
  const sheet = {
    name: "勾稽检查结果",
    columns: [
      { title: "单元格", width: 20 },
      { title: "说明", width: 40 },
    ],
    rows: [
      [{ text: "表1 B3", link: { sheet: "表1", row: 2, column: 1 } }, { text: "=1+1" }],
      [{ text: "001" }, { text: "@SUM" }],
      [{ text: "文件：试算.xlsx" }],
    ],
  };
  const writeSheet = (open: OpenTrial): Promise<unknown> =>
    open.addIn.evaluate((given) => outcomeOf(window.trial?.host.writeFindingsSheet(given)), sheet);

  test("keeps texts as texts, links into the workbook, stays unselected and is replaced", async () => {
    const open = await trial.open(await manySheets(1));
    await read(open);
    expect(await writeSheet(open)).toBeUndefined();
    expect(await writeSheet(open)).toBeUndefined();
    const state = await open.excel.evaluate(() => window.excel?.findingsState());
    expect(state).toEqual({
      sheets: ["表1", "勾稽检查结果"],
      active: "表1",
      values: ["单元格", "说明", "表1 B3", "=1+1", "001", "@SUM", "文件：试算.xlsx", ""],
      formulas: 0,
      link: "'表1'!B3",
      frozen: 1,
    });
    expect((await open.rules()).length).toBe(1);
    const names = await open.addIn.evaluate(() =>
      window.trial?.host.read().then(({ sheets }) => sheets.map(({ name }) => name))
    );
    expect(names).toEqual(["表1"]);
    expect(await open.problems()).toEqual([]);
  });

  test("does not take the place of a sheet of the user's that has the name", async () => {
    const open = await trial.open(await manySheets(1));
    await open.excel.evaluate(() => window.excel?.model.addSheet("勾稽检查结果", "user"));
    await writeSheet(open);
    await writeSheet(open);
    const sheets = await open.excel.evaluate(() => window.excel?.model.sheets.map((s) => s.name));
    expect(sheets).toEqual(["表1", "勾稽检查结果", "勾稽检查结果 (2)"]);
    await open.addIn.evaluate(() => window.trial?.host.clearMarks());
    expect(await open.excel.evaluate(() => window.excel?.model.sheets.length)).toBe(2);
  });
});

describe("a copy that the user makes of the sheet of findings", () => {
  const findings = { name: "勾稽检查结果", columns: [{ title: "说明", width: 20 }], rows: [] };

  test("is the user's: it is not read, not written into and not cleared away", async () => {
    const open = await trial.open(await manySheets(1));
    const write = (): Promise<unknown> =>
      open.addIn.evaluate(
        (given) => outcomeOf(window.trial?.host.writeFindingsSheet(given)),
        findings
      );
    const names = (): Promise<unknown> =>
      open.excel.evaluate(() => window.excel?.model.sheets.map(({ name }) => name));
    await write();
    await open.excel.evaluate(() => {
      window.excel?.copyLastSheet("勾稽检查结果 (2)");
    });
    const read = await open.addIn.evaluate(() =>
      window.trial?.host.read().then(({ sheets }) => sheets.map(({ name }) => name))
    );
    expect(read).toEqual(["表1"]);
    await write();
    expect(await names()).toEqual(["表1", "勾稽检查结果", "勾稽检查结果 (2)"]);
    expect(await open.addIn.evaluate(() => window.trial?.host.clearMarks())).toEqual({
      cleared: true,
      protectedSheets: [],
    });
    expect(await names()).toEqual(["表1", "勾稽检查结果 (2)"]);
    // Alone it is no trace of ours, in this session and in the next.
    await open.addIn.evaluate(() => window.trial?.reopen());
    expect(await open.addIn.evaluate(() => window.trial?.host.hasMarks())).toBe(false);
    expect(await open.addIn.evaluate(() => window.trial?.host.clearMarks())).toMatchObject({
      cleared: false,
    });
    await write();
    expect(await names()).toEqual(["表1", "勾稽检查结果 (2)", "勾稽检查结果"]);
  });

  test("and one of ours that he renames is his as well", async () => {
    const open = await trial.open(await manySheets(1));
    await open.addIn.evaluate(
      (given) => outcomeOf(window.trial?.host.writeFindingsSheet(given)),
      findings
    );
    await open.addIn.evaluate(() => outcomeOf(window.trial?.host.hasMarks()));
    await open.excel.evaluate(() => window.excel?.rename("勾稽检查结果", "勾稽检查结果 (9)"));
    expect(await open.addIn.evaluate(() => window.trial?.host.clearMarks())).toMatchObject({
      cleared: false,
    });
    expect(await open.excel.evaluate(() => window.excel?.model.sheets.length)).toBe(2);
  });
});

describe("single cells", () => {
  const cell = { sheet: "表1", row: 2, column: 5 };

  test.each([
    { kind: "text", text: "=1+1" },
    { kind: "text", text: "007" },
    { kind: "text", text: "'quoted'" },
    { kind: "number", number: -0.25 },
    { kind: "boolean", boolean: true },
    { kind: "error", error: "#N/A" },
    { kind: "formula", formula: "=SUM(E1:E2)" },
    { kind: "empty" },
  ] as const)("come back as they were written: %j", async (content) => {
    const open = await trial.open(await manySheets(1));
    const back = await open.addIn.evaluate(
      async ([place, written]) => {
        await window.trial?.host.write(place, written);
        return (await window.trial?.host.entryOf(place))?.content;
      },
      [cell, content] as const
    );
    expect(back).toEqual(content);
  });

  test.each([
    ["a number with its format", ["#,##0.00", "1234.5"]],
    ["a day", ["yyyy/m/d", "2021-3-5"]],
    ["a number in a cell made text afterwards", ["General", "12", "@"]],
    ["a text", ["General", "一般公共预算"]],
    ["a number entered as text", ["@", "007"]],
    ["a formula entered as text", ["@", "=1+1"]],
    ["a number stored as text by another program", ["@", "1,234.50", "General"]],
    ["a number behind an apostrophe", ["#,##0", "'007"]],
    ["a formula behind an apostrophe", ["General", "'=1+1"]],
    ["a text that begins with an apostrophe", ["General", "''quoted'"]],
    ["an error that was typed", ["0.00", "#N/A"]],
    ["an error in a cell made text afterwards", ["General", "#DIV/0!", "@"]],
    ["a formula of an error", ["0.00", "=NA()"]],
    ["a formula", ["#,##0", "=SUM(E1:E2)"]],
    ["a formula in a cell made text afterwards", ["General", "=SUM(E1:E2)", "@"]],
    ["a truth value", ["General", "TRUE"]],
    ["nothing", ["0.00%", ""]],
  ] as const)(
    "are after an undone correction what they were: %s",
    async (_, [format, typed, end]) => {
      const open = await trial.open(await manySheets(1));
      const standing = (): Promise<unknown> =>
        open.excel.evaluate(({ row, column }) => {
          const found = window.excel?.model.sheets[0]?.cell(row, column);
          if (found === undefined) return undefined;
          const { value, type, formula } = found;
          return { value, type, formula, style: window.excel?.model.style(found) };
        }, cell);
      await open.excel.evaluate(
        ([{ row, column }, steps]) => {
          const model = window.excel?.model;
          const [sheet] = model?.sheets ?? [];
          if (model === undefined || sheet === undefined) return;
          const area = { row, column, rowCount: 1, columnCount: 1 };
          model.changeStyle(sheet, area, { numberFormat: steps[0] }, "user");
          model.edit(sheet, row, column, steps[1]);
          const last = steps[2];
          if (last !== undefined) model.changeStyle(sheet, area, { numberFormat: last }, "user");
        },
        [cell, [format, typed, end]] as const
      );
      const before = await standing();
      const back = await open.addIn.evaluate(async (place) => {
        const host = window.trial?.host;
        const entry = await host?.entryOf(place);
        if (entry === undefined) return undefined;
        const number = await host?.write(place, { kind: "number", number: 5 });
        const formula = await host?.write(place, { kind: "formula", formula: "=E1" });
        const written = await host?.entryOf(place);
        await host?.restore(place, entry);
        return { number, formula, now: written?.numberFormat, content: written?.content };
      }, cell);
      // In between it computes, in its own format or, where that would make a text of it, in the general one.
      const computing = (end ?? format) === "@" ? "General" : (end ?? format);
      expect(back).toEqual({
        number: computing,
        formula: computing,
        now: computing,
        content: { kind: "formula", formula: "=E1" },
      });
      expect(await standing()).toEqual(before);
      expect(await open.problems()).toEqual([]);
    }
  );

  test("keep an apostrophe that another program has written as part of the text", async () => {
    const rows = [["", "'quoted"]];
    const open = await trial.open(await manySheets(1, rows));
    const back = await open.addIn.evaluate(async () => {
      const place = { sheet: "表1", row: 0, column: 1 };
      const host = window.trial?.host;
      const entry = await host?.entryOf(place);
      if (entry !== undefined) await host?.restore(place, entry);
      return (await host?.entryOf(place))?.content;
    });
    expect(back).toEqual({ kind: "text", text: "'quoted" });
  });

  test.each([
    ["1.17", true],
    ["1.7", false],
  ])("tell that they belong to an array formula, where Excel does (%s)", async (set, tells) => {
    const bytes = withArrayFormula(await manySheets(1));
    const open = await trial.open(bytes, { requirementSet: set });
    const inArray = await open.addIn.evaluate(
      (places) =>
        Promise.all(
          places.map(async (place) => (await window.trial?.host.entryOf(place))?.inArray)
        ),
      [cell, { ...cell, row: 3 }, { ...cell, row: 4 }]
    );
    expect(inArray).toEqual([tells, tells, false]);
    expect(await open.problems()).toEqual([]);
  });

  test.each([
    ["a protected sheet", { protectedSheets: ["表1"] }, "protected-sheet"],
    ["a read-only workbook", { readOnly: true }, "read-only"],
    ["a cell that is being edited", { cellEditing: true }, "cell-editing"],
    ["a host that is gone", { lostConnection: "error" }, "lost-connection"],
  ] as const)("cannot be written in %s", async (_, faults, kind) => {
    const open = await trial.open(await manySheets(1));
    await open.excel.evaluate((wrong) => {
      if (window.excel !== undefined) Object.assign(window.excel.standIn.faults, wrong);
    }, faults);
    const outcome = await open.addIn.evaluate(
      (place) => outcomeOf(window.trial?.host.write(place, { kind: "number", number: 1 })),
      cell
    );
    expect(outcome).toBe(kind);
  });

  test("are shown, under the name that their sheet had when it was read", async () => {
    const open = await trial.open(readFileSync("samples/含错误.xlsx"));
    const sheets = await open.addIn.evaluate(() =>
      window.trial?.host.read().then((snapshot) => snapshot.sheets.map(({ name }) => name))
    );
    const sheet = sheets?.[4] ?? "";
    await open.excel.evaluate((name) => window.excel?.rename(name, "改名"), sheet);
    const outcome = await open.addIn.evaluate(
      (name) => outcomeOf(window.trial?.host.goTo({ sheet: name, row: 6, column: 2 })),
      sheet
    );
    expect(outcome).toBeUndefined();
    const shown = await open.excel.evaluate(() => window.excel?.shown());
    expect(shown).toEqual({ sheet: "改名", row: 6, column: 2 });
    expect(
      await open.addIn.evaluate(() =>
        outcomeOf(window.trial?.host.goTo({ sheet: "没有", row: 0, column: 0 }))
      )
    ).toBe("sheet-gone");
  });
});

/** One array formula over F3:F4 of the first sheet. */
function withArrayFormula(bytes: Uint8Array): Uint8Array {
  const part = "xl/worksheets/sheet1.xml";
  const files = unzipSync(bytes);
  const xml = strFromU8(files[part] ?? new Uint8Array());
  const array = `<f t="array" ref="F3:F4">E3:E4*2</f>`;
  const changed = xml.replace(/(<c r="F3"[^>]*>)/, `$1${array}`);
  expect(changed).not.toBe(xml);
  return zipSync({ ...files, [part]: strToU8(changed) });
}

describe("what is kept and what is heard", () => {
  test("a value comes back and goes away", async () => {
    const open = await trial.open(await manySheets(1));
    const kept = await open.addIn.evaluate(async () => {
      const host = window.trial?.host;
      const before = await host?.loadKept();
      await host?.changeKept(() => ({ version: 1, date: "Date(5)" }));
      const after = await host?.loadKept();
      await host?.changeKept(() => undefined);
      return [before, after, await host?.loadKept()];
    });
    expect(kept).toEqual([undefined, { version: 1, date: "Date(5)" }, undefined]);
  });

  test("two panes change it without losing each other's, and write nothing that is so already", async () => {
    const open = await trial.open(await manySheets(1));
    const kept = await open.addIn.evaluate(async () => {
      const { trial } = window;
      const add = (name: string) => (before: unknown) => {
        const names: readonly unknown[] = Array.isArray(before) ? before : [];
        return [...names, name];
      };
      const first = trial?.host;
      await first?.loadKept();
      trial?.reopen();
      await trial?.host.changeKept(add("second"));
      await first?.changeKept(add("first"));
      return first?.loadKept();
    });
    expect(kept).toEqual(["second", "first"]);
    await open.syncs();
    await open.addIn.evaluate(() => window.trial?.host.changeKept((before) => before));
    const calls = (await open.syncs()).flatMap((batch) => batch.calls);
    expect(calls.filter((call) => /Add|Delete|=/.test(call))).toEqual([]);
    expect(calls.length).toBeGreaterThan(0);
  });

  test.each(["1.17", "1.9", "1.7"])(
    "edits of the user, not our own (%s)",
    async (requirementSet) => {
      const open = await trial.open(await manySheets(2), { requirementSet });
      await open.addIn.evaluate(() => window.trial?.listen());
      await read(open);
      await mark(open, highlightsOn(2));
      await open.addIn.evaluate(async () => {
        await window.trial?.host.write(
          { sheet: "表1", row: 0, column: 0 },
          { kind: "number", number: 1 }
        );
        await window.trial?.host.writeFindingsSheet({
          name: "勾稽检查结果",
          columns: [],
          rows: [],
        });
      });
      const edits = (): Promise<number | undefined> =>
        open.addIn.evaluate(async () => {
          await new Promise((resolve) => setTimeout(resolve, 100));
          return window.trial?.edits;
        });
      expect(await edits()).toBe(0);
      await open.excel.evaluate(() => {
        const model = window.excel?.model;
        const sheet = model?.sheets[1];
        if (sheet !== undefined) model?.edit(sheet, 3, 3, "5");
      });
      expect(await edits()).toBe(1);
      expect(await open.problems()).toEqual([]);
    }
  );
});
