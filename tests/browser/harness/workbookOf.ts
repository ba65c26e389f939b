import { writeXlsx, type CellValue as FileValue } from "hucre/xlsx";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

/** The bytes of an .xlsx with these cells, plainly written. */
export function workbookOf({ sheets }: WorkbookSnapshot): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, visibility, firstRow, firstColumn, rows }) => {
      const before: FileValue[] = Array.from({ length: firstColumn }, () => null);
      const above: FileValue[][] = Array.from({ length: firstRow }, () => []);
      return {
        name,
        hidden: visibility === "hidden",
        veryHidden: visibility === "very-hidden",
        rows: [...above, ...rows.map((row) => [...before, ...row.map(fileValue)])],
      };
    }),
  });
}

function fileValue(value: CellValue): FileValue {
  return typeof value === "object" && value !== null ? value.error : value;
}
