/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The size of a sheet of Excel since 2007. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = {
  row: 0,
  column: 0,
  rowCount: SHEET_ROWS,
  columnCount: SHEET_COLUMNS,
};

/** "B2", "$B$2:C9", "3:4", "B:D" as an area; undefined when it is none or lies outside a sheet. */
export function parseArea(text: string): Area | undefined {
  const [first = "", second, ...more] = text.replaceAll("$", "").split(":");
  if (more.length > 0) return undefined;
  const from = CORNER.exec(first);
  const to = CORNER.exec(second ?? first);
  if (from === null || to === null) return undefined;
  const columns = span(from[1], to[1], columnNumber, SHEET_COLUMNS);
  const rows = span(from[2], to[2], Number, SHEET_ROWS);
  const isLine = from[1] === "" || from[2] === "";
  if (columns === undefined || rows === undefined) return undefined;
  if (isLine && (second === undefined || (from[1] === "" && from[2] === ""))) return undefined;
  return { row: rows[0], column: columns[0], rowCount: rows[1], columnCount: columns[1] };
}

const CORNER = /^([A-Za-z]{0,3})([0-9]{0,7})$/;

/** Start and length along one axis; both empty means all of it. */
function span(
  from: string | undefined,
  to: string | undefined,
  number: (text: string) => number,
  limit: number
): readonly [number, number] | undefined {
  if ((from === "") !== (to === "")) return undefined;
  if (from === "" || from === undefined || to === undefined) return [0, limit];
  const start = Math.min(number(from), number(to));
  const end = Math.max(number(from), number(to));
  return start < 1 || end > limit ? undefined : [start - 1, end - start + 1];
}

/** As Excel writes it: "B2", "B2:C9", "B:D", "3:4". */
export function areaText(area: Area): string {
  const left = columnLetters(area.column);
  const right = columnLetters(area.column + area.columnCount - 1);
  if (area.columnCount === SHEET_COLUMNS) return `${area.row + 1}:${area.row + area.rowCount}`;
  if (area.rowCount === SHEET_ROWS) return `${left}:${right}`;
  const first = `${left}${area.row + 1}`;
  return isSingle(area) ? first : `${first}:${right}${area.row + area.rowCount}`;
}

export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** "A" is 1. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

export function cellArea(row: number, column: number): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

export function isSingle(area: Area): boolean {
  return area.rowCount === 1 && area.columnCount === 1;
}

export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowCount = Math.min(one.row + one.rowCount, other.row + other.rowCount) - row;
  const columnCount =
    Math.min(one.column + one.columnCount, other.column + other.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

/** The smallest rectangle around both. */
export function around(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rowCount: Math.max(one.row + one.rowCount, other.row + other.rowCount) - row,
    columnCount: Math.max(one.column + one.columnCount, other.column + other.columnCount) - column,
  };
}

/** A sheet's name as it stands before the "!" of an address. */
export function sheetPrefix(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === undefined;
  return isPlain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** Splits "'收 支'!A1" into the sheet's name, undefined where none stands, and the rest. */
export function splitSheet(text: string): {
  readonly sheet: string | undefined;
  readonly rest: string;
} {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: undefined, rest: text };
  const name = text.slice(0, mark);
  const isQuoted = name.startsWith("'") && name.endsWith("'");
  const sheet = isQuoted ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, rest: text.slice(mark + 1) };
}
