import type { HostLimit } from "../../app/openWorkbook";

/** Sets of calls above the floor, ExcelApi 1.7, that we use where they are. */
export type ExcelSet = "1.8" | "1.9" | "1.12" | "1.14" | "1.17";

/** Whether the Excel at hand has a set of calls. */
export function hasExcelApi(set: ExcelSet): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", set);
}

/** What the Excel at hand lacks, for the pane to say so. */
export function hostLimits(): readonly HostLimit[] {
  const limits: HostLimit[] = [];
  if (!hasExcelApi("1.9")) limits.push("no-area-highlights", "no-change-events-for-all-sheets");
  if (!hasExcelApi("1.8")) limits.push("no-read-only-flag");
  if (!Office.context.requirements.isSetSupported("DelayForCellEdit"))
    limits.push("no-cell-edit-wait");
  return limits;
}

/**
 * Cells that are written at once: office.js itself divides what is more, and Excel then tells of parts whose addresses
 * nobody expects.
 */
export const CELLS_PER_WRITE = 1_500;
