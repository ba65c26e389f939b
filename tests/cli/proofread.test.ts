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
