import { expect, test } from "@jest/globals";
import type { StandInSession } from "./harness/session";
import { standInStage } from "./harness/stage";
import { ENGLISH, ThePane } from "./thePane";

const stage = standInStage();

/** Visible Chinese that is not marked as quoted from the workbook, which a screen reader would mispronounce. */
async function chineseIn(session: StandInSession): Promise<readonly string[]> {
  const frame = await session.frame();
  return frame.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const { parentElement, textContent } = node;
      if (parentElement === null || !/\p{Script=Han}/u.test(textContent ?? "")) continue;
      if (parentElement.closest("[lang^=zh]:not(html)") !== null) continue;
      if (parentElement.getClientRects().length > 0) found.push(textContent ?? "");
    }
    return found;
  });
}

test("the pane of an English Office is English, apart from what it quotes", async () => {
  const session = await stage.open({ isPaneOpen: true, locale: "en-US" });
  const pane = new ThePane(session, ENGLISH);
  await pane.button("Check workbook").waitFor();
  const frame = await session.frame();
  expect(await frame.evaluate(() => document.documentElement.lang)).toBe("en-US");
  const welcome = await chineseIn(session);

  await pane.check();
  const findings = await chineseIn(session);
  await pane
    .button(/^Correct: /)
    .first()
    .click();
  await pane.button("Write").waitFor();
  await pane
    .button(/^Verified: /)
    .first()
    .click();
  await pane.button("Mark as verified").waitFor();
  const forms = await chineseIn(session);
  await pane.openTab("Tables");
  await pane.says("Recognised tables");
  const tables = await chineseIn(session);
  await pane.openTab("Settings");
  await pane.says("Settings are saved with this workbook.");
  const settings = await chineseIn(session);
  await pane.button("Clear highlights").click();
  await pane.settled();
  const cleared = await chineseIn(session);

  expect({ welcome, findings, forms, tables, settings, cleared }).toEqual({
    welcome: [],
    findings: [],
    forms: [],
    tables: [],
    settings: [],
    cleared: [],
  });
  expect(await pane.isWiderThanItsFrame()).toBe(false);
});

test("a clean workbook and a problem are told in English, too", async () => {
  const session = await stage.open({ isPaneOpen: true, locale: "en-US", sample: "完整.xlsx" });
  const pane = new ThePane(session, ENGLISH);
  await pane.check();
  await pane.says("No findings");
  expect(await chineseIn(session)).toEqual([]);
  await session.ask("setFaults", { cellEditing: true });
  await pane.button("Check again").click();
  await pane.problem.waitFor();
  expect(await chineseIn(session)).toEqual([]);
});

test("the pane of a Chinese Office is Chinese", async () => {
  const session = await stage.open({ isPaneOpen: true });
  await new ThePane(session).button("一键检查").waitFor();
  expect(await chineseIn(session)).toContain("一键检查");
});
