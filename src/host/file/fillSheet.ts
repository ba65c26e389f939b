import { CellCursor } from "./cellCursor";
import { textCell } from "./cellMarkup";
import { damaged } from "./fileProblem";
import { outline, TextEdit, withPrefix } from "./xmlOutline";
import type { XmlElement } from "./xmlOutline";
import { XmlScanner } from "./xmlScanner";
import { cellName, parseCellName } from "../../core/workbook/address";

/** Texts by row and column. */
export type SheetTexts = ReadonlyMap<number, ReadonlyMap<number, string>>;

/**
 * - `merged`: it is inside a merged area and not the first cell of it, so nothing would show;
 * - `shared-formula`: other cells have their formula or their result from it.
 */
export type UnwrittenReason = "merged" | "shared-formula";

export interface FilledSheet {
  readonly xml: string;
  readonly formulas: readonly Position[];
  readonly unwritten: readonly (Position & { readonly reason: UnwrittenReason })[];
}

interface Position {
  readonly row: number;
  readonly column: number;
}

/**
 * A worksheet part with texts in cells. A cell keeps its style; one that is not there yet, or its row, is made at its
 * place, with the style of its row or column. Nothing else changes.
 * @throws {UnreadableFile} when the part is no worksheet
 */
export function fillSheet(xml: string, part: string, texts: SheetTexts): FilledSheet {
  const root = outline(xml, part, 2, LOOKED_INTO);
  const data = root.children.find(({ name }) => name === "sheetData");
  if (root.name !== "worksheet" || data === undefined) throw damaged(`${part}: no sheetData`);
  const rows = rowsOf(xml, part, texts);
  const kept = keptCells(root, rows, texts);
  const edit = new TextEdit(xml);
  const formulas: Position[] = [];
  const style = columnStyles(root);
  const writer = new RowWriter(xml, edit, root.prefix, style, kept, formulas);
  const missing: string[] = [];
  for (const [row, columns] of [...texts].sort(byNumber)) {
    const element = rows.wanted.get(row);
    if (element !== undefined) writer.fill(element, columns);
    else {
      const markup = writer.newRow(row, columns);
      const next = rows.starts.find((start) => start.row > row);
      if (next !== undefined) edit.insert(next.start, markup);
      else missing.push(markup);
    }
  }
  appendRows(xml, edit, data, missing.join(""));
  return { xml: edit.result(), formulas, unwritten: kept.list };
}

const LOOKED_INTO: ReadonlySet<string> = new Set(["cols", "mergeCells"]);

function appendRows(xml: string, edit: TextEdit, data: XmlElement, rows: string): void {
  if (rows === "") return;
  if (!data.selfClosed) edit.insert(data.contentEnd, rows);
  else {
    const tag = xml.slice(data.start, data.end).replace(/\s*\/>$/, ">");
    edit.replace(data.start, data.end, `${tag}${rows}</${data.prefix}sheetData>`);
  }
}

interface FoundCell extends Position {
  readonly start: number;
  readonly end: number;
  readonly style: string | undefined;
  readonly formula: Formula | undefined;
}

interface Formula {
  readonly type: string;
  readonly group: string;
  /** Of the cell that a shared formula or an array is kept in: all cells that it is for. */
  readonly area: string | undefined;
}

interface FoundRow {
  readonly row: number;
  readonly start: number;
  /** Of the opening tag. */
  readonly tagEnd: number;
  readonly contentEnd: number;
  readonly selfClosed: boolean;
  readonly style: string | undefined;
  readonly cells: readonly FoundCell[];
}

interface FoundRows {
  /** Rows that something is written into. */
  readonly wanted: ReadonlyMap<number, FoundRow>;
  /** Where each row starts, in the order of the part. */
  readonly starts: readonly { readonly row: number; readonly start: number }[];
  /** All cells with a formula that others have a part in. */
  readonly shared: readonly FoundCell[];
}

function rowsOf(xml: string, part: string, texts: SheetTexts): FoundRows {
  const scanner = new XmlScanner(xml, part);
  const cursor = new CellCursor(scanner, part);
  const wanted = new Map<number, FoundRow>();
  const starts: { row: number; start: number }[] = [];
  const shared: FoundCell[] = [];
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open" || scanner.level === 1 || scanner.name === "sheetData") continue;
    if (scanner.name !== "row" || scanner.level !== 3) {
      scanner.skipElement();
      continue;
    }
    const row = readRow(scanner, cursor, shared);
    starts.push({ row: row.row, start: row.start });
    if (texts.has(row.row)) wanted.set(row.row, row);
  }
  return { wanted, starts, shared };
}

function readRow(scanner: XmlScanner, cursor: CellCursor, shared: FoundCell[]): FoundRow {
  cursor.enterRow();
  const { start, end: tagEnd, selfClosed } = scanner;
  const own = scanner.attribute("customFormat");
  const style = own === "1" || own === "true" ? scanner.attribute("s") : undefined;
  const cells: FoundCell[] = [];
  if (!selfClosed) {
    const outside = scanner.depth - 1;
    while (scanner.depth > outside) {
      if (scanner.next() !== "open") continue;
      if (scanner.name !== "c") scanner.skipElement();
      else {
        const cell = readCell(scanner, cursor);
        cells.push(cell);
        if (cell.formula !== undefined && cell.formula.type !== "normal") shared.push(cell);
      }
    }
  }
  const contentEnd = selfClosed ? scanner.end : scanner.start;
  return { row: cursor.row, start, tagEnd, contentEnd, selfClosed, style, cells };
}

function readCell(scanner: XmlScanner, cursor: CellCursor): FoundCell {
  cursor.enterCell();
  const { start } = scanner;
  const { row, column } = cursor;
  const style = scanner.attribute("s");
  let formula: Formula | undefined;
  if (!scanner.selfClosed) {
    const outside = scanner.depth - 1;
    while (scanner.depth > outside) {
      if (scanner.next() !== "open") continue;
      if (scanner.name === "f") {
        formula = {
          type: scanner.attribute("t") ?? "normal",
          group: scanner.attribute("si") ?? "",
          area: scanner.attribute("ref"),
        };
      }
      scanner.skipElement();
    }
  }
  return { row, column, start, end: scanner.end, style, formula };
}

/** Cells that are not to be written, with the reason. */
interface KeptCells {
  readonly has: (row: number, column: number) => boolean;
  readonly list: (Position & { readonly reason: UnwrittenReason })[];
}

function keptCells(root: XmlElement, { shared }: FoundRows, texts: SheetTexts): KeptCells {
  const list = [...insideMerges(root, texts), ...insideFormulas(shared, texts)];
  const keys = new Set(list.map(({ row, column }) => `${row} ${column}`));
  return { has: (row, column) => keys.has(`${row} ${column}`), list };
}

function insideMerges(root: XmlElement, texts: SheetTexts): KeptCells["list"] {
  const merges = root.children.find(({ name }) => name === "mergeCells")?.children ?? [];
  return merges.flatMap(({ attributes }) => {
    const area = parseArea(attributes.get("ref") ?? "");
    return within(area, texts)
      .filter(({ row, column }) => row !== area?.top || column !== area.left)
      .map((cell) => ({ ...cell, reason: "merged" as const }));
  });
}

/** Followers of a shared formula may give way one by one; the cell that holds it only with all of them. */
function insideFormulas(shared: readonly FoundCell[], texts: SheetTexts): KeptCells["list"] {
  const isWanted = ({ row, column }: Position): boolean => texts.get(row)?.has(column) === true;
  const needed = new Set(
    shared.filter((cell) => !isWanted(cell)).map(({ formula }) => formula?.group)
  );
  return shared.flatMap((cell) => {
    const { type, group, area } = cell.formula ?? {};
    if (area === undefined) return [];
    const { row, column } = cell;
    if (type === "shared") {
      if (!isWanted(cell) || !needed.has(group)) return [];
      return [{ row, column, reason: "shared-formula" as const }];
    }
    const range = parseArea(area);
    if (range === undefined || isSingle(range)) return [];
    return within(range, texts).map((one) => ({ ...one, reason: "shared-formula" as const }));
  });
}

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function parseArea(ref: string): Area | undefined {
  const [first = "", last = first] = ref.split(":");
  const one = parseCellName(first);
  const other = parseCellName(last);
  if (one === undefined || other === undefined) return undefined;
  return { top: one.row, left: one.column, bottom: other.row, right: other.column };
}

function isSingle({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

function within(area: Area | undefined, texts: SheetTexts): readonly Position[] {
  if (area === undefined) return [];
  const { top, left, bottom, right } = area;
  const height = bottom - top + 1;
  const rows =
    height < texts.size
      ? Array.from({ length: Math.max(0, height) }, (_, index) => top + index)
      : [...texts.keys()].filter((row) => row >= top && row <= bottom);
  return rows
    .flatMap((row) => [...(texts.get(row)?.keys() ?? [])].map((column) => ({ row, column })))
    .filter(({ column }) => column >= left && column <= right);
}

/** The style of a column's cells that are not there. */
function columnStyles(root: XmlElement): (column: number) => string | undefined {
  const columns = root.children.find(({ name }) => name === "cols")?.children ?? [];
  return (column) =>
    columns
      .find(
        ({ attributes }) =>
          Number(attributes.get("min")) <= column + 1 && Number(attributes.get("max")) > column
      )
      ?.attributes.get("style");
}

function byNumber<Value>([one]: [number, Value], [other]: [number, Value]): number {
  return one - other;
}

class RowWriter {
  constructor(
    private readonly xml: string,
    private readonly edit: TextEdit,
    private readonly prefix: string,
    private readonly columnStyle: (column: number) => string | undefined,
    private readonly kept: KeptCells,
    private readonly formulas: Position[]
  ) {}

  fill(row: FoundRow, texts: ReadonlyMap<number, string>): void {
    const added: string[] = [];
    for (const [column, text] of [...texts].sort(byNumber)) {
      if (this.kept.has(row.row, column)) continue;
      const present = row.cells.filter((cell) => cell.column === column);
      for (const cell of present) this.replace(cell, text);
      if (present.length > 0) continue;
      const markup = this.newCell(row.row, column, text, row.style);
      const next = row.cells.find((cell) => cell.column > column);
      if (next !== undefined) this.edit.insert(next.start, markup);
      else added.push(markup);
    }
    this.append(row, added.join(""));
  }

  newRow(row: number, texts: ReadonlyMap<number, string>): string {
    const cells = [...texts]
      .sort(byNumber)
      .filter(([column]) => !this.kept.has(row, column))
      .map(([column, text]) => this.newCell(row, column, text, undefined));
    if (cells.length === 0) return "";
    return `<${this.prefix}row r="${row + 1}">${cells.join("")}</${this.prefix}row>`;
  }

  private newCell(row: number, column: number, text: string, style: string | undefined): string {
    return this.markup(row, column, text, style ?? this.columnStyle(column));
  }

  private replace(cell: FoundCell, text: string): void {
    const { row, column, start, end, style, formula } = cell;
    if (formula !== undefined) this.formulas.push({ row, column });
    this.edit.replace(start, end, this.markup(row, column, text, style));
  }

  private append(row: FoundRow, cells: string): void {
    if (cells === "") return;
    if (!row.selfClosed) this.edit.insert(row.contentEnd, cells);
    else {
      const tag = this.xml.slice(row.start, row.tagEnd).replace(/\s*\/>$/, ">");
      this.edit.replace(row.start, row.tagEnd, `${tag}${cells}</${this.prefix}row>`);
    }
  }

  private markup(row: number, column: number, text: string, style: string | undefined): string {
    const number = style !== undefined && /^\d+$/.test(style) ? style : undefined;
    return withPrefix(textCell(cellName({ row, column }), text, number), this.prefix);
  }
}
