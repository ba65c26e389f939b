import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import { fillWorkbook } from "../../../src/host/file/fillWorkbook";
import { readWorkbook } from "../../../src/host/file/readWorkbook";

/** A workbook as a clerk begins with it: the right-hand side of the two-class table is blank. */
export function withoutGovernmentClasses(bytes: Uint8Array): Uint8Array {
  const { tables } = recogniseWorkbook(readWorkbook(bytes));
  const texts = tables.flatMap(({ keys, lines, range }) => {
    const columns = keys
      .filter(({ role }) => role.startsWith("government-class"))
      .flatMap((key) => key.columns);
    return lines
      .filter(({ governmentClass }) => governmentClass !== undefined)
      .flatMap(({ row }) =>
        columns.map((column) => ({ cell: { sheet: range.sheet, row, column }, text: "" }))
      );
  });
  return fillWorkbook(bytes, { texts }).bytes;
}
