import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gouji, sampleFolder, type Run } from "./gouji";

let folder = "";
let remove: () => Promise<void> = () => Promise.resolve();

beforeAll(async () => {
  ({ folder, remove } = await sampleFolder());
});

afterAll(() => remove());

async function narrate(...args: readonly string[]): Promise<Run> {
  return gouji(folder, "narrate", ...args);
}

describe("narrate", () => {
  test("writes the explanation with last year as the base, and lists what is left to fill in", async () => {
    const { status, out, err } = await narrate(
      ...["完整.xlsx", "--last-year", "上年.xlsx", "--out", "说明.txt"]
    );
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const text = await readFile(join(folder, "说明.txt"), "utf8");
    expect(text).toContain("收入预算减少620.38万元，下降20.33%");
    const blanks = text.match(/【待填：/g) ?? [];
    expect(out).toMatch(new RegExp(`待填 \\d+ 项（文中 ${blanks.length} 处`));
    expect(out).toContain("1. 主要职责");
    expect(text.includes("【待合计】") && out.includes("【待合计】")).toBe(true);
  });

  test("writes a Word document", async () => {
    const { status } = await narrate("完整.xlsx", "--out", "说明.docx");
    expect(status).toBe(0);
    expect((await readFile(join(folder, "说明.docx"))).subarray(0, 2).toString()).toBe("PK");
  });

  test("prints a facts file that it reads back once it is filled in", async () => {
    const template = await narrate("完整.xlsx", "--facts-template");
    const entries = JSON.parse(template.out) as Record<string, { 填写: string }>;
    expect(Object.keys(entries)).toContain("project.reason:政务服务中心大厅派驻人员绩效奖励经费");
    const duties = entries["duties"];
    if (duties !== undefined) duties.填写 = "负责政务服务工作";
    await writeFile(join(folder, "facts.json"), `\uFEFF${JSON.stringify(entries)}`);
    const written = await narrate("完整.xlsx", "--facts", "facts.json", "--out", "说明二.txt");
    expect(written).toMatchObject({ status: 0, err: "" });
    expect(await readFile(join(folder, "说明二.txt"), "utf8")).toContain(
      "主要职责是：负责政务服务工作。"
    );
  });

  test("prints what stands by itself without a workbook", async () => {
    const { status, out } = await narrate("--facts-template");
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(out) as object)).toContain("staff.present");
  });

  test("says which project of the facts file no table has", async () => {
    await writeFile(join(folder, "别的.json"), '{"project.reason:修路": "没有"}');
    const { status, err } = await narrate("完整.xlsx", "--facts", "别的.json", "--out", "三.txt");
    expect(status).toBe(0);
    expect(err).toBe("填写单中的项目“修路”在附表中没有，未用到\n");
  });
});

describe("narrate writes nothing and says why", () => {
  test.each([
    ["no workbook", ["--out", "x.txt"], "没有指定工作簿"],
    ["no place to write", ["完整.xlsx"], "须用 --out 指定说明的位置"],
    ["another format", ["完整.xlsx", "--out", "x.pdf"], "扩展名应为 .docx 或 .txt"],
    ["two workbooks", ["完整.xlsx", "上年.xlsx", "--out", "x.txt"], "一次只写一个工作簿"],
    ["a template with a place", ["--facts-template", "--out", "x.txt"], "不能同时用 --out"],
    [
      "another year as last year's",
      ["完整.xlsx", "--last-year", "完整.xlsx", "--out", "x.txt"],
      "完整.xlsx：这是 2021 年的附表；本年是 2021 年，上年附表应是 2020 年的",
    ],
    [
      "facts that are not there",
      ["完整.xlsx", "--facts", "无.json", "--out", "x.txt"],
      "无.json：找不到文件",
    ],
    ["a workbook without tables", ["空.xlsx", "--out", "x.txt"], "空.xlsx：文件为空"],
  ])("%s", async (_, args, sentence) => {
    await writeFile(join(folder, "空.xlsx"), "");
    const { status, out, err } = await narrate(...args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(sentence);
    expect(await readdir(folder)).not.toContain("x.txt");
  });

  test.each([
    ['{\n  "duties": "甲",\n  nonsense\n}', "不是正确的 JSON"],
    ["[]", "应是一个 { … } 对象"],
    ['{"dutys": "甲", "staff.present": "不详"}', "有 2 项不能用"],
    ['{"staff.present": "不详"}', "staff.present：“不详”不符合要求"],
  ])("facts that say %s", async (json, sentence) => {
    await writeFile(join(folder, "坏.json"), json);
    const { status, err } = await narrate("完整.xlsx", "--facts", "坏.json", "--out", "x.txt");
    expect(status).toBe(2);
    expect(err).toContain(sentence);
  });

  test("facts in another encoding", async () => {
    await writeFile(join(folder, "坏.json"), Buffer.from([0x7b, 0xd6, 0xd0, 0x7d]));
    const { err } = await narrate("完整.xlsx", "--facts", "坏.json", "--out", "x.txt");
    expect(err).toContain("不是 UTF-8 编码");
  });
});
