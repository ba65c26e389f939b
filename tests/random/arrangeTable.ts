import type { PrintedCell, PrintedTable } from "../../samples/build/printedTable";
import type { TableKind } from "../../src/core/standards/tableKinds";
import type { CellValue } from "../../src/core/workbook/snapshot";
import { Chance } from "./chance";
import { columnModel, headRows, type ColumnModel, type ModelRow } from "./columnModel";
import { reshaped } from "./reshape";
import type { TableChoice } from "./tableChoices";
import { amountCell, fullWidth, wornLabel } from "./wording";

/** A table as a block of cells that can be put anywhere. */
export interface Block {
  readonly kind: TableKind;
  readonly width: number;
  readonly rows: readonly (readonly CellValue[])[];
  /** Every amount of the table that the layout knows, with its place in the block. */
  readonly amounts: readonly PlacedAmount[];
  readonly title: { readonly row: number; readonly column: number };
}

export interface PlacedAmount {
  readonly line: string;
  readonly unit?: string;
  readonly measure: string;
  /** Decimal text in the unit of the table; empty for zero. */
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export interface Letterhead {
  readonly organisation: string;
  readonly year: number;
}

/** The block of a table under a choice. */
export function arrangeTable(
  table: PrintedTable,
  choice: TableChoice,
  letterhead: Letterhead
): Block {
  const chance = new Chance(choice.seed);
  const model = modelOf(table, choice, chance);
  const width = model.columns.length > 0 ? model.columns.length : table.width;
  const sheet = new BlockWriter();
  const title = titleRows(table, choice, letterhead, chance);
  title.rows(width).forEach((row) => {
    sheet.add(row);
  });
  const head = headRows(model.columns).map((row) => row.map((text) => text || null));
  const worn = (row: CellValue[]): CellValue[] =>
    choice.wornHead ? row.map((cell) => wornCell(cell, chance)) : row;
  head.forEach((row) => {
    sheet.add(worn(row));
  });
  const breakAt = continuationRow(model.rows, choice, head.length, chance);
  model.rows.forEach((row, index) => {
    if (index === breakAt) {
      title.continuation(width, chance).forEach((cells) => {
        sheet.add(cells);
      });
      head.forEach((cells) => {
        sheet.add(worn(cells));
      });
    }
    sheet.addBody(row, choice, chance);
  });
  if (table.notes.length > 0 && chance.oneIn(3)) sheet.add([]);
  table.notes.forEach((note) => {
    sheet.add([note]);
  });
  const position = { row: title.titleRow, column: title.titleColumn };
  return { kind: table.kind, width, rows: sheet.rows, amounts: sheet.amounts, title: position };
}

/** Rows written so far, and where the amounts went. */
class BlockWriter {
  readonly rows: CellValue[][] = [];
  readonly amounts: PlacedAmount[] = [];
  private above: string | undefined;

  add(row: CellValue[]): void {
    this.above = undefined;
    this.rows.push(row);
  }

  addBody(row: ModelRow, choice: TableChoice, chance: Chance): void {
    const cells = row.cells.map((cell, column) => {
      if (cell?.measure !== undefined) this.note(row, cell, column);
      return cell === null ? null : bodyCell(cell, choice, chance);
    });
    if (choice.codes === "merged") this.mergeClass(row, cells);
    this.rows.push(cells);
  }

  /** A 类 merged over the rows of one unit shows in the first of them only. */
  private mergeClass(row: ModelRow, cells: CellValue[]): void {
    const at = row.cells.findIndex((cell) => cell?.holds === "code" && cell.text !== "");
    const name = row.cells[at]?.text;
    const isSame = at === 0 && this.above !== undefined && name === this.above;
    // 类 and 款 rows print their codes: without them nobody could tell what they are.
    const levels = row.cells.filter((cell) => cell?.holds === "code").length === 3 ? 7 : 5;
    if (isSame && row.line?.split("/")[0]?.length === levels) cells[0] = null;
    this.above = at === 0 ? name : undefined;
  }

  private note(row: ModelRow, cell: PrintedCell, column: number): void {
    this.amounts.push({
      line: cell.line ?? "",
      measure: cell.measure ?? "",
      text: /^[0.]*$/.test(cell.text) ? "" : cell.text,
      row: this.rows.length,
      column,
      ...(row.unit === undefined ? {} : { unit: row.unit }),
    });
  }
}

function modelOf(table: PrintedTable, choice: TableChoice, chance: Chance): ColumnModel {
  const model = columnModel(table);
  const panels = ["department-summary", "fiscal-appropriation-summary", "three-public-expenses"];
  // A form has no columns of its own, and a panel's columns belong to its labels.
  if (table.head.length === 0 || panels.includes(table.kind)) return model;
  return reshaped(model, choice, chance);
}

/** The row of the body before which a new page begins; -1 for none. */
function continuationRow(
  rows: readonly ModelRow[],
  choice: TableChoice,
  headHeight: number,
  chance: Chance
): number {
  const none = choice.continued === "none" || headHeight === 0 || rows.length < 3;
  return none ? -1 : 1 + chance.below(rows.length - 1);
}

function bodyCell(cell: PrintedCell, choice: TableChoice, chance: Chance): CellValue {
  switch (cell.holds) {
    case "amount":
      return amountCell(cell.text, choice, chance);
    case "code":
      return codeCell(cell.text, choice, chance);
    case "label":
      if (!choice.wornLabels) return cell.text || null;
      return numberedDifferently(wornLabel(cell.text, chance), chance) || null;
    default:
      if (/^\d+(\.\d+)?$/.test(cell.text) && chance.oneIn(2)) return Number(cell.text);
      return cell.text || null;
  }
}

/** Numbers lose their leading zero: 03 becomes 3. */
function codeCell(text: string, choice: TableChoice, chance: Chance): CellValue {
  if (text === "") return null;
  if (choice.codes === "numbers" || choice.codes === "joined-numbers") return Number(text);
  if (!choice.wornLabels) return text;
  return chance.pick([text, text, ` ${text}`, `${text} `, fullWidth(text)]);
}

/** 1、 as 1. or in full width. */
function numberedDifferently(label: string, chance: Chance): string {
  if (!/^\d、/.test(label)) return label;
  return chance.pick([
    label,
    label.replace("、", "."),
    label.replace("、", "．"),
    fullWidth(label.slice(0, 1)) + label.slice(1),
  ]);
}

function wornCell(cell: CellValue, chance: Chance): CellValue {
  return typeof cell === "string" ? wornLabel(cell, chance) : cell;
}

interface TitleRows {
  readonly rows: (width: number) => CellValue[][];
  readonly continuation: (width: number, chance: Chance) => CellValue[][];
  readonly titleRow: number;
  readonly titleColumn: number;
}

function titleRows(
  table: PrintedTable,
  choice: TableChoice,
  letterhead: Letterhead,
  chance: Chance
): TitleRows {
  const { mark, markBeside } = choice.title;
  const ownMark = mark !== "" && (!markBeside || table.mark !== undefined);
  const printedMark = ownMark ? mark : table.mark;
  const prefix = !ownMark && mark !== "" ? `${mark}${chance.pick(["", " ", "\n"])}` : "";
  const title = prefix + titleText(table, choice, letterhead, chance);
  const unit = unitText(table, choice);
  const before: CellValue[][] = printedMark === undefined ? [] : [[printedMark]];
  const after: CellValue[][] = [
    ...(table.subtitle === undefined ? [] : [[table.subtitle]]),
    ...(choice.title.blankBelow ? [[]] : []),
  ];
  return {
    titleRow: before.length,
    titleColumn: 0,
    rows: (width) => [
      ...before,
      unit !== undefined && choice.unitLine === "beside-title"
        ? [title, ...blanks(width - 2), unit]
        : [title],
      ...after,
      ...unitRow(unit, width, choice, letterhead, chance),
    ],
    continuation: (width, detail) => {
      const gap = Array.from({ length: detail.below(3) }, (): CellValue[] => []);
      if (detail.oneIn(3)) gap.unshift([detail.pick(["第 1 页", "-7-", "— 12 —", "第1页，共3页"])]);
      if (choice.continued === "head") return gap;
      const again: CellValue[] = [`${title}${detail.pick(["（续）", "(续)", "（续表）"])}`];
      const withUnit = choice.continued === "title-and-unit" && unit !== undefined;
      return [...gap, again, ...(withUnit ? [[...blanks(width - 1), unit]] : [])];
    },
  };
}

const QUOTES: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ['"', '"'],
  ["", ""],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
  ["＂", "＂"],
  ["'", "'"],
  ["”", "“"],
];

function titleText(
  table: PrintedTable,
  choice: TableChoice,
  { organisation, year }: Letterhead,
  chance: Chance
): string {
  const [open = "", close = ""] = QUOTES[choice.title.quotes] ?? [];
  const quoted = table.title.replace("“", open).replace("”", close);
  const stated = `${String(year)}${chance.pick(["年", "年度"])}`;
  const named = table.title.startsWith(organisation) ? organisation : "";
  const owner = choice.title.organisation ? named : "";
  const rest = quoted.slice(named.length);
  const dated = {
    none: owner + rest,
    before: stated + owner + rest,
    after: owner + stated + rest,
  }[choice.title.year];
  switch (choice.title.spaced) {
    case "spaces":
      return [...dated].join(" ");
    case "wide":
      return [...dated].join("\u3000");
    case "break": {
      const at = 1 + chance.below(dated.length - 1);
      return `${dated.slice(0, at)}\n${dated.slice(at)}`;
    }
    case "no":
      return dated;
  }
}

function unitText(table: PrintedTable, choice: TableChoice): string | undefined {
  const unit = table.unitLine?.replace("单位：", "");
  if (unit === undefined) return undefined;
  return [
    `单位：${unit}`,
    `单位:${unit}`,
    `金额单位：${unit}`,
    `单位: ${unit}`,
    `（单位：${unit}）`,
  ][choice.unitWording];
}

function unitRow(
  unit: string | undefined,
  width: number,
  choice: TableChoice,
  { organisation }: Letterhead,
  chance: Chance
): CellValue[][] {
  if (unit === undefined || choice.unitLine === "beside-title") return [];
  const owner = `${chance.pick(["编制单位：", "部门：", "部门名称:", "编制部门："])}${organisation}`;
  if (choice.unitLine === "with-organisation") return [[owner, ...blanks(width - 2), unit]];
  return choice.unitLine === "left" ? [[unit]] : [[...blanks(width - 1), unit]];
}

function blanks(count: number): null[] {
  return Array.from({ length: Math.max(0, count) }, () => null);
}
