/** A cell of a workbook; row and column count from zero. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included, counting from zero. */
export interface RangeAddress {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `B17` */
export function cellName(cell: Pick<CellAddress, "row" | "column">): string {
  return columnName(cell.column) + String(cell.row + 1);
}

/** `A1:D17`, or `A1` for a single cell. */
export function rangeName(range: Omit<RangeAddress, "sheet">): string {
  const first = cellName({ row: range.top, column: range.left });
  const last = cellName({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** `'部门收支总表'!B17`; the name is always quoted, so that no sheet name needs a second look. */
export function qualifiedCellName(cell: CellAddress): string {
  return `'${cell.sheet.replaceAll("'", "''")}'!${cellName(cell)}`;
}

/** `A` for 0, `AA` for 26. */
function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The inverse of {@link cellName}; `undefined` for anything that is no cell of a sheet in A1 style. */
export function parseCellName(name: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const column = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(match[2]) - 1;
  return column < MAX_COLUMNS && row < MAX_ROWS ? { row, column } : undefined;
}

/** The size of an Excel worksheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
