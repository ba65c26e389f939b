import { describe, expect, test } from "@jest/globals";
import type { StandInSession } from "./harness/session";
import { standInStage } from "./harness/stage";
import { ThePane } from "./thePane";

const stage = standInStage();
const TABLE_1 = "1部门收支总体情况表";
/** 一、一般公共预算: the digits 0 and 8 transposed, 24,308,771 is right. */
const WRONG = `${TABLE_1}!B5`;

interface Opened {
  readonly session: StandInSession;
  readonly pane: ThePane;
}

async function checked(workbook?: { bytes: Uint8Array; name: string }): Promise<Opened> {
  const session = await stage.open({ isPaneOpen: true, ...(workbook && { workbook }) });
  const pane = new ThePane(session);
  await pane.check();
  return { session, pane };
}

async function waive(pane: ThePane, place: string, reason: string): Promise<void> {
  const card = pane.findingAt(place);
  await card.getByRole("button", { name: /^已核实/ }).click();
  await pane.frame.getByRole("textbox", { name: "核实理由" }).fill(reason);
  await pane.button("确认已核实").click();
  await pane.says("已核实的疑点");
}

describe("定位", () => {
  test("shows the cell of the finding, and a term its own", async () => {
    const { session, pane } = await checked();
    const card = pane.findingAt(WRONG);
    await card.getByRole("button", { name: /^定位/ }).click();
    await session.page.waitForFunction(() => window.standIn?.selection() === "B5");
    expect(await session.ask("activeSheet")).toBe(TABLE_1);

    await card.getByTitle("定位到 B6").click();
    await session.page.waitForFunction(() => window.standIn?.selection() === "B6");
  });
});

describe("更正", () => {
  test("shows before and after, writes the number, checks again, and is undone", async () => {
    const { session, pane } = await checked();
    const before = await session.ask("cell", TABLE_1, "B5");
    await pane.findingAt(WRONG).getByRole("button", { name: /^更正/ }).click();
    await pane.says("只改这一个单元格的内容");
    expect(await session.ask("cell", TABLE_1, "B5")).toEqual(before);
    await pane.button("写入").click();
    await pane.says(/^已更正 /);
    expect(await session.ask("cell", TABLE_1, "B5")).toMatchObject({
      value: 24308771,
      numberFormat: before.numberFormat,
    });
    expect(await pane.findingAt(WRONG).count()).toBe(0);

    await pane.button("撤销更正").click();
    await pane.says("已恢复更正前的内容。");
    expect(await session.ask("cell", TABLE_1, "B5")).toEqual(before);
    await pane.findingAt(WRONG).waitFor();
  });

  test("writes nothing when it is cancelled with Escape", async () => {
    const { session, pane } = await checked();
    const before = await session.ask("cell", TABLE_1, "B5");
    await pane.findingAt(WRONG).getByRole("button", { name: /^更正/ }).click();
    await pane.says("只改这一个单元格的内容");
    await session.page.keyboard.press("Escape");
    await pane.saysNoMore("只改这一个单元格的内容");
    expect(await session.ask("cell", TABLE_1, "B5")).toEqual(before);
  });
});

describe("已核实", () => {
  test("survives saving and opening again, and expires when a number changes", async () => {
    const first = await checked();
    await waive(first.pane, WRONG, "与批复文件核对一致");
    await first.pane.says(/其中已核实 1 处/);
    const saved = await first.session.save();

    const { session, pane } = await checked({ bytes: saved, name: "已核实.xlsx" });
    await pane.says(/其中已核实 1 处/);
    expect((await session.ask("rules", TABLE_1)).flatMap(({ areas }) => areas)).not.toContain("B5");

    await session.ask("edit", TABLE_1, "B5", "24380772");
    await pane.says(/核实过（与批复文件核对一致），之后数字有变动/);
    expect((await session.ask("rules", TABLE_1)).flatMap(({ areas }) => areas)).toContain("B5");
  });

  test("wants a reason, and can be taken back", async () => {
    const { pane } = await checked();
    await pane
      .findingAt(WRONG)
      .getByRole("button", { name: /^已核实/ })
      .click();
    await pane.button("确认已核实").click();
    await pane.says("请写明理由。");
    await pane.frame.getByRole("textbox", { name: "核实理由" }).fill("两表口径不同");
    await pane.button("确认已核实").click();
    const waived = pane.button(/^已核实的疑点/);
    await waived.waitFor();
    if ((await waived.getAttribute("aria-expanded")) === "false") await waived.click();
    await pane.frame.getByRole("button", { name: /^撤销核实/ }).click();
    await pane.saysNoMore("已核实的疑点");
  });
});

describe("the sheet of findings", () => {
  test("lists them with links, is replaced by the next, and goes with the highlights", async () => {
    const { session, pane } = await checked();
    const sheets = await session.ask("sheets");
    await pane.button("生成结果表").click();
    await pane.says(/^已生成结果表/);
    expect(await session.ask("sheets")).toEqual([...sheets, "勾稽检查结果"]);
    expect((await session.ask("cell", "勾稽检查结果", "A1")).text).toBe("严重程度");
    expect((await session.ask("cell", "勾稽检查结果", "A16")).text).not.toBe("");

    await pane.button("更新结果表").click();
    await pane.idle();
    expect(await session.ask("sheets")).toEqual([...sheets, "勾稽检查结果"]);

    await pane.button("清除标注").click();
    await pane.says(/^标注已清除/);
    expect(await session.ask("sheets")).toEqual(sheets);
  });
});
