import type { MoneyUnit } from "../money/money";
import type { FormAmount, FormBody } from "../standards/layoutProfile";
import type { Region } from "./head";
import { LabelIndex } from "./labelIndex";
import { type RawLine, readAmounts } from "./lineFigures";
import type { Measure, TextField } from "./model";
import { compact, labelKey } from "./normalise";
import { readAmount } from "./readAmount";
import type { SheetView } from "./sheetView";
import { unitOf } from "./surroundings";

/** What a form says. */
export interface ReadForm {
  readonly lines: readonly RawLine[];
  readonly texts: ReadonlyMap<string, TextField>;
  readonly lists: ReadonlyMap<string, readonly TextField[]>;
  readonly range: Region;
  /** The row of the first label: above it stand title, year and unit. */
  readonly firstRow: number;
  readonly marksFound: number;
}

/** Forms are labels with values to their right; where they stand on the sheet does not matter. */
export class FormReader {
  private readonly marks: ReadonlySet<string>;
  private readonly amounts: LabelIndex<FormAmount>;
  private readonly texts: LabelIndex<string>;
  private readonly lists: LabelIndex<string>;

  constructor(body: FormBody) {
    this.marks = new Set(body.marks.map(labelKey));
    this.amounts = new LabelIndex(
      body.amounts.flatMap((field) =>
        field.labels.map((label) => [labelKey(label), field] as const)
      )
    );
    this.texts = fieldIndex(body.texts);
    this.lists = fieldIndex(body.lists);
  }

  /** @returns nothing when fewer than half of the form's marks stand in the region */
  read(view: SheetView, region: Region): ReadForm | undefined {
    const marks = new Set<string>();
    const lines: RawLine[] = [];
    const seen = new Set<FormAmount>();
    const texts = new Map<string, TextField>();
    const lists = new Map<string, readonly TextField[]>();
    let range: Region | undefined;
    let firstRow: number | undefined;
    for (let row = region.top; row <= Math.min(region.bottom, view.bottom); row += 1) {
      for (const column of view.filledColumns(row, region.left, region.right)) {
        const key = view.key(row, column);
        if (this.marks.has(key)) marks.add(key);
        if (firstRow === undefined && this.isLabel(key)) firstRow = row;
        range = widened(range, row, column);
        this.readField(view, region, row, column, key, { lines, seen, texts, lists });
      }
    }
    if (range === undefined || marks.size * 2 < this.marks.size) return undefined;
    return {
      lines,
      texts,
      lists,
      range,
      firstRow: firstRow ?? range.top,
      marksFound: marks.size / this.marks.size,
    };
  }

  private readField(
    view: SheetView,
    region: Region,
    row: number,
    column: number,
    key: string,
    into: Fields
  ): void {
    if (key === "") return;
    const [amount] = this.amounts.find(key);
    if (amount !== undefined && !into.seen.has(amount)) {
      into.seen.add(amount);
      into.lines.push(this.amountLine(view, region, row, column, amount));
    }
    const [text] = this.texts.find(key);
    if (text !== undefined && !into.texts.has(text)) {
      const value = this.valueColumn(view, region, row, column);
      if (value !== undefined) into.texts.set(text, fieldAt(view, row, value));
    }
    const [list] = this.lists.find(key);
    if (list !== undefined && !into.lists.has(list))
      into.lists.set(list, this.readList(view, row, column));
  }

  private amountLine(
    view: SheetView,
    region: Region,
    row: number,
    column: number,
    field: FormAmount
  ): RawLine {
    const valueColumn = this.valueColumn(view, region, row, column) ?? column + 1;
    const measure: Measure = { id: "amount", name: "金额", column: valueColumn };
    const unit = field.unit ?? unitInLabel(view.label(row, column));
    return {
      line: {
        role: "item",
        id: field.id,
        label: compact(view.text(row, column)),
        labelCell: { sheet: view.sheet.name, row, column },
        row,
      },
      measures: [measure],
      amounts: readAmounts(view, row, [measure]),
      ...(unit === undefined ? {} : { unit }),
    };
  }

  /** The first filled cell to the right that is not itself a label of the form. */
  private valueColumn(
    view: SheetView,
    region: Region,
    row: number,
    column: number
  ): number | undefined {
    const next = view.filledColumns(row, column + 1, region.right)[0];
    if (next === undefined) return undefined;
    return this.isLabel(view.key(row, next)) ? undefined : next;
  }

  private isLabel(key: string): boolean {
    if (key === "") return false;
    return (
      this.marks.has(key) || this.amounts.find(key).length > 0 || this.texts.find(key).length > 0
    );
  }

  private readList(view: SheetView, row: number, column: number): TextField[] {
    const entries: TextField[] = [];
    for (let below = row + 1; below <= view.bottom; below += 1) {
      const key = view.key(below, column);
      if (key === "" || this.isLabel(key)) break;
      if (readAmount(view.value(below, column)).content === "unreadable")
        entries.push(fieldAt(view, below, column));
    }
    return entries;
  }
}

interface Fields {
  readonly lines: RawLine[];
  readonly seen: Set<FormAmount>;
  readonly texts: Map<string, TextField>;
  readonly lists: Map<string, readonly TextField[]>;
}

function fieldIndex(fields: Readonly<Record<string, readonly string[]>>): LabelIndex<string> {
  return new LabelIndex(
    Object.entries(fields).flatMap(([id, labels]) =>
      labels.map((label) => [labelKey(label), id] as const)
    )
  );
}

function fieldAt(view: SheetView, row: number, column: number): TextField {
  const value = view.value(row, column);
  const text = typeof value === "number" ? String(value) : compact(view.text(row, column));
  return { text, cell: { sheet: view.sheet.name, row, column } };
}

function unitInLabel(label: string): MoneyUnit | undefined {
  return unitOf(label);
}

function widened(range: Region | undefined, row: number, column: number): Region {
  if (range === undefined) return { top: row, bottom: row, left: column, right: column };
  return {
    top: Math.min(range.top, row),
    bottom: Math.max(range.bottom, row),
    left: Math.min(range.left, column),
    right: Math.max(range.right, column),
  };
}
