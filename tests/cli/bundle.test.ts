import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { link, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { gouji, ROOT, run, sampleFolder } from "./gouji";

const WEBPACK = join(ROOT, "node_modules/webpack/bin/webpack.js");

let folder = "";
let remove: () => Promise<void> = () => Promise.resolve();
let bundle = "";

beforeAll(async () => {
  ({ folder, remove } = await sampleFolder());
  // Outside of the repository, where there is no node_modules to fall back on.
  const args = ["--mode", "development", "--devtool", "false", "--output-path", folder];
  const built = await run(
    process.execPath,
    [WEBPACK, ...args, "--config-name", "command-line"],
    ROOT
  );
  expect({ status: built.status, out: built.status === 0 ? "" : built.out }).toEqual({
    status: 0,
    out: "",
  });
  bundle = join(folder, "cli/gouji.mjs");
});

afterAll(() => remove());

describe("the built command line, with node alone", () => {
  test("says of a file what the source says of it, and writes the same copy", async () => {
    const args = ["check", "含错误.xlsx", "--format", "json"];
    const source = await gouji(folder, ...args);
    expect(source.status).toBe(1);
    expect(await run(process.execPath, [bundle, ...args], folder)).toEqual(source);

    const annotate = [...args, "--annotate", "核对.xlsx"];
    expect(await run(process.execPath, [bundle, ...annotate], folder)).toEqual(source);
  });

  test("checks many files with its threads", async () => {
    await mkdir(join(folder, "报送"));
    for (let file = 0; file < 8; file++) {
      await link(join(folder, "完整.xlsx"), join(folder, `报送/${file}.xlsx`));
    }
    const { status, out, err } = await run(process.execPath, [bundle, "check", "报送"], folder);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain("共 8 个文件：8 个没有错误");
  });
});
