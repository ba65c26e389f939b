import type { Area } from "./areas";
import { around, cellArea, contains } from "./areas";
import type { DifferentialLook } from "./styles";

export type CellValue = string | number | boolean;
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";
export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface Cell {
  /** "" where nothing stands; "#DIV/0!" and the like where `type` is Error */
  readonly value: CellValue;
  readonly type: ValueType;
  /** with its "="; undefined for a cell without one */
  readonly formula: string | undefined;
  /** number of its look in the workbook's StyleTable */
  readonly style: number;
}

/** A rule of conditional formatting. */
export interface ConditionalFormat {
  /** Excel's own ids do not survive reopening, nor do these. */
  readonly id: string;
  readonly areas: readonly Area[];
  /** "Custom" (a formula) or the name that Excel's API gives to another kind */
  readonly type: string;
  /** with its "="; undefined where the kind has none */
  readonly formula: string | undefined;
  readonly look: DifferentialLook;
  readonly stopIfTrue: boolean;
  /** Which rule of the file it is; undefined for one added since opening. */
  readonly source: string | undefined;
  /** Changed since opening, so that the file's own text of it is out of date. */
  readonly isChanged: boolean;
}

export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

/** What `protection.options` of a sheet allows although it is protected. */
export type ProtectionOptions = Readonly<Record<string, boolean>>;

/** One sheet. Read it freely; only WorkbookModel changes it, so that everyone hears of it. */
export interface SheetModel {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  readonly protectionOptions: ProtectionOptions;
  /** "#RRGGBB", "" for none */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly frozen: FrozenPanes;
  readonly merges: readonly Area[];
  /** Cells that hold one array formula together. */
  readonly arrays: readonly Area[];
  /** In order of priority: the first wins. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly page: PageSetup;
  readonly selection: Area;
  /** in characters of the default font, as the file format has them */
  readonly defaultColumnWidth: number;
  /** in points */
  readonly defaultRowHeight: number;

  cell(row: number, column: number): Cell;
  /** Every cell that has a value, a formula or a look of its own, in no particular order. */
  cells(): Iterable<readonly [row: number, column: number, cell: Cell]>;
  /** in characters of the default font; 0 for a hidden one */
  columnWidth(column: number): number;
  /** in points; 0 for a hidden one; undefined where Excel fits it to what the row holds */
  rowHeight(row: number): number | undefined;
  /** Where its hyperlink leads: an address with "#" for a place in the workbook, else a URL. */
  hyperlink(row: number, column: number): Hyperlink | undefined;
  /** The rectangle around all cells, or around those with values only; undefined on an empty sheet. */
  usedArea(valuesOnly: boolean): Area | undefined;
}

export interface Hyperlink {
  /** a URL outside the workbook */
  readonly address?: string | undefined;
  /** a place in the workbook, such as "收支总表!B5" */
  readonly documentReference?: string | undefined;
  readonly screenTip?: string | undefined;
}

export const EMPTY_CELL: Cell = { value: "", type: "Empty", formula: undefined, style: 0 };

/** How a sheet is printed, as far as it was set since opening. */
export interface PageSetup {
  /** Excel's number of it: 9 is A4 */
  readonly paper?: number;
  readonly orientation?: "portrait" | "landscape";
  readonly pagesAcross?: number;
  readonly isCentered?: boolean;
}

/** The look of whole columns or rows where no cell stands, and their size. */
export interface Line {
  readonly size: number | undefined;
  readonly style: number | undefined;
  readonly isHidden: boolean;
  /** as the file had it, so that nothing but a changed size is written */
  readonly isChanged: boolean;
}

/** A sheet as WorkbookModel, open and save handle it. */
export class Sheet implements SheetModel {
  visibility: Visibility = "Visible";
  isProtected = false;
  protectionOptions: ProtectionOptions = {};
  tabColor = "";
  showGridlines = true;
  frozen: FrozenPanes = { rows: 0, columns: 0 };
  merges: Area[] = [];
  arrays: Area[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  /** How many rules of conditional formatting its file has. */
  formatsInFile = 0;
  page: PageSetup = {};
  selection: Area = cellArea(0, 0);
  defaultColumnWidth = 8.43;
  defaultRowHeight = 15;
  readonly columns = new Map<number, Line>();
  readonly rows = new Map<number, Line>();
  readonly links = new Map<string, Hyperlink>();
  /** Cells changed since opening, "row,column". */
  readonly changedCells = new Set<string>();
  /** Of these, those written into; the others were only recalculated and keep their formula. */
  readonly changedEntries = new Set<string>();
  /** Parts other than cells that differ from the file. */
  readonly changedParts = new Set<SheetPart>();
  readonly #rows = new Map<number, Map<number, Cell>>();

  constructor(
    readonly id: string,
    public name: string,
    /** name of its part in the package; undefined for a sheet added since opening */
    readonly part: string | undefined
  ) {}

  cell(row: number, column: number): Cell {
    const own = this.#rows.get(row)?.get(column);
    if (own !== undefined) return own;
    const style = this.rows.get(row)?.style ?? this.columns.get(column)?.style;
    return style === undefined ? EMPTY_CELL : { ...EMPTY_CELL, style };
  }

  *cells(): Generator<readonly [number, number, Cell]> {
    for (const [row, columns] of this.#rows) {
      for (const [column, cell] of columns) yield [row, column, cell];
    }
  }

  /** Those in an area; what it costs does not grow with empty cells. */
  *cellsIn(area: Area): Generator<readonly [number, number, Cell]> {
    for (const [row, columns] of this.#rows) {
      if (row < area.row || row >= area.row + area.rowCount) continue;
      for (const [column, cell] of columns) {
        if (contains(area, row, column)) yield [row, column, cell];
      }
    }
  }

  /** The cells of one row, or undefined; for those who walk over many. */
  rowCells(row: number): ReadonlyMap<number, Cell> | undefined {
    return this.#rows.get(row);
  }

  put(row: number, column: number, cell: Cell): void {
    const columns = this.#rows.get(row);
    if (columns === undefined) this.#rows.set(row, new Map([[column, cell]]));
    else columns.set(column, cell);
  }

  columnWidth(column: number): number {
    const line = this.columns.get(column);
    return line?.isHidden === true ? 0 : (line?.size ?? this.defaultColumnWidth);
  }

  rowHeight(row: number): number | undefined {
    const line = this.rows.get(row);
    return line?.isHidden === true ? 0 : line?.size;
  }

  hyperlink(row: number, column: number): Hyperlink | undefined {
    return this.links.get(`${row},${column}`);
  }

  usedArea(valuesOnly: boolean): Area | undefined {
    let used: Area | undefined;
    for (const [row, columns] of this.#rows) {
      const inRow = usedColumns(columns, valuesOnly);
      if (inRow === undefined) continue;
      const area = { row, column: inRow[0], rowCount: 1, columnCount: inRow[1] - inRow[0] + 1 };
      used = used === undefined ? area : around(used, area);
    }
    return used;
  }
}

export type SheetPart =
  "conditionalFormats" | "columns" | "rows" | "links" | "view" | "tabColor" | "page";

/** First and last column in use. */
function usedColumns(
  columns: ReadonlyMap<number, Cell>,
  valuesOnly: boolean
): readonly [number, number] | undefined {
  let first = Infinity;
  let last = -1;
  for (const [column, cell] of columns) {
    if (valuesOnly ? cell.type === "Empty" && cell.formula === undefined : isBlank(cell)) continue;
    first = Math.min(first, column);
    last = Math.max(last, column);
  }
  return last < 0 ? undefined : [first, last];
}

function isBlank(cell: Cell): boolean {
  return cell.type === "Empty" && cell.formula === undefined && cell.style === 0;
}
