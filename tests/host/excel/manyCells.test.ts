import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { writeXlsx } from "hucre/xlsx";
import type { BuiltSheet } from "../../../src/core/workbook/builtSheet";
import type { CellText } from "../../../src/core/workbook/cellText";
import { startExcelTrial, type ExcelTrial, type OpenTrial } from "./excelTrial";
import { manySheets } from "./manySheets";

let trial: ExcelTrial;
beforeAll(async () => {
  trial = await startExcelTrial();
});
afterAll(() => trial.end());

const SHEET = "表1";
const text = (row: number, column: number, given: string, sheet = SHEET): CellText => ({
  cell: { sheet, row, column },
  text: given,
});

/** What Excel holds of a row, and how it looks. */
function row(open: OpenTrial, index: number, sheet = SHEET): Promise<unknown> {
  return open.excel.evaluate(
    ([name, at]) => {
      const model = window.excel?.model;
      return [0, 1, 2, 3, 4].map((column) => {
        const cell = model?.sheet(name)?.cell(at, column);
        const style = cell && model?.style(cell);
        return [cell?.value, cell?.type, cell?.formula, style?.numberFormat, style?.quotePrefix];
      });
    },
    [sheet, index] as const
  );
}

const write = (open: OpenTrial, texts: readonly CellText[]): Promise<unknown> =>
  open.addIn.evaluate(
    (given) =>
      outcomeOf(
        window.trial?.host.writeTexts(given).then((before) => {
          window.before = before;
          return before?.length;
        })
      ),
    [...texts]
  );

const restore = (open: OpenTrial): Promise<unknown> =>
  open.addIn.evaluate(() => outcomeOf(window.trial?.host.restoreCells(window.before ?? [])));

/** Every kind of thing that can stand in a cell. */
async function mixed(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: SHEET,
        rows: [
          ["甲", 5, "x'", null, true],
          ["01", 1.5, "=1+1", "12 %", false],
        ],
        cells: new Map([
          ["2,0", { value: 12, style: { numFmt: "#,##0.00" } }],
          ["2,1", { value: "007", style: { numFmt: "@" } }],
          ["2,2", { value: null, formula: "SUM(B1:B2)", formulaResult: 6.5 }],
          ["2,3", { value: null, style: { numFmt: "@" } }],
          ["2,4", { value: "#N/A", type: "error" }],
        ]),
      },
    ],
  });
}

describe("texts in many cells", () => {
  test("stay text, keep the number format, and are taken back to the last detail", async () => {
    const open = await trial.open(await mixed());
    const before = [await row(open, 0), await row(open, 1), await row(open, 2)];
    const given = ["01", "=1+1", "'quoted", "2021-3-5", "12%"];
    const texts = [0, 1, 2].flatMap((at) => given.map((one, column) => text(at, column, one)));
    expect(await write(open, texts)).toBe(15);
    const types = ["String", "String", "String", "String", "String"];
    for (const at of [0, 1, 2]) {
      const cells = (await row(open, at)) as unknown[][];
      expect(cells.map(([value]) => value)).toEqual(given);
      expect(cells.map(([, type]) => type)).toEqual(types);
      expect(cells.map(([, , formula]) => formula ?? undefined)).toEqual(
        given.map(() => undefined)
      );
      expect(cells.map((cell) => cell[3])).toEqual(
        (before[at] as unknown[][]).map((cell) => cell[3])
      );
    }
    expect(await restore(open)).toBe(true);
    expect([await row(open, 0), await row(open, 1), await row(open, 2)]).toEqual(before);
    expect(await open.problems()).toEqual([]);
  });

  test.each([
    { rows: 26, step: 1 },
    { rows: 2_000, step: 1 },
    { rows: 2_000, step: 2 },
  ])("take 3 syncs for $rows rows, $step apart, there and back", async ({ rows, step }) => {
    const open = await trial.open(await manySheets(1));
    await open.addIn.evaluate(() => outcomeOf(window.trial?.host.read().then(() => "read")));
    await open.syncs();
    const texts = Array.from({ length: rows }, (_, index) =>
      [0, 1, 2].map((column) =>
        text(index * step, column, ["501", "01", "工资奖金津补贴_行政"][column] ?? "")
      )
    ).flat();
    expect(await write(open, texts)).toBe(texts.length);
    const there = await open.syncs();
    expect(await restore(open)).toBe(true);
    const back = await open.syncs();
    expect([there.length, back.length]).toEqual([3, 3]);
    for (const { requestBytes, responseBytes } of [...there, ...back]) {
      expect(requestBytes).toBeLessThan(5_000_000);
      expect(responseBytes).toBeLessThan(5_000_000);
    }
    process.stdout.write(
      `${rows} rows: requests ${there.map(({ requestBytes }) => requestBytes).join()} and ${back
        .map(({ requestBytes }) => requestBytes)
        .join()} bytes\n`
    );
  });

  test("are not written where what stands there is not what was expected", async () => {
    const open = await trial.open(await mixed());
    const before = await row(open, 0);
    const outcome = await open.addIn.evaluate(
      (given) => outcomeOf(window.trial?.host.writeTexts(given, () => false).then(String)),
      [text(0, 0, "x")]
    );
    expect(outcome).toBe("undefined");
    expect(await row(open, 0)).toEqual(before);
  });

  test("are not written at all where one of the sheets is protected", async () => {
    const open = await trial.open(await manySheets(2));
    await open.excel.evaluate(() => {
      if (window.excel !== undefined) window.excel.standIn.faults.protectedSheets = ["表2"];
    });
    const before = await row(open, 0);
    expect(await write(open, [text(0, 0, "x"), text(0, 0, "x", "表2")])).toBe("protected-sheet");
    expect(await row(open, 0)).toEqual(before);
  });

  test("leave nothing half-written when Excel refuses the batch in its midst", async () => {
    const open = await trial.open(await mixed());
    const before = await row(open, 0);
    await open.excel.evaluate(() => {
      if (window.excel !== undefined)
        window.excel.standIn.faults.failAtAction = {
          afterBatches: 2,
          actionIndex: 9,
          code: "GeneralException",
          message: "test",
        };
    });
    expect(await write(open, [text(0, 0, "x"), text(0, 2, "y"), text(0, 4, "z")])).toBe("unknown");
    expect(await row(open, 0)).toEqual(before);
  });

  test("go to a sheet that was renamed since it was read, and to none that has gone", async () => {
    const open = await trial.open(await manySheets(2));
    await open.addIn.evaluate(() => outcomeOf(window.trial?.host.read().then(() => "read")));
    await open.excel.evaluate(() => window.excel?.rename("表1", "改名"));
    expect(await write(open, [text(0, 0, "x")])).toBe(1);
    expect(((await row(open, 0, "改名")) as unknown[][])[0]?.[0]).toBe("x");
    expect(await write(open, [text(0, 0, "x"), text(0, 0, "x", "没有")])).toBe("sheet-gone");
  });

  test("are no edits of the user's, with or without Excel saying whose they are", async () => {
    for (const requirementSet of ["1.17", "1.9"]) {
      const open = await trial.open(await mixed(), { requirementSet });
      await open.addIn.evaluate(() => window.trial?.listen());
      await write(open, [text(0, 0, "x"), text(0, 1, "y"), text(2, 4, "z")]);
      await restore(open);
      await open.excel.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      expect(await open.addIn.evaluate(() => window.trial?.edits)).toBe(0);
    }
  });
});

const BUILT: BuiltSheet = {
  name: "按政府预算经济分类汇总",
  widths: [10, 30, 16],
  rows: [
    { kind: "title", cells: [{ kind: "text", text: "汇总" }] },
    { kind: "head", cells: ["编码", "名称", "合计"].map((one) => ({ kind: "text", text: one })) },
    {
      kind: "line",
      cells: [
        { kind: "text", text: "01" },
        { kind: "text", text: "=1+1" },
        { kind: "number", number: "1234.50", decimals: 2 },
      ],
    },
    {
      kind: "total",
      cells: [
        { kind: "blank" },
        { kind: "blank" },
        { kind: "number", number: "12345678901234567.5", decimals: 1 },
      ],
    },
  ],
};

describe("a sheet that was built", () => {
  const add = (open: OpenTrial, behind: string): Promise<unknown> =>
    open.addIn.evaluate(
      ([sheet, name]) =>
        outcomeOf(
          window.trial?.host.addSheet(sheet, name).then((added) => {
            window.added = added;
            return added.name;
          })
        ),
      [BUILT, behind] as const
    );
  const remove = (open: OpenTrial): Promise<unknown> =>
    open.addIn.evaluate(
      () => window.added && outcomeOf(window.trial?.host.removeSheet(window.added))
    );
  const names = (open: OpenTrial): Promise<unknown> =>
    open.excel.evaluate(() => window.excel?.model.sheets.map(({ name }) => name));

  test("stands behind its source under a free name, exact, and is removed again", async () => {
    const open = await trial.open(await manySheets(3));
    expect(await add(open, "表2")).toBe(BUILT.name);
    expect(await add(open, "表1")).toBe(`${BUILT.name} (2)`);
    expect(await names(open)).toEqual(["表1", `${BUILT.name} (2)`, "表2", BUILT.name, "表3"]);
    expect(((await row(open, 2, BUILT.name)) as unknown[][]).slice(0, 3)).toEqual([
      ["01", "String", undefined, "General", true],
      ["=1+1", "String", undefined, "General", true],
      [1234.5, "Double", undefined, "#,##0.00", false],
    ]);
    expect(((await row(open, 3, BUILT.name)) as unknown[][])[2]?.slice(0, 2)).toEqual([
      "12345678901234567.5",
      "String",
    ]);
    expect(await remove(open)).toBe("removed");
    expect(await remove(open)).toBe("gone");
    expect(await names(open)).toEqual(["表1", "表2", BUILT.name, "表3"]);
    expect(await open.problems()).toEqual([]);
  });

  test("stays once something was changed on it", async () => {
    const open = await trial.open(await manySheets(1));
    await add(open, "表1");
    await open.excel.evaluate((name) => {
      const model = window.excel?.model;
      const sheet = model?.sheet(name);
      if (sheet !== undefined) model?.edit(sheet, 2, 2, "=1234.5");
    }, BUILT.name);
    expect(await remove(open)).toBe("changed");
    expect(await names(open)).toEqual(["表1", BUILT.name]);
  });

  test("is no edit of the user's when it comes and goes", async () => {
    for (const requirementSet of ["1.17", "1.9"]) {
      const open = await trial.open(await manySheets(1), { requirementSet });
      await open.addIn.evaluate(() => window.trial?.listen());
      await add(open, "表1");
      await remove(open);
      await open.excel.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      expect(await open.addIn.evaluate(() => window.trial?.edits)).toBe(0);
    }
  });
});
