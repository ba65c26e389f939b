import type { TextDocument } from "../document";
import type { Statement } from "../statements";
import type { Paragraph } from "../text/cleanText";

/** What is listed behind an amount as its parts. */
export interface List {
  /** The ways to read where it ends, the shortest first: the first that adds up is meant. */
  readonly readings: readonly (readonly Statement[])[];
  /** Nothing but names and numbers in it: all parts are there. */
  readonly closed: boolean;
  /** Another amount than the one before it may be the whole. */
  readonly doubtful?: true;
}

/** Amounts and counts, which can be parts of others. */
export function isAmount({ role, number, subject }: Statement): boolean {
  if (role !== "value" && role !== "base") return false;
  return (number.kind === "money" || number.kind === "count") && !IS_MORE.test(subject);
}

/** 主要原因是增加基本支出844.15万元: by how much, and not how much. */
const IS_MORE = /^(?:.*(?:原因|由于|因为)[是为]?)?各?(?:增加|减少|压减|调增|调减)/;

/** The list that follows an amount: 12万元，其中：A5万元、B7万元; 12万元（A5万元、B7万元）. */
export function listAfter(
  paragraph: Paragraph,
  whole: Statement,
  after: readonly Statement[]
): List | undefined {
  const { text } = paragraph;
  const [first] = after;
  if (first === undefined) return undefined;
  const lead = text.slice(whole.number.end, first.number.start);
  const isBracketed = lead.startsWith("（") && first.depth > whole.depth;
  const isIntroduced =
    /^[^。；]{0,16}(?:其中|包括|分别)|^，(?:主要)?(?:是|为)|^[^。；]{0,30}(?:用于以下|：)/.test(
      lead
    );
  if (!isBracketed && !isIntroduced) return undefined;
  const end = isBracketed ? closeOf(text, whole.number.end) : sentenceEnd(text, whole.number.end);
  return listBetween(text, whole, after, end);
}

/** Lists that begin a sentence: 12万元，比上年增加1万元。其中：A5万元、B7万元; the whole is what the sentence before begins with. */
export function listsOfNextSentence(
  { text }: Paragraph,
  statements: readonly Statement[]
): readonly { readonly whole: Statement; readonly list: List }[] {
  return [...text.matchAll(/。其中[：，]?/g)].flatMap(({ index }) => {
    const after = statements.filter(({ number }) => number.start > index);
    const [first] = after;
    if (first === undefined) return [];
    const before = statements.filter(
      ({ sentence, depth }) => sentence === first.sentence - 1 && depth === 0
    );
    const end = sentenceEnd(text, index + 1);
    const units = new Set(
      after.filter(({ number }) => number.start < end).map(({ number }) => number.unit)
    );
    return [...units].flatMap((unit) => {
      const [whole, other] = before.filter(
        ({ number, role }) => number.unit === unit && role === "value"
      );
      if (whole === undefined) return [];
      const list = { ...listBetween(text, whole, after, end), closed: false };
      return [{ whole, list: other === undefined ? list : { ...list, doubtful: true as const } }];
    });
  });
}

function listBetween(
  text: string,
  whole: Statement,
  after: readonly Statement[],
  end: number
): List {
  const last = after.findIndex(({ number }) => number.start >= end);
  const same = (last === -1 ? after : after.slice(0, last)).filter(
    (one) => one.number.unit === whole.number.unit && !isOfEach(one)
  );
  const [first] = same;
  const within = same.filter(({ depth }) => depth === first?.depth);
  const from = first?.number.end ?? end;
  const stop = text.indexOf("；", from);
  const beforeStop = within.filter(({ number }) => stop === -1 || number.start < stop);
  const compared = within.findIndex(
    ({ number }, at) =>
      at > 0 && COMPARES.test(text.slice(within[at - 1]?.number.end, number.start))
  );
  const plain = compared === -1 ? beforeStop : beforeStop.slice(0, compared);
  const words = text.slice(from, within.at(-1)?.number.start ?? from);
  return {
    readings: distinct([plain, beforeStop, within]),
    closed: !/[。]|因(?!公)|主要(?!领导)|按(?!照?规定)|减去|其中|包括/.test(words),
  };
}

/** 每人6.5万元, 车均3万元, 单价25万元: what one costs is no part of what all cost. */
function isOfEach({ subject }: Statement): boolean {
  return /每|均(?!衡)|单价|定额|标准|[×x]$/.test(subject);
}

/** What is compared with another year is no further part. */
const COMPARES = /[比较]|与(?:上年|去年|\d{4}年)/;

function distinct(readings: readonly (readonly Statement[])[]): readonly (readonly Statement[])[] {
  return readings.filter(
    (reading, at) => readings.findIndex(({ length }) => length === reading.length) === at
  );
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

/** The amounts that the items of the list below a paragraph are headed by. */
export function headsBelow(
  { index, marker }: Paragraph,
  document: TextDocument
): readonly Statement[] {
  const { paragraphs } = document;
  const heads: Statement[] = [];
  const kind = kindOfMarker(paragraphs[index + 1]?.marker ?? "");
  if (kind === "" || kind === kindOfMarker(marker)) return heads;
  for (const item of paragraphs.slice(index + 1)) {
    const own = kindOfMarker(item.marker);
    if (own !== kind) {
      if (own === "" && heads.length > 0 && !item.heading) continue;
      break;
    }
    const head = document.of(item).find((one) => isAmount(one) && one.number.kind === "money");
    if (head !== undefined) heads.push(head);
  }
  return heads;
}

/** 一、 and 二、 are of one kind, （一） and 1、 of others. */
export function kindOfMarker(marker: string): string {
  return marker
    .replace(/[一二三四五六七八九十]+/, "一")
    .replace(/\d+/, "1")
    .replace("．", ".");
}
