import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gouji, sampleFolder } from "./gouji";

let folder = "";
let remove: () => Promise<void> = () => Promise.resolve();

beforeAll(async () => {
  ({ folder, remove } = await sampleFolder());
  await mkdir(join(folder, "空文件夹"));
  await mkdir(join(folder, "子"));
  await writeFile(join(folder, "子", "~$完整.xlsx"), "lock");
});

afterAll(() => remove());

describe("what cannot be done is said in one line, with status 2, and nothing is written", () => {
  test.each<[string, readonly string[], RegExp]>([
    ["an unknown command", ["chek", "完整.xlsx"], /没有“chek”这个命令/],
    ["narrate without a place", ["narrate", "完整.xlsx"], /须用 --out 指定说明的位置/],
    ["proofread without a text", ["proofread"], /没有指定要校对的说明/],
    ["two texts to proofread", ["proofread", "a.txt", "b.txt"], /一次只校对一份/],
    ["a text that is not there", ["proofread", "无.txt"], /^无\.txt：找不到文件/],
    ["proofread without its workbook", ["proofread", "a", "--workbook="], /--workbook/],
    ["an explanation that is not there", ["check", "完整.xlsx", "--narrative", "a"], /a：找不到/],
    [
      "an explanation of several",
      ["check", "完整.xlsx", "公开稿.xlsx", "--narrative", "a"],
      /--narrative 只能/,
    ],
    ["no file", ["check"], /没有指定要核对的文件/],
    ["an empty name", ["check", ""], /没有指定要核对的文件/],
    ["an unknown option", ["check", "完整.xlsx", "--formt", "json"], /不认识的选项 --formt；/],
    ["an option without its value", ["check", "完整.xlsx", "--format"], /--format.*缺少/],
    ["a value where none goes", ["check", "--help=x"], /--help.*多出/],
    ["an unknown format", ["check", "完整.xlsx", "--format", "xml"], /text 或 json.*“xml”/],
    ["an unknown language", ["check", "完整.xlsx", "--lang", "fr"], /zh 或 en.*“fr”/],
    ["English", ["check", "完整.xlsx", "--format", "xml", "--lang", "en"], /not “xml”/],
    ["an unknown profile", ["check", "完整.xlsx", "--profile", "x"], /没有“x”这种.*henan-2021/],
    ["a file that is not there", ["check", "无.xlsx"], /^无\.xlsx：没有这个文件/],
    ["a folder without workbooks", ["check", "空文件夹"], /^空文件夹：文件夹里没有/],
    ["a folder with lock files only", ["check", "子"], /^子：文件夹里没有/],
    ["last year's file missing", ["check", "完整.xlsx", "--last-year", "去年.xlsx"], /去年\.xlsx/],
    [
      "last year's file for several",
      ["check", "完整.xlsx", "公开稿.xlsx", "--last-year", "完整.xlsx"],
      /--last-year 只能/,
    ],
    ["a copy over the input", ["check", "完整.xlsx", "--annotate", "完整.xlsx"], /绝不改写/],
    [
      "a copy over the input by another name",
      ["check", "完整.xlsx", "--annotate", "./子/../完整.xlsx"],
      /绝不改写/,
    ],
    ["a copy into the input's folder", ["check", "完整.xlsx", "--annotate", "."], /绝不改写/],
    [
      "a copy over last year's file",
      ["check", "完整.xlsx", "--last-year", "公开稿.xlsx", "--annotate", "公开稿.xlsx"],
      /绝不改写/,
    ],
    [
      "last year's explanation missing",
      ["check", "完整.xlsx", "--last-year", "去年.docx"],
      /去年\.docx/,
    ],
    [
      "copies of several in a file",
      ["check", "完整.xlsx", "公开稿.xlsx", "--annotate", "x.xlsx"],
      /须给出文件夹/,
    ],
    ["a copy over a device", ["check", "完整.xlsx", "--annotate", "/dev/null"], /不是文件/],
    ["a copy of another type", ["check", "完整.xlsx", "--annotate", "x.xlsm"], /扩展名.*\.xlsx/],
    ["a copy of an old type", ["check", "完整.xlsx", "--annotate", "x.xls"], /扩展名.*\.xlsx/],
  ])("%s", async (_, args, sentence) => {
    const before = await readdir(folder, { recursive: true });
    const { status, out, err } = await gouji(folder, ...args);
    expect(err).toMatch(sentence);
    expect({ status, out, lines: err.split("\n").length }).toEqual({
      status: 2,
      out: "",
      lines: 2,
    });
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });
});

describe("help", () => {
  test.each([
    [["--help"], /用法：gouji <命令>/],
    [["--help", "--lang", "en"], /Usage: gouji <command>/],
    [["check", "--help"], /--annotate/],
    [["check", "--help", "--lang=en"], /never written/],
    [["--version"], /^\d+\.\d+\.\d+\n$/],
  ])("%j", async (args, text) => {
    const { status, out, err } = await gouji(folder, ...args);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(text);
  });

  test("without a command the help is shown, as a mistake", async () => {
    const { status, out } = await gouji(folder);
    expect({ status, shown: out.includes("用法") }).toEqual({ status: 2, shown: true });
  });
});
