import type { BuiltSheet } from "../../../src/core/workbook/builtSheet";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

/** A built sheet as a reader would find it in the workbook. */
export function builtSnapshot({ name, rows }: BuiltSheet): WorkbookSnapshot {
  const cells = rows.map((row) =>
    row.cells.map((cell) => {
      if (cell.kind === "blank") return null;
      return cell.kind === "text" ? cell.text : Number(cell.number);
    })
  );
  return {
    sheets: [{ name, visibility: "visible", firstRow: 0, firstColumn: 0, rows: cells }],
  };
}
