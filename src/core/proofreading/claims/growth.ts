import { Amount } from "../../money/amount";
import { convert, type MoneyUnit } from "../../money/money";
import type { BrokenRelation } from "../culprits/brokenRelation";
import type { TextDocument } from "../document";
import type { TextCause } from "../model";
import { judgePercent, percentOf, stepOf, type PercentJudgement, type Ratio } from "../percent";
import { numbersBehind } from "../slips";
import { nameOf, type Direction, type Statement } from "../statements";
import { inYuan, printed } from "../text/numbers";
import { causeOf } from "../wording";
import { termOf, type FoundInText, type Verdicts } from "../verdicts";
import { comparisonOf, type Comparison } from "./comparison";

/**
 * 比上年增加A万元，增长B%; 2025年执行数A，2026年预算安排B，比…增加C%: the rate must follow from the amounts beside it, with
 * last year's amount as the base.
 */
export function growth(document: TextDocument, verdicts: Verdicts): void {
  for (const paragraph of document.paragraphs) {
    for (const statement of document.of(paragraph)) {
      if (statement.role === "rate")
        judgeRate(comparisonOf(statement, document), document, verdicts);
    }
  }
}

function judgeRate(comparison: Comparison, document: TextDocument, verdicts: Verdicts): void {
  const { statement, change, bases } = comparison;
  // Borne out by last year's amount, whatever the change beside it says.
  if (verdicts.isVerified(statement)) return;
  if (isOfOtherScope(statement)) return;
  const [base] = bases;
  if (change !== undefined) {
    if (change.number.value.isZero() && statement.number.value.isZero())
      verdicts.verified("growth", [change, statement]);
    else judge(reckonedByChange(comparison, change, verdicts), document, verdicts);
  } else if (base !== undefined) {
    judge(reckonedByBase(comparison, base, document, verdicts), document, verdicts);
  }
}

/** 按与上年一致的口径比较: what is compared is not what stands in the text. */
function isOfOtherScope({ paragraph, number, sentence }: Statement): boolean {
  const said = paragraph.text.slice(0, number.start).split(/[。！？]/)[sentence] ?? "";
  return /口径|可比|剔除|扣除/.test(said);
}

/** A rate with what it follows from. */
interface Reckoning {
  readonly rate: Statement;
  readonly direction: Direction;
  readonly value: Statement;
  /** The change or last year's amount: what the rate stands beside. */
  readonly beside: Statement;
  /** Equally good ways to reckon, the one to explain first. */
  readonly ways: readonly Way[];
  /** The ratio that other amounts in 元 would give. */
  readonly ratioOf: (value: Amount, beside: Amount) => Ratio;
  /** What the number beside should be if the rate is right. */
  readonly besideIfRight: () => string | undefined;
}

interface Way {
  readonly value: Statement;
  readonly ratio: Ratio;
}

/** 增加620.38万元，下降25.52%: the base is this year less (or plus) the change. */
function reckonedByChange(
  { statement, values: all, direction, change: own }: Comparison,
  change: Statement,
  verdicts: Verdicts
): Reckoning | undefined {
  const way = direction === "either" ? (own?.direction ?? direction) : direction;
  const isOfWrong = all.some(
    (one) =>
      verdicts.isContradicted(one) &&
      isRightBy(statement, ratiosByChange(one, change, way, verdicts))
  );
  const values = isOfWrong ? [] : all.flatMap((one) => verdicts.corrected(one) ?? []);
  const [value] = values;
  if (value === undefined) return undefined;
  return {
    rate: statement,
    direction: way,
    value,
    beside: change,
    ways: values.flatMap((one) =>
      ratiosByChange(one, change, way, verdicts).map((ratio) => ({ value: one, ratio }))
    ),
    ratioOf: (yuan, part) => ratioByChange(yuan, part, change, way, stepOf(value.number)),
    besideIfRight: () => changeBehind(statement, value, change, way),
  };
}

/** 2025年执行数为A，2026年预算安排B，比2025年执行数增加C%. */
function reckonedByBase(
  { statement, values, direction }: Comparison,
  base: Statement,
  document: TextDocument,
  verdicts: Verdicts
): Reckoning | undefined {
  const trusted = valueToTrust(statement, values[0], document, verdicts);
  const value = trusted && (verdicts.corrected(trusted) ?? trusted);
  if (value === undefined) return undefined;
  const from = inYuan(base.number);
  if (from.isZero()) {
    // Growth from nothing is customarily called 100 %.
    if (statement.number.value.equals(HUNDRED) && direction !== "down")
      verdicts.verified("growth", [value, base, statement]);
    return undefined;
  }
  const step = stepOf(base.number);
  const ratioOf = (yuan: Amount, whole: Amount): Ratio => ({
    part: direction === "down" ? whole.minus(yuan) : yuan.minus(whole),
    whole,
    exact: false,
    partStep: step.plus(stepOf(value.number)),
    wholeStep: step,
  });
  return {
    rate: statement,
    direction,
    value,
    beside: base,
    ways: [{ value, ratio: ratioOf(inYuan(value.number), from) }],
    ratioOf,
    besideIfRight: () => baseBehind(statement, value, base, direction),
  };
}

/** A rate that follows from an amount that is wrong was reckoned with it: both belong to something else. */
function isRightBy({ number }: Statement, ratios: readonly Ratio[]): boolean {
  return judgePercent(number, ratios)?.verdict === "right";
}

/** Where the amount beside the rate is wrong, the one that heads the item is meant. */
function valueToTrust(
  statement: Statement,
  nearest: Statement | undefined,
  document: TextDocument,
  verdicts: Verdicts
): Statement | undefined {
  if (nearest === undefined || !verdicts.isContradicted(nearest)) return nearest;
  const heading = headAmountOf(statement, document);
  return heading !== undefined && !verdicts.isContradicted(heading) ? heading : nearest;
}

function judge(reckoning: Reckoning | undefined, document: TextDocument, verdicts: Verdicts): void {
  if (reckoning === undefined) return;
  const { rate, value, beside, ways } = reckoning;
  const { number } = rate;
  const judgement = judgePercent(
    number,
    ways.map(({ ratio }) => ratio)
  );
  const [first] = ways;
  if (judgement === undefined || first === undefined) return;
  if (judgement.verdict === "right") {
    const right = ways.find(({ ratio }) => judgePercent(number, [ratio])?.verdict === "right");
    verdicts.verified("growth", [right?.value ?? value, beside, rate], [termOf(beside)]);
    return;
  }
  tell(reckoning, judgement, first.ratio, document, verdicts);
}

function tell(
  reckoning: Reckoning,
  judgement: PercentJudgement,
  ratio: Ratio,
  document: TextDocument,
  verdicts: Verdicts
): void {
  const { rate, value, beside } = reckoning;
  const isPossible = judgement.verdict === "possible" && !judgement.lastDigit;
  // Figures in 元 that are not printed may have given it; only where both years stand beside it will a reader wonder.
  if (isPossible && beside.role !== "base") return;
  const isRounding = judgement.verdict !== "wrong" && !isPossible;
  const cause = isRounding
    ? truncation(judgement)
    : rateCause(rate, ratio, inYuan(value.number), document);
  const right = isRounding || cause !== undefined ? undefined : reckoning.besideIfRight();
  const finding =
    right === undefined
      ? rateIsWrong(reckoning, ratio, judgement, isRounding, cause)
      : besideIsWrong(reckoning, right, judgement);
  if (judgement.verdict === "wrong") verdicts.breaks(relationOf(reckoning, finding));
  else verdicts.found(finding);
}

/** The rate, the amount and what stands beside it: any of them may be the wrong one. */
function relationOf(
  { rate, value, beside, ratioOf }: Reckoning,
  otherwise: FoundInText
): BrokenRelation {
  const isRight = (ratio: Ratio): boolean =>
    judgePercent(rate.number, [ratio])?.verdict === "right";
  return {
    pattern: "growth",
    rule: "GJ702",
    members: [
      {
        statement: value,
        holdsWith: (amount) =>
          isRight(ratioOf(inYuan({ ...value.number, value: amount }), inYuan(beside.number))),
      },
      {
        statement: beside,
        holdsWith: (amount) =>
          isRight(ratioOf(inYuan(value.number), inYuan({ ...beside.number, value: amount }))),
      },
    ],
    agreement: { zh: "增减幅度相符", en: "the rate is right" },
    otherwise,
  };
}

function truncation({ verdict }: PercentJudgement): TextCause | undefined {
  return verdict === "truncated" ? causeOf("truncated") : undefined;
}

function besideIsWrong(
  { rate, direction, value, beside }: Reckoning,
  right: string,
  { expected }: PercentJudgement
): FoundInText {
  const [amount, percent] = [printed(beside.number), printed(rate.number)];
  const rateText = signedRate(expected, rate, direction);
  return {
    pattern: "growth",
    rule: "GJ702",
    severity: "error",
    number: beside.number,
    others: [rate, value],
    expected: right + beside.number.unit,
    message: {
      zh: `${amount}与${percent}不相符：如果幅度无误，应为${right}${beside.number.unit}；否则应为${rateText}。`,
      en: `${amount} and ${percent} do not agree: if the rate is right it should be ${right} ${beside.number.unit}, else the rate should be ${rateText}.`,
    },
    cause: causeOf("digit-slip"),
    terms: [termOf(value), termOf(rate)],
  };
}

function rateIsWrong(
  { rate, direction, value, beside }: Reckoning,
  ratio: Ratio,
  { verdict, expected }: PercentJudgement,
  isRounding: boolean,
  cause: TextCause | undefined
): FoundInText {
  const right = signedRate(expected, rate, direction);
  const name = rate.subject === "" ? nameOf(value) : nameOf(rate);
  const base = `${convert(ratio.whole, "元", value.number.unit as MoneyUnit).toString()}${value.number.unit}`;
  return {
    pattern: "growth",
    rule: "GJ702",
    severity: isRounding ? "rounding" : verdict === "wrong" ? "error" : "warning",
    number: rate.number,
    others: [value, beside],
    expected: right,
    message: {
      zh: `“${name}”增减幅度写${printed(rate.number)}，以上年数${base}为基数计算为${right}。`,
      en: `The change of “${name}” is given as ${printed(rate.number)}; on last year's ${base} it is ${right}.`,
    },
    ...(cause && { cause }),
    terms: [termOf(beside), termOf(value)],
  };
}

/** A rate as it should be printed, with its direction where that is another than said. */
function signedRate(expected: Amount, { number }: Statement, direction: Direction): string {
  const figure = `${expected.absolute().toFixed(Math.max(2, number.decimals))}%`;
  if (!expected.isNegative()) return figure;
  return (direction === "down" ? "增加" : "减少") + figure;
}

function ratiosByChange(
  value: Statement,
  change: Statement,
  direction: Direction,
  verdicts: Verdicts
): readonly Ratio[] {
  const part = inYuan(change.number);
  const exact = verdicts.termsOf(value).find(({ cell }) => cell !== undefined);
  const ratios = [
    ratioByChange(inYuan(value.number), part, change, direction, stepOf(value.number)),
  ];
  if (exact !== undefined) {
    const yuan = convert(exact.amount, exact.unit as MoneyUnit, "元");
    ratios.push(ratioByChange(yuan, part, change, direction, Amount.zero));
  }
  return ratios;
}

function ratioByChange(
  yuan: Amount,
  part: Amount,
  { number }: Statement,
  direction: Direction,
  yuanStep: Amount
): Ratio {
  const step = stepOf(number);
  return {
    part,
    whole: direction === "down" ? yuan.plus(part) : yuan.minus(part),
    exact: false,
    partStep: step,
    wholeStep: yuanStep.plus(step),
  };
}

/** The amount that an item of a list is headed by: “…（项）”208.8万元。… */
export function headAmountOf(
  { paragraph }: Statement,
  document: TextDocument
): Statement | undefined {
  return document
    .of(paragraph)
    .find(({ role, number }) => role === "value" && number.kind === "money");
}

function rateCause(
  { number, paragraph }: Statement,
  ratio: Ratio,
  thisYear: Amount,
  document: TextDocument
): TextCause | undefined {
  const stated = number.value;
  const is = (part: Amount, whole: Amount): boolean =>
    !whole.isZero() && percentOf({ part, whole }).rounded(number.decimals).equals(stated);
  if (is(ratio.part, thisYear)) return causeOf("this-year-as-base");
  if (is(thisYear, ratio.whole)) return causeOf("ratio-for-growth");
  // A printed change may take up all of a small amount: nothing is left to reckon with.
  if (ratio.whole.isZero()) return undefined;
  const expected = percentOf(ratio);
  if (
    [-2, -1, 1, 2].some((power) => expected.shifted(power).rounded(number.decimals).equals(stated))
  )
    return causeOf("power-of-ten");
  const beside = [-1, 1].flatMap((step) => {
    const other = document.paragraphs[paragraph.index + step];
    return other === undefined ? [] : document.of(other);
  });
  const isCopied = beside.some(
    (other) => other.role === "rate" && other.number.digits === number.digits && !stated.isZero()
  );
  return isCopied ? causeOf("copied") : undefined;
}

/** The change that a slip of one digit would have made of the printed one, when the rate is right. */
function changeBehind(
  { number }: Statement,
  value: Statement,
  change: Statement,
  direction: Direction | undefined
): string | undefined {
  const yuan = inYuan(value.number);
  const fits = numbersBehind(change.number.digits).filter((one) => {
    const part = inYuan({ value: one, unit: change.number.unit });
    const whole = direction === "down" ? yuan.plus(part) : yuan.minus(part);
    return (
      number.decimals >= 2 &&
      whole.compare(Amount.zero) > 0 &&
      percentOf({ part, whole }).rounded(number.decimals).equals(number.value)
    );
  });
  return onlyOne(fits, change.number.decimals);
}

function baseBehind(
  { number }: Statement,
  value: Statement,
  base: Statement,
  direction: Direction
): string | undefined {
  const yuan = inYuan(value.number);
  const fits = numbersBehind(base.number.digits).filter((one) => {
    const whole = inYuan({ value: one, unit: base.number.unit });
    if (number.decimals < 2 || whole.isZero()) return false;
    const part = direction === "down" ? whole.minus(yuan) : yuan.minus(whole);
    return percentOf({ part, whole }).rounded(number.decimals).equals(number.value);
  });
  return onlyOne(fits, base.number.decimals);
}

function onlyOne(fits: readonly Amount[], decimals: number): string | undefined {
  const texts = new Set(fits.map((one) => one.toFixed(Math.max(decimals, one.decimals()))));
  const [only] = texts;
  return texts.size === 1 ? only : undefined;
}

const HUNDRED = Amount.of("100");
