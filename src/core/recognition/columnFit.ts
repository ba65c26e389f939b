import { Amount } from "../money/amount";
import type { GridBody, MeasureLayout } from "../standards/layoutProfile";
import type { RawLine } from "./lineFigures";
import type { Measure } from "./model";

/** A reading of the columns: for each column of amounts, from left to right, the measure it holds. */
export interface ColumnReading {
  readonly measures: readonly MeasureLayout[];
}

export type ColumnFit =
  | { readonly kind: "fits" }
  | { readonly kind: "solved"; readonly reading: ColumnReading }
  | { readonly kind: "open"; readonly readings: number };

/**
 * Asks whether the amounts stand under their heads. When several lines contradict the cross-footing, a cell was dropped
 * or inserted in every line (the text conversion of a published table does that): all readings of the columns in
 * their order are tried, and one is taken only when the sums leave no other.
 *
 * @param step the worth of the last printed digit, zero for exact amounts
 */
export function fitColumns(
  body: GridBody,
  measures: readonly Measure[],
  lines: readonly RawLine[],
  step: Amount
): ColumnFit {
  const sums = body.measures.filter((measure) => measure.sumOf !== undefined);
  const rows = amountRows(measures, lines);
  if (sums.length === 0 || rows.length < LEAST_ROWS) return { kind: "fits" };
  const direct = new Map(measures.map((measure, index) => [measure.id, index]));
  const extra = measures.flatMap(({ mayEnter }, index) =>
    mayEnter === undefined ? [] : { mayEnter, index }
  );
  // A head may leave out all the parts of a sum, or the sum.
  const printed = sums.filter(
    ({ id, sumOf }) => direct.has(id) && sumOf?.some((part) => direct.has(part)) === true
  );
  const looked = spread(rows, LOOKED_AT);
  const wrong = looked.filter((row) => !sumsHold(row.amounts, direct, printed, step, extra)).length;
  if (wrong < LEAST_ROWS) return { kind: "fits" };

  const money = body.measures.filter((measure) => measure.holds !== "quantity");
  const readings: MeasureLayout[][] = [];
  for (const choice of choices(money.length, filledColumns(rows))) {
    const reading = choice.map((position) => money[position]).filter((one) => one !== undefined);
    const positions = new Map(reading.map((measure, index) => [measure.id, index]));
    if (
      rows.every(
        (row) => sumsHold(row.amounts, positions, sums, step) && classesHold(row, reading, body)
      )
    )
      readings.push(reading);
  }
  const [only] = readings;
  if (only !== undefined && readings.length === 1)
    return { kind: "solved", reading: { measures: only } };
  // A few wrong lines that no other reading explains are wrong lines.
  const mostly = wrong * 2 > looked.length;
  return readings.length > 1 || mostly
    ? { kind: "open", readings: readings.length }
    : { kind: "fits" };
}

/** Where a cell was dropped in every line, the last columns stand empty under their heads. */
function filledColumns(rows: readonly AmountRow[]): number {
  return Math.max(
    ...rows.map(({ amounts }) => amounts.findLastIndex((amount) => !amount.isZero()) + 1)
  );
}

/** Some of many, evenly spread: whether columns are shifted shows in a few lines. */
function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  const step = Math.floor(items.length / most);
  return items.filter((_, index) => index % step === 0);
}

interface AmountRow {
  readonly amounts: readonly Amount[];
  readonly departmentClass: string | undefined;
}

function amountRows(measures: readonly Measure[], lines: readonly RawLine[]): AmountRow[] {
  return lines
    .map(({ line, measures: read, amounts }) => ({
      amounts: measures.map((measure) => amounts[read.indexOf(measure)]?.amount ?? Amount.zero),
      departmentClass: line.departmentClass?.code,
    }))
    .filter((row) => row.amounts.some((amount) => !amount.isZero()));
}

function sumsHold(
  amounts: readonly Amount[],
  positions: ReadonlyMap<string, number>,
  sums: readonly MeasureLayout[],
  step: Amount,
  extra: readonly ExtraPosition[] = []
): boolean {
  const amountOf = (id: string): Amount => amounts[positions.get(id) ?? -1] ?? Amount.zero;
  return sums.every((sum) => {
    const ids = sum.sumOf ?? [];
    const parts = Amount.sum(ids.map(amountOf));
    const total = amountOf(sum.id);
    // Rounding of every number moves the sum by half a step each, at most.
    const most = step.times(ids.length + 1);
    const added = extra
      .filter(({ mayEnter }) => mayEnter.includes(sum.id))
      .map(({ index }) => amounts[index] ?? Amount.zero);
    return [Amount.zero, ...added, Amount.sum(added)].some(
      (more) => parts.plus(more).minus(total).absolute().compare(most) <= 0
    );
  });
}

/** A column that the layout does not know, and the sums it may be a part of. */
interface ExtraPosition {
  readonly mayEnter: readonly string[];
  readonly index: number;
}

/** A class stands in its own column: 301 is wages, 302 goods. A class that no column claims may stand anywhere. */
function classesHold(row: AmountRow, reading: readonly MeasureLayout[], body: GridBody): boolean {
  const code = row.departmentClass;
  if (code === undefined) return true;
  const isOwn = ({ holdsClasses }: MeasureLayout): boolean =>
    holdsClasses?.some((one) => code.startsWith(one)) === true;
  if (!body.measures.some(isOwn)) return true;
  return reading.every((measure, index) => {
    const isForeign = measure.holdsClasses !== undefined && !isOwn(measure);
    return !isForeign || (row.amounts[index] ?? Amount.zero).isZero();
  });
}

/** Ways to choose `size` of `count` positions in their order; none when there are too many to try. */
function choices(count: number, size: number): number[][] {
  if (size > count || binomial(count, size) > MOST_READINGS) return [];
  let partial: number[][] = [[]];
  for (let taken = 0; taken < size; taken += 1) {
    partial = partial.flatMap((choice) => {
      const next = (choice.at(-1) ?? -1) + 1;
      const last = count - (size - taken);
      return Array.from({ length: Math.max(last - next + 1, 0) }, (_, step) => [
        ...choice,
        next + step,
      ]);
    });
  }
  return partial;
}

function binomial(count: number, size: number): number {
  let ways = 1;
  for (let step = 1; step <= size; step += 1) ways = (ways * (count - size + step)) / step;
  return ways;
}

const LEAST_ROWS = 3;
const LOOKED_AT = 60;
const MOST_READINGS = 500;
