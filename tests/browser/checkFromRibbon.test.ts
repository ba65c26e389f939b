import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PLANTED } from "./harness/plantedCells";
import { partsOf, savedWorkbook } from "./harness/savedWorkbook";
import type { StandInSession } from "./harness/session";
import { standInStage } from "./harness/stage";

const stage = standInStage();
const original = readFileSync(join(import.meta.dirname, "../../samples/含错误.xlsx"));

async function pressAndWait(session: StandInSession, label: string): Promise<void> {
  await session.pressRibbon(label);
  await session.commandDone();
}

describe("without the pane", () => {
  test("一键检查 highlights every finding and shows the first one", async () => {
    const session = await stage.open();
    await pressAndWait(session, "一键检查");
    const { highlights } = await savedWorkbook(await session.save());
    expect([...highlights.keys()].sort()).toEqual([...PLANTED].sort());
    expect(await session.ask("activeSheet")).toBe("1部门收支总体情况表");
    expect(await session.ask("selection")).toBe("B5");
    expect(await session.page.locator(".pane").isVisible()).toBe(false);
    await session.screenshot("10-ribbon-result");
  });

  test("清除标注 leaves the file as it was, byte for byte in every part", async () => {
    const session = await stage.open();
    await pressAndWait(session, "一键检查");
    expect((await savedWorkbook(await session.save())).highlights.size).toBe(PLANTED.length);
    await pressAndWait(session, "清除标注");
    expect(partsOf(await session.save())).toEqual(partsOf(original));
  });

  test("清除标注 with nothing to clear writes nothing", async () => {
    const session = await stage.open();
    await pressAndWait(session, "清除标注");
    expect(partsOf(await session.save())).toEqual(partsOf(original));
  });

  test("a workbook without mistakes gets no highlight, and the selection stays", async () => {
    const session = await stage.open({ sample: "完整.xlsx" });
    await session.ask("goTo", "'2部门收入总体情况表'!C7");
    await pressAndWait(session, "一键检查");
    expect((await savedWorkbook(await session.save())).highlights.size).toBe(0);
    expect(await session.ask("activeSheet")).toBe("2部门收入总体情况表");
    expect(await session.ask("selection")).toBe("C7");
  });

  test("checked twice it is highlighted once", async () => {
    const session = await stage.open();
    await pressAndWait(session, "一键检查");
    const once = await session.save();
    await pressAndWait(session, "一键检查");
    const again = await savedWorkbook(await session.save());
    expect(again.sheets.map(({ conditionalRules }) => conditionalRules?.length)).toEqual(
      (await savedWorkbook(once)).sheets.map(({ conditionalRules }) => conditionalRules?.length)
    );
  });
});

describe("over http, where office.js refuses every dialog", () => {
  test("the stand-in says why none came and what to do, and the pane opened then tells the outcome", async () => {
    const session = await stage.open({ sample: "完整.xlsx" });
    await pressAndWait(session, "一键检查");
    const message = session.page.locator(".message-bar");
    expect(await message.innerText()).toMatch(/对话框.*http.*“打开窗格”.*--https/);
    await session.ask("openPane");
    await session.pane().getByText("没有发现疑点").first().waitFor();
  });

  test("with the pane open there is nothing to say", async () => {
    const session = await stage.open({ isPaneOpen: true });
    await session.pane().getByText("还没有检查").waitFor();
    await pressAndWait(session, "一键检查");
    expect(await session.page.locator(".message-bar").isVisible()).toBe(false);
  });
});

describe("with the pane open", () => {
  test("一键检查 shows in the pane, 清除标注 too", async () => {
    const session = await stage.open({ isPaneOpen: true });
    await session.pane().getByText("还没有检查").waitFor();
    await pressAndWait(session, "一键检查");
    await session.pane().getByText("15 处疑点", { exact: true }).waitFor();
    expect(await session.pane().locator("li[data-finding]").count()).toBe(15);
    // The pane does it alone: the place where the user works is left to him.
    expect(await session.ask("activeSheet")).toBe("封面");
    await session.pane().getByRole("button", { name: "清除标注" }).waitFor();
    await pressAndWait(session, "清除标注");
    await session.pane().getByText("标注已清除").waitFor();
    expect(partsOf(await session.save())).toEqual(partsOf(original));
  });
});
