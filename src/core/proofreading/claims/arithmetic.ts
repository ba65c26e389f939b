import { Amount } from "../../money/amount";
import { convert, type MoneyUnit } from "../../money/money";
import type { TextDocument } from "../document";
import type { TextCause } from "../model";
import type { Paragraph } from "../text/cleanText";
import { inYuan, printed, readNumbers, type StatedNumber } from "../text/numbers";
import { slipBetween } from "../slips";
import { causeOf } from "../wording";
import { placeOf, type Verdicts } from "../verdicts";

/** 350人×70元×22天×12个月=646.8万元: written-out arithmetic must come to what stands behind the equals sign. */
export function arithmetic(document: TextDocument, verdicts: Verdicts): void {
  for (const paragraph of document.paragraphs) {
    if (!paragraph.text.includes("=")) continue;
    for (const { index, 0: found } of paragraph.text.matchAll(EQUATION))
      judge(paragraph, index, found, document, verdicts);
  }
}

/** Numbers with words for units, signs and brackets, then = and a result. */
const EQUATION =
  /(?:[（\d][\d.,]*[\p{Script=Han}/]{0,6}(?:（[\p{Script=Han}]{1,6}）)?[）]*[×xX+\-÷/][（]*)+[\d.,]+[\p{Script=Han}/]{0,6}[）]*=[\d.,]+(?:万元|亿元|元|万)?/gu;

function judge(
  paragraph: Paragraph,
  index: number,
  found: string,
  document: TextDocument,
  verdicts: Verdicts
): void {
  const numbers = readNumbers(paragraph).filter(
    ({ start }) => start >= index && start < index + found.length
  );
  const result = numbers.at(-1);
  const factors = numbers.slice(0, -1);
  if (result === undefined || factors.length < 2) return;
  const left = found.slice(0, found.lastIndexOf("="));
  const value = evaluated(left);
  if (value === undefined) return;
  const isMoney = factors.some(({ kind }) => kind === "money");
  const scale =
    isMoney && result.kind === "money"
      ? (amount: Amount): Amount => convert(amount, "元", result.unit as MoneyUnit)
      : (amount: Amount): Amount => amount;
  const expected = scale(value);
  const statements = document
    .of(paragraph)
    .filter(({ number }) => numbers.some(({ start }) => start === number.start));
  if (
    expected.rounded(result.decimals).equals(result.value) ||
    expected.rounded(result.decimals, "truncated").equals(result.value)
  ) {
    verdicts.verified("arithmetic", statements);
    return;
  }
  const repaired = factorBehind(left, factors, result, scale);
  const culprit = repaired?.number ?? result;
  const others = statements.filter(({ number }) => number.start !== culprit.start);
  const right = `${expected.rounded(4).toString()}${result.unit}`;
  const number = statements.find((one) => one.number.start === culprit.start)?.number ?? culprit;
  verdicts.found({
    pattern: "arithmetic",
    rule: "GJ707",
    severity: "error",
    number,
    others,
    expected: repaired === undefined ? right : repaired.expected,
    message: {
      zh: `算式“${left}”等于${right}，不等于${printed(result)}。`,
      en: `“${left}” comes to ${right}, not ${printed(result)}.`,
    },
    ...causeOfSlip(repaired, result, right),
    terms: factors.map((factor) => ({
      name: "",
      amount: factor.value,
      unit: factor.unit,
      span: placeOf(factor),
    })),
  });
}

interface RepairedFactor {
  readonly number: StatedNumber;
  readonly expected: string;
}

function causeOfSlip(
  repaired: RepairedFactor | undefined,
  result: StatedNumber,
  right: string
): { cause?: TextCause } {
  if (repaired === undefined) {
    const slip = slipBetween(result.digits, right);
    return slip === undefined ? {} : { cause: causeOf(slip) };
  }
  return { cause: causeOf("factor-slip", `${printed(repaired.number)} → ${repaired.expected}`) };
}

/** The one factor that, with a digit more or less, makes the equation true: 2个月 for 12个月. */
function factorBehind(
  left: string,
  factors: readonly StatedNumber[],
  result: StatedNumber,
  scale: (amount: Amount) => Amount
): RepairedFactor | undefined {
  if (result.value.isZero()) return undefined;
  const found: RepairedFactor[] = [];
  const value = evaluated(left);
  if (value === undefined || value.isZero() || /[+\-]/.test(left)) return undefined;
  for (const factor of factors) {
    const wanted = result.value.times(factor.value).dividedBy(scale(value));
    const [now, right] = [factor.value.toString(), wanted.toString()];
    const isSlip =
      wanted.decimals() === 0 &&
      right.length === now.length + 1 &&
      (right.startsWith(now) || right.endsWith(now)) &&
      wanted.compare(Amount.of(LARGEST[factor.unit] ?? "1000000")) <= 0;
    if (isSlip) found.push({ number: factor, expected: right + factor.unit });
  }
  return found.length === 1 ? found[0] : undefined;
}

/** A year has so many months, and a month so many days. */
const LARGEST: Readonly<Record<string, string>> = { 个月: "12", 月: "12", 天: "31" };

/** Sums and products of the numbers, units left aside; 万元 and 元 within brackets are brought to 元. */
function evaluated(expression: string): Amount | undefined {
  const tokens = expression.match(/\d[\d,]*(?:\.\d+)?(?:万元|亿元|千元)?|[（）+\-×xX÷/]/g) ?? [];
  const reader = new ExpressionReader(tokens);
  return reader.read();
}

class ExpressionReader {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  read(): Amount | undefined {
    const value = this.sum();
    return this.at === this.tokens.length ? value : undefined;
  }

  private sum(): Amount | undefined {
    let value = this.product();
    while (value !== undefined && (this.peek() === "+" || this.peek() === "-")) {
      const sign = this.next();
      const other = this.product();
      if (other === undefined) return undefined;
      value = sign === "+" ? value.plus(other) : value.minus(other);
    }
    return value;
  }

  private product(): Amount | undefined {
    let value = this.factor();
    while (value !== undefined && /^[×xX÷/]$/.test(this.peek())) {
      const sign = this.next();
      const other = this.factor();
      if (other === undefined || (/[÷/]/.test(sign) && other.isZero())) return undefined;
      value = /[÷/]/.test(sign) ? value.dividedBy(other) : value.times(other);
    }
    return value;
  }

  private factor(): Amount | undefined {
    const token = this.next();
    if (token === "（") {
      const value = this.sum();
      return this.next() === "）" ? value : undefined;
    }
    const digits = /^\d[\d,]*(?:\.\d+)?/.exec(token)?.[0];
    if (digits === undefined) return undefined;
    const unit = token.slice(digits.length);
    const value = Amount.of(digits.replaceAll(",", ""));
    return unit === "" ? value : inYuan({ value, unit });
  }

  private peek(): string {
    return this.tokens[this.at] ?? "";
  }

  private next(): string {
    const token = this.peek();
    this.at += 1;
    return token;
  }
}
