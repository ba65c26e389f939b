import { Amount } from "../money/amount";
import type { Figure, RecognisedTable } from "../recognition/model";
import { compareWith } from "./judging";
import { figuresOf, type Failure } from "./folding";
import type { Finding } from "./finding";
import { tableRef, unitName } from "./naming";

/** A table that is wrong as a whole: every amount in it is ten thousand times too large or too small. */
export interface TableSlip {
  readonly table: RecognisedTable;
  readonly direction: Direction;
  /** The ties that fail because of it. */
  readonly failures: readonly Failure[];
}

type Direction = "too-large" | "too-small";

/**
 * Finds tables whose own sums hold and whose ties all miss by ten thousand: yuan under 单位：万元, or the other way
 * round. One finding says so, instead of one for every tie.
 */
export function tableSlips(
  failures: readonly Failure[],
  tables: readonly RecognisedTable[]
): TableSlip[] {
  const slips = new Map<RecognisedTable, Map<Direction, Failure[]>>();
  const others = new Set<number>();
  for (const failure of failures) {
    const sides = slippedSides(failure, tables);
    if (sides.length === 0 && failure.relation.kind === "equal") {
      for (const figure of figuresOf(failure.relation)) others.add(figure.table.index);
    }
    for (const [table, direction] of sides) {
      const byDirection = slips.get(table) ?? new Map<Direction, Failure[]>();
      slips.set(table, byDirection);
      byDirection.set(direction, [...(byDirection.get(direction) ?? []), failure]);
    }
  }
  const found: TableSlip[] = [];
  const explained = new Set<Failure>();
  for (const slip of byWeight(slips)) {
    const open = slip.failures.filter((failure) => !explained.has(failure));
    if (open.length < LEAST_TIES || others.has(slip.table.index)) continue;
    const all = [...open, ...failures.filter((failure) => isBoundOver(slip.table, failure))];
    all.forEach((failure) => explained.add(failure));
    found.push({ ...slip, failures: all });
  }
  return found;
}

/** Words a table that is wrong as a whole, at the place where its unit is stated. */
export function explainTableSlip(
  { table, direction, failures }: TableSlip,
  explain: (failure: Failure) => Finding
): Finding {
  const [first] = failures;
  if (first === undefined) throw new RangeError("a slip without a failure");
  const { rule } = first.relation;
  const much = { "too-large": ["一万倍", "large"], "too-small": ["万分之一", "small"] }[direction];
  const message = {
    zh: `《${table.name}》按“${table.unit}”读数，各数都是其他表的${much[0]}，请核对本表的金额单位。`,
    en: `Read in ${unitName(table.unit).en}, every amount of 《${table.name}》 is ten thousand times too ${much[1]} compared with the other tables; please check its unit.`,
  };
  return {
    rule: rule.code,
    severity: rule.severity,
    table: tableRef(table),
    message,
    cells: [{ cell: table.unitCell ?? table.titleCell, role: "title" }],
    terms: [],
    cause: {
      kind: "unit-slip",
      message: {
        zh: "可能把元和万元弄混了。",
        en: "Perhaps yuan and ten thousand yuan were confused.",
      },
    },
    dependents: failures.map(explain),
  };
}

/** Of a tie of two tables that misses by ten thousand: each table with the way in which it would be wrong. */
function slippedSides(
  { relation }: Failure,
  tables: readonly RecognisedTable[]
): readonly (readonly [RecognisedTable, Direction])[] {
  const own = tables[relation.total.table.index];
  const rest = [...relation.parts, ...relation.minus, ...relation.optional];
  const counterpart = counterpartOf(relation.total, rest, tables);
  if (own === undefined || counterpart === undefined || relation.kind !== "equal") return [];
  const { expected } = compareWith(relation, []);
  const stated = relation.total.money.amount;
  // Rounded before it was moved, the last digit of every number is off by half a step.
  const step = Amount.of("1").shifted(POWER - Math.min(own.decimals, counterpart.decimals));
  const slack = step.times(rest.length + 1);
  const isNear = (one: Amount, other: Amount): boolean =>
    !one.isZero() && one.shifted(POWER).minus(other).absolute().compare(slack) <= 0;
  if (isNear(expected, stated)) {
    return [
      [own, "too-large"],
      [counterpart, "too-small"],
    ];
  }
  if (!isNear(stated, expected)) return [];
  return [
    [own, "too-small"],
    [counterpart, "too-large"],
  ];
}

/** A bound says little by itself; over a table that is wrong as a whole it follows from that. */
function isBoundOver(table: RecognisedTable, { relation }: Failure): boolean {
  return (
    relation.kind === "at-most" &&
    figuresOf(relation).some((figure) => figure.table.index === table.index)
  );
}

/** The one other table that all the other figures stand in. */
function counterpartOf(
  total: Figure,
  rest: readonly Figure[],
  tables: readonly RecognisedTable[]
): RecognisedTable | undefined {
  const indexes = new Set(rest.map(({ table }) => table.index));
  const [index] = indexes;
  if (indexes.size !== 1 || index === undefined || index === total.table.index) return undefined;
  return tables[index];
}

function byWeight(
  slips: ReadonlyMap<RecognisedTable, ReadonlyMap<Direction, Failure[]>>
): TableSlip[] {
  const all = [...slips].flatMap(([table, byDirection]) =>
    [...byDirection].map(([direction, failures]) => ({ table, direction, failures }))
  );
  return all.sort((one, other) => other.failures.length - one.failures.length);
}

/** 元 and 万元 lie four powers of ten apart. */
const POWER = 4;
/** Two ties may miss by chance, and a single wrong number rarely stands in more ties than this. */
const LEAST_TIES = 4;
