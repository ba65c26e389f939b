import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PROOFREAD } from "../../src/taskpane/proofread/words";
import { NARRATIVE } from "../../src/taskpane/narrative/words";
import { TABS, WRITING } from "../../src/taskpane/words";
import { leaveScreenshot } from "./harness/screenshots";
import type { StandInSession } from "./harness/session";
import { workbookOf } from "./harness/workbookOf";
import { standInStage, type SessionOptions } from "./harness/stage";
import { ThePane } from "./thePane";

const stage = standInStage();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SUMMARY = "1部门收支总体情况表";
const RATE = "2021年收入预算2430.88万元，与2020年预算相比，收入预算减少620.38万元，下降25.52%。";
const MORE = "另有捐赠收入7.77万元。午餐补助16人×260元×8天×12个月=37.6万元。";

interface Opened {
  readonly session: StandInSession;
  readonly pane: ThePane;
}

async function opened(options: SessionOptions = {}): Promise<Opened> {
  const session = await stage.open({ sample: "完整.xlsx", isPaneOpen: true, ...options });
  const pane = new ThePane(session);
  await pane.openTab(TABS.proofread.zh);
  return { session, pane };
}

async function pasted(options: SessionOptions = {}): Promise<Opened> {
  const both = await opened(options);
  const { pane } = both;
  await pane.frame.getByRole("textbox", { name: PROOFREAD.paste.zh }).fill(`${RATE}\n${MORE}`);
  await pane.button(PROOFREAD.check.zh).click();
  await pane.says(/^说明中的数 \d+ 个/);
  await pane.settled();
  return both;
}

describe("说明核对", () => {
  test("a pasted text: findings with the right value and the cause, verdicts in the text, cells on a click", async () => {
    const { session, pane } = await pasted();
    const cards = pane.frame.locator("[data-text-finding]");
    expect(await cards.count()).toBe(2);
    expect(await cards.first().innerText()).toMatch(/应为 20\.33%[\s\S]*以本年数为基数/);
    await leaveScreenshot(session, "pasted");
    await cards
      .first()
      .getByRole("button", { name: /^看原文/ })
      .click();
    const focused = pane.frame.locator(":focus");
    expect(await focused.innerText()).toBe("25.52%");
    await pane.button(/^2430\.88万元，相符/).click();
    await pane.frame
      .getByRole("group", { name: "2430.88万元：相符" })
      .getByRole("button", { name: `${SUMMARY}!` })
      .first()
      .waitFor();
    await session.page.waitForFunction(
      (sheet) => window.standIn?.activeSheet().startsWith(sheet.slice(0, 1)) === true,
      SUMMARY
    );
    expect(
      await pane.frame.getByText("7.77万元", { exact: true }).getAttribute("title")
    ).toBeNull();
  });

  test("a file: a text, and one that is none", async () => {
    const { pane } = await opened();
    const input = pane.frame.locator("input[type=file]").first();
    await input.setInputFiles({
      name: "图.docx",
      mimeType: "",
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]),
    });
    await pane.says(/不是 \.docx 或文字文件/);
    await input.setInputFiles({
      name: "说明.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(RATE),
    });
    await pane.says(PROOFREAD.ofFile("说明.txt").zh);
    await pane.says(PROOFREAD.findings(1).zh);
  });

  test("last year's explanation is chosen, used, and taken away", async () => {
    const { session, pane } = await opened();
    const said = "2021年培训费支出77.7万元，比上年预算增加17.7万元。";
    await pane.frame.getByRole("textbox", { name: PROOFREAD.paste.zh }).fill(said);
    await pane.button(PROOFREAD.check.zh).click();
    await pane.says(PROOFREAD.findings(0).zh);
    await pane.button(PROOFREAD.another.zh).click();
    await pane.frame
      .locator("input[type=file]")
      .last()
      .setInputFiles({
        name: "上年说明.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("2020年培训费支出70万元。"),
      });
    await pane.says(PROOFREAD.lastYearTextUsed("上年说明.txt").zh);
    await pane.says(PROOFREAD.findings(1).zh);
    await pane.says(/上年说明“培训费支出”为70万元/);
    await leaveScreenshot(session, "last-year");
    await pane.button(PROOFREAD.forget.zh).click();
    await pane.says(PROOFREAD.findings(0).zh);
    await pane.says(PROOFREAD.lastYearHint.zh);
  });

  test("the workbook's own sheet of text is found, corrected in its cell, and given back", async () => {
    const { session, pane } = await opened();
    await pane.openTab(TABS.narrative.zh);
    await pane.button(NARRATIVE.draft.zh).click();
    await pane.button(NARRATIVE.sheet.zh).click();
    await pane.says(/说明已写入工作表“编制说明”/);
    await pane.settled();
    await pane.openTab(TABS.proofread.zh);
    await pane.button(PROOFREAD.sheets.zh).click();
    await pane.says(PROOFREAD.findings(0).zh);
    await session.ask("edit", "编制说明", "A3", RATE);
    await pane.says(PROOFREAD.findings(1).zh);
    await pane.settled();
    await pane.button(/^更正…：/).click();
    await leaveScreenshot(session, "correcting");
    await pane.button(WRITING.write.zh).click();
    await pane.says(/^已更正 编制说明!A3，可撤销。$/);
    expect((await session.ask("cell", "编制说明", "A3")).text).toContain("下降20.33%");
    await pane.button(PROOFREAD.undo("编制说明!A3").zh).click();
    await pane.says(/恢复原文/);
    expect((await session.ask("cell", "编制说明", "A3")).text).toContain("下降25.52%");
  });

  test("a check of the workbook includes its sheet of text, with a highlight on the sentence", async () => {
    const { session, pane } = await opened();
    await pane.openTab(TABS.narrative.zh);
    await pane.button(NARRATIVE.draft.zh).click();
    await pane.button(NARRATIVE.sheet.zh).click();
    await pane.says(/说明已写入工作表“编制说明”/);
    await session.ask("edit", "编制说明", "A3", RATE);
    await pane.settled();
    await pane.openTab(TABS.findings.zh);
    await pane.check();
    await pane.says("1 处疑点");
    await pane.says("说明文字（工作表：编制说明）");
    await leaveScreenshot(session, "checked");
    expect(await pane.frame.getByText(/以上年数3051\.26万元为基数计算为20\.33%/).count()).toBe(1);
    await pane.button("更正文字：编制说明!A3").click();
    await pane.says(PROOFREAD.findings(1).zh);
    await pane.settled();
    await pane.button(/^更正…：/).click();
    await pane.button(WRITING.write.zh).click();
    await pane.says(/^已更正 编制说明!A3，可撤销。$/);
    await pane.openTab(TABS.findings.zh);
    await pane.says("没有发现疑点");
  });

  test("unchecked numbers are gone through one after the other, from the keyboard too", async () => {
    const { session, pane } = await pasted();
    const next = pane.button(PROOFREAD.nextUnchecked.zh);
    await next.first().focus();
    await session.page.keyboard.press("Enter");
    await pane.says(/^未核对的第 1 个，共 \d+ 个$/);
    await pane.says(PROOFREAD.whyUnchecked.zh);
    await leaveScreenshot(session, "unchecked");
    await session.page.keyboard.press("Tab");
    await session.page.keyboard.press("Enter");
    await pane.says(/^未核对的第 2 个，共 \d+ 个$/);
    await session.page.keyboard.press("Escape");
    const focused = pane.frame.locator(":focus");
    expect(await focused.getAttribute("aria-label")).toMatch(/，未核对$/);
  });

  test("what a finding leads to is unfolded first, in the text and in the list", async () => {
    const { pane } = await opened();
    const lines = Array.from({ length: 450 }, (_, index) => `第${index}段没有数。`);
    lines[430] = RATE;
    const text = pane.frame.getByRole("textbox", { name: PROOFREAD.paste.zh });
    await text.fill(lines.join("\n"));
    await pane.button(PROOFREAD.check.zh).click();
    await pane.says(PROOFREAD.findings(1).zh);
    await pane.button(PROOFREAD.text.zh).click();
    await pane.button(/^看原文/).click();
    const focused = pane.frame.locator(":focus");
    expect(await focused.getAttribute("aria-label")).toBe("25.52%，错误");
    await focused.press("Enter");
    await pane.button(PROOFREAD.seeFinding.zh).click();
    expect(await focused.getAttribute("data-text-finding")).toBe("GJ702");
    await pane.button(PROOFREAD.another.zh).click();
    expect(await text.inputValue()).toContain(RATE);
  });

  test("a finding that may stand is verified with a reason, and goes from the list", async () => {
    const { pane } = await pasted();
    await pane
      .button(/^已核实：/)
      .first()
      .click();
    await pane.frame.getByRole("textbox", { name: "核实理由" }).fill("与批复文件核对一致");
    await pane.button("确认已核实").click();
    await pane.says(PROOFREAD.findings(1).zh);
    // The keyboard goes on with the finding that has taken its place.
    expect(await pane.frame.locator(":focus").getAttribute("data-text-finding")).toBe("GJ707");
    await pane.button(/^已核实的疑点/).click();
    await pane.says(/^已核实（.*）：与批复文件核对一致$/);
    expect(await pane.button(/^25\.52%，已核实$/).count()).toBe(1);
  });

  test("without any table it says that only the text itself was looked at", async () => {
    const sheet = { name: "空", visibility: "visible", firstRow: 0, firstColumn: 0 } as const;
    const bytes = await workbookOf({ sheets: [{ ...sheet, rows: [["无"]] }] });
    const { session, pane } = await pasted({ workbook: { bytes, name: "空.xlsx" } });
    await pane.says(PROOFREAD.against({ recognised: 0, anyAmount: false }).zh);
    await leaveScreenshot(session, "no-tables");
  });

  test("markup stays text, and numbers without end make the pane no wider", async () => {
    const { pane } = await opened();
    const text = `<img src=x onerror=alert(1)>\n收入预算${"9".repeat(400)}万元，下降${"1".repeat(300)}%。\n${"a".repeat(3000)}1.5万元。`;
    await pane.frame.getByRole("textbox", { name: PROOFREAD.paste.zh }).fill(text);
    await pane.button(PROOFREAD.check.zh).click();
    await pane.says(/^说明中的数 \d+ 个/);
    await pane.says("<img src=x onerror=alert(1)>");
    expect(await pane.frame.locator("img").count()).toBe(0);
    expect(await pane.isWiderThanItsFrame()).toBe(false);
  });

  test("a sentence that a formula makes is not corrected, and the user told what to do", async () => {
    const { session, pane } = await opened();
    await pane.openTab(TABS.narrative.zh);
    await pane.button(NARRATIVE.draft.zh).click();
    await pane.button(NARRATIVE.sheet.zh).click();
    await pane.says(/说明已写入工作表“编制说明”/);
    await pane.settled();
    await session.ask("edit", "编制说明", "A3", `="2021年"&"${RATE.slice(5)}"`);
    await pane.openTab(TABS.proofread.zh);
    await pane.button(PROOFREAD.sheets.zh).click();
    await pane.says(PROOFREAD.findings(1).zh);
    await pane.settled();
    await pane.button(/^更正…：/).click();
    await pane.says(/^编制说明!A3 的文字由公式得出，不能直接更正/);
    expect(await pane.button(WRITING.write.zh).count()).toBe(0);
  });

  test("where it does not follow edits, it says that it is old, and is proofread anew on request", async () => {
    const { session, pane } = await pasted();
    await pane.openTab(TABS.settings.zh);
    await pane.frame.getByText("改动后自动重新检查").click();
    await pane.openTab(TABS.proofread.zh);
    await session.ask("edit", SUMMARY, "H30", "改动");
    await pane.says(PROOFREAD.stale.zh);
    await pane.button(PROOFREAD.again.zh).click();
    await pane.saysNoMore(PROOFREAD.stale.zh);
  });

  test.each(["light", "dark", "contrast"] as const)("axe finds nothing in %s", async (theme) => {
    const { session, pane } = await pasted({ theme });
    await pane.button(PROOFREAD.another.zh).click();
    await leaveScreenshot(session, theme);
    expect(await pane.objections(axe)).toEqual([]);
    expect(await pane.isWiderThanItsFrame()).toBe(false);
  });
});
