import { beforeAll, describe, expect, test } from "@jest/globals";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { largeWorkbook } from "../random/largeWorkbook";
import { savedWorkbook } from "./harness/savedWorkbook";
import type { StandInSession } from "./harness/session";
import { standInStage } from "./harness/stage";
import { workbookOf } from "./harness/workbookOf";
import { ThePane } from "./thePane";

const stage = standInStage();
const REVENUE = "2部门收入总体情况表";

interface Opened {
  readonly session: StandInSession;
  readonly pane: ThePane;
}

describe("the workbook of a department of 200 units", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const snapshot = largeWorkbook();
    const rows = snapshot.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    expect(rows).toBeGreaterThan(19_000);
    bytes = await workbookOf(snapshot);
  });

  test("is checked from a click to the outcome, with every number looked at", async () => {
    const { session, pane } = await opened(bytes);
    await pane.check();
    await pane.says(/^识别 212 张表，缺 0 张；核对 \d+ 处，一致 \d+ 处，0 处不一致/);
    await pane.says(/数字 (\d+) 个，其中 \1 个至少核对过一次/);
    expect(await pane.problem.innerText()).toBe("");
    expect((await savedWorkbook(await session.save())).highlights.size).toBe(200);
  });

  test("lets the user press other things meanwhile, and stop, in every phase", async () => {
    const { session, pane } = await opened(bytes);
    for (const phase of ["正在读取表格", "正在识别各张表", "正在核对勾稽关系"]) {
      // The press comes as soon as the phase is told, before the next step can be over.
      await pressWhen(session, phase, "停止");
      await pane.button("一键检查").click();
      await pane.button("一键检查").waitFor();
      await pane.idle();
      await pane.settled();
      expect(await pane.findings.count()).toBe(0);
      expect((await savedWorkbook(await session.save())).highlights.size).toBe(0);
    }
    await pressWhen(session, "正在核对勾稽关系", "设置");
    await pane.button("一键检查").click();
    await pane.says("预算年度");
    await pane.checked();
    await pane.openTab("疑点");
    await pane.says(/^识别 212 张表，缺 0 张/);
  });
});

describe("a workbook with some thousand findings", () => {
  test("lists them by pages, filters them, and goes to the last of a page", async () => {
    const { session, pane } = await opened(await workbookOf(withMistakes(largeWorkbook(120))));
    await pane.check();
    const errors = pane.button(/^错误 \d+$/);
    const count = Number((await errors.innerText()).replaceAll(/\D/g, ""));
    expect(count).toBeGreaterThan(900);
    await errors.click();
    expect(await pane.findings.count()).toBe(PAGE);
    await pane.button(`显示更多（还有 ${count - PAGE} 处）`).click();
    expect(await pane.findings.count()).toBe(2 * PAGE);

    const last = pane.findings.nth(2 * PAGE - 1);
    await last.getByRole("button", { name: /^定位/ }).click();
    await session.page.waitForFunction((sheet) => window.standIn?.activeSheet() === sheet, REVENUE);
    // The sheet is shown first, the cell selected after it.
    const places = await last.locator("[title]").evaluateAll((links) => {
      return links.map((link) => link.getAttribute("title") ?? "");
    });
    await session.page.waitForFunction(
      ([sheet, titles]) =>
        titles.some((title) => title.endsWith(`${sheet}!${window.standIn?.selection() ?? ""}`)),
      [REVENUE, places] as const
    );

    const cell = await session.ask("selection");
    const before = await wrong(session);
    expect(before.length).toBeGreaterThan(900);
    await last.getByRole("button", { name: /^更正/ }).click();
    await pane.button("写入").click();
    await pane.says(/^已更正 /);
    await pane.idle();
    await pane.button(`错误 ${count - 1}`).waitFor();
    const corrected = `${REVENUE}!${cell}`;
    expect(before).toContain(corrected);
    expect(await wrong(session)).toEqual(before.filter((place) => place !== corrected));
  });
});

const PAGE = 50;
const EVERY = 3;

async function opened(bytes: Uint8Array): Promise<Opened> {
  const session = await stage.open({ isPaneOpen: true, workbook: { bytes, name: "大单位.xlsx" } });
  const pane = new ThePane(session);
  await pane.button("一键检查").waitFor();
  await pane.settled();
  return { session, pane };
}

/** Cells highlighted as errors, as another program reads them. */
async function wrong(session: StandInSession): Promise<readonly string[]> {
  const { highlights } = await savedWorkbook(await session.save());
  return [...highlights].flatMap(([cell, severity]) => (severity === "error" ? [cell] : [])).sort();
}

/** Presses a button or tab of the pane, from inside of it, at the moment at which a text first stands there. */
async function pressWhen(session: StandInSession, text: string, name: string): Promise<void> {
  const frame = await session.frame();
  await frame.evaluate(
    ([awaited, label]) => {
      const watch = new MutationObserver(() => {
        if (!document.body.innerText.includes(awaited)) return;
        const buttons = [...document.querySelectorAll("button")];
        const button = buttons.find(({ textContent }) => textContent === label);
        if (button === undefined) return;
        watch.disconnect();
        button.click();
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    },
    [text, name] as const
  );
}

/** Every third row of the revenue table has a wrong total: too many for one column to be suspected as a whole. */
function withMistakes({ sheets }: WorkbookSnapshot): WorkbookSnapshot {
  return {
    sheets: sheets.map((sheet) =>
      sheet.name !== REVENUE
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row, index) => {
              const total = row.findIndex((value) => typeof value === "number");
              if (index < 10 || index % EVERY !== 0 || total < 0) return row;
              return row.map((value, column) =>
                column === total ? Number(value) + 1000 + index : value
              );
            }),
          }
    ),
  };
}
