import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { FACTS } from "../../src/core/narrative/facts";
import { NARRATIVE } from "../../src/taskpane/narrative/words";
import { TABS, WRITING } from "../../src/taskpane/words";
import { KeyboardUser } from "./harness/keyboardUser";
import { savedWorkbook } from "./harness/savedWorkbook";
import { leaveScreenshot } from "./harness/screenshots";
import type { StandInSession } from "./harness/session";
import { standInStage, type SessionOptions } from "./harness/stage";
import { ENGLISH, ThePane } from "./thePane";

const stage = standInStage();
const LAST_YEAR = join(import.meta.dirname, "../../samples/上年.xlsx");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SUMMARY = "1部门收支总体情况表";

interface Opened {
  readonly session: StandInSession;
  readonly pane: ThePane;
}

/** The tab with the explanation of the complete sample. */
async function drafted(options: SessionOptions = {}): Promise<Opened> {
  const session = await stage.open({ sample: "完整.xlsx", isPaneOpen: true, ...options });
  const pane = new ThePane(session);
  await pane.openTab(TABS.narrative.zh);
  await pane.button(NARRATIVE.draft.zh).click();
  await pane.says(/^全文 \d+ 个数字由附表得出/);
  await pane.settled();
  return { session, pane };
}

async function withLastYear(options: SessionOptions = {}): Promise<Opened> {
  const both = await drafted(options);
  await both.pane.frame.locator("input[type=file]").setInputFiles(LAST_YEAR);
  await both.pane.says(NARRATIVE.lastYearUsed("上年.xlsx").zh);
  await both.pane.settled();
  return both;
}

function numberOf({ pane }: Opened, text: string): ReturnType<ThePane["button"]> {
  return pane.button(NARRATIVE.number(text).zh).first();
}

describe("编制说明", () => {
  test("a number tells its terms, and leads to its cell", async () => {
    const both = await withLastYear();
    const { session, pane } = both;
    await numberOf(both, "20.33%").hover();
    await pane.frame
      .getByRole("tooltip")
      .getByText(/（本年 − 上年）÷ 上年 × 100%/)
      .waitFor();
    await leaveScreenshot(session, "number");
    await numberOf(both, "2430.88").click();
    await session.page.waitForFunction((sheet) => window.standIn?.activeSheet() === sheet, SUMMARY);
    await pane.says(NARRATIVE.source("2430.88").zh);
    expect(await session.ask("selection")).toMatch(/^[A-Z]\d+$/);
  });

  test("a blank leads to its field, and what is said there fills the text and is kept", async () => {
    const both = await drafted();
    const { session, pane } = both;
    const label = FACTS.find(({ id }) => id === "staff.present")?.label ?? "";
    await pane
      .button(/在职人数.*去填写/)
      .first()
      .click();
    const field = pane.frame.getByRole("textbox", { name: label });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill("许多");
    await field.press("Enter");
    await pane.says(/^应填数字/);
    await field.fill("72");
    await leaveScreenshot(session, "form");
    await field.press("Enter");
    await numberOf(both, "72").waitFor();
    await pane.settled();
    expect(JSON.stringify(await session.ask("settings"))).toContain("staff.present");
  });

  test("a changed cell changes the text; the number is marked until it is seen", async () => {
    const both = await drafted();
    const { session, pane } = both;
    await numberOf(both, "2430.88").click();
    await session.page.waitForFunction((sheet) => window.standIn?.activeSheet() === sheet, SUMMARY);
    await session.ask("edit", SUMMARY, await session.ask("selection"), "25000000");
    await pane.says(/个数字变了（黄底标出）/);
    await pane.settled();
    await leaveScreenshot(session, "changed");
    const marked = pane.frame.locator("[data-changed-number]");
    const before = await marked.count();
    expect(before).toBeGreaterThan(0);
    await marked.first().click();
    await pane.idle();
    expect(await marked.count()).toBe(before - 1);
    await pane.button(NARRATIVE.seen.zh).click();
    await marked.first().waitFor({ state: "detached" });
  });

  test("a rewritten sentence stays, says what the tables give by now, and can be taken back", async () => {
    const both = await drafted();
    const { session, pane } = both;
    await pane
      .button(/^改写：2021年收入预算总计/)
      .first()
      .click();
    const field = pane.frame.getByRole("textbox", { name: NARRATIVE.rewriteTitle.zh });
    await field.fill("今年收入共2430.88万元。");
    await pane.button(NARRATIVE.save.zh).click();
    await pane.says("已改写");
    await numberOf(both, "2430.88").click();
    await session.page.waitForFunction((sheet) => window.standIn?.activeSheet() === sheet, SUMMARY);
    await session.ask("edit", SUMMARY, await session.ask("selection"), "25000000");
    await pane.says(NARRATIVE.outdated(1).zh);
    await leaveScreenshot(session, "rewritten");
    await pane.button(NARRATIVE.restore.zh).click();
    await pane.saysNoMore("已改写");
  });

  test("onto a sheet of its own: text, a page as wide as A4, replaced only when asked", async () => {
    const { session, pane } = await drafted();
    await pane.button(NARRATIVE.sheet.zh).click();
    await pane.says(/说明已写入工作表“编制说明”/);
    await pane.settled();
    await session.ask("goTo", "'编制说明'!A1");
    await leaveScreenshot(session, "sheet");
    const saved = await session.save();
    const { sheets } = await savedWorkbook(saved);
    const sheet = sheets.at(-1);
    expect(sheet?.name).toBe("编制说明");
    const text = sheet?.rows.map(([cell]) => String(cell)).join("\n") ?? "";
    expect(text).toContain("2430.88万元");
    expect(text).toContain("【待填：");
    const parts = unzipSync(saved);
    const part = Object.entries(parts).find(
      ([name, bytes]) =>
        name.startsWith("xl/worksheets/") && strFromU8(bytes).includes("收入支出预算总体情况")
    );
    expect(strFromU8(part?.[1] ?? new Uint8Array())).toMatch(
      /<pageSetup[^>]*paperSize="9"[^>]*orientation="portrait"/
    );

    await pane.button(NARRATIVE.sheetAgain.zh).click();
    await pane.says(NARRATIVE.replaceTitle("编制说明").zh);
    await pane.button(NARRATIVE.replace.zh).click();
    await pane.saysNoMore(NARRATIVE.replaceTitle("编制说明").zh);
    await pane.settled();
    const names = await session.ask("sheets");
    expect(names.filter((name) => name.startsWith("编制说明"))).toEqual(["编制说明"]);
    await pane.button(NARRATIVE.removeSheet("编制说明").zh).click();
    await pane.says("已删除生成的工作表“编制说明”。");
    expect(await session.ask("sheets")).not.toContain("编制说明");
  });

  test("at the selected cell, as text whatever it begins with, and taken back", async () => {
    const { session, pane } = await drafted();
    await pane
      .button(/主要职责.*去填写/)
      .first()
      .click();
    const duties = pane.frame.getByRole("textbox", { name: "主要职责", exact: true });
    await duties.fill("职责");
    await duties.press("Tab");
    await pane.says(/的主要职责是：/);
    await pane.settled();
    await pane.button(/^改写：.*的主要职责是：/).click();
    const rewriting = pane.frame.getByRole("textbox", { name: NARRATIVE.rewriteTitle.zh });
    await rewriting.fill('=HYPERLINK("http://x")');
    await pane.button(NARRATIVE.save.zh).click();
    await session.ask("goTo", `'${SUMMARY}'!J60`);
    await pane.button(NARRATIVE.insert.zh).click();
    await pane.says(/^从 .*!J60 起写入 \d+ 行$/);
    await leaveScreenshot(session, "insert");
    await pane.button(WRITING.write.zh).click();
    await pane.says(/^已从 .*!J60 起写入 \d+ 行，可撤销。$/);
    const cells = await Promise.all(
      ["J60", "J62"].map((name) => session.ask("cell", SUMMARY, name))
    );
    expect(JSON.stringify(cells)).toContain("=HYPERLINK");
    const saved = await session.save();
    expect(
      JSON.stringify(Object.entries(unzipSync(saved)).map(([, part]) => strFromU8(part)))
    ).not.toMatch(/<f>HYPERLINK/);
    await pane.button(/^撤销插入/).click();
    await pane.says(/^已撤销插入/);
    expect(await session.ask("cell", SUMMARY, "J60")).toMatchObject({ text: "" });
  });

  test("copied with its formats, and saved for Word with the same text", async () => {
    const { session, pane } = await drafted();
    await session.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await pane.button(NARRATIVE.copy.zh).click();
    await pane.says(NARRATIVE.copied.zh);
    const frame = await session.frame();
    const copied = await session.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> =>
        (await item?.getType(type))?.text() ?? "";
      return { text: await read("text/plain"), html: await read("text/html") };
    });
    expect(copied.text).toContain("2430.88万元");
    expect(copied.html).toMatch(/<h2[^>]*>一、/);
    expect(frame.url()).toContain("taskpane");

    const download = session.page.waitForEvent("download");
    await pane.button(NARRATIVE.word.zh).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/2021年部门预算编制说明\.docx$/);
    const bytes = readFileSync(await file.path());
    const document = strFromU8(
      unzipSync(new Uint8Array(bytes))["word/document.xml"] ?? new Uint8Array()
    );
    const words = document.replace(/<[^>]*>/g, "").replaceAll("&amp;", "&");
    expect(words.replace(/\s/g, "")).toBe(copied.text.replace(/\s/g, ""));
    await pane.says(/^已生成“/);
  });
});

describe("to everybody", () => {
  test.each(["light", "dark", "contrast"] as const)("axe finds nothing in %s", async (theme) => {
    const { session, pane } = await drafted({ theme });
    await pane.button(/^补充内容/).click();
    await pane.button(/^部门情况/).click();
    await pane.button(NARRATIVE.number("2430.88").zh).first().click();
    await pane.says(NARRATIVE.source("2430.88").zh);
    await pane.settled();
    await leaveScreenshot(session, theme);
    expect(await pane.objections(axe)).toEqual([]);
    expect(await pane.isWiderThanItsFrame()).toBe(false);
  });

  test("speaks English in an English Office, with the text left in Chinese", async () => {
    const session = await stage.open({ sample: "完整.xlsx", isPaneOpen: true, locale: "en-US" });
    const pane = new ThePane(session, ENGLISH);
    await pane.openTab(TABS.narrative.en);
    await pane.button(NARRATIVE.draft.en).click();
    await pane.says(/numbers come from the tables/);
    await pane.settled();
    await leaveScreenshot(session, "english");
    const section = pane.frame.getByRole("region", { name: NARRATIVE.text.en });
    expect(await section.getAttribute("lang")).toBe("zh-CN");
    const around = await pane.frame.locator("[role=tabpanel]").evaluate((panel) => {
      const copy = panel.cloneNode(true) as HTMLElement;
      copy.querySelector("section[lang]")?.remove();
      for (const quoted of copy.querySelectorAll("[lang=zh-CN]")) quoted.remove();
      return copy.textContent;
    });
    expect(around).not.toMatch(/\p{Script=Han}{5}/u);
  });

  test("by keyboard alone: draft, fill in a field, open a number", async () => {
    const session = await stage.open({ sample: "完整.xlsx", isPaneOpen: true });
    const pane = new ThePane(session);
    await pane.button("一键检查").waitFor();
    const user = new KeyboardUser(session.page, await session.frame());
    await user.begin();
    await user.tabTo(TABS.findings.zh);
    await user.press("ArrowRight");
    await user.press("ArrowRight");
    await user.press("ArrowRight");
    await user.tabTo(NARRATIVE.draft.zh);
    await user.press("Enter");
    await pane.says(/^全文 \d+ 个数字由附表得出/);
    await pane.settled();
    await user.tabTo(/^补充内容/);
    await user.press("Enter");
    await user.tabTo(/^部门情况/);
    await user.press("Enter");
    await user.tabTo("主要职责");
    await session.page.keyboard.type("政务服务");
    await user.press("Tab");
    await pane.says(/政务服务。/);
    await pane.settled();
    await user.tabTo(NARRATIVE.number("2430.88").zh);
    await user.press("Enter");
    await pane.says(NARRATIVE.source("2430.88").zh);
    await user.press("Escape");
    await pane.saysNoMore(NARRATIVE.source("2430.88").zh);
    expect(await user.focused()).toBe(NARRATIVE.number("2430.88").zh);
  });
});
