import { describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { richWorkbook } from "../host/file/richWorkbook";
import { PLANTED } from "./harness/plantedCells";
import { partsOf, savedWorkbook } from "./harness/savedWorkbook";
import { standInStage, workbookFile } from "./harness/stage";
import { ThePane } from "./thePane";

const stage = standInStage();
const SAMPLES = join(import.meta.dirname, "../../samples");

describe("the check from the pane", () => {
  test("says in one sentence what was recognised, checked and found", async () => {
    const session = await stage.open({ isPaneOpen: true });
    const pane = new ThePane(session);
    await pane.check();
    await pane.says(
      /^识别 17 张表，缺 0 张；核对 \d+ 处，一致 \d+ 处，\d+ 处不一致，\d+ 处待人工核对。$/
    );
    await pane.says(/^15 处疑点$/);
    expect(await session.ask("syncs")).toBeLessThanOrEqual(4 + 2 + SYNCS_TO_START);
  });

  test("says of a clean workbook what was checked", async () => {
    const session = await stage.open({ isPaneOpen: true, sample: "完整.xlsx" });
    const pane = new ThePane(session);
    await pane.check();
    await pane.says(/^没有发现疑点$/);
    await pane.says(/^识别 17 张表，缺 0 张；核对 (\d+) 处，一致 \1 处，0 处不一致。$/);
    await pane.says("数字 246 个，其中 246 个至少核对过一次。");
    expect(partsOf(await session.save())).toEqual(partsOf(original("完整.xlsx")));
  });

  test("lists the tables, and says which one is missing", async () => {
    const session = await stage.open({ isPaneOpen: true, sample: "公开稿.xlsx" });
    const pane = new ThePane(session);
    await pane.check();
    await pane.openTab("表");
    const missing = pane.frame.getByRole("listitem").filter({ hasText: "缺表" });
    await missing.waitFor();
    expect(await missing.innerText()).toContain("部门支出总体情况表");
    await pane.frame.getByRole("button", { name: /部门收入总体情况表/ }).click();
    await session.page.waitForFunction(() => window.standIn?.activeSheet().startsWith("2部门收入"));
  });

  test("highlights every planted mistake in the file, as another program reads it", async () => {
    const session = await stage.open({ isPaneOpen: true });
    await new ThePane(session).check();
    const { highlights } = await savedWorkbook(await session.save());
    expect([...highlights.keys()].sort()).toEqual([...PLANTED].sort());
  });
});

describe("清除标注", () => {
  test("leaves every part of the workbook as it was", async () => {
    const session = await stage.open({ isPaneOpen: true });
    const pane = new ThePane(session);
    await pane.check();
    expect(partsOf(await session.save())).not.toEqual(partsOf(original("含错误.xlsx")));
    await pane.button("清除标注").click();
    await pane.says(/^标注已清除/);
    expect(partsOf(await session.save())).toEqual(partsOf(original("含错误.xlsx")));
  });

  test("stays in sight as long as it holds, and is taken back by the button in its place", async () => {
    const session = await stage.open({ isPaneOpen: true });
    const pane = new ThePane(session);
    await pane.check();
    const before = await savedWorkbook(await session.save());
    await pane.button("清除标注").click();
    await pane.button("关闭提示").click();
    await pane.says("表中现在没有标注，疑点只列在下面。");
    const again = pane.button("重新标注");
    await again.waitFor();
    await again.press("Enter");
    await pane.saysNoMore("表中现在没有标注，疑点只列在下面。");
    await pane.idle();
    const { highlights } = await savedWorkbook(await session.save());
    expect([...highlights.keys()].sort()).toEqual([...before.highlights.keys()].sort());
    expect(
      await pane.button("清除标注").evaluate((button) => button === document.activeElement)
    ).toBe(true);
  });

  test("has nothing to do where nothing was highlighted: rules, fills and pictures stay", async () => {
    const bytes = await richWorkbook();
    const session = await stage.open({ isPaneOpen: true, workbook: { bytes, name: "自带.xlsx" } });
    const pane = new ThePane(session);
    await pane.check();
    await pane.says("没有认出部门预算公开表");
    expect(partsOf(await session.save())).toEqual(partsOf(bytes));
  });

  test("finds what a closed session has left behind", async () => {
    const first = await stage.open({ isPaneOpen: true });
    await new ThePane(first).check();
    const marked = await first.save();

    const session = await stage.open({
      isPaneOpen: true,
      workbook: { bytes: marked, name: "昨天.xlsx" },
    });
    const pane = new ThePane(session);
    await pane.says("工作簿中有上次");
    expect((await savedWorkbook(await session.save())).highlights.size).toBeGreaterThan(0);
    await pane.button("清除标注").click();
    await pane.says(/^标注已清除/);
    expect((await savedWorkbook(await session.save())).highlights.size).toBe(0);
  });
});

/** What the pane asks once when it opens: what is kept, whether highlights are left, to hear of edits. */
const SYNCS_TO_START = 6;

function original(sample: string): Uint8Array {
  return workbookFile(join(SAMPLES, sample)).bytes;
}
