import { describe, expect, test } from "@jest/globals";
import { readXlsx, writeXlsx, type Sheet, type WriteSheet } from "hucre/xlsx";
import { join } from "node:path";
import { PLANTED } from "./harness/plantedCells";
import { partsOf, savedWorkbook } from "./harness/savedWorkbook";
import type { StandInSession } from "./harness/session";
import { standInStage, workbookFile } from "./harness/stage";
import { ThePane } from "./thePane";

const stage = standInStage();
const TABLE_1 = "1部门收支总体情况表";
const TABLE_6 = "6一般公共预算基本支出情况表";
const WRONG = `${TABLE_1}!B5`;
const ALL = [...PLANTED].sort();

interface Opened {
  readonly session: StandInSession;
  readonly pane: ThePane;
}

async function checked(bytes?: Uint8Array): Promise<Opened> {
  const workbook = bytes === undefined ? {} : { workbook: { bytes, name: "附表.xlsx" } };
  const session = await stage.open({ isPaneOpen: true, ...workbook });
  const pane = new ThePane(session);
  await pane.check();
  return { session, pane };
}

/** The sample with mistakes, its sheets changed, and sheets before them. */
async function changedSample(
  change: (sheet: Sheet, index: number) => Sheet,
  others: WriteSheet[] = []
): Promise<Uint8Array> {
  const sample = workbookFile(join(import.meta.dirname, "../../samples/含错误.xlsx"));
  const { sheets } = await readXlsx(sample.bytes, { readStyles: true });
  // The sample holds nothing that is read otherwise than it is written.
  const changed = sheets.map(change) as unknown as WriteSheet[];
  return writeXlsx({ sheets: [...others, ...changed] });
}

async function highlighted(session: StandInSession): Promise<readonly string[]> {
  return [...(await savedWorkbook(await session.save())).highlights.keys()].sort();
}

describe("a workbook without any budget table", () => {
  test("that is empty is not called clean, promises no reasons, and stays as it is", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "Sheet1", rows: [] }] });
    const { session, pane } = await checked(bytes);
    await pane.says("没有认出部门预算公开表");
    expect(await pane.text()).not.toContain("没有发现疑点");
    expect(await pane.button("查看未识别的原因").count()).toBe(0);
    await pane.openTab("表");
    await pane.frame.getByRole("listitem").filter({ hasText: "缺表" }).first().waitFor();
    expect(await pane.text()).not.toContain("至少核对过一次");
    expect(partsOf(await session.save())).toEqual(partsOf(bytes));
  });

  test("that is about something else tells what looked like a table, why it is none, and where", async () => {
    const { session, pane } = await checked(await writeXlsx({ sheets: [CONTACTS, WAGES] }));
    await pane.says("没有认出部门预算公开表");
    await pane.button("查看未识别的原因").click();
    const region = pane.frame.getByRole("listitem").filter({ hasText: "工资!A1:D4" });
    await region.waitFor();
    expect(await region.innerText()).toMatch(/未识别.*没有标题/);
    await pane.button("工资!A1:D4").click();
    await session.page.waitForFunction(() => window.standIn?.activeSheet() === "工资");
    expect(await session.ask("selection")).toBe("A1:D4");
  });

  test("but with a cell far out says which sheet is too large", async () => {
    const cells = new Map([["1048575,9", { value: 1 }]]);
    const session = await stage.open({
      isPaneOpen: true,
      workbook: { bytes: await writeXlsx({ sheets: [{ ...WAGES, cells }] }), name: "远.xlsx" },
    });
    const pane = new ThePane(session);
    await pane.button("一键检查").click();
    await pane.says(/工作表“工资”的使用区域太大/);
    await pane.idle();
  });
});

describe("hidden sheets", () => {
  test("are checked and highlighted, not shown, and corrected all the same", async () => {
    const bytes = await changedSample((sheet) => {
      if (sheet.name === TABLE_1) return { ...sheet, hidden: true };
      return sheet.name === TABLE_6 ? { ...sheet, veryHidden: true } : sheet;
    });
    const { session, pane } = await checked(bytes);
    expect(await highlighted(session)).toEqual(ALL);
    await pane.findingAt(WRONG).getByRole("button", { name: /^定位/ }).click();
    await pane.says(/工作表“1部门收支总体情况表”已隐藏，无法定位/);
    expect(await session.ask("activeSheet")).toBe("封面");
    await pane.correct(WRONG);
    await pane.says(/^已更正 /);
    const { sheets } = await savedWorkbook(await session.save());
    expect(sheets.find(({ name }) => name === TABLE_1)).toMatchObject({ hidden: true });
    expect(sheets.find(({ name }) => name === TABLE_1)?.rows[4]?.[1]).toBe(24_308_771);
  });
});

describe("names of sheets", () => {
  test("as long as Excel allows, and with quotes, neither break a place nor the pane", async () => {
    const { session, pane } = await checked(
      await changedSample((sheet) => ({ ...sheet, name: longName(sheet.name) }))
    );
    const expected = PLANTED.map((place) => {
      const [sheet = "", cell = ""] = place.split("!");
      return `${longName(sheet)}!${cell}`;
    });
    expect(await highlighted(session)).toEqual([...expected].sort());
    const card = pane.findingAt(`${longName(TABLE_1)}!B5`);
    await card.getByRole("button", { name: /^定位/ }).click();
    await session.page.waitForFunction(() => window.standIn?.selection() === "B5");
    expect(await session.ask("activeSheet")).toBe(longName(TABLE_1));
    for (const [tab, content] of [
      ["疑点", "部门收支总体情况表"],
      ["表", "识别出的表"],
      ["设置", "预算年度"],
    ] as const) {
      await pane.openTab(tab);
      await pane.says(content);
      expect(await pane.isWiderThanItsFrame()).toBe(false);
    }
  });

  test("behind eleven sheets of other matters, the tables are found among thirty", async () => {
    const others = Array.from({ length: 11 }, (_, index) => ({
      ...WAGES,
      name: `工资${index + 1}月`,
    }));
    const { session, pane } = await checked(await changedSample((sheet) => sheet, others));
    expect((await session.ask("sheets")).length).toBe(30);
    await pane.says(/^识别 17 张表，缺 0 张/);
    expect(await highlighted(session)).toEqual(ALL);
  });
});

describe("filters", () => {
  test("of Excel hide rows from the eye and from no check", async () => {
    const bytes = await changedSample((sheet) => {
      if (sheet.name !== TABLE_1) return sheet;
      const rowDefs = new Map(sheet.rowDefs).set(4, { hidden: true }).set(5, { hidden: true });
      return { ...sheet, autoFilter: { range: "A4:D20" }, rowDefs };
    });
    const { session } = await checked(bytes);
    expect(await highlighted(session)).toEqual(ALL);
    const saved = (await savedWorkbook(await session.save())).sheets;
    const sheet = saved.find(({ name }) => name === TABLE_1);
    expect(sheet?.autoFilter).toMatchObject({ range: "A4:D20" });
    expect(sheet?.rowDefs?.get(4)).toMatchObject({ hidden: true });
  });

  test("of the pane leave those severities alone that are pressed", async () => {
    const { pane } = await checked();
    const all = await pane.findings.count();
    const warnings = pane.button(/^提醒 4$/);
    await warnings.click();
    expect(await pane.findings.count()).toBe(4);
    expect(await pane.findings.filter({ hasText: "错误" }).count()).toBe(0);
    expect(await warnings.getAttribute("aria-pressed")).toBe("true");
    await pane.button(/^错误 11$/).click();
    expect(await pane.findings.count()).toBe(all);
    await warnings.click();
    expect(await pane.findings.count()).toBe(11);
  });
});

describe("更正", () => {
  test("by formula writes the formula, and undoing brings back what stood there", async () => {
    const { session, pane } = await checked();
    const before = await session.ask("cell", TABLE_6, "D5");
    const card = pane.findingAt(`${TABLE_6}!D5`);
    await card.getByRole("button", { name: /^更正/ }).click();
    await pane.frame.getByRole("radio", { name: "写入公式" }).click();
    const offered = await card.locator("dd").last().innerText();
    expect(offered).toMatch(/^=/);
    await pane.button("写入").click();
    await pane.says(/^已更正 /);
    const after = await session.ask("cell", TABLE_6, "D5");
    expect(after).toMatchObject({ formula: offered.replaceAll(/\s/g, ""), value: 3_949_971 });
    await card.waitFor({ state: "detached" });

    await pane.button(/^撤销更正/).click();
    await pane.says("已恢复更正前的内容。");
    expect(await session.ask("cell", TABLE_6, "D5")).toEqual(before);
  });

  test("of a number in a cell formatted as text leaves a number that Excel adds up", async () => {
    const bytes = await changedSample((sheet) => {
      if (sheet.name !== TABLE_1) return sheet;
      const rows = sheet.rows.map((row) => [...row]);
      const row = rows[4];
      if (row !== undefined) row[1] = "24380771";
      const style = { ...sheet.cells?.get("4,1")?.style, numFmt: "@" };
      const cells = new Map(sheet.cells).set("4,1", { value: "24380771", type: "string", style });
      return { ...sheet, rows, cells };
    });
    const { session, pane } = await checked(bytes);
    const before = await session.ask("cell", TABLE_1, "B5");
    expect(before).toMatchObject({ value: "24380771", numberFormat: "@" });
    await pane.correct(WRONG);
    await pane.says(/^已更正 /);
    const after = await session.ask("cell", TABLE_1, "B5");
    expect(after).toMatchObject({ value: 24_308_771, type: "Double" });
    expect(after.numberFormat).not.toBe("@");
    // Neither wrong nor stored as text any more.
    expect(await pane.findingAt(WRONG).count()).toBe(0);
  });
});

describe("撤销核实", () => {
  test("brings the finding and its highlight back, also in the file", async () => {
    const { session, pane } = await checked();
    await pane.waive(WRONG, "两表口径不同");
    await pane.says(/其中已核实 1 处/);
    await pane.idle();
    expect(await highlighted(session)).toEqual(ALL.filter((place) => place !== WRONG));

    const waived = pane.button(/^已核实的疑点/);
    if ((await waived.getAttribute("aria-expanded")) === "false") await waived.click();
    await pane.button(/^撤销核实/).click();
    await pane.saysNoMore("已核实的疑点");
    await pane.settled();
    expect(await highlighted(session)).toEqual(ALL);

    const again = await checked(await session.save());
    expect(await again.pane.text()).not.toContain("已核实 1 处");
    expect(await again.pane.findingAt(WRONG).count()).toBe(1);
  });
});

const CONTACTS: WriteSheet = {
  name: "联系方式",
  rows: [
    ["处室", "房间"],
    ["办公室", "301"],
  ],
};

const WAGES = {
  name: "工资",
  rows: [
    ["姓名", "基本工资", "津贴", "合计"],
    ["甲", 4100, 600, 4700],
    ["乙", 3900, 500, 4400],
    ["合计", 8000, 1100, 9100],
  ],
};

const LONGEST_NAME = 31;

/** With what has to be quoted in a reference. */
function longName(sheet: string): string {
  const padding = "（市'某'局本级及所属各单位二〇二一年度公开附表格式）";
  // Excel takes no name that ends in an apostrophe.
  return `${sheet}${padding}`.slice(0, LONGEST_NAME).replace(/'$/, "’");
}
