import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { readWorkbook } from "../../../src/host/file/readWorkbook";
import { cellAt } from "../../../src/core/workbook/snapshot";
import type { CellValue } from "../../../src/core/workbook/snapshot";
import {
  relationships,
  sheetXml,
  workbookOf,
  workbookParts,
  workbookXml,
  zip,
} from "./packageParts";
import type { Parts } from "./packageParts";

describe("readWorkbook", () => {
  const strings = [
    "<si><t>合计</t></si>",
    '<si><r><rPr><b/></rPr><t xml:space="preserve">其中： </t></r><r><t>财政拨款</t></r></si>',
    "<si><t>北京</t><rPh sb='0' eb='2'><t>ペキン</t></rPh><phoneticPr fontId='1'/></si>",
    "<si/>",
    "<si><t>a&amp;b&#x4E2D;&#20013;<![CDATA[<c>&amp;]]><!-- no -->!</t></si>",
    "<si><t>上\r\n下_x000D__x005F_x000A_</t></si>",
  ].join("");

  test.each<[string, string, CellValue]>([
    ["an integer", `<c r="A1"><v>24308771</v></c>`, 24308771],
    ["seventeen digits", `<c r="A1"><v>6172.7999999999993</v></c>`, 6172.7999999999993],
    ["a negative number with exponent", `<c r="A1" t="n"><v>-1.5E-3</v></c>`, -0.0015],
    ["a number with spaces around", `<c r="A1"><v> 12 </v></c>`, 12],
    ["what is no number", `<c r="A1"><v>0x10</v></c>`, "0x10"],
    ["what is no finite number", `<c r="A1"><v>1e999</v></c>`, "1e999"],
    ["a date, as the number it is", `<c r="A1" s="14"><v>44197</v></c>`, 44197],
    ["an ISO date, as its text", `<c r="A1" t="d"><v>2021-01-01</v></c>`, "2021-01-01"],
    ["a shared text", `<c r="A1" t="s"><v>0</v></c>`, "合计"],
    ["rich text", `<c r="A1" t="s"><v>1</v></c>`, "其中： 财政拨款"],
    ["phonetic runs left out", `<c r="A1" t="s"><v>2</v></c>`, "北京"],
    ["an empty shared text", `<c r="A1" t="s"><v>3</v></c>`, null],
    ["entities, CDATA, comments", `<c r="A1" t="s"><v>4</v></c>`, "a&b中中<c>&amp;!"],
    ["line ends and escapes", `<c r="A1" t="s"><v>5</v></c>`, "上\n下\r_x000A_"],
    ["inline text", `<c r="A1" t="inlineStr"><is><t>甲</t></is></c>`, "甲"],
    [
      "inline rich text",
      `<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>`,
      "甲乙",
    ],
    ["true", `<c r="A1" t="b"><v>1</v></c>`, true],
    ["false", `<c r="A1" t="b"><v>0</v></c>`, false],
    ["an error", `<c r="A1" t="e"><f>#REF!+1</f><v>#REF!</v></c>`, { error: "#REF!" }],
    ["a formula's number", `<c r="A1"><f>1+1</f><v>2</v></c>`, 2],
    ["a formula's text", `<c r="A1" t="str"><f>"a"</f><v>甲_x0041_</v></c>`, "甲A"],
    ["a formula's empty text", `<c r="A1" t="str"><f>""</f><v></v></c>`, null],
    ["a formula never calculated", `<c r="A1"><f>1+1</f><v/></c>`, { error: "公式未计算" }],
    ["a formula without value", `<c r="A1"><f>1+1</f></c>`, { error: "公式未计算" }],
    ["a format alone", `<c r="A1" s="3"/>`, null],
  ])("reads %s", (_, cell, expected) => {
    const [sheet] = readWorkbook(workbookOf(`<row r="1">${cell}</row>`, strings)).sheets;
    expect(sheet === undefined ? undefined : cellAt(sheet, 0, 0)).toEqual(expected);
  });

  test("cuts text at Excel's limit", () => {
    const text = "长".repeat(40_000);
    const [sheet] = readWorkbook(
      workbookOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`)
    ).sheets;
    expect(sheet?.rows[0]?.[0]).toHaveLength(32_767);
  });

  test.each<[string, string, object]>([
    ["nothing", "", { firstRow: 0, firstColumn: 0, rows: [] }],
    [
      "only formats",
      `<row r="5"><c r="E5" s="1"/></row>`,
      { firstRow: 0, firstColumn: 0, rows: [] },
    ],
    [
      "a table away from A1 with gaps",
      `<row r="3"><c r="C3"><v>1</v></c><c r="E3"><v>2</v></c></row><row r="5"><c r="B5"><v>3</v></c></row>`,
      { firstRow: 2, firstColumn: 1, rows: [[null, 1, null, 2], [], [3]] },
    ],
    [
      "cells and rows without positions",
      `<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`,
      { firstRow: 0, firstColumn: 0, rows: [[1, null, 2], [], [null, 3, 4], [5]] },
    ],
    [
      "cells and rows out of order, and twice",
      `<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`,
      { firstRow: 0, firstColumn: 0, rows: [[2], [3, 4]] },
    ],
    [
      "the last column and row of Excel",
      `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
      { firstRow: 1048575, firstColumn: 16383, rows: [[1]] },
    ],
  ])("lays out %s", (_, rows, expected) => {
    expect(readWorkbook(workbookOf(rows)).sheets[0]).toEqual({
      name: "表1",
      visibility: "visible",
      ...expected,
    });
  });

  test("keeps hidden sheets, leaves chart sheets out, and takes any name", () => {
    const parts = workbookParts(["", "", "", ""]);
    parts["xl/workbook.xml"] = workbookXml([
      ["收&amp;支 [1]&apos;_x4E00_", ""],
      ["隐藏", ` state="hidden"`],
      ["深藏", ` state="veryHidden"`],
      ["图", ""],
    ]);
    parts["xl/_rels/workbook.xml.rels"] = relationships(
      ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
      ["rId2", "worksheet", "../xl/./worksheets/SHEET2.xml"],
      ["rId3", "worksheet", "worksheets%2Fsheet3.xml"],
      ["rId4", "chartsheet", "chartsheets/sheet1.xml"]
    );
    expect(
      readWorkbook(zip(parts)).sheets.map(({ name, visibility }) => [name, visibility])
    ).toEqual([
      ["收&支 [1]'一", "visible"],
      ["隐藏", "hidden"],
      ["深藏", "very-hidden"],
    ]);
  });

  test.each<[string, (parts: Parts) => Parts]>([
    ["prefixed elements", (parts) => map(parts, withPrefix)],
    ["a byte order mark", (parts) => map(parts, (xml) => `\uFEFF${xml}`)],
    ["UTF-16", (parts) => map(parts, (xml) => Buffer.from(`\uFEFF${xml}`, "utf16le"))],
    [
      "big-endian UTF-16",
      (parts) => map(parts, (xml) => Buffer.from(`\uFEFF${xml}`, "utf16le").swap16()),
    ],
    [
      "strict namespaces",
      (parts) =>
        map(parts, (xml) =>
          xml
            .replaceAll(
              "http://schemas.openxmlformats.org/spreadsheetml/2006",
              "http://purl.oclc.org/ooxml/spreadsheetml"
            )
            .replaceAll(
              "http://schemas.openxmlformats.org/officeDocument/2006",
              "http://purl.oclc.org/ooxml/officeDocument"
            )
        ),
    ],
    [
      "another prefix for relationships",
      (parts) =>
        map(parts, (xml) => xml.replaceAll("r:id", "d3p1:id").replaceAll("xmlns:r", "xmlns:d3p1")),
    ],
    [
      "no shared strings",
      (parts) => {
        delete parts["xl/sharedStrings.xml"];
        parts["xl/_rels/workbook.xml.rels"] = relationships([
          "rId1",
          "worksheet",
          "worksheets/sheet1.xml",
        ]);
        return parts;
      },
    ],
    [
      "spaces and line ends in tags",
      (parts) =>
        map(parts, (xml) =>
          xml.replace(/="/g, ` =\r\n"`).replaceAll(`"/>`, `"\t/>`).replaceAll("</v>", "</v >")
        ),
    ],
    [
      "extensions that look like cells",
      (parts) => ({
        ...parts,
        "xl/worksheets/sheet1.xml": sheetXml(
          `<row r="1"><c r="A1"><v>7</v><extLst><ext><x:v>9</x:v></ext></extLst></c></row><extLst><row r="2"><c r="A2"><v>9</v></c></row></extLst>`
        ).replace(
          "</worksheet>",
          `<extLst><ext><sheetData><row r="9"><c r="A9"><v>9</v></c></row></sheetData></ext></extLst></worksheet>`
        ),
      }),
    ],
  ])("reads a file with %s", (_, change) => {
    const parts = change(workbookParts([`<row r="1"><c r="A1"><v>7</v></c></row>`]));
    expect(readWorkbook(zip(parts)).sheets[0]?.rows).toEqual([[7]]);
  });

  test("reads what another program wrote: any text and any number comes back", async () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc
        .string({ unit: "grapheme", minLength: 1 })
        .filter((text) => !/[\r\p{Cs}\p{Cc}\uFFFE\uFFFF]/u.test(text)),
      fc.boolean()
    );
    const table = fc.array(fc.array(value, { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const bytes = await writeXlsx({ sheets: [{ name: "表", rows }] });
        expect(readWorkbook(bytes).sheets[0]?.rows).toEqual(rows);
      }),
      { numRuns: 100 }
    );
  });
});

function map(parts: Parts, change: (xml: string) => string | Uint8Array): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, typeof xml === "string" ? change(xml) : xml])
  );
}

function withPrefix(xml: string): string {
  if (!xml.includes("spreadsheetml/2006/main")) return xml;
  return xml
    .replace(/<(\/?)(?=[a-z])/gi, "<$1x:")
    .replace(
      `xmlns="http://schemas.openxmlformats.org/spread`,
      `xmlns:x="http://schemas.openxmlformats.org/spread`
    );
}
