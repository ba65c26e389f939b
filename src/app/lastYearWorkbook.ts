import type { WorkbookSnapshot } from "../core/workbook/snapshot";

/** Last year's workbook, read from a file that the user has chosen. */
export interface LastYearWorkbook {
  /** Of the file. */
  readonly name: string;
  readonly snapshot: WorkbookSnapshot;
}
