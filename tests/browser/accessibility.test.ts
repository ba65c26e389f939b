import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { CHECK, COVERAGE, LEGEND, SETTINGS, WAIVING, WRITING } from "../../src/taskpane/words";
import { leaveScreenshot } from "./harness/screenshots";
import { standInStage } from "./harness/stage";
import { ThePane } from "./thePane";

const stage = standInStage();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// High contrast is the system's own: Chromium forces its colours on the pane, and axe looks at the rest.
describe.each(["light", "dark", "contrast"] as const)("axe finds nothing in %s", (theme) => {
  test("welcome, findings, legend, panels, settings", async () => {
    const session = await stage.open({ isPaneOpen: true, theme });
    const pane = new ThePane(session);
    const look = async (state: string): Promise<void> => {
      await leaveScreenshot(session, `${theme}-${state}`);
      expect([state, ...(await pane.objections(axe))]).toEqual([state]);
    };
    await pane.button(CHECK.first.zh).waitFor();
    await look("welcome");
    await pane.check();
    await pane.button(LEGEND.show.zh).click();
    await pane.says(LEGEND.title.zh);
    await look("findings");
    await pane
      .button(/^更正：/)
      .first()
      .click();
    await pane.button(WRITING.write.zh).waitFor();
    await look("correction");
    await pane
      .button(/^已核实：/)
      .first()
      .click();
    await pane.button(WAIVING.save.zh).waitFor();
    await pane.button(WAIVING.save.zh).click();
    await pane.says(WAIVING.required.zh);
    await look("verifying");
    await pane.openTab("设置");
    await pane.says(SETTINGS.kept.zh);
    await look("settings");
    await pane.button(CHECK.clear.zh).click();
    await pane.settled();
    await look("cleared");
  });

  test("tables with the unchecked numbers, a problem, a clean workbook", async () => {
    const session = await stage.open({ isPaneOpen: true, theme, sample: "公开稿.xlsx" });
    const pane = new ThePane(session);
    await pane.check();
    await pane.openTab("表");
    await pane.says(COVERAGE.title.zh);
    const show = pane.frame.getByRole("switch", { name: COVERAGE.show.zh });
    if ((await show.count()) > 0) await show.click();
    await leaveScreenshot(session, `${theme}-tables`);
    expect(await pane.objections(axe)).toEqual([]);
    await session.ask("setFaults", { cellEditing: true });
    await pane.button(CHECK.again.zh).click();
    await pane.problem.filter({ hasText: /\p{L}/u }).waitFor();
    await leaveScreenshot(session, `${theme}-problem`);
    expect(await pane.objections(axe)).toEqual([]);

    const clean = await stage.open({ isPaneOpen: true, theme, sample: "完整.xlsx" });
    const other = new ThePane(clean);
    await other.check();
    await other.says("没有发现疑点");
    await leaveScreenshot(clean, `${theme}-clean`);
    expect(await other.objections(axe)).toEqual([]);
  });
});
