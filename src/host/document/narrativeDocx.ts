import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph as DocxParagraph,
  TextRun,
  type IParagraphOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from "docx";
import type { Narrative, NarrativeSection, Paragraph, Piece } from "../../core/narrative/model";

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * The explanation as a Word document, laid out as official documents are (GB/T 9704): A4, titles 小标宋 二号, headings
 * 黑体 and 楷体 三号, text 仿宋 三号, page numbers — 1 —. Its text is that of `narrativeText`, line by line; blanks are
 * marked.
 */
export async function narrativeDocx({ parts }: Pick<Narrative, "parts">): Promise<Uint8Array> {
  const document = new Document({
    creator: "",
    lastModifiedBy: "",
    title: plain(parts[1]?.title ?? ""),
    evenAndOddHeaderAndFooters: true,
    styles: STYLES,
    sections: [
      {
        properties: { page: A4 },
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children: parts.flatMap(({ title, sections }, index) => [
          new DocxParagraph({
            heading: HeadingLevel.HEADING_1,
            pageBreakBefore: index > 0,
            children: runsOf(title),
          }),
          ...sections.flatMap(sectionParagraphs),
        ]),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function sectionParagraphs({ title, paragraphs }: NarrativeSection): readonly DocxParagraph[] {
  const heading = new DocxParagraph({ heading: HeadingLevel.HEADING_2, children: runsOf(title) });
  return [...(title === "" ? [] : [heading]), ...paragraphs.map(textParagraph)];
}

function textParagraph({ role, pieces }: Paragraph): DocxParagraph {
  return new DocxParagraph({
    ...(role === "heading" && { heading: HeadingLevel.HEADING_3 }),
    children: pieces.flatMap((piece) => runsOf(piece.text, piece.kind)),
  });
}

function runsOf(text: string, kind: Piece["kind"] = "text"): readonly TextRun[] {
  return plain(text)
    .split("\n")
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(index > 0 && { break: 1 }),
          ...(kind === "blank" && { highlight: "yellow" }),
        })
    );
}

/** Characters that XML cannot hold would make Word call the file damaged. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}

/** Half points: 三号 is 16 pt, 二号 22 pt, 四号 14 pt. */
const SIZES = { body: 32, title: 44, page: 28 } as const;
/** Twentieths of a point: 22 lines of text fill the page. */
const LINE = { line: 580, lineRule: LineRuleType.EXACT } as const;
const TWO_CHARACTERS = { firstLineChars: 200, firstLine: 640 } as const;

const A4 = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
  },
} as const;

function fontOf(eastAsia: string): IRunStylePropertiesOptions {
  return {
    font: { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia },
    color: "000000",
    bold: false,
    italics: false,
    language: { value: "zh-CN", eastAsia: "zh-CN" },
  };
}

const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { ...fontOf("仿宋"), size: SIZES.body },
      paragraph: { spacing: LINE, indent: TWO_CHARACTERS, alignment: AlignmentType.JUSTIFIED },
    },
    heading1: {
      run: { ...fontOf("方正小标宋简体"), size: SIZES.title },
      paragraph: {
        spacing: { ...LINE, line: 700, before: 290, after: 290 },
        indent: { firstLine: 0 },
        alignment: AlignmentType.CENTER,
        keepNext: true,
      },
    },
    heading2: {
      run: { ...fontOf("黑体"), size: SIZES.body },
      paragraph: { spacing: LINE, keepNext: true },
    },
    heading3: {
      run: { ...fontOf("楷体"), size: SIZES.body },
      paragraph: { spacing: LINE, keepNext: true },
    },
  },
};

function footer(alignment: IParagraphOptions["alignment"]): Footer {
  return new Footer({
    children: [
      new DocxParagraph({
        ...(alignment !== undefined && { alignment }),
        indent: { firstLine: 0, left: 280, right: 280 },
        children: [
          new TextRun({
            ...fontOf("宋体"),
            size: SIZES.page,
            children: ["— ", PageNumber.CURRENT, " —"],
          }),
        ],
      }),
    ],
  });
}
