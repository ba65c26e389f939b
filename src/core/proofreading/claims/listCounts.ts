import type { TextDocument } from "../document";
import type { Paragraph } from "../text/cleanText";
import { termOf, type Verdicts } from "../verdicts";
import { kindOfMarker } from "./lists";

/** 召开会议三次。（1、…；2、…）, 包括以下五项： and the items below: as many as are said. */
export function listCounts(document: TextDocument, verdicts: Verdicts): void {
  for (const paragraph of document.paragraphs) {
    for (const match of paragraph.text.matchAll(BEFORE_BRACKET)) {
      const open = match.index + match[0].lastIndexOf("（");
      judge(paragraph, match, numberedIn(paragraph.text.slice(open)), document, verdicts);
    }
    const match = BEFORE_ITEMS.exec(paragraph.text);
    if (match !== null)
      judge(paragraph, match, itemsBelow(paragraph, document), document, verdicts);
  }
}

const COUNT = "([一二两三四五六七八九十]{1,3}|\\d{1,2})(次|项|个|类|点|条|方面|部分)";
const BEFORE_BRACKET = new RegExp(`${COUNT}[^。；，：（）]{0,12}[。：，]?（1[、.]`, "g");
const BEFORE_ITEMS = new RegExp(
  `(?:以下|如下|下列|分别为|分别是)[^。；，：]{0,4}?${COUNT}[^。；，：]{0,10}[：。]?$`
);

function judge(
  paragraph: Paragraph,
  match: RegExpExecArray | RegExpMatchArray,
  listed: number,
  document: TextDocument,
  verdicts: Verdicts
): void {
  const [words, count = "", measure = ""] = match;
  const said = numeral(count);
  if (said === undefined || listed < 2) return;
  const start = (match.index ?? 0) + words.indexOf(count + measure);
  if (said === listed) {
    const own = document.of(paragraph).find(({ number }) => number.start === start);
    if (own !== undefined) verdicts.verified("counts", [own], [termOf(own)]);
    return;
  }
  verdicts.noted({
    pattern: "counts",
    rule: "GJ706",
    severity: "warning",
    span: paragraph.place(start, start + count.length + measure.length),
    stated: count + measure,
    expected: /\d/.test(count) ? `${listed}${measure}` : `${chinese(listed)}${measure}`,
    message: {
      zh: `这里写“${count}${measure}”，后面列出的是${listed}${measure}。`,
      en: `The text says ${count}${measure} and lists ${listed}.`,
    },
    terms: [],
    cells: [],
  });
}

/** How far the numbering 1、2、3、 goes before the bracket closes. */
function numberedIn(text: string): number {
  const inner = text.slice(0, closeOf(text));
  let last = 0;
  for (const { 1: number } of inner.matchAll(/[（。；，：](\d{1,2})[、.](?!\d)/g)) {
    if (Number(number) === last + 1) last += 1;
  }
  return last;
}

function closeOf(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "（") depth += 1;
    if (text[at] === "）") depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** How far the numbering of the paragraphs below goes; other numbering between them belongs to the items. */
function itemsBelow({ index, marker }: Paragraph, { paragraphs }: TextDocument): number {
  const kind = kindOfMarker(paragraphs[index + 1]?.marker ?? "");
  if (kind === "" || kind === kindOfMarker(marker)) return 0;
  let last = 0;
  for (const item of paragraphs.slice(index + 1)) {
    const own = kindOfMarker(item.marker);
    if (own !== "" && own === kindOfMarker(marker)) break;
    if (own !== kind) continue;
    if (numeral(/[一二三四五六七八九十]+|\d+/.exec(item.marker)?.[0] ?? "") !== last + 1) break;
    last += 1;
  }
  return last;
}

const DIGITS = "零一二三四五六七八九";

/** Up to 99. */
function numeral(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones, more] = text.replace("两", "二").split("十");
  if (tens === undefined || more !== undefined) return undefined;
  if (ones === undefined) return text.length === 1 ? DIGITS.indexOf(tens) : undefined;
  return (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones));
}

function chinese(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = DIGITS[number % 10] ?? "";
  if (tens === 0) return number === 2 ? "两" : ones;
  return `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${number % 10 === 0 ? "" : ones}`;
}
