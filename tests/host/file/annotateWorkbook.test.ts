import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { Amount } from "../../../src/core/money/amount";
import { FINDINGS_SHEET_NAME, highlightFormula } from "../../../src/core/report/annotation";
import type { FindingsSheet, Highlight } from "../../../src/core/report/annotation";
import { annotateWorkbook } from "../../../src/host/file/annotateWorkbook";
import { UnreadableFile } from "../../../src/host/file/fileProblem";
import { readWorkbook } from "../../../src/host/file/readWorkbook";
import { ZipArchive } from "../../../src/host/file/zipArchive";
import { richWorkbook } from "./richWorkbook";
import { relationships, workbookParts, workbookXml, zip } from "./packageParts";
import type { Parts } from "./packageParts";

const TOTAL_SHEET = "收'支 (总表)";

const findings: FindingsSheet = {
  name: FINDINGS_SHEET_NAME,
  columns: [
    { title: "严重程度", width: 10 },
    { title: "单元格", width: 20 },
    { title: "应为", width: 18 },
  ],
  rows: [
    [
      { text: "错误" },
      { text: "B4", link: { sheet: TOTAL_SHEET, row: 3, column: 1 } },
      { text: "2,430.88", number: Amount.of("2430.88") },
    ],
    [
      { text: `=HYPERLINK("http://x","<&>")` },
      { text: "@甲\n乙_x0041_" },
      { text: "1234567890123456.78", number: Amount.of("1234567890123456.78") },
    ],
  ],
};

const highlights: Highlight[] = [
  highlight("error", [3, 1], [3, 0]),
  highlight("warning", [1, 1], [2, 1], [3, 1]),
  { sheet: "深藏", severity: "info", cells: [{ row: 0, column: 0 }] },
];

describe("annotating a workbook that has everything", () => {
  test("keeps the bytes of every part it does not touch", async () => {
    const before = new ZipArchive(await richWorkbook());
    const after = new ZipArchive(annotateWorkbook(await richWorkbook(), { highlights, findings }));
    const changed = before.entries.filter((entry) => {
      const kept = after.find(entry.name);
      if (kept === undefined) return true;
      return Buffer.compare(before.packedBytes(entry), after.packedBytes(kept)) !== 0;
    });
    const added = after.entries.filter(({ name }) => before.find(name) === undefined);
    expect(before.entries.length).toBeGreaterThan(20);
    expect(changed.map(({ name }) => name).sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet4.xml",
    ]);
    expect(added.map(({ name }) => name)).toEqual(["xl/worksheets/gouji.xml"]);
  });

  test("changes touched parts only by insertions", async () => {
    const before = unzipSync(await richWorkbook());
    const after = unzipSync(annotateWorkbook(await richWorkbook(), { highlights, findings }));
    for (const [name, content] of Object.entries(before)) {
      // The only thing replaced anywhere are the counts of the lists of styles.
      const plain = (bytes?: Uint8Array): string =>
        strFromU8(bytes ?? new Uint8Array()).replace(/ count="\d+"/g, "");
      expect([name, isSubsequence(plain(content), plain(after[name]))]).toEqual([name, true]);
    }
  });

  test("gives another reader the same values, rules and links, and ours besides", async () => {
    const before = await readXlsx(await richWorkbook());
    const after = await readXlsx(annotateWorkbook(await richWorkbook(), { highlights, findings }));
    expect(after.sheets.slice(0, 4).map(({ name, rows }) => [name, rows])).toEqual(
      before.sheets.map(({ name, rows }) => [name, rows])
    );
    const rules = after.sheets[0]?.conditionalRules ?? [];
    expect(rules.slice(0, 2)).toEqual(before.sheets[0]?.conditionalRules);
    expect(
      rules
        .slice(2)
        .map(({ range, formula, priority, stopIfTrue }) => [range, formula, priority, stopIfTrue])
    ).toEqual([
      ["A4:B4", highlightFormula("error"), 8, undefined],
      ["B2:B3", highlightFormula("warning"), 9, undefined],
    ]);
    expect(after.sheets[0]?.protection?.sheet).toBe(true);
    expect(after.sheets[3]?.veryHidden).toBe(true);
    expect(after.sheets[3]?.conditionalRules?.map(({ range }) => range)).toEqual(["A1"]);
  });

  test("writes the findings for another reader as they are", async () => {
    const { sheets } = await readXlsx(
      annotateWorkbook(await richWorkbook(), { highlights, findings })
    );
    const sheet = sheets.at(-1);
    expect(sheet?.name).toBe(FINDINGS_SHEET_NAME);
    expect(sheet?.rows).toEqual([
      ["严重程度", "单元格", "应为"],
      ["错误", "B4", 2430.88],
      [`=HYPERLINK("http://x","<&>")`, "@甲\n乙_x0041_", "1234567890123456.78"],
    ]);
    expect(sheet?.cells?.get("1,1")?.hyperlink?.location).toBe(`'收''支 (总表)'!B4`);
    expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula)).toEqual([]);
    expect(sheet?.freezePane).toEqual({ rows: 1 });
    expect(sheet?.pageSetup).toMatchObject({
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: 0,
    });
  });

  test("looks different for each severity, not by colour alone", async () => {
    const styles = strFromU8(
      unzipSync(annotateWorkbook(await richWorkbook(), { highlights, findings }))[
        "xl/styles.xml"
      ] ?? new Uint8Array()
    );
    const looks = styles.match(/<dxf>.*?<\/dxf>/g)?.slice(-4) ?? [];
    const withoutColour = looks.map((look) => look.replace(/rgb="\w+"/g, ""));
    expect(new Set(withoutColour).size).toBe(4);
    expect(styles).toContain(`<dxfs count="${styles.match(/<dxf>/g)?.length ?? 0}">`);
    expect(styles).toContain(
      `<cellXfs count="${/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0].match(/<xf /g)?.length ?? 0}">`
    );
  });
});

describe("annotating again", () => {
  test("the same annotation gives the same bytes", async () => {
    const once = annotateWorkbook(await richWorkbook(), { highlights, findings });
    expect(Buffer.compare(annotateWorkbook(once, { highlights, findings }), once)).toBe(0);
  });

  test("nothing to highlight takes the old highlights away and nothing else", async () => {
    const original = await richWorkbook();
    const once = annotateWorkbook(original, { highlights, findings });
    const cleared = unzipSync(annotateWorkbook(once, { highlights: [], findings }));
    for (const name of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet4.xml"])
      expect(cleared[name]).toEqual(unzipSync(original)[name]);
  });

  test("a sheet of the user's that has our name stays", () => {
    const parts = workbookParts([CELL]);
    parts["xl/workbook.xml"] = workbookXml([[FINDINGS_SHEET_NAME, ""]]);
    const once = annotateWorkbook(zip(parts), { highlights: [], findings });
    const twice = annotateWorkbook(once, { highlights: [], findings });
    const sheets = readWorkbook(twice).sheets;
    expect(sheets.map(({ name }) => name)).toEqual([
      FINDINGS_SHEET_NAME,
      `${FINDINGS_SHEET_NAME} (2)`,
    ]);
    expect(sheets[0]?.rows).toEqual([[7]]);
  });
});

test("a sheet of ours that the user has renamed is his, also under the name that ours would get", () => {
  const parts = workbookParts([CELL]);
  parts["xl/workbook.xml"] = workbookXml([[FINDINGS_SHEET_NAME, ""]]);
  const once = annotateWorkbook(zip(parts), { highlights: [], findings });
  const moved = renamedIn(once, FINDINGS_SHEET_NAME, "表1");
  const renamed = renamedIn(moved, `${FINDINGS_SHEET_NAME} (2)`, FINDINGS_SHEET_NAME);
  const twice = annotateWorkbook(renamed, { highlights: [], findings });
  expect(readWorkbook(twice).sheets.map(({ name }) => name)).toEqual([
    "表1",
    FINDINGS_SHEET_NAME,
    `${FINDINGS_SHEET_NAME} (2)`,
  ]);
});

function renamedIn(bytes: Uint8Array, name: string, newName: string): Uint8Array {
  const part = "xl/workbook.xml";
  const files = unzipSync(bytes);
  const xml = strFromU8(files[part] ?? new Uint8Array());
  const changed = xml.replace(`name="${name}"`, `name="${newName}"`);
  expect(changed).not.toBe(xml);
  return zipSync({ ...files, [part]: strToU8(changed) });
}

describe("workbooks of other programs", () => {
  const wanted: Highlight[] = [{ sheet: "表1", severity: "error", cells: [{ row: 0, column: 0 }] }];

  test.each<[string, (parts: Parts) => Parts]>([
    ["without styles", (parts) => parts],
    ["with a prefix", (parts) => map(parts, (xml) => withPrefix(xml))],
    ["in strict format", (parts) => map(parts, strict)],
    [
      "in UTF-16",
      (parts) =>
        map(parts, (xml) => Buffer.from(`\uFEFF${xml.replace("UTF-8", "UTF-16")}`, "utf16le")),
    ],
    ["with a byte order mark", (parts) => map(parts, (xml) => `\uFEFF${xml}`)],
    [
      "with styles of a single font",
      (parts) => withStyles(parts, `<fonts count="1"><font/></fonts>`),
    ],
    [
      "with empty lists of styles",
      (parts) => withStyles(parts, `<fonts><font/></fonts><dxfs count="0"/><tableStyles/>`),
    ],
    [
      "with relationships under another prefix",
      (parts) =>
        map(parts, (xml) => xml.replaceAll("r:id", "q:id").replaceAll("xmlns:r=", "xmlns:q=")),
    ],
    [
      "with relationships declared at each sheet",
      (parts) => ({
        ...parts,
        "xl/workbook.xml": String(parts["xl/workbook.xml"])
          .replace(/ xmlns:r="[^"]*"/, "")
          .replace(
            "<sheet ",
            `<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" `
          ),
      }),
    ],
  ])("%s", async (_, change) => {
    const bytes = annotateWorkbook(zip(change(workbookParts([CELL]))), {
      highlights: wanted,
      findings,
    });
    expect(readWorkbook(bytes).sheets.map(({ name, rows }) => [name, rows[0]])).toEqual([
      ["表1", [7]],
      [FINDINGS_SHEET_NAME, findings.columns.map(({ title }) => title)],
    ]);
    if (_ === "in UTF-16") return; // the other reader takes UTF-8 only
    const { sheets } = await readXlsx(bytes);
    expect(
      sheets[0]?.conditionalRules?.map(({ range, formula, style }) => [
        range,
        formula,
        style?.font?.bold,
      ])
    ).toEqual([["A1", highlightFormula("error"), true]]);
  });
});

test("a part with elements without end is refused", () => {
  const parts = workbookParts([CELL]);
  const sheet = "xl/worksheets/sheet1.xml";
  parts[sheet] = String(parts[sheet]).replace(
    "</worksheet>",
    "<a/>".repeat(200_000) + "</worksheet>"
  );
  const highlights: Highlight[] = [{ sheet: "表1", severity: "error", cells: [] }];
  expect(readWorkbook(zip(parts)).sheets[0]?.rows).toEqual([[7]]);
  expect(() => annotateWorkbook(zip(parts), { highlights, findings })).toThrow("too many elements");
});

describe("any workbook", () => {
  test("random edits: refused with a reason, or the values stay", async () => {
    const original = await richWorkbook();
    const edit = fc.record({ at: fc.nat(original.length - 1), value: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (changes) => {
        const bytes = Uint8Array.from(original);
        for (const { at, value } of changes) bytes[at] = value;
        expectSameValues(bytes);
      }),
      { numRuns: 300 }
    );
  });

  test("random edits of XML: refused with a reason, or the values stay", () => {
    const parts = withStyles(workbookParts([CELL]), `<fonts count="1"><font/></fonts>`);
    const edit = fc.record({
      at: fc.nat(600),
      text: fc.constantFrom("<", ">", "/", '"', "a", "&", " ", "<a/>", "-->"),
    });
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(parts)), edit, (name, { at, text }) => {
        const xml = String(parts[name]);
        expectSameValues(zip({ ...parts, [name]: xml.slice(0, at) + text + xml.slice(at + 1) }));
      }),
      { numRuns: 1_000 }
    );
  });
});

const CELL = `<row r="1"><c r="A1"><v>7</v></c></row>`;

function highlight(severity: Highlight["severity"], ...cells: [number, number][]): Highlight {
  return { sheet: TOTAL_SHEET, severity, cells: cells.map(([row, column]) => ({ row, column })) };
}

/** Whether a text comes from another one by insertions alone. */
function isSubsequence(text: string, longer: string): boolean {
  let at = 0;
  for (const character of longer) if (character === text[at]) at++;
  return at === text.length;
}

function expectSameValues(bytes: Uint8Array): void {
  try {
    const before = readWorkbook(bytes);
    const [sheet] = before.sheets;
    const after = readWorkbook(
      annotateWorkbook(bytes, {
        highlights: sheet
          ? [{ sheet: sheet.name, severity: "info", cells: [{ row: 1, column: 1 }] }]
          : [],
        findings,
      })
    );
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
  } catch (problem) {
    if (!(problem instanceof UnreadableFile)) throw problem;
  }
}

function map(parts: Parts, change: (xml: string) => string | Uint8Array): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, typeof xml === "string" ? change(xml) : xml])
  );
}

function strict(xml: string): string {
  return xml
    .replaceAll(
      "http://schemas.openxmlformats.org/spreadsheetml/2006",
      "http://purl.oclc.org/ooxml/spreadsheetml"
    )
    .replaceAll(
      "http://schemas.openxmlformats.org/officeDocument/2006",
      "http://purl.oclc.org/ooxml/officeDocument"
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

function withStyles(parts: Parts, lists: string): Parts {
  return {
    ...parts,
    "xl/styles.xml": `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${lists}</styleSheet>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"]
    ),
  };
}
