import { describe, expect, test } from "@jest/globals";
import { standInStage } from "./harness/stage";
import { ThePane } from "./thePane";

const stage = standInStage();
const TABLE_1 = "1部门收支总体情况表";

describe("when Excel does not do what it is asked", () => {
  test("a protected sheet is left unmarked, said, and marked once it is unprotected", async () => {
    const session = await stage.open({ isPaneOpen: true });
    const pane = new ThePane(session);
    await session.ask("setFaults", { protectedSheets: [TABLE_1] });
    await pane.check();
    await pane.says(/受保护，没有标注；疑点照常列出/);
    expect(await session.ask("rules", TABLE_1)).toEqual([]);
    expect(await session.ask("rules", "2部门收入总体情况表")).not.toEqual([]);
    expect(await pane.findingAt(`${TABLE_1}!B5`).count()).toBe(1);
    await session.ask("setFaults", { protectedSheets: [] });
    await pane.check();
    expect(await session.ask("rules", TABLE_1)).not.toEqual([]);
  });

  test("a cell that is being edited is named as the reason, and the check works afterwards", async () => {
    const session = await stage.open({ isPaneOpen: true });
    const pane = new ThePane(session);
    await pane.button("一键检查").waitFor();
    await session.ask("setFaults", { cellEditing: true });
    await pane.button("一键检查").click();
    await pane.says(/有单元格正在编辑/);
    expect(await pane.findings.count()).toBe(0);
    await session.ask("setFaults", { cellEditing: false });
    await pane.check();
    expect(await pane.findings.count()).toBeGreaterThan(0);
    await pane.saysNoMore(/有单元格正在编辑/);
  });

  test("a lost connection is said, and the check works once it is back", async () => {
    const session = await stage.open({ isPaneOpen: true });
    const pane = new ThePane(session);
    await pane.button("一键检查").waitFor();
    await session.ask("setFaults", { lostConnection: "error" });
    await pane.button("一键检查").click();
    await pane.says(/与 Excel 的连接中断/);
    await session.ask("setFaults", { lostConnection: undefined });
    await pane.check();
    expect(await pane.findings.count()).toBeGreaterThan(0);
  });

  test("an Excel of 2019 checks and highlights, and says what it lacks", async () => {
    const session = await stage.open({ isPaneOpen: true, requirement: "1.7" });
    const pane = new ThePane(session);
    await pane.check();
    await pane.says("当前 Excel 版本较旧，个别功能受限。");
    expect(await session.ask("rules", TABLE_1)).not.toEqual([]);
  });
});
