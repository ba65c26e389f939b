import type { DisclosureView } from "../figures/disclosureView";
import type { Code, Figure, Line } from "../recognition/model";
import type { LegalTarget, UnitKind } from "../standards/classes";
import {
  crosswalkRows,
  hasBothKinds,
  shareUse,
  sumSystemsOf,
  unitKindFilled,
  type UndecidedRow,
} from "./crosswalkRows";
import { searchBudget, type SearchBudget } from "./forcedChoices";
import { solveSums } from "./solveSums";
import type { SumSystem } from "./sumSystem";

/** What the sums of one unit and column say of the government classes that stand in its rows. */
export interface PairSum {
  readonly system: SumSystem;
  /** The rows that have a class of 505 or 506. */
  readonly ofInstitution: readonly Figure[];
  /** Rows without a class, or with one that may not stand there: they may be of either kind. */
  readonly openRows: number;
  /** Whether the open rows can be filled so that 505 and 506 come to what 事业运行 shows. */
  readonly agrees: boolean;
  /** The one change of what is filled by which it agrees; absent when there is none, or more than one. */
  readonly slip: readonly ChangedClass[];
}

/** A row whose class was probably meant to be another one: alone, or with the other row of its class. */
export interface ChangedClass {
  readonly line: Line;
  readonly present: Code;
  readonly target: LegalTarget;
}

/** One for each sum with filled rows. None where the function table shows no 事业运行: then there are no two sides. */
export function pairSums(view: DisclosureView): readonly PairSum[] {
  const table = view.one("general-budget-by-economic-class");
  if (table === undefined) return [];
  const rows = crosswalkRows(table, view.year);
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const systems = sumSystemsOf(view, table, byLine);
  if (!systems.some(({ showsInstitutions }) => showsInstitutions)) return [];
  const budget = searchBudget();
  return systems.flatMap((system) => {
    const asked = new FilledSum(system, byLine, view.year, budget);
    return asked.hasFilledRows ? [asked.outcome()] : [];
  });
}

class FilledSum {
  private readonly rows: readonly UndecidedRow[];
  private readonly filled = new Map<Line, UnitKind>();
  private readonly amounts: ReadonlyMap<Line, bigint>;
  private sum: bigint | undefined;

  constructor(
    private readonly system: SumSystem,
    byLine: ReadonlyMap<Line, UndecidedRow>,
    private readonly year: number | undefined,
    private readonly budget: SearchBudget
  ) {
    this.rows = system.rows.flatMap(({ line }) => byLine.get(line) ?? []);
    this.amounts = new Map(system.rows.map(({ line, amount }) => [line, amount]));
    for (const row of this.rows) {
      const kind = unitKindFilled(row, this.year);
      if (kind !== undefined) this.filled.set(row.line, kind);
    }
  }

  get hasFilledRows(): boolean {
    return this.filled.size > 0;
  }

  outcome(): PairSum {
    const { system } = this;
    const agrees = this.agreesWith([]);
    return {
      system,
      ofInstitution: system.rows.flatMap(({ line, figure }) =>
        this.filled.get(line) === "public-institution" ? [figure] : []
      ),
      openRows: system.rows.length - this.filled.size,
      agrees,
      slip: agrees ? [] : this.slip(),
    };
  }

  private agreesWith(way: readonly Change[]): boolean {
    const { system, budget } = this;
    if (this.isComplete()) {
      const sum = way.reduce((total, change) => total + this.effectOf(change), this.taken());
      return sum >= system.least && sum <= system.most;
    }
    const kinds = new Map(this.filled);
    for (const { row, kind } of way) kinds.set(row.line, kind);
    return solveSums(system, (line) => kinds.get(line), false, budget).state !== "disagrees";
  }

  private isComplete(): boolean {
    return this.filled.size === this.system.rows.length;
  }

  private taken(): bigint {
    this.sum ??= this.system.rows.reduce(
      (sum, { line, amount }) =>
        this.filled.get(line) === "public-institution" ? sum + amount : sum,
      0n
    );
    return this.sum;
  }

  private effectOf({ row, kind }: Change): bigint {
    const amount = this.amounts.get(row.line) ?? 0n;
    return kind === "public-institution" ? amount : -amount;
  }

  /** Two rows of a class that were exchanged; else a row whose class is of the wrong kind. */
  private slip(): readonly ChangedClass[] {
    const changed = this.rows.flatMap((row) => this.changeOf(row) ?? []);
    // Where rows are open, each try is a search; a table with many gaps is no place for guesses.
    if (!this.isComplete() && changed.length > MOST_TRIES) return [];
    const exchanged = [...this.pairsOf(changed)].filter((way) => this.agreesWith(way));
    const alone = changed
      .map((one) => [one])
      .filter((way) => this.agreesWith(way))
      .filter(([one]) => one !== undefined && !this.isTwice(one));
    const [way, other] = exchanged.length > 0 ? exchanged : alone;
    if (way === undefined || other !== undefined) return [];
    return way.map(({ row, present, target }) => ({ line: row.line, present, target }));
  }

  private changeOf(row: UndecidedRow): Change | undefined {
    const { present } = row;
    const filled = this.filled.get(row.line);
    if (filled === undefined || present === undefined || !hasBothKinds(row)) return undefined;
    const kind = filled === "administrative" ? "public-institution" : "administrative";
    const target = row.candidates.find(({ unitKind }) => unitKind === kind);
    return target && { row, present, kind, target };
  }

  private *pairsOf(changed: readonly Change[]): Generator<readonly Change[]> {
    const byClass = new Map<string, Change[]>();
    for (const one of changed) {
      const { department, line } = one.row;
      const key = `${line.unitCode ?? ""} ${department.code}`;
      const others = byClass.get(key) ?? [];
      for (const other of others) if (other.kind !== one.kind) yield [other, one];
      byClass.set(key, [...others, one]);
    }
  }

  /** Whether the class would then stand twice: a table lists every pair once. */
  private isTwice({ row, target }: Change): boolean {
    return this.rows.some(
      (other) =>
        other !== row &&
        other.department.code === row.department.code &&
        other.line.unitCode === row.line.unitCode &&
        other.present?.code === target.code &&
        shareUse(other, row)
    );
  }
}

const MOST_TRIES = 60;

interface Change extends Omit<ChangedClass, "line"> {
  readonly row: UndecidedRow;
  readonly kind: UnitKind;
}
