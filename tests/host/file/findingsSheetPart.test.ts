import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Amount } from "../../../src/core/money/amount";
import type { FindingsCell } from "../../../src/core/report/annotation";
import { cellAt } from "../../../src/core/workbook/snapshot";
import type { CellValue } from "../../../src/core/workbook/snapshot";
import { findingsSheetPart } from "../../../src/host/file/findingsSheetPart";
import { ReadingBudget } from "../../../src/host/file/sheetGrid";
import { readSheet } from "../../../src/host/file/sheetReader";

const STYLES = { head: 1, text: 2, guarded: 3, link: 4, integer: 5, cents: 6, general: 7, note: 8 };

function written(cell: FindingsCell, width = 20): string {
  const sheet = { name: "勾稽检查结果", columns: [{ title: "说明", width }], rows: [[cell]] };
  return findingsSheetPart(sheet, STYLES, "m");
}

function readBack(cell: FindingsCell): CellValue {
  const grid = readSheet(written(cell), "sheet1.xml", [], new ReadingBudget());
  return cellAt({ name: "", visibility: "visible", ...grid }, 1, 0);
}

function styleOf(xml: string): string | undefined {
  return /r="A2" s="(\d)"/.exec(xml)?.[1];
}

describe("a cell of the findings sheet", () => {
  test.each<[string, number | string, string]>([
    ["24308771", 24308771, "5"],
    ["-0", 0, "5"],
    ["-1234.5", -1234.5, "6"],
    ["0.05", 0.05, "6"],
    ["1.23456", 1.23456, "7"],
    ["123456789012345", 123456789012345, "5"],
    ["1234567890123456", "as text", "2"],
    ["0.1234567890123456", "as text", "2"],
    ["-123456789012.3456", "as text", "2"],
  ])("the amount %s", (amount, value, style) => {
    const cell = { text: "as text", number: Amount.of(amount) };
    expect(readBack(cell)).toBe(value);
    expect(styleOf(written(cell))).toBe(style);
  });

  test.each([
    ["=1+1", "3"],
    ["+1", "3"],
    ["-1", "3"],
    ["@SUM(A1)", "3"],
    ["\t=1", "3"],
    ["甲=1", "2"],
  ])("the text %j stays text when edited", (text, style) => {
    expect(readBack({ text })).toBe(text);
    expect(styleOf(written({ text }))).toBe(style);
    expect(written({ text })).not.toContain("<f>");
  });

  test("any text comes back, whatever characters it has", () => {
    const text = fc.string({ unit: "binary", minLength: 1 }).map((raw) => raw.replaceAll("\r", ""));
    fc.assert(
      fc.property(text, (sample) => {
        expect(readBack({ text: sample }) ?? "").toBe(sample);
      })
    );
    for (const sample of [
      "_x0041_",
      "_x005F_",
      "\r\n",
      "\u0000\u001f\uffff",
      "\ud800",
      "]]>",
      " 甲 ",
    ])
      expect(readBack({ text: sample })).toBe(sample);
  });

  test("text longer than a cell holds ends with a mark", () => {
    const value = readBack({ text: "长".repeat(40_000) });
    expect(value).toHaveLength(32_767);
    expect(value).toMatch(/长…$/);
  });

  test.each([
    ["表", "'表'!A1"],
    ["收'支 [1] <&>\"", "'收''支 [1] &lt;&amp;&gt;&quot;'!A1"],
  ])("a link to the sheet %s", (sheet, location) => {
    const xml = written({ text: "A1", link: { sheet, row: 0, column: 0 } });
    expect(xml).toContain(`<hyperlink ref="A2" location="${location}"/>`);
  });

  test("a text alone in its row runs over the row in one line", () => {
    const columns = [
      { title: "甲", width: 8 },
      { title: "乙", width: 8 },
    ];
    const rows = [
      [{ text: "核对日期：二〇二六年一月一日" }, { text: "" }],
      [{ text: "一" }, { text: "二" }],
    ];
    const xml = findingsSheetPart({ name: "勾稽检查结果", columns, rows }, STYLES, "m");
    expect(xml).toContain(`<row r="2" ht="15"><c r="A2" s="8" t="inlineStr">`);
    expect(xml).not.toContain(`r="B2"`);
    expect(xml).toContain(`<c r="A3" s="2"`);
  });

  test.each([
    ["短", 15],
    ["一二三四五六七八九十", 30],
    ["甲\n乙\n丙", 45],
    ["长".repeat(1_000), 409],
  ])("the row is as high as its text needs", (text, height) => {
    expect(written({ text }, 20)).toContain(`<row r="2" ht="${height}">`);
  });
});
