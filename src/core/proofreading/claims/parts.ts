import { Amount } from "../../money/amount";
import type { TextDocument } from "../document";
import { stepOf } from "../percent";
import type { Statement } from "../statements";
import type { Paragraph } from "../text/cleanText";
import { slipBetween } from "../slips";
import { inYuan, printed, type StatedNumber } from "../text/numbers";
import { causeOf } from "../wording";
import { termOf, type Verdicts } from "../verdicts";

/** 共有车辆2辆，其中：…2辆、…0辆; 支出预算A，其中：基本支出B，项目支出C: the parts of a list must add up to its whole. */
export function parts(document: TextDocument, verdicts: Verdicts): void {
  for (const paragraph of document.paragraphs) {
    const statements = document.of(paragraph).filter(isAmount);
    const listOf: ListOf = (whole) =>
      listAfter(paragraph, whole, statements.slice(statements.indexOf(whole) + 1));
    for (const whole of statements) {
      const list = listOf(whole);
      if (list !== undefined) judge(whole, list, listOf, verdicts);
    }
  }
  acrossParagraphs(document, verdicts);
}

interface List {
  /** To the next ；, to the end of the sentence: of which the first that adds up is meant. */
  readonly readings: readonly (readonly Statement[])[];
  /** Nothing but names and numbers in it: all parts are there. */
  readonly closed: boolean;
}

/** What is listed behind an amount as its parts. */
type ListOf = (whole: Statement) => List | undefined;

function isAmount({ role, number }: Statement): boolean {
  return (
    (role === "value" || role === "base") && (number.kind === "money" || number.kind === "count")
  );
}

function listAfter(
  paragraph: Paragraph,
  whole: Statement,
  after: readonly Statement[]
): List | undefined {
  const { text } = paragraph;
  const [first] = after;
  if (first === undefined) return undefined;
  const lead = text.slice(whole.number.end, first.number.start);
  const isBracketed = lead.startsWith("（") && first.depth > whole.depth;
  const isIntroduced = /^[^。；]{0,16}(?:其中|包括|分别)|^[^。；]{0,30}(?:用于以下|：)/.test(lead);
  if (!isBracketed && !isIntroduced) return undefined;
  const end = isBracketed ? closeOf(text, whole.number.end) : sentenceEnd(text, whole.number.end);
  const within = after.filter(
    ({ number, depth }) =>
      number.start < end && depth === first.depth && number.unit === whole.number.unit
  );
  const stop = text.indexOf("；", first.number.end);
  const short = within.filter(({ number }) => stop === -1 || number.start < stop);
  const words = text.slice(first.number.end, within.at(-1)?.number.start ?? first.number.end);
  return { readings: [short, within], closed: !/[。]|因|主要|按|减去/.test(words) };
}

function closeOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "（") depth += 1;
    if (text[at] === "）") depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

function sentenceEnd(text: string, from: number): number {
  const stop = text.indexOf("。", from);
  return stop === -1 ? text.length : stop;
}

function judge(
  whole: Statement,
  { readings, closed }: List,
  listOf: ListOf,
  verdicts: Verdicts
): void {
  if (verdicts.isContradicted(whole)) return;
  for (const list of [...readings, ...readings.flatMap(prefixes)]) {
    if (list.length >= 1 && addsUp(whole, list)) {
      const pattern = whole.number.kind === "count" ? "counts" : "parts";
      verdicts.verified(
        pattern,
        [whole, ...list],
        list.map((part) => termOf(part))
      );
      return;
    }
  }
  for (const list of readings) {
    const wrong = wrongPart(whole, list, listOf);
    if (wrong === undefined) continue;
    findPart(whole, list, wrong, verdicts);
    return;
  }
  const [short = []] = readings;
  const isCount = whole.number.kind === "count";
  const list = isCount ? short : readings.find(isComplete);
  if (
    !closed ||
    list === undefined ||
    list.length < 2 ||
    list.some((part) => verdicts.isContradicted(part))
  )
    return;
  const sum = sumOf(list.map(({ number }) => number));
  verdicts.found({
    pattern: isCount ? "counts" : "parts",
    rule: "GJ706",
    severity: "warning",
    number: whole.number,
    others: list,
    expected: sum.toString() + whole.number.unit,
    message: {
      zh: `${printed(whole.number)}与所列各项合计${sum.toString()}${whole.number.unit}不符。`,
      en: `${printed(whole.number)} is not the sum of what is listed, ${sum.toString()} ${whole.number.unit}.`,
    },
    terms: list.map((part) => termOf(part)),
  });
}

/** A part that its own parts and the whole contradict alike. */
interface WrongPart {
  readonly part: Statement;
  readonly right: Amount;
  readonly within: readonly Statement[];
}

/** 共13459平方米，其中地上8013平方米（7998、105），地下5356平方米: with 8103, which its own parts make, the whole is right. */
function wrongPart(
  whole: Statement,
  list: readonly Statement[],
  listOf: ListOf
): WrongPart | undefined {
  for (const part of list) {
    const within = listOf(part)?.readings.find(({ length }) => length >= 2);
    // What are its own parts are no parts of the whole beside it.
    if (within === undefined || within.some((one) => list.includes(one))) continue;
    const right = sumOf(within.map(({ number }) => number));
    const others = list.filter((one) => one !== part).map(({ number }) => number.value);
    if (Amount.sum([right, ...others]).equals(whole.number.value)) return { part, right, within };
  }
  return undefined;
}

function findPart(
  whole: Statement,
  list: readonly Statement[],
  { part, right, within }: WrongPart,
  verdicts: Verdicts
): void {
  const { number } = part;
  const pattern = number.kind === "count" ? "counts" : "parts";
  const expected = right.toString() + number.unit;
  const slip = slipBetween(number.digits, right.toString());
  const others = list.filter((one) => one !== part);
  verdicts.found({
    pattern,
    rule: "GJ706",
    severity: "error",
    number,
    others: [whole, ...others, ...within],
    expected,
    message: {
      zh: `这里写${printed(number)}；所列各项合计${expected}，总数${printed(whole.number)}减去其余各项也是${expected}。`,
      en: `This is ${printed(number)}; its own parts make ${expected}, and so does the total ${printed(whole.number)} less the other parts.`,
    },
    ...(slip !== undefined && { cause: causeOf(slip) }),
    terms: [...within, whole, ...others].map((one) => termOf(one)),
  });
  verdicts.verified(pattern, [whole, ...others, ...within]);
}

/** Amounts of money may be some of many, but for the two halves that every expenditure is divided into. */
function isComplete(list: readonly Statement[]): boolean {
  return HALVES.some(
    (names) =>
      list.length === names.length && names.every((name, at) => name.test(list[at]?.subject ?? ""))
  );
}

const HALVES: readonly (readonly RegExp[])[] = [
  [/^基本支出(?:预算)?$/, /^项目支出(?:预算)?$/],
  [/^人员经费(?:支出|预算)*$/, /^(?:日常)?公用经费(?:支出|预算)*$/],
];

/** A list may go on with parts of its last part. */
function prefixes(list: readonly Statement[]): readonly (readonly Statement[])[] {
  return list.map((_, index) => list.slice(0, index + 1)).filter(({ length }) => length >= 2);
}

function addsUp(whole: Statement, list: readonly Statement[]): boolean {
  if (whole.number.kind === "count")
    return sumOf(list.map(({ number }) => number)).equals(whole.number.value);
  if (list.length === 1 && !whole.number.value.isZero() && !isSame(list[0], whole)) return false;
  const sum = Amount.sum(list.map(({ number }) => inYuan(number)));
  const gap = sum.minus(inYuan(whole.number)).absolute();
  const slack = Amount.sum([whole, ...list].map(({ number }) => stepOf(number)));
  return gap.compare(slack) <= 0 && (list.length > 1 || gap.isZero());
}

function isSame(one: Statement | undefined, other: Statement): boolean {
  return one !== undefined && inYuan(one.number).equals(inYuan(other.number));
}

function sumOf(numbers: readonly StatedNumber[]): Amount {
  return Amount.sum(numbers.map(({ value }) => value));
}

/** 项目主要包括： and an item a paragraph below it: the heads of the items make up the amount before. */
function acrossParagraphs(document: TextDocument, verdicts: Verdicts): void {
  const { paragraphs } = document;
  for (const paragraph of paragraphs) {
    const heads: Statement[] = [];
    const kind = kindOfMarker(paragraphs[paragraph.index + 1]?.marker ?? "");
    if (kind === "" || kind === kindOfMarker(paragraph.marker)) continue;
    for (let at = paragraph.index + 1; at < paragraphs.length; at += 1) {
      const item = paragraphs[at];
      if (item === undefined) break;
      const own = kindOfMarker(item.marker);
      if (own !== kind) {
        if (own === "" && heads.length > 0 && !item.heading) continue;
        break;
      }
      const head = document.of(item).find((one) => isAmount(one) && one.number.kind === "money");
      if (head !== undefined) heads.push(head);
    }
    if (heads.length < 2) continue;
    const wholes = [
      ...document
        .of(paragraph)
        .filter(({ number, role }) => number.kind === "money" && role === "value"),
      ...document
        .beforeParagraph(paragraph)
        .filter(({ number, role }) => number.kind === "money" && role === "value")
        .slice(0, 12),
    ];
    const whole = wholes.find((one) => addsUp(one, heads));
    if (whole !== undefined)
      verdicts.verified(
        "parts",
        [whole, ...heads],
        heads.map((head) => termOf(head))
      );
  }
}

/** 一、 and 二、 are of one kind, （一） and 1、 of others. */
export function kindOfMarker(marker: string): string {
  return marker
    .replace(/[一二三四五六七八九十]+/, "一")
    .replace(/\d+/, "1")
    .replace("．", ".");
}
