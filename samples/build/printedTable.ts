import type { TableKind } from "../../src/core/standards/tableKinds";

/**
 * A table as it is printed, before anyone decides on which sheet it stands, where it starts and what it looks like.
 */
export interface PrintedTable {
  readonly kind: TableKind;
  /** A sheet name that a department would choose. */
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
  /** Amounts are decimal text in the unit of the table (`24308771`, `2430.88`); the writer makes numbers of them. */
  readonly text: string;
  readonly holds: "head" | "label" | "code" | "amount" | "text";
  /** Cells to the right and below that this one covers, itself included; 1 when absent. */
  readonly columns?: number;
  readonly rows?: number;
  /** The line and measure for tests to find a cell again: `total`, `2010301`, `income.general`; `basic.wages`. */
  readonly line?: string;
  readonly measure?: string;
}
