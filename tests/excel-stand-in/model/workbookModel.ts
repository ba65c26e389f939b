import type { Area } from "./areas";
import { cellArea } from "./areas";
import { entered } from "./entry";
import { Recalculation } from "./formula/recalculation";
import { formattedText } from "./numberFormat";
import type { OriginalPackage } from "./originalPackage";
import type {
  Cell,
  CellValue,
  ConditionalFormat,
  FrozenPanes,
  Hyperlink,
  Line,
  SheetModel,
  ValueType,
  Visibility,
  PageSetup,
} from "./sheetModel";
import { Sheet } from "./sheetModel";
import type { CellStyle, DifferentialLook, StyleChange } from "./styles";
import type { StyleTable } from "./styles";

/** Who changed something: the person at the grid or the add-in. */
export type Origin = "user" | "add-in";

/** What a listener hears, after it has happened. */
export type Change =
  | {
      readonly kind: "cells";
      readonly sheet: SheetModel;
      readonly area: Area;
      readonly origin: Origin;
    }
  | { readonly kind: "recalculated"; readonly sheet: SheetModel; readonly area: Area }
  | {
      readonly kind: "style";
      readonly sheet: SheetModel;
      readonly area: Area;
      readonly origin: Origin;
    }
  | { readonly kind: "layout"; readonly sheet: SheetModel }
  | { readonly kind: "conditionalFormats"; readonly sheet: SheetModel }
  | {
      readonly kind: "sheetAdded" | "sheetDeleted";
      readonly sheet: SheetModel;
      readonly origin: Origin;
    }
  | { readonly kind: "sheetChanged"; readonly sheet: SheetModel }
  | { readonly kind: "activated"; readonly sheet: SheetModel; readonly before: SheetModel }
  | { readonly kind: "selection"; readonly sheet: SheetModel; readonly area: Area }
  | { readonly kind: "settings" }
  | { readonly kind: "editing" };

/** The cell that the user is typing into; while there is one, the host is in cell-edit mode. */
export interface Editing {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** A rule of conditional formatting to add. */
export interface NewConditionalFormat {
  readonly areas: readonly Area[];
  readonly type: string;
  readonly formula: string;
  readonly look: DifferentialLook;
  readonly stopIfTrue: boolean;
}

export type ConditionalFormatChange = Partial<
  Pick<NewConditionalFormat, "formula" | "look" | "stopIfTrue">
>;

/** The open workbook: what Excel holds in memory. Every change goes through here and is told to those who listen. */
export class WorkbookModel {
  readonly settings = new Map<string, unknown>();
  readOnly = false;
  #editing: Editing | undefined;
  #active: Sheet;
  #nextNumber = 1;
  readonly #sheets: Sheet[];
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #recalculation: Recalculation;

  /** @param sheets at least one, in the order of the tabs */
  constructor(
    public name: string,
    sheets: readonly Sheet[],
    readonly styles: StyleTable,
    /** the file it was read from */
    readonly original: OriginalPackage | undefined
  ) {
    this.#sheets = [...sheets];
    this.#active = first(this.#sheets.filter((sheet) => sheet.visibility === "Visible"));
    this.#recalculation = new Recalculation(this.#sheets);
  }

  get sheets(): readonly SheetModel[] {
    return this.#sheets;
  }

  get activeSheet(): SheetModel {
    return this.#active;
  }

  /** What is selected on the active sheet. */
  get selection(): Area {
    return this.#active.selection;
  }

  get editing(): Editing | undefined {
    return this.#editing;
  }

  /** Formulas that the small evaluator could not compute, such as "收支总表!B5: VLOOKUP"; their old values still stand. */
  get uncomputed(): readonly string[] {
    return this.#recalculation.uncomputed;
  }

  /** @returns a function that ends it */
  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** By id, or by name as Excel compares names: without regard to case. */
  sheet(idOrName: string): SheetModel | undefined {
    const name = idOrName.toLowerCase();
    return (
      this.#sheets.find((sheet) => sheet.id === idOrName) ??
      this.#sheets.find((sheet) => sheet.name.toLowerCase() === name)
    );
  }

  style(cell: Cell): CellStyle {
    return this.styles.get(cell.style);
  }

  /** The cell's value as its number format shows it. */
  text(cell: Cell): string {
    return formattedText(cell.value, cell.type, this.style(cell).numberFormat);
  }

  /** What the formula bar shows and what editing starts from. */
  entryText(cell: Cell): string {
    if (cell.formula !== undefined) return cell.formula;
    if (this.style(cell).quotePrefix) return `'${String(cell.value)}`;
    if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
    if (typeof cell.value === "number" && this.style(cell).numberFormat.includes("%")) {
      return `${Number((cell.value * 100).toPrecision(15))}%`;
    }
    return String(cell.value);
  }

  // Cells

  /** As if the user had typed it: a number, a formula behind "=", text behind an apostrophe, "" to clear. */
  edit(sheet: SheetModel, row: number, column: number, text: string): void {
    this.write(sheet, cellArea(row, column), [[text]], "user");
  }

  /**
   * Writes values or formulas as Excel's API takes them; null leaves a cell as it is.
   * @param values as many rows and columns as the area has
   */
  write(
    sheet: SheetModel,
    area: Area,
    values: readonly (readonly (CellValue | null)[])[],
    origin: Origin
  ): void {
    const own = this.#own(sheet);
    values.forEach((line, down) => {
      line.forEach((value, right) => {
        if (value !== null) this.#enter(own, area.row + down, area.column + right, value);
      });
    });
    this.#recalculate(own, area);
    this.#tell({ kind: "cells", sheet: own, area, origin });
  }

  /** Empties values and formulas; the look stays. */
  clearContents(sheet: SheetModel, area: Area, origin: Origin): void {
    const own = this.#own(sheet);
    for (const [row, column, cell] of own.cellsIn(area)) {
      if (cell.type === "Empty" && cell.formula === undefined) continue;
      this.#put(own, row, column, {
        value: "",
        type: "Empty",
        formula: undefined,
        style: cell.style,
      });
    }
    this.#recalculate(own, area);
    this.#tell({ kind: "cells", sheet: own, area, origin });
  }

  /** Gives cells the default look. */
  clearStyle(sheet: SheetModel, area: Area, origin: Origin): void {
    const own = this.#own(sheet);
    for (const [row, column, cell] of own.cellsIn(area)) {
      if (cell.style !== 0) this.#put(own, row, column, { ...cell, style: 0 });
    }
    this.#tell({ kind: "style", sheet: own, area, origin });
  }

  /** @throws RangeError for an area of more than a million cells, which the stand-in does not paint one by one */
  changeStyle(sheet: SheetModel, area: Area, change: StyleChange, origin: Origin): void {
    if (area.rowCount * area.columnCount > 1_000_000) throw new RangeError("area too large");
    const own = this.#own(sheet);
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const cell = own.cell(row, column);
        const style = this.styles.changed(cell.style, change);
        if (style !== cell.style) this.#put(own, row, column, { ...cell, style });
      }
    }
    this.#tell({ kind: "style", sheet: own, area, origin });
  }

  setHyperlink(sheet: SheetModel, row: number, column: number, link: Hyperlink | undefined): void {
    const own = this.#own(sheet);
    if (link === undefined) own.links.delete(`${row},${column}`);
    else own.links.set(`${row},${column}`, link);
    own.changedParts.add("links");
    this.#tell({ kind: "layout", sheet: own });
  }

  /** @param width in characters of the default font */
  setColumnWidth(sheet: SheetModel, from: number, count: number, width: number): void {
    const own = this.#own(sheet);
    for (let column = from; column < from + count; column++) {
      own.columns.set(column, resized(own.columns.get(column), width));
    }
    own.changedParts.add("columns");
    this.#tell({ kind: "layout", sheet: own });
  }

  /** @param height in points; undefined fits each row to what it holds */
  setRowHeight(sheet: SheetModel, from: number, count: number, height: number | undefined): void {
    const own = this.#own(sheet);
    for (let row = from; row < from + count; row++) {
      own.rows.set(row, resized(own.rows.get(row), height));
    }
    own.changedParts.add("rows");
    this.#tell({ kind: "layout", sheet: own });
  }

  // Conditional formats

  /** Adds a rule above all others of the sheet, as Excel does. */
  addConditionalFormat(sheet: SheetModel, rule: NewConditionalFormat): ConditionalFormat {
    const own = this.#own(sheet);
    const added = { ...rule, id: this.newId(), source: undefined, isChanged: true };
    own.conditionalFormats.unshift(added);
    this.#conditionalFormatsChanged(own);
    return added;
  }

  /** @returns the rule as it is now, undefined when there is none with this id */
  changeConditionalFormat(
    sheet: SheetModel,
    id: string,
    change: ConditionalFormatChange
  ): ConditionalFormat | undefined {
    const own = this.#own(sheet);
    const index = own.conditionalFormats.findIndex((rule) => rule.id === id);
    const rule = own.conditionalFormats[index];
    if (rule === undefined) return undefined;
    const changed = { ...rule, ...change, isChanged: true };
    own.conditionalFormats[index] = changed;
    this.#conditionalFormatsChanged(own);
    return changed;
  }

  /** @returns whether there was one */
  removeConditionalFormat(sheet: SheetModel, id: string): boolean {
    const own = this.#own(sheet);
    const index = own.conditionalFormats.findIndex((rule) => rule.id === id);
    if (index < 0) return false;
    own.conditionalFormats.splice(index, 1);
    this.#conditionalFormatsChanged(own);
    return true;
  }

  // Sheets

  /** @returns undefined when a sheet of this name exists */
  addSheet(name: string, origin: Origin): SheetModel | undefined {
    if (this.sheet(name) !== undefined) return undefined;
    const sheet = new Sheet(`{${this.newId()}}`, name, undefined);
    this.#sheets.push(sheet);
    this.#recalculation.sheetsChanged(this.#sheets);
    this.#tell({ kind: "sheetAdded", sheet, origin });
    return sheet;
  }

  /** @returns false when it is the last visible one, which Excel keeps */
  deleteSheet(sheet: SheetModel, origin: Origin): boolean {
    const others = this.#sheets.filter((other) => other.id !== sheet.id);
    const next = others.find((other) => other.visibility === "Visible");
    if (next === undefined || others.length === this.#sheets.length) return false;
    this.#sheets.splice(0, this.#sheets.length, ...others);
    this.#recalculation.sheetsChanged(this.#sheets);
    if (this.#active.id === sheet.id) this.activate(next);
    this.#tell({ kind: "sheetDeleted", sheet, origin });
    return true;
  }

  renameSheet(sheet: SheetModel, name: string): void {
    const own = this.#own(sheet);
    own.name = name;
    this.#tell({ kind: "sheetChanged", sheet: own });
  }

  setVisibility(sheet: SheetModel, visibility: Visibility): void {
    this.#own(sheet).visibility = visibility;
    this.#tell({ kind: "sheetChanged", sheet });
  }

  setProtected(sheet: SheetModel, isProtected: boolean): void {
    this.#own(sheet).isProtected = isProtected;
    this.#tell({ kind: "sheetChanged", sheet });
  }

  /** @param position from 0 */
  moveSheet(sheet: SheetModel, position: number): void {
    const own = this.#own(sheet);
    this.#sheets.splice(this.#sheets.indexOf(own), 1);
    this.#sheets.splice(position, 0, own);
    this.#tell({ kind: "sheetChanged", sheet: own });
  }

  setTabColor(sheet: SheetModel, color: string): void {
    const own = this.#own(sheet);
    own.tabColor = color;
    own.changedParts.add("tabColor");
    this.#tell({ kind: "sheetChanged", sheet: own });
  }

  setFrozen(sheet: SheetModel, frozen: FrozenPanes): void {
    const own = this.#own(sheet);
    own.frozen = frozen;
    own.changedParts.add("view");
    this.#tell({ kind: "layout", sheet: own });
  }

  setShowGridlines(sheet: SheetModel, isShown: boolean): void {
    const own = this.#own(sheet);
    own.showGridlines = isShown;
    own.changedParts.add("view");
    this.#tell({ kind: "layout", sheet: own });
  }

  setPage(sheet: SheetModel, change: PageSetup): void {
    const own = this.#own(sheet);
    own.page = { ...own.page, ...change };
    own.changedParts.add("page");
  }

  // Where the user is

  activate(sheet: SheetModel): void {
    const before = this.#active;
    if (before.id === sheet.id) return;
    this.#active = this.#own(sheet);
    this.#tell({ kind: "activated", sheet: this.#active, before });
  }

  /** Selects cells and, like Excel, goes to their sheet. */
  select(sheet: SheetModel, area: Area): void {
    this.activate(sheet);
    this.#own(sheet).selection = area;
    this.#tell({ kind: "selection", sheet, area });
  }

  /** The grid says that the user started or stopped typing into a cell. */
  setEditing(editing: Editing | undefined): void {
    this.#editing = editing;
    this.#tell({ kind: "editing" });
  }

  // Settings

  setSetting(key: string, value: unknown): void {
    this.settings.set(key, value);
    this.#tell({ kind: "settings" });
  }

  deleteSetting(key: string): boolean {
    const had = this.settings.delete(key);
    if (had) this.#tell({ kind: "settings" });
    return had;
  }

  /** An id in the form of Excel's, the same in every run. */
  newId(): string {
    const number = (this.#nextNumber++).toString(16).toUpperCase().padStart(12, "0");
    return `6F756A69-0000-4000-8000-${number}`;
  }

  #enter(sheet: Sheet, row: number, column: number, value: CellValue): void {
    const before = sheet.cell(row, column);
    const entry = entered(value, this.style(before));
    const style =
      entry.style === undefined ? before.style : this.styles.changed(before.style, entry.style);
    this.#put(sheet, row, column, { ...entry.cell, style });
  }

  #put(sheet: Sheet, row: number, column: number, cell: Cell): void {
    sheet.put(row, column, cell);
    sheet.changedCells.add(`${row},${column}`);
    sheet.changedEntries.add(`${row},${column}`);
    this.#recalculation.cellChanged(sheet, row, column);
  }

  #recalculate(sheet: Sheet, area: Area): void {
    for (const done of this.#recalculation.run(sheet, area)) {
      const before = done.sheet.cell(done.row, done.column);
      if (before.value === done.value && before.type === done.type) continue;
      done.sheet.put(done.row, done.column, { ...before, value: done.value, type: done.type });
      done.sheet.changedCells.add(`${done.row},${done.column}`);
      this.#tell({
        kind: "recalculated",
        sheet: done.sheet,
        area: cellArea(done.row, done.column),
      });
    }
  }

  #conditionalFormatsChanged(sheet: Sheet): void {
    sheet.changedParts.add("conditionalFormats");
    this.#tell({ kind: "conditionalFormats", sheet });
  }

  #own(sheet: SheetModel): Sheet {
    const own = this.#sheets.find((other) => other.id === sheet.id);
    if (own === undefined) throw new RangeError(`no sheet ${sheet.name} in this workbook`);
    return own;
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}

/** What a formula came to. */
export interface Computed {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly type: ValueType;
}

function resized(line: Line | undefined, size: number | undefined): Line {
  return { size, style: line?.style, isHidden: line?.isHidden ?? false, isChanged: true };
}

function first(sheets: readonly Sheet[]): Sheet {
  const [sheet] = sheets;
  if (sheet === undefined) throw new RangeError("a workbook needs a visible sheet");
  return sheet;
}
