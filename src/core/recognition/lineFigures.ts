import type { Money, MoneyUnit } from "../money/money";
import type { CellAddress } from "../workbook/address";
import type { Code, Figure, Line, Measure, TableRef } from "./model";
import { type ReadAmount, readAmount } from "./readAmount";
import type { SheetView } from "./sheetView";

/** A line before its figures are made: the reported precision is known only when the whole table has been read. */
export interface RawLine {
  readonly line: LineParts;
  readonly cells: readonly RawCell[];
}

/** Everything of a {@link Line} but its figures and its parent. */
export type LineParts = Omit<Line, "figures" | "parent">;

export interface RawCell {
  readonly measure: Measure;
  readonly cell: CellAddress;
  readonly read: ReadAmount;
  readonly unit?: MoneyUnit;
}

export interface FigureContext {
  readonly table: TableRef;
  readonly unit: MoneyUnit;
  readonly year: number | undefined;
}

/** Reads one cell for a line. */
export function rawCell(view: SheetView, row: number, column: number, measure: Measure): RawCell {
  return {
    measure,
    cell: { sheet: view.sheet.name, row, column },
    read: readAmount(view.value(row, column)),
  };
}

/** The reported precision (列示精度) of a table: the decimals of its most precise amount of money. */
export function reportedDecimals(lines: readonly RawLine[]): number {
  let decimals = 0;
  for (const { cells } of lines) {
    for (const { read, measure } of cells) {
      if (read.decimals > decimals && measure.layout?.holds !== "quantity")
        decimals = read.decimals;
    }
  }
  return decimals;
}

/** Turns raw lines into lines with figures, in order, and ties nested codes to the line they are part of. */
export function finishLines(
  raw: readonly RawLine[],
  decimals: number,
  context: FigureContext
): Line[] {
  const nesting = new Nesting();
  return raw.map(({ line, cells }) => {
    const figures: Figure[] = [];
    const parent = nesting.parentOf(line);
    const finished: Line = { ...line, ...(parent === undefined ? {} : { parent }), figures };
    nesting.add(finished);
    const blanks = new Map<MoneyUnit, Money>();
    for (const cell of cells) figures.push(figureFor(cell, finished, decimals, context, blanks));
    return finished;
  });
}

function figureFor(
  { measure, cell, read, unit: ownUnit }: RawCell,
  line: Line,
  decimals: number,
  context: FigureContext,
  blanks: Map<MoneyUnit, Money>
): Figure {
  const unit = read.unit ?? ownUnit ?? context.unit;
  const { table, year } = context;
  let money = blanks.get(unit);
  if (money === undefined || !read.amount.isZero()) {
    money = { amount: read.amount, unit, decimals };
    if (read.amount.isZero()) blanks.set(unit, money);
  }
  const { content } = read;
  if (year === undefined) return { table, line, measure, cell, content, money };
  return { table, line, measure, year, cell, content, money };
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
