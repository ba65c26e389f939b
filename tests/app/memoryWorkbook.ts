import type { FindingsSheet, Highlight } from "../../src/core/report/annotation";
import { cellName, parseCellName, type CellAddress } from "../../src/core/workbook/address";
import { cellAt, isCellError, type CellValue } from "../../src/core/workbook/snapshot";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import type { BuiltSheet } from "../../src/core/workbook/builtSheet";
import type { CellText } from "../../src/core/workbook/cellText";
import { HostProblem } from "../../src/app/hostProblem";
import type {
  AddedSheet,
  CellBefore,
  CellContent,
  CellEntry,
  ClearingOutcome,
  MarkingOutcome,
  OpenSnapshot,
  OpenWorkbook,
  ReadOptions,
  StopListening,
} from "../../src/app/openWorkbook";
import { endIfStopped } from "../../src/app/stop";

/** An open workbook without Excel: holds the values of a real file, takes writes, records marks, plays faults. */
export class MemoryWorkbook implements OpenWorkbook {
  readonly limits = [];
  readonly calls: string[] = [];
  marks: readonly Highlight[] | undefined;
  sheet: FindingsSheet | undefined;
  kept: unknown;
  protectedSheets: readonly string[] = [];
  listening = 0;
  /** Of each reading, whether it would have waited for a cell that is being edited. */
  readonly waits: (boolean | undefined)[] = [];
  /** What the next call of a method rejects with. */
  readonly faults = new Map<keyof OpenWorkbook, Error>();
  /** Reached by every read before it hands over; a test may hold it up there. */
  duringRead: (() => Promise<void> | void) | undefined;
  /** Number formats and array formulas, by place such as `表1!B3`. */
  readonly formats = new Map<string, string>();
  readonly arrays = new Set<string>();
  /** Cells whose text stands behind an apostrophe. */
  readonly quotes = new Set<string>();
  /** Reached between the user's word and the reading before writing. */
  beforeWriting: (() => void) | undefined;
  readonly added: (AddedSheet & { readonly behind: string })[] = [];
  /** Ids of added sheets on which the user has changed something. */
  readonly changedSheets = new Set<string>();
  /** Where the user stands. */
  selected: CellAddress = { sheet: "Sheet1", row: 0, column: 0 };
  /** What was restored last. */
  restored: CellEntry | undefined;
  private readonly contents = new Map<string, CellContent>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly original: WorkbookSnapshot) {}

  async read(options: ReadOptions = {}): Promise<OpenSnapshot> {
    this.waits.push(options.waits);
    this.called("read");
    const sheets = this.original.sheets.map((sheet) => this.current(sheet));
    options.onProgress?.(0.5);
    await this.duringRead?.();
    endIfStopped(options.stop);
    options.onProgress?.(1);
    const { protectedSheets } = this;
    const findingsSheet = this.sheet !== undefined;
    return { sheets, fileName: "某局2021.xlsx", protectedSheets, readOnly: false, findingsSheet };
  }

  mark(highlights: readonly Highlight[]): Promise<MarkingOutcome> {
    return this.call("mark", () => {
      this.marks = highlights;
      return { protectedSheets: this.protectedSheets };
    });
  }

  clearMarks(): Promise<ClearingOutcome> {
    return this.call("clearMarks", () => {
      const cleared = this.marks !== undefined || this.sheet !== undefined;
      this.marks = undefined;
      this.sheet = undefined;
      return { cleared, protectedSheets: this.protectedSheets };
    });
  }

  hasMarks(): Promise<boolean> {
    return this.call("hasMarks", () => this.marks !== undefined || this.sheet !== undefined);
  }

  writeFindingsSheet(sheet: FindingsSheet): Promise<void> {
    return this.call("writeFindingsSheet", () => {
      this.sheet = sheet;
    });
  }

  goTo(): Promise<void> {
    return this.call("goTo", () => undefined);
  }

  entryOf(cell: CellAddress): Promise<CellEntry> {
    return this.call("entryOf", () => this.entry(cell));
  }

  write(cell: CellAddress, content: CellContent): Promise<string> {
    return this.call("write", () => {
      this.contents.set(keyOf(cell), content);
      if (this.formatAt(cell) === "@") this.formats.set(keyOf(cell), "General");
      return this.formatAt(cell);
    });
  }

  restore(cell: CellAddress, entry: CellEntry): Promise<void> {
    return this.call("restore", () => {
      this.restored = entry;
      this.contents.set(keyOf(cell), entry.content);
      this.formats.set(keyOf(cell), entry.numberFormat);
    });
  }

  entriesOf(cells: readonly CellAddress[]): Promise<readonly CellBefore[]> {
    return this.call("entriesOf", () => this.entries(cells));
  }

  writeTexts(
    texts: readonly CellText[],
    may: (now: readonly CellBefore[]) => boolean = () => true
  ): Promise<readonly CellBefore[] | undefined> {
    return this.call("writeTexts", () => {
      this.beforeWriting?.();
      const before = this.entries(texts.map(({ cell }) => cell));
      this.refuseProtected(before);
      if (!may(before)) return undefined;
      for (const { cell, text } of texts) {
        this.contents.set(keyOf(cell), contentOf(text));
        this.quotes.add(keyOf(cell));
      }
      return before;
    });
  }

  restoreCells(
    before: readonly CellBefore[],
    may: (now: readonly CellBefore[]) => boolean = () => true
  ): Promise<boolean> {
    return this.call("restoreCells", () => {
      this.refuseProtected(before);
      if (!may(this.entries(before.map(({ cell }) => cell)))) return false;
      for (const { cell, content, numberFormat, quoted } of before) {
        this.contents.set(keyOf(cell), content);
        this.formats.set(keyOf(cell), numberFormat);
        if (!quoted) this.quotes.delete(keyOf(cell));
      }
      return true;
    });
  }

  addSheet(content: BuiltSheet, behind: string): Promise<AddedSheet> {
    return this.call("addSheet", () => {
      const added = { id: `{${this.added.length}}`, name: content.name, content };
      this.added.push({ ...added, behind });
      return added;
    });
  }

  replaceSheet(content: BuiltSheet, replaced: string): Promise<AddedSheet> {
    return this.call("replaceSheet", () => {
      const index = this.added.findIndex(({ name }) => name === replaced);
      if (index < 0) throw new HostProblem("sheet-gone", [replaced]);
      const added = { id: `{new ${index}}`, name: replaced, content };
      this.added.splice(index, 1, { ...added, behind: "" });
      return added;
    });
  }

  sheetNames(): Promise<readonly string[]> {
    return this.call("sheetNames", () => [
      ...this.original.sheets.map(({ name }) => name),
      ...this.added.map(({ name }) => name),
    ]);
  }

  selectedCell(): Promise<CellAddress> {
    return this.call("selectedCell", () => this.selected);
  }

  removeSheet({ id }: AddedSheet): Promise<"removed" | "changed" | "gone"> {
    return this.call("removeSheet", () => {
      const index = this.added.findIndex((sheet) => sheet.id === id);
      if (index < 0) return "gone";
      if (this.changedSheets.has(id)) return "changed";
      this.added.splice(index, 1);
      return "removed";
    });
  }

  loadKept(): Promise<unknown> {
    return this.call("loadKept", () => this.kept);
  }

  changeKept(change: (kept: unknown) => unknown): Promise<void> {
    return this.call("changeKept", () => {
      const value = change(this.kept);
      // As a host keeps it: as text.
      this.kept = value === undefined ? undefined : JSON.parse(JSON.stringify(value));
    });
  }

  onEdited(listener: () => void): Promise<StopListening> {
    return this.call("onEdited", () => {
      this.listeners.add(listener);
      this.listening += 1;
      return () => {
        this.listeners.delete(listener);
        this.listening -= 1;
        return Promise.resolve();
      };
    });
  }

  /** The user types into a cell. */
  edit(sheet: string, name: string, content: CellContent): void {
    this.contents.set(`${sheet}!${name}`, content);
    for (const listener of [...this.listeners]) listener();
  }

  /** A change of which nobody is told, as when a co-author is faster. */
  setUnheard(cell: CellAddress, content: CellContent): void {
    this.contents.set(keyOf(cell), content);
  }

  contentAt(cell: CellAddress): CellContent {
    const known = this.contents.get(keyOf(cell));
    if (known !== undefined) return known;
    const sheet = this.original.sheets.find(({ name }) => name === cell.sheet);
    return contentOf(sheet === undefined ? null : cellAt(sheet, cell.row, cell.column));
  }

  private entries(cells: readonly CellAddress[]): readonly CellBefore[] {
    return cells.map((cell) => ({ cell, ...this.entry(cell) }));
  }

  private entry(cell: CellAddress): CellEntry {
    return {
      content: this.contentAt(cell),
      numberFormat: this.formatAt(cell),
      quoted: this.quotes.has(keyOf(cell)),
      inArray: this.arrays.has(keyOf(cell)),
    };
  }

  private refuseProtected(cells: readonly CellBefore[]): void {
    const sheets = this.protectedSheets.filter((name) =>
      cells.some(({ cell }) => cell.sheet === name)
    );
    if (sheets.length > 0) throw new HostProblem("protected-sheet", sheets);
  }

  private formatAt(cell: CellAddress): string {
    return this.formats.get(keyOf(cell)) ?? "General";
  }

  private current(sheet: SheetSnapshot): SheetSnapshot {
    const rows = sheet.rows.map((row) => [...row]);
    for (const [key, content] of this.contents) {
      const [name, cell] = key.split("!");
      const place = name === sheet.name ? parseCellName(cell ?? "") : undefined;
      if (place === undefined) continue;
      const row = rows[place.row - sheet.firstRow];
      if (row) row[place.column - sheet.firstColumn] = this.valueIn(content, sheet);
    }
    return { ...sheet, rows: rows.map((row) => Array.from(row, (value) => value ?? null)) };
  }

  private valueIn(content: CellContent, sheet: SheetSnapshot): CellValue {
    switch (content.kind) {
      case "empty":
        return null;
      case "number":
        return content.number;
      case "text":
        return content.text;
      case "boolean":
        return content.boolean;
      case "error":
        return { error: content.error };
      case "formula":
        return resultOf(content.formula, sheet);
    }
  }

  private call<Value>(method: keyof OpenWorkbook, work: () => Value): Promise<Value> {
    return new Promise((resolve) => {
      this.called(method);
      resolve(work());
    });
  }

  private called(method: keyof OpenWorkbook): void {
    this.calls.push(method);
    const fault = this.faults.get(method);
    this.faults.delete(method);
    if (fault !== undefined) throw fault;
  }
}

/** The result of the formulas that corrections are made of: sums of ranges and single cells, added and taken away. */
export function resultOf(formula: string, sheet: SheetSnapshot): number {
  let sum = 0;
  for (const [, sign, range, cell] of formula.matchAll(
    /([=+-]+)(?:SUM\(([A-Z]+\d+:[A-Z]+\d+)\)|([A-Z]+\d+))/g
  )) {
    const value = total(range ?? `${cell ?? ""}:${cell ?? ""}`, sheet);
    sum += sign?.endsWith("-") === true ? -value : value;
  }
  return Number(sum.toPrecision(15));
}

function total(range: string, sheet: SheetSnapshot): number {
  const [first, last] = range.split(":").map(parseCellName);
  if (first === undefined || last === undefined) throw new RangeError(range);
  let sum = 0;
  for (let row = first.row; row <= last.row; row += 1) {
    for (let column = first.column; column <= last.column; column += 1) {
      const value = cellAt(sheet, row, column);
      if (typeof value === "number") sum += value;
    }
  }
  return sum;
}

function contentOf(value: CellValue): CellContent {
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  if (value === null || value === "") return { kind: "empty" };
  return isCellError(value) ? { kind: "error", error: value.error } : { kind: "text", text: value };
}

function keyOf(cell: CellAddress): string {
  return `${cell.sheet}!${cellName(cell)}`;
}
