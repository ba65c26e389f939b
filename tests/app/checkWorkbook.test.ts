import { beforeAll, describe, expect, test } from "@jest/globals";
import { buildSamples } from "../../samples/build/samples";
import {
  checkWorkbook,
  type CheckedWorkbook,
  type CheckOptions,
  type CheckPorts,
} from "../../src/app/checkWorkbook";
import { Stopped } from "../../src/app/stop";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { readWorkbook } from "../../src/host/file/readWorkbook";

let complete: WorkbookSnapshot = { sheets: [] };

beforeAll(async () => {
  const bytes = (await buildSamples()).get("完整.xlsx");
  complete = readWorkbook(bytes ?? new Uint8Array());
});

/** Ports that write down what is asked of them. */
function ports(log: string[], changes: Partial<CheckPorts> = {}): CheckPorts {
  return {
    read: () => {
      log.push("the host reads");
      return complete;
    },
    report: () => {
      log.push("the host reports");
    },
    progress: (phase) => log.push(phase),
    ...changes,
  };
}

describe("the story of a check", () => {
  test("runs in its order, each phase announced before it begins", async () => {
    const log: string[] = [];
    await checkWorkbook(ports(log));
    expect(log).toEqual([
      "read",
      "the host reads",
      "recognise",
      "check",
      "report",
      "the host reports",
    ]);
  });

  test("reports what it returns", async () => {
    const reported: CheckedWorkbook[] = [];
    const report = (checked: CheckedWorkbook): void => void reported.push(checked);
    const checked = await checkWorkbook(ports([], { report }));
    expect(reported).toEqual([checked]);
    expect(checked.recognition.tables).toHaveLength(17);
    expect(checked.result.counts.pass).toBeGreaterThan(200);
  });

  test("asks for last year's workbook where the host has one", async () => {
    const log: string[] = [];
    const readLastYear = (): WorkbookSnapshot => {
      log.push("the host reads last year's");
      return complete;
    };
    await checkWorkbook(ports(log, { readLastYear }));
    expect(log.slice(0, 3)).toEqual(["read", "the host reads", "the host reads last year's"]);
  });

  test("in steps finds the same, tells how far it is and lets the host have its turn", async () => {
    const parts: number[] = [];
    let time = 0;
    const phases: string[] = [];
    const pausesIn: string[] = [];
    const breath = {
      now: () => (time += 20),
      pause: () => {
        pausesIn.push(phases.at(-1) ?? "");
        return Promise.resolve();
      },
    };
    const inSteps = await checkWorkbook(
      ports(phases, { breath, partDone: (done) => parts.push(done) })
    );
    expect(inSteps.result).toEqual((await checkWorkbook(ports([]))).result);
    expect(parts.at(-1)).toBe(1);
    expect(parts).toEqual([...parts].sort((one, other) => one - other));
    // The clock moves on by 20 with each look at it: one pause for every few rules, none for each.
    const pauses = pausesIn.filter((phase) => phase === "check").length;
    expect(pauses).toBeGreaterThan(parts.length / 5);
    expect(pauses).toBeLessThan(parts.length / 2);
    // As many again for some of the seventeen tables that are recognised.
    expect(pausesIn.filter((phase) => phase === "recognise").length).toBeGreaterThan(10);
  });

  test("stops between two tables, and checks nothing", async () => {
    const log: string[] = [];
    const stop = { stopped: false };
    let pauses = 0;
    let time = 0;
    const breath = {
      now: () => (time += 20),
      pause: () => {
        pauses += 1;
        // The first is the one before recognising.
        stop.stopped = pauses === 2;
        return Promise.resolve();
      },
    };
    await expect(checkWorkbook(ports(log, { breath, stop }))).rejects.toThrow(Stopped);
    expect(log).toEqual(["read", "the host reads", "recognise"]);
    expect(pauses).toBe(2);
  });

  test("stops between two rules, and reports nothing", async () => {
    const log: string[] = [];
    const stop = { stopped: false };
    const breath = { now: () => 0, pause: () => Promise.resolve() };
    const partDone = (done: number): void => {
      stop.stopped = done > 0.5;
      log.push(done > 0.6 ? "went on" : "went");
    };
    await expect(checkWorkbook(ports(log, { breath, partDone, stop }))).rejects.toThrow(Stopped);
    expect(log).toContain("went");
    expect(log).not.toContain("went on");
    expect(log).not.toContain("report");
  });

  test("holds the titles against the year and the department that the user has said", async () => {
    const read = (): WorkbookSnapshot => withFirstTitle(complete, "洛阳市某局部门收支总体情况表");
    const said = async (options: CheckOptions): Promise<readonly string[]> => {
      const { result } = await checkWorkbook(ports([], { read }), options);
      return result.findings
        .filter(({ rule }) => rule === "GJ505" || rule === "GJ506")
        .map(({ message }) => message.zh);
    };
    expect(await said({})).toEqual([
      "《部门收支总体情况表》的标题写的是“洛阳市某局”，其他表是“郑州市政务服务办公室”。",
    ]);
    // The unit named by the other titles has rows of its own in the tables, so that it belongs to any department.
    expect(await said({ organisation: "洛阳市某局" })).toEqual([]);
    expect(await said({ organisation: "洛阳市某局", year: 2022 })).toContain(
      "《部门（单位）整体绩效目标表》的标题写的是 2021 年，设置的是 2022 年。"
    );
  });

  test("ends with what the host could not do", async () => {
    const log: string[] = [];
    const read = (): never => {
      throw new Error("unplugged");
    };
    await expect(checkWorkbook(ports(log, { read }))).rejects.toThrow("unplugged");
    expect(log).toEqual(["read"]);
  });
});

function withFirstTitle({ sheets }: WorkbookSnapshot, title: string): WorkbookSnapshot {
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) => (cell === "郑州市政务服务办公室部门收支总体情况表" ? title : cell))
      ),
    })),
  };
}
