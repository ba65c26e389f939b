import { Amount } from "../../money/amount";
import type { BrokenRelation } from "../culprits/brokenRelation";
import type { TextDocument } from "../document";
import { stepOf } from "../percent";
import type { Statement } from "../statements";
import { slipBetween } from "../slips";
import { inYuan, printed, type StatedNumber } from "../text/numbers";
import { causeOf } from "../wording";
import { headsBelow, isAmount, listAfter, listsOfNextSentence, type List } from "./lists";
import { termOf, type FoundInText, type Verdicts } from "../verdicts";

/** 共有车辆2辆，其中：…2辆、…0辆; 支出预算A，其中：基本支出B，项目支出C: the parts of a list must add up to its whole. */
export function parts(document: TextDocument, verdicts: Verdicts): void {
  for (const paragraph of document.paragraphs) {
    const statements = document.of(paragraph).filter(isAmount);
    const listOf: ListOf = (whole) =>
      listAfter(paragraph, whole, statements.slice(statements.indexOf(whole) + 1));
    for (const whole of statements) {
      const list = listOf(whole);
      if (list !== undefined) judge(whole, list, listOf, verdicts);
    }
    for (const { whole, list } of listsOfNextSentence(paragraph, statements))
      judge(whole, list, listOf, verdicts);
  }
  acrossParagraphs(document, verdicts);
}

type ListOf = (whole: Statement) => List | undefined;

function judge(whole: Statement, within: List, listOf: ListOf, verdicts: Verdicts): void {
  const { readings } = within;
  if (verdicts.isContradicted(whole)) return;
  for (const list of [...readings, ...readings.flatMap(prefixes)]) {
    if (list.length >= 1 && addsUp(whole, list)) {
      const pattern = whole.number.kind === "count" ? "counts" : "parts";
      verdicts.verified(
        pattern,
        [whole, ...list],
        list.map((part) => termOf(part))
      );
      return;
    }
  }
  for (const list of readings) {
    const wrong = wrongPart(whole, list, listOf);
    if (wrong === undefined) continue;
    findPart(whole, list, wrong, verdicts);
    return;
  }
  const relation = relationOf(whole, within, verdicts);
  if (relation !== undefined) verdicts.breaks(relation);
}

/** The whole and its parts, of whichever reading of the list: any of them may be the wrong one. */
function relationOf(whole: Statement, list: List, verdicts: Verdicts): BrokenRelation | undefined {
  const isCount = whole.number.kind === "count";
  const readings = [...list.readings, ...list.readings.flatMap(prefixes)].filter(
    ({ length }) => length >= 2
  );
  const parts = [...new Set(list.readings.flat())];
  if (parts.length < 2 || parts.some((part) => verdicts.isContradicted(part))) return undefined;
  const wrong = list.readings.find(isComplete) ?? (list.closed ? allOf(list, whole) : undefined);
  const otherwise =
    wrong === undefined || list.doubtful === true || isNearly(whole, wrong)
      ? undefined
      : sumIsWrong(whole, wrong);
  const replaced = (one: Statement, old: Statement, value: Amount): Statement =>
    one === old ? { ...one, number: { ...one.number, value } } : one;
  return {
    pattern: isCount ? "counts" : "parts",
    rule: "GJ706",
    members: [whole, ...parts].map((statement) => ({
      statement,
      holdsWith: (value) =>
        readings.some(
          (reading) =>
            (statement === whole || reading.includes(statement)) &&
            addsUp(
              replaced(whole, statement, value),
              reading.map((part) => replaced(part, statement, value))
            )
        ),
      rights: list.readings.flatMap((reading) =>
        statement === whole || reading.includes(statement)
          ? [leftFor(statement, whole, reading)]
          : []
      ),
    })),
    agreement: { zh: "各项之和与总数相符", en: "the parts make the whole" },
    ...(otherwise && { otherwise }),
  };
}

/** All parts of a list of names and numbers: of counts those up to the first stop, of money as many as are too much. */
function allOf({ readings }: List, whole: Statement): readonly Statement[] | undefined {
  const [short = []] = readings;
  if (whole.number.kind === "count") return short.length >= 2 ? short : undefined;
  return readings.find((reading) => exceeds(reading, whole));
}

/** Tables in 万元 are rounded line by line themselves, and each half of an expenditure is the sum of many lines. */
function isNearly(whole: Statement, list: readonly Statement[]): boolean {
  if (whole.number.kind === "count") return false;
  const gap = sumOf(list.map(({ number }) => number))
    .minus(whole.number.value)
    .absolute();
  const decimals = Math.max(2, whole.number.decimals);
  return gap.compare(Amount.of(LINES_OF_A_HALF).shifted(-decimals)) <= 0;
}

/** So many lines, each rounded by half a digit or cut off by one. */
const LINES_OF_A_HALF = "10";

/** Parts of which there may be more, and which are too many already. */
function exceeds(reading: readonly Statement[], whole: Statement): boolean {
  if (reading.length < 2 || addsUp(whole, reading)) return false;
  return sumOf(reading.map(({ number }) => number)).compare(whole.number.value) > 0;
}

/** What one number of a list must be if the others are right, in the unit of all of them. */
function leftFor(statement: Statement, whole: Statement, list: readonly Statement[]): Amount {
  if (statement === whole) return sumOf(list.map(({ number }) => number));
  const others = list.filter((part) => part !== statement);
  return whole.number.value.minus(sumOf(others.map(({ number }) => number)));
}

function sumIsWrong(whole: Statement, list: readonly Statement[]): FoundInText {
  const isCount = whole.number.kind === "count";
  const sum = sumOf(list.map(({ number }) => number));
  return {
    pattern: isCount ? "counts" : "parts",
    rule: "GJ706",
    severity: "warning",
    number: whole.number,
    others: list,
    expected: sum.toString() + whole.number.unit,
    message: {
      zh: `${printed(whole.number)}与所列各项合计${sum.toString()}${whole.number.unit}不符。`,
      en: `${printed(whole.number)} is not the sum of what is listed, ${sum.toString()} ${whole.number.unit}.`,
    },
    terms: list.map((part) => termOf(part)),
  };
}

/** A part that its own parts and the whole contradict alike. */
interface WrongPart {
  readonly part: Statement;
  readonly right: Amount;
  readonly within: readonly Statement[];
}

/** 共13459平方米，其中地上8013平方米（7998、105），地下5356平方米: with 8103, which its own parts make, the whole is right. */
function wrongPart(
  whole: Statement,
  list: readonly Statement[],
  listOf: ListOf
): WrongPart | undefined {
  for (const part of list) {
    const within = listOf(part)?.readings.find(({ length }) => length >= 2);
    // What are its own parts are no parts of the whole beside it.
    if (within === undefined || within.some((one) => list.includes(one))) continue;
    const right = sumOf(within.map(({ number }) => number));
    const others = list.filter((one) => one !== part).map(({ number }) => number.value);
    if (Amount.sum([right, ...others]).equals(whole.number.value)) return { part, right, within };
  }
  return undefined;
}

function findPart(
  whole: Statement,
  list: readonly Statement[],
  { part, right, within }: WrongPart,
  verdicts: Verdicts
): void {
  const { number } = part;
  const pattern = number.kind === "count" ? "counts" : "parts";
  const expected = right.toString() + number.unit;
  const slip = slipBetween(number.digits, right.toString());
  const others = list.filter((one) => one !== part);
  verdicts.found({
    pattern,
    rule: "GJ706",
    severity: "error",
    number,
    others: [whole, ...others, ...within],
    expected,
    message: {
      zh: `这里写${printed(number)}；所列各项合计${expected}，总数${printed(whole.number)}减去其余各项也是${expected}。`,
      en: `This is ${printed(number)}; its own parts make ${expected}, and so does the total ${printed(whole.number)} less the other parts.`,
    },
    ...(slip !== undefined && { cause: causeOf(slip) }),
    terms: [...within, whole, ...others].map((one) => termOf(one)),
  });
  verdicts.verified(pattern, [whole, ...others, ...within]);
}

/** Amounts of money may be some of many, but for what every expenditure or every procurement is divided into. */
function isComplete(list: readonly Statement[]): boolean {
  return DIVISIONS.some(
    (names) =>
      list.length === names.length &&
      names.every((name) => list.some(({ subject }) => name.test(subject)))
  );
}

const DIVISIONS: readonly (readonly RegExp[])[] = [
  [/^基本支出(?:预算)?$/, /^项目支出(?:预算)?$/],
  [/^人员经费(?:支出|预算)*$/, /^(?:日常)?公用经费(?:支出|预算)*$/],
  [/货物(?:类|支出|预算|采购)*$/, /工程(?:类|支出|预算|采购)*$/, /服务(?:类|支出|预算|采购)*$/],
  [/因公出国（境）费用?/, /公务用车购置(?:及|和)?运行/, /公务接待费/],
];

/** A list may go on with parts of its last part. */
function prefixes(list: readonly Statement[]): readonly (readonly Statement[])[] {
  return list.map((_, index) => list.slice(0, index + 1)).filter(({ length }) => length >= 2);
}

function addsUp(whole: Statement, list: readonly Statement[]): boolean {
  if (whole.number.kind === "count")
    return sumOf(list.map(({ number }) => number)).equals(whole.number.value);
  if (list.length === 1 && !whole.number.value.isZero() && !isSame(list[0], whole)) return false;
  const sum = Amount.sum(list.map(({ number }) => inYuan(number)));
  const gap = sum.minus(inYuan(whole.number)).absolute();
  const slack = Amount.sum([whole, ...list].map(({ number }) => stepOf(number)));
  return gap.compare(slack) <= 0 && (list.length > 1 || gap.isZero());
}

function isSame(one: Statement | undefined, other: Statement): boolean {
  return one !== undefined && inYuan(one.number).equals(inYuan(other.number));
}

function sumOf(numbers: readonly StatedNumber[]): Amount {
  return Amount.sum(numbers.map(({ value }) => value));
}

/** 项目主要包括： and an item a paragraph below it: the heads of the items make up the amount before. */
function acrossParagraphs(document: TextDocument, verdicts: Verdicts): void {
  for (const paragraph of document.paragraphs) {
    const heads = headsBelow(paragraph, document);
    if (heads.length < 2) continue;
    const own = document.of(paragraph).filter(isValue);
    const before = document.beforeParagraph(paragraph).filter(isValue).slice(0, FARTHEST);
    const whole = [...own, ...before].find((one) => addsUp(one, heads));
    if (whole !== undefined) {
      verdicts.verified(
        "parts",
        [whole, ...heads],
        heads.map((head) => termOf(head))
      );
      continue;
    }
    const introduced = /(?:其中|包括)：?$/.test(paragraph.text) ? own.at(-1) : undefined;
    if (introduced === undefined || verdicts.isContradicted(introduced)) continue;
    const relation = relationOf(
      introduced,
      { readings: [heads], closed: isComplete(heads) },
      verdicts
    );
    if (relation !== undefined) verdicts.breaks(relation);
  }
}

/** Amounts before a list of which one may be its whole. */
const FARTHEST = 12;

function isValue({ number, role }: Statement): boolean {
  return number.kind === "money" && role === "value";
}
