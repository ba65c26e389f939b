import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { readWorkbook } from "../../../src/host/file/readWorkbook";
import { startExcelTrial, type ExcelTrial } from "./excelTrial";
import { manySheets } from "./manySheets";

let trial: ExcelTrial;
beforeAll(async () => {
  trial = await startExcelTrial();
});
afterAll(() => trial.end());

describe("reading the open workbook", () => {
  test.each(["完整.xlsx", "含错误.xlsx", "公开稿.xlsx"])(
    "gives for %s what reading the file gives",
    async (name) => {
      const bytes = readFileSync(`samples/${name}`);
      const open = await trial.open(bytes);
      const read = await open.addIn.evaluate(() => window.trial?.host.read());
      expect({ sheets: read?.sheets }).toEqual(readWorkbook(bytes));
      expect((await open.syncs()).length).toBe(3);
      expect(await open.problems()).toEqual([]);
    }
  );

  test.each([1, 20, 200])("takes at most 4 syncs for %d sheets", async (sheets) => {
    const bytes = await manySheets(sheets);
    const open = await trial.open(bytes);
    const read = await open.addIn.evaluate(() => window.trial?.host.read());
    expect({ sheets: read?.sheets }).toEqual(readWorkbook(bytes));
    expect((await open.syncs()).length).toBeLessThanOrEqual(4);
  });

  test("reads every kind of value as the file holds it", async () => {
    const bytes = await manySheets(1, [
      [null, null],
      [null, "'", "=1+1", " 文 字 ", true, 45000.5],
      [],
      [null, 0, -1.5e-7, 1e15, false],
    ]);
    const open = await trial.open(bytes);
    const read = await open.addIn.evaluate(() => window.trial?.host.read());
    expect({ sheets: read?.sheets }).toEqual(readWorkbook(bytes));
  });

  test("asks again in halves when an answer is too large", async () => {
    const bytes = await manySheets(20);
    const open = await trial.open(bytes, { byteLimit: 30_000 });
    const read = await open.addIn.evaluate(() => window.trial?.host.read());
    expect({ sheets: read?.sheets }).toEqual(readWorkbook(bytes));
    expect((await open.syncs()).length).toBeGreaterThan(4);
  });

  test("says that a cell is being edited, after waiting a moment for it", async () => {
    const open = await trial.open(await manySheets(1), { cellEditing: true });
    const kind = await open.addIn.evaluate(() => outcomeOf(window.trial?.host.read()));
    expect(kind).toBe("cell-editing");
  });

  test("says so at once where nobody waits for it, and leaves nothing waiting in Excel", async () => {
    const open = await trial.open(await manySheets(1), { cellEditing: true });
    const read = (): Promise<unknown> =>
      open.addIn.evaluate(() => outcomeOf(window.trial?.host.read({ waits: false })));
    expect(await read()).toBe("cell-editing");
    expect(await read()).toBe("cell-editing");
    await open.excel.evaluate(() => {
      window.excel?.finishEditing();
    });
    expect((await open.syncs()).length).toBe(2);
  });

  test("goes on when the cell is finished in time", async () => {
    const open = await trial.open(await manySheets(1), { cellEditing: true });
    const read = open.addIn.evaluate(() =>
      window.trial?.host.read().then(({ sheets }) => sheets.length)
    );
    await open.excel.evaluate(() => {
      window.excel?.finishEditing();
    });
    expect(await read).toBe(1);
  });
});
