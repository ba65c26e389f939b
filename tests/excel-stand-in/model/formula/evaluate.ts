import type { Area } from "../areas";
import { intersection, isSingle } from "../areas";
import { decimalText } from "../numberFormat";
import type { Sheet } from "../sheetModel";
import type { Expression, Reference } from "./parse";

export interface ErrorValue {
  readonly error: string;
}

/** undefined is an empty cell */
export type Value = number | string | boolean | ErrorValue | undefined;

export interface Surroundings {
  /** undefined when there is no such sheet */
  sheetOf(name: string | undefined): Sheet | undefined;
  valueAt(sheet: Sheet, row: number, column: number): Value;
}

/** The evaluator does not know it; the old value stays and the formula is named. */
export class Unknown extends Error {}

export function errorOf(error: string): ErrorValue {
  return { error };
}

/** @throws Unknown for a function it does not know */
export function evaluate(expression: Expression, around: Surroundings): NonNullable<Value> {
  return value(expression, around) ?? 0;
}

function value(expression: Expression, around: Surroundings): Value {
  if (expression.kind === "constant") return expression.value;
  if (expression.kind === "error") return errorOf(expression.error);
  if (expression.kind === "reference") return single(expression, around);
  if (expression.kind === "unary") return unary(expression.operator, value(expression.of, around));
  if (expression.kind === "binary") {
    return binary(
      expression.operator,
      value(expression.left, around),
      value(expression.right, around)
    );
  }
  const run = FUNCTIONS[expression.name];
  if (run === undefined) throw new Unknown(expression.name);
  return run(expression.args, around);
}

function single(reference: Reference, around: Surroundings): Value {
  if (!isSingle(reference.area)) throw new Unknown("a range where one value is needed");
  const sheet = around.sheetOf(reference.sheet);
  if (sheet === undefined) return errorOf("#REF!");
  return around.valueAt(sheet, reference.area.row, reference.area.column);
}

function unary(operator: string, of: Value): Value {
  if (operator === "+") return of;
  const number = toNumber(of);
  if (typeof number !== "number") return number;
  return operator === "%" ? number / 100 : -number;
}

function binary(operator: string, left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === "&") return toText(left) + toText(right);
  if (COMPARISONS.includes(operator)) return compare(operator, left, right);
  const one = toNumber(left);
  const other = toNumber(right);
  if (typeof one !== "number") return one;
  if (typeof other !== "number") return other;
  return arithmetic(operator, one, other);
}

const COMPARISONS = ["=", "<>", "<", ">", "<=", ">="];

function arithmetic(operator: string, one: number, other: number): Value {
  if (operator === "+") return settled(one + other, one, other);
  if (operator === "-") return settled(one - other, one, other);
  if (operator === "*") return finite(one * other);
  if (operator === "^") return finite(one ** other);
  return other === 0 ? errorOf("#DIV/0!") : finite(one / other);
}

/** Excel takes a sum that is nothing but rounding error of binary fractions as zero. */
function settled(sum: number, one: number, other: number): Value {
  const size = Math.max(Math.abs(one), Math.abs(other));
  return Math.abs(sum) < size * 1e-15 ? 0 : finite(sum);
}

function finite(number: number): Value {
  return Number.isFinite(number) ? number : errorOf("#NUM!");
}

function compare(operator: string, left: Value, right: Value): boolean {
  const order = orderOf(left, right);
  if (operator === "=") return order === 0;
  if (operator === "<>") return order !== 0;
  if (operator === "<") return order < 0;
  if (operator === ">") return order > 0;
  return operator === "<=" ? order <= 0 : order >= 0;
}

/** Numbers come before text, text before truth values; text without regard to case. */
function orderOf(left: Value, right: Value): number {
  const one = left ?? emptyLike(right);
  const other = right ?? emptyLike(left);
  const ranks = [rank(one), rank(other)] as const;
  if (ranks[0] !== ranks[1]) return ranks[0] - ranks[1];
  if (typeof one === "string" && typeof other === "string") {
    const [low, high] = [one.toLowerCase(), other.toLowerCase()];
    return low < high ? -1 : low > high ? 1 : 0;
  }
  return Number(one) - Number(other);
}

function emptyLike(other: Value): number | string | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function rank(of: Value): number {
  return typeof of === "number" ? 0 : typeof of === "string" ? 1 : 2;
}

function isError(of: Value): of is ErrorValue {
  return typeof of === "object";
}

function toText(of: Value): string {
  if (of === undefined || isError(of)) return "";
  return typeof of === "boolean" ? (of ? "TRUE" : "FALSE") : String(of);
}

function toNumber(of: Value): number | ErrorValue {
  if (typeof of === "number") return of;
  if (of === undefined) return 0;
  if (isError(of)) return of;
  if (typeof of === "boolean") return of ? 1 : 0;
  const number = Number(of.trim());
  return of.trim() === "" || Number.isNaN(number) ? errorOf("#VALUE!") : number;
}

type Args = readonly (Expression | undefined)[];

const FUNCTIONS: Readonly<Record<string, (args: Args, around: Surroundings) => Value>> = {
  SUM: (args, around) => overNumbers(args, around, sum),
  AVERAGE: (args, around) =>
    overNumbers(args, around, (all) =>
      all.length === 0 ? errorOf("#DIV/0!") : sum(all) / all.length
    ),
  COUNT: (args, around) => overNumbers(args, around, (all) => all.length),
  MAX: (args, around) =>
    overNumbers(args, around, (all) => (all.length === 0 ? 0 : Math.max(...all))),
  MIN: (args, around) =>
    overNumbers(args, around, (all) => (all.length === 0 ? 0 : Math.min(...all))),
  ABS: (args, around) => onNumber(args[0], around, Math.abs),
  ROUND: (args, around) => {
    const places = args[1] === undefined ? 0 : toNumber(value(args[1], around));
    if (typeof places !== "number") return places;
    return onNumber(args[0], around, (number) => rounded(number, Math.trunc(places)));
  },
  IF: (args, around) => {
    const condition = args[0] === undefined ? false : value(args[0], around);
    if (isError(condition)) return condition;
    const isTrue = toNumber(condition);
    if (typeof isTrue !== "number") return isTrue;
    const chosen = isTrue === 0 ? args[2] : args[1];
    if (chosen === undefined) return isTrue === 0 && args.length < 3 ? false : 0;
    return value(chosen, around);
  },
};

function sum(all: readonly number[]): number {
  return all.reduce((total, number) => total + number, 0);
}

function onNumber(
  arg: Expression | undefined,
  around: Surroundings,
  run: (number: number) => number
): Value {
  const number = arg === undefined ? 0 : toNumber(value(arg, around));
  return typeof number === "number" ? finite(run(number)) : number;
}

/** Half away from zero, of the decimal number that fifteen digits show. */
function rounded(number: number, places: number): number {
  const scale = 10 ** Math.max(0, -places);
  const text = decimalText(Math.abs(number) / scale, Math.max(0, places));
  return Math.sign(number) * Number(text) * scale;
}

function overNumbers(
  args: Args,
  around: Surroundings,
  run: (numbers: readonly number[]) => Value
): Value {
  const numbers: number[] = [];
  for (const arg of args) {
    const found = arg === undefined ? 0 : numbersOf(arg, around, numbers);
    if (typeof found === "object") return found;
    if (arg?.kind !== "reference") numbers.push(found);
  }
  return run(numbers);
}

/** Adds the numbers of a range; of anything else gives its number. Text in cells does not count. */
function numbersOf(arg: Expression, around: Surroundings, numbers: number[]): number | ErrorValue {
  if (arg.kind !== "reference") return toNumber(value(arg, around));
  const sheet = around.sheetOf(arg.sheet);
  if (sheet === undefined) return errorOf("#REF!");
  // Only whole rows and columns are worth looking for where the sheet ends.
  const isSmall = arg.area.rowCount * arg.area.columnCount <= 100_000;
  const used = isSmall ? arg.area : sheet.usedArea(false);
  const area: Area | undefined = used && intersection(arg.area, used);
  if (area === undefined) return 0;
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const cell = around.valueAt(sheet, row, column);
      if (isError(cell)) return cell;
      if (typeof cell === "number") numbers.push(cell);
    }
  }
  return 0;
}
