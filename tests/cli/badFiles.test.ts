import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gouji, sampleFolder } from "./gouji";

let folder = "";
let remove: () => Promise<void> = () => Promise.resolve();

const compoundFile = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(1000),
    Buffer.from(stream, "utf16le"),
  ]);

const BAD: readonly [string, (complete: Uint8Array) => Uint8Array, RegExp][] = [
  ["旧版.xls", () => compoundFile("Workbook"), /旧版 \.xls/],
  ["加密.xlsx", () => compoundFile("EncryptedPackage"), /密码/],
  ["文本.csv", () => Buffer.from("项目,金额\n合计,1\n"), /\.csv/],
  ["截断.xlsx", (complete) => complete.subarray(0, complete.length / 2), /不完整/],
  ["空.xlsx", () => new Uint8Array(), /0 字节/],
  ["乱码.xlsx", () => Uint8Array.of(0, 1, 2, 255, 254, 3), /不是 \.xlsx/],
];

beforeAll(async () => {
  ({ folder, remove } = await sampleFolder());
  const complete = await readFile(join(folder, "完整.xlsx"));
  for (const [name, make] of BAD) await writeFile(join(folder, name), make(complete));
});

afterAll(() => remove());

describe("a file that cannot be read", () => {
  test.each(BAD)("%s alone: one line, status 2, nothing else", async (name, _, sentence) => {
    const { status, out, err } = await gouji(folder, "check", name, "--format", "json");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(sentence);
    expect(err).toMatch(new RegExp(`^${name}：[^\n]+\n$`));
  });

  test("among others: named on standard error and in its place, the others are checked", async () => {
    const names = ["完整.xlsx", ...BAD.map(([name]) => name), "没有.xlsx", "公开稿.xlsx"];
    const { status, out, err } = await gouji(folder, "check", ...names, "--format", "json");
    expect(status).toBe(2);

    const entries = JSON.parse(out) as readonly { file: string; error?: string; tables?: [] }[];
    expect(entries.map(({ file }) => file)).toEqual(names);
    expect(entries.map(({ error, tables }) => [error === undefined, tables?.length])).toEqual(
      names.map((name) => {
        if (name === "完整.xlsx") return [true, 17];
        return name === "公开稿.xlsx" ? [true, 16] : [false, undefined];
      })
    );
    const lines = err.trimEnd().split("\n");
    expect(lines).toHaveLength(names.length - 2);
    for (const [index, line] of lines.entries()) {
      expect(line.startsWith(`${names[index + 1] ?? ""}：`)).toBe(true);
    }
  });
});
