import { describe, expect, test } from "@jest/globals";
import { standInStage } from "./harness/stage";
import type { StandInSession } from "./harness/session";
import { ThePane } from "./thePane";

const stage = standInStage();
const TABLE_1 = "1部门收支总体情况表";
const WRONG = `${TABLE_1}!B5`;

/** The sample with mistakes, checked once from the pane. */
async function checked(): Promise<{ session: StandInSession; pane: ThePane }> {
  const session = await stage.open({ isPaneOpen: true });
  const pane = new ThePane(session);
  await pane.check();
  return { session, pane };
}

/** Whether a rule of conditional formatting covers a cell of table 1. */
async function isHighlighted(session: StandInSession, cell: string): Promise<boolean> {
  const rules = await session.ask("rules", TABLE_1);
  return rules.some(({ areas }) => areas.includes(cell));
}

/** Goes to a cell and types into it, with the keyboard, as a person does. */
async function typeInto(session: StandInSession, cell: string, text: string): Promise<void> {
  await session.ask("goTo", `'${TABLE_1}'!${cell}`);
  // Where a click into the sheet puts the keyboard.
  await session.page.locator(".cell-editor").focus();
  await session.type(text);
}

describe("while the user goes on working", () => {
  test("a corrected cell takes its finding and its highlight away, and a new mistake brings new ones", async () => {
    const { session, pane } = await checked();
    expect(await isHighlighted(session, "B5")).toBe(true);

    await typeInto(session, "B5", "24308771");
    await pane.findingAt(WRONG).waitFor({ state: "detached" });
    await pane.idle();
    expect(await isHighlighted(session, "B5")).toBe(false);

    await typeInto(session, "B5", "24308772");
    await pane.findingAt(WRONG).waitFor();
    await pane.idle();
    expect(await isHighlighted(session, "B5")).toBe(true);
  });

  test("the keyboard stays in the sheet, and the selection where the user has put it", async () => {
    const { session, pane } = await checked();
    await typeInto(session, "B5", "24308771");
    await pane.findingAt(WRONG).waitFor({ state: "detached" });
    await pane.idle();
    expect(await session.page.evaluate(() => document.activeElement?.className)).toBe(
      "cell-editor"
    );
    expect(await session.ask("selection")).toBe("B6");
    expect(await session.ask("activeSheet")).toBe(TABLE_1);
    // The next key goes into the cell, not into the pane.
    const before = await session.ask("cell", TABLE_1, "B6");
    await session.type("12");
    expect(await session.ask("cell", TABLE_1, "B6")).not.toEqual(before);
  });

  test("switched off, it says that the outcome is old until one checks again", async () => {
    const { session, pane } = await checked();
    await pane.openTab("设置");
    await pane.frame.getByRole("switch", { name: "改动后自动重新检查" }).click();
    await pane.openTab("疑点");
    await session.ask("resetCounters");

    await typeInto(session, "B5", "24308771");
    await pane.says("检查之后表格有改动，下面的结果可能已经过时。");
    expect(await pane.findingAt(WRONG).count()).toBe(1);
    expect(await isHighlighted(session, "B5")).toBe(true);
    expect(await session.ask("syncs")).toBe(0);

    await pane.check();
    await pane.findingAt(WRONG).waitFor({ state: "detached" });
    await pane.saysNoMore("检查之后表格有改动");
    expect(await isHighlighted(session, "B5")).toBe(false);
  });

  test("switched on again, it catches up at once", async () => {
    const { session, pane } = await checked();
    const live = pane.frame.getByRole("switch", { name: "改动后自动重新检查" });
    await pane.openTab("设置");
    await live.click();
    await typeInto(session, "B5", "24308771");
    await pane.says("检查之后表格有改动");
    await live.click();
    await pane.saysNoMore("检查之后表格有改动");
    await pane.openTab("疑点");
    expect(await pane.findingAt(WRONG).count()).toBe(0);
  });
});
