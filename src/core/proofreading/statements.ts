import type { Paragraph } from "./text/cleanText";
import { readNumbers, type StatedNumber } from "./text/numbers";

/** A number of the text with what the words around it say of it. */
export interface Statement {
  readonly number: StatedNumber;
  readonly paragraph: Paragraph;
  /** Counts within the paragraph. */
  readonly sentence: number;
  readonly role: Role;
  /** The words before it in its clause, without the verb: 收入预算, “…行政运行（项）”. */
  readonly subject: string;
  /** Changes and rates: up, down, or `either` where 增加（减少） was left as it was. */
  readonly direction?: Direction;
  /** The year that the words before it name: 2020年预算安排. */
  readonly year?: number;
  /** Shares: the words between 占 and the number. */
  readonly whole?: string;
  /** Changes and rates: what they compare with, as said: 上年预算, 2025年预算执行数. */
  readonly against?: string;
  /** In brackets behind another number. */
  readonly depth: number;
  /** Taken at the amount that it should be: what is printed is wrong, and said to be. */
  readonly corrected?: true;
}

/**
 * - `value`: what something comes to;
 * - `base`: what it came to in another year;
 * - `change`: by how much it went up or down;
 * - `rate`: by how many percent;
 * - `share`: which part of a whole, in percent.
 */
export type Role = "value" | "base" | "change" | "rate" | "share";
export type Direction = "up" | "down" | "either";

/** Reads the statements of a paragraph, in their order; numbering, years and citations are none. */
export function readStatements(
  paragraph: Paragraph,
  documentYear: number | undefined
): readonly Statement[] {
  const statements: Statement[] = [];
  let previous = 0;
  let sentence = 0;
  for (const number of readNumbers(paragraph)) {
    if (number.exempt) continue;
    sentence += stopsIn(paragraph.text.slice(previous, number.start));
    statements.push(statementOf(paragraph, number, { sentence, previous, documentYear }));
    previous = number.end;
  }
  return statements;
}

function stopsIn(words: string): number {
  return (words.match(/[。！？]/g) ?? []).length;
}

/** Characters of the sentence before a number that can tell what it is of. */
const FARTHEST = 600;

function statementOf(
  paragraph: Paragraph,
  number: StatedNumber,
  {
    sentence,
    previous,
    documentYear,
  }: {
    readonly sentence: number;
    /** The end of the statement before it. */
    readonly previous: number;
    readonly documentYear: number | undefined;
  }
): Statement {
  const { text } = paragraph;
  const begin = Math.max(0, number.start - FARTHEST);
  const lead = text.slice(begin, number.start);
  const inSentence = lead.slice(Math.max(lead.lastIndexOf("。"), lead.lastIndexOf("！")) + 1);
  const clause = clauseOf(text.slice(Math.max(begin, previous), number.start));
  // 比2023年预算增加25万元；公务用车运行费21.56万元: what came before was compared with 2023; the rest is not of it.
  const year = yearIn(clause) ?? yearIn(inSentence.replace(COMPARED_YEAR, ""));
  const change = CHANGE.exec(lead) ?? APART.exec(lead);
  const share =
    number.kind === "percent"
      ? SHARE.exec(text.slice(Math.max(begin, previous), number.start))
      : null;
  const base = {
    number,
    paragraph,
    sentence,
    subject: subjectOf(withoutMarker(clause, paragraph)),
    depth: depthOf(lead),
    ...(year !== undefined && { year }),
  };
  if (share !== null) return { ...base, role: "share", whole: share[1] ?? "" };
  if (change !== null && number.kind !== "count") {
    return {
      ...base,
      role: number.kind === "percent" ? "rate" : "change",
      subject: subjectOf(
        withoutMarker(clause.slice(0, clause.length - change[0].length), paragraph)
      ),
      direction: directionOf(change[0]),
      against: AGAINST.exec(inSentence)?.[0] ?? "",
    };
  }
  return { ...base, role: isOfOtherYear(clause, documentYear) ? "base" : "value" };
}

function isOfOtherYear(clause: string, documentYear: number | undefined): boolean {
  if (LAST_YEAR.test(clause) || OF_COMPARED_YEAR.test(clause)) return true;
  const year = yearIn(clause);
  return year !== undefined && documentYear !== undefined && year === documentYear - 1;
}

/** 比2030年预算60万元. */
const OF_COMPARED_YEAR = /(?:比|较|与|同)(?:19|20)\d{2}年[^，。；]*$/;

/** What the number is of, short enough for a sentence: 行政单位离退休（项）; where its own words do not say, what its item is. */
export function nameOf({ subject, paragraph, number }: NamedStatement): string {
  const item = new RegExp(`${CLASS.source}[”"]?(?:支出)?$`).exec(subject)?.[1];
  const own = item ?? withoutNumbering(subject);
  if (!SAYS_NOTHING.test(own)) return own;
  const before = paragraph.text.slice(Math.max(0, number.start - FARTHEST), number.start);
  const named = [...before.matchAll(new RegExp(CLASS, "g"))].at(-1)?.[1];
  return named ?? withoutNumbering(/^[^，。；：\d]{2,24}(?=\d|：|（|，)/.exec(before)?.[0] ?? "");
}

type NamedStatement = Pick<Statement, "subject" | "paragraph" | "number">;

const CLASS = /([^（）“”，。；]{2,30}（(?:\d+)?(?:类|款|项)）)/;
/** 2026年预算安排. */
const SAYS_NOTHING = /^(?:当年|本年|年初)*(?:预算|执行|决算|安排|数)*$/;

function withoutNumbering(words: string): string {
  return words.replace(
    /^(?:\d{1,2}[、.．]|（[^（）]{1,3}）|[一二三四五六七八九十]+、|\d{4}年度?)+|[“”]/g,
    ""
  );
}

const CHANGE =
  /(?:各)?(?:净)?(?:增加|减少|增长|下降|上升|降低|提高|调增|调减|压减|增|减)(?:（(?:减少|增加|下降|增长|降低|上升)）|[/／或](?:减少|下降|降低))?(?:额|幅|率|数|了|约|为|：)*$/;

/** 小于上年预算数403.75万元: how far apart, not what it was. */
const APART = /(?:小于|低于|少于|大于|高于|多于)(?:上年度?|去年|\d{4}年度?)[^，。；]{0,8}$/;

const SHARE = /占(?:比)?([^，。；占]{0,30}?)(?:的)?(?:比例|比重|比)?(?:为|是|：|约)?$/;

const AGAINST =
  /(?:比|较|与|同)(?:上年度?|上一?年|去年|\d{4}年度?)[^，。；]{0,12}?(?:预算执行数|执行数|决算数?|预算数?|相比|对比|$)?/;

const COMPARED_YEAR = /(?:比|较|与|同)(?:19|20)\d{2}年/g;

/** 上年结转 is money of this year. */
const LAST_YEAR =
  /(?:上年(?!度?(?:结转|结余))|去年|上一年)[^，。；]{0,12}$|预算执行数(?:为|是|：)?$/;

function directionOf(words: string): Direction {
  if (/[（/／或]/.test(words.slice(2))) return "either";
  return /增|上升|提高|大于|高于|多于/.test(words) ? "up" : "down";
}

/** The last year named; 2019年-2023年办公设备租赁 is the name of something that lasts. */
function yearIn(words: string): number | undefined {
  const found = [...words.replace(SPAN_OF_YEARS, "").matchAll(/((?:19|20)\d{2})年/g)].at(-1)?.[1];
  return found === undefined ? undefined : Number(found);
}

const SPAN_OF_YEARS = /(?:19|20)\d{2}年?[-—–~～至到](?:19|20)\d{2}年/g;

/** From the last stop; brackets that belong to a name stay: 因公出国（境）费. */
function clauseOf(words: string): string {
  // 行政运行（项）：2031年预算数为1834.26万元: the class before the colon is what the amount is of.
  const joined = words.replace(/(?<=（\d{0,3}[类款项]）[”"]?)：/g, "");
  const clause = joined.slice(
    Math.max(...["，", "。", "；", "：", "！"].map((stop) => joined.lastIndexOf(stop))) + 1
  );
  const open = lastUnclosed(clause);
  return (open === -1 ? clause : clause.slice(open + 1)).replace(
    /^(?:[）、和及]|与(?!上年|去年|\d{4}年))+/,
    ""
  );
}

/** The number of an item of a list is no part of its name. */
function withoutMarker(clause: string, { marker }: Paragraph): string {
  if (marker === "" || !clause.startsWith(marker)) return clause;
  return clause.slice(marker.length).replace(/^[、.]/, "");
}

function lastUnclosed(words: string): number {
  let depth = 0;
  for (let index = words.length - 1; index >= 0; index -= 1) {
    if (words[index] === "）") depth += 1;
    else if (words[index] === "（") {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  return -1;
}

function depthOf(lead: string): number {
  const sentence = lead.slice(lead.lastIndexOf("。") + 1);
  const opened = (sentence.match(/（/g) ?? []).length;
  return Math.max(0, opened - (sentence.match(/）/g) ?? []).length);
}

/** The thing itself: 2021年收入预算总计 and 安排收入预算 are both 收入预算. */
function subjectOf(clause: string): string {
  return clause
    .replace(/^(?:其中|以及|包括|即|共|拟)+/, "")
    .replace(/(?:比|较|与|同)(?:上年度?|上一?年|去年|\d{4}年度?)[^，。；]*$/, "")
    .replace(/(?:预计|安排了?|需要?|共计|共有|共|为|是|约|达|：|合计为)+$/, "")
    .replace(/^[“”]+/, "");
}
