import type { TextDocument } from "../document";
import type { Direction, Statement } from "../statements";

/** What a change or a rate is of. */
export interface Comparison {
  readonly statement: Statement;
  readonly direction: Direction;
  /** This year's amounts that may be meant, the likeliest first. */
  readonly values: readonly Statement[];
  readonly bases: readonly Statement[];
  readonly change?: Statement;
}

export function comparisonOf(statement: Statement, document: TextDocument): Comparison {
  const known = KNOWN.get(statement);
  if (known !== undefined) return known;
  const comparison = compared(statement, document);
  KNOWN.set(statement, comparison);
  return comparison;
}

/** Many questions ask what a change is of; a statement belongs to one document. */
const KNOWN = new WeakMap<Statement, Comparison>();

function compared(statement: Statement, document: TextDocument): Comparison {
  const inSentence = document
    .before(statement)
    .filter(
      ({ paragraph, sentence }) =>
        paragraph === statement.paragraph && sentence === statement.sentence
    );
  const change =
    statement.role === "rate"
      ? inSentence.find(({ role, number }) => role === "change" && number.kind === "money")
      : undefined;
  const valuesBetween = change === undefined ? [] : betweenOf(inSentence, change);
  const isOwnChange = change !== undefined && valuesBetween.length === 0;
  const anchor = isOwnChange ? change : statement;
  const bases = inSentence
    .filter(({ role, number }) => role === "base" && number.kind === "money")
    .slice(0, 1);
  return {
    statement,
    direction: statement.direction ?? "either",
    values: valuesFor(anchor, document),
    bases,
    ...(isOwnChange && { change }),
  };
}

/** Values between a change and what comes behind it. */
function betweenOf(inSentence: readonly Statement[], change: Statement): readonly Statement[] {
  return inSentence
    .slice(0, inSentence.indexOf(change))
    .filter(({ role, number }) => role === "value" && number.kind === "money");
}

/** The amounts that have changed: those named like the change, else the nearest before it. */
function valuesFor(anchor: Statement, document: TextDocument): readonly Statement[] {
  const values = document
    .before(anchor)
    .filter(
      ({ role, number, depth }) =>
        role === "value" && number.kind === "money" && depth <= anchor.depth
    );
  if (followsBlank(anchor, values[0])) return [];
  const name = nameKey(anchor.subject);
  if (name.length < 2) return nearest(values, anchor);
  const named = values.filter(({ subject }) => isSameName(nameKey(subject), name));
  if (named.length > 0) return named.slice(0, 3);
  return values.slice(0, 1);
}

/** 公务接待费 万元，较上年增加1万元: what has changed was left out, and is not the amount before it. */
function followsBlank(anchor: Statement, nearestValue: Statement | undefined): boolean {
  const { paragraph, number } = anchor;
  const from = nearestValue?.paragraph === paragraph ? nearestValue.number.end : 0;
  return /(?<![\d.（位])(?:万元|亿元)(?=[，；、])/.test(paragraph.text.slice(from, number.start));
}

/** Behind a list that has come to its end it is the whole of the list that has changed: …，其中：A、B。与上年相比增加C. */
function nearest(values: readonly Statement[], anchor: Statement): readonly Statement[] {
  const [last] = values;
  if (last === undefined || last.paragraph !== anchor.paragraph) return values.slice(0, 1);
  if (last.sentence === anchor.sentence) return [last];
  const sentence = values.filter(
    ({ paragraph, sentence: own }) => paragraph === last.paragraph && own === last.sentence
  );
  const first = sentence.at(-1);
  if (first === undefined || first === last) return [last];
  const behind = last.paragraph.text.slice(first.number.end, first.number.end + LEAD);
  return /^[^。；]?(?:其中|包括)/.test(behind) ? [first, last] : [last];
}

/** Characters within which a list begins. */
const LEAD = 4;

function nameKey(subject: string): string {
  return subject
    .replace(/[“”"、]/g, "")
    .replace(/^\d{4}年度?/, "")
    .replace(/预算数?|总计|合计|数$|安排|各$|支出总|我部门|本部门|本单位/g, "");
}

function isSameName(one: string, other: string): boolean {
  return one !== "" && (one.endsWith(other) || other.endsWith(one));
}
