import type { Amount } from "../../money/amount";
import type { CellAddress } from "../../workbook/address";

/** Amounts of tables that a text may be held against, named as a text names them. */
export interface Evidence {
  readonly amounts: readonly TableAmount[];
  /** The fiscal year that the tables state. */
  readonly year?: number;
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
  readonly cell: CellAddress;
}

/** A proofreading without any table: only what the text says of itself. */
export const NO_EVIDENCE: Evidence = { amounts: [] };
