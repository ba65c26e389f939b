import { evidenceOf } from "../../../src/core/proofreading/evidence/evidenceOf";
import type { Evidence } from "../../../src/core/proofreading/evidence/evidence";
import type { CellValue } from "../../../src/core/workbook/snapshot";

/** Evidence of one sheet whose tables no layout profile knows. */
export function sheetEvidence(rows: readonly (readonly CellValue[])[]): Evidence {
  const sheet = { name: "附表", visibility: "visible", firstRow: 0, firstColumn: 0, rows } as const;
  return evidenceOf([{ snapshot: { sheets: [sheet] } }]);
}
