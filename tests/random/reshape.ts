import type { PrintedCell } from "../../samples/build/printedTable";
import type { Chance } from "./chance";
import {
  withColumns,
  type Column,
  type ColumnModel,
  type HeadName,
  type ModelRow,
} from "./columnModel";
import { sumOfTexts } from "./amountText";
import type { TableChoice } from "./tableChoices";

/** The columns and rows of a table with codes, as the choice wants them; amounts stay consistent. */
export function reshaped(model: ColumnModel, choice: TableChoice, chance: Chance): ColumnModel {
  let shaped: ColumnModel = { ...model, rows: withTotals(model.rows, choice) };
  if (!choice.unitRows) shaped = { ...shaped, rows: withoutOnlyUnit(shaped.rows) };
  if (!choice.emptyColumns) shaped = withoutEmptyColumns(shaped);
  if (choice.reordered) shaped = withReorderedColumns(shaped, chance);
  shaped = withExtraColumns(shaped, choice, chance);
  shaped = withHeadAbove(shaped, choice);
  return choice.codes.startsWith("joined") ? withJoinedCodes(shaped) : shaped;
}

/** Only where a table has rows of one unit: without unit rows nobody could tell the units of the others apart. */
function withoutOnlyUnit(rows: readonly ModelRow[]): readonly ModelRow[] {
  const units = rows.filter((row) => row.line === "unit");
  if (units.length !== 1) return rows;
  return rows.filter((row) => row.line !== "unit");
}

function withTotals(rows: readonly ModelRow[], choice: TableChoice): readonly ModelRow[] {
  const total = rows.find((row) => row.line === "total");
  if (total === undefined) return rows;
  const moved = choice.totalLabel === "first" ? totalAtFirstColumn(total) : total;
  const others = rows.filter((row) => row !== total);
  switch (choice.total) {
    case "top":
      return [moved, ...others];
    case "bottom":
      return [...others, moved];
    case "both":
      return [moved, ...others, moved];
  }
}

function totalAtFirstColumn(total: ModelRow): ModelRow {
  const label = total.cells.find((cell) => cell?.holds === "label") ?? null;
  const cells = total.cells.map((cell, index) => {
    if (index === 0) return label;
    return cell === label && cell !== null ? { ...cell, text: "" } : cell;
  });
  return { ...total, cells };
}

/** Drops amount columns without any money; 合计 always stays. */
function withoutEmptyColumns(model: ColumnModel): ColumnModel {
  return select(model, (index) => {
    const cells = model.rows.map((row) => row.cells[index]);
    if (model.columns[index]?.holds !== "amount") return true;
    const measures = cells.flatMap((cell) => cell?.measure ?? []);
    const always = measures.length === 0 || measures.includes("total");
    return always || cells.some((cell) => (cell?.text ?? "") !== "");
  });
}

/** Groups of amounts in another order, and the columns of a group in another order: groups keep together. */
function withReorderedColumns(model: ColumnModel, chance: Chance): ColumnModel {
  const amounts = model.columns.flatMap((column, index) =>
    column.holds === "amount" ? index : []
  );
  const groups = new Map<HeadName | undefined, number[]>();
  for (const index of amounts) {
    const top = model.columns[index]?.heads[0];
    groups.set(top, [...(groups.get(top) ?? []), index]);
  }
  const order = chance.shuffled([...groups.values()]).flatMap((group) => chance.shuffled(group));
  const keys = model.columns.flatMap((column, index) => (column.holds === "amount" ? [] : index));
  const positions = [...keys, ...order];
  return withColumns(
    model,
    positions.flatMap((index) => columnAt(model, index))
  );
}

/** Columns that the layout does not know, beside groups and never inside of one. */
function withExtraColumns(model: ColumnModel, choice: TableChoice, chance: Chance): ColumnModel {
  return extrasOf(choice).reduce((shaped, kind) => {
    const columns = shaped.columns.flatMap((_column, index) => columnAt(shaped, index));
    const places = columns.flatMap(({ column }, index) => {
      const beside = column.heads[0] === columns[index - 1]?.column.heads[0];
      return column.holds === "amount" && !beside ? index : [];
    });
    const at = kind === "remarks" ? columns.length : chance.pick([...places, columns.length]);
    columns.splice(at, 0, extraColumn(shaped, kind, chance));
    return withColumns(shaped, columns);
  }, model);
}

type Extra = Exclude<TableChoice["extra"], "none" | "several">;

function extrasOf({ extra }: TableChoice): readonly Extra[] {
  if (extra === "none") return [];
  return extra === "several" ? ["share", "last-year", "remarks"] : [extra];
}

type ColumnWithCells = Parameters<typeof withColumns>[1][number];

function extraColumn(model: ColumnModel, kind: Extra, chance: Chance): ColumnWithCells {
  const name: HeadName = { text: EXTRA_HEADS[kind] };
  const heads = (model.columns[0]?.heads ?? []).map(() => name);
  const cells = new Map(
    model.rows.map((row): [ModelRow, string] => [
      row,
      row.line === undefined ? "" : extraText(row, kind, chance),
    ])
  );
  return {
    column: { heads, holds: "extra" },
    cellOf: (row) => ({ text: cells.get(row) ?? "", holds: "text" }),
  };
}

const EXTRA_HEADS: Readonly<Record<Extra, string>> = {
  remarks: "备注",
  "last-year": "上年预算数",
  share: "占比（%）",
  "share-number": "占比（%）",
};

/** The money of last year adds up like this year's; shares are rounded and need not. */
function extraText(row: ModelRow, kind: Extra, chance: Chance): string {
  const money = row.cells.find((cell) => cell?.measure === "total" || cell?.measure === "general");
  switch (kind) {
    case "remarks":
      return chance.oneIn(4) ? "见说明" : "";
    case "share":
      return `${String(chance.below(10_000) / 100)}%`;
    case "share-number":
      return String(chance.below(10_000) / 100);
    case "last-year":
      return doubled(money?.text ?? "");
  }
}

/** Nothing where a planted mistake has made the money unreadable. */
function doubled(text: string): string {
  return /^-?[\d.]+$/.test(text) ? sumOfTexts([text, text]) : "";
}

/** One more row of heads: over the amounts, or over keys and amounts. */
function withHeadAbove(model: ColumnModel, choice: TableChoice): ColumnModel {
  const empty = model.columns.every((column) => column.holds !== "amount");
  if (choice.headAbove === "none" || empty) return model;
  const amounts: HeadName = { text: "预算数" };
  const keys: HeadName = { text: "预算科目" };
  const second: HeadName = { text: "本年支出安排" };
  const columns = model.columns.map((column): Column => {
    const first = column.heads[0];
    if (column.holds === "amount" || column.holds === "extra") {
      const above = choice.headAbove === "both" ? [amounts, second] : [amounts];
      return { ...column, heads: [...above, ...column.heads] };
    }
    const own = first === undefined ? [] : [first];
    if (choice.headAbove === "amounts") return { ...column, heads: [...own, ...column.heads] };
    const above = choice.headAbove === "both" ? [keys, ...own] : [keys];
    return { ...column, heads: [...above, ...column.heads] };
  });
  return { ...model, columns };
}

/** 类 款 项 as one column with the code joined, headed 科目编码. */
function withJoinedCodes(model: ColumnModel): ColumnModel {
  const columns: ColumnWithCells[] = [];
  model.columns.forEach((column, index) => {
    if (column.holds !== "code") {
      columns.push(...columnAt(model, index));
      return;
    }
    if (model.columns[index - 1]?.holds === "code") return;
    const run = codeRun(model.columns, index);
    columns.push({
      column: { ...column, heads: joinedHeads(model.columns, index, run) },
      cellOf: (row) => joinedCell(row.cells.slice(index, index + run)),
    });
  });
  return withColumns(model, columns);
}

function codeRun(columns: readonly Column[], start: number): number {
  let end = start;
  while (columns[end]?.holds === "code") end++;
  return end - start;
}

/** Vertically merged where the group is codes only, else 科目编码 beside 科目名称. */
function joinedHeads(columns: readonly Column[], start: number, run: number): HeadName[] {
  const heads = columns[start]?.heads ?? [];
  const group = heads.at(-2);
  const alone = columns.filter((column) => column.heads.at(-2) === group).length === run;
  const last: HeadName = alone && group !== undefined ? group : { text: "科目编码" };
  return [...heads.slice(0, -1), last];
}

function joinedCell(cells: readonly (PrintedCell | null)[]): PrintedCell | null {
  const filled = cells.find((cell) => cell !== null && cell.text !== "") ?? cells[0] ?? null;
  if (filled === null) return null;
  return { ...filled, text: cells.map((cell) => cell?.text ?? "").join("") };
}

function select(model: ColumnModel, keep: (index: number) => boolean): ColumnModel {
  return withColumns(
    model,
    model.columns.flatMap((_column, index) => (keep(index) ? columnAt(model, index) : []))
  );
}

function columnAt(model: ColumnModel, index: number): ColumnWithCells[] {
  const column = model.columns[index];
  return column === undefined ? [] : [{ column, cellOf: (row) => row.cells[index] ?? null }];
}
