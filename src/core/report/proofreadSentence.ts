import type { TextFinding } from "../proofreading/model";
import { inOneLine } from "../proofreading/quoted";

/** A sentence of the text as it should read; the right words stand between the two others. */
export interface RightSentence {
  readonly before: string;
  readonly right: string;
  readonly after: string;
}

/**
 * The sentence of a finding with what is right in its place: a clerk copies the sentence, nobody copies a number.
 * @returns nothing where only a person can say how it should read
 */
export function rightSentence(text: string, finding: TextFinding): RightSentence | undefined {
  const { span, expected, suggestion } = finding;
  if (suggestion !== undefined) return { before: "", right: inOneLine(suggestion), after: "" };
  if (expected === undefined || !isReplaceable(finding, text.slice(span.start, span.end)))
    return undefined;
  return { before: leadOf(text, span.start), right: expected, after: restOf(text, span.end) };
}

/**
 * Only a number or a name that can be put in the place of another, and only where it is that one which is wrong.
 * @param printed the words of the text that the finding is about
 */
export function isReplaceable(
  { pattern, severity, stated, expected }: TextFinding,
  printed: string
): boolean {
  if (expected === undefined || stated === "") return false;
  if (WHOLES.has(pattern) && severity !== "error") return false;
  const isCompleted = pattern === "blank" && expected.startsWith(printed);
  return isCompleted || NAMES.has(pattern) || unitOf(printed) === unitOf(expected);
}

/** Their whole and their parts disagree: short of an error, a part may be wrong or missing as well as the whole. */
const WHOLES: ReadonlySet<TextFinding["pattern"]> = new Set(["parts", "counts", "shares-total"]);

const NAMES: ReadonlySet<TextFinding["pattern"]> = new Set(["class-name", "project-name"]);

function unitOf(number: string): string {
  return number.replace(/[\s\d.,，－-]/g, "").replace("％", "%");
}

function leadOf(text: string, start: number): string {
  const whole = text.slice(Math.max(0, start - LONGEST_SIDE), start);
  const sentence = /[^。！？\n]*$/.exec(whole)?.[0] ?? "";
  const isCut = sentence.length === whole.length && start > LONGEST_SIDE;
  // Not from the middle of a clause, where another begins within reach.
  const shown = isCut ? sentence.replace(/^[^，；：、]{0,40}[，；：、]/, "") : sentence;
  return (isCut ? "…" : "") + shown.trimStart();
}

function restOf(text: string, end: number): string {
  const whole = text.slice(end, end + LONGEST_SIDE);
  const sentence = /^[^。！？\n]*[。！？]?/.exec(whole)?.[0] ?? "";
  const isCut = sentence.length === whole.length && end + LONGEST_SIDE < text.length;
  return sentence.trimEnd() + (isCut ? "…" : "");
}

/** Characters before and after the right words; a sentence of an explanation may be a page long. */
const LONGEST_SIDE = 120;
