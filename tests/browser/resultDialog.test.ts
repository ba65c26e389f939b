import { describe, expect, test } from "@jest/globals";
import { strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { PLANTED } from "./harness/plantedCells";
import { savedWorkbook } from "./harness/savedWorkbook";
import type { StandInSession } from "./harness/session";
import type { SessionOptions } from "./harness/stage";
import { standInStage } from "./harness/stage";
import { objectionsIn, ThePane } from "./thePane";

/** office.js shows dialogs to pages on https only. */
const stage = standInStage({ isSecure: true });
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TABLE_1 = "1部门收支总体情况表";

describe("一键检查 without the pane", () => {
  test("tells what was found, by severity, and 关闭 closes it at the keyboard", async () => {
    const { session, dialog } = await opened();
    await press(session, "一键检查");
    await dialog.says("15 处疑点");
    expect(await dialog.counts()).toEqual(["错误 11", "提醒 4"]);
    expect(await dialog.text()).toContain("在“预算勾稽”选项卡按“打开窗格”");
    expect((await savedWorkbook(await session.save())).highlights.size).toBe(PLANTED.length);
    await dialog.closing("关闭").waitFor();
    await session.screenshot("11-result-dialog");
    await session.page.keyboard.press("Enter");
    await dialog.gone();
  });

  test("the user stays where he is: the dialog has told", async () => {
    const { session, dialog } = await opened();
    await press(session, "一键检查");
    await dialog.says("疑点");
    expect(await session.ask("activeSheet")).toBe("封面");
  });

  test("its cross closes it, and it opens again", async () => {
    const { session, dialog } = await opened();
    await press(session, "一键检查");
    await dialog.says("疑点");
    await session.page.getByRole("button", { name: "关闭对话框" }).click();
    await dialog.gone();
    await press(session, "一键检查");
    await dialog.says("疑点");
  });

  test("Escape closes it from within and from its frame", async () => {
    const { session, dialog } = await opened();
    await press(session, "一键检查");
    await dialog.closing("关闭").press("Escape");
    await dialog.gone();
    await press(session, "清除标注");
    await dialog.says("标注已清除");
    await session.page.getByRole("button", { name: "关闭对话框" }).press("Escape");
    await dialog.gone();
  });

  test("another click of the ribbon takes the outdated outcome away", async () => {
    const { session, dialog } = await opened();
    await press(session, "一键检查");
    await dialog.says("15 处疑点");
    await press(session, "清除标注");
    await dialog.says("标注已清除，工作簿恢复原样");
    expect(await dialog.text()).not.toContain("15 处疑点");
    expect(await dialog.root.count()).toBe(1);
  });

  test("a workbook without mistakes hears so, without a legend of looks", async () => {
    const { session, dialog } = await opened({ sample: "完整.xlsx" });
    await press(session, "一键检查");
    await dialog.says("没有发现疑点");
    expect(await dialog.counts()).toEqual([]);
    expect(await dialog.text()).not.toContain("标注样式");
  });

  test("a finding that has no cell is told, where nothing can be highlighted", async () => {
    const { session, dialog } = await opened({ sample: "公开稿.xlsx" });
    await press(session, "一键检查");
    await dialog.says("疑点");
    expect(await dialog.counts()).toEqual(["提醒 1"]);
    expect((await savedWorkbook(await session.save())).highlights.size).toBe(0);
  });
});

describe("what went wrong is told", () => {
  test("a protected sheet, beside the outcome", async () => {
    const { session, dialog } = await opened();
    await session.ask("setFaults", { protectedSheets: [TABLE_1] });
    await press(session, "一键检查");
    await dialog.says("15 处疑点");
    await dialog.says(`工作表“${TABLE_1}”受保护，没有标注；疑点照常列出`);
  });

  test("every sheet protected: the address stays within what Office takes", async () => {
    const { session, dialog } = await opened({ workbook: withLongNames() });
    await session.ask("setFaults", { protectedSheets: ["*"] });
    await press(session, "一键检查");
    await dialog.says(/受保护，没有标注；疑点照常列出。要标注请先撤销工作表保护/);
    const address = (await session.frame("dialog")).url();
    expect(address.length).toBeLessThan(2_000);
    // It is read from its beginning, although the button has the keyboard.
    expect(await dialog.isInSight("15 处疑点")).toBe(true);
  });

  test("a workbook that is read-only, beside the outcome", async () => {
    const { session, dialog } = await opened();
    await session.ask("setFaults", { readOnly: true });
    await press(session, "一键检查");
    await dialog.says(/没能在表中标注。工作簿以只读方式打开/);
    expect(await dialog.counts()).toEqual(["错误 11", "提醒 4"]);
  });

  test("a lost connection", async () => {
    const { session, dialog } = await opened();
    // The page with the functions has started, which office.js does not manage without Excel.
    await press(session, "清除标注");
    await session.ask("setFaults", { lostConnection: "error" });
    await press(session, "一键检查");
    await dialog.says("与 Excel 的连接中断");
    expect(await dialog.text()).toMatch(/^预算勾稽助手\n/);
    expect(await dialog.counts()).toEqual([]);
  });
});

test("清除标注 says that it is done, and with nothing to clear that there was nothing", async () => {
  const { session, dialog } = await opened();
  await press(session, "清除标注");
  await dialog.says("工作簿中没有本工具的标注。");
  await press(session, "一键检查");
  await dialog.says("疑点");
  await press(session, "清除标注");
  await dialog.says("标注已清除，工作簿恢复原样。");
  expect((await savedWorkbook(await session.save())).highlights.size).toBe(0);
});

test("with the pane open no dialog comes", async () => {
  const { session, dialog } = await opened({ isPaneOpen: true });
  const pane = new ThePane(session);
  await pane.button("一键检查").waitFor();
  await press(session, "一键检查");
  await pane.checked();
  expect(await dialog.root.count()).toBe(0);
});

test("in English", async () => {
  const { session, dialog } = await opened({ locale: "en-US" });
  await press(session, "Check Workbook");
  await dialog.says(/Press Open pane on the Gouji tab/);
  expect(await dialog.text()).toMatch(/^15 findings\n/);
  expect(await dialog.text()).not.toMatch(/[一-鿿]{2}/);
  await dialog.closing("Close").press("Enter");
  await dialog.gone();
});

test.each(["light", "dark"] as const)("axe finds nothing in it in %s", async (theme) => {
  const { session, dialog } = await opened({ theme });
  await press(session, "一键检查");
  await dialog.closing("关闭").waitFor();
  if (theme === "dark") await session.screenshot("12-result-dialog-dark");
  expect(await dialog.objections()).toEqual([]);
});

describe("where Excel shows no dialog", () => {
  test.each(["refused", "missing"] as const)(
    "%s: the first finding is shown at once, and the pane opened next tells all of it",
    async (dialogs) => {
      const { session, dialog } = await opened();
      await session.ask("setFaults", { dialogs });
      await press(session, "一键检查");
      expect(await session.ask("activeSheet")).toBe(TABLE_1);
      expect(await session.ask("selection")).toBe("B5");
      expect(await dialog.root.count()).toBe(0);
      const pane = new ThePane(session);
      await session.ask("openPane");
      await pane.checked();
      expect(await pane.findings.count()).toBe(15);
    }
  );

  test("what was left for the pane is told once, and not after a dialog has told something newer", async () => {
    const { session, dialog } = await opened();
    await session.ask("setFaults", { dialogs: "refused" });
    await press(session, "一键检查");
    await session.ask("setFaults", { dialogs: "shown" });
    await press(session, "清除标注");
    await dialog.says("标注已清除");
    const pane = new ThePane(session);
    await session.ask("openPane");
    await pane.says("还没有检查");
    await pane.idle();
    expect((await savedWorkbook(await session.save())).highlights.size).toBe(0);
  });

  test("clearing is told by the pane too", async () => {
    const { session } = await opened();
    await session.ask("setFaults", { dialogs: "refused" });
    await press(session, "清除标注");
    await session.ask("openPane");
    await new ThePane(session).says("工作簿中没有本工具的标注。");
  });
});

interface Opened {
  readonly session: StandInSession;
  readonly dialog: TheDialog;
}

async function opened(options: SessionOptions = {}): Promise<Opened> {
  const session = await stage.open(options);
  session.page.setDefaultTimeout(8_000);
  return { session, dialog: new TheDialog(session) };
}

async function press(session: StandInSession, label: string): Promise<void> {
  await session.pressRibbon(label);
  await session.commandDone();
}

/** The sample with mistakes, every name of a sheet as long as Excel allows: 31 characters. */
function withLongNames(): NonNullable<SessionOptions["workbook"]> {
  const parts = unzipSync(readFileSync(join(import.meta.dirname, "../../samples/含错误.xlsx")));
  const list = new TextDecoder().decode(parts["xl/workbook.xml"]);
  const longer = list.replace(/<sheet name="([^"]+)"/g, (_, name: string) => {
    return `<sheet name="${name.padEnd(31, "（公开附表）")}"`;
  });
  const bytes = zipSync({ ...parts, "xl/workbook.xml": strToU8(longer) });
  return { bytes, name: "长表名.xlsx" };
}

/** The dialog as a person uses it. */
class TheDialog {
  constructor(private readonly session: StandInSession) {}

  get root(): Locator {
    return this.session.page.getByRole("dialog");
  }

  /** Until this stands in it. */
  async says(sentence: string | RegExp): Promise<void> {
    await this.session.dialog().getByText(sentence).first().waitFor();
  }

  async text(): Promise<string> {
    return this.session.dialog().locator("main").innerText();
  }

  async counts(): Promise<readonly string[]> {
    return this.session.dialog().getByRole("listitem").allInnerTexts();
  }

  async isInSight(sentence: string): Promise<boolean> {
    const frame = await this.session.page.locator(".dialog-frame").boundingBox();
    const text = await this.session.dialog().getByText(sentence).first().boundingBox();
    return frame !== null && text !== null && text.y >= frame.y;
  }

  closing(name: string): Locator {
    return this.session.dialog().getByRole("button", { name, exact: true });
  }

  async gone(): Promise<void> {
    await this.root.waitFor({ state: "detached" });
  }

  async objections(): Promise<readonly string[]> {
    return objectionsIn(await this.session.frame("dialog"), axe);
  }
}
