import { DisclosureView } from "../figures/disclosureView";
import type { TableView } from "../figures/tableView";
import type { Line, Recognition } from "../recognition/model";
import type { LegalTarget, UnitKind } from "../standards/classes";
import {
  crosswalkRows,
  crosswalkTables,
  hasBothKinds,
  isLegalRow,
  shareUse,
  sumSystemsOf,
  unitKindFilled,
  unitKindOf,
  type UndecidedRow,
} from "./crosswalkRows";
import { searchBudget, type SearchBudget } from "./forcedChoices";
import type {
  Basis,
  Crosswalk,
  CrosswalkRow,
  OpenReason,
  Proof,
  RowOutcome,
  SumOutcome,
  UnitKindChoice,
  UnitKindChoices,
} from "./model";
import { precedentsIn, type Precedents } from "./precedents";
import { figuresOfKind, solveSums, type SolvedSums } from "./solveSums";
import type { SumSystem } from "./sumSystem";

export interface CrosswalkRequest {
  /** Last year's disclosure: its filled rows are precedents. */
  readonly lastYear?: Recognition | undefined;
  readonly unitKinds?: UnitKindChoices;
  /** Government classes that the user picked, by row id. */
  readonly picks?: ReadonlyMap<string, string>;
  /** Propose for rows that are filled too, as if they were not. */
  readonly all?: boolean;
}

/**
 * Proposes a government class for every row of the two-class tables that has none, and says why where it does not. What
 * decides, in this order: the department class, the sums (事业运行 is what 505 and 506 add up to), the user's pick for the
 * row, rows filled in the same way, the unit kind that the user said. Nothing that the sums contradict is proposed,
 * whoever chose it; nothing is guessed.
 */
export function proposeCrosswalk(
  recognition: Recognition,
  request: CrosswalkRequest = {}
): Crosswalk {
  const view = new DisclosureView(recognition);
  const budget = searchBudget();
  const parts = crosswalkTables(view).map((table) =>
    new TableProposal(view, table, request, budget).propose()
  );
  return { rows: parts.flatMap(({ rows }) => rows), sums: parts.flatMap(({ sums }) => sums) };
}

interface Decision {
  readonly target: LegalTarget;
  readonly basis: Basis;
}

class TableProposal {
  private readonly rows: readonly UndecidedRow[];
  private readonly byLine: ReadonlyMap<Line, UndecidedRow>;
  private readonly decisions = new Map<UndecidedRow, Decision>();
  private readonly refused = new Map<UndecidedRow, OpenReason>();
  private readonly sums: SumOutcome[] = [];
  private readonly year: number | undefined;
  private readonly pairsOnce: boolean;

  constructor(
    private readonly view: DisclosureView,
    private readonly table: TableView,
    private readonly request: CrosswalkRequest,
    private readonly budget: SearchBudget
  ) {
    this.year = view.year;
    this.rows = crosswalkRows(table, view.year);
    this.byLine = new Map(this.rows.map((row) => [row.line, row]));
    this.pairsOnce = this.listsPairsOnce();
  }

  propose(): Crosswalk {
    const open = this.rows.filter((row) => this.isAsked(row));
    this.decideByClass(open);
    const systems = sumSystemsOf(this.view, this.table, this.byLine);
    for (const system of systems) this.decideBySums(system);
    this.decideByPick(open);
    for (const system of systems) this.followPicks(system);
    this.decideByPrecedent(open);
    this.decideByUnitKind(open);
    for (const system of systems) this.refuseContradicted(system);
    this.refusePairsTwice(open);
    return {
      rows: this.rows.map((row) => ({ ...row, outcome: this.outcomeOf(row) })),
      sums: this.sums,
    };
  }

  private isSettled(row: UndecidedRow): boolean {
    return this.decisions.has(row) || this.refused.has(row);
  }

  private isAsked(row: UndecidedRow): boolean {
    return row.present === undefined || this.request.all === true;
  }

  private outcomeOf(row: UndecidedRow): RowOutcome {
    if (!this.isAsked(row)) {
      const legal = this.year === undefined || isLegalRow(row, this.year);
      return { kind: legal ? "filled" : "illegal" };
    }
    const refused = this.refused.get(row);
    if (refused !== undefined) return { kind: "open", reason: refused };
    const decision = this.decisions.get(row);
    if (decision !== undefined) return { kind: "proposed", ...decision };
    return { kind: "open", reason: this.reasonOf(row) };
  }

  private reasonOf(row: UndecidedRow): OpenReason {
    if (this.year === undefined) return { kind: "no-year" };
    if (row.candidates.length === 0) return { kind: "unknown-class" };
    if (!hasBothKinds(row)) return { kind: "unsettled" };
    const { basic, project } = this.choiceOf(row);
    const said = row.uses.length > 1 && basic !== undefined && project !== undefined;
    if (said && basic !== project) return { kind: "kinds-differ" };
    return { kind: "unit-kind-needed", uses: row.uses };
  }

  private decideByClass(open: readonly UndecidedRow[]): void {
    for (const row of open) {
      const [target, other] = row.candidates;
      if (target === undefined || other !== undefined) continue;
      this.decisions.set(row, { target, basis: { kind: "class-decides" } });
    }
  }

  /** The kind of a row that is filled legally or decided so far. */
  private readonly known = (line: Line): UnitKind | undefined => {
    const row = this.byLine.get(line);
    if (row === undefined) return undefined;
    const decided = this.decisions.get(row)?.target.code;
    if (decided !== undefined) return unitKindOf(row, decided);
    return this.isAsked(row) ? undefined : unitKindFilled(row, this.year);
  };

  private decideBySums(system: SumSystem): void {
    const solved = solveSums(system, this.known, this.pairsOnce, this.budget);
    const bothKinds = system.showsInstitutions || this.hasTwins(system);
    const sum = outcomeOfSums(
      system,
      bothKinds || solved.state === "disagrees" ? solved.state : "one-kind",
      solved.openRows
    );
    this.sums.push(sum);
    if (solved.state === "disagrees") {
      this.refuseAll(system, sum);
      return;
    }
    if (!bothKinds) return;
    this.take(system, solved);
  }

  private take(system: SumSystem, solved: SolvedSums): void {
    const proof = proofOf(system, solved);
    for (const { line } of system.rows) {
      const row = this.byLine.get(line);
      const kind = solved.kinds.get(line);
      if (row === undefined || kind === undefined) continue;
      if (!this.isAsked(row) || this.decisions.has(row)) continue;
      const target = row.candidates.find(({ unitKind }) => unitKind === kind);
      if (target !== undefined) this.decisions.set(row, { target, basis: { kind: "sums", proof } });
    }
  }

  /** A pick may leave the sums one reading of other rows, or none at all: then it is refused. */
  private followPicks(system: SumSystem): void {
    const rows = system.rows.flatMap(({ line }) => this.byLine.get(line) ?? []);
    if (!rows.some((row) => this.decisions.get(row)?.basis.kind === "picked")) return;
    const solved = solveSums(system, this.known, this.pairsOnce, this.budget);
    if (solved.state === "disagrees") this.refuseContradicted(system);
    else if (system.showsInstitutions || this.hasTwins(system)) this.take(system, solved);
  }

  private hasTwins(system: SumSystem): boolean {
    const codes = system.rows.map(({ line }) => line.departmentClass?.code);
    return this.pairsOnce && new Set(codes).size < codes.length;
  }

  /** No reading satisfies the sums: the rows stay open, also one whose class has no other target (30107). */
  private refuseAll(system: SumSystem, sum: SumOutcome): void {
    for (const { line } of system.rows) {
      const row = this.byLine.get(line);
      if (row === undefined || !this.isAsked(row)) continue;
      this.decisions.delete(row);
      this.refused.set(row, { kind: "sums-disagree", sum });
    }
  }

  private decideByPick(open: readonly UndecidedRow[]): void {
    for (const row of open) {
      const picked = this.request.picks?.get(row.id);
      const target = row.candidates.find(({ code }) => code === picked);
      if (target === undefined || this.isSettled(row)) continue;
      this.decisions.set(row, { target, basis: { kind: "picked" } });
    }
  }

  private decideByPrecedent(open: readonly UndecidedRow[]): void {
    const here = this.pairsOnce
      ? undefined
      : precedentsIn([this.table], this.view.year, "workbook");
    const before = this.lastYearPrecedents();
    for (const row of open) {
      if (this.isSettled(row)) continue;
      const decision = here?.decide(row) ?? before?.decide(row);
      if (decision !== undefined) this.decisions.set(row, decision);
    }
  }

  private lastYearPrecedents(): Precedents | undefined {
    const { lastYear } = this.request;
    if (lastYear === undefined) return undefined;
    const view = new DisclosureView(lastYear);
    return precedentsIn(crosswalkTables(view), view.year, "last-year");
  }

  private decideByUnitKind(open: readonly UndecidedRow[]): void {
    for (const row of open) {
      if (this.isSettled(row) || !hasBothKinds(row)) continue;
      const choice = this.choiceOf(row);
      const uses = row.uses.length > 0 ? row.uses : (["basic", "project"] as const);
      const [kind, other] = [...new Set(uses.map((use) => choice[use]))];
      const isOne = uses.every((use) => choice[use] === kind);
      if (kind === undefined || other !== undefined || !isOne) continue;
      const target = row.candidates.find(({ unitKind }) => unitKind === kind);
      if (target === undefined) continue;
      this.decisions.set(row, { target, basis: { kind: "unit-kind", unitKind: kind } });
    }
  }

  private choiceOf({ line }: UndecidedRow): UnitKindChoice {
    const { unitKinds } = this.request;
    const ofUnit = line.unitCode === undefined ? undefined : unitKinds?.ofUnit?.get(line.unitCode);
    return {
      basic: ofUnit?.basic ?? unitKinds?.basic,
      project: ofUnit?.project ?? unitKinds?.project,
    };
  }

  /** Takes back what was picked, follows from precedents or from the unit kind, where the sums cannot be met with it. */
  private refuseContradicted(system: SumSystem): void {
    const rows = system.rows.flatMap(({ line }) => this.byLine.get(line) ?? []);
    const chosen = rows.filter((row) => isChosen(this.decisions.get(row)));
    if (chosen.length === 0) return;
    const solved = solveSums(system, this.known, false, this.budget);
    if (solved.state !== "disagrees") return;
    const sum = outcomeOfSums(system, "disagrees", solved.openRows);
    for (const row of chosen) {
      const target = this.decisions.get(row)?.target;
      if (target !== undefined) this.refused.set(row, { kind: "contradicted", target, sum });
      this.decisions.delete(row);
    }
  }

  /** A table that lists every pair once would list this one twice. */
  private refusePairsTwice(open: readonly UndecidedRow[]): void {
    if (!this.pairsOnce) return;
    const sameClass = new Map<string, UndecidedRow[]>();
    for (const row of this.rows) {
      const known = sameClass.get(classKey(row));
      if (known === undefined) sameClass.set(classKey(row), [row]);
      else known.push(row);
    }
    for (const row of open) {
      const decision = this.decisions.get(row);
      if (decision === undefined || !isChosen(decision)) continue;
      const rivals = sameClass.get(classKey(row)) ?? [];
      const other = rivals.find((one) => one !== row && this.isSamePair(one, row));
      if (other === undefined) continue;
      this.refused.set(row, { kind: "pair-twice", target: decision.target, other: other.line });
    }
    for (const row of this.refused.keys()) this.decisions.delete(row);
  }

  /** Of two rows of one class and unit. */
  private isSamePair(one: UndecidedRow, other: UndecidedRow): boolean {
    return shareUse(one, other) && this.codeOf(one) === this.codeOf(other);
  }

  private codeOf(row: UndecidedRow): string | undefined {
    return this.isAsked(row) ? this.decisions.get(row)?.target.code : row.present?.code;
  }

  /**
   * Whether the table lists every pair of classes once for each unit, as the form asks. Not known, hence no, where rows
   * of several units stand without their units.
   */
  private listsPairsOnce(): boolean {
    const severalUnits = this.view.tables.some((table) => table.units.length > 1);
    if (severalUnits && this.table.units.length === 0) return false;
    const seen = new Map<string, UndecidedRow[]>();
    for (const row of this.rows) {
      const key = [row.line.unitCode, row.department.code, row.present?.code].join(" ");
      const same = seen.get(key) ?? [];
      const isTwice = same.some((one) => shareUse(one, row));
      if (row.present !== undefined && isTwice) return false;
      // Two open rows of a class are one of each kind; a third has none left.
      if (row.present === undefined && same.filter((one) => shareUse(one, row)).length > 1)
        return false;
      seen.set(key, [...same, row]);
    }
    return true;
  }
}

function classKey({ line, department }: UndecidedRow): string {
  return `${line.unitCode ?? ""} ${department.code}`;
}

/** Chosen by people or by custom: what the sums may still refuse. */
function isChosen(decision: Decision | undefined): boolean {
  return decision !== undefined && !["class-decides", "sums"].includes(decision.basis.kind);
}

function proofOf(system: SumSystem, solved: SolvedSums): Proof {
  const { measure, institution, accounted } = system;
  return {
    measure,
    institution,
    ofInstitution: figuresOfKind(system, solved, "public-institution"),
    ofAdministration: figuresOfKind(system, solved, "administrative"),
    accounted,
    complete: solved.openRows === 0,
  };
}

function outcomeOfSums(
  { table, measure, unitCode, institution, accounted }: SumSystem,
  state: SumOutcome["state"],
  openRows: number
): SumOutcome {
  return {
    table,
    measure,
    ...(unitCode !== undefined && { unitCode }),
    institution,
    accounted,
    state,
    openRows,
  };
}

export type { CrosswalkRow };
