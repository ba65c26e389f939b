import { Amount } from "../../money/amount";
import { convert, isExactUnit, type MoneyUnit } from "../../money/money";
import { labelKey, normalise } from "../../recognition/normalise";
import type { RangeAddress } from "../../workbook/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { TableAmount } from "./evidence";

/** Amounts outside of recognised tables, known by the words of their line and by the heads over them. */
export function looseAmounts(
  { sheets }: WorkbookSnapshot,
  recognised: readonly RangeAddress[]
): readonly TableAmount[] {
  const usual = usualUnit(sheets);
  return sheets.flatMap((sheet) => new LooseSheet(sheet, recognised, usual).amounts());
}

/** What most tables of the workbook state, for those that state nothing. */
function usualUnit(sheets: readonly SheetSnapshot[]): MoneyUnit {
  const counts = new Map<MoneyUnit, number>();
  for (const value of sheets.flatMap(({ rows }) => rows.flat())) {
    const unit = typeof value === "string" ? unitIn(value) : undefined;
    if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? "元";
}

/** Reads a sheet from top to bottom: titles, unit, heads, lines. */
class LooseSheet {
  private readonly found: TableAmount[] = [];
  private title = "";
  private unit: MoneyUnit;
  /** Rows of words since the last row of amounts: heads of what comes. */
  private heads: (readonly CellValue[])[] = [];
  private above: readonly string[] = [];
  private codes: readonly [string, string] = ["", ""];

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly recognised: readonly RangeAddress[],
    private readonly usual: MoneyUnit
  ) {
    this.unit = usual;
  }

  amounts(): readonly TableAmount[] {
    for (const [index, cells] of this.sheet.rows.entries()) {
      const row = this.sheet.firstRow + index;
      const isKnown = this.recognised.some(
        ({ sheet, top, bottom }) => sheet === this.sheet.name && row >= top && row <= bottom
      );
      if (!isKnown) this.read(cells, row);
    }
    return this.found;
  }

  private read(cells: readonly CellValue[], row: number): void {
    const words = cells.flatMap((value) => (isWord(value) ? [value] : []));
    const unit = words.map(unitIn).find((one) => one !== undefined);
    if (unit !== undefined) this.unit = unit;
    const numbers = cells.map((value, column) => (column === 0 ? undefined : amountIn(value)));
    const hasNumbers = numbers.some((one) => one !== undefined);
    const isTitle = !hasNumbers && words.length === 1 && TITLE.test(normalise(words[0] ?? ""));
    const isBody = hasNumbers || (!isTitle && this.isLine(cells));
    if (!isBody) {
      if (isTitle) {
        this.title = normalise(words[0] ?? "");
        this.heads = [];
        this.above = [];
        this.unit = unit ?? this.usual;
      } else if (words.length > 1) this.heads.push(cells);
      return;
    }
    if (this.heads.length > 0) {
      this.above = headsOver(this.heads, cells.length);
      this.heads = [];
      this.codes = ["", ""];
    }
    this.readLine(cells, row, [this.firstOf(cells), ...numbers.slice(1)]);
  }

  /** In the first column stand codes and numbering, unless its head says that it holds an amount. */
  private firstOf([first = null]: readonly CellValue[]): Amount | undefined {
    return /(?:合计|小计|总计|经费)$/.test(this.above[0] ?? "") ? amountIn(first) : undefined;
  }

  /** A row of one label and blanks below heads: a line without money. */
  private isLine(cells: readonly CellValue[]): boolean {
    return this.above.length > 0 && this.heads.length === 0 && cells.filter(isWord).length === 1;
  }

  private readLine(
    cells: readonly CellValue[],
    row: number,
    numbers: readonly (Amount | undefined)[]
  ): void {
    const { code, codeCells } = this.codeOf(cells);
    let label = "";
    let hasAmount = false;
    const joined = code === "" ? joinedCode(cells) : undefined;
    for (const [column, value] of cells.entries()) {
      if (codeCells.has(column)) continue;
      if (joined?.column === column) {
        label = joined.label;
        continue;
      }
      if (isWord(value) && !isDash(value)) {
        // A label behind amounts begins the panel beside the first one.
        label = hasAmount ? labelKey(value) : label + labelKey(value);
        hasAmount = false;
        continue;
      }
      const yuan = numbers[column];
      const measure = this.above[column] ?? "";
      if (yuan === undefined && (measure === "" || isNameHead(measure))) continue;
      hasAmount = true;
      const own = joined?.code ?? code;
      this.found.push(this.amount({ row, column, label, code: own, measure, yuan }));
    }
  }

  private amount({ row, column, label, code, measure, yuan }: LooseCell): TableAmount {
    const isTotal = TOTAL.test(label);
    return {
      table: this.title,
      label: isTotal ? "合计" : label,
      ...(code !== "" && { code }),
      measure,
      wholeLine: isWhole(measure),
      totalLine: isTotal || (label === "" && code === ""),
      yuan: convert(yuan ?? Amount.zero, this.unit, "元"),
      exact: isExactUnit(this.unit),
      blank: yuan === undefined,
      lastYear: false,
      elsewhere: false,
      cell: { sheet: this.sheet.name, row, column: this.sheet.firstColumn + column },
    };
  }

  /** 类 款 项 in cells of their own, where later rows may leave out what stands above, or joined in one. */
  private codeOf(cells: readonly CellValue[]): { code: string; codeCells: ReadonlySet<number> } {
    const codeCells = new Set<number>();
    const parts: string[] = [];
    for (const [column, value] of cells.slice(0, 4).entries()) {
      const text =
        typeof value === "string" || typeof value === "number" ? normalise(String(value)) : "";
      if (/^\d{2,7}$/.test(text) && /编码|代码|^$|类|款|项/.test(this.above[column] ?? "")) {
        codeCells.add(column);
        parts.push(text);
      } else if (text !== "") break;
      else if (column < 3 && /类|款|项|编码/.test(this.above[column] ?? "")) codeCells.add(column);
    }
    const [first = ""] = parts;
    if (first === "") return { code: "", codeCells };
    const code = first.length >= 3 ? parts.join("") : this.codes[0] + parts.join("");
    if (first.length === 3) this.codes = [first, parts[1] ?? ""];
    return { code, codeCells };
  }
}

interface LooseCell {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly code: string;
  readonly measure: string;
  readonly yuan: Amount | undefined;
}

/** Code and name in one cell: 201 一般公共服务支出. */
function joinedCode(
  cells: readonly CellValue[]
): { readonly column: number; readonly code: string; readonly label: string } | undefined {
  const column = cells.findIndex((value) => value !== null && value !== "");
  const value = cells[column];
  if (typeof value !== "string") return undefined;
  const [, code, name] = /^\s*(\d{3}|\d{5}|\d{7})\s*(\p{Script=Han}.*)$/u.exec(value) ?? [];
  if (code === undefined || name === undefined) return undefined;
  return { column, code, label: labelKey(name) };
}

function isWord(value: CellValue): value is string {
  return typeof value === "string" && value.trim() !== "" && amountIn(value) === undefined;
}

function isDash(value: string): boolean {
  return /^[-—–/无]+$/.test(value.trim());
}

function amountIn(value: CellValue): Amount | undefined {
  if (typeof value === "number") return Amount.of(value);
  if (typeof value !== "string") return undefined;
  const text = value.replace(/[\s,，]/g, "");
  return /^-?\d+(\.\d+)?$/.test(text) ? Amount.of(text) : undefined;
}

function unitIn(text: string): MoneyUnit | undefined {
  const unit = /单位[：:](元|万元|千元|亿元)/.exec(text.replace(/\s/g, ""))?.[1];
  return unit as MoneyUnit | undefined;
}

/** The heads over each column, with the head of a group carried over its columns. */
function headsOver(heads: readonly (readonly CellValue[])[], columns: number): readonly string[] {
  const over: string[] = [];
  for (let column = 0; column < columns; column += 1) {
    const path = heads.flatMap((row, level) => {
      const own = row[column] ?? null;
      if (isWord(own)) return [labelKey(own)];
      // A merged head leaves the cells to its right empty; only groups stand over others.
      if (level === heads.length - 1) return [];
      for (let left = column - 1; left >= 0; left -= 1) {
        const other = row[left] ?? null;
        if (isWord(other)) return [labelKey(other)];
      }
      return [];
    });
    over.push([...new Set(path)].join("·"));
  }
  return over;
}

function isNameHead(measure: string): boolean {
  return /编码|代码|名称|项目$|科目$|类$|款$|备注/.test(measure);
}

/** What a text means by the line itself, not by a part of it. */
function isWhole(measure: string): boolean {
  const own = measure.replace(/^(?:\d{4}年度?|本年|当年)?预算数?·/, "");
  if (/^(?:小计|合计|总计|金额)$/.test(own)) return true;
  return !/基本|项目支出|人员|公用|小计|其中|购置|运行|货物|服务|工程|·[^·]*(?:支出|经费|收入)/.test(
    own
  );
}

const TITLE = /.{3,}表$|表[（(]/;
const TOTAL = /^(?:合计|总计|合计合计)$/;
