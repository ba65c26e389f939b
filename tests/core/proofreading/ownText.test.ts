import { describe, expect, test } from "@jest/globals";
import { checkWorkbook, type CheckedWorkbook } from "../../../src/app/checkWorkbook";
import type { CellValue, SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { complete } from "../../app/session/scene";

const RATE = "2021年收入预算2430.88万元，与2020年预算相比，收入预算减少620.38万元，下降25.52%。";
const SUM = "午餐补助16人×260元×8天×12个月=37.6万元。";

function textSheet(name: string, ...texts: readonly string[]): SheetSnapshot {
  const rows = texts.map((text): CellValue[] => [text]);
  return { name, visibility: "visible", firstRow: 2, firstColumn: 1, rows };
}

async function checkedWith(...sheets: readonly SheetSnapshot[]): Promise<CheckedWorkbook> {
  const read = () => ({ sheets: [...complete.sheets, ...sheets] });
  return checkWorkbook({ read, report: () => undefined });
}

describe("a check of a workbook that holds its explanation", () => {
  test("finds what is wrong in the text, in the cell of the sentence", async () => {
    const { result } = await checkedWith(textSheet("编制说明", "一、总体情况", RATE, SUM));
    expect(result.findings).toMatchObject([
      {
        rule: "GJ702",
        severity: "error",
        textSheet: "编制说明",
        cells: [{ cell: { sheet: "编制说明", row: 3, column: 1 }, role: "value" }],
        cause: { kind: "this-year-as-base" },
      },
      { rule: "GJ707", cells: [{ cell: { sheet: "编制说明", row: 4, column: 1 }, role: "value" }] },
    ]);
    expect(result.findings[0]?.message.zh).toBe(
      "“收入预算减少620.38万元，下降25.52%”：“收入预算”增减幅度写25.52%，以上年数3051.26万元为基数计算为20.33%。"
    );
    expect(result.textNumbers).toEqual({ verified: 1, contradicted: 2, unchecked: 5 });
  });

  test.each([
    ["without any text", []],
    ["with last year's text", [textSheet("上年编制说明", RATE, SUM)]],
    ["with the findings of an earlier check", [textSheet("勾稽检查结果", RATE, SUM)]],
    [
      "with a hidden text",
      [{ ...textSheet("编制说明", RATE, SUM), visibility: "hidden" as const }],
    ],
  ])("says nothing of texts %s", async (_, sheets) => {
    const { result } = await checkedWith(...sheets);
    expect(result.findings.filter(({ rule }) => rule.startsWith("GJ7"))).toEqual([]);
    expect(result.textNumbers).toBeUndefined();
  });

  test("counts the numbers of a right text, and finds nothing", async () => {
    const right = RATE.replace("25.52", "20.33");
    const { result } = await checkedWith(
      textSheet("编制说明", right, "基本支出395万元，与附表一致。")
    );
    expect(result.findings).toEqual([]);
    expect(result.textNumbers?.contradicted).toBe(0);
    expect(result.textNumbers?.verified).toBeGreaterThan(3);
  });
});
