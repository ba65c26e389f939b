import type { NumberVerdict, Proofreading, TextFinding } from "../proofreading/model";
import { inOneLine, quoted } from "../proofreading/quoted";
import type { Wording } from "../wording";
import { cellName, type CellAddress } from "../workbook/address";
import { cellText, SEVERITY_MARKS, SEVERITY_WORDING } from "./findingWording";
import type { Language } from "./language";
import { rightSentence, type RightSentence } from "./proofreadSentence";

/** The JSON of `proofread`; a contract with other programs. */
export interface ProofreadJson {
  readonly file: string;
  readonly claims: {
    readonly found: number;
    readonly verified: number;
    readonly contradicted: number;
    readonly unchecked: number;
  };
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    /** The words from `start` to `end`, which count UTF-16 units in the plain text. */
    readonly quote: string;
    readonly start: number;
    readonly end: number;
    readonly stated: string;
    readonly expected?: string;
    readonly cause?: { readonly kind: string; readonly message: string };
    /** The sentence as it should read. */
    readonly suggestion?: string;
    readonly cells: readonly { readonly sheet: string; readonly cell: string }[];
  }[];
}

/** @param file the explanation as the user named it */
export function proofreadJson(
  file: string,
  proofreading: Proofreading,
  language: Language
): ProofreadJson {
  const { text, numbers, counts, findings } = proofreading;
  return {
    file,
    claims: { found: numbers.length, ...counts },
    findings: findings.map((finding) => findingJson(finding, text, language)),
  };
}

function findingJson(
  finding: TextFinding,
  text: string,
  language: Language
): ProofreadJson["findings"][number] {
  const { rule, severity, message, span, stated, expected, cause, cells } = finding;
  const sentence = rightSentence(text, finding);
  return {
    rule,
    severity,
    message: message[language],
    quote: text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    stated,
    ...(expected !== undefined && { expected }),
    ...(cause && { cause: { kind: cause.kind, message: cause.message[language] } }),
    ...(sentence && { suggestion: asText(sentence) }),
    cells: cells.map((cell) => ({ sheet: cell.sheet, cell: cellName(cell) })),
  };
}

function asText({ before, right, after }: RightSentence): string {
  return before + right + after;
}

/**
 * What a clerk reads of a proofread text: what is wrong, in the order of the text, then the numbers that nobody has
 * checked; the last line counts, also when all is well.
 * @param file the explanation as the user named it
 */
export function proofreadText(
  file: string,
  proofreading: Proofreading,
  language: Language
): string {
  const lineOf = lineCounter(proofreading.text);
  const blocks = [
    [file],
    ...proofreading.findings.map((finding) =>
      findingBlock(finding, proofreading, lineOf, language)
    ),
    uncheckedBlock(proofreading, lineOf, language),
    [countsWording(proofreading.numbers.length, proofreading.counts)[language]],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n");
}

type LineOf = (place: number) => number;

function findingBlock(
  finding: TextFinding,
  { text }: Proofreading,
  lineOf: LineOf,
  language: Language
): readonly string[] {
  const words = WORDS[language];
  const { rule, severity, message, span, expected, cause, cells } = finding;
  const sentence = rightSentence(text, finding);
  const head = `${SEVERITY_MARKS[severity]} ${SEVERITY_WORDING[severity][language]}`;
  return [
    `${head}  ${words.line(lineOf(span.start))}  “${quoted(text, span.start, span.end)}”  ${rule}`,
    `    ${message[language]}`,
    ...(expected === undefined ? [] : [`    ${words.expected(expected)}`]),
    ...(cause === undefined ? [] : [`    ${words.cause(cause.message[language])}`]),
    ...(sentence === undefined ? [] : [`    ${words.suggestion(asText(sentence))}`]),
    ...(cells.length === 0 ? [] : [`    ${words.cells(cellsIn(cells))}`]),
  ];
}

function cellsIn(cells: readonly CellAddress[]): string {
  const names = [...new Set(cells.map((cell) => cellText(cell)))];
  const more = names.length - MOST_CELLS;
  return names.slice(0, MOST_CELLS).join("、") + (more > 0 ? `…（+${more}）` : "");
}

const MOST_CELLS = 6;

function uncheckedBlock(
  { numbers }: Proofreading,
  lineOf: LineOf,
  language: Language
): readonly string[] {
  const unchecked = numbers.filter(({ verdict }) => verdict === "unchecked");
  if (unchecked.length === 0) return [];
  const words = WORDS[language];
  const byLine = new Map<number, NumberVerdict[]>();
  for (const number of unchecked) {
    const line = lineOf(number.span.start);
    byLine.set(line, [...(byLine.get(line) ?? []), number]);
  }
  return [
    words.unchecked(unchecked.length),
    ...[...byLine].map(
      ([line, mine]) =>
        `  ${words.line(line)}  ${mine.map(({ text }) => inOneLine(text)).join("、")}`
    ),
  ];
}

/** How many numbers a text has, and how they came out. */
export function countsWording(found: number, counts: Proofreading["counts"]): Wording {
  const { verified, contradicted, unchecked } = counts;
  if (found === 0)
    return {
      zh: "文中没有可以核对的数。",
      en: "There is no number in the text that could be checked.",
    };
  return {
    zh: `说明中的数 ${found} 个：相符 ${verified} 个，有矛盾 ${contradicted} 个，未核对 ${unchecked} 个`,
    en: `${found} numbers in the text: ${verified} verified, ${contradicted} contradicted, ${unchecked} unchecked`,
  };
}

function lineCounter(text: string): LineOf {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (place) => ends.filter((end) => end < place).length + 1;
}

const WORDS = {
  zh: {
    line: (line: number): string => `第 ${line} 行`,
    expected: (expected: string): string => `应为 ${expected}`,
    cause: (cause: string): string => `可能原因：${cause}`,
    suggestion: (sentence: string): string => `改为：${sentence}`,
    cells: (cells: string): string => `依据：${cells}`,
    unchecked: (count: number): string => `以下 ${count} 个数未能核对，请人工核对：`,
  },
  en: {
    line: (line: number): string => `line ${line}`,
    expected: (expected: string): string => `expected ${expected}`,
    cause: (cause: string): string => `likely cause: ${cause}`,
    suggestion: (sentence: string): string => `should read: ${sentence}`,
    cells: (cells: string): string => `from ${cells}`,
    unchecked: (count: number): string =>
      `${count} numbers could not be checked; look at them yourself:`,
  },
} as const;
