import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { UnreadableFile } from "../../../src/host/file/fileProblem";
import { fillWorkbook } from "../../../src/host/file/fillWorkbook";
import { readWorkbook } from "../../../src/host/file/readWorkbook";
import { ZipArchive } from "../../../src/host/file/zipArchive";
import { cellName, parseCellName } from "../../../src/core/workbook/address";
import type { BuiltSheet } from "../../../src/core/workbook/builtSheet";
import type { CellText } from "../../../src/core/workbook/cellText";
import { sheetXml, workbookOf, workbookParts, zip } from "./packageParts";
import { richWorkbook } from "./richWorkbook";

/** `A1=01` on the first sheet of the small workbooks. */
function texts(...cells: readonly string[]): readonly CellText[] {
  return cells.map((cell) => text("表1", cell));
}

function text(sheet: string, cell: string): CellText {
  const [name = "", content = ""] = cell.split(/=(.*)/s);
  const position = parseCellName(name);
  if (position === undefined) throw new Error(name);
  return { cell: { sheet, ...position }, text: content };
}

/** What `<sheetData>` of the first sheet holds afterwards. */
function filledRows(rows: string, ...cells: readonly string[]): string {
  const { bytes } = fillWorkbook(workbookOf(rows), { texts: texts(...cells) });
  return sheetData(bytes);
}

function sheetData(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  return /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? xml;
}

const inline = (name: string, content: string, style = ""): string =>
  `<c r="${name}"${style} t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;

describe("texts go into cells", () => {
  test.each<[string, string, string, string]>([
    [
      "that are there, which keep their style",
      `<row r="1"><c r="A1" s="3"><v>1</v></c></row>`,
      "A1=01",
      `<row r="1">${inline("A1", "01", ' s="3"')}</row>`,
    ],
    [
      "that are not there, between their neighbours",
      `<row r="1"><c r="A1"/><c r="C1"/></row>`,
      "B1=01",
      `<row r="1"><c r="A1"/>${inline("B1", "01")}<c r="C1"/></row>`,
    ],
    [
      "behind the last cell",
      `<row r="1"><c r="A1"/></row>`,
      "B1=01",
      `<row r="1"><c r="A1"/>${inline("B1", "01")}</row>`,
    ],
    [
      "of a row without cells, with the style of the row",
      `<row r="1" s="4" customFormat="1"/>`,
      "B1=01",
      `<row r="1" s="4" customFormat="1">${inline("B1", "01", ' s="4"')}</row>`,
    ],
    [
      "of a row that is not there",
      `<row r="1"/><row r="3"/>`,
      "A2=01",
      `<row r="1"/><row r="2">${inline("A2", "01")}</row><row r="3"/>`,
    ],
    [
      "of a row behind the last",
      `<row r="1"/>`,
      "A2=01",
      `<row r="1"/><row r="2">${inline("A2", "01")}</row>`,
    ],
    [
      "without positions",
      `<row><c/><c><v>1</v></c></row><row><c/></row>`,
      "B1=01",
      `<row><c/>${inline("B1", "01")}</row><row><c/></row>`,
    ],
    [
      "whatever they are, never as a formula",
      `<row r="1"><c r="A1"/></row>`,
      `A1==1+1 <&>"_x0041_`,
      `<row r="1">${inline("A1", "=1+1 &lt;&amp;&gt;&quot;_x005F_x0041_")}</row>`,
    ],
    [
      "as nothing",
      `<row r="1"><c r="A1" s="3" t="s"><v>0</v></c></row>`,
      "A1=",
      `<row r="1"><c r="A1" s="3"/></row>`,
    ],
  ])("%s", (_, before, cell, after) => {
    expect(filledRows(before.replace(' t="s"><v>0</v></c>', "><v>5</v></c>"), cell)).toBe(after);
  });

  test("with the style of their column, where they are not there", () => {
    const parts = workbookParts([""]);
    const xml = sheetXml(`<row r="1"/>`).replace(
      "<sheetData>",
      `<cols><col min="1" max="1" style="9"/><col min="2" max="3" style="7"/></cols><sheetData>`
    );
    const { bytes } = fillWorkbook(zip({ ...parts, "xl/worksheets/sheet1.xml": xml }), {
      texts: texts("C1=01", "C5=02", "D5=03"),
    });
    expect(sheetData(bytes)).toBe(
      `<row r="1">${inline("C1", "01", ' s="7"')}</row>` +
        `<row r="5">${inline("C5", "02", ' s="7"')}${inline("D5", "03")}</row>`
    );
  });

  test("of a sheet whose elements have a prefix, or that has no rows", () => {
    const parts = workbookParts([""]);
    const sheet = (data: string): string =>
      `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${data}</x:worksheet>`;
    const after = (data: string): unknown =>
      readWorkbook(
        fillWorkbook(zip({ ...parts, "xl/worksheets/sheet1.xml": sheet(data) }), {
          texts: texts("B2=甲"),
        }).bytes
      ).sheets[0];
    const expected = { firstRow: 1, firstColumn: 1, rows: [["甲"]] };
    expect(after(`<x:sheetData/>`)).toMatchObject(expected);
    expect(after(`<x:sheetData><x:row r="2"/></x:sheetData>`)).toMatchObject(expected);
  });
});

describe("what other cells depend on is left as it is, and said", () => {
  function unwritten(sheet: string, ...cells: readonly string[]): readonly string[] {
    const parts = { ...workbookParts([""]), "xl/worksheets/sheet1.xml": sheet };
    const result = fillWorkbook(zip(parts), { texts: texts(...cells) });
    return [
      ...result.unwritten.map(({ cell, reason }) => `${cellName(cell)} ${reason}`),
      ...result.formulas.map((cell) => `${cellName(cell)} replaced`),
    ];
  }

  test("a cell inside a merged area", () => {
    const merged = sheetXml(`<row r="1"><c r="A1"/><c r="A2"/></row>`)
      .replace('<c r="A2"/></row>', '</row><row r="2"><c r="A2"/></row>')
      .replace("</sheetData>", `</sheetData><mergeCells><mergeCell ref="A1:A3"/></mergeCells>`);
    expect(unwritten(merged, "A1=1", "A2=2", "A3=3", "B2=4")).toEqual(["A2 merged", "A3 merged"]);
  });

  test("a formula gives way, unless others have it from there", () => {
    const shared = sheetXml(
      `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f></c></row>` +
        `<row r="2"><c r="A2"><f t="array" ref="A2:A3">X1:X2</f></c><c r="B2"><f t="shared" si="0"/></c></row>`
    );
    expect(unwritten(shared, "A1=1", "B1=1")).toEqual(["B1 shared-formula", "A1 replaced"]);
    expect(unwritten(shared, "B2=1")).toEqual(["B2 replaced"]);
    expect(unwritten(shared, "B1=1", "B2=1")).toEqual(["B1 replaced", "B2 replaced"]);
    expect(unwritten(shared, "A3=1")).toEqual(["A3 shared-formula"]);
  });

  test("the calculation chain goes with a formula, and only then", () => {
    const parts = workbookParts([
      `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row>`,
    ]);
    const add = (name: string, before: string, markup: string): string =>
      String(parts[name]).replace(before, markup + before);
    const bytes = zip({
      ...parts,
      "[Content_Types].xml": add(
        "[Content_Types].xml",
        "</Types>",
        `<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>`
      ),
      "xl/_rels/workbook.xml.rels": add(
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        `<Relationship Id="rIdChain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>`
      ),
      "xl/calcChain.xml": `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>`,
    });
    const mentions = (cell: string): readonly string[] =>
      Object.entries(unzipSync(fillWorkbook(bytes, { texts: texts(cell) }).bytes))
        .filter(([name, content]) => /calcChain/.test(name + strFromU8(content)))
        .map(([name]) => name);
    expect(mentions("B1=01")).toHaveLength(3);
    expect(mentions("A1=01")).toEqual([]);
  });
});

const SHEET: BuiltSheet = {
  name: "隐藏",
  widths: [8, 20],
  rows: [
    { kind: "title", cells: [{ kind: "text", text: "汇总" }] },
    {
      kind: "head",
      cells: [
        { kind: "text", text: "类" },
        { kind: "text", text: "合计" },
      ],
    },
    {
      kind: "line",
      cells: [
        { kind: "text", text: "01" },
        { kind: "number", number: "12.5", decimals: 2 },
        { kind: "blank" },
      ],
    },
    {
      kind: "total",
      cells: [
        { kind: "text", text: "=1" },
        { kind: "number", number: "1234567890123456.78", decimals: 2 },
      ],
    },
  ],
};

describe("a workbook that has everything", () => {
  test("keeps the bytes of every part it does not touch; another reader finds the rest as it was", async () => {
    const original = await richWorkbook();
    const { bytes, sheets } = fillWorkbook(original, {
      texts: [text("表格", "C2=501")],
      sheets: [SHEET],
    });
    const [before, after] = [new ZipArchive(original), new ZipArchive(bytes)];
    const changed = before.entries.filter((entry) => {
      const kept = after.find(entry.name);
      return (
        kept === undefined ||
        Buffer.compare(before.packedBytes(entry), after.packedBytes(kept)) !== 0
      );
    });
    expect(changed.map(({ name }) => name).sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    expect(sheets).toEqual(["隐藏 (2)"]);
    const [old, now] = [await readXlsx(original), await readXlsx(bytes)];
    const plain = ({ name, rows }: (typeof old.sheets)[number]): unknown => [name, rows];
    expect(
      now.sheets
        .slice(0, 4)
        .filter(({ name }) => name !== "表格")
        .map(plain)
    ).toEqual(old.sheets.filter(({ name }) => name !== "表格").map(plain));
    expect(now.sheets[1]?.rows).toEqual([
      ["代码", "名称", null],
      ["30101", "基本工资", "501"],
    ]);
    // The reader pads rows to the widest of them or to the columns that have a width.
    const built = now.sheets.at(-1)?.rows.map((row) => row.filter((value) => value !== null));
    expect(built).toEqual([["汇总"], ["类", "合计"], ["01", 12.5], ["=1", "1234567890123456.78"]]);
    expect([...(now.sheets.at(-1)?.cells?.values() ?? [])].some(({ formula }) => formula)).toBe(
      false
    );
  });

  test("is the same to the last byte where nothing is written", async () => {
    const original = await richWorkbook();
    expect(Buffer.compare(fillWorkbook(original, { texts: [] }).bytes, original)).toBe(0);
  });
});

test("bad bytes are refused like everywhere", () => {
  expect(() => fillWorkbook(new Uint8Array([1, 2]), { texts: [] })).toThrow(UnreadableFile);
  expect(() => filledRows(`<row r="0"><c r="A1"/></row>`, "A1=1")).toThrow(UnreadableFile);
  expect(() => filledRows(`<row r="1"><c r="A2"/></row>`, "A1=1")).toThrow(UnreadableFile);
});
