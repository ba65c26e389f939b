import type { Figure, Line } from "../recognition/model";
import type { UnitKind } from "../standards/classes";
import { forcedChoices, type Choice, type Forced, type SearchBudget } from "./forcedChoices";
import type { SumOutcome } from "./model";
import type { SumSystem, SystemRow } from "./sumSystem";

/** What the sums say of the rows of a system, given the kinds that are known. */
export interface SolvedSums {
  readonly state: Exclude<SumOutcome["state"], "one-kind">;
  /** The kind of every row that is known or that the sums leave no choice about. */
  readonly kinds: ReadonlyMap<Line, UnitKind>;
  readonly openRows: number;
}

/** The kinds that are known before the sums are asked. */
export type KnownKinds = (line: Line) => UnitKind | undefined;

/**
 * Asks the sums. Where the table lists every pair once (`pairsOnce`), two rows of one class are of different kinds; that
 * is tried first, and left aside when no choice satisfies it.
 */
export function solveSums(
  system: SumSystem,
  known: KnownKinds,
  pairsOnce: boolean,
  budget: SearchBudget
): SolvedSums {
  const twins = pairsOnce ? twinsOf(system.rows) : [];
  const strict = twins.length > 0 ? solve(system, known, twins, budget) : undefined;
  if (strict?.state === "proved" || strict?.state === "several") return strict;
  return solve(system, known, [], budget);
}

type Twins = readonly [SystemRow, SystemRow];

/** Two rows, and no third, of one class. */
export function twinsOf(rows: readonly SystemRow[]): readonly Twins[] {
  const byClass = new Map<string, SystemRow[]>();
  for (const row of rows) {
    const code = row.line.departmentClass?.code;
    if (code === undefined) continue;
    const others = byClass.get(code);
    if (others === undefined) byClass.set(code, [row]);
    else others.push(row);
  }
  return [...byClass.values()].flatMap(([one, other, third]): Twins[] =>
    one !== undefined && other !== undefined && third === undefined ? [[one, other]] : []
  );
}

function solve(
  system: SumSystem,
  known: KnownKinds,
  twins: readonly Twins[],
  budget: SearchBudget
): SolvedSums {
  const kinds = new Map<Line, UnitKind>();
  for (const { line } of system.rows) {
    const kind = known(line);
    if (kind !== undefined) kinds.set(line, kind);
  }
  const choices: OpenChoice[] = [];
  for (const [one, other] of twins) {
    const kind = kinds.get(one.line);
    const otherKind = kinds.get(other.line);
    if (kind === undefined && otherKind === undefined) choices.push(eitherOf(one, other));
    else if (kind === undefined && otherKind) kinds.set(one.line, oppositeOf(otherKind));
    else if (kind && otherKind === undefined) kinds.set(other.line, oppositeOf(kind));
  }
  const paired = new Set(choices.flatMap(({ lines }) => lines));
  for (const row of system.rows) {
    if (!kinds.has(row.line) && !paired.has(row.line)) choices.push(aloneOf(row));
  }
  const taken = sumOf(system.rows.filter(({ line }) => kinds.get(line) === "public-institution"));
  const forced = forcedChoices(choices, system.least - taken, system.most - taken, budget);
  for (const [index, { kindsWhen }] of choices.entries()) {
    const option = forced.options[index];
    if (option === undefined) continue;
    for (const [line, kind] of kindsWhen[option]) kinds.set(line, kind);
  }
  const openRows = system.rows.filter(({ line }) => !kinds.has(line)).length;
  return { state: stateOf(forced, openRows), kinds, openRows };
}

interface OpenChoice extends Choice {
  readonly lines: readonly Line[];
  readonly kindsWhen: readonly [LineKinds, LineKinds];
}

type LineKinds = readonly (readonly [Line, UnitKind])[];

function eitherOf(one: SystemRow, other: SystemRow): OpenChoice {
  const first: LineKinds = [
    [one.line, "public-institution"],
    [other.line, "administrative"],
  ];
  const second: LineKinds = [
    [one.line, "administrative"],
    [other.line, "public-institution"],
  ];
  return {
    amounts: [one.amount, other.amount],
    lines: [one.line, other.line],
    kindsWhen: [first, second],
  };
}

function aloneOf({ line, amount }: SystemRow): OpenChoice {
  return {
    amounts: [0n, amount],
    lines: [line],
    kindsWhen: [[[line, "administrative"]], [[line, "public-institution"]]],
  };
}

function oppositeOf(kind: UnitKind): UnitKind {
  return kind === "administrative" ? "public-institution" : "administrative";
}

function sumOf(rows: readonly SystemRow[]): bigint {
  return rows.reduce((sum, { amount }) => sum + amount, 0n);
}

function stateOf({ reachable }: Forced, openRows: number): SolvedSums["state"] {
  if (reachable === "no") return "disagrees";
  if (openRows === 0) return "proved";
  return reachable === "unknown" ? "too-large" : "several";
}

/** The figures of the rows that are of a kind, for showing the sums. */
export function figuresOfKind(
  system: SumSystem,
  { kinds }: SolvedSums,
  kind: UnitKind
): readonly Figure[] {
  return system.rows.filter(({ line }) => kinds.get(line) === kind).map(({ figure }) => figure);
}
