import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { link, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { breaches } from "./contract";
import { gouji, ROOT, run, sampleFolder } from "./gouji";

let folder = "";
let remove: () => Promise<void> = () => Promise.resolve();

/** Enough files for the pool of threads, in folders, with what Excel leaves beside them. */
const FILES = ["报送/1.xlsx", "报送/2.xlsx", "报送/10.xlsx", "报送/乙/3.XLSX", "报送/乙/4.xlsm"];
const WITH_MISTAKES = "报送/5 含错误.xlsx";

beforeAll(async () => {
  ({ folder, remove } = await sampleFolder());
  await mkdir(join(folder, "报送/乙"), { recursive: true });
  for (const file of FILES) await link(join(folder, "完整.xlsx"), join(folder, file));
  await link(join(folder, "含错误.xlsx"), join(folder, WITH_MISTAKES));
  await writeFile(join(folder, "报送/~$1.xlsx"), "lock");
  await writeFile(join(folder, "报送/旧.xls"), "not asked for");
});

afterAll(() => remove());

interface Entry {
  readonly file: string;
  readonly error?: string;
}

describe("several files", () => {
  test("a folder gives an array, in one order whatever thread is first", async () => {
    const { status, out, err } = await gouji(folder, "check", "报送", "--format", "json");
    expect({ status, err }).toEqual({ status: 1, err: "" });
    const entries = JSON.parse(out) as readonly Entry[];
    expect(entries.flatMap(breaches)).toEqual([]);
    expect(entries.map(({ file }) => file).sort()).toEqual([...FILES, WITH_MISTAKES].sort());
    const numbered = entries.map(({ file }) => file).filter((file) => /\/\d+\.xlsx$/.test(file));
    expect(numbered).toEqual(["报送/1.xlsx", "报送/2.xlsx", "报送/10.xlsx"]);

    const again = await gouji(folder, "check", "报送", "--format", "json");
    expect(again.out).toBe(out);
  });

  test("few files, more files and single ones say the same", async () => {
    const all = await gouji(folder, "check", "报送", "--format", "json");
    const two = await gouji(folder, "check", "报送/1.xlsx", WITH_MISTAKES, "--format", "json");
    const one = await gouji(folder, "check", WITH_MISTAKES, "--format", "json");
    const single = JSON.parse(one.out) as Entry;
    const [, second] = JSON.parse(two.out) as readonly Entry[];
    const pooled = (JSON.parse(all.out) as readonly Entry[]).find(
      ({ file }) => file === WITH_MISTAKES
    );
    expect(second).toEqual(single);
    expect(pooled).toEqual(single);
  });

  test("a folder with one workbook still gives an array, and each file comes once", async () => {
    await mkdir(join(folder, "单"));
    await link(join(folder, "完整.xlsx"), join(folder, "单/完整.xlsx"));
    const args = ["check", "单", join(folder, "单/完整.xlsx"), "./单/../单", "--format", "json"];
    const { status, out } = await gouji(folder, ...args);
    expect(status).toBe(0);
    expect((JSON.parse(out) as readonly Entry[]).map(({ file }) => file)).toEqual(["单/完整.xlsx"]);
  });

  test("the text ends with a line about all files", async () => {
    const { out } = await gouji(folder, "check", "报送", "没有.xlsx");
    expect(out).toMatch(
      /\n共 7 个文件：5 个没有错误，1 个有错误，1 个未能核对；合计核对 \d+ 处\n$/
    );
    expect(out.match(/\n识别 17 张表/g)).toHaveLength(6);
  });

  test("a reader that goes away ends the run without a word", async () => {
    const command = `"${process.execPath}" --import tsx src/cli/main.ts check "${join(folder, "报送")}" --format json | head -c 10`;
    const { out, err } = await run("sh", ["-c", command], ROOT);
    expect({ out: out.slice(0, 4), err }).toEqual({ out: '[\n{"', err: "" });
  });

  test("a full disk is said in one line, and the status is not that of findings", async () => {
    const command = `"${process.execPath}" --import tsx src/cli/main.ts check "${join(folder, "完整.xlsx")}" > /dev/full`;
    const { status, err } = await run("sh", ["-c", command], ROOT);
    expect({ status, lines: err.split("\n").length }).toEqual({ status: 2, lines: 2 });
    expect(err).toContain("ENOSPC");
  });

  test("Ctrl-C ends the run: the array is closed, the status is 130", async () => {
    await mkdir(join(folder, "许多"));
    for (let file = 0; file < 400; file++) {
      await link(join(folder, "完整.xlsx"), join(folder, `许多/${file}.xlsx`));
    }
    const args = ["--import", "tsx", "src/cli/main.ts", "check", join(folder, "许多")];
    const child = spawn(process.execPath, [...args, "--format", "json"], { cwd: ROOT });
    let out = "";
    let err = "";
    child.stderr.on("data", (text: Buffer) => (err += text.toString()));
    child.stdout.on("data", (text: Buffer) => {
      if (out === "") child.kill("SIGINT");
      out += text.toString();
    });
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect(status).toBe(130);
    expect(err).toMatch(/^已中断：核对了 \d+\/400 个文件\n$/);
    expect((JSON.parse(out) as readonly Entry[]).length).toBeLessThan(400);
  });
});
