import { Amount } from "../money/amount";
import { convert, isExactUnit, type Money } from "../money/money";
import type { Figure, Line } from "../recognition/model";
import type { Relation } from "./rule";

/** A relation that does not hold, with the gap it leaves. */
export interface Failure {
  readonly relation: Relation;
  /** Total − Σ parts + Σ minus, in 元. */
  readonly gap: Amount;
  /** The widest gap that rounding of its numbers can leave, in 元. */
  readonly tolerance: Amount;
}

/** One mistake: where it is, and every failure that follows from it. */
export interface Mistake {
  /** The failure that explains it best comes first. */
  readonly failures: readonly Failure[];
  /** The one cell whose correction makes all of them hold; absent when the figures do not tell. */
  readonly suspect?: Suspect;
}

export interface Suspect {
  readonly figure: Figure;
  /** What stands there minus what should, in 元. */
  readonly excess: Amount;
  /** How far the excess may be off by rounding, in 元. */
  readonly room: Amount;
}

/** What folding asks of its surroundings. */
export interface Evidence {
  readonly support: CountSupport;
  /**
   * How clearly the wrong amount gives itself away: 1 when its digits show a cause (last year's amount, a slip of the
   * unit, digits transposed), 2 when it would then meet its whole or is left out of a form, 0 otherwise.
   */
  readonly giveaway: (suspect: Suspect, relation: Relation) => number;
}

/** How often each of the figures stands in a relation that holds, and that would fail if the figure were wrong. */
export type CountSupport = (suspects: ReadonlyMap<Figure, Amount>) => ReadonlyMap<Figure, number>;

/**
 * Folds failures into mistakes. A single wrong number makes every relation it takes part in fail by the same amount,
 * and takes part in no relation that holds. So the number that explains the most failures, and that no relation
 * supports, is the mistake; then again for what is left. Failures that no single number explains are put together when
 * they are about the same line or leave the same gap in the same table (a row that is missing, moved or doubled).
 */
export function foldFailures(failures: readonly Failure[], evidence: Evidence): Mistake[] {
  const bounds = failures.filter((failure) => !isEquality(failure));
  const folding = new Folding(failures.filter(isEquality), new Hints(bounds), evidence);
  const mistakes = mergeRows([
    ...folding.sharedSuspects(),
    ...folding.loneSuspects(),
    ...folding.structural(),
  ]);
  attachBounds(mistakes, bounds);
  return mistakes.map(({ suspect, failures: members }) => ({
    ...(suspect === undefined ? {} : { suspect }),
    failures: byExplanation(members, suspect?.figure),
  }));
}

interface OpenMistake {
  suspect?: Suspect;
  failures: Failure[];
  /** About rows, not about a number. */
  readonly isStructural?: boolean;
}

interface OpenFailure {
  readonly failure: Failure;
  gap: Amount;
  open: boolean;
  /** Figures that stand in other failures as well; filled on first use. */
  shared?: readonly Figure[];
}

interface Incidence {
  readonly entry: OpenFailure;
  readonly sign: 1 | -1;
}

/** The failures that one error of a figure would explain. */
interface Explanation {
  readonly excess: Amount;
  readonly room: Amount;
  readonly entries: readonly OpenFailure[];
  readonly asTotal: number;
}

class Folding {
  private readonly entries: readonly OpenFailure[];
  private readonly incidences = new Map<Figure, Incidence[]>();
  private readonly supported: ReadonlyMap<Figure, number>;

  constructor(
    failures: readonly Failure[],
    private readonly hints: Hints,
    private readonly evidence: Evidence
  ) {
    this.entries = failures.map((failure) => ({ failure, gap: failure.gap, open: true }));
    const smallest = new Map<Figure, Amount>();
    for (const entry of this.entries) {
      for (const [figure, sign] of signedFigures(entry.failure.relation)) {
        addTo(this.incidences, figure, { entry, sign });
        const size = entry.gap.absolute();
        const known = smallest.get(figure);
        if (known === undefined || size.compare(known) < 0) smallest.set(figure, size);
      }
    }
    this.supported = failures.length === 0 ? new Map() : evidence.support(smallest);
  }

  /** Figures that explain two failures or more, those that explain most first. */
  sharedSuspects(): OpenMistake[] {
    const buckets: Figure[][] = [];
    const offer = (figure: Figure): void => {
      const count = this.explanationOf(figure)?.entries.length ?? 0;
      if (count >= 2) (buckets[count] ??= []).push(figure);
    };
    for (const [figure, incidences] of this.incidences) {
      if (incidences.length >= 2 && this.isFree(figure)) offer(figure);
    }
    const mistakes: OpenMistake[] = [];
    for (let count = buckets.length - 1; count >= 2; count = Math.min(count, buckets.length - 1)) {
      const figure = buckets[count]?.shift();
      if (figure === undefined) {
        count -= 1;
        continue;
      }
      const explanation = this.explanationOf(figure);
      if (explanation?.entries.length !== count) {
        // Another correction has explained some of it meanwhile.
        offer(figure);
        continue;
      }
      const best = this.bestRival(figure, explanation);
      const affected = this.close(best.figure, best.explanation);
      mistakes.push(
        openMistake(best.isAlone ? best.figure : undefined, best.explanation, this.closedBy)
      );
      for (const other of affected) offer(other);
      count = buckets.length - 1;
    }
    return mistakes;
  }

  /** Failures left over that leave exactly one figure, or their total, to blame. */
  loneSuspects(): OpenMistake[] {
    const mistakes: OpenMistake[] = [];
    for (const entry of this.entries) {
      const { relation } = entry.failure;
      // A line without counterpart may be part of a missing row: see structural().
      if (!entry.open || size(relation) === 0) continue;
      const free = figuresOf(relation).filter((figure) => this.isFree(figure));
      if (free.length === 0) continue;
      entry.open = false;
      const mistake: OpenMistake = { failures: [entry.failure] };
      const suspects = free.map((figure) => ({
        figure,
        excess: signed(entry.gap, signIn(relation, figure)),
        room: entry.failure.tolerance,
      }));
      const suspect = this.blamed(suspects, relation);
      if (suspect !== undefined) mistake.suspect = suspect;
      mistakes.push(mistake);
    }
    return mistakes;
  }

  /** What is left: no single number is wrong, so rows are. */
  structural(): OpenMistake[] {
    const open = this.entries.filter((entry) => entry.open);
    return groupsOf(open).map((group) => {
      const failures = group.map(({ failure }) => failure);
      const shifted = this.shiftedFigure(group);
      return {
        isStructural: true,
        failures,
        ...(shifted === undefined ? {} : { suspect: shifted }),
      };
    });
  }

  private closedBy: readonly Failure[] = [];

  /** The only suspect, else the only one that a bound, a soft tie or its own digits point at, else the total. */
  private blamed(candidates: readonly Suspect[], relation: Relation): Suspect | undefined {
    const suspects = candidates.filter(isPlausible);
    const hinted = suspects.filter((suspect) => this.hints.pointAt(suspect));
    if (hinted.length === 1) return hinted[0];
    if (suspects.length === 1) return suspects[0];
    const giveaways = suspects.map((suspect) => this.evidence.giveaway(suspect, relation));
    const clearest = giveaways.reduce((one, other) => Math.max(one, other), 0);
    const telling = suspects.filter((_, index) => clearest > 0 && giveaways[index] === clearest);
    if (telling.length === 1) return telling[0];
    return suspects.find(({ figure }) => figure === relation.total);
  }

  private isFree(figure: Figure): boolean {
    return (this.supported.get(figure) ?? 0) === 0;
  }

  private explanationOf(figure: Figure): Explanation | undefined {
    const open = (this.incidences.get(figure) ?? []).filter(({ entry }) => entry.open);
    let best: Explanation | undefined;
    for (const { entry, sign } of open) {
      const excess = signed(entry.gap, sign);
      const agreeing = open.filter(({ entry: other, sign: otherSign }) => {
        const room = entry.failure.tolerance.plus(other.failure.tolerance);
        return signed(other.gap, otherSign).minus(excess).absolute().compare(room) <= 0;
      });
      if (best !== undefined && agreeing.length <= best.entries.length) continue;
      const asTotal = agreeing.filter(
        ({ entry: { failure } }) => failure.relation.total === figure
      );
      // The sum of fewest rounded numbers knows best how much it is.
      const sharpest = agreeing.reduce((one, other) =>
        other.entry.failure.tolerance.compare(one.entry.failure.tolerance) < 0 ? other : one
      );
      best = {
        excess: signed(sharpest.entry.gap, sharpest.sign),
        room: sharpest.entry.failure.tolerance,
        entries: agreeing.map(({ entry: other }) => other),
        asTotal: asTotal.length,
      };
    }
    return best;
  }

  /** Among figures that explain the same failures, the one that is the total of most of them. */
  private bestRival(
    figure: Figure,
    explanation: Explanation
  ): { figure: Figure; explanation: Explanation; isAlone: boolean } {
    const narrowest = explanation.entries.reduce((one, other) =>
      size(other.failure.relation) < size(one.failure.relation) ? other : one
    );
    const rivals = [{ figure, explanation }];
    for (const other of this.sharedFiguresOf(narrowest)) {
      if (other === figure || !this.isFree(other)) continue;
      const rival = this.explanationOf(other);
      if (rival === undefined || !sameEntries(rival, explanation)) continue;
      if (isPlausible({ ...rival, figure: other })) {
        rivals.push({ figure: other, explanation: rival });
      }
    }
    const hinted = rivals.filter((rival) =>
      this.hints.pointAt({ ...rival.explanation, figure: rival.figure })
    );
    const [only] = hinted.length === 1 ? hinted : [];
    if (only !== undefined) return { ...only, isAlone: true };
    const best = rivals.reduce((one, other) =>
      other.explanation.asTotal > one.explanation.asTotal ? other : one
    );
    return { ...best, isAlone: rivals.length === 1 || best.explanation.asTotal > 0 };
  }

  /** Corrects a figure: failures that it explains are closed, others that contain it get their gap corrected. */
  private close(figure: Figure, { excess, room, entries }: Explanation): ReadonlySet<Figure> {
    const affected = new Set<Figure>();
    const closed: Failure[] = [];
    for (const { entry, sign } of this.incidences.get(figure) ?? []) {
      if (!entry.open) continue;
      const gap = entry.gap.minus(signed(excess, sign));
      const isExplained = gap.absolute().compare(entry.failure.tolerance.plus(room)) <= 0;
      if (isExplained || entries.includes(entry)) {
        entry.open = false;
        closed.push(entry.failure);
      } else entry.gap = gap;
      // A footing of thousands of rows would make every correction cost thousands; its figures wait for their turn.
      if (size(entry.failure.relation) > MANY_TERMS) continue;
      for (const other of this.sharedFiguresOf(entry)) {
        if (other !== figure && this.isFree(other)) affected.add(other);
      }
    }
    this.closedBy = closed;
    return affected;
  }

  private sharedFiguresOf(entry: OpenFailure): readonly Figure[] {
    entry.shared ??= figuresOf(entry.failure.relation).filter(
      (figure) => (this.incidences.get(figure)?.length ?? 0) >= 2
    );
    return entry.shared;
  }

  /**
   * An amount in the wrong column of its row: two figures of one line are off by the same, one up and one down. Of
   * several such lines, the one whose two figures explain most.
   */
  private shiftedFigure(group: readonly OpenFailure[]): Suspect | undefined {
    const byLine = new Map<Line, { suspect: Suspect; weight: number }[]>();
    const seen = new Set<Figure>();
    for (const entry of group) {
      for (const figure of figuresOf(entry.failure.relation)) {
        const explanation = seen.has(figure) ? undefined : this.explanationOf(figure);
        seen.add(figure);
        if (explanation === undefined || figure.line.role !== "item") continue;
        const { excess, room } = explanation;
        const suspect = { figure, excess, room };
        const weight = explanation.entries.length + (this.hints.pointAt(suspect) ? 1 : 0);
        addTo(byLine, figure.line, { suspect, weight });
      }
    }
    let best: { suspect: Suspect; weight: number; isAlone: boolean } | undefined;
    for (const candidates of byLine.values()) {
      const pair = oppositePair(candidates);
      if (pair === undefined || pair.weight < 3) continue;
      if (best === undefined || pair.weight > best.weight) best = { ...pair, isAlone: true };
      else if (pair.weight === best.weight) best = { ...best, isAlone: false };
    }
    return best?.isAlone === true ? best.suspect : undefined;
  }
}

/** Two figures of a line of which one is too large by what the other is too small; the heavier one of the two. */
function oppositePair(
  candidates: readonly { readonly suspect: Suspect; readonly weight: number }[]
): { suspect: Suspect; weight: number } | undefined {
  for (const [index, one] of candidates.entries()) {
    const other = candidates
      .slice(index + 1)
      .find(({ suspect }) => suspect.excess.equals(one.suspect.excess.negated()));
    if (other === undefined) continue;
    const heavier = other.weight > one.weight ? other : one;
    return { suspect: heavier.suspect, weight: one.weight + other.weight };
  }
  return undefined;
}

/** Budget amounts are not negative: a correction that would make one so is the wrong one. */
function isPlausible({ figure, excess }: Suspect): boolean {
  const { amount, unit } = figure.money;
  return amount.isNegative() || !convert(amount, unit, "元").minus(excess).isNegative();
}

/** Where a sum is too long to be gone through for each mistake, or to be read by anyone. */
export const MANY_TERMS = 200;

/** Failed bounds and soft ties: too weak to accuse a number, strong enough to choose among suspects. */
class Hints {
  private readonly byFigure = new Map<Figure, Failure[]>();

  constructor(failures: readonly Failure[]) {
    for (const failure of failures) {
      for (const figure of figuresOf(failure.relation)) addTo(this.byFigure, figure, failure);
    }
  }

  /** Whether correcting the figure would also mend a bound or soft tie. */
  pointAt({ figure, excess, room }: Suspect): boolean {
    return (this.byFigure.get(figure) ?? []).some(({ relation, gap, tolerance }) => {
      const left = gap.minus(signed(excess, signIn(relation, figure)));
      const size = relation.kind === "at-most" ? left : left.absolute();
      return size.compare(tolerance.plus(room)) <= 0;
    });
  }
}

/** The figures of a relation with the sign that an error of theirs has in its gap. */
function* signedFigures(relation: Relation): Generator<readonly [Figure, 1 | -1]> {
  yield [relation.total, 1];
  for (const figure of relation.parts) yield [figure, -1];
  for (const figure of relation.minus) yield [figure, 1];
}

/** Every figure of a relation that must enter it. */
export function figuresOf(relation: Relation): readonly Figure[] {
  return [relation.total, ...relation.parts, ...relation.minus];
}

/** The widest gap that rounding half up of every printed number can leave, in 元; zero for exact numbers. */
export function toleranceOf(relation: Relation): Amount {
  let steps = Amount.zero;
  for (const figure of figuresOf(relation)) {
    if (figure.content !== "blank") steps = steps.plus(stepOf(figure.money));
  }
  return steps.isZero() ? steps : steps.times(HALF);
}

function stepOf({ unit, decimals }: Money): Amount {
  return isExactUnit(unit) ? Amount.zero : convert(ONE.shifted(-decimals), unit, "元");
}

const ONE = Amount.of("1");
const HALF = Amount.of("0.5");

function isEquality({ relation }: Failure): boolean {
  return relation.kind === "equal" && relation.rule.severity === "error";
}

function signed(amount: Amount, sign: 1 | -1): Amount {
  return sign === 1 ? amount : amount.negated();
}

function signIn(relation: Relation, figure: Figure): 1 | -1 {
  return relation.parts.includes(figure) ? -1 : 1;
}

function size({ parts, minus }: Relation): number {
  return parts.length + minus.length;
}

function sameEntries(one: Explanation, other: Explanation): boolean {
  return (
    one.entries.length === other.entries.length &&
    one.entries.every((entry) => other.entries.includes(entry))
  );
}

function openMistake(
  figure: Figure | undefined,
  explanation: Explanation,
  failures: readonly Failure[]
): OpenMistake {
  const mistake: OpenMistake = { failures: [...failures] };
  if (figure !== undefined)
    mistake.suspect = { figure, excess: explanation.excess, room: explanation.room };
  return mistake;
}

/** Failures about the same line, or that leave the same gap in the same table, belong together. */
function groupsOf(entries: readonly OpenFailure[]): readonly (readonly OpenFailure[])[] {
  const leaders = new Map<OpenFailure, OpenFailure>(entries.map((entry) => [entry, entry]));
  const leaderOf = (entry: OpenFailure): OpenFailure => {
    let leader = entry;
    for (let next = leaders.get(leader); next && next !== leader; next = leaders.get(leader)) {
      leader = next;
    }
    return leader;
  };
  const join = (one: OpenFailure, other: OpenFailure): void => {
    leaders.set(leaderOf(one), leaderOf(other));
  };
  const byLine = new Map<Line, OpenFailure>();
  const byTable = new Map<number, OpenFailure[]>();
  for (const entry of entries) {
    const { relation } = entry.failure;
    const known = byLine.get(relation.total.line);
    if (known !== undefined) join(entry, known);
    byLine.set(relation.total.line, entry);
    for (const table of tablesOf(relation)) addTo(byTable, table, entry);
  }
  for (const members of byTable.values()) joinEqualGaps(members, join);
  const groups = new Map<OpenFailure, OpenFailure[]>();
  for (const entry of entries) addTo(groups, leaderOf(entry), entry);
  return [...groups.values()];
}

function joinEqualGaps(
  entries: OpenFailure[],
  join: (one: OpenFailure, other: OpenFailure) => void
): void {
  entries.sort((one, other) => one.gap.absolute().compare(other.gap.absolute()));
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    if (next === undefined) continue;
    const apart = next.gap.absolute().minus(entry.gap.absolute());
    const room = entry.failure.tolerance.plus(next.failure.tolerance);
    if (apart.compare(room) <= 0) join(entry, next);
  }
}

/** Positions of the tables that a relation is about. */
function tablesOf(relation: Relation): ReadonlySet<number> {
  const tables = new Set<number>([relation.total.table.index]);
  const part = relation.parts[0];
  if (part !== undefined) tables.add(part.table.index);
  if (relation.against !== undefined) tables.add(relation.against.index);
  return tables;
}

/**
 * A missing row leaves a gap in every column, those included that no other table knows: a total for which nothing else
 * speaks joins the mistake of its line.
 */
function mergeRows(mistakes: readonly OpenMistake[]): OpenMistake[] {
  const byLine = new Map<Line, OpenMistake>();
  for (const mistake of mistakes) {
    if (mistake.isStructural !== true) continue;
    for (const failure of mistake.failures) {
      if (isWithinTable(failure.relation)) byLine.set(failure.relation.total.line, mistake);
    }
  }
  return mistakes.filter((mistake) => {
    if (mistake.isStructural === true) return true;
    const [first] = mistake.failures;
    const isOpen =
      mistake.suspect === undefined || mistake.suspect.figure === first?.relation.total;
    const isOneSum = mistake.failures.every(({ relation }) => isWithinTable(relation));
    const owner = first && byLine.get(first.relation.total.line);
    if (owner === undefined || !isOpen || !isOneSum) return true;
    owner.failures.push(...mistake.failures);
    return false;
  });
}

/** Bounds and soft ties prove nothing about who is wrong: they follow a mistake that is found, or stand for themselves. */
function attachBounds(mistakes: OpenMistake[], bounds: readonly Failure[]): void {
  const bySuspect = new Map<Figure, OpenMistake>();
  for (const mistake of mistakes) {
    if (mistake.suspect) bySuspect.set(mistake.suspect.figure, mistake);
    else for (const { relation } of mistake.failures) bySuspect.set(relation.total, mistake);
  }
  const own = new Map<string, Map<Line, OpenMistake>>();
  const rows = mistakes.filter(({ isStructural }) => isStructural === true).slice(0, MANY_TERMS);
  for (const failure of bounds) {
    const { relation } = failure;
    const cause = figuresOf(relation).find((figure) => bySuspect.has(figure));
    const owner =
      (cause && bySuspect.get(cause)) ?? rows.find((mistake) => leavesSameGap(mistake, failure));
    if (owner !== undefined) {
      owner.failures.push(failure);
      continue;
    }
    const lines = own.get(relation.rule.code) ?? new Map<Line, OpenMistake>();
    own.set(relation.rule.code, lines);
    const sameLine = lines.get(relation.total.line);
    if (sameLine !== undefined) sameLine.failures.push(failure);
    else {
      const mistake: OpenMistake = { failures: [failure] };
      lines.set(relation.total.line, mistake);
      mistakes.push(mistake);
    }
  }
}

/** Whether a soft tie misses what a missing or moved row of its table leaves. */
function leavesSameGap(mistake: OpenMistake, failure: Failure): boolean {
  if (mistake.isStructural !== true || failure.relation.kind === "at-most") return false;
  const tables = tablesOf(failure.relation);
  return mistake.failures.some(({ relation, gap, tolerance }) => {
    if (![...tablesOf(relation)].some((table) => tables.has(table))) return false;
    const apart = gap.absolute().minus(failure.gap.absolute()).absolute();
    return apart.compare(tolerance.plus(failure.tolerance)) <= 0;
  });
}

/** Sums within the table first, and of those the ones that the suspect is the total of; ties follow. */
function byExplanation(
  failures: readonly Failure[],
  suspect: Figure | undefined
): readonly Failure[] {
  const rank = ({ relation }: Failure): number => {
    const soft = relation.kind === "at-most" || relation.rule.severity !== "error" ? 8 : 0;
    const between = isWithinTable(relation) ? 0 : 4;
    const elsewhere = suspect === undefined || holds(relation, suspect) ? 0 : 2;
    const part = suspect === undefined || relation.total === suspect ? 0 : 1;
    const long = part === 1 && size(relation) > MANY_TERMS ? 6 : 0;
    return soft + between + elsewhere + part + long;
  };
  return failures
    .map((failure, index) => ({ failure, index, rank: rank(failure) }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .map(({ failure }) => failure);
}

function holds(relation: Relation, figure: Figure): boolean {
  return (
    relation.total === figure || relation.parts.includes(figure) || relation.minus.includes(figure)
  );
}

function isWithinTable({ rule }: Relation): boolean {
  return rule.code.startsWith("GJ1");
}

function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
