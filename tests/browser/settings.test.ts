import { describe, expect, test } from "@jest/globals";
import { writeXlsx } from "hucre/xlsx";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { CHECK, FINDINGS, SETTINGS, SEVERITY_NAMES, SUMMARY } from "../../src/taskpane/words";
import { KINDS_OF_UNITS, UNIT_KIND_NAMES } from "../../src/taskpane/unitKinds/words";
import { leaveScreenshot } from "./harness/screenshots";
import { partsOf, savedWorkbook } from "./harness/savedWorkbook";
import type { StandInSession } from "./harness/session";
import { standInStage, workbookFile, type SessionOptions } from "./harness/stage";
import { ENGLISH, ThePane } from "./thePane";

const stage = standInStage();
const ORIGINAL = workbookFile(join(import.meta.dirname, "../../samples/含错误.xlsx"));
const TABLE_1 = "1部门收支总体情况表";

interface Opened {
  readonly session: StandInSession;
  readonly pane: ThePane;
}

async function opened(options: SessionOptions = {}): Promise<Opened> {
  const session = await stage.open({ isPaneOpen: true, ...options });
  const pane = new ThePane(session);
  await pane.frame.getByRole("tab").first().waitFor();
  return { session, pane };
}

async function checked(options: SessionOptions = {}): Promise<Opened> {
  const both = await opened(options);
  await both.pane.check();
  return both;
}

/** What a colleague sees who gets the saved file. */
async function reopened({ session }: Opened): Promise<Opened> {
  return opened({ workbook: { bytes: await session.save(), name: "送审.xlsx" } });
}

async function fill(pane: ThePane, setting: { readonly zh: string }, text: string): Promise<void> {
  await pane.openTab(SETTINGS.title.zh);
  const field = pane.frame.getByRole("textbox", { name: setting.zh });
  await field.fill(text);
  await field.press("Enter");
  await pane.idle();
}

async function choose(
  pane: ThePane,
  setting: { readonly zh: string },
  value: string
): Promise<void> {
  await pane.openTab(SETTINGS.title.zh);
  await pane.frame.getByRole("combobox", { name: setting.zh }).selectOption(value);
  await pane.idle();
}

/** The listed findings of a rule. */
function findingsOf(pane: ThePane, rule: string): Locator {
  return pane.findings.filter({ hasText: rule });
}

async function listedSeverities(pane: ThePane): Promise<ReadonlySet<string>> {
  const names = Object.values(SEVERITY_NAMES).map(({ zh }) => zh);
  const cards = await pane.findings.allInnerTexts();
  return new Set(names.filter((name) => cards.some((card) => card.startsWith(name))));
}

describe("a setting holds at once, and for whoever opens the saved workbook", () => {
  test("预算年度: every table is held to the year that was typed", async () => {
    const first = await checked();
    await fill(first.pane, SETTINGS.year, "2020");
    await first.pane.openTab("疑点");
    await first.pane.says(/设置的是 2020 年/);
    await leaveScreenshot(first.session, "year");

    const { pane } = await reopened(first);
    await pane.openTab(SETTINGS.title.zh);
    expect(await pane.frame.getByRole("textbox", { name: SETTINGS.year.zh }).inputValue()).toBe(
      "2020"
    );
    await pane.check();
    await pane.openTab("疑点");
    await pane.says(/设置的是 2020 年/);
  });

  test("预算年度: what is no year is not taken, and is said", async () => {
    const { session, pane } = await checked();
    await fill(pane, SETTINGS.year, "21");
    await pane.says(SETTINGS.yearWrong.zh);
    await leaveScreenshot(session, "wrong-year");
    expect(await session.ask("settings")).toEqual({});
  });

  test("单位名称: every table is held to the name that was typed", async () => {
    const workbook = { bytes: await withoutUnits(), name: "单位.xlsx" };
    const first = await checked({ workbook });
    expect(await findingsOf(first.pane, "GJ506").count()).toBe(0);
    await fill(first.pane, SETTINGS.organisation, "郑州市财政局");
    await first.pane.openTab("疑点");
    await first.pane.says(/设置的是“郑州市财政局”/);

    const { pane } = await reopened(first);
    await pane.openTab(SETTINGS.title.zh);
    const field = pane.frame.getByRole("textbox", { name: SETTINGS.organisation.zh });
    expect(await field.inputValue()).toBe("郑州市财政局");
    await pane.check();
    await pane.openTab("疑点");
    await pane.says(/设置的是“郑州市财政局”/);
  });

  test("语言: pane and sheet of findings speak it, whatever Office speaks", async () => {
    const first = await checked();
    await choose(first.pane, SETTINGS.language, "en");
    await first.pane.says(SETTINGS.kept.en);
    expect(await first.pane.frame.locator("html").getAttribute("lang")).toBe("en-US");
    await first.pane.openTab("Findings");
    await first.pane.button(CHECK.writeSheet.en).click();
    await first.pane.button(CHECK.rewriteSheet.en).waitFor();
    await first.pane.idle();
    const sheet = (await first.session.ask("sheets")).at(-1) ?? "";
    expect((await first.session.ask("cell", sheet, "A1")).text).toMatch(/^[A-Z]/);

    const { session } = await reopened(first);
    const pane = new ThePane(session, ENGLISH);
    await pane.check();
    await pane.openTab("Settings");
    await pane.frame.getByRole("combobox", { name: SETTINGS.language.en }).selectOption("");
    await pane.says(SETTINGS.kept.zh);
    expect(await pane.frame.locator("html").getAttribute("lang")).toBe("zh-CN");
  });

  test("列出并标注: the others are neither listed nor highlighted, and that is said", async () => {
    const first = await checked();
    expect(await listedSeverities(first.pane)).toEqual(new Set(["错误", "提醒"]));
    await first.pane.openTab(SETTINGS.title.zh);
    await first.pane.frame.getByRole("checkbox", { name: /^提醒/ }).click();
    await first.pane.says(SUMMARY.hidden("提醒").zh);
    await first.pane.idle();
    await first.pane.openTab("疑点");
    expect(await listedSeverities(first.pane)).toEqual(new Set(["错误"]));
    expect(await severitiesIn(await first.session.save())).toEqual(new Set(["error"]));
    await leaveScreenshot(first.session, "severities");

    const second = await reopened(first);
    await second.pane.check();
    expect(await listedSeverities(second.pane)).toEqual(new Set(["错误"]));
    expect(await severitiesIn(await second.session.save())).toEqual(new Set(["error"]));
  });

  test("列出并标注: the last one cannot be left out", async () => {
    const { pane } = await opened();
    await pane.openTab(SETTINGS.title.zh);
    for (const name of [/^提醒/, /^尾差/, /^提示/])
      await pane.frame.getByRole("checkbox", { name }).click();
    expect(await pane.frame.getByRole("checkbox", { name: /^错误/ }).isDisabled()).toBe(true);
  });

  test("改动后自动重新检查: off, an edit only makes the outcome old", async () => {
    const first = await opened();
    await first.pane.openTab(SETTINGS.title.zh);
    await first.pane.frame.getByRole("switch", { name: SETTINGS.live.zh }).click();
    await first.pane.idle();

    const { session, pane } = await reopened(first);
    await pane.check();
    await pane.openTab(SETTINGS.title.zh);
    const live = pane.frame.getByRole("switch", { name: SETTINGS.live.zh });
    expect(await live.isChecked()).toBe(false);
    await session.ask("edit", TABLE_1, "B5", "24308771");
    await pane.says(CHECK.stale.zh);
  });

  test("单位性质 is kept", async () => {
    const first = await opened();
    await choose(first.pane, KINDS_OF_UNITS.basic, "administrative");
    const { pane } = await reopened(first);
    await pane.openTab(SETTINGS.title.zh);
    const field = pane.frame.getByRole("combobox", { name: KINDS_OF_UNITS.basic.zh });
    expect(await field.locator("option:checked").innerText()).toBe(
      UNIT_KIND_NAMES.administrative.zh
    );
  });
});

describe("what is kept in the workbook", () => {
  test("is nothing as long as nobody has set anything: no part of the file changes", async () => {
    const { session, pane } = await checked();
    await pane.openTab(SETTINGS.title.zh);
    await pane.says(SETTINGS.kept.zh);
    await leaveScreenshot(session, "untouched");
    await pane.button(CHECK.clear.zh).click();
    await pane.says(/^标注已清除/);
    expect(partsOf(await session.save())).toEqual(partsOf(ORIGINAL.bytes));
  });

  test("is nothing again when everything is set back", async () => {
    const { session, pane } = await opened();
    await fill(pane, SETTINGS.year, "2020");
    await choose(pane, KINDS_OF_UNITS.basic, "public-institution");
    expect(partsOf(await session.save())).not.toEqual(partsOf(ORIGINAL.bytes));
    await fill(pane, SETTINGS.year, "");
    await choose(pane, KINDS_OF_UNITS.basic, "");
    await session.page.waitForFunction(
      () => Object.keys(window.standIn?.settings() ?? {}).length === 0
    );
    expect(partsOf(await session.save())).toEqual(partsOf(ORIGINAL.bytes));
  });

  test("are settings and verified findings side by side; neither loses the other", async () => {
    const first = await checked();
    await fill(first.pane, SETTINGS.year, "2020");
    await first.pane.openTab("疑点");
    const card = first.pane.findingAt(`${TABLE_1}!B5`);
    await card.getByRole("button", { name: /^已核实/ }).click();
    await first.pane.frame.getByRole("textbox", { name: "核实理由" }).fill("与批复文件核对一致");
    await first.pane.button("确认已核实").click();
    await first.pane.says(FINDINGS.waived.zh);
    await first.pane.openTab(SETTINGS.title.zh);
    await first.pane.frame.getByRole("switch", { name: SETTINGS.live.zh }).click();
    await first.pane.idle();

    const { pane } = await reopened(first);
    await pane.check();
    await pane.says(FINDINGS.waived.zh);
    await pane.says(/设置的是 2020 年/);
    await pane.openTab(SETTINGS.title.zh);
    expect(await pane.frame.getByRole("switch", { name: SETTINGS.live.zh }).isChecked()).toBe(
      false
    );
  });
});

async function severitiesIn(saved: Uint8Array): Promise<ReadonlySet<string>> {
  const { highlights } = await savedWorkbook(saved);
  return new Set(highlights.values());
}

/** Two tables that have no row of a unit: a title that names the unit of such a row would be right by itself. */
async function withoutUnits(): Promise<Uint8Array> {
  const { sheets } = await savedWorkbook(ORIGINAL.bytes);
  const kept = [TABLE_1, "4财政拨款收支总体情况表"];
  return writeXlsx({
    sheets: sheets
      .filter(({ name }) => kept.includes(name))
      .map(({ name, rows, merges = [] }) => ({ name, rows, merges })),
  });
}
