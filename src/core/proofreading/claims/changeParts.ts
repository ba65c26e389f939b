import { Amount } from "../../money/amount";
import { convert, type MoneyUnit } from "../../money/money";
import type { BrokenRelation } from "../culprits/brokenRelation";
import type { TextDocument } from "../document";
import { nameOf, type Statement } from "../statements";
import type { Paragraph } from "../text/cleanText";
import { inYuan, printed } from "../text/numbers";
import { termOf, type Verdicts } from "../verdicts";
import { kindOfMarker } from "./lists";

/**
 * 增加4322.77万元，主要原因是基本支出增加1447.63万元、项目支出减少200万元…: changes given as reasons, or of the items of a
 * list, that make up the change before them.
 */
export function changeParts(document: TextDocument, verdicts: Verdicts): void {
  for (const paragraph of document.paragraphs) {
    const changes = document.of(paragraph).filter(isChange);
    for (const [index, whole] of changes.entries()) {
      const after = changes.slice(index + 1);
      for (const parts of [reasons(paragraph, whole, after), itemsWithin(paragraph, whole, after)])
        hold(whole, parts, verdicts);
    }
    const [first] = changes;
    if (first !== undefined) hold(first, itemsBelow(paragraph, document), verdicts);
  }
}

/** A part may have stayed as it was: 持平. */
type Part = Statement | "unchanged";

function isChange({ role, number, direction }: Statement): boolean {
  return role === "change" && number.kind === "money" && direction !== "either";
}

/** What stands behind 主要原因 in one sentence. */
function reasons(
  { text }: Paragraph,
  whole: Statement,
  after: readonly Statement[]
): readonly Part[] {
  const [first] = after;
  if (first === undefined) return [];
  const lead = text.slice(whole.number.end, first.number.start);
  if (!/原因|由于|主要是|其中(?!：)/.test(lead)) return [];
  return after.filter(({ sentence }) => sentence === first.sentence);
}

/** 其中：购置费15万元，减少10万元；运行费21万元，持平: between stops, the first change of each. */
function itemsWithin(
  { text }: Paragraph,
  whole: Statement,
  after: readonly Statement[]
): readonly Part[] {
  const list = text.indexOf("其中：", whole.number.end);
  if (list === -1) return [];
  let start = list;
  return text
    .slice(list)
    .split("；")
    .flatMap((words): readonly Part[] => {
      const end = start + words.length;
      const own = after.find(({ number }) => number.start >= start && number.end <= end);
      start = end + 1;
      return partOf(own, words);
    });
}

/** The items of the list that the paragraph introduces. */
function itemsBelow({ index, marker, text }: Paragraph, document: TextDocument): readonly Part[] {
  const { paragraphs } = document;
  const kind = kindOfMarker(paragraphs[index + 1]?.marker ?? "");
  if (kind === "" || kind === kindOfMarker(marker) || !/其中：?$/.test(text)) return [];
  const parts: Part[] = [];
  for (const item of paragraphs.slice(index + 1)) {
    const own = kindOfMarker(item.marker);
    if (item.heading || (own !== kind && own === kindOfMarker(marker))) break;
    if (own === kind) parts.push(...partOf(document.of(item).find(isChange), item.text));
  }
  return parts;
}

function partOf(change: Statement | undefined, words: string): readonly Part[] {
  if (change !== undefined) return [change];
  return /持平|一致|无变化|相同/.test(words) ? ["unchanged"] : [];
}

/** The first parts that make up the whole are meant. */
function hold(whole: Statement, parts: readonly Part[], verdicts: Verdicts): void {
  for (let count = 2; count <= parts.length; count += 1) {
    const list = parts.slice(0, count);
    const changes = list.filter((part): part is Statement => part !== "unchanged");
    if (changes.length === 0 || changes.some((one) => verdicts.isContradicted(one))) continue;
    // The rest of the list must leave the sum as it is: 持平 only.
    if (changes.length === 1 && parts.slice(count).some((part) => part !== "unchanged")) continue;
    if (!Amount.sum(changes.map(signed)).equals(signed(whole))) continue;
    verdicts.verified(
      "change",
      [whole, ...changes],
      changes.map((one) => termOf(one))
    );
    return;
  }
  if (tellsOtherWay(whole, parts, verdicts)) return;
  const relation = relationOf(whole, parts, verdicts);
  if (relation !== undefined) verdicts.breaks(relation);
}

/** Changes of a few hundredths make up anything by chance. */
const FEWEST_DIGITS = 3;

/** The one part that makes up the whole if it went the other way: 增加 for 减少. */
function tellsOtherWay(whole: Statement, parts: readonly Part[], verdicts: Verdicts): boolean {
  const changes = parts.filter((part): part is Statement => part !== "unchanged");
  const sum = Amount.sum(changes.map(signed));
  const other = changes.filter((one) =>
    sum.minus(signed(one)).minus(signed(one)).equals(signed(whole))
  );
  const [one] = other;
  if (changes.length < 2 || other.length !== 1 || one === undefined) return false;
  if (
    one.number.digits.replace(/\D|^[0.]+/g, "").length < FEWEST_DIGITS ||
    verdicts.isContradicted(one)
  )
    return false;
  const word = one.direction === "down" ? "增加" : "减少";
  verdicts.found({
    pattern: "change",
    rule: "GJ712",
    severity: "warning",
    number: one.number,
    others: [whole, ...changes],
    expected: word + printed(one.number),
    message: {
      zh: `“${nameOf(one)}”如为${word}${printed(one.number)}，各项增减之和正好是${printed(whole.number)}，请核实增减方向。`,
      en: `If “${nameOf(one)}” went the other way by ${printed(one.number)}, the changes would make ${printed(whole.number)}.`,
    },
    terms: [whole, ...changes.filter((part) => part !== one)].map((part) => termOf(part)),
  });
  return true;
}

/** Reasons need not be complete: only one slip away from the change before them are they meant to be. */
function relationOf(
  whole: Statement,
  parts: readonly Part[],
  verdicts: Verdicts
): BrokenRelation | undefined {
  const changes = parts.filter((part): part is Statement => part !== "unchanged");
  if (changes.length < 2 || changes.some((one) => verdicts.isContradicted(one))) return undefined;
  if ([whole, ...changes].some(({ number }) => number.unit !== whole.number.unit)) return undefined;
  const sum = Amount.sum(changes.map(signed));
  const gap = signed(whole).minus(sum);
  const rightOf = (one: Statement): Amount => {
    const yuan = one === whole ? sum : signed(one).plus(gap);
    return convert(
      one.direction === "down" ? yuan.negated() : yuan,
      "元",
      one.number.unit as MoneyUnit
    );
  };
  return {
    pattern: "change",
    rule: "GJ703",
    members: [whole, ...changes].map((statement) => ({
      statement,
      holdsWith: (amount) => amount.equals(rightOf(statement)),
      rights: [rightOf(statement)],
    })),
    open: true,
    agreement: { zh: "各项增减之和与增减总额相符", en: "the changes make the whole change" },
  };
}

function signed({ number, direction }: Statement): Amount {
  const amount = inYuan(number);
  return direction === "down" ? amount.negated() : amount;
}
