import type { Narrative, Remark } from "../narrative/model";
import type { Language } from "./language";

/**
 * What the command line says of an explanation that it has written: where it is, what is still to be filled in, and what
 * rounding has left.
 */
export function narrateText(narrative: Narrative, out: string, language: Language): string {
  const words = WORDS[language];
  const { missing, remarks } = narrative;
  const lines = [words.written(out, numbersOf(narrative))];
  if (missing.length > 0) {
    const count = missing.reduce((sum, one) => sum + one.count, 0);
    lines.push("", words.missing(missing.length, count));
    lines.push(
      ...missing.map(
        ({ label, count: times }, index) =>
          `  ${index + 1}. ${label}${times > 1 ? words.times(times) : ""}`
      )
    );
    lines.push(words.howToFill);
  }
  if (remarks.length > 0) {
    lines.push("", words.remarks);
    lines.push(
      ...remarks.map((remark) => `  ${sectionOf(narrative, remark)}${remarkText(remark, language)}`)
    );
  }
  return lines.join("\n");
}

/** What rounding has left in a paragraph; the numbers are printed as they are. */
export function remarkText(remark: Remark, language: Language): string {
  const words = WORDS[language];
  if (remark.kind === "shares") return words.shares(remark.sum.toFixed(2));
  const { whole, gap } = remark;
  return words.parts(whole, gap.absolute().toFixed(2), gap.isNegative());
}

function numbersOf({ parts }: Narrative): number {
  return parts
    .flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs))
    .flatMap(({ pieces }) => pieces)
    .filter((piece) => piece.kind === "number" && piece.source.rule !== "said").length;
}

function sectionOf({ parts }: Narrative, { paragraph }: Remark): string {
  const section = parts
    .flatMap(({ sections }) => sections)
    .find(({ paragraphs }) => paragraphs.some(({ id }) => id === paragraph));
  return section === undefined || section.title === "" ? "" : `${section.title}：`;
}

const WORDS = {
  zh: {
    written: (out: string, numbers: number): string =>
      `说明已写入 ${out}，其中 ${numbers} 个数字由附表得出。`,
    missing: (facts: number, places: number): string =>
      `待填 ${facts} 项（文中 ${places} 处，标为【待填：…】；等它们相加的合计标为【待合计】）：`,
    times: (times: number): string => `（${times} 处）`,
    howToFill:
      "用 --facts-template 可得到填写单，填好后用 --facts 给出；上年数也可用 --last-year 给出上年工作簿。",
    remarks: "数字按四舍五入照列，以下尾差未作调整：",
    parts: (whole: string, gap: string, more: boolean): string =>
      `“${whole}”各部分的万元数相加比总数${more ? "多" : "少"} ${gap} 万元。`,
    shares: (sum: string): string => `各项占比相加为 ${sum}%。`,
  },
  en: {
    written: (out: string, numbers: number): string =>
      `The explanation is in ${out}; ${numbers} of its numbers come from the tables.`,
    missing: (facts: number, places: number): string =>
      `To be filled in: ${facts} facts (${places} places in the text, marked 【待填：…】; sums that wait for them are marked 【待合计】):`,
    times: (times: number): string => ` (${times} places)`,
    howToFill:
      "--facts-template prints a file to fill in for --facts; --last-year takes last year's amounts from its workbook.",
    remarks: "Numbers are rounded as they are; these last digits were not adjusted:",
    parts: (whole: string, gap: string, more: boolean): string =>
      `the parts of “${whole}” add up to ${gap} 万元 ${more ? "more" : "less"} than the whole.`,
    shares: (sum: string): string => `the shares add up to ${sum}%.`,
  },
} as const;
