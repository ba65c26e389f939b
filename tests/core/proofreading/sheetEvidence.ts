import { evidenceOf } from "../../../src/core/proofreading/evidence/evidenceOf";
import type { Evidence } from "../../../src/core/proofreading/evidence/evidence";
import type { CellValue } from "../../../src/core/workbook/snapshot";

type Rows = readonly (readonly CellValue[])[];

/** Evidence of sheets whose tables no layout profile knows. */
export function sheetEvidence(...tables: readonly Rows[]): Evidence {
  const sheets = tables.map((rows, at) => {
    const name = at === 0 ? "附表" : `附表${String(at + 1)}`;
    return { name, visibility: "visible", firstRow: 0, firstColumn: 0, rows } as const;
  });
  return evidenceOf([{ snapshot: { sheets } }]);
}
