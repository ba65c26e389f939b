import type { Amount } from "../../money/amount";
import { convert, type MoneyUnit } from "../../money/money";
import type { TextDocument } from "../document";
import { slipBetween } from "../slips";
import type { Statement } from "../statements";
import type { Paragraph } from "../text/cleanText";
import { inYuan, printed, type StatedNumber } from "../text/numbers";
import { causeOf } from "../wording";
import { termOf, type Verdicts } from "../verdicts";

/**
 * 改造农村危房26户，每户补助2.5万元，共需65万元; 240人，人均150元，培训费3.6万元: what one costs times how many there are is
 * what all cost.
 */
export function unitPrices(document: TextDocument, verdicts: Verdicts): void {
  for (const paragraph of document.paragraphs) {
    const statements = document.of(paragraph);
    for (const price of statements) {
      const each = eachIn(price, paragraph);
      if (each === undefined) continue;
      const segment = segmentAround(price, paragraph, statements);
      const count = countOf(each, price, segment);
      const total = totalOf(price, count, segment, paragraph);
      if (count !== undefined && total !== undefined)
        judge({ price, count, total, each }, verdicts);
    }
  }
}

/** What a price is for. */
interface Each {
  /** 户, 公里, 人; empty for 单价. */
  readonly measure: string;
  /** Payments a year. */
  readonly times: number;
}

function eachIn({ number, subject }: Statement, { text }: Paragraph): Each | undefined {
  if (number.kind !== "money") return undefined;
  const before = text.slice(Math.max(0, number.start - BEFORE), number.start);
  const words = before.slice(before.search(/[^，。；：、（）]*$/));
  // 每人每天 is paid on days that nobody counts here.
  if (/每(?:天|日|次|期|学期|季)/.test(words)) return undefined;
  const named =
    /(人|户|辆|台|车)均/.exec(words)?.[1] ?? /每(?!年|月)(\p{Script=Han})/u.exec(words)?.[1];
  const isPrice = named !== undefined || /单价/.test(subject);
  if (!isPrice) return undefined;
  const behind = text.slice(number.end, number.end + BEHIND);
  const isMonthly = /每月/.test(words);
  if (isMonthly && !/全年|一年|每年|年需/.test(behind)) return undefined;
  return { measure: named ?? "", times: isMonthly ? MONTHS : 1 };
}

const BEFORE = 16;
const BEHIND = 12;
const MONTHS = 12;

/** The statements between the stops around a price. */
function segmentAround(
  { number }: Statement,
  { text }: Paragraph,
  statements: readonly Statement[]
): readonly Statement[] {
  const start = Math.max(
    text.lastIndexOf("；", number.start),
    text.lastIndexOf("。", number.start)
  );
  const stops = [text.indexOf("；", number.end), text.indexOf("。", number.end)].filter(
    (at) => at !== -1
  );
  const end = Math.min(text.length, ...stops);
  return statements.filter((one) => one.number.start > start && one.number.end <= end);
}

/** How many there are: the nearest count of what the price is for, before it or behind it. */
function countOf(
  { measure }: Each,
  price: Statement,
  segment: readonly Statement[]
): Statement | undefined {
  const counts = segment.filter(({ number }) => number.kind === "count");
  const before = counts.filter(({ number }) => number.start < price.number.start).reverse();
  const behind = counts.filter(({ number }) => number.start > price.number.start);
  const isOf = ({ number }: Statement): boolean =>
    measure === ""
      ? /^[台套个辆件]$/.test(number.unit)
      : plainUnit(number.unit) === plainUnit(measure) || number.unit.startsWith(measure);
  return [...before, ...behind].find(isOf);
}

/** 人, 名, 位 and 人次 are all people; 条线路 counts lines. */
function plainUnit(unit: string): string {
  return unit.replace(/^(?:名|位|人次)$/, "人").replace(/^车$/, "辆");
}

/** What all cost: said so behind the price, else the amount that the segment begins with. */
function totalOf(
  price: Statement,
  count: Statement | undefined,
  segment: readonly Statement[],
  { text }: Paragraph
): Statement | undefined {
  const amounts = segment.filter(({ number, role }) => number.kind === "money" && role === "value");
  const next = amounts.find(({ number }) => number.start > price.number.start);
  if (next !== undefined) {
    const lead = text.slice(price.number.end, next.number.start);
    return /(?:共需|共计|总计|合计|全年|共|计)(?:需|补助|安排|经费|金额|支出)?$/.test(lead) &&
      !/[二两三四五六七八九十]项/.test(lead)
      ? next
      : undefined;
  }
  const first = amounts.find(({ number }) => number.start < (count ?? price).number.start);
  return first === price ? undefined : first;
}

interface Product {
  readonly price: Statement;
  readonly count: Statement;
  readonly total: Statement;
  readonly each: Each;
}

function judge({ price, count, total, each: { times } }: Product, verdicts: Verdicts): void {
  if ([price, total].some((one) => verdicts.isContradicted(one))) return;
  const many = count.number.value.times(times);
  if (many.isZero()) return;
  const all = inYuan(price.number).times(many);
  const rightTotal = convert(all, "元", total.number.unit as MoneyUnit);
  const rightPrice = convert(
    inYuan(total.number).dividedBy(many),
    "元",
    price.number.unit as MoneyUnit
  );
  if (isRounded(rightTotal, total.number) || isRounded(rightPrice, price.number)) {
    verdicts.verified("arithmetic", [price, count, total], [termOf(count), termOf(price)]);
    return;
  }
  const wrong = wrongOne({ price, total, rightPrice, rightTotal }, verdicts);
  if (wrong === undefined) return;
  const { statement, right } = wrong;
  const expected = right.toString() + statement.number.unit;
  const slip = slipBetween(statement.number.digits, expected);
  const formula = `${printed(count.number)}×${printed(price.number)}${times === 1 ? "" : `×${String(times)}`}`;
  verdicts.found({
    pattern: "arithmetic",
    rule: "GJ707",
    severity: "warning",
    number: statement.number,
    others: [price, count, total],
    expected,
    message: {
      zh: `${formula}等于${rightTotal.rounded(4).toString()}${total.number.unit}，文中总数写${printed(total.number)}，请核实。`,
      en: `${formula} comes to ${rightTotal.rounded(4).toString()} ${total.number.unit}; the text says ${printed(total.number)}.`,
    },
    ...(slip !== undefined && { cause: causeOf(slip) }),
    terms: [termOf(count), termOf(price), termOf(total)],
  });
}

function isRounded(amount: Amount, { value, decimals }: StatedNumber): boolean {
  return amount.rounded(decimals).equals(value);
}

/** The total or the price, whichever nothing else verifies and one slip of the hand could have made; else the total. */
function wrongOne(
  {
    price,
    total,
    rightPrice,
    rightTotal,
  }: {
    readonly price: Statement;
    readonly total: Statement;
    readonly rightPrice: Amount;
    readonly rightTotal: Amount;
  },
  verdicts: Verdicts
): { readonly statement: Statement; readonly right: Amount } | undefined {
  const mostDecimals = Math.max(2, price.number.decimals, total.number.decimals);
  const candidates = [
    { statement: total, right: rightTotal },
    { statement: price, right: rightPrice.rounded(mostDecimals) },
  ].filter(({ statement }) => !verdicts.isVerified(statement));
  return (
    candidates.find(
      ({ statement, right }) => slipBetween(statement.number.digits, right.toString()) !== undefined
    ) ?? candidates.find(({ statement }) => statement === total)
  );
}
