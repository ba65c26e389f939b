import { describe, expect, test } from "@jest/globals";
import { cellArea } from "../areas";
import { formattedText } from "../numberFormat";
import { Sheet } from "../sheetModel";
import { DEFAULT_STYLE, StyleTable } from "../styles";
import { WorkbookModel } from "../workbookModel";
import { shiftedFormula } from "./shift";

function workbook(): { model: WorkbookModel; one: Sheet; other: Sheet } {
  const one = new Sheet("{1}", "收支 表", undefined);
  const other = new Sheet("{2}", "B", undefined);
  return {
    model: new WorkbookModel("a", [one, other], new StyleTable([DEFAULT_STYLE]), undefined),
    one,
    other,
  };
}

/** A1 is 2, A2 is 3.5, A3 text, A4 empty, A5 an error; the formula stands in C1. */
function valueOf(formula: string): unknown {
  const { model, one } = workbook();
  const column = [["2"], ["3.5"], ["文字"], [""], ["#N/A"]];
  model.write(one, { row: 0, column: 0, rowCount: 5, columnCount: 1 }, column, "user");
  model.edit(one, 0, 2, formula);
  return model.uncomputed.length > 0 ? model.uncomputed[0] : one.cell(0, 2).value;
}

test.each([
  ["=1+2*3^2", 19],
  ["=-2^2", 4],
  ["=(1+2)*3-10%", 8.9],
  ["=A1+A2", 5.5],
  ["=SUM(A1:A4)", 5.5],
  ["=SUM(A:A)", "#N/A"],
  ["=SUM(A1,A2,10)", 15.5],
  ["=ROUND(2.345,2)", 2.35],
  ["=ROUND(-1234.5,-2)", -1200],
  ['=IF(A1>=2,"是","否")', "是"],
  ["=IF(A1<>2,1,0)", 0],
  ["=ABS(A1-A2)", 1.5],
  ["=A1/A4", "#DIV/0!"],
  ["=A5+1", "#N/A"],
  ["=A3&A1", "文字2"],
  ["=A3+1", "#VALUE!"],
  ["=0.1+0.2-0.3", 0],
  ["=nowhere!A1", "#REF!"],
  ["=VLOOKUP(1,A1:A2,1)", "'收支 表'!C1: VLOOKUP"],
  ["=C1+1", "'收支 表'!C1: a formula that reads itself"],
])("%s is %p", (formula, expected) => {
  expect(valueOf(formula)).toBe(expected);
});

describe("after a change", () => {
  test("what depends on it over several sheets is computed, in whatever order the cells stand", () => {
    const { model, one, other } = workbook();
    model.edit(other, 0, 0, "=SUM('收支 表'!A1:A2)*2");
    model.edit(one, 4, 0, "=B!A1+1");
    model.edit(one, 0, 0, "10");
    model.edit(one, 1, 0, "5");
    expect([other.cell(0, 0).value, one.cell(4, 0).value]).toEqual([30, 31]);
  });

  test("a formula that cannot be computed keeps its value and is named", () => {
    const { model, one } = workbook();
    one.put(0, 1, { value: 7, type: "Double", formula: "=VLOOKUP(A1,A:A,1)", style: 0 });
    const opened = new WorkbookModel("a", [one], model.styles, undefined);
    expect(opened.uncomputed).toEqual([]);
    opened.edit(one, 0, 0, "1");
    expect(one.cell(0, 1).value).toBe(7);
  });

  test("listeners hear who changed what, and apart from it what was recalculated", () => {
    const { model, one } = workbook();
    model.edit(one, 0, 1, "=A1*2");
    const heard: string[] = [];
    model.subscribe((change) => heard.push(change.kind));
    model.edit(one, 0, 0, "4");
    expect(heard).toEqual(["recalculated", "cells"]);
  });
});

test.each([
  ["$A1+B$2", 1, 1, "$A2+C$2"],
  ['SUM(A1:B2)&"A1"', 2, 0, 'SUM(A3:B4)&"A1"'],
  ["'表 A1'!C3", 0, -1, "'表 A1'!B3"],
  ["A1", -1, 0, "#REF!"],
])("%s moved by %i, %i reads %s", (formula, down, right, expected) => {
  expect(shiftedFormula(formula, down, right)).toBe(expected);
});

test.each([
  [1234.5, "General", "1234.5"],
  [0.1 + 0.2, "General", "0.3"],
  [1234567.891, "#,##0.00", "1,234,567.89"],
  [-0.004, "0.00", "0.00"],
  [2.675, "0.00", "2.68"],
  [0.125, "0.0%", "12.5%"],
  [-1234, "#,##0;(#,##0)", "(1,234)"],
  [0, '#,##0;-#,##0;"-"', "-"],
  [44197, "yyyy/m/d", "2021/1/1"],
  [5, '0"元"', "5元"],
  [123456789012, "General", "1.23457E+11"],
])("%d as %s is %s", (value, format, expected) => {
  expect(formattedText(value, "Double", format)).toBe(expected);
});

test.each([
  ["=1", undefined, "=1"],
  ["'=1", "=1", undefined],
  ["1,234.5", 1234.5, undefined],
  ["12%", 0.12, undefined],
  ["2021-3-5", 44260, undefined],
  ["true", true, undefined],
  ["-", "-", undefined],
])("%s entered", (text, value, formula) => {
  const { model, one } = workbook();
  model.edit(one, 0, 0, text);
  expect(one.cell(0, 0).formula).toBe(formula);
  if (value !== undefined) expect(one.cell(0, 0).value).toBe(value);
});

test("a cell with the format @ keeps what is written as text", () => {
  const { model, one } = workbook();
  model.changeStyle(one, cellArea(0, 0), { numberFormat: "@" }, "add-in");
  model.edit(one, 0, 0, "=0101");
  expect(one.cell(0, 0)).toMatchObject({ value: "=0101", type: "String", formula: undefined });
});
