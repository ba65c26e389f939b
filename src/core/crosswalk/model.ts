import type { Code, Figure, Line, Measure, RecognisedTable } from "../recognition/model";
import type { LegalTarget, UnitKind } from "../standards/classes";
import type { CellAddress } from "../workbook/address";

/** What the two-class tables of a workbook hold and what may be written into them. */
export interface Crosswalk {
  /** In the order of the workbook. */
  readonly rows: readonly CrosswalkRow[];
  /** What the figures say of each unit and column, whether or not it decides a row. */
  readonly sums: readonly SumOutcome[];
}

/** A row of a two-class table that has a department class. */
export interface CrosswalkRow {
  /** Names the row for as long as the workbook is not rearranged. */
  readonly id: string;
  readonly table: RecognisedTable;
  readonly line: Line;
  readonly department: Code;
  /** The government class that stands there. */
  readonly present?: Code;
  /** What the department class may go to in the fiscal year, for every unit kind. */
  readonly candidates: readonly LegalTarget[];
  /** The kinds of expenditure that the row holds money of. */
  readonly uses: readonly Use[];
  readonly outcome: RowOutcome;
}

/** 基本支出, 项目支出. */
export type Use = "basic" | "project";

export type RowOutcome =
  /** A government class stands there and nobody asked about it. */
  | { readonly kind: "filled" }
  /** The government class that stands there is none of the candidates. */
  | { readonly kind: "illegal" }
  | { readonly kind: "proposed"; readonly target: LegalTarget; readonly basis: Basis }
  | { readonly kind: "open"; readonly reason: OpenReason };

/** What a proposal rests on, the strongest first. */
export type Basis =
  /** The department class has one target, whatever the unit. */
  | { readonly kind: "class-decides" }
  /** Only so do the rows of 505 and 506 add up to what the function table shows for 事业运行. */
  | { readonly kind: "sums"; readonly proof: Proof }
  /** Every row of the same class and use that is filled has this class. */
  | {
      readonly kind: "precedent";
      readonly from: "workbook" | "last-year";
      readonly cells: readonly CellAddress[];
    }
  | { readonly kind: "unit-kind"; readonly unitKind: UnitKind }
  /** The user picked it for this row. */
  | { readonly kind: "picked" };

/** Sums that leave one reading of a row. */
export interface Proof {
  readonly measure: Measure;
  /** What the function table shows for 事业运行; empty when it shows nothing under the measure. */
  readonly institution: readonly Figure[];
  /** Rows that must be of 505 or 506; they add up to `institution` when `complete`. */
  readonly ofInstitution: readonly Figure[];
  /** Rows that must be of 501 to 504. */
  readonly ofAdministration: readonly Figure[];
  /** Rows whose money has a function of its own (30108 with 2080505) and is no part of these sums. */
  readonly accounted: readonly Accounted[];
  /** Every row under the measure is decided. */
  readonly complete: boolean;
}

/** Rows of department classes that make up exactly what functions of their own show. */
export interface Accounted {
  readonly rows: readonly Figure[];
  readonly functions: readonly Figure[];
}

/** Why nothing is proposed. */
export type OpenReason =
  /** The sums allow several readings, or say nothing of this row: its unit kind decides. */
  | { readonly kind: "unit-kind-needed"; readonly uses: readonly Use[] }
  /** The kinds chosen for basic and project expenditure differ, and the row holds both. */
  | { readonly kind: "kinds-differ" }
  /** No choice makes the rows of 505 and 506 add up to 事业运行: one of the numbers is wrong. */
  | { readonly kind: "sums-disagree"; readonly sum: SumOutcome }
  /** What was chosen or would follow contradicts the sums. */
  | { readonly kind: "contradicted"; readonly target: LegalTarget; readonly sum: SumOutcome }
  /** The same pair would stand twice for the same kind of expenditure. */
  | { readonly kind: "pair-twice"; readonly target: LegalTarget; readonly other: Line }
  /** Two targets are in use and no rule tells which (30311). */
  | { readonly kind: "unsettled" }
  /** The department class is not in the list of the year. */
  | { readonly kind: "unknown-class" }
  /** No table states the fiscal year, so that no list can be chosen. */
  | { readonly kind: "no-year" };

/** What the figures of one measure say: of the whole workbook or of one unit. */
export interface SumOutcome {
  readonly table: RecognisedTable;
  readonly measure: Measure;
  readonly unitCode?: string;
  readonly institution: readonly Figure[];
  readonly accounted: readonly Accounted[];
  readonly state:
    | "proved"
    /** Several readings satisfy the sums; some rows may be decided nevertheless. */
    | "several"
    | "disagrees"
    /** There were more open rows than could be tried in the time allowed. */
    | "too-large"
    /** Nothing shows that both unit kinds are there, so the sums only serve to refuse. */
    | "one-kind";
  readonly openRows: number;
}

/** Unit kinds that the user has said; a row is decided by those of its unit, else by those of all. */
export interface UnitKindChoices extends UnitKindChoice {
  readonly ofUnit?: ReadonlyMap<string, UnitKindChoice>;
}

/** 基本支出 and 项目支出 may differ: an administrative unit may spend project money as 505. */
export type UnitKindChoice = { readonly [use in Use]?: UnitKind | undefined };
