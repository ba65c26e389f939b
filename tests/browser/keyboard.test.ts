import { describe, expect, test } from "@jest/globals";
import {
  CHECK,
  CORRECTION,
  FINDINGS,
  LEGEND,
  SEVERITY_NAMES,
  TABS,
  WAIVING,
  WELCOME,
  WRITING,
} from "../../src/taskpane/words";
import { KeyboardUser } from "./harness/keyboardUser";
import { leaveScreenshot } from "./harness/screenshots";
import type { StandInSession } from "./harness/session";
import { standInStage } from "./harness/stage";
import { ThePane } from "./thePane";

const stage = standInStage();
const TABLE_1 = "1部门收支总体情况表";
const WRONG = `${TABLE_1}!B5`;

interface Opened {
  readonly session: StandInSession;
  readonly pane: ThePane;
  readonly user: KeyboardUser;
}

/** The pane with the keyboard in it, as after F6. */
async function opened(): Promise<Opened> {
  const session = await stage.open({ isPaneOpen: true });
  const pane = new ThePane(session);
  await pane.button(CHECK.first.zh).waitFor();
  const user = new KeyboardUser(session.page, await session.frame());
  await user.begin();
  return { session, pane, user };
}

/** Checked by keyboard. */
async function checked(): Promise<Opened> {
  const both = await opened();
  await both.user.tabTo(CHECK.first.zh);
  await both.user.press("Enter");
  await both.pane.checked();
  return both;
}

describe("by keyboard alone", () => {
  test("the explanation of the first run is read and put away", async () => {
    const { pane, user } = await opened();
    await user.tabTo(WELCOME.begin.zh);
    await user.press("Enter");
    await pane.saysNoMore(WELCOME.title.zh);
    expect(await user.focused()).not.toBe("");
    await user.tabTo(TABS.findings.zh);
  });

  test("the workbook is checked; the outcome is announced, and the focus stays on the button", async () => {
    const { pane, user } = await checked();
    expect(await user.focused()).toBe(CHECK.again.zh);
    expect(await pane.announced()).toMatch(/识别 17 张表/);
  });

  test("tabs go by arrow keys, around the ends too", async () => {
    const { pane, user } = await checked();
    await user.tabTo(TABS.findings.zh);
    const ways = [
      ["ArrowRight", TABS.tables.zh],
      ["ArrowRight", TABS.crosswalk.zh],
      ["ArrowRight", TABS.narrative.zh],
      ["ArrowRight", TABS.proofread.zh],
      ["ArrowRight", TABS.settings.zh],
      ["ArrowRight", TABS.findings.zh],
      ["ArrowLeft", TABS.settings.zh],
      ["Home", TABS.findings.zh],
      ["End", TABS.settings.zh],
    ] as const;
    for (const [key, name] of ways) {
      await user.press(key);
      expect(await user.focused()).toBe(name);
      await pane.frame.getByRole("tab", { name, selected: true }).waitFor();
    }
    // Only the chosen tab is a stop of the Tab key: the next one is in the panel.
    await user.press("Tab");
    expect(await user.isInside("[role=tabpanel]")).toBe(true);
  });

  test("findings are filtered, the legend opened, the terms of a sum shown", async () => {
    const { pane, user } = await checked();
    const all = await pane.findings.count();
    await user.tabTo(new RegExp(`^${SEVERITY_NAMES.warning.zh}`));
    await user.press("Space");
    expect(await pane.findings.count()).toBeLessThan(all);
    await user.press("Space");
    expect(await pane.findings.count()).toBe(all);
    await user.tabTo(LEGEND.show.zh);
    await user.press("Enter");
    await pane.says(LEGEND.title.zh);
    await user.tabTo(new RegExp(FINDINGS.terms(14).zh));
    await user.press("Enter");
    expect(await user.attribute("aria-expanded")).toBe("true");
    // The rest of a long sum: the focus goes to the first of the terms that come.
    await user.tabTo(FINDINGS.more(6).zh);
    await user.press("Enter");
    expect(await user.focused()).toMatch(/^D\d+$/);
  });

  test("a cell is gone to", async () => {
    const { session, user } = await checked();
    await user.tabTo(new RegExp(`^${FINDINGS.goTo.zh}：`));
    await user.press("Enter");
    await session.page.waitForFunction(() => window.standIn?.selection() === "B5");
    expect(await session.ask("activeSheet")).toBe(TABLE_1);
    expect(await user.focused()).toMatch(new RegExp(`^${FINDINGS.goTo.zh}：`));
  });
});

describe("a cell that is mended in the sheet", () => {
  test("keeps the keyboard there when its finding goes", async () => {
    const { session, pane, user } = await checked();
    await user.tabTo(new RegExp(`^${FINDINGS.goTo.zh}：`));
    await user.press("Enter");
    await session.page.waitForFunction(() => window.standIn?.selection() === "B5");
    await session.page.locator(".cell-editor").focus();
    await session.type("24308771");
    await pane.findingAt(WRONG).waitFor({ state: "detached" });
    await pane.idle();
    expect(await session.page.evaluate(() => document.activeElement?.className)).toBe(
      "cell-editor"
    );
  });
});

describe("a correction by keyboard", () => {
  test("opens with the focus in it, and gives it back on Escape and on 取消", async () => {
    const { session, pane, user } = await checked();
    const correct = new RegExp(`^${FINDINGS.correct.zh}：${WRONG}`);
    await user.tabTo(correct);
    await user.press("Enter");
    await pane.button(WRITING.write.zh).waitFor();
    expect(await user.isInside("[role=group]")).toBe(true);
    await leaveScreenshot(session, "correction-focus");
    await user.press("Tab");
    await leaveScreenshot(session, "correction-next-focus");
    await user.press("Escape");
    await pane.saysNoMore(CORRECTION.keepsFormat.zh);
    expect(await user.focused()).toMatch(correct);

    await user.press("Enter");
    await pane.button(WRITING.write.zh).waitFor();
    await user.tabTo(WRITING.cancel.zh);
    await user.press("Space");
    await pane.saysNoMore(CORRECTION.keepsFormat.zh);
    expect(await user.focused()).toMatch(correct);
  });

  test("is written, announced and undone; the focus goes to the finding that took the place", async () => {
    const { session, pane, user } = await checked();
    const second = await pane.findings.nth(1).getAttribute("data-finding");
    await user.tabTo(new RegExp(`^${FINDINGS.correct.zh}：${WRONG}`));
    await user.press("Enter");
    await pane.button(WRITING.write.zh).waitFor();
    await user.tabTo(WRITING.write.zh);
    await user.press("Enter");
    await pane.findingAt(WRONG).waitFor({ state: "detached" });
    await pane.idle();
    expect(await pane.announced()).toMatch(/已更正/);
    expect(await user.attribute("data-finding")).toBe(second);
    expect((await session.ask("cell", TABLE_1, "B5")).value).toBe(24308771);

    await user.tabTo(/^撤销更正/, "backwards");
    await user.press("Enter");
    await pane.findingAt(WRONG).waitFor();
    await pane.idle();
    expect(await pane.announced()).toMatch(/已恢复更正前的内容/);
    expect(await user.focused()).not.toBe("");
    expect((await session.ask("cell", TABLE_1, "B5")).value).toBe(24380771);
  });
});

describe("verifying by keyboard", () => {
  test("asks for a reason, and closes on Escape with the focus where it was", async () => {
    const { pane, user } = await checked();
    const waive = new RegExp(`^${FINDINGS.waive.zh}：${WRONG}`);
    await user.tabTo(waive);
    await user.press("Enter");
    await pane.button(WAIVING.save.zh).waitFor();
    await user.tabTo(WAIVING.save.zh);
    await user.press("Enter");
    await pane.says(WAIVING.required.zh);
    expect(await user.isInside("[role=group]")).toBe(true);
    await user.press("Escape");
    await pane.saysNoMore(WAIVING.hint.zh);
    expect(await user.focused()).toMatch(waive);
  });

  test("takes the finding from the list and can be taken back, with the focus on a finding each time", async () => {
    const { session, pane, user } = await checked();
    await user.tabTo(new RegExp(`^${FINDINGS.waive.zh}：${WRONG}`));
    await user.press("Enter");
    await pane.button(WAIVING.save.zh).waitFor();
    await user.tabTo(new RegExp(`^${WAIVING.reason.zh}`));
    await session.page.keyboard.insertText("与批复文件核对一致");
    await user.tabTo(WAIVING.save.zh);
    await user.press("Enter");
    await pane.says(FINDINGS.waived.zh);
    await pane.idle();
    expect(await user.isInside("[data-finding]")).toBe(true);
    expect(await pane.announced()).toMatch(/已核实 1 处/);

    await user.tabTo(new RegExp(`^${FINDINGS.waived.zh}`));
    if ((await user.attribute("aria-expanded")) === "false") await user.press("Enter");
    await user.tabTo(new RegExp(`^${FINDINGS.unwaive.zh}`));
    await user.press("Enter");
    await pane.saysNoMore(FINDINGS.waived.zh);
    await pane.idle();
    expect(await user.focused()).not.toBe("");
  });
});

describe("the sheet of findings and clearing by keyboard", () => {
  test("both are announced, and the focus is never lost", async () => {
    const { session, pane, user } = await checked();
    await user.tabTo(CHECK.writeSheet.zh);
    await user.press("Enter");
    await pane.button(CHECK.rewriteSheet.zh).waitFor();
    await pane.idle();
    expect(await pane.announced()).toMatch(/已生成结果表/);
    expect(await user.focused()).toBe(CHECK.rewriteSheet.zh);

    await user.tabTo(CHECK.clear.zh);
    await user.press("Enter");
    await pane.says(/^标注已清除/);
    await pane.idle();
    expect(await pane.announced()).toMatch(/标注已清除/);
    expect(await user.focused()).not.toBe("");
    await leaveScreenshot(session, "cleared");
  });

  test("putting a message away leaves the focus in the pane", async () => {
    const { pane, user } = await checked();
    await user.tabTo(CHECK.clear.zh);
    await user.press("Enter");
    await pane.says(/^标注已清除/);
    await user.tabTo("关闭提示");
    await user.press("Enter");
    await pane.saysNoMore(/^标注已清除/);
    expect(await user.focused()).not.toBe("");
  });
});

describe("the order of the Tab key", () => {
  test("is the order of reading, and every stop can be seen", async () => {
    const { user } = await checked();
    await user.begin();
    const stops = await user.stops(60);
    expect(stops.length).toBeGreaterThan(40);
    expect(stops.filter(({ isVisible }) => !isVisible)).toEqual([]);
    const places = stops.map(({ position }) => position);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    const above = stops.filter(({ top }, index) => top < (stops[index - 1]?.bottom ?? 0) - LINE_PX);
    expect(above).toEqual([]);
  });
});

/** What stands in the next line stands lower by more than this. */
const LINE_PX = 40;
