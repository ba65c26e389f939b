import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { standInStage } from "./harness/stage";
import { ThePane } from "./thePane";

const stage = standInStage();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// High contrast is the system's own: Chromium forces its colours on the pane, and axe looks at the rest.
describe.each(["light", "dark", "contrast"] as const)("axe finds nothing in %s", (theme) => {
  test("before the check, in the findings, the forms, the tables and the settings", async () => {
    const session = await stage.open({ isPaneOpen: true, theme });
    const pane = new ThePane(session);
    await pane.button("一键检查").waitFor();
    expect(await pane.objections(axe)).toEqual([]);
    await pane.check();
    expect(await pane.objections(axe)).toEqual([]);
    await pane
      .button(/^更正：/)
      .first()
      .click();
    await pane.button("写入").waitFor();
    await pane
      .button(/^已核实：/)
      .first()
      .click();
    await pane.button("确认已核实").waitFor();
    expect(await pane.objections(axe)).toEqual([]);
    await pane.openTab("表");
    await pane.says("识别出的表");
    expect(await pane.objections(axe)).toEqual([]);
    await pane.openTab("设置");
    await pane.says("设置随这个工作簿保存。");
    expect(await pane.objections(axe)).toEqual([]);
    await pane.button("清除标注").click();
    await pane.settled();
    expect(await pane.objections(axe)).toEqual([]);
  });

  test("in a clean workbook and beside a problem", async () => {
    const session = await stage.open({ isPaneOpen: true, theme, sample: "完整.xlsx" });
    const pane = new ThePane(session);
    await pane.check();
    await pane.says("没有发现疑点");
    expect(await pane.objections(axe)).toEqual([]);
    await session.ask("setFaults", { cellEditing: true });
    await pane.button("重新检查").click();
    await pane.problem.waitFor();
    expect(await pane.objections(axe)).toEqual([]);
  });
});
