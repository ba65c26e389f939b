import { Amount } from "../money/amount";
import { convert } from "../money/money";
import type { Figure } from "../recognition/model";
import type { NumberPiece, NumberSource, SourceTerm } from "./model";

/** An amount of money in 元, exact, with what it is made of. */
export interface Sourced {
  readonly yuan: Amount;
  readonly terms: readonly SourceTerm[];
}

/** How numbers are printed in a place. */
export interface NumberStyle {
  /** 395 instead of 395.00. */
  readonly trimZeros: boolean;
}

/** The sum of figures; zero without any. */
export function sumOf(figures: readonly Figure[], elsewhere = false): Sourced {
  const terms = figures.map((figure): SourceTerm => {
    const { money, line, table } = figure;
    return {
      figure,
      elsewhere,
      name: `${table.name} ${line.label}`.trim(),
      amount: convert(money.amount, money.unit, "元"),
      sign: 1,
    };
  });
  return { yuan: Amount.sum(terms.map(({ amount }) => amount)), terms };
}

/** The sum of sums. */
export function allOf(parts: readonly Sourced[]): Sourced {
  return {
    yuan: Amount.sum(parts.map(({ yuan }) => yuan)),
    terms: parts.flatMap(({ terms }) => terms),
  };
}

/** One sum less another. */
export function lessOf(whole: Sourced, part: Sourced): Sourced {
  return {
    yuan: whole.yuan.minus(part.yuan),
    terms: [...whole.terms, ...part.terms.map(negated)],
  };
}

/** What the user said, in 万元. */
export function saidTenThousands(name: string, text: string): Sourced {
  const yuan = convert(Amount.of(text), "万元", "元");
  return { yuan, terms: [{ elsewhere: true, name, amount: yuan, sign: 1 }] };
}

/** 万元 at two decimals, half up. */
export function inTenThousands({ yuan }: Pick<Sourced, "yuan">): Amount {
  return convert(yuan, "元", "万元").rounded(2);
}

/** A number of 万元 in the text. */
export function moneyPiece(
  name: string,
  sourced: Sourced,
  style: NumberStyle,
  rule: NumberSource["rule"] = "sum"
): NumberPiece {
  const rounded = inTenThousands(sourced);
  const text = style.trimZeros || rounded.isZero() ? rounded.toString() : rounded.toFixed(2);
  return {
    kind: "number",
    text,
    source: { name, exact: sourced.yuan, kind: "money", rule, terms: sourced.terms },
  };
}

/** Part of a whole in percent at two decimals, from exact figures; 0.00% of nothing. */
export function sharePiece(name: string, part: Sourced, whole: Sourced): NumberPiece {
  return percentPiece(name, part, whole, "share");
}

/** Change against last year in percent at two decimals, without its sign: the words tell the direction. */
export function growthPiece(name: string, now: Sourced, before: Sourced): NumberPiece {
  const change = lessOf(now, before);
  return percentPiece(name, { ...change, yuan: change.yuan.absolute() }, before, "growth");
}

function percentPiece(
  name: string,
  part: Sourced,
  whole: Sourced,
  rule: "share" | "growth"
): NumberPiece {
  const exact = whole.yuan.isZero() ? Amount.zero : part.yuan.times(100).dividedBy(whole.yuan);
  return {
    kind: "number",
    text: `${exact.toFixed(2)}%`,
    source: { name, exact, kind: "percent", rule, terms: part.terms, base: whole.terms },
  };
}

/** A number that the user said: of people, cars, machines. */
export function countPiece(name: string, text: string): NumberPiece {
  return {
    kind: "number",
    text,
    source: { name, exact: Amount.of(text), kind: "count", rule: "said", terms: [] },
  };
}

function negated(term: SourceTerm): SourceTerm {
  return { ...term, sign: term.sign === 1 ? -1 : 1 };
}
