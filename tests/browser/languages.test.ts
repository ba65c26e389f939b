import { describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { LAYOUT_PROFILES } from "../../src/core/standards/profiles";
import { listClasses } from "../../src/core/standards/classLists/classList";
import {
  CHECK,
  COVERAGE,
  EMPTY,
  LANGUAGE_NAMES,
  LEGEND,
  SETTINGS,
  WAIVING,
  WELCOME,
  WRITING,
} from "../../src/taskpane/words";
import { richWorkbook } from "../host/file/richWorkbook";
import { savedWorkbook } from "./harness/savedWorkbook";
import { leaveScreenshot } from "./harness/screenshots";
import type { StandInSession } from "./harness/session";
import { standInStage, workbookFile, type SessionOptions } from "./harness/stage";
import { ENGLISH, ThePane } from "./thePane";

const stage = standInStage();
const SAMPLES = join(import.meta.dirname, "../../samples");

interface Opened {
  readonly session: StandInSession;
  readonly pane: ThePane;
}

async function opened(options: SessionOptions = {}): Promise<Opened> {
  const session = await stage.open({ isPaneOpen: true, locale: "en-US", ...options });
  const pane = new ThePane(session, ENGLISH);
  await pane.button(CHECK.first.en).waitFor();
  return { session, pane };
}

async function checked(options: SessionOptions = {}): Promise<Opened> {
  const both = await opened(options);
  await both.pane.check();
  return both;
}

/** Chinese in the pane, by whether it is marked as such. */
interface Chinese {
  readonly marked: readonly string[];
  readonly unmarked: readonly string[];
}

async function chineseIn(session: StandInSession): Promise<Chinese> {
  const frame = await session.frame();
  return frame.evaluate(() => {
    const chinese = /[\p{Script=Han}\u3001-\u303F\uFF01-\uFF60]/u;
    const marked: string[] = [];
    const unmarked: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? "";
      const isSeen = (node.parentElement?.getClientRects().length ?? 0) > 0;
      if (!isSeen || !chinese.test(text)) continue;
      const language = node.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
      (language.startsWith("zh") ? marked : unmarked).push(text);
    }
    return { marked, unmarked };
  });
}

/** What may be quoted: what stands in the workbook, and the names that the standard gives to tables and classes. */
async function quotable(sample: string): Promise<string> {
  const { sheets } = await savedWorkbook(workbookFile(join(SAMPLES, sample)).bytes);
  const classes = (["function", "department", "government"] as const).flatMap((list) =>
    listClasses(list).map(({ name }) => name)
  );
  const texts = [
    ...sheets.flatMap(({ name, rows }) => [name, ...rows.flat().map(String)]),
    ...classes,
    JSON.stringify(LAYOUT_PROFILES),
    ...Object.values(LANGUAGE_NAMES),
  ];
  return bare(texts.join("\n"));
}

function bare(text: string): string {
  return text.replaceAll(/\s/gu, "");
}

/** Fails on any Chinese but quotations, on quotations of what is nowhere, and on names that widen the pane. */
async function expectEnglish(session: StandInSession, source: string): Promise<void> {
  const { marked, unmarked } = await chineseIn(session);
  expect(await new ThePane(session, ENGLISH).isWiderThanItsFrame()).toBe(false);
  expect(unmarked).toEqual([]);
  const pieces = marked.flatMap((text) => text.split(/[·《》：、]/u)).map(bare);
  expect(pieces.filter((piece) => !source.includes(piece))).toEqual([]);
  // Units and counts are words of the program, and printed in every workbook.
  expect(pieces.filter((piece) => /^[元处张个项]$/u.test(piece))).toEqual([]);
}

describe("in an English Office the pane speaks English, and marks what it quotes as Chinese", () => {
  test("before the check", async () => {
    const { session, pane } = await opened();
    await pane.says(WELCOME.title.en);
    await pane.says(EMPTY.notCheckedTitle.en);
    await leaveScreenshot(session, "welcome");
    expect(await chineseIn(session)).toEqual({ marked: [], unmarked: [] });
    expect(await pane.frame.locator("html").getAttribute("lang")).toBe("en-US");
  });

  test("in the findings with everything opened, and in the panels", async () => {
    const { session, pane } = await checked();
    const source = await quotable("含错误.xlsx");
    await pane.button(LEGEND.show.en).click();
    const closed = pane.frame.locator("[role=tabpanel] [aria-expanded=false]");
    while ((await closed.count()) > 0) await closed.first().click();
    await pane.button(new RegExp("^Correct: ")).first().click();
    await pane.button(WRITING.write.en).waitFor();
    await pane.button(new RegExp("^Verified: ")).first().click();
    await pane.button(WAIVING.save.en).waitFor();
    await leaveScreenshot(session, "findings");
    expect((await chineseIn(session)).marked.length).toBeGreaterThan(100);
    await expectEnglish(session, source);
  });

  test("after a correction, a verification, a sheet of findings and clearing", async () => {
    const { session, pane } = await checked();
    const source = await quotable("含错误.xlsx");
    await pane.button(new RegExp("^Correct: ")).first().click();
    await pane.button(WRITING.write.en).click();
    await pane.says(/ is corrected and /);
    await pane.idle();
    await expectEnglish(session, source);
    await pane.button(new RegExp("^Verified: ")).first().click();
    await pane.frame.getByRole("textbox").fill("agrees");
    await pane.button(WAIVING.save.en).click();
    await pane.button(/^Verified findings/).waitFor();
    await pane.button(CHECK.writeSheet.en).click();
    await pane.button(CHECK.rewriteSheet.en).waitFor();
    await pane.idle();
    await leaveScreenshot(session, "sheet-written");
    // The new sheet is named in the message, under its one name.
    await expectEnglish(session, source + (await session.ask("sheets")).join());
    await pane.button(CHECK.clear.en).click();
    await pane.idle();
    await expectEnglish(session, source);
  });

  test("in the tables, one of them missing, and the unchecked numbers", async () => {
    const { session, pane } = await checked({ sample: "公开稿.xlsx" });
    await pane.openTab("Tables");
    await pane.says(COVERAGE.title.en);
    const show = pane.frame.getByRole("switch", { name: COVERAGE.show.en });
    if ((await show.count()) > 0) await show.click();
    await leaveScreenshot(session, "tables");
    await expectEnglish(session, await quotable("公开稿.xlsx"));
  });

  test("in the settings", async () => {
    const { session, pane } = await checked();
    await pane.openTab("Settings");
    await pane.says(SETTINGS.kept.en);
    await leaveScreenshot(session, "settings");
    await expectEnglish(session, await quotable("含错误.xlsx"));
  });

  test("of a clean workbook, and of one without tables", async () => {
    const clean = await checked({ sample: "完整.xlsx" });
    await clean.pane.says("No findings");
    await leaveScreenshot(clean.session, "clean");
    await expectEnglish(clean.session, await quotable("完整.xlsx"));

    const workbook = { bytes: await richWorkbook(), name: "own.xlsx" };
    const foreign = await checked({ workbook });
    await leaveScreenshot(foreign.session, "no-tables");
    expect((await chineseIn(foreign.session)).unmarked).toEqual([]);
  });

  test("when something goes wrong", async () => {
    const { session, pane } = await opened();
    await session.ask("setFaults", { cellEditing: true });
    await pane.button(CHECK.first.en).click();
    await pane.problem.filter({ hasText: /\w/ }).waitFor();
    await leaveScreenshot(session, "problem");
    expect(await chineseIn(session)).toEqual({ marked: [], unmarked: [] });
  });
});

describe("in a Chinese Office", () => {
  test("the page says that it is Chinese, and its quotations need no mark", async () => {
    const session = await stage.open({ isPaneOpen: true });
    const pane = new ThePane(session);
    await pane.check();
    expect(await pane.frame.locator("html").getAttribute("lang")).toBe("zh-CN");
    expect(await pane.frame.locator("main [lang]").count()).toBe(0);
  });
});
