import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { link, mkdir, readFile, readdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { cellAt, type CellValue, type SheetSnapshot } from "../../src/core/workbook/snapshot";
import { readWorkbook } from "../../src/host/file/readWorkbook";
import { gouji, sampleFolder } from "./gouji";

let folder = "";
let remove: () => Promise<void> = () => Promise.resolve();

beforeAll(async () => {
  ({ folder, remove } = await sampleFolder());
});

afterAll(() => remove());

async function sheetsOf(file: string): Promise<readonly SheetSnapshot[]> {
  return readWorkbook(await readFile(join(folder, file))).sheets;
}

describe("an annotated copy", () => {
  test("has the sheets of its original and one with the findings; the original stays as it was", async () => {
    const original = await readFile(join(folder, "含错误.xlsx"));
    const { status, err } = await gouji(folder, "check", "含错误.xlsx", "--annotate", "核对.xlsx");
    expect({ status, err }).toEqual({ status: 1, err: "" });
    expect((await readFile(join(folder, "含错误.xlsx"))).equals(original)).toBe(true);

    const before = await sheetsOf("含错误.xlsx");
    const after = await sheetsOf("核对.xlsx");
    const findings = after.filter(({ name }) => name === "勾稽检查结果");
    expect(findings).toHaveLength(1);
    expect(after.filter((sheet) => !findings.includes(sheet))).toEqual(before);
    const [sheet] = findings;
    const row = (index: number): CellValue[] =>
      sheet === undefined
        ? []
        : Array.from({ length: 10 }, (_, column) => cellAt(sheet, index, column));
    expect(row(0)).toEqual("严重程度 表 单元格 应为 实为 差额 单位 说明 可能原因 规则".split(" "));
    const cells = Array.from({ length: 30 }, (_, index) => row(index + 1)[2]);
    expect(cells).toContain("1部门收支总体情况表!B5");
    expect(cells).toContain("12-4项目绩效目标表!D8");
  });

  test("is replaced by a later run, also when it is itself the input", async () => {
    await gouji(folder, "check", "完整.xlsx", "--annotate", "一.xlsx");
    await gouji(folder, "check", "一.xlsx", "--annotate", "二.xlsx");
    await gouji(folder, "check", "一.xlsx", "--annotate", "二.xlsx");
    const names = (await sheetsOf("二.xlsx")).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("勾稽检查结果"))).toHaveLength(1);
  });

  test("is not written over an input that goes by another name", async () => {
    await symlink(join(folder, "完整.xlsx"), join(folder, "链接.xlsx"));
    await link(join(folder, "完整.xlsx"), join(folder, "硬链接.xlsx"));
    const original = await readFile(join(folder, "完整.xlsx"));
    for (const out of ["链接.xlsx", "硬链接.xlsx"]) {
      const { status, err } = await gouji(folder, "check", "完整.xlsx", "--annotate", out);
      expect({ status, refused: err.includes("绝不改写") }).toEqual({ status: 2, refused: true });
    }
    expect((await readFile(join(folder, "完整.xlsx"))).equals(original)).toBe(true);
    await Promise.all(["链接.xlsx", "硬链接.xlsx"].map((name) => rm(join(folder, name))));
  });

  test("of several files: names are kept, those that clash keep their folders", async () => {
    for (const name of ["甲", "乙"]) await mkdir(join(folder, "报送", name), { recursive: true });
    const complete = join(folder, "完整.xlsx");
    await link(complete, join(folder, "报送/甲/预算.xlsx"));
    await link(complete, join(folder, "报送/乙/预算.xlsx"));
    await link(complete, join(folder, "报送/乙/其他.xlsx"));

    const first = await gouji(folder, "check", "报送", "--annotate", "报送/核对");
    // The second run finds the copies of the first below its input and leaves them alone.
    const second = await gouji(folder, "check", "报送", "--annotate", "报送/核对");
    expect([first.status, second.status, first.err, second.err]).toEqual([0, 0, "", ""]);
    const written = await readdir(join(folder, "报送/核对"), { recursive: true });
    expect(written.sort()).toEqual(
      ["乙", "乙/预算.xlsx", "其他.xlsx", "甲", "甲/预算.xlsx"].sort()
    );
  });

  test("cannot be written: said in one line, and no report", async () => {
    const { status, out, err } = await gouji(
      folder,
      ...["check", "完整.xlsx", "--annotate", "完整.xlsx/核对.xlsx"]
    );
    expect({ status, out, lines: err.split("\n").length }).toEqual({
      status: 2,
      out: "",
      lines: 2,
    });
  });
});
