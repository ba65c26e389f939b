import { Amount } from "../../money/amount";
import { convert, type MoneyUnit } from "../../money/money";
import { amountsOfClass, classPathOf } from "../evidence/classPath";
import type { ClassPath, NamedAmounts, TableAmount } from "../evidence/evidence";
import { isOfSpending } from "../evidence/columns";
import { bareName, isName } from "../evidence/lineNames";
import { namedLineOf } from "../evidence/namedLines";
import { usualDecimals, type AmountsOf } from "../evidence/tableAmounts";
import type { TextDocument } from "../document";
import type { ClaimTerm } from "../model";
import { slipBetween } from "../slips";
import { nameOf, type Statement } from "../statements";
import { printed, type StatedNumber } from "../text/numbers";
import { causeOf } from "../wording";
import type { Verdicts } from "../verdicts";

/** Amounts that the text names by a line or class of the tables must be what stands there. */
export function tableFigures(document: TextDocument, verdicts: Verdicts): void {
  for (const statement of document.statements) {
    const { number, role } = statement;
    if (number.kind !== "money" || role === "change") continue;
    const named = amountsNamed(statement, document);
    if (named === undefined || named.amounts.length === 0) continue;
    hold(statement, { ...named, amounts: toldIn(named.amounts, number) }, document, verdicts);
  }
}

/** Blank cells say that there is nothing; where others of the line tell, only an amount of nothing is held against them. */
export function toldIn(
  amounts: readonly TableAmount[],
  { value }: StatedNumber
): readonly TableAmount[] {
  const told = amounts.filter(({ blank }) => !blank);
  return value.isZero() || told.length === 0 ? amounts : told;
}

/** The amounts of tables that a statement speaks of. */
export function amountsNamed(
  statement: Statement,
  document: TextDocument
): NamedAmounts | undefined {
  const { year } = document;
  const ofLastYear =
    statement.role === "base" ||
    (statement.year !== undefined && year !== undefined && statement.year === year - 1);
  const ofOtherYear =
    statement.year !== undefined && year !== undefined && statement.year !== year && !ofLastYear;
  if (ofOtherYear) return undefined;
  if (!ofLastYear) return amountsOfYear(statement, document, "this-year");
  return amountsOfYear(
    statement,
    document,
    isOfSpending(statement.subject) ? "spending" : "budget"
  );
}

/** What the line that a statement names comes to in the tables of this year, or to which last year was planned or spent. */
export function amountsOfYear(
  statement: Statement,
  document: TextDocument,
  of: AmountsOf
): NamedAmounts | undefined {
  const { evidence } = document;
  const amounts = document.tables.of(of);
  if (amounts.length === 0) return undefined;
  const path = classPathOf(statement);
  if (path !== undefined) {
    const found = amountsOfClass(path, { ...evidence, amounts });
    const whole = found.filter(({ wholeLine }) => wholeLine);
    return {
      amounts: whole.length > 0 ? whole : found,
      firm: isFirm(path, found) && whole.length > 0,
      exact: true,
    };
  }
  return namedLineOf(statement, document, amounts) ?? calledLine(statement, document, of);
}

/** The lines that have the very name: firm where all of them say the same. */
function calledLine(
  statement: Statement,
  { tables }: TextDocument,
  of: AmountsOf
): NamedAmounts | undefined {
  const name = bareName(statement.subject);
  const called = tables
    .named(name, of)
    .filter((amount) => amount.wholeLine && !amount.totalLine && isName(name, amount));
  if (called.length === 0) return undefined;
  const told = called.filter(({ blank }) => !blank);
  const isOne = new Set(told.map(({ yuan }) => yuan.toString())).size === 1;
  // A class has other amounts in other chapters: of all money, of this year's, of the general budget.
  const isScopeless = told.every(({ code }) => code === undefined || code.length === ITEM_LENGTH);
  const isClass = told.some(({ code }) => code !== undefined);
  return {
    amounts: called,
    firm: isOne && isScopeless,
    exact: true,
    ...(isClass && { likely: true }),
  };
}

/** Digits of the code of a 项. */
const ITEM_LENGTH = 7;

/** One class only answers to the name. */
function isFirm({ levels }: ClassPath, found: readonly TableAmount[]): boolean {
  return levels.length > 0 && new Set(found.map(({ code }) => code)).size === 1;
}

function hold(
  statement: Statement,
  { amounts, firm, likely = false }: NamedAmounts,
  document: TextDocument,
  verdicts: Verdicts
): void {
  const { number } = statement;
  const right = amounts.find((amount) => agrees(number, amount) === "equal");
  if (right !== undefined) {
    verdicts.verified("table-figure", [statement], [termOf(right, number)]);
    return;
  }
  const values = new Set(amounts.map(({ yuan }) => yuan.toString()));
  if (!firm) return;
  const [first] = amounts;
  if (first === undefined || (values.size > 1 && amounts.some(({ blank }) => blank))) return;
  const rounded = amounts.find((amount) => agrees(number, amount) === "rounding");
  const nearest = rounded ?? first;
  const expected = expectedText(nearest, number);
  const slip = slipBetween(number.digits, expected);
  const copiedFrom = document.before(statement).find((other) => isCopy(other, number));
  verdicts.found({
    pattern: "table-figure",
    rule: "GJ701",
    severity: rounded !== undefined ? "rounding" : likely ? "warning" : "error",
    number,
    expected: expected + number.unit,
    message: {
      zh: `“${nameOf(statement)}”说明写${printed(number)}，附表为${expected}${number.unit}。`,
      en: `“${nameOf(statement)}” is ${printed(number)} in the text and ${expected} ${number.unit} in the table.`,
    },
    ...(rounded !== undefined
      ? { cause: causeOf("truncated") }
      : slip !== undefined
        ? { cause: causeOf(slip) }
        : copiedFrom !== undefined && { cause: causeOf("copied", nameOf(copiedFrom)) }),
    terms: [termOf(nearest, number)],
  });
}

function isCopy({ number }: Statement, other: StatedNumber): boolean {
  return number.kind === other.kind && number.digits === other.digits && !number.value.isZero();
}

/** Whether a printed number is what stands in a cell, at the precision of both. */
export function agrees(
  number: StatedNumber,
  amount: TableAmount
): "equal" | "rounding" | "different" {
  if (isPrintedAs(number, amount)) return "equal";
  const { yuan, exact } = amount;
  const unit = number.unit as MoneyUnit;
  const decimals = usualDecimals(number);
  const step = Amount.of("1").shifted(-decimals);
  const gap = convert(yuan, "元", unit).minus(number.value).absolute();
  if (unit === "元" && exact) return "different";
  return gap.compare(step) <= 0 ? "rounding" : "different";
}

/** Whether the cell, rounded as the number is, or to the two decimals of 万元, is the number. */
export function isPrintedAs(number: StatedNumber, { yuan }: TableAmount): boolean {
  const amount = convert(yuan, "元", number.unit as MoneyUnit);
  if (amount.rounded(usualDecimals(number)).equals(number.value)) return true;
  return number.decimals > 0 && amount.rounded(number.decimals).equals(number.value);
}

export function termOf(
  { table, label, measure, yuan, cell, elsewhere }: TableAmount,
  { unit }: StatedNumber
): ClaimTerm {
  const line = [table, label, measure].filter((part) => part !== "").join(" ");
  const amount = convert(yuan, "元", unit as MoneyUnit);
  // A cell of last year's workbook is none of the workbook that is open.
  return elsewhere
    ? { name: `上年附表“${line}”`, amount, unit }
    : { name: line, amount, unit, cell };
}

/** The amount as it should be printed in place of a number. */
export function expectedText({ yuan }: TableAmount, { unit, decimals }: StatedNumber): string {
  const amount = convert(yuan, "元", unit as MoneyUnit);
  const rounded = amount.rounded(Math.max(decimals, unit === "元" ? 0 : 2));
  return rounded.decimals() < decimals ? rounded.toFixed(decimals) : rounded.toString();
}
