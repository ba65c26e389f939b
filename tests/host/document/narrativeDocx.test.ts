import { beforeAll, describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { readFile } from "node:fs/promises";
import { draftNarrative } from "../../../src/core/narrative/draftNarrative";
import { narrativeText } from "../../../src/core/narrative/narrativeText";
import type { Narrative } from "../../../src/core/narrative/model";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import { narrativeDocx } from "../../../src/host/document/narrativeDocx";
import { readWorkbook } from "../../../src/host/file/readWorkbook";

let narrative: Narrative;
let parts: Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  const workbook = readWorkbook(await readFile("samples/完整.xlsx"));
  narrative = draftNarrative(recogniseWorkbook(workbook));
  parts = unzipSync(await narrativeDocx(narrative));
});

function part(name: string, of = parts): string {
  return strFromU8(of[name] ?? new Uint8Array());
}

/** The text of a document, a line for each paragraph, by the standard alone. */
function textOf(document: string): string {
  return [...document.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
        .map(([markup, text]) => (markup === "<w:br/>" ? "\n" : shown(text ?? "")))
        .join("")
    )
    .join("\n");
}

/** A line break within a run is a blank to Word. */
function shown(text: string): string {
  return text
    .replace(/\s/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}

describe("the explanation as a Word document", () => {
  test("says what the preview says, paragraph by paragraph", () => {
    expect(textOf(part("word/document.xml"))).toBe(narrativeText(narrative));
  });

  test("has headings that Word knows: parts, sections, and what stands on a line of its own", () => {
    const document = part("word/document.xml");
    const count = (style: string): number =>
      document.split(`<w:pStyle w:val="${style}"/>`).length - 1;
    const sections = narrative.parts.flatMap((one) => one.sections);
    expect([count("Heading1"), count("Heading2"), count("Heading3")]).toEqual([
      narrative.parts.length,
      sections.filter(({ title }) => title !== "").length,
      sections.flatMap(({ paragraphs }) => paragraphs).filter(({ role }) => role === "heading")
        .length,
    ]);
  });

  test("marks every blank", () => {
    const blanks = narrative.parts
      .flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs))
      .flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === "blank"));
    expect(blanks.length).toBeGreaterThan(10);
    expect(part("word/document.xml").split("<w:highlight ").length - 1).toBe(blanks.length);
  });

  // Lengths in twentieths of a point, sizes in half points: 三号 is 32, 二号 44.
  test.each([
    [
      "A4 with the margins of official documents",
      "word/document.xml",
      /<w:pgSz [^>]*>.*?<w:pgMar [^>]*?w:gutter/s,
      ['w:w="11905"', 'w:h="16837"', 'w:top="2097"', 'w:right="1474"', 'w:bottom="1984"'],
    ],
    ["a page number on every page", "word/footer1.xml", /<w:p>.*/s, ["— ", "PAGE", " —"]],
    ["a page number on the pages on the left", "word/footer2.xml", /<w:p>.*/s, ["PAGE"]],
    [
      "仿宋 三号 with two characters of indent and fixed lines",
      "word/styles.xml",
      /<w:docDefaults>.*<\/w:docDefaults>/s,
      ['w:eastAsia="仿宋"', 'w:sz w:val="32"', 'w:firstLineChars="200"', 'w:line="580"'],
    ],
    [
      "titles of parts in 小标宋 二号",
      "word/styles.xml",
      /w:styleId="Heading1".*?<\/w:style>/s,
      ['w:eastAsia="方正小标宋简体"', 'w:sz w:val="44"', 'w:val="center"'],
    ],
    ["headings in 黑体", "word/styles.xml", /w:styleId="Heading2".*?<\/w:style>/s, ["黑体"]],
  ])("has %s", (_, name, where, marks) => {
    const place = where.exec(part(name))?.[0] ?? "";
    expect(marks.filter((mark) => !place.includes(mark))).toEqual([]);
  });

  test("takes hostile text as text", async () => {
    const hostile = '<w:br/>&amp;"\u0000\u0008\uD800]]>=1+1\n第二行\uFFFE😀';
    const pieces = [{ kind: "fact", text: hostile, fact: "duties" } as const];
    const section = {
      id: "s",
      title: "",
      paragraphs: [{ id: "p", role: "text", pieces }],
    } as const;
    const bytes = await narrativeDocx({
      parts: [{ id: "one", title: hostile, sections: [section] }],
    });
    const text = textOf(part("word/document.xml", unzipSync(bytes)));
    const clean = '<w:br/>&amp;"]]>=1+1\n第二行😀';
    expect(text).toBe(`${clean}\n${clean}`);
  });
});
