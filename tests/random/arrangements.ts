import fc from "fast-check";
import type { PrintedTable } from "../../samples/build/printedTable";
import type { TableKind } from "../../src/core/standards/tableKinds";
import type { CellAddress } from "../../src/core/workbook/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { arrangeTable, type Block, type Letterhead, type PlacedAmount } from "./arrangeTable";
import { OTHER_SHEETS, otherSheet, type OtherSheet } from "./otherSheets";
import { PLAIN_CHOICE, tableChoices, type TableChoice } from "./tableChoices";

/** How a whole workbook is laid out. */
export interface ArrangementChoices {
  /** By table, from the first again when there are more tables. */
  readonly tables: readonly TableChoice[];
  /** Sort keys of the sheets; equal keys keep the usual order. */
  readonly order: readonly number[];
  readonly others: readonly { readonly kind: OtherSheet; readonly seed: number }[];
}

/** A workbook and where every amount of its tables went. */
export interface Arrangement {
  readonly snapshot: WorkbookSnapshot;
  /** In the order of the printed tables. */
  readonly tables: readonly PlacedTable[];
}

export interface PlacedTable {
  readonly kind: TableKind;
  readonly title: CellAddress;
  readonly amounts: readonly (Omit<PlacedAmount, "row" | "column"> & {
    readonly cell: CellAddress;
  })[];
}

/** Any arrangement; shrinks to one table per sheet, in order, plainly written. */
export function arrangements(units: "yuan" | "rounded"): fc.Arbitrary<ArrangementChoices> {
  return fc.record({
    tables: fc.array(tableChoices(units), { minLength: CHOICES, maxLength: CHOICES }),
    order: fc.oneof(
      fc.constant([]),
      fc.array(fc.nat(40), { minLength: CHOICES, maxLength: CHOICES })
    ),
    others: fc.array(fc.record({ kind: fc.constantFrom(...OTHER_SHEETS), seed: fc.nat(9999) }), {
      maxLength: 3,
    }),
  });
}

/** More than the tables of most disclosures. */
const CHOICES = 24;

export const PLAIN_ARRANGEMENT: ArrangementChoices = {
  tables: [PLAIN_CHOICE],
  order: [],
  others: [],
};

/** The choice for the table of this index. */
export function choiceFor(choices: ArrangementChoices, index: number): TableChoice {
  return choices.tables[index % choices.tables.length] ?? PLAIN_CHOICE;
}

/** Puts printed tables into a workbook. */
export function arrange(
  tables: readonly PrintedTable[],
  choices: ArrangementChoices,
  letterhead: Letterhead
): Arrangement {
  const sheets: SheetDraft[] = [];
  tables.forEach((table, index) => {
    const choice = choiceFor(choices, index);
    const next = choiceFor(choices, index + 1);
    const block = arrangeTable(table, onOnePage(choice, next), letterhead);
    const last = sheets.at(-1);
    const sheet = choice.place.together && last ? last : new SheetDraft(table.sheetName, choice);
    if (sheet !== last) sheets.push(sheet);
    sheet.place(block, choice);
  });
  const named = withNames(sheets);
  const titles = tables.map((table) => table.title);
  const others = choices.others.map(({ kind, seed }, index) =>
    otherSheet(kind, `${kind} ${String(index)}`, titles, seed)
  );
  const all = [...others, ...named.map(({ sheet, name }) => sheet.snapshot(name))];
  const order = all.map((sheet, index) => ({ sheet, key: choices.order[index] ?? 0 }));
  order.sort((one, other) => one.key - other.key);
  return {
    snapshot: { sheets: order.map(({ sheet }) => sheet) },
    tables: named.flatMap(({ sheet, name }) => sheet.placed(name)),
  };
}

/** A page ends for both of two tables beside each other, or for none: here for none. */
function onOnePage(choice: TableChoice, next: TableChoice): TableChoice {
  const beside = [choice, next].some(({ place }) => place.together && place.beside);
  return beside ? { ...choice, continued: "none" } : choice;
}

const SHEET_NAMES = [
  "Sheet1",
  "1",
  "表'一'",
  "[数据]",
  "附表（公开）",
  "a!b",
  "🙂 预算",
  "''",
  "2021.1-预算 终稿(2)",
];

interface SheetWithName {
  readonly sheet: SheetDraft;
  readonly name: string;
}

/** Sheet names are unique in a workbook, whatever their case. */
function withNames(sheets: readonly SheetDraft[]): readonly SheetWithName[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    let name = SHEET_NAMES[sheet.choice.sheet.name] ?? sheet.usualName;
    while (taken.has(name.toLowerCase())) name = `${name}+`;
    taken.add(name.toLowerCase());
    return { sheet, name };
  });
}

interface BlockPlace {
  readonly block: Block;
  /** The one to the left, when two stand beside each other. */
  readonly beside?: Block;
  readonly row: number;
  readonly column: number;
}

/** A sheet being filled: blocks below each other, sometimes two beside each other. */
class SheetDraft {
  private readonly blocks: BlockPlace[] = [];
  private bottom = 0;

  constructor(
    readonly usualName: string,
    readonly choice: TableChoice
  ) {}

  place(block: Block, choice: TableChoice): void {
    const { place } = choice;
    const last = this.blocks.at(-1);
    if (last && place.beside && last.beside === undefined) {
      const column = last.column + usedWidth(last.block) + 1;
      this.blocks.push({ block, row: last.row, column, beside: last.block });
      this.bottom = Math.max(this.bottom, last.row + block.rows.length);
      return;
    }
    const row = last ? this.bottom + place.gap : place.rows;
    this.blocks.push({ block, row, column: place.columns });
    this.bottom = row + block.rows.length;
  }

  snapshot(name: string): SheetSnapshot {
    const cells: CellValue[][] = Array.from({ length: this.bottom }, () => []);
    for (const { block, row, column } of this.blocks) {
      block.rows.forEach((values, down) => {
        const target = cells[row + down] ?? [];
        while (target.length < column) target.push(null);
        values.forEach((value, right) => {
          target[column + right] = value;
        });
      });
    }
    const { firstRow, rows } = this.choice.seed % 2 === 0 ? untrimmed(cells) : trimmed(cells);
    const visibility = this.choice.sheet.hidden ? "hidden" : "visible";
    return { name, visibility, firstRow, firstColumn: 0, rows };
  }

  placed(name: string): readonly PlacedTable[] {
    return this.blocks.map(({ block, row, column }) => {
      const at = (cell: { row: number; column: number }): CellAddress => ({
        sheet: name,
        row: row + cell.row,
        column: column + cell.column,
      });
      const amounts = block.amounts.map(({ row: down, column: right, ...amount }) => ({
        ...amount,
        cell: at({ row: down, column: right }),
      }));
      return { kind: block.kind, title: at(block.title), amounts };
    });
  }
}

function usedWidth(block: Block): number {
  return Math.max(...block.rows.map((row) => row.length));
}

function untrimmed(rows: CellValue[][]): Pick<SheetSnapshot, "firstRow" | "rows"> {
  return { firstRow: 0, rows };
}

/** Without the blank rows at the top, as a used range has it. */
function trimmed(rows: CellValue[][]): Pick<SheetSnapshot, "firstRow" | "rows"> {
  const first = rows.findIndex((row) => row.some((cell) => cell !== null && cell !== ""));
  return first <= 0 ? { firstRow: 0, rows } : { firstRow: first, rows: rows.slice(first) };
}
