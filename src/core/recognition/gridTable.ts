import type { KeyRole } from "../standards/layoutProfile";
import { type BodyRows, type RowStanding, scanBody } from "./bodyRows";
import type { HeadMatch, Region } from "./head";
import { type LineParts, type RawLine, readAmounts } from "./lineFigures";
import type { Code, KeyPlace, Measure } from "./model";
import type { Mutable } from "./mutable";
import { compact } from "./normalise";
import { ECONOMIC_CODE, FUNCTION_CODE, readCode, type ReadCode } from "./readCode";
import { readAmount } from "./readAmount";
import type { SheetView } from "./sheetView";

/** A grid's lines as read, with the rows they stand in. */
export interface ReadGrid {
  readonly lines: readonly RawLine[];
  readonly body: BodyRows;
}

/** Reads the lines of a table whose rows are known by codes. */
export function readGrid(
  view: SheetView,
  region: Region,
  head: HeadMatch,
  measures: readonly Measure[]
): ReadGrid {
  const keys = keyColumns(head);
  const hasAmount = (row: number): boolean => {
    return measures.some(({ column }) => readAmount(view.value(row, column)).content !== "blank");
  };
  const standing = (row: number): RowStanding => {
    if (totalColumn(view, row, keys) !== undefined) return "line";
    if (keys.codes.some(({ columns }) => beginsWithCode(view, row, columns))) return "line";
    const coded = keys.codes.some(({ columns }) =>
      columns.some((column) => !view.isBlank(row, column))
    );
    return coded || hasAmount(row) ? "weak" : "foreign";
  };
  const body = scanBody(view, region, head, standing);
  const reader = new LineReader(view, keys);
  const lines = body.rows.map((row) => ({
    line: reader.read(row),
    measures,
    amounts: readAmounts(view, row, measures),
  }));
  return { lines, body };
}

/** Where the codes and names of a grid stand, also those that no line fills. */
export function keyPlaces(head: HeadMatch): readonly KeyPlace[] {
  const { codes, names } = keyColumns(head);
  const ofNames = [...names].map(([role, columns]) => ({ role, columns }));
  return [...codes.map(({ role, columns }) => ({ role, columns })), ...ofNames];
}

/** A 类 of at least three digits, or digits in the columns of 款 and 项: serial numbers of other lists are shorter. */
function beginsWithCode(view: SheetView, row: number, columns: readonly number[]): boolean {
  return columns.some((column, position) => {
    const value = view.value(row, column);
    const text = typeof value === "number" ? String(value) : view.label(row, column);
    return position === 0 ? /^\d{3}/.test(text) : /^\d/.test(text);
  });
}

interface KeyColumns {
  readonly codes: readonly CodeColumns[];
  readonly names: ReadonlyMap<KeyRole, readonly number[]>;
  /** Every column left of the measures that may carry 合计. */
  readonly labels: readonly number[];
}

interface CodeColumns {
  readonly role: KeyRole;
  readonly columns: readonly number[];
  readonly shape: typeof FUNCTION_CODE;
}

function keyColumns(head: HeadMatch): KeyColumns {
  const codes = new Map<KeyRole, number[]>();
  const names = new Map<KeyRole, number[]>();
  for (const { entry, column } of head.bound) {
    if (entry.role === "measure") continue;
    const columns = entry.level === undefined ? names : codes;
    columns.set(entry.role, [...(columns.get(entry.role) ?? []), column]);
  }
  const measured = new Set(
    head.bound.filter(({ entry }) => entry.role === "measure").map(({ column }) => column)
  );
  const firstMeasure = Math.min(...measured, head.right + 1);
  const labels: number[] = [];
  for (let column = head.left; column < Math.max(firstMeasure, head.left + 1); column += 1)
    labels.push(column);
  for (const columns of names.values()) {
    // A head merged over two columns leaves the second without one: the name may stand there.
    const last = columns.at(-1);
    if (last !== undefined) columns.push(...head.unheaded.filter((column) => column === last + 1));
  }
  const bound = head.bound.map(({ column }) => column).filter((column) => !measured.has(column));
  return {
    codes: [...codes].map(([role, columns]) => ({
      role,
      columns,
      shape: role === "function-class" ? FUNCTION_CODE : ECONOMIC_CODE,
    })),
    names,
    labels: [...new Set([...labels, ...bound])],
  };
}

/** Reads rows one by one, remembering what later rows leave out: the unit, a 类 merged over several rows. */
class LineReader {
  private unit: string | undefined;
  private readonly above = new Map<KeyRole, string>();

  constructor(
    private readonly view: SheetView,
    private readonly keys: KeyColumns
  ) {}

  read(row: number): LineParts {
    const total = totalColumn(this.view, row, this.keys);
    if (total !== undefined) return this.totalLine(row, total);
    const codes = new Map<KeyRole, Code>();
    for (const columns of this.keys.codes) {
      const read = this.readCodeOf(row, columns);
      if (read.kind === "unit")
        return this.unitLine(row, read.code, firstFilled(this.view, row, columns.columns));
      const code = this.codeOf(row, columns, read);
      if (code !== undefined) codes.set(columns.role, code);
    }
    const name = this.nameOf(row, ["line-name", "department-class-name", "descriptive"]);
    if (codes.size === 0 && isMemo(this.view, row, name.column)) {
      return { ...this.itemLine(row, name, codes), role: "memo" };
    }
    if (codes.size === 0 && this.isUnit(name.text)) {
      return this.unitLine(row, undefined, name.column);
    }
    return this.itemLine(row, name, codes);
  }

  private readCodeOf(row: number, { role, columns, shape }: CodeColumns): ReadCode {
    const read = readCode(valuesOf(this.view, row, columns), shape, this.above.get(role));
    if (read.kind !== "none") return read;
    const name = this.nameOf(row, [NAME_OF[role] ?? "line-name"]);
    const code = CODE_BEFORE_NAME.exec(name.text)?.[1];
    return code === undefined ? read : readCode([code], shape, undefined);
  }

  /** Tables by function leave the code of a unit out; elsewhere a row without a code may be a class that lost it. */
  private isUnit(name: string): boolean {
    const { names } = this.keys;
    if (names.has("descriptive")) return false;
    return names.has("line-name") || ORGANISATION.test(name);
  }

  private itemLine(row: number, name: NamedCell, codes: ReadonlyMap<KeyRole, Code>): LineParts {
    const functionClass = codes.get("function-class");
    const departmentClass = codes.get("department-class");
    const governmentClass = codes.get("government-class");
    const labelCell = this.cell(row, name.column);
    const line: Mutable<LineParts> = { role: "item", label: name.text, labelCell, row };
    if (this.unit !== undefined) line.unitCode = this.unit;
    if (functionClass !== undefined) line.functionClass = functionClass;
    if (departmentClass !== undefined) line.departmentClass = departmentClass;
    if (governmentClass !== undefined) line.governmentClass = governmentClass;
    return line;
  }

  private totalLine(row: number, column: number): LineParts {
    return {
      role: "total",
      label: compact(this.view.text(row, column)),
      labelCell: this.cell(row, column),
      row,
    };
  }

  private unitLine(row: number, code: string | undefined, column: number): LineParts {
    const name = this.nameOf(row, ["line-name", "department-class-name"]);
    this.unit = code ?? name.text;
    this.above.clear();
    return {
      role: "unit",
      label: name.text,
      labelCell: this.cell(row, column),
      row,
      unitCode: this.unit,
    };
  }

  private codeOf(row: number, columns: CodeColumns, read: ReadCode): Code | undefined {
    if (read.kind !== "class") return undefined;
    if (!read.malformed) this.above.set(columns.role, read.code);
    const name = this.nameOf(row, [NAME_OF[columns.role] ?? "line-name"]);
    const { printed, malformed } = read;
    const cell = this.cell(row, firstFilled(this.view, row, columns.columns));
    const code: Mutable<Code> = { code: read.code, printed, cell, malformed };
    if (name.text !== "") code.name = { text: name.text, cell: this.cell(row, name.column) };
    return code;
  }

  private nameOf(row: number, roles: readonly KeyRole[]): NamedCell {
    let first: number | undefined;
    for (const role of roles) {
      for (const column of this.keys.names.get(role) ?? NO_COLUMNS) {
        first ??= column;
        const text = compact(this.view.text(row, column));
        if (text !== "") return { text, column };
      }
    }
    return { text: "", column: first ?? this.keys.labels[0] ?? 0 };
  }

  private cell(row: number, column: number): LineParts["labelCell"] {
    return { sheet: this.view.sheet.name, row, column };
  }
}

/** 2010301行政运行: code and name in one cell. */
const CODE_BEFORE_NAME = /^(\d{3}(?:\d{2}){0,2})[-－—_.、]?(?=[\u4e00-\u9fff])/;
const ORGANISATION =
  /^.{2,}(局|委员会|办公室|中心|机关|法院|检察院|医院|学校|政府|街道办事处|研究院|研究所|支队|大队|总队)$/;

/** 小计, 本页合计, 其中：… : rows that repeat others. */
function isMemo(view: SheetView, row: number, column: number): boolean {
  return /^其中|小计$|(合计|总计)$|^(减|附)[:：]/.test(view.label(row, column));
}

const NO_COLUMNS: readonly number[] = [];

interface NamedCell {
  readonly text: string;
  readonly column: number;
}

const NAME_OF: Partial<Record<KeyRole, KeyRole>> = {
  "function-class": "line-name",
  "department-class": "department-class-name",
  "government-class": "government-class-name",
};

function totalColumn(view: SheetView, row: number, keys: KeyColumns): number | undefined {
  return keys.labels.find((column) => isTotalLabel(view.key(row, column)));
}

/** 合计, 总计, 本年支出合计 and the like. */
export function isTotalLabel(key: string): boolean {
  return key.length <= 10 && /^(本年)?(收入|支出)?(预算)?(合计|总计)(数|金额)?$/.test(key);
}

function valuesOf(
  view: SheetView,
  row: number,
  columns: readonly number[]
): ReturnType<SheetView["value"]>[] {
  return columns.map((column) => view.value(row, column));
}

function firstFilled(view: SheetView, row: number, columns: readonly number[]): number {
  return columns.find((column) => !view.isBlank(row, column)) ?? columns[0] ?? 0;
}
