import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readWorkbook } from "../../src/host/file/readWorkbook";
import { withoutGovernmentClasses } from "../host/file/withoutGovernmentClasses";
import { gouji, sampleFolder } from "./gouji";

let folder = "";
let remove: () => Promise<void> = () => Promise.resolve();

interface FillReport {
  readonly rows: readonly {
    readonly row: number;
    readonly department: string;
    readonly government: string;
    readonly name: string;
    readonly basis: string;
    readonly filled: boolean;
  }[];
  readonly ambiguous: readonly {
    readonly row: number;
    readonly candidates: readonly string[];
    readonly reason: string;
  }[];
  readonly invalid: readonly unknown[];
}

beforeAll(async () => {
  ({ folder, remove } = await sampleFolder());
  const complete = await readFile(join(folder, "完整.xlsx"));
  await writeFile(join(folder, "空白.xlsx"), withoutGovernmentClasses(complete));
});

afterAll(() => remove());

async function valuesOf(file: string): Promise<unknown> {
  return readWorkbook(await readFile(join(folder, file))).sheets;
}

describe("fill", () => {
  test("fills the sample as published, given both unit kinds; the input stays as it was", async () => {
    const before = await readFile(join(folder, "空白.xlsx"));
    const { status, out, err } = await gouji(
      folder,
      ...["fill", "空白.xlsx", "--out", "已填.xlsx", "--format", "json"],
      ...["--unit-kind", "administrative", "--project-kind", "public-institution"]
    );
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect((await readFile(join(folder, "空白.xlsx"))).equals(before)).toBe(true);
    expect(await valuesOf("已填.xlsx")).toEqual(await valuesOf("完整.xlsx"));
    const report = JSON.parse(out) as FillReport;
    expect(report.rows).toHaveLength(26);
    expect(report.rows.every(({ filled }) => filled)).toBe(true);
    expect(report.rows[1]).toMatchObject({
      row: 7,
      department: "30101",
      government: "50501",
      name: "工资福利支出",
    });
    expect(report.rows[1]?.basis).toContain("182,856 + 14,964 + 179,676 = 377,496");
    expect(report).toMatchObject({ ambiguous: [], invalid: [] });
  });

  test("lists what stays open when no unit kind is given, and fills nothing of it", async () => {
    const { status, out } = await gouji(
      folder,
      ..."fill 空白.xlsx --out 部分.xlsx --format json".split(" ")
    );
    const report = JSON.parse(out) as FillReport;
    expect(status).toBe(0);
    expect([report.rows.length, report.ambiguous.length]).toEqual([13, 13]);
    const open = report.ambiguous.find(({ row }) => row === 16);
    expect(open?.candidates).toEqual(["50201", "50502"]);
    expect(open?.reason).toContain("请选项目支出的单位性质");
  });

  test("says in Chinese what became of the rows", async () => {
    const { out } = await gouji(folder, ..."fill 空白.xlsx --out 文字.xlsx".split(" "));
    expect(out).toContain("30101");
    expect(out).toContain("由合计推定（唯一解）");
    expect(out).toContain("待定");
  });

  test.each([
    [["fill"], "没有指定要补填的文件"],
    [["fill", "空白.xlsx"], "须用 --out 指定副本的位置"],
    [["fill", "空白.xlsx", "--out", "空白.xlsx"], "绝不改写"],
    [["fill", "空白.xlsx", "--out", "甲.xlsx", "--unit-kind", "企业"], "--unit-kind 只能是"],
    [["fill", "没有.xlsx", "--out", "甲.xlsx"], "没有.xlsx"],
    [["fill", "空白.xlsx", "完整.xlsx", "--out", "甲.xlsx"], "一次只补填一个文件"],
  ])("%j is refused in one sentence, and nothing is written", async (args, sentence) => {
    const { status, out, err } = await gouji(folder, ...args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain(sentence);
  });
});
