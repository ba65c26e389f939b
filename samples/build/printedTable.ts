import type { TableKind } from "../../src/core/standards/tableKinds";

/**
 * A table as it is printed, before anyone decides on which sheet it stands, where it starts and what it looks like.
 */
export interface PrintedTable {
  readonly kind: TableKind;
  /** A sheet name that a department would choose; different for each table of a disclosure. */
  readonly sheetName: string;
  /** 附件3: and its like, above the title. */
  readonly mark?: string;
  readonly title: string;
  /** （2021年度） below the title. */
  readonly subtitle?: string;
  /** `单位：元`, right-aligned above the head. */
  readonly unitLine?: string;
  /** Columns of the grid. */
  readonly width: number;
  readonly head: readonly PrintedRow[];
  readonly body: readonly PrintedRow[];
  readonly notes: readonly string[];
}

/** `width` cells; a cell covered by a span is `null`. */
export type PrintedRow = readonly (PrintedCell | null)[];

export interface PrintedCell {
  /**
   * Amounts are decimal text in the unit of the table (`24308771`, `2430.88`), empty for zero; the writer makes
   * numbers of them and shows as many decimals as the text has.
   */
  readonly text: string;
  readonly holds: "head" | "label" | "code" | "amount" | "text";
  /** Cells to the right and below that this one covers, itself included; 1 when absent. */
  readonly columns?: number;
  readonly rows?: number;
  /**
   * The line, on every cell of a row of the body: `total`, `unit`, `2010301`, `30101`, `30101/50101`,
   * `income.general`; in forms the field: `structure.basic`.
   */
  readonly line?: string;
  /** The budget unit whose row this is, in tables with unit rows. */
  readonly unit?: string;
  /** On amount cells only: `basic.wages`; `amount` in panels and forms. */
  readonly measure?: string;
}
