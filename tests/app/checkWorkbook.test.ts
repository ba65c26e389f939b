import { beforeAll, describe, expect, test } from "@jest/globals";
import { buildSamples } from "../../samples/build/samples";
import { checkWorkbook, type CheckedWorkbook, type CheckPorts } from "../../src/app/checkWorkbook";
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

  test("ends with what the host could not do", async () => {
    const log: string[] = [];
    const read = (): never => {
      throw new Error("unplugged");
    };
    await expect(checkWorkbook(ports(log, { read }))).rejects.toThrow("unplugged");
    expect(log).toEqual(["read"]);
  });
});
