import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { standInStage } from "./harness/stage";
import type { StandInSession } from "./harness/session";

const stage = standInStage();
const REVENUE = "2部门收入总体情况表";
const complete = new Uint8Array(readFileSync(join(import.meta.dirname, "../../samples/完整.xlsx")));

describe("the page that plays Excel", () => {
  test("paints what the cells hold", async () => {
    const session = await stage.open({ isTrial: true });
    await session.ask("goTo", `'${REVENUE}'!E8`);
    await session.screenshot("stand-in-sheet");
    const before = await inkIn(session, "E5");
    expect(before).toBeGreaterThan(50);
    expect(await inkIn(session, "E14")).toBe(0);
    expect(await session.page.locator(".formula").inputValue()).toBe("20358800");
    expect(await session.ask("cell", REVENUE, "E8")).toMatchObject({ text: "20,358,800" });
  });

  test.each<readonly [keys: readonly string[], selection: string]>([
    [["ArrowDown"], "B6"],
    [["ArrowRight"], "C5"],
    [["Enter"], "B6"],
    [["Tab"], "C5"],
    [["Shift+Tab"], "A5"],
    [["Shift+ArrowDown", "Shift+ArrowRight"], "B5:C6"],
    // Row 3 to 4 of column E is one merged head cell.
    [["Tab", "Tab", "Tab", "ArrowUp"], "E3:E4"],
    [["Tab", "Tab", "Tab", "ArrowUp", "ArrowUp"], "A2:L2"],
    [["Control+Home"], "A5"],
    [["Control+ArrowDown"], "B7"],
    [["Control+ArrowDown", "Control+ArrowDown"], "B12"],
  ])("%j moves from B5 to %s", async (keys, selection) => {
    const session = await stage.open({ isTrial: true });
    await session.ask("goTo", `'${REVENUE}'!B5`);
    for (const key of keys) await session.page.keyboard.press(key);
    expect(await session.ask("selection")).toBe(selection);
  });

  test("PageDown turns a page of rows", async () => {
    const session = await stage.open({ isTrial: true });
    await session.ask("goTo", `'${REVENUE}'!B5`);
    await session.page.keyboard.press("PageDown");
    const row = Number(/[0-9]+$/.exec(await session.ask("selection"))?.[0]);
    expect(row).toBeGreaterThan(15);
    expect(row).toBeLessThan(60);
    await session.page.keyboard.press("PageUp");
    expect(await session.ask("selection")).toMatch(/^B[3-6]$/);
  });

  test("a typed number changes the workbook and what it adds up to", async () => {
    const session = await stage.open({ isTrial: true });
    await session.ask("goTo", `'${REVENUE}'!E14`);
    await session.type("123");
    await session.type("=E14*2");
    expect(await session.ask("cell", REVENUE, "E14")).toMatchObject({ value: 123, type: "Double" });
    expect(await session.ask("cell", REVENUE, "E15")).toMatchObject({
      value: 246,
      formula: "=E14*2",
    });
    await session.ask("edit", REVENUE, "E14", "100");
    expect(await session.ask("cell", REVENUE, "E15")).toMatchObject({ value: 200 });
  });

  test("Escape leaves the cell, Delete empties it, Ctrl+Z brings it back", async () => {
    const session = await stage.open({ isTrial: true });
    await session.ask("goTo", `'${REVENUE}'!E8`);
    await session.type("1", "Escape");
    expect(await session.ask("cell", REVENUE, "E8")).toMatchObject({ value: 20358800 });
    await session.page.keyboard.press("Delete");
    expect(await session.ask("cell", REVENUE, "E8")).toMatchObject({ type: "Empty" });
    await session.page.keyboard.press("Control+z");
    expect(await session.ask("cell", REVENUE, "E8")).toMatchObject({ value: 20358800 });
  });

  test("a protected sheet says so and stays as it is", async () => {
    const session = await stage.open({ isTrial: true });
    await session.ask("setFaults", { protectedSheets: [REVENUE] });
    await session.ask("goTo", `'${REVENUE}'!E8`);
    await session.type("1");
    expect(await session.ask("cell", REVENUE, "E8")).toMatchObject({ value: 20358800 });
    expect(await session.page.locator(".message-text").textContent()).toContain("受保护");
  });

  test("a file that is dropped is opened", async () => {
    const session = await stage.open({ isTrial: true });
    await session.drop(complete, "完整.xlsx");
    await session.page.locator(".file-name", { hasText: "完整.xlsx" }).waitFor();
    expect(await session.ask("cell", REVENUE, "G9")).toMatchObject({ value: 377496 });
  });

  test("a file that is no workbook is told of in a sentence, and the workbook stays", async () => {
    const session = await stage.open({ isTrial: true });
    await session.drop(new TextEncoder().encode("收入,支出"), "表.csv");
    const message = session.page.locator(".message-text");
    await message.filter({ hasText: "表.csv" }).waitFor();
    expect(await message.textContent()).toMatch(/[。]$/);
    expect(await session.ask("cell", REVENUE, "E8")).toMatchObject({ value: 20358800 });
  });

  test("ten thousand rows open and scroll to their end", async () => {
    const session = await stage.open({ isTrial: true });
    await session.ask("goTo", `'${REVENUE}'!A10000`);
    await session.type("末行");
    await session.page.keyboard.press("Control+Home");
    await session.page.keyboard.press("Control+End");
    expect(await session.ask("selection")).toMatch(/^[A-Z]+10000$/);
    expect(await inkIn(session, "A10000")).toBeGreaterThan(10);
  });
});

describe("the real office.js in the stand-in", () => {
  test("reads, writes, and finds out that a sheet is not there", async () => {
    const { session, frame } = await openTrial();
    const seen = await frame.evaluate(
      (name) =>
        Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          const none = worksheets.getItemOrNullObject("没有这张表");
          const range = worksheets.getItem(name).getRange("E8");
          range.load("values,address");
          await context.sync();
          worksheets.getItem(name).getRange("E14:F14").values = [[7, "'=A1"]];
          await context.sync();
          return { values: range.values as unknown[][], isNone: none.isNullObject };
        }),
      REVENUE
    );
    expect(seen).toEqual({ values: [[20358800]], isNone: true });
    expect(await session.ask("cell", REVENUE, "E14")).toMatchObject({ value: 7 });
    expect(await session.ask("cell", REVENUE, "F14")).toMatchObject({
      value: "=A1",
      type: "String",
    });
  });

  test("reading what nobody loaded is office.js's own error", async () => {
    const { frame } = await openTrial();
    const code = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange();
        await context.sync();
        return range.address;
      }).catch((error: unknown) => (error as OfficeExtension.Error).code)
    );
    expect(code).toBe("PropertyNotLoaded");
  });

  test("a conditional format is painted and goes away again", async () => {
    const { session, frame } = await openTrial();
    await session.ask("goTo", `'${REVENUE}'!A1`);
    const id = await frame.evaluate(
      (name) =>
        Excel.run(async (context) => {
          const cells = context.workbook.worksheets.getItem(name).getRange("E14");
          const rule = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
          rule.custom.rule.formula = "=TRUE";
          rule.custom.format.fill.color = "#FF0000";
          rule.load("id");
          await context.sync();
          return rule.id;
        }),
      REVENUE
    );
    await session.page.waitForTimeout(100);
    expect(await colourIn(session, "E14")).toEqual([255, 0, 0]);
    expect(await session.ask("rules", REVENUE)).toMatchObject([{ areas: ["E14"] }]);
    await frame.evaluate(
      ([name, rule]) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.getRange().conditionalFormats.getItem(rule).delete();
          await context.sync();
        }),
      [REVENUE, id] as const
    );
    await session.page.waitForTimeout(100);
    expect(await colourIn(session, "E14")).toEqual([255, 255, 255]);
  });

  test("an edit of the user's raises onChanged", async () => {
    const { session, frame } = await openTrial();
    await frame.evaluate(
      (name) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).onChanged.add((event) => {
            document.body.dataset["heard"] = event.address;
            return Promise.resolve();
          });
          await context.sync();
        }),
      REVENUE
    );
    await session.ask("edit", REVENUE, "E14", "5");
    await session.pane().locator('body[data-heard="E14"]').waitFor();
  });

  test("a button of the ribbon runs its function, and the page hears that it is done", async () => {
    const session = await stage.open({ isTrial: true });
    await session.ask("goTo", `'封面'!A1`);
    await session.pressRibbon("试用");
    await session.commandDone();
    expect(await session.ask("cell", "封面", "A1")).toMatchObject({ value: "marked" });
  });
});

async function openTrial(): Promise<{
  readonly session: StandInSession;
  readonly frame: Awaited<ReturnType<StandInSession["frame"]>>;
}> {
  const session = await stage.open({ isTrial: true, isPaneOpen: true });
  await session.pane().locator('body[data-ready="yes"]').waitFor();
  return { session, frame: await session.frame() };
}

/** Number of dark pixels inside a cell, its edges left out. */
async function inkIn(session: StandInSession, address: string): Promise<number> {
  const pixels = await pixelsOf(session, address);
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) dark += 1;
  return dark;
}

async function colourIn(session: StandInSession, address: string): Promise<readonly number[]> {
  return (await pixelsOf(session, address)).slice(0, 3);
}

async function pixelsOf(session: StandInSession, address: string): Promise<readonly number[]> {
  await session.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  );
  return session.page.evaluate((place) => {
    const box = window.standIn?.boxOf(place);
    const canvas = document.querySelector<HTMLCanvasElement>(".grid-canvas");
    const context = canvas?.getContext("2d");
    if (box === undefined || context === undefined || context === null)
      throw new Error("nothing is painted");
    const { data } = context.getImageData(box.left + 4, box.top + 4, box.width - 8, box.height - 8);
    return [...data];
  }, address);
}
