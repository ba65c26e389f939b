import { beforeAll, describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { checkRecognition } from "../../../src/core/checking/checkFigures";
import type { Finding } from "../../../src/core/checking/finding";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import { cellName } from "../../../src/core/workbook/address";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../src/host/file/readWorkbook";

const ECONOMIC = "5一般公共预算支出情况表（经济分类）";
const FUNCTIONS = "5一般公共预算支出情况表（功能分类）";

let complete: WorkbookSnapshot;

beforeAll(async () => {
  complete = readWorkbook(await readFile("samples/完整.xlsx"));
});

type Change = readonly [sheet: string, cell: string, value: CellValue];

/** The government class of a row of the table by economic class, with the name that goes with it unless another is given. */
function classOf(row: number, code: string, name?: string): readonly Change[] {
  const names: Readonly<Record<string, string>> = {
    "50101": "工资奖金津补贴_行政",
    "50102": "社会保障缴费_行政",
    "50501": "工资福利支出_事业",
  };
  return [
    [ECONOMIC, `D${String(row)}`, code.slice(0, 3) || null],
    [ECONOMIC, `E${String(row)}`, code.slice(3) || null],
    [ECONOMIC, `F${String(row)}`, name ?? names[code] ?? null],
  ];
}

/** Errors and warnings of the complete sample with these cells changed. */
function found(...changes: readonly Change[]): readonly Finding[] {
  const values = new Map(changes.map(([sheet, cell, value]) => [`${sheet} ${cell}`, value]));
  const snapshot = {
    sheets: complete.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells, row) =>
        cells.map((value, column): CellValue => {
          const at = { row: sheet.firstRow + row, column: sheet.firstColumn + column };
          const key = `${sheet.name} ${cellName(at)}`;
          return values.has(key) ? (values.get(key) ?? null) : value;
        })
      ),
    })),
  };
  const { findings } = checkRecognition(recogniseWorkbook(snapshot));
  return findings.filter(({ severity }) => severity === "error" || severity === "warning");
}

function cellsIn({ cells }: Finding, role: Finding["cells"][number]["role"]): string[] {
  return cells.filter((one) => one.role === role).map(({ cell }) => cellName(cell));
}

describe("classes that are legal and against the sums", () => {
  test("are found in two wage rows that were exchanged, with both sides and what to do", () => {
    const findings = found(...classOf(6, "50501"), ...classOf(7, "50101"));
    expect(findings.map(({ rule }) => rule)).toEqual(["GJ408"]);
    const [finding] = findings;
    if (finding === undefined) throw new Error("nothing found");
    // 891,444 + 14,964 + 179,676 against 377,496.
    expect(finding.actual?.toString()).toBe("1086084");
    expect(finding.expected?.toString()).toBe("377496");
    expect(finding.difference?.toString()).toBe("708588");
    expect(finding.message.zh).toContain("30101 891,444、30102 14,964、30107 179,676");
    expect(finding.terms.map(({ cell }) => [cell.sheet, cellName(cell)])).toEqual([
      [FUNCTIONS, "G9"],
    ]);
    expect(cellsIn(finding, "code")).toEqual(["D6", "D7"]);
    expect(cellsIn(finding, "part")).toEqual(["I6", "I9", "I10"]);
    expect(cellsIn(finding, "counterpart")).toEqual(["G9"]);
    expect(finding.cause).toEqual({
      kind: "classes-exchanged",
      message: {
        zh: "“30101 基本工资”两行的政府预算经济分类可能写反：D6 应为 50101，另一行（D7）应为 50501，互换后两边相等。",
        en: "Perhaps the government classes of the two rows of “30101 基本工资” were swapped: with 50101 in D6 and 50501 in the other row (D7) both sides are equal.",
      },
      cell: { sheet: ECONOMIC, row: 6, column: 3 },
    });
    expect(finding.dependents).toEqual([]);
  });

  test("are found in one row, and what else is odd about that row follows from it", () => {
    const alone = found(...classOf(13, "50501"));
    expect(alone.map(({ rule, cause }) => [rule, cause?.kind])).toEqual([["GJ408", "other-class"]]);
    expect(alone[0]?.cause?.message.zh).toContain("D13 应为 50102 社会保障缴费");
    expect(alone[0]?.cells[0]?.cell).toMatchObject({ row: 12, column: 3 });

    // 30101/50501 then stands twice; with the old name beside it, the name is wrong as well.
    const twice = found(...classOf(6, "50501", "工资奖金津补贴_行政"));
    expect(twice.map(({ rule, cause }) => [rule, cause?.kind])).toEqual([["GJ408", "other-class"]]);
    expect(twice[0]?.dependents.map(({ rule }) => rule).sort()).toEqual(["GJ404", "GJ407"]);
    expect(twice[0]?.cells[0]?.cell).toMatchObject({ row: 5, column: 3 });
  });

  test("are found where rows are open that cannot make up for it", () => {
    // 30101 is open; 30102 of 505 has 1,101,768 already.
    const [finding, ...others] = found(
      ...classOf(6, ""),
      ...classOf(7, ""),
      ...classOf(8, "50501"),
      ...classOf(9, "50101")
    );
    expect(others).toEqual([]);
    expect(finding?.rule).toBe("GJ408");
    expect(finding?.message.zh).toContain("另有 2 行没有可用的政府预算经济分类");
    expect(cellsIn(finding as Finding, "code")).toEqual(["D8", "D9"]);
  });

  test("are not claimed while some way of filling the open rows agrees", () => {
    expect(found(...classOf(6, ""), ...classOf(9, ""))).toEqual([]);
  });

  test("are not claimed while nothing is filled, nor are open rows of one class a row listed twice", () => {
    const rows = Array.from({ length: 26 }, (_, index) => index + 6);
    expect(found(...rows.flatMap((row) => classOf(row, "")))).toEqual([]);
  });

  test("are not claimed of an illegal pair, which is reported as one", () => {
    const findings = found(...classOf(6, "50201", "办公经费_行政"));
    expect(findings.map(({ rule }) => rule)).toEqual(["GJ405"]);
  });
});

describe("one mistake is one finding", () => {
  test("where an amount of a row of 505 is wrong", () => {
    const findings = found([ECONOMIC, "I7", 182_865]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.rule).not.toBe("GJ408");
    expect(findings[0]?.cells[0]?.cell).toMatchObject({ row: 6, column: 8 });
  });

  test("where two functions have each other's amounts", () => {
    const findings = found(
      [FUNCTIONS, "G7", 377_496],
      [FUNCTIONS, "G9", 2_013_812],
      [FUNCTIONS, "F7", 812_976],
      [FUNCTIONS, "F9", 2_013_812],
      [FUNCTIONS, "E7", 812_976],
      [FUNCTIONS, "E9", 2_013_812]
    );
    expect(findings.map(({ rule }) => rule)).not.toContain("GJ408");
    expect(findings.flatMap(({ dependents }) => dependents.map(({ rule }) => rule))).toContain(
      "GJ408"
    );
  });
});
