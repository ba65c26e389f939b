import type { Amount } from "../../money/amount";
import type { CellAddress } from "../../workbook/address";
import type { StatedNumber } from "../text/numbers";

/** Amounts of tables that a text may be held against, named as a text names them. */
export interface Evidence {
  readonly amounts: readonly TableAmount[];
  /** The fiscal year that the tables state. */
  readonly year?: number;
  /** Last year's explanation, where it is at hand. */
  readonly lastYearText?: LastYearText;
}

/** What last year's explanation states of its own year. */
export interface LastYearText {
  /** The fiscal year that it is about. */
  readonly year?: number;
  readonly amounts: readonly StatedAmount[];
}

/** An amount that an explanation states, with what tells what it is of. */
export interface StatedAmount {
  /** For people: 法院（款）行政运行（项）. */
  readonly name: string;
  /** The function class, where it is named by one. */
  readonly path?: ClassPath;
  /** Its words otherwise, as they are compared. */
  readonly words: string;
  /** The chapter that it stands in, as chapters are compared. */
  readonly chapter: string;
  readonly number: Pick<StatedNumber, "value" | "unit" | "decimals" | "digits">;
  /** The words it stands in. */
  readonly quote: string;
}

/** A cell with an amount, whatever layout its table has. */
export interface TableAmount {
  readonly table: string;
  /** The line, as labels are compared (`labelKey`); empty where it has none. */
  readonly label: string;
  /** Function class or economic class of the line. */
  readonly code?: string;
  /** Heads over the column, as labels are compared, the outermost first. */
  readonly measure: string;
  /** 合计 of all columns: what a text means when it names the line alone. */
  readonly wholeLine: boolean;
  /** 合计 of all lines. */
  readonly totalLine: boolean;
  /** In 元, exact when `exact`; blanks are zero. */
  readonly yuan: Amount;
  readonly exact: boolean;
  readonly blank: boolean;
  readonly lastYear: boolean;
  /** Of another workbook than the one the text belongs to: its cells are none of that one. */
  readonly elsewhere: boolean;
  readonly cell: CellAddress;
}

/** The amounts of tables that words speak of. */
export interface NamedAmounts {
  readonly amounts: readonly TableAmount[];
  /** The words can mean no others. */
  readonly firm: boolean;
  /** The words are the very name of the line, and do not only contain it. */
  readonly exact: boolean;
  /** The words can hardly mean others: what differs is pointed out, and is no error. */
  readonly likely?: boolean;
}

/** A function class as a text names it: `公共安全支出（204类）司法（06款）行政运行（01项）`. */
export interface ClassPath {
  /** From 类 down; a text may leave levels out. */
  readonly levels: readonly ClassLevel[];
}

export interface ClassLevel {
  readonly level: "类" | "款" | "项";
  readonly name: string;
  readonly digits?: string;
  /** In the words that were searched. */
  readonly start: number;
  readonly end: number;
}

/** A proofreading without any table: only what the text says of itself. */
export const NO_EVIDENCE: Evidence = { amounts: [] };
