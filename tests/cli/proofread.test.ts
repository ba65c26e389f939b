import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gouji, sampleFolder, type Run } from "./gouji";

let folder = "";
let remove: () => Promise<void> = () => Promise.resolve();

/** A rate on this year's amount, and a product that does not multiply. */
const WRONG =
  "2021年收入预算2430.88万元，与2020年预算相比，收入预算减少620.38万元，下降25.52%。\n" +
  "午餐补助16人×260元×8天×12个月=37.6万元。\n";

beforeAll(async () => {
  ({ folder, remove } = await sampleFolder());
  await writeFile(join(folder, "有误.txt"), WRONG);
});

afterAll(() => remove());

async function proofread(...args: readonly string[]): Promise<Run> {
  return gouji(folder, "proofread", ...args);
}

interface Json {
  readonly claims: { readonly found: number; readonly contradicted: number };
  readonly findings: readonly {
    readonly rule: string;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
    readonly expected?: string;
    readonly cause?: { readonly kind: string };
  }[];
}

describe("proofread", () => {
  test("says what is wrong, what is right and why, and what it has not checked", async () => {
    const { status, out, err } = await proofread("有误.txt");
    expect({ status, err }).toEqual({ status: 1, err: "" });
    expect(out).toContain("✗ 错误  第 1 行");
    expect(out).toContain("应为 20.33%");
    expect(out).toContain("以本年数为基数");
    expect(out).toContain("第 2 行");
    expect(out).toMatch(/说明中的数 \d+ 个：相符 \d+ 个，有矛盾 2 个，未核对 \d+ 个\n$/);
  });

  test("prints JSON whose places are those of the text", async () => {
    const { status, out } = await proofread(
      "有误.txt",
      "--workbook",
      "完整.xlsx",
      "--format",
      "json"
    );
    expect(status).toBe(1);
    const { claims, findings } = JSON.parse(out) as Json;
    expect(claims.contradicted).toBe(2);
    expect(findings.map(({ rule, expected, cause }) => [rule, expected, cause?.kind])).toEqual([
      ["GJ702", "20.33%", "this-year-as-base"],
      ["GJ707", "39.936万元", undefined],
    ]);
    for (const { quote, start, end } of findings) expect(WRONG.slice(start, end)).toBe(quote);
  });

  test("finds nothing wrong in what narrate has written, from its own Word document", async () => {
    await gouji(folder, "narrate", "完整.xlsx", "--last-year", "上年.xlsx", "--out", "说明.docx");
    const { status, out } = await proofread(
      ...["说明.docx", "--workbook", "完整.xlsx", "--last-year", "上年.xlsx", "--format", "json"]
    );
    const { claims, findings } = JSON.parse(out) as Json;
    expect({ status, findings }).toEqual({ status: 0, findings: [] });
    expect(claims.found).toBeGreaterThan(70);
  });

  test("speaks English", async () => {
    const { out } = await proofread("有误.txt", "--lang", "en");
    expect(out).toContain("expected 20.33%");
    expect(out).toContain("reckoned on this year's figure");
  });
});

describe("last year's explanation", () => {
  const SAID = "某局2021年度部门预算说明\n培训费支出77.7万元，比上年预算增加7.7万元，增长12%。\n";
  const BEFORE = "某局2020年度部门预算说明\n培训费支出70万元。\n";

  beforeAll(async () => {
    await writeFile(join(folder, "培训.txt"), SAID);
    await writeFile(join(folder, "上年说明.txt"), BEFORE);
    await writeFile(join(folder, "上年错.txt"), BEFORE.replace("70", "80"));
    await writeFile(join(folder, "前年.txt"), BEFORE.replace("2020", "2019"));
    await writeFile(join(folder, "坏.docx"), "");
  });

  test("is held against changes, with last year's workbook or without", async () => {
    for (const more of [[], ["--last-year", "上年.xlsx", "--workbook", "完整.xlsx"]]) {
      const right = await proofread("培训.txt", "--last-year", "上年说明.txt", ...more);
      expect(right.out).toMatch(/个：相符 2 个，有矛盾 1 个，/);
      const wrong = await proofread("培训.txt", "--last-year", "上年错.txt", ...more);
      expect(wrong.out).toContain("上年说明“培训费支出”为80万元");
    }
  });

  test("is held against the narrative of a checked workbook", async () => {
    const { out } = await gouji(
      ...[folder, "check", "完整.xlsx", "--narrative", "培训.txt"],
      ...["--last-year", "上年.xlsx", "--last-year", "上年错.txt"]
    );
    expect(out).toContain("上年说明“培训费支出”为80万元");
  });

  test.each([
    ["two explanations", ["上年说明.txt", "上年错.txt"], "同一种不能有两份"],
    ["two workbooks", ["上年.xlsx", "完整.xlsx"], "同一种不能有两份"],
    ["one that is not there", ["无.docx"], "无.docx：找不到文件"],
    ["one that is empty", ["坏.docx"], "坏.docx：文件为空"],
    [
      "one of another year",
      ["前年.txt"],
      "前年.txt：这是 2019 年的说明；本年是 2021 年，上年说明应是 2020 年的",
    ],
    ["tables of another year", ["完整.xlsx"], "完整.xlsx：这是 2021 年的附表；本年是 2021 年"],
    ["an empty name", [""], "--last-year"],
  ])("%s: one sentence, and nothing else", async (_, files, sentence) => {
    const given = files.flatMap((file) => ["--last-year", file]);
    const commands = [
      ["proofread", "培训.txt"],
      ["check", "完整.xlsx", "--narrative", "培训.txt"],
    ];
    for (const command of commands) {
      const { status, out, err } = await gouji(folder, ...command, ...given);
      expect({ status, out, lines: err.trimEnd().split("\n").length }).toEqual({
        status: 2,
        out: "",
        lines: 1,
      });
      expect(err).toContain(sentence);
    }
  });
});

describe("check --narrative", () => {
  test("tells of the explanation behind the tables, and its errors count", async () => {
    const { status, out } = await gouji(folder, "check", "完整.xlsx", "--narrative", "有误.txt");
    expect(status).toBe(1);
    expect(out.indexOf("应为 20.33%")).toBeGreaterThan(out.indexOf("识别 "));
    const clean = await gouji(folder, "check", "完整.xlsx");
    expect(clean.status).toBe(0);
  });

  test("adds it to the JSON", async () => {
    const run = await gouji(
      folder,
      "check",
      "完整.xlsx",
      "--narrative",
      "有误.txt",
      "--format=json"
    );
    const { narrative, findings } = JSON.parse(run.out) as Json & { readonly narrative: Json };
    expect(findings).toEqual([]);
    expect(narrative.findings).toHaveLength(2);
  });
});

test("no input is written", async () => {
  expect(await readFile(join(folder, "有误.txt"), "utf8")).toBe(WRONG);
});
