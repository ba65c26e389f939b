import { describe, expect, test } from "@jest/globals";
import { checkRecognition } from "../../../src/core/checking/checkFigures";
import type { CheckResult } from "../../../src/core/checking/finding";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import { sheetOf } from "../recognition/sheetText";

const SUMMARY = `
部门收支总体情况表
单位：元
收入 | | 支出 |
项目 | 金额 | 项目 | 金额
一、一般公共预算 | 30 | 一、基本支出 | 10
1、财政拨款 | 30 | 1、工资福利支出 | 10
 | | 二、项目支出 | 20
 | | 3、基本建设项目 |
 | | 4、其他项目 | 20
本年收入合计 | 30 | 本年支出合计 | 30
`;

/** The head lost 其他项目: its money stands under the last head that is left. */
function expenditure(construction: string): string {
  return `
部门支出总体情况表
单位：元
科目编码 | | | 单位（科目名称） | 合计 | 基本支出 | | 项目支出 | |
类 | 款 | 项 | | | 小计 | 工资福利支出 | 小计 | 债务项目 | 基本建设项目
 | | | 合计 | 30 | 10 | 10 | 20 | | 20
201 | 03 | 01 | 行政运行 | 10 | 10 | 10 | | |
201 | 03 | 05 | 专项业务及机关事务管理 | 20 | | | 20 | | ${construction}
`;
}

function check(...sheets: string[]): CheckResult {
  const named = sheets.map((text, index) => sheetOf(text, { name: `表${index + 1}` }));
  return checkRecognition(recogniseWorkbook({ sheets: named }));
}

describe("a head that lacks a column", () => {
  test("is doubted, not accused, when another table says whose money it is", () => {
    const { findings, counts } = check(SUMMARY, expenditure("20"));
    const grave = findings.filter(({ rule }) => rule === "GJ509");
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(counts["needs-review"]).toBeGreaterThan(0);
    expect(grave).toHaveLength(1);
    expect(grave[0]?.message.zh).toContain(
      "没有“项目支出·社会事业和经济发展项目”“项目支出·其他项目”列"
    );
    expect(grave[0]?.cells[0]).toMatchObject({ cell: { sheet: "表2", row: 4, column: 9 } });
  });

  test("excuses no sum of its own table", () => {
    const { findings } = check(SUMMARY, expenditure("21"));
    expect(findings.filter(({ severity }) => severity === "error")).not.toEqual([]);
  });
});
