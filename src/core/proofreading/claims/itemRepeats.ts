import { Amount } from "../../money/amount";
import type { TextDocument } from "../document";
import type { Statement } from "../statements";
import type { Paragraph } from "../text/cleanText";
import { inYuan, type StatedNumber } from "../text/numbers";
import { termOf, type Verdicts } from "../verdicts";

/**
 * Within one item of a list: amounts below its head that make it up, and numbers said again that are verified elsewhere in
 * the item. Never a contradiction.
 */
export function itemRepeats(document: TextDocument, verdicts: Verdicts): void {
  for (const paragraph of document.paragraphs) sumBelowHead(document.of(paragraph), verdicts);
  for (const item of itemsOf(document)) saidAgain(item, document, verdicts);
}

/** 会议费8万元。…预算5万元；…预算3万元。 */
function sumBelowHead(statements: readonly Statement[], verdicts: Verdicts): void {
  const values = statements.filter(
    ({ role, number }) => role === "value" && number.kind === "money"
  );
  const [head, ...rest] = values;
  if (head === undefined) return;
  const whole = inYuan(head.number);
  const below = rest.filter(
    (one) =>
      !inYuan(one.number).equals(whole) &&
      !verdicts.isContradicted(one) &&
      one.sentence >= head.sentence
  );
  if (below.length < 2 || whole.isZero()) return;
  if (!Amount.sum(below.map(({ number }) => inYuan(number))).equals(whole)) return;
  verdicts.verified(
    "parts",
    [head, ...below],
    below.map((one) => termOf(one))
  );
}

function saidAgain(item: readonly Paragraph[], document: TextDocument, verdicts: Verdicts): void {
  const statements = item
    .flatMap((paragraph) => document.of(paragraph))
    .filter(({ number }) => !number.value.isZero());
  const verified = new Map(
    statements
      .filter((one) => verdicts.isVerified(one))
      .reverse()
      .map((one) => [keyOf(one.number), one])
  );
  for (const statement of statements) {
    if (verdicts.isVerified(statement) || verdicts.isContradicted(statement)) continue;
    const other = verified.get(keyOf(statement.number));
    if (other !== undefined) verdicts.verified("repeat", [statement], [termOf(other)]);
  }
}

/** 人, 名 and 位 count the same. */
function keyOf({ kind, value, unit }: StatedNumber): string {
  return `${kind} ${value.toString()} ${unit.replace(/^[名位]$/, "人")}`;
}

/** An item with all that stands below it: from `1、` to the next of its kind. */
function itemsOf({ paragraphs }: TextDocument): readonly (readonly Paragraph[])[] {
  const items: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const current = items.at(-1);
    const isNew =
      current === undefined ||
      paragraph.heading ||
      /^(?:[一二三四五六七八九十]|（[一二三四五六七八九十]|\d)/.test(paragraph.marker);
    if (isNew) items.push([paragraph]);
    else current.push(paragraph);
  }
  return items;
}
