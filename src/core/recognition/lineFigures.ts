import { type Money, type MoneyUnit } from "../money/money";
import type { CellAddress } from "../workbook/address";
import type { Code, Figure, FigureContent, Line, Measure, TableRef } from "./model";
import { type ReadAmount, readAmount } from "./readAmount";
import type { SheetView } from "./sheetView";

/** A line before its figures are made: the reported precision is known only when the whole table has been read. */
export interface RawLine {
  readonly line: LineParts;
  readonly measures: readonly Measure[];
  /** What stands under each of the measures. */
  readonly amounts: readonly ReadAmount[];
  /** A unit that the label states for this line alone. */
  readonly unit?: MoneyUnit;
}

/** Everything of a {@link Line} but its figures and its parent. */
export type LineParts = Omit<Line, "figures" | "parent">;

export interface FigureContext {
  readonly table: TableRef;
  readonly unit: MoneyUnit;
  readonly year: number | undefined;
  /** Reported precision. */
  readonly decimals: number;
  /** Measures of the table: what was read under others is left out. */
  readonly measures: ReadonlySet<Measure>;
}

/** Reads the amounts of one row. */
export function readAmounts(
  view: SheetView,
  row: number,
  measures: readonly Measure[]
): ReadAmount[] {
  return measures.map((measure) => readAmount(view.value(row, measure.column)));
}

/** The reported precision (列示精度) of a table: the decimals of its most precise amount of money. */
export function reportedDecimals(lines: readonly RawLine[]): number {
  let most = 0;
  for (const { amounts, measures } of lines) {
    amounts.forEach(({ decimals }, index) => {
      if (decimals > most && measures[index]?.layout?.holds !== "quantity") most = decimals;
    });
  }
  return most;
}

/** Turns raw lines into lines with figures, in order, and ties nested codes to the line they are part of. */
export function finishLines(raw: readonly RawLine[], context: FigureContext): Line[] {
  const nesting = new Nesting();
  const zeros = new Map<MoneyUnit, Money>();
  return raw.map(({ line, measures, amounts, unit: ownUnit }) => {
    const figures: Figure[] = [];
    const parent = nesting.parentOf(line);
    const finished: Line =
      parent === undefined ? { ...line, figures } : { ...line, parent, figures };
    nesting.add(finished);
    amounts.forEach((read, index) => {
      const measure = measures[index];
      if (measure === undefined || !context.measures.has(measure)) return;
      const money = moneyOf(read, read.unit ?? ownUnit ?? context.unit, context.decimals, zeros);
      figures.push(new CellFigure(context, finished, measure, read, money));
    });
    return finished;
  });
}

/** Most cells of a disclosure are blank: they share one zero per unit. */
function moneyOf(
  { amount }: ReadAmount,
  unit: MoneyUnit,
  decimals: number,
  zeros: Map<MoneyUnit, Money>
): Money {
  if (!amount.isZero()) return { amount, unit, decimals };
  let zero = zeros.get(unit);
  if (zero === undefined) {
    zero = { amount, unit, decimals };
    zeros.set(unit, zero);
  }
  return zero;
}

/** A figure that makes its address when asked: a large disclosure has a million of them and names a few. */
class CellFigure implements Figure {
  readonly table: TableRef;
  readonly content: FigureContent;
  readonly printed?: string;
  readonly year?: number;

  constructor(
    { table, year }: FigureContext,
    readonly line: Line,
    readonly measure: Measure,
    { content, printed }: ReadAmount,
    readonly money: Money
  ) {
    this.table = table;
    this.content = content;
    if (printed !== undefined) this.printed = printed;
    if (year !== undefined) this.year = year;
  }

  get cell(): CellAddress {
    const { labelCell, row } = this.line;
    return { sheet: labelCell.sheet, row, column: this.measure.column };
  }
}

/** Lines by unit and code, to find the 类 or 款 that a 款 or 项 stands under. */
class Nesting {
  private readonly byCode = new Map<string, Line>();

  parentOf(line: LineParts): Line | undefined {
    const code = nestingCode(line);
    if (code === undefined || code.malformed) return undefined;
    for (const length of [7, 5, 3]) {
      if (length >= code.code.length) continue;
      const parent = this.byCode.get(key(line, code.code.slice(0, length)));
      if (parent !== undefined) return parent;
    }
    return undefined;
  }

  add(line: Line): void {
    const code = nestingCode(line);
    if (code === undefined || line.role !== "item") return;
    // A pair of classes is not the parent of pairs: only a class alone, or one class above another on both sides.
    this.byCode.set(key(line, code.code), line);
  }
}

function nestingCode(line: LineParts): Code | undefined {
  return line.functionClass ?? line.departmentClass;
}

function key(line: LineParts, code: string): string {
  return `${line.unitCode ?? ""}/${code}`;
}
