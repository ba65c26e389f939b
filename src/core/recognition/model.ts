import type { Amount } from "../money/amount";
import type { Money, MoneyUnit } from "../money/money";
import type {
  KeyRole,
  LayoutProfile,
  MeasureLayout,
  TableLayout,
} from "../standards/layoutProfile";
import type { TableKind } from "../standards/tableKinds";
import type { CellAddress, RangeAddress } from "../workbook/address";

/** What a workbook turned out to hold. */
export interface Recognition {
  readonly profile: LayoutProfile;
  /** The fiscal year most tables state; absent when none does. */
  readonly year?: number;
  /** The department most titles name; absent when none does. */
  readonly organisation?: string;
  /** Which of the two the user has said, whatever the titles say. */
  readonly said?: { readonly year: boolean; readonly organisation: boolean };
  /** In the order of the workbook. */
  readonly tables: readonly RecognisedTable[];
  /** Regions that look like tables and were not recognised, each with the reason. */
  readonly unrecognised: readonly UnrecognisedRegion[];
  /** Kinds of the profile that no table has. */
  readonly missing: readonly TableKind[];
}

export interface UnrecognisedRegion {
  readonly range: RangeAddress;
  readonly reason: UnrecognisedReason;
}

/** Why a region was left alone; worded for people in `report`. */
export type UnrecognisedReason =
  | { readonly kind: "no-title" }
  | { readonly kind: "ambiguous-head"; readonly candidates: readonly TableKind[] }
  | {
      readonly kind: "head-mismatch";
      readonly title: string;
      readonly closest: TableKind;
      readonly missingHeads: readonly string[];
    };

/** A standard table found in the workbook, with its lines, measures and figures. */
export interface RecognisedTable {
  /** Position in `Recognition.tables`. */
  readonly index: number;
  readonly kind: TableKind;
  readonly layout: TableLayout;
  /** For people: the name of the layout, with the project where there is one form for each. */
  readonly name: string;
  /** The title as printed, line breaks and inner spaces removed; the sheet name when the table prints none. */
  readonly title: string;
  /** The cell of the title, else the first cell of the table: where a finding about the whole table points. */
  readonly titleCell: CellAddress;
  /** Whether the sheet it stands on is visible. */
  readonly visible: boolean;
  /** From the title to the last note. */
  readonly range: RangeAddress;
  readonly unit: MoneyUnit;
  /** Where the unit is stated; absent when the layout's default was taken. */
  readonly unitCell?: CellAddress;
  /** Reported precision (列示精度): decimals of the most precise amount printed in the table. */
  readonly decimals: number;
  /** Years that the title and the notes state, with their cells. */
  readonly years: readonly StatedYear[];
  /** The department or unit that the title names. */
  readonly organisation?: string;
  /** No line but the total carries an amount. */
  readonly empty: boolean;
  readonly notes: readonly Note[];
  /** 0 to 1. */
  readonly confidence: number;
  /** What the confidence rests on. */
  readonly evidence: readonly Evidence[];
  readonly measures: readonly Measure[];
  /** Grids: where codes and names stand; empty for panels and forms. */
  readonly keys: readonly KeyPlace[];
  readonly lines: readonly Line[];
  /** Text fields of a form (项目名称), by id. */
  readonly texts: ReadonlyMap<string, TextField>;
  /** Lists of a form (任务名称), by id. */
  readonly lists: ReadonlyMap<string, readonly TextField[]>;
  /** Where head and numbers do not fit: relations over these measures need review. */
  readonly doubts: readonly Doubt[];
}

export interface StatedYear {
  readonly year: number;
  readonly cell: CellAddress;
  readonly from: "title" | "note";
}

export interface Note {
  readonly text: string;
  readonly cell: CellAddress;
  /** 此表为空表 and its like. */
  readonly saysEmpty: boolean;
}

export interface TextField {
  readonly text: string;
  readonly cell: CellAddress;
}

export type Evidence =
  | { readonly kind: "title"; readonly match: "exact" | "similar" | "sheet-name" | "none" }
  | {
      readonly kind: "head";
      readonly found: number;
      readonly expected: number;
      readonly similar: number;
      readonly extra: number;
    }
  | { readonly kind: "lines"; readonly found: number; readonly unknown: number }
  | { readonly kind: "columns-solved" };

/**
 * A doubt about which measure a column is: the head lacks a column of its group, or the numbers stand beside their
 * heads. `solved` when the sums leave one reading only; the table is then read in that way. A column that is missing
 * from a table whose sums hold is taken as left out for want of money, and still doubted when another table says that
 * the money belongs there.
 */
export interface Doubt {
  readonly kind: "column-missing" | "columns-shifted";
  readonly measures: readonly string[];
  readonly solved: boolean;
  readonly cell: CellAddress;
}

/** Where a key of a grid stands: the columns of a code, 类 款 项 or one where it stands joined; those of a name. */
export interface KeyPlace {
  readonly role: KeyRole;
  readonly columns: readonly number[];
}

/** A column of amounts found in a table. */
export interface Measure {
  /** Id of the layout, or `extra:<column>` for a column the layout does not know. */
  readonly id: string;
  /** The panel it belongs to; absent outside of panels. */
  readonly panel?: string;
  /** For people; as printed for an extra column. */
  readonly name: string;
  readonly column: number;
  /** Absent for an extra column. */
  readonly layout?: MeasureLayout;
  /** For an extra column: ids of the measures whose sum it may enter, because it stands under the same head. */
  readonly mayEnter?: readonly string[];
}

/**
 * A line of a table.
 * - `total`: 合计 of the whole table (there may be one at the top and one at the bottom);
 * - `unit`: the row of a budget unit (单位), which repeats or totals the lines below it;
 * - `memo`: 小计, 其中 and the like without a code of their own: money that other lines hold, part of no sum;
 * - `item`: anything else.
 */
export interface Line {
  readonly role: "total" | "unit" | "item" | "memo";
  /** Panels and forms: `<panel>.<line>` or the id of the form field; absent for lines the layout does not know. */
  readonly id?: string;
  /** The panel it belongs to; absent outside of panels. */
  readonly panel?: string;
  /** As printed, blanks removed. */
  readonly label: string;
  readonly labelCell: CellAddress;
  readonly row: number;
  /** The unit whose rows these are, in a table of several units; the code of the unit itself on a unit row. */
  readonly unitCode?: string;
  /** 类, 类款 or 类款项 joined: 201, 20103, 2010301. */
  readonly functionClass?: Code;
  /** 301, 30101. */
  readonly departmentClass?: Code;
  /** 501, 50101. */
  readonly governmentClass?: Code;
  /** In nested rows: the line above that this one is a part of. */
  readonly parent?: Line;
  /** One per measure of the table that applies to this line, in the table's order. */
  readonly figures: readonly Figure[];
}

export interface Code {
  /** Digits only; zeros that Excel dropped are put back. */
  readonly code: string;
  /** As printed, without blanks; one between parts that stand in cells of their own. */
  readonly printed: string;
  readonly cell: CellAddress;
  /** The name printed beside the code. */
  readonly name?: TextField;
  /** Not of the form that codes of this kind have; `code` is then what was printed. */
  readonly malformed: boolean;
}

/**
 * An amount of the disclosure with its meaning: table, line, measure, year, unit, reported precision, cell.
 */
export interface Figure {
  readonly table: TableRef;
  readonly line: Line;
  readonly measure: Measure;
  readonly year?: number;
  readonly cell: CellAddress;
  readonly content: FigureContent;
  /** What stands in the cell, when no amount can be read from it (`2188O1`, `#REF!`). */
  readonly printed?: string;
  /** Zero for a blank, `—`, 无; zero also when unreadable: look at `content` first. */
  readonly money: Money;
}

/** Enough of a table to name it, without the circle of holding it. */
export interface TableRef {
  readonly index: number;
  readonly kind: TableKind;
  readonly name: string;
}

/**
 * What stands in the cell. `blank` covers empty, —, 无 and the like; `text-number` is a number stored as text;
 * `unreadable` is text where a number should be; `error` is a failed formula.
 */
export type FigureContent = "number" | "text-number" | "blank" | "unreadable" | "error";

/** Finds the figure of a line under a measure. */
export function figureOf(line: Line, measure: string): Figure | undefined {
  return line.figures.find((figure) => figure.measure.id === measure);
}

/** The amount of a figure in its unit. */
export function amountOf(figure: Figure): Amount {
  return figure.money.amount;
}
