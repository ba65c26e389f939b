import type { CellAddress } from "../../core/workbook/address";

/** The active cell. */
export async function selectedCell(context: Excel.RequestContext): Promise<CellAddress> {
  const range = context.workbook.getActiveCell();
  const { worksheet } = range;
  range.load("rowIndex,columnIndex");
  worksheet.load("name");
  await context.sync();
  return { sheet: worksheet.name, row: range.rowIndex, column: range.columnIndex };
}

export async function sheetNames(context: Excel.RequestContext): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return worksheets.items.map(({ name }) => name);
}
