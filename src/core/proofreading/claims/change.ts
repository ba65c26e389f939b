import { Amount } from "../../money/amount";
import { convert, type MoneyUnit } from "../../money/money";
import { isOfSpending } from "../evidence/columns";
import { stepOf } from "../percent";
import type { TextDocument } from "../document";
import type { Direction, Statement } from "../statements";
import { inYuan, printed } from "../text/numbers";
import { slipBetween } from "../slips";
import { termOf, type FoundInText, type Verdicts } from "../verdicts";
import { causeOf } from "../wording";
import { comparisonOf, type Comparison } from "./comparison";

/** 比上年增加A万元: A must be what lies between the two years' amounts, and no more than this year's when it grew. */
export function change(document: TextDocument, verdicts: Verdicts): void {
  for (const paragraph of document.paragraphs) {
    for (const statement of document.of(paragraph)) {
      if (statement.role === "change" && statement.number.kind === "money")
        judgeChange(comparisonOf(statement, document), verdicts);
    }
  }
  saidOfEqualAmounts(document, verdicts);
}

/** Revenue and expenditure of the same amount, each said to have changed by the same amount. */
function saidOfEqualAmounts(document: TextDocument, verdicts: Verdicts): void {
  const byWords = new Map<string, Statement[]>();
  for (const statement of document.statements) {
    const { number, role, direction } = statement;
    if (role !== "change" || number.kind !== "money" || direction === "either") continue;
    const [value] = comparisonOf(statement, document).values;
    if (value === undefined || number.digits.replace(/\D/g, "").length < FEWEST_DIGITS) continue;
    if (verdicts.isContradicted(statement)) continue;
    const key = `${direction ?? ""} ${inYuan(number).toString()} ${inYuan(value.number).toString()}`;
    byWords.set(key, [...(byWords.get(key) ?? []), statement]);
  }
  for (const alike of byWords.values()) {
    const [first] = alike;
    if (first !== undefined && alike.length > 1)
      verdicts.verified("repeat", alike, [termOf(first)]);
  }
}

/** Short numbers agree by chance. */
const FEWEST_DIGITS = 4;

function judgeChange({ statement, values, bases }: Comparison, verdicts: Verdicts): void {
  const { number, direction } = statement;
  const [printedValue] = values;
  const [printedBase] = bases;
  const value = printedValue && verdicts.corrected(printedValue);
  const base = printedBase && (verdicts.corrected(printedBase) ?? printedBase);
  if (value === undefined || isReason(statement, value)) return;
  if (base !== undefined) {
    holdToBase(statement, value, base, verdicts);
    return;
  }
  if (isFromNothing(statement, value)) {
    verdicts.verified("change", [value, statement], [termOf(value)]);
    return;
  }
  const isImpossible =
    direction === "up" &&
    inYuan(number).compare(inYuan(value.number).plus(stepOf(value.number))) > 0 &&
    isNear(statement, value);
  if (!isImpossible) return;
  verdicts.found({
    pattern: "change",
    rule: "GJ703",
    severity: "error",
    number,
    others: [value],
    ...(value.number.value.isZero() && { expected: "持平" }),
    message: {
      zh: `本年数为${printed(value.number)}，不可能比上年增加${printed(number)}。`,
      en: `This year's figure is ${printed(value.number)}; it cannot have grown by ${printed(number)}.`,
    },
    cause: causeOf("copied"),
    terms: [termOf(value)],
  });
}

/** 主要原因是人员经费增加355.67万元: a change of something else than the amount before it. */
function isReason({ paragraph, number }: Statement, value: Statement): boolean {
  if (value.paragraph !== paragraph) return false;
  return /原因|由于|因为|主要是/.test(paragraph.text.slice(value.number.end, number.start));
}

/** 增加12万元（上年没有安排）: all of it is more. */
function isFromNothing({ number, direction, paragraph }: Statement, value: Statement): boolean {
  if (direction !== "up" || !inYuan(number).equals(inYuan(value.number))) return false;
  const { text } = paragraph;
  const around = text.slice(Math.max(0, number.start - AROUND), number.end + AROUND);
  return /上年(?:度)?(?:没有|无|未|为0)|首次|新增/.test(around);
}

/** Characters around a change in which it is said that there was nothing last year. */
const AROUND = 20;

/** Both years stand beside the change. */
function holdToBase(
  statement: Statement,
  value: Statement,
  base: Statement,
  verdicts: Verdicts
): void {
  const { number, direction } = statement;
  if (direction === "either") return;
  const between = (now: Amount, before: Amount): Amount =>
    direction === "down" ? before.minus(now) : now.minus(before);
  const [now, before] = [inYuan(value.number), inYuan(base.number)];
  const gap = between(now, before);
  const change = inYuan(number);
  if (gap.equals(change)) {
    verdicts.verified("change", [value, base, statement], [termOf(base)]);
    return;
  }
  const slack = Amount.sum([value, base, statement].map((one) => stepOf(one.number)));
  if (gap.minus(change).absolute().compare(slack) <= 0) return;
  const asYuan = (one: Statement, amount: Amount): Amount =>
    inYuan({ ...one.number, value: amount });
  verdicts.breaks({
    pattern: "change",
    rule: "GJ703",
    members: [
      {
        statement,
        holdsWith: (amount) => gap.equals(asYuan(statement, amount)),
        rights: [inUnitOf(statement, gap)],
      },
      {
        statement: value,
        holdsWith: (amount) => between(asYuan(value, amount), before).equals(change),
      },
      { statement: base, holdsWith: (amount) => between(now, asYuan(base, amount)).equals(change) },
    ],
    agreement: { zh: "增减额相符", en: "the change is right" },
    ...(isBeside(statement, value, base) && {
      otherwise: changeIsWrong(statement, value, base, gap),
    }),
  });
}

function directionWord(direction: Direction | undefined): string {
  return direction === "down" ? "减少" : "增加";
}

function inUnitOf({ number }: Statement, yuan: Amount): Amount {
  return convert(yuan, "元", number.unit as MoneyUnit);
}

/** 比2030年预算60万元增加26.4万元; 2030年60万元，2031年85.3万元，增加26.4万元: no other number can be meant. */
function isBeside(statement: Statement, value: Statement, base: Statement): boolean {
  const { paragraph, number, against = "" } = statement;
  if (value.paragraph !== paragraph || value.sentence !== statement.sentence) return false;
  if (isOfSpending(against) !== isOfSpending(base.subject)) return false;
  const [first, second] = [value, base].sort((one, other) => one.number.start - other.number.start);
  if (first === undefined || second === undefined) return false;
  const between = paragraph.text.slice(first.number.end, number.start);
  if (/[；。]|其中|口径|剔除|扣除|追加/.test(between)) return false;
  return !/\d/.test(paragraph.text.slice(second.number.end, number.start).replace(/\d{4}年/g, ""));
}

/** The right amount with the wrong word is pointed out only: words against figures. */
function changeIsWrong(
  { number, direction }: Statement,
  value: Statement,
  base: Statement,
  gap: Amount
): FoundInText {
  const unit = number.unit as MoneyUnit;
  const right = convert(gap.absolute(), "元", unit);
  const digits = right.toFixed(Math.max(number.decimals, right.decimals()));
  const word = gap.isNegative() === (direction === "down") ? "增加" : "减少";
  const isOtherWay = gap.isNegative();
  const isWordOnly = isOtherWay && right.equals(number.value);
  const slip = slipBetween(number.digits, digits);
  return {
    pattern: "change",
    rule: isWordOnly ? "GJ712" : "GJ703",
    severity: isWordOnly ? "warning" : "error",
    number,
    others: [value, base],
    expected: (isOtherWay ? word : "") + digits + unit,
    message: {
      zh: `上年${printed(base.number)}，本年${printed(value.number)}，应${word}${digits}${unit}，这里写${directionWord(direction)}${printed(number)}。`,
      en: `Last year ${printed(base.number)}, this year ${printed(value.number)}: ${isOtherWay ? "the other way, " : ""}a change of ${digits} ${unit}, not ${printed(number)}.`,
    },
    ...(slip !== undefined && !isWordOnly && { cause: causeOf(slip) }),
    terms: [termOf(base), termOf(value)],
  };
}

/** In the same clause or the one before, so that nobody else's value is meant. */
function isNear(statement: Statement, value: Statement): boolean {
  if (value.paragraph !== statement.paragraph || value.sentence !== statement.sentence)
    return false;
  const between = statement.paragraph.text.slice(value.number.end, statement.number.start);
  return !/[；。]/.test(between) && statement.subject.length < 2;
}
