import { writeXlsx } from "hucre/xlsx";

type Value = string | number | boolean | null;

/** A workbook with as many sheets as asked for, each with the same rows. */
export function manySheets(count: number, rows: Value[][] = TABLE): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Array.from({ length: count }, (_, index) => ({ name: `表${index + 1}`, rows })),
  });
}

/** Some 400 cells, a third of them Chinese text. */
const TABLE: Value[][] = Array.from({ length: 40 }, (_, row) =>
  Array.from({ length: 10 }, (__, column) => {
    if (column < 3) return `一般公共服务支出 ${row}-${column}`;
    return column === 9 ? null : row * 1000 + column / 8;
  })
);
