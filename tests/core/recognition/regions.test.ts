import { describe, expect, test } from "@jest/globals";
import { divideAmongTitles } from "../../../src/core/recognition/regions";
import { SheetView } from "../../../src/core/recognition/sheetView";
import { findTitles, TitleCatalogue } from "../../../src/core/recognition/titles";
import { henan2021 } from "../../../src/core/standards/profiles/henan2021";
import { rangeName } from "../../../src/core/workbook/address";
import { beside, sheetOf } from "./sheetText";

const CATALOGUE = new TitleCatalogue(henan2021);

function regionsOf(text: string): string[] {
  const view = new SheetView(sheetOf(text), new Map());
  return divideAmongTitles(view, findTitles(view, CATALOGUE)).map(({ region }) =>
    rangeName(region)
  );
}

const SMALL = `
部门“三公”经费预算表
项目 | 预算数
合计 | 3
公务接待费 | 3
`;
const WIDE = `
政府采购预算表
类 | 款 | 项 | 单位名称 | 金额
201 | 03 | 01 | 甲 | 1
201 | 03 | 02 | 乙 | 2
201 | 03 | 03 | 丙 | 3
`;

describe("tables below each other", () => {
  test.each([
    ["without a gap", SMALL.trimEnd() + WIDE, ["A1:E4", "A5:E9"]],
    ["with a gap", `${SMALL}\n${WIDE}`, ["A1:E6", "A7:E11"]],
  ])("%s: each ends where the next title begins", (_, text, expected) => {
    expect(regionsOf(text)).toEqual(expected);
  });
});

describe("tables side by side", () => {
  test.each([
    ["a blank column between them", beside(SMALL, WIDE, 1), ["A1:B5", "D1:H5"]],
    ["three blank columns between them", beside(SMALL, WIDE, 3), ["A1:D5", "F1:J5"]],
    ["the wider one on the left", beside(WIDE, SMALL, 1), ["A1:E5", "G1:H5"]],
    ["nothing between them, titles in one row", beside(SMALL, WIDE, 0), ["A1:B5", "C1:G5"]],
    ["the right one begins lower", beside(SMALL, `\n\n${WIDE.trim()}`, 1), ["A1:B6", "D2:H6"]],
  ])("%s", (_, text, expected) => {
    expect(regionsOf(text)).toEqual(expected);
  });

  test("two on the left, one on the right", () => {
    expect(regionsOf(beside(`${SMALL.trim()}\n\n${SMALL.trim()}`, WIDE, 1))).toEqual([
      "A1:B5",
      "D1:H5",
      "A6:H9",
    ]);
  });

  test("a blank cell in the head of one wide table parts nothing", () => {
    expect(regionsOf(WIDE)).toEqual(["A1:E5"]);
  });
});

test("many titles in one row are divided without comparing each with all", () => {
  const row = Array.from({ length: 3000 }, () => "部门收支总体情况表").join("|");
  const numbers = Array.from({ length: 3000 }, () => "1").join("|");
  expect(regionsOf(`${row}\n${numbers}\n${numbers}`)).toHaveLength(3000);
});
