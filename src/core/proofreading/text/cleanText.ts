import type { Span } from "../model";

/** A paragraph as it is read: no blanks or line breaks, digits and signs half-width; each letter knows where it stood. */
export interface Paragraph {
  readonly index: number;
  readonly text: string;
  /** A title that no statement runs over. */
  readonly heading: boolean;
  /** What numbers it in a list: `一、`, `（一）`, `1、`, `(1)`; empty when it has none. */
  readonly marker: string;
  /** The place in the given text of a span of `text`. */
  place(start: number, end: number): Span;
}

/**
 * Reads running text out of whatever it was pasted from: broken lines are joined, page numbers (also in mid-sentence) and
 * page breaks dropped, damaged spacing closed. Table rows (with tabs) are left out.
 */
export function readParagraphs(given: string): readonly Paragraph[] {
  const paragraphs: Draft[] = [];
  let current: Draft | undefined;
  for (const line of linesOf(given)) {
    if (isPageFurniture(line.text) || line.text.includes("\t")) continue;
    const draft = cleaned(line.text, line.start);
    if (draft.text === "") continue;
    if (current !== undefined && continues(current.text, draft.text)) append(current, draft);
    else {
      current = draft;
      paragraphs.push(draft);
    }
  }
  return paragraphs.map(withoutPageNumbers).map(finished);
}

interface Draft {
  text: string;
  /** For each letter, where it stands in the given text. */
  at: number[];
}

interface GivenLine {
  readonly text: string;
  readonly start: number;
}

function linesOf(given: string): readonly GivenLine[] {
  const lines: GivenLine[] = [];
  let start = 0;
  for (const text of given.split(/\r\n?|[\n\f\v\u2028\u2029]/)) {
    lines.push({ text, start });
    start += text.length + (given.startsWith("\r\n", start + text.length) ? 2 : 1);
  }
  return lines;
}

function isPageFurniture(line: string): boolean {
  const text = line.trim();
  return text === "" || text === "[page break]" || /^[-—–－─\s]*\d{1,4}[-—–－─\s]*$/.test(text);
}

function cleaned(line: string, start: number): Draft {
  // Documents converted from paper carry formulas as TeX.
  const text = line.replace(
    /\\text\{([^{}]*)\}|\\times|\\%|\$/g,
    (found: string, inner?: string) => {
      if (inner !== undefined)
        return inner.padStart(found.length - 1, " ").padEnd(found.length, " ");
      return found === "\\times" ? "     ×" : found.endsWith("%") ? " %" : " ".repeat(found.length);
    }
  );
  const draft: Draft = { text: "", at: [] };
  for (let index = 0; index < text.length; index += 1) {
    const letter = plainLetter(text[index] ?? "");
    if (letter === "") continue;
    draft.text += letter;
    draft.at.push(start + index);
  }
  return draft;
}

function plainLetter(letter: string): string {
  if (/[\s\u200b-\u200f\u2060\ufeff\u00ad]/.test(letter)) return "";
  const code = letter.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  return SAME_LETTER[letter] ?? letter;
}

/** Letters are replaced one by one, so that places stay. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  "％": "%",
  "．": ".",
  "(": "（",
  ")": "）",
  "＝": "=",
  "＋": "+",
  "－": "-",
  "*": "×",
  "＊": "×",
  "✕": "×",
  "；": "；",
  ";": "；",
  ":": "：",
  "“": "“",
  "”": "”",
  '"': "”",
};

/** Whether a line goes on with the sentence of the line before it. */
function continues(before: string, line: string): boolean {
  if (/[。；：！？]$/.test(before) || isHeading(before)) return false;
  return markerOf(line) === "";
}

function append(draft: Draft, more: Draft): void {
  draft.text += more.text;
  draft.at.push(...more.at);
}

/** `20702.25—7—万元`: a page number that a converter left inside a sentence. */
function withoutPageNumbers({ text, at }: Draft): Draft {
  const kept: Draft = { text: "", at: [] };
  let from = 0;
  for (const { index, 0: found } of text.matchAll(/[-—–－─]{1,2}\d{1,3}[-—–－─]{1,2}/g)) {
    if (index + found.length >= text.length && index === 0) continue;
    kept.text += text.slice(from, index);
    kept.at.push(...at.slice(from, index));
    from = index + found.length;
  }
  kept.text += text.slice(from);
  kept.at.push(...at.slice(from));
  return kept;
}

function finished({ text, at }: Draft, index: number): Paragraph {
  return {
    index,
    text,
    heading: isHeading(text),
    marker: markerOf(text),
    place: (start, end) => ({ start: at[start] ?? 0, end: (at[end - 1] ?? at[start] ?? 0) + 1 }),
  };
}

/** Numbering before a line; a decimal number is none. */
export function markerOf(text: string): string {
  return MARKER.exec(text)?.[0] ?? "";
}

const MARKER =
  /^(?:-?第[一二三四五六七八九十]{1,2}部分|-?[一二三四五六七八九十]{1,3}[、.．]|-?（[一二三四五六七八九十]{1,3}）|（\d{1,2}）|\d{1,2}(?:[、）]|[.．](?!\d)))/;

/** A line without a sentence in it that ends like a title. */
function isHeading(text: string): boolean {
  if (text.length > 50 || /[，。；]|\d(?:\.\d+)?(?:万元|%)/.test(text)) return false;
  return TITLE_END.test(text) || /^第[一二三四五六七八九十]{1,2}部分/.test(text);
}

const TITLE_END =
  /(?:说明|情况|构成|职责|职能|解释|概况|附表|预算表|情况表|总表|目录|事项|设置|依据|主体|方案|周期|年度预算安排|绩效目标|预算|（类）)$/;
