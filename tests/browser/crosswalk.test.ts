import { beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { CROSSWALK, STATES } from "../../src/taskpane/crosswalk/words";
import { KINDS_OF_UNITS } from "../../src/taskpane/unitKinds/words";
import { TABS, WRITING } from "../../src/taskpane/words";
import { withoutGovernmentClasses } from "../host/file/withoutGovernmentClasses";
import { KeyboardUser } from "./harness/keyboardUser";
import { partsOf, savedWorkbook } from "./harness/savedWorkbook";
import { leaveScreenshot } from "./harness/screenshots";
import type { StandInSession } from "./harness/session";
import { standInStage, workbookFile, type SessionOptions } from "./harness/stage";
import { ENGLISH, ThePane } from "./thePane";

const stage = standInStage();
const COMPLETE = workbookFile(join(import.meta.dirname, "../../samples/完整.xlsx"));
const TABLE = "5-2一般公共预算支出情况表";
let blank: Uint8Array = new Uint8Array();

beforeAll(() => {
  blank = withoutGovernmentClasses(COMPLETE.bytes);
});

interface Opened {
  readonly session: StandInSession;
  readonly pane: ThePane;
}

async function opened(options: SessionOptions = {}): Promise<Opened> {
  const workbook = { bytes: blank, name: "未填.xlsx" };
  const session = await stage.open({ isPaneOpen: true, workbook, ...options });
  const pane = new ThePane(session, options.locale === "en-US" ? ENGLISH : undefined);
  return { session, pane };
}

/** The tab with proposals, before anything is said of unit kinds. */
async function proposed(options: SessionOptions = {}): Promise<Opened> {
  const both = await opened(options);
  const language = options.locale === "en-US" ? "en" : "zh";
  await both.pane.openTab(TABS.crosswalk[language]);
  await both.pane.button(CROSSWALK.propose[language]).click();
  await both.pane.says(/^(共 26 行|26 rows)/);
  await both.pane.idle();
  return both;
}

async function chooseKinds({ pane }: Opened): Promise<void> {
  await pane.button(CROSSWALK.choices.zh).click();
  const { frame } = pane;
  await frame
    .getByRole("combobox", { name: KINDS_OF_UNITS.basic.zh })
    .selectOption("administrative");
  await frame
    .getByRole("combobox", { name: KINDS_OF_UNITS.project.zh })
    .selectOption("public-institution");
  await pane.says(/^共 26 行：可填 26 行。$/);
}

/** Selects every row that can be filled, and asks for the preview. */
async function previewAll({ pane }: Opened): Promise<void> {
  const all = pane.frame.getByRole("checkbox", {
    name: CROSSWALK.chooseGroup(STATES.chosen.zh).zh,
  });
  await all.check();
  await pane.button(CROSSWALK.fillSelected(26).zh).click();
  await pane.says(/^将填列 26 行、\d+ 个单元格$/);
}

/** Codes and names of both classes, row by row, as another reader finds them. */
async function pairsIn(bytes: Uint8Array): Promise<readonly unknown[]> {
  const { sheets } = await savedWorkbook(bytes);
  const sheet = sheets.find(({ name }) => name.includes("经济分类") || name === TABLE);
  return (sheet?.rows ?? []).map((row) => row.slice(0, 6));
}

async function stylesIn(bytes: Uint8Array): Promise<readonly unknown[]> {
  const { sheets } = await savedWorkbook(bytes);
  return sheets.map(({ name, cells }) => [
    name,
    [...(cells ?? [])].map(([place, { style }]) => [place, style]),
  ]);
}

describe("经济分类对应", () => {
  test("fills all 26 rows as published, given both unit kinds; undo gives the file back", async () => {
    const both = await proposed();
    const { session, pane } = both;
    await chooseKinds(both);
    await previewAll(both);
    await leaveScreenshot(session, "preview");
    await pane.button(WRITING.write.zh).click();
    await pane.says(/^已填 26 行，可撤销。$/);
    await pane.idle();
    const saved = await session.save();
    expect(await pairsIn(saved)).toEqual(await pairsIn(COMPLETE.bytes));
    expect(await stylesIn(saved)).toEqual(await stylesIn(blank));

    await pane.button(CROSSWALK.undo(26).zh).click();
    await pane.says(/^已撤销填列，26 行恢复为填列前的内容。$/);
    expect(partsOf(await session.save())).toEqual(
      expect.objectContaining(withoutSettings(partsOf(blank)))
    );
  });

  test("shows each proof with its numbers and their cells", async () => {
    const { session, pane } = await proposed();
    const proofs = pane.button(CROSSWALK.proof.zh);
    expect(await proofs.count()).toBeGreaterThanOrEqual(4);
    await pane.says(/182,856 \+ 14,964 \+ 179,676 = 377,496/);
    await proofs.first().click();
    await pane.says(CROSSWALK.institution.zh);
    await leaveScreenshot(session, "proof");
    await pane.frame.locator("li li", { hasText: "2010350" }).getByRole("button").click();
    await session.page.waitForFunction(() => window.standIn?.activeSheet().startsWith("5"));
  });

  test("fills nothing that is not decided: without unit kinds the rest stays open", async () => {
    const { session, pane } = await proposed();
    await pane.says(STATES.open.zh);
    const sure = pane.button(/^填列已推定的 \d+ 行…$/);
    const count = Number(/\d+/.exec(await sure.innerText())?.[0]);
    expect(count).toBeGreaterThan(4);
    expect(count).toBeLessThan(26);
    await sure.click();
    await pane.button(WRITING.write.zh).click();
    await pane.says(new RegExp(`^已填 ${count} 行`));
    const [published, saved] = [await pairsIn(COMPLETE.bytes), await pairsIn(await session.save())];
    const filled = saved.filter((row, index) => {
      const isFilled = JSON.stringify(row) === JSON.stringify(published[index]);
      return isFilled && /^\d{3}$/.test(String((row as unknown[])[3]));
    });
    expect(filled).toHaveLength(count);
  });

  test("one row is chosen by hand, and all alike with it; the choice is taken back", async () => {
    const { session, pane } = await proposed();
    await pane
      .button(/^(选定|改选)：30201 办公费/)
      .first()
      .click();
    await pane.frame.getByRole("radio", { name: /^50201/ }).click();
    await pane.says(STATES.picked.zh);
    await leaveScreenshot(session, "picked");
    // The row has moved to another group, and its panel with it.
    await pane.frame.getByRole("radio", { name: CROSSWALK.byEvidence.zh }).click();
    await pane.saysNoMore(STATES.picked.zh);
  });

  test("follows last year's workbook, chosen from disk; another file is refused in a sentence", async () => {
    const both = await proposed();
    const { pane } = both;
    await pane.button(CROSSWALK.choices.zh).click();
    const input = pane.frame.locator("input[type=file]");
    await input.setInputFiles({
      name: "说明.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("不是工作簿"),
    });
    await pane.problem
      .filter({ hasText: /xlsx|工作簿/ })
      .first()
      .waitFor();
    await input.setInputFiles({
      name: "上年.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(COMPLETE.bytes),
    });
    await pane.says(CROSSWALK.lastYearUsed("上年.xlsx").zh);
    await pane.says(STATES.precedent.zh);
    await pane.button(CROSSWALK.forget.zh).click();
    await pane.saysNoMore(STATES.precedent.zh);
  });

  test("says which sheet is protected, and writes nothing", async () => {
    const { session, pane } = await proposed();
    await session.ask("setFaults", { protectedSheets: (await session.ask("sheets")).slice() });
    await pane.button(/^填列已推定的/).click();
    await pane.button(WRITING.write.zh).click();
    await pane.problem.filter({ hasText: "受保护" }).waitFor();
    expect(await pairsIn(await session.save())).toEqual(await pairsIn(blank));
  });

  test("makes the summary by government class, and takes it away again", async () => {
    const { session, pane } = await opened({ workbook: COMPLETE });
    await pane.openTab(TABS.crosswalk.zh);
    await pane.button(CROSSWALK.build.zh).click();
    await pane.button(CROSSWALK.buildSummary.zh).click();
    await pane.says(/^已生成工作表“按政府经济分类汇总”/);
    await pane.idle();
    const { sheets } = await savedWorkbook(await session.save());
    const made = sheets.find(({ name }) => name === "按政府经济分类汇总");
    expect(
      made?.rows.find((row) => row.includes("合计") && row.includes(24_308_771))
    ).toBeDefined();
    expect(made?.rows.find((row) => row[0] === "501" && row[1] === "01")?.slice(2, 4)).toEqual([
      "工资奖金津补贴",
      1_993_212,
    ]);
    await leaveScreenshot(session, "summary");
    await pane.button(CROSSWALK.removeBuilt("按政府经济分类汇总").zh).click();
    await pane.says(/^已删除生成的工作表/);
    expect(await session.ask("sheets")).not.toContain("按政府经济分类汇总");
  });

  test("by keyboard alone: propose, preview, leave the preview with Escape", async () => {
    const { session, pane } = await opened();
    await pane.button("一键检查").waitFor();
    const user = new KeyboardUser(session.page, await session.frame());
    await user.begin();
    await user.tabTo(TABS.findings.zh);
    await user.press("ArrowRight");
    await user.press("ArrowRight");
    await user.tabTo(CROSSWALK.propose.zh);
    await user.press("Enter");
    await pane.says(/^共 26 行/);
    await pane.idle();
    const name = await pane.button(/^填列已推定的/).innerText();
    await user.tabTo(name);
    await user.press("Enter");
    await pane.button(WRITING.write.zh).waitFor();
    await user.press("Escape");
    await pane.button(WRITING.write.zh).waitFor({ state: "detached" });
    expect(await user.focused()).toBe(name);
  });
});

describe("to everybody", () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

  test.each(["light", "dark", "contrast"] as const)("axe finds nothing in %s", async (theme) => {
    const both = await proposed({ theme });
    const { session, pane } = both;
    expect(await pane.objections(axe)).toEqual([]);
    await chooseKinds(both);
    await pane.button(CROSSWALK.proof.zh).first().click();
    await pane.button(/^填列已推定的/).click();
    await pane.button(WRITING.write.zh).waitFor();
    await leaveScreenshot(session, `${theme}-all-open`);
    expect(await pane.objections(axe)).toEqual([]);
    expect(await pane.isWiderThanItsFrame()).toBe(false);
  });

  test("speaks English in an English Office, and marks what it quotes", async () => {
    const { session, pane } = await proposed({ locale: "en-US" });
    await leaveScreenshot(session, "english");
    const frame = await session.frame();
    const unmarked = await frame.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const isChinese = /\p{Script=Han}/u.test(node.textContent ?? "");
        const marked = node.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
        if (isChinese && !marked.startsWith("zh")) found.push(node.textContent ?? "");
      }
      return found;
    });
    expect(unmarked).toEqual([]);
    expect(await pane.isWiderThanItsFrame()).toBe(false);
  });
});

/** Parts but those in which a workbook keeps what the user has set. */
function withoutSettings(
  parts: Readonly<Record<string, Uint8Array>>
): Readonly<Record<string, Uint8Array>> {
  const isOwn = /webextension|taskpane|_rels\/\.rels|Content_Types/;
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !isOwn.test(name)));
}
