import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { UnreadableFile } from "../../../src/host/file/fileProblem";
import type { UnreadableKind } from "../../../src/host/file/fileProblem";
import { readWorkbook } from "../../../src/host/file/readWorkbook";
import {
  MAX_SHEETS,
  MAX_VALUE_CELLS,
  MAX_VALUE_ROWS,
  MAX_XML_DEPTH,
} from "../../../src/host/file/limits";
import {
  DECLARATION,
  relationships,
  sheetXml,
  workbookOf,
  workbookParts,
  workbookXml,
  zip,
} from "./packageParts";
import type { Parts } from "./packageParts";

const SHEET = "xl/worksheets/sheet1.xml";
const CELL = `<row r="1"><c r="A1"><v>1</v></c></row>`;

describe("files that are no .xlsx workbook", () => {
  const ole = (stream: string): Uint8Array =>
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(1000),
      Buffer.from(stream, "utf16le"),
    ]);

  test.each<[UnreadableKind, string, Uint8Array]>([
    ["empty", "zero bytes", new Uint8Array()],
    ["old-excel", ".xls", ole("Workbook")],
    ["old-excel", ".xls of 1995", ole("Book")],
    ["encrypted", "a password", ole("EncryptedPackage")],
    ["not-workbook", ".doc", ole("WordDocument")],
    ["text", ".csv", strToU8("项目,金额\r\n合计,1\r\n")],
    ["text", ".csv in GBK", Uint8Array.of(0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0x31, 0x0a)],
    ["text", "text in UTF-16", Buffer.from("\uFEFF合计\t1\r\n", "utf16le")],
    ["text", "a web page named .xls", strToU8("<html><table><tr><td>1</td></tr></table></html>")],
    ["not-zip", "PDF", strToU8("%PDF-1.7\n1 0 obj")],
    ["not-zip", "bytes", Uint8Array.of(0, 1, 2, 255, 254, 3)],
    ["truncated", "the first byte of a zip", strToU8("P")],
    ["not-workbook", "an empty zip entry", zip({ "a.txt": "" })],
    ["not-workbook", ".ods", zip({ mimetype: "application/vnd.oasis", "content.xml": "<a/>" })],
    [
      "not-workbook",
      ".docx",
      zip({
        "_rels/.rels": relationships(["rId1", "officeDocument", "word/document.xml"]),
        "word/document.xml": "<w:document><w:body/></w:document>",
      }),
    ],
    [
      "binary-workbook",
      ".xlsb",
      zip({
        "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.bin"]),
        "xl/workbook.bin": Uint8Array.of(1, 2, 3),
      }),
    ],
  ])("%s: %s", (kind, _, bytes) => {
    expect(kindOf(() => readWorkbook(bytes))).toBe(kind);
  });

  test("an empty zip and every cut of a workbook", () => {
    const bytes = workbookOf(CELL);
    expect(kindOf(() => readWorkbook(zipSync({})))).toBe("not-zip");
    for (let length = 1; length < bytes.length; length++) {
      const kind = kindOf(() => readWorkbook(bytes.subarray(0, length)));
      expect([length, kind]).toEqual([length, "truncated"]);
    }
  });
});

describe("zip archives that lie", () => {
  test("a declared size above or below the real one", () => {
    for (const lie of [1, -1, 100_000, -100]) {
      const bytes = editEntry(workbookOf(CELL), "xl/worksheets/sheet1.xml", 24, lie);
      expect([lie, kindOf(() => readWorkbook(bytes))]).toEqual([lie, "damaged"]);
    }
  });

  test("a checksum that does not match", () => {
    const bytes = editEntry(workbookOf(CELL), "xl/worksheets/sheet1.xml", 16, 1);
    expect(kindOf(() => readWorkbook(bytes))).toBe("damaged");
  });

  test("an encrypted entry", () => {
    const bytes = editEntry(workbookOf(CELL), "xl/workbook.xml", 8, 1);
    expect(kindOf(() => readWorkbook(bytes))).toBe("encrypted");
  });

  test("an unknown compression", () => {
    const bytes = editEntry(workbookOf(CELL), "xl/workbook.xml", 10, 1);
    expect(kindOf(() => readWorkbook(bytes))).toBe("damaged");
  });

  test("two parts of one name", () => {
    const parts = { ...workbookParts([CELL]), "XL/Workbook.xml": workbookXml([]) };
    expect(kindOf(() => readWorkbook(zip(parts)))).toBe("damaged");
  });

  test("a part that inflates a thousandfold", () => {
    const bomb = `${sheetXml(CELL)}${" ".repeat(17 * 1024 * 1024)}`;
    const parts = { ...workbookParts([CELL]), "xl/worksheets/sheet1.xml": bomb };
    expect(kindOf(() => readWorkbook(zip(parts)))).toBe("bomb");
  });

  test("entries that share their bytes", () => {
    const bytes = zip({ ...workbookParts([CELL]), "xl/media/a.bin": new Uint8Array(2 ** 14) });
    const large = editEntry(bytes, "xl/media/a.bin", 20, bytes.length);
    expect(kindOf(() => readWorkbook(large))).toBe("bomb");
  });

  test("names with paths in them are names and nothing else", () => {
    const parts = { "../../etc/passwd": "x", "C:\\x": "x", ...workbookParts([CELL]) };
    expect(readWorkbook(zip(parts)).sheets[0]?.rows).toEqual([[1]]);
  });
});

describe("XML that is not a workbook's", () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;

  test.each<[UnreadableKind, string, Partial<Parts>]>([
    ["entities", "a billion laughs", { [SHEET]: sheetXml(CELL).replace("?>", `?>${laughs}`) }],
    [
      "entities",
      "a DTD of another place",
      {
        "xl/sharedStrings.xml": `${DECLARATION}<!DOCTYPE a SYSTEM "file:///etc/passwd"><sst><si><t>&x;</t></si></sst>`,
      },
    ],
    ["damaged", "an unknown entity", { [SHEET]: inline("&nbsp;") }],
    ["damaged", "a character number too high", { [SHEET]: inline("&#x110000;") }],
    ["damaged", "a lone ampersand", { [SHEET]: inline("a & b") }],
    ["damaged", "deep nesting", { [SHEET]: sheetXml(nested(MAX_XML_DEPTH)) }],
    ["damaged", "an end before the end", { [SHEET]: sheetXml(CELL).slice(0, -3) }],
    ["damaged", "crossed tags", { [SHEET]: sheetXml("<row><c></row></c>") }],
    ["damaged", "an unclosed comment", { [SHEET]: sheetXml("<!-- ") }],
    ["damaged", "an unclosed attribute", { [SHEET]: sheetXml(`<row r="1><c/></row>`) }],
    ["damaged", "an attribute without quotes", { [SHEET]: sheetXml(`<row r=1></row>`) }],
    ["damaged", "no worksheet", { [SHEET]: "<html/>" }],
    ["damaged", "bytes that are no UTF-8", { [SHEET]: Uint8Array.of(0x3c, 0xff, 0x3e) }],
    ["damaged", "a text that does not exist", { [SHEET]: shared("0") }],
    ["damaged", "a text far away", { [SHEET]: shared("999999999999") }],
    ["damaged", "a text before the first", { [SHEET]: shared("-1") }],
    ["damaged", "a cell of another row", { [SHEET]: at("1", "A2") }],
    ["damaged", "a cell behind the last column", { [SHEET]: at("1", "XFE1") }],
    ["damaged", "a cell far behind", { [SHEET]: at("1", "ZZZZ1") }],
    ["damaged", "a cell without column", { [SHEET]: at("1", "1") }],
    ["damaged", "a row behind the last", { [SHEET]: at("1048577", "A1048577") }],
    ["damaged", "row zero", { [SHEET]: at("0", "A0") }],
    [
      "damaged",
      "a missing sheet part",
      { "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "nowhere.xml"]) },
    ],
    ["damaged", "a sheet without relationship", { "xl/_rels/workbook.xml.rels": relationships() }],
    ["not-workbook", "no sheets", { "xl/workbook.xml": workbookXml([]) }],
  ])("%s: %s", (kind, _, change) => {
    const bytes = zip({ ...workbookParts([CELL]), ...change } as Parts);
    expect(kindOf(() => readWorkbook(bytes))).toBe(kind);
  });
});

test("deep nesting below the limit is no fault", () => {
  const xml = sheetXml(`${CELL}${nested(MAX_XML_DEPTH - 2)}`);
  const bytes = zip({ ...workbookParts([CELL]), [SHEET]: xml });
  expect(readWorkbook(bytes).sheets[0]?.rows).toEqual([[1]]);
});

describe("more than we take", () => {
  test("too many sheets", () => {
    const names = Array.from({ length: 5_000 }, (_, index): [string, string] => [`${index}`, ""]);
    const parts: Parts = { ...workbookParts([CELL]), "xl/workbook.xml": workbookXml(names) };
    parts["xl/_rels/workbook.xml.rels"] = relationships(
      ...names.map((_, index): [string, string, string] => [
        `rId${index + 1}`,
        "worksheet",
        "worksheets/sheet1.xml",
      ])
    );
    expect(sentence(() => readWorkbook(zip(parts)))).toContain(`超过 ${MAX_SHEETS} 张`);
  });

  test("one row too many with a value", () => {
    const bytes = workbookOf(manyRows(MAX_VALUE_ROWS + 1, (row) => `<c r="A${row}"><v>1</v></c>`));
    expect(sentence(() => readWorkbook(bytes))).toContain(`超过 ${MAX_VALUE_ROWS / 10_000} 万行`);
  });

  test("many more rows with formats alone are nothing", () => {
    const bytes = workbookOf(manyRows(MAX_VALUE_ROWS * 2, (row) => `<c r="A${row}" s="1"/>`));
    expect(readWorkbook(bytes).sheets[0]?.rows).toEqual([]);
  });

  test("cells in the last column of many rows", () => {
    const bytes = workbookOf(
      manyRows(1_000, (row) => `<c r="A${row}"><v>1</v></c><c r="XFD${row}"><v>1</v></c>`)
    );
    expect(sentence(() => readWorkbook(bytes))).toContain("过散");
  });

  test("too many cells", () => {
    const cells = Array.from({ length: 10_000 }, (_, column) => `<c><v>${column}</v></c>`);
    const bytes = workbookOf(`<row>${cells.join("")}</row>`.repeat(MAX_VALUE_CELLS / 10_000 + 1));
    expect(sentence(() => readWorkbook(bytes))).toContain(`${MAX_VALUE_CELLS / 10_000} 万个`);
  });

  test("one long text shown by many cells", () => {
    const bytes = workbookOf(
      `<row>${`<c t="s"><v>0</v></c>`.repeat(10_000)}</row>`,
      `<si><t>${"长".repeat(32_767)}</t></si>`
    );
    expect(sentence(() => readWorkbook(bytes))).toContain("字");
  });
});

describe("any bytes at all", () => {
  test("random bytes, with and without the marks of known formats", () => {
    const marks = fc.constantFrom("", "504b0304", "504b0506", "d0cf11e0a1b11ae1", "efbbbf");
    fc.assert(
      fc.property(marks, fc.uint8Array({ maxLength: 300 }), (mark, tail) => {
        expectUnreadable(Buffer.concat([Buffer.from(mark, "hex"), tail]));
      }),
      { numRuns: 500 }
    );
  });

  test("random edits of a valid file", async () => {
    const bytes = await writeXlsx({
      sheets: [1, 2].map((number) => ({
        name: `表${number}`,
        rows: [["合计", number, true], ["基本支出", 1.5, null], ["乙 < & >"]],
      })),
    });
    fc.assert(
      fc.property(edits(bytes.length), (changes) => {
        readOrRefuse(edited(bytes, changes));
      }),
      { numRuns: 2_000 }
    );
  });

  test("random edits of the XML in a valid file", () => {
    const parts = workbookParts(
      [`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1</f><v>-1.50</v></c></row>`],
      "<si><t>a&amp;b</t></si>"
    );
    const name = fc.constantFrom(...Object.keys(parts));
    fc.assert(
      fc.property(name, edits(300), (part, changes) => {
        const content = strToU8(String(parts[part]));
        readOrRefuse(zip({ ...parts, [part]: edited(content, changes) }));
      }),
      { numRuns: 2_000 }
    );
  });
});

function at(row: string, cell: string): string {
  return sheetXml(`<row r="${row}"><c r="${cell}"><v>1</v></c></row>`);
}

function inline(text: string): string {
  return sheetXml(`<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`);
}

function shared(index: string): string {
  return sheetXml(`<row><c t="s"><v>${index}</v></c></row>`);
}

/** Well-formed, only deep. */
function nested(depth: number): string {
  return "<a>".repeat(depth) + "</a>".repeat(depth);
}

function manyRows(count: number, cells: (row: number) => string): string {
  return Array.from({ length: count }, (_, i) => `<row r="${i + 1}">${cells(i + 1)}</row>`).join(
    ""
  );
}

interface Edit {
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly removed: number;
}

function edits(length: number): fc.Arbitrary<Edit[]> {
  const edit = fc.record({
    at: fc.nat(length),
    bytes: fc.uint8Array({ maxLength: 4 }),
    removed: fc.nat(4),
  });
  return fc.array(edit, { minLength: 1, maxLength: 5 });
}

function edited(bytes: Uint8Array, changes: readonly Edit[]): Uint8Array {
  return changes.reduce<Uint8Array>(
    (result, { at, bytes: inserted, removed }) =>
      Buffer.concat([result.subarray(0, at), inserted, result.subarray(at + removed)]),
    bytes
  );
}

/** Adds to the first field byte(s) of an entry's record in the central directory. */
function editEntry(bytes: Uint8Array, name: string, offset: number, add: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const record = copy.lastIndexOf(name) - 46;
  if (offset === 8 || offset === 10)
    copy.writeUInt16LE(copy.readUInt16LE(record + offset) + add, record + offset);
  else copy.writeUInt32LE((copy.readUInt32LE(record + offset) + add) >>> 0, record + offset);
  return copy;
}

function problemOf(action: () => unknown): UnreadableFile {
  try {
    action();
  } catch (problem) {
    if (problem instanceof UnreadableFile) return problem;
    throw problem;
  }
  throw new Error("nothing was thrown");
}

function kindOf(action: () => unknown): UnreadableKind {
  return problemOf(action).kind;
}

function sentence(action: () => unknown): string {
  return problemOf(action).wording.zh;
}

function expectUnreadable(bytes: Uint8Array): void {
  expect(problemOf(() => readWorkbook(bytes)).wording.zh).toMatch(/。$/);
}

function readOrRefuse(bytes: Uint8Array): void {
  try {
    readWorkbook(bytes);
  } catch (problem) {
    if (!(problem instanceof UnreadableFile)) throw problem;
  }
}
