import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Locator } from "playwright-core";
import { findBrowser } from "../../tests/browser/harness/findBrowser";
import { StandInSession } from "../../tests/browser/harness/session";
import type { SessionOptions } from "../../tests/browser/harness/stage";
import { startServer } from "../../tests/excel-stand-in/server";
import { withoutGovernmentClasses } from "../../tests/host/file/withoutGovernmentClasses";
import { CROSSWALK, STATES } from "../../src/taskpane/crosswalk/words";
import { NARRATIVE } from "../../src/taskpane/narrative/words";
import { PROOFREAD } from "../../src/taskpane/proofread/words";
import { KINDS_OF_UNITS } from "../../src/taskpane/unitKinds/words";
import { TABS } from "../../src/taskpane/words";

const SETTLED_MS = 600;
/** Of the kinds that disclosures have: a rate on the wrong base, exchanged digits, a product that does not multiply. */
const TEXT_WITH_MISTAKES = [
  "2021年收入预算2430.88万元，与2020年预算相比，收入预算减少620.38万元，下降25.52%。",
  "2021年一般公共预算支出2430.88万元，其中：社会保障和就业（类）支出14.2万元，占1.69%。",
  "午餐补助16人×260元×8天×12个月=37.6万元。",
  "预计接待群众35.5万人次。",
].join("\n");

const LARGEST_BYTES = 250_000;

/** `npm run pictures`: the pictures of the add-in in the documents, taken of the production build in the stand-in. */
const server = await startServer();
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...env } });
try {
  await takeOverview();
  await takeFinding();
  await takeVerified();
  await takeFindingsSheet();
  await takeSettings();
  await takeOther("dark", { theme: "dark" });
  await takeOther("clean", { sample: "完整.xlsx" });
  await takeMissingTable();
  await takeClasses();
  await takeNarrative();
  await takeProofread();
} finally {
  await browser.close();
  await server.close();
}

/** The whole window with a finding gone to, then the ribbon alone. */
async function takeOverview(): Promise<void> {
  const session = await open();
  const first = session.pane().locator("[data-finding]").first();
  await check(session);
  await press(first, "定位");
  await take(session, "overview", session.page.locator("body"));
  await take(session, "ribbon", session.page.locator(".ribbon").first());
  await session.close();
}

/** One finding with everything it says, what 更正 would write, and the legend. */
async function takeFinding(): Promise<void> {
  const session = await open({ height: 1100 });
  await take(session, "welcome", session.page.locator(".pane"));
  await check(session);
  const finding = session.pane().locator("[data-finding]").first();
  await take(session, "finding", finding);
  await press(finding, "更正");
  const panel = finding.getByRole("button", { name: "写入", exact: true });
  await panel.waitFor();
  await take(session, "correction", finding);
  await finding.getByRole("button", { name: "取消", exact: true }).click();
  await session.pane().getByRole("button", { name: "图例" }).click();
  await take(session, "legend", session.pane().locator("section", { hasText: "虚线框" }).first());
  await session.close();
}

/** 已核实: the question for the reason. */
async function takeVerified(): Promise<void> {
  const session = await open({ height: 1200 });
  await check(session);
  const finding = session.pane().locator("[data-finding]").first();
  await press(finding, "已核实");
  await finding.getByRole("button", { name: "两表口径不同" }).click();
  await take(session, "verify", finding);
  await session.close();
}

async function takeFindingsSheet(): Promise<void> {
  const session = await open();
  await check(session);
  await session.pane().getByRole("button", { name: "生成结果表" }).click();
  await session.pane().getByText("已生成结果表").waitFor();
  await session.ask("closePane");
  await session.ask("goTo", "勾稽检查结果!A1");
  await take(session, "findings-sheet", session.page.locator("body"));
  await session.close();
}

async function takeSettings(): Promise<void> {
  const session = await open({ height: 1160 });
  await check(session);
  await session.pane().getByRole("tab", { name: "设置" }).click();
  await session.pane().getByText("改动后自动重新检查").waitFor();
  await take(session, "settings", session.page.locator(".pane"));
  await session.close();
}

async function takeOther(name: string, options: SessionOptions): Promise<void> {
  const session = await open(options);
  await check(session);
  await take(session, name, session.page.locator(name === "dark" ? "body" : ".pane"));
  await session.close();
}

/** The list of tables, at its end: the one that the published sample lacks. */
async function takeMissingTable(): Promise<void> {
  const session = await open({ sample: "公开稿.xlsx", height: 1160 });
  await check(session);
  await session.pane().getByRole("tab", { name: "表", exact: true }).click();
  await session.pane().getByText("缺表").scrollIntoViewIfNeeded();
  await take(session, "tables", session.page.locator(".pane"));
  await session.close();
}

/** 经济分类: the proposals, one proof with its sums, and the preview. */
async function takeClasses(): Promise<void> {
  const complete = readFileSync(new URL("../../samples/完整.xlsx", import.meta.url));
  const workbook = { bytes: withoutGovernmentClasses(complete), name: "未填.xlsx" };
  const session = await open({ workbook, height: 1000 });
  const pane = session.pane();
  await pane.getByRole("button", { name: "知道了" }).click();
  await pane.getByRole("tab", { name: TABS.crosswalk.zh }).click();
  await pane.getByRole("button", { name: CROSSWALK.propose.zh }).click();
  await pane.getByText(/^共 26 行/).waitFor();
  await pane.getByRole("button", { name: CROSSWALK.choices.zh }).click();
  await pane
    .getByRole("combobox", { name: KINDS_OF_UNITS.basic.zh })
    .selectOption("administrative");
  await pane
    .getByRole("combobox", { name: KINDS_OF_UNITS.project.zh })
    .selectOption("public-institution");
  await pane.getByText(/^共 26 行：可填 26 行。$/).waitFor();
  await pane.getByRole("button", { name: CROSSWALK.choices.zh }).click();
  await take(session, "classes", session.page.locator(".pane"));
  const proof = pane.getByRole("button", { name: CROSSWALK.proof.zh }).first();
  await proof.click();
  await proof.evaluate((button) => {
    button.scrollIntoView({ block: "center" });
  });
  await take(session, "classes-proof", session.page.locator(".pane"));
  await pane.getByRole("checkbox", { name: CROSSWALK.chooseGroup(STATES.chosen.zh).zh }).check();
  await pane.getByRole("button", { name: CROSSWALK.fillSelected(26).zh }).click();
  await pane.getByText(/^将填列 26 行/).waitFor();
  await take(session, "classes-preview", session.page.locator(".pane"));
  await session.close();
}

/** 说明: the draft with last year's amounts, a number with its source, the form. */
async function takeNarrative(): Promise<void> {
  const session = await open({ sample: "完整.xlsx", height: 1000 });
  const pane = session.pane();
  await pane.getByRole("button", { name: "知道了" }).click();
  await pane.getByRole("tab", { name: TABS.narrative.zh, exact: true }).click();
  await pane.getByRole("button", { name: NARRATIVE.draft.zh }).click();
  await pane.getByText(/^全文 \d+ 个数字由附表得出/).waitFor();
  const lastYear = fileURLToPath(new URL("../../samples/上年.xlsx", import.meta.url));
  await pane.locator("input[type=file]").setInputFiles(lastYear);
  await pane.getByText(NARRATIVE.lastYearUsed("上年.xlsx").zh).waitFor();
  await take(session, "narrative", session.page.locator(".pane"));
  const rate = pane.getByRole("button", { name: NARRATIVE.number("20.33%").zh }).first();
  await rate.click();
  await rate.evaluate((button) => {
    button.scrollIntoView({ block: "center" });
  });
  await take(session, "narrative-number", session.page.locator(".pane"));
  await pane.getByRole("button", { name: /^补充内容/ }).click();
  const group = pane.getByRole("button", { name: /^部门情况/ });
  await group.click();
  await group.evaluate((button) => {
    button.scrollIntoView({ block: "start" });
  });
  await take(session, "narrative-form", session.page.locator(".pane"));
  await pane.getByRole("button", { name: NARRATIVE.sheet.zh }).click();
  await pane.getByText(/^说明已写入工作表/).waitFor();
  await session.ask("goTo", "'编制说明'!A1");
  await session.page.setViewportSize({ width: 1100, height: 560 });
  await take(session, "narrative-sheet", session.page.locator("body"));
  await session.close();
}

/** 说明核对: a text with mistakes of the kinds that disclosures have. */
async function takeProofread(): Promise<void> {
  const session = await open({ sample: "完整.xlsx", height: 1000 });
  const pane = session.pane();
  await pane.getByRole("button", { name: "知道了" }).click();
  await pane.getByRole("tab", { name: TABS.proofread.zh }).click();
  await pane.getByRole("textbox", { name: PROOFREAD.paste.zh }).fill(TEXT_WITH_MISTAKES);
  await pane.getByRole("button", { name: PROOFREAD.check.zh }).click();
  await pane.getByText(/^说明中的数 \d+ 个/).waitFor();
  await take(session, "proofread", session.page.locator(".pane"));
  await pane.getByRole("button", { name: PROOFREAD.nextUnchecked.zh }).first().click();
  await pane.getByText(PROOFREAD.legend.zh).evaluate((legend) => {
    legend.scrollIntoView({ block: "start" });
  });
  await take(session, "proofread-text", session.page.locator(".pane"));
  await session.close();
}

async function open(options: SessionOptions = {}): Promise<StandInSession> {
  const settings = { width: 1280, height: 820, isPaneOpen: true, ...options };
  const session = await StandInSession.start(browser, server.origin, settings);
  await session.ready();
  await session.pane().getByRole("button", { name: "一键检查" }).waitFor();
  return session;
}

async function check(session: StandInSession): Promise<void> {
  await session.pane().getByRole("button", { name: "一键检查" }).click();
  await session.pane().getByText("识别").first().waitFor();
  await session.pane().getByRole("button", { name: "重新检查" }).waitFor();
}

async function press(finding: Locator, action: string): Promise<void> {
  await finding.getByRole("button", { name: action }).first().click();
}

/** @throws {Error} when it is too large for a document */
async function take(session: StandInSession, name: string, part: Locator): Promise<void> {
  // Opening and closing parts of the pane move for a moment, and the pointer colours what it rests on.
  await session.page.mouse.move(2, 2);
  await session.page.waitForTimeout(SETTLED_MS);
  const path = fileURLToPath(new URL(`../pictures/${name}.png`, import.meta.url));
  await part.screenshot({ path, animations: "disabled" });
  const { size } = statSync(path);
  if (size > LARGEST_BYTES) throw new Error(`${name}.png has ${size} bytes`);
}
