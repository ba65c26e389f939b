import { describe, expect, test } from "@jest/globals";
import { largeWorkbook } from "../random/largeWorkbook";
import { PLANTED } from "./harness/plantedCells";
import { partsOf, savedWorkbook } from "./harness/savedWorkbook";
import type { StandInSession } from "./harness/session";
import { type SessionOptions, standInStage, workbookFile } from "./harness/stage";
import { workbookOf } from "./harness/workbookOf";
import { ThePane } from "./thePane";

const stage = standInStage();
const TABLE_1 = "1部门收支总体情况表";
const WRONG = `${TABLE_1}!B5`;
const READ_ONLY = /工作簿以只读方式打开，不能写入/;
const CHUNKS_BELOW = 200_000;

interface Opened {
  readonly session: StandInSession;
  readonly pane: ThePane;
}

/** The sample with mistakes beside a pane that has looked around and waits for a click. */
async function opened(options: SessionOptions = {}): Promise<Opened> {
  const session = await stage.open({ isPaneOpen: true, ...options });
  const pane = new ThePane(session);
  await pane.button("一键检查").waitFor();
  await pane.settled();
  return { session, pane };
}

async function highlighted(session: StandInSession): Promise<readonly string[]> {
  return [...(await savedWorkbook(await session.save())).highlights.keys()].sort();
}

const ALL = [...PLANTED].sort();

describe("a protected sheet", () => {
  test("is left unmarked and named, the others are highlighted, and so is it once unprotected", async () => {
    const { session, pane } = await opened();
    await session.ask("setFaults", { protectedSheets: [TABLE_1] });
    await pane.check();
    await pane.says(/“1部门收支总体情况表”受保护，没有标注；疑点照常列出/);
    expect(await highlighted(session)).toEqual(ALL.filter((cell) => !cell.startsWith(TABLE_1)));
    expect(await pane.findingAt(WRONG).count()).toBe(1);
    await session.ask("setFaults", { protectedSheets: [] });
    await pane.check();
    expect(await highlighted(session)).toEqual(ALL);
  });

  test("takes no correction: it is named, and the cell stays", async () => {
    const { session, pane } = await opened();
    await pane.check();
    await session.ask("setFaults", { protectedSheets: [TABLE_1] });
    const before = await session.ask("cell", TABLE_1, "B5");
    await pane.correct(WRONG);
    await pane.says(/工作表“1部门收支总体情况表”受保护，不能写入/);
    expect(await session.ask("cell", TABLE_1, "B5")).toEqual(before);
    await session.ask("setFaults", { protectedSheets: [] });
    await pane.correct(WRONG);
    await pane.says(/^已更正 /);
    expect((await session.ask("cell", TABLE_1, "B5")).value).toBe(24_308_771);
  });

  test("of many, the first are named and the rest counted", async () => {
    const { session, pane } = await opened();
    await session.ask("setFaults", { protectedSheets: ["*"] });
    await pane.check();
    await pane.says(/“1部门收支总体情况表”.*等 12 张.*受保护，没有标注/);
    expect(await highlighted(session)).toEqual([]);
  });
});

describe("when Excel takes no command", () => {
  test.each([
    { why: "a cell is being edited", faults: { cellEditing: true }, sentence: /有单元格正在编辑/ },
    {
      why: "the connection is lost",
      faults: { lostConnection: "error" as const },
      sentence: /与 Excel 的连接中断/,
    },
  ])("because $why, it is said, and the check works afterwards", async ({ faults, sentence }) => {
    const { session, pane } = await opened();
    await session.ask("setFaults", faults);
    await pane.button("一键检查").click();
    await pane.says(sentence);
    await pane.idle();
    expect(await pane.findings.count()).toBe(0);
    await session.ask("setFaults", { cellEditing: false, lostConnection: undefined });
    await pane.check();
    await pane.saysNoMore(sentence);
    expect(await highlighted(session)).toEqual(ALL);
  });

  test("and does not answer at all, it is said in the end, and the check works once it does", async () => {
    const { session, pane } = await opened();
    await session.page.clock.install();
    await session.ask("setFaults", { lostConnection: "silence" });
    await pane.button("一键检查").click();
    await pane.says("正在读取表格");
    await session.page.clock.fastForward("00:31");
    await pane.says(/与 Excel 的连接中断/);
    await pane.idle();
    await session.ask("setFaults", { lostConnection: undefined });
    await pane.check();
    await pane.saysNoMore(/与 Excel 的连接中断/);
    expect(await highlighted(session)).toEqual(ALL);
  });

  test("and does not answer at all, the user need not wait for it: 停止 acts at once", async () => {
    const { session, pane } = await opened();
    // Time stands still: whoever waited for the limit would wait for ever.
    await session.page.clock.install();
    await session.page.clock.pauseAt(Date.now() + 60_000);
    await session.ask("setFaults", { lostConnection: "silence" });
    await pane.button("一键检查").click();
    await pane.button("停止").click();
    await pane.idle();
    await session.page.clock.resume();
    await session.ask("setFaults", { lostConnection: undefined });
    await pane.check();
    expect(await highlighted(session)).toEqual(ALL);
  });
});

describe("a workbook that is open read-only", () => {
  test("is checked; what cannot be kept or written is said of each, and the file stays as it is", async () => {
    const { session, pane } = await opened();
    await session.ask("setFaults", { readOnly: true });
    await pane.check();
    await pane.says(/疑点已列出，但没能在表中标注/);
    expect(await pane.frame.getByText(READ_ONLY).count()).toBe(1);
    await pane.says(/^15 处疑点/);
    expect(await pane.button("清除标注").count()).toBe(0);

    await pane.correct(WRONG);
    await pane.saysNoMore(/疑点已列出/);
    await pane.says(READ_ONLY);
    expect((await session.ask("cell", TABLE_1, "B5")).value).toBe(24_380_771);
    // Far down the list one sees it too.
    await pane.correct("12-4项目绩效目标表!D8");
    await pane.says(READ_ONLY);
    await pane.idle();
    expect(await pane.isInSight(pane.problem)).toBe(true);

    await pane.waive(WRONG, "与批复文件核对一致");
    await pane.idle();
    await pane.says(/有效，但没能.*工作簿以只读方式打开/);
    await pane.says(/其中已核实 1 处/);

    await pane.button("生成结果表").click();
    await pane.saysNoMore(/有效，但没能/);
    await pane.says(READ_ONLY);
    expect(partsOf(await session.save())).toEqual(ORIGINAL);
  });
});

describe("a call that fails in the middle of a batch", () => {
  test("is said in one sentence, whichever it is, and a retry leaves nothing half-written", async () => {
    const { session, pane } = await opened();
    let failed = 0;
    for (const afterBatches of [1, 2, 3, 4, 5]) {
      await session.ask("resetCounters");
      await failAfter(session, afterBatches, MIDDLE);
      await pane.button(/^(一键检查|重新检查)$/).click();
      await pane.settled();
      const batches = await session.ask("batches");
      expect(batches.map(({ error }) => error)).toContain("GeneralException");
      const told = await pane.frame.getByText(/没有完成操作/).count();
      expect(told).toBeLessThanOrEqual(1);
      failed += told;
      // What is not said has been made good, or was of no account.
      if (told === 0) expect(await highlighted(session)).toEqual(ALL);
      // Not in effect any more where it was not met.
      await session.ask("setFaults", { failAtAction: undefined });
      await pane.check();
      await pane.saysNoMore(/没有完成操作/);
      expect(await highlighted(session)).toEqual(ALL);
    }
    // Of reading and highlighting alike.
    expect(failed).toBeGreaterThanOrEqual(2);
    await pane.button("清除标注").click();
    await pane.says(/^标注已清除/);
    expect(partsOf(await session.save())).toEqual(ORIGINAL);
  });

  test("while highlighting, what is there already can be cleared at once", async () => {
    const { session, pane } = await opened();
    await pane.check();
    await pane.button("清除标注").click();
    await pane.says(/^标注已清除/);
    await session.ask("resetCounters");
    await pane.check();
    const batches = await session.ask("batches");
    const highlighting = batches.findIndex(({ calls }) => calls.some((it) => it.endsWith(".Add")));
    await pane.button("清除标注").click();
    await pane.says(/^标注已清除/);

    await failAfter(session, highlighting, HALF_WAY);
    await pane.button("重新检查").click();
    await pane.says(/疑点已列出，但没能在表中标注/);
    expect((await highlighted(session)).length).toBeGreaterThan(0);
    await pane.button("清除标注").click();
    await pane.says(/^标注已清除/);
    expect(partsOf(await session.save())).toEqual(ORIGINAL);
  });

  test("while the sheet of findings is written, the next attempt fills that one", async () => {
    const { session, pane } = await opened();
    await pane.check();
    const sheets = await session.ask("sheets");
    await failAfter(session, 2, MIDDLE);
    await pane.button("生成结果表").click();
    await pane.says(/没有完成操作/);
    await pane.button(/^(生成|更新)结果表$/).click();
    await pane.says(/结果表（工作表|已生成结果表/);
    expect(await session.ask("sheets")).toEqual([...sheets, "勾稽检查结果"]);
    expect((await session.ask("cell", "勾稽检查结果", "A16")).text).not.toBe("");
  });
});

describe("a slow Excel", () => {
  test("lets the user see what is under way and stop it, and the check works afterwards", async () => {
    const { session, pane } = await opened();
    await session.ask("setFaults", { latency: 400 });
    await pane.button("一键检查").click();
    await pane.frame.getByRole("status").filter({ hasText: "正在读取表格" }).waitFor();
    await pane.frame.getByRole("progressbar", { includeHidden: true }).waitFor();
    await pane.button("停止").click();
    await pane.button("一键检查").waitFor();
    await pane.idle();
    await pane.settled();
    expect(await pane.findings.count()).toBe(0);
    expect(await pane.problem.innerText()).toBe("");
    expect(await highlighted(session)).toEqual([]);
    await session.ask("setFaults", { latency: 0 });
    await pane.check();
    expect(await highlighted(session)).toEqual(ALL);
  });
});

describe("the limit on what Excel sends at once", () => {
  test("is met by asking for less: the outcome is the same", async () => {
    const workbook = { bytes: await workbookOf(largeWorkbook(40)), name: "四十个单位.xlsx" };
    const { session, pane } = await opened({ workbook });
    await pane.check();
    const outcome = await pane.outcome();
    await session.ask("resetCounters");
    await session.ask("setFaults", { byteLimit: CHUNKS_BELOW });
    await pane.check();
    expect(await pane.outcome()).toBe(outcome);
    expect(await pane.problem.innerText()).toBe("");
    const errors = (await session.ask("batches")).map(({ error }) => error);
    expect(errors).toContain("ResponsePayloadSizeLimitExceeded");
  });
});

describe("an Excel of 2019", () => {
  test("checks, highlights, writes, and says what it lacks", async () => {
    const { session, pane } = await opened({ requirement: "1.7" });
    await pane.check();
    expect(await highlighted(session)).toEqual(ALL);
    await pane.button("生成结果表").click();
    await pane.says(/结果表（工作表|已生成结果表/);
    await pane.correct(WRONG);
    await pane.says(/^已更正 /);
    expect(await pane.problem.innerText()).toBe("");
    await pane.button("当前 Excel 版本较旧，个别功能受限。").click();
    const lacks = pane.frame.getByRole("contentinfo").getByRole("listitem");
    expect(await lacks.allInnerTexts()).toEqual([
      expect.stringContaining("标注"),
      expect.stringContaining("新增的工作表"),
      expect.stringContaining("只读"),
    ]);
  });
});

/** An action that every batch of a check has. */
const MIDDLE = 3;
/** One of some 440 that highlight the planted mistakes. */
const HALF_WAY = 250;

async function failAfter(
  session: StandInSession,
  afterBatches: number,
  actionIndex: number
): Promise<void> {
  const failAtAction = { afterBatches, actionIndex, code: "GeneralException", message: "failed" };
  await session.ask("setFaults", { failAtAction });
}

const ORIGINAL = partsOf(workbookFile(`${import.meta.dirname}/../../samples/含错误.xlsx`).bytes);
