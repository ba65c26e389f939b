import { compareSum } from "../money/agreement";
import { convert, decimalsIn, isExactUnit, type Money } from "../money/money";
import { isUnreadable } from "../figures/disclosureView";
import type { TableView } from "../figures/tableView";
import type { Figure, Line, Measure, RecognisedTable } from "../recognition/model";
import type { UnitKind } from "../standards/classes";
import { MONEY_WITH_FUNCTIONS_OF_ITS_OWN, runningKindOf } from "./functionKinds";
import type { Accounted } from "./model";

/**
 * What the function table says of the rows of one measure: rows of 505 and 506 are what 事业运行 is paid from, rows of
 * 501 to 504 what 行政运行 is paid from. Money of functions that say nothing of the unit kind leaves room in the sum.
 */
export interface SumSystem {
  readonly table: RecognisedTable;
  readonly measure: Measure;
  readonly unitCode?: string;
  readonly rows: readonly SystemRow[];
  /** What 事业运行 shows under the measure. */
  readonly institution: readonly Figure[];
  readonly accounted: readonly Accounted[];
  /** What the rows of 505 and 506 come to at least and at most, in steps. */
  readonly least: bigint;
  readonly most: bigint;
  /** The function table shows that public institutions are among the spending units. */
  readonly showsInstitutions: boolean;
}

export interface SystemRow {
  readonly line: Line;
  readonly figure: Figure;
  /** In steps. */
  readonly amount: bigint;
}

/** The unit kinds that a row may be of; `any` where its class goes to one target whatever the unit. */
export type RowKinds = (line: Line) => "either" | UnitKind | "any";

/** One system for each unit and measure that both tables show, where their sums agree and can be read. */
export function sumSystems(
  economic: TableView,
  byFunction: TableView,
  kindsOf: RowKinds
): readonly SumSystem[] {
  const measures = sharedMeasures(economic, byFunction);
  return blocksOf(economic, byFunction).flatMap((block) =>
    measures.flatMap((measure) => systemOf(economic, byFunction, block, measure, kindsOf) ?? [])
  );
}

/** The columns by use where both tables have them: there each class stands under one only. */
const MEASURES_BY_USE = ["basic.wages", "basic.goods", "basic.capital"];

function sharedMeasures(economic: TableView, byFunction: TableView): readonly Measure[] {
  const shared = (id: string): Measure[] =>
    byFunction.has(id) ? economic.table.measures.filter((measure) => measure.id === id) : [];
  const byUse = MEASURES_BY_USE.flatMap(shared);
  return byUse.length > 0 ? byUse : shared("basic");
}

interface Block {
  readonly unitCode?: string;
  readonly rows: readonly Line[];
  readonly functions: readonly Line[];
}

/** By unit where both tables have rows of the same units, else everything at once. */
function blocksOf(economic: TableView, byFunction: TableView): readonly Block[] {
  const rows = economic.leaves();
  const functions = byFunction.leaves();
  const units = economic.unitCodes();
  if (units.size < 2 || !isSameSet(units, byFunction.unitCodes())) return [{ rows, functions }];
  const rowsOf = groupedByUnit(rows);
  const functionsOf = groupedByUnit(functions);
  return [...units].map((unitCode) => ({
    unitCode,
    rows: rowsOf.get(unitCode) ?? [],
    functions: functionsOf.get(unitCode) ?? [],
  }));
}

function groupedByUnit(lines: readonly Line[]): ReadonlyMap<string | undefined, readonly Line[]> {
  const groups = new Map<string | undefined, Line[]>();
  for (const line of lines) {
    const known = groups.get(line.unitCode);
    if (known === undefined) groups.set(line.unitCode, [line]);
    else known.push(line);
  }
  return groups;
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((code) => other.has(code));
}

function systemOf(
  economic: TableView,
  byFunction: TableView,
  block: Block,
  measure: Measure,
  kindsOf: RowKinds
): SumSystem | undefined {
  const rows = figuresUnder(economic, block.rows, measure.id);
  const functions = figuresUnder(byFunction, block.functions, measure.id);
  if (rows === undefined || functions === undefined || rows.length === 0) return undefined;
  if (isInDoubt(economic, measure) || isInDoubt(byFunction, measure)) return undefined;
  if (!haveSameSum(rows, functions)) return undefined;

  const { accounted, rest, otherFunctions } = withoutAccounted(rows, functions);
  const count = stepCounter([...rows, ...functions]);
  const institution = otherFunctions.filter(({ line }) => runningKindOf(line) === INSTITUTION);
  const open = otherFunctions.filter(({ line }) => runningKindOf(line) === undefined);
  const anywhere = rest.filter(({ line }) => kindsOf(line) === "any");
  const run = count.sum(institution);
  const room = count.slack(rest) + count.slack(institution);
  return {
    table: economic.table,
    measure,
    ...(block.unitCode !== undefined && { unitCode: block.unitCode }),
    rows: rest
      .filter(({ line }) => kindsOf(line) !== "any")
      .map((figure) => ({ line: figure.line, figure, amount: count.of(figure) })),
    institution,
    accounted,
    least: run - count.sum(anywhere) - room,
    most: run + count.sum(open) + room,
    showsInstitutions: block.functions.some(
      (line) =>
        runningKindOf(line) === INSTITUTION &&
        byFunction.table.measures.some(({ id }) => isSomething(byFunction.figure(line, id)))
    ),
  };
}

const INSTITUTION: UnitKind = "public-institution";

/** Nothing when an amount cannot be read or is negative: sums then prove nothing. */
function figuresUnder(
  view: TableView,
  lines: readonly Line[],
  measure: string
): readonly Figure[] | undefined {
  const figures = view.column(lines, measure);
  if (figures.some((figure) => isUnreadable(figure) || figure.money.amount.isNegative())) {
    return undefined;
  }
  return figures.filter(isSomething);
}

function isSomething(figure: Figure | undefined): boolean {
  return figure !== undefined && !figure.money.amount.isZero();
}

function isInDoubt({ table }: TableView, measure: Measure): boolean {
  return table.doubts.some(({ solved, measures }) => !solved && measures.includes(measure.id));
}

interface Division {
  readonly accounted: readonly Accounted[];
  readonly rest: readonly Figure[];
  readonly otherFunctions: readonly Figure[];
}

/** Sets rows aside whose money is exactly that of functions of its own; whatever the unit kind, it is no part of 运行. */
function withoutAccounted(rows: readonly Figure[], functions: readonly Figure[]): Division {
  let division: Division = { accounted: [], rest: rows, otherFunctions: functions };
  for (const { classes, functions: codes } of MONEY_WITH_FUNCTIONS_OF_ITS_OWN) {
    const { rest, otherFunctions } = division;
    const mine = rest.filter(({ line }) => isOf(line.departmentClass?.code, classes));
    const shown = otherFunctions.filter(({ line }) => isOf(line.functionClass?.code, codes));
    if (mine.length === 0 || shown.length === 0 || !haveSameSum(mine, shown)) continue;
    division = {
      accounted: [...division.accounted, { rows: mine, functions: shown }],
      rest: rest.filter((figure) => !mine.includes(figure)),
      otherFunctions: otherFunctions.filter((figure) => !shown.includes(figure)),
    };
  }
  return division;
}

/** By the standard part of the code: localities add digits. */
function isOf(code: string | undefined, standard: readonly string[]): boolean {
  return code !== undefined && standard.some((one) => code.startsWith(one));
}

/** Whether two columns come to the same, rounding allowed for. */
export function haveSameSum(one: readonly Figure[], other: readonly Figure[]): boolean {
  const [first, ...others] = one;
  if (first === undefined) return other.length === 0;
  const terms = [
    ...other.map(({ money }) => ({ money, sign: 1 as const })),
    ...others.map(({ money }) => ({ money, sign: -1 as const })),
  ];
  return compareSum(first.money, terms).agreement !== "different";
}

/** Counts amounts in the smallest step that any of them is printed in, in parts of 元. */
function stepCounter(figures: readonly Figure[]): {
  readonly of: (figure: Figure) => bigint;
  readonly sum: (figures: readonly Figure[]) => bigint;
  readonly slack: (figures: readonly Figure[]) => bigint;
} {
  const decimals = Math.max(0, ...figures.map(({ money }) => inYuan(money).decimals()));
  const of = ({ money }: Figure): bigint => inYuan(money).inSteps(decimals);
  const slackOf = ({ money }: Figure): bigint =>
    isExactUnit(money.unit)
      ? 0n
      : 10n ** BigInt(Math.max(0, decimals - decimalsIn(money.unit, money.decimals, "元")));
  return {
    of,
    sum: (list) => list.reduce((sum, figure) => sum + of(figure), 0n),
    // Rounded or truncated, a printed amount is off by less than its last digit.
    slack: (list) => list.reduce((sum, figure) => sum + slackOf(figure), 0n),
  };
}

function inYuan({ amount, unit }: Money): Money["amount"] {
  return convert(amount, unit, "元");
}
