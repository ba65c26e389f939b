import type { HeadEntry, HeadLevel, HeadPlan } from "./headPlan";
import { readAmount } from "./readAmount";
import type { SheetView } from "./sheetView";

/** A column of the sheet bound to what the layout expects. */
export interface BoundColumn {
  readonly entry: HeadEntry;
  readonly column: number;
  readonly similar: boolean;
}

/** A headed column that the layout does not know. */
export interface ExtraColumn {
  readonly column: number;
  readonly label: string;
  /** Labels over it, outermost first. */
  readonly path: readonly string[];
}

/** Where a head stands and which column is what. */
export interface HeadMatch {
  readonly plan: HeadPlan;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly bound: readonly BoundColumn[];
  readonly missing: readonly HeadEntry[];
  readonly extra: readonly ExtraColumn[];
  /** Columns inside the table with no head of their own. */
  readonly unheaded: readonly number[];
  /** Entries found, from 0 to 1. */
  readonly score: number;
}

/** The part of a sheet in which one table is looked for. */
export interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Looks for the head of one layout in the first rows of a region. */
export function matchHead(view: SheetView, region: Region, plan: HeadPlan): HeadMatch | undefined {
  const last = Math.min(region.bottom, region.top + SEARCHED_ROWS);
  for (let row = region.top; row <= last; row += 1) {
    if (!startsHead(view, region, row, plan)) continue;
    const match = bindHead(view, region, plan, row);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** Recognises the rows of a head where they are printed again on a later page. */
export class RepeatedHead {
  private readonly rows = new Set<string>();
  private readonly firstLabels = new Set<string>();

  /** @param top first row to remember: what stands between title and head is repeated with it */
  constructor(
    private readonly view: SheetView,
    private readonly head: HeadMatch,
    top: number
  ) {
    for (let row = top; row <= head.bottom; row += 1) {
      const columns = this.columns(row);
      if (columns.length === 0) continue;
      this.rows.add(this.key(row, columns));
      this.firstLabels.add(this.firstLabel(row, columns));
    }
  }

  has(row: number, filled: readonly number[]): boolean {
    const columns = filled.filter(
      (column) => column >= this.head.left && column <= this.head.right
    );
    // Most rows begin unlike any head row: only the others are compared in full.
    return (
      this.firstLabels.has(this.firstLabel(row, columns)) && this.rows.has(this.key(row, columns))
    );
  }

  private columns(row: number): number[] {
    return this.view.filledColumns(row, this.head.left, this.head.right);
  }

  private firstLabel(row: number, columns: readonly number[]): string {
    return this.view.label(row, columns[0] ?? this.head.left);
  }

  private key(row: number, columns: readonly number[]): string {
    return columns.map((column) => `${column}:${this.view.label(row, column)}`).join("|");
  }
}

function startsHead(view: SheetView, region: Region, row: number, plan: HeadPlan): boolean {
  const columns = view.filledColumns(row, region.left, region.right);
  if (columns.length === 0) return false;
  // The search for slips is slow: a head with a slip in every word is none.
  if (!columns.some((column) => plan.words.find(view.key(row, column)).length > 0)) return false;
  const known = columns.filter((column) => isHeadWord(view, row, column, plan));
  return known.length >= Math.min(2, plan.entries.length) && known.length * 2 >= columns.length;
}

function isHeadWord(view: SheetView, row: number, column: number, plan: HeadPlan): boolean {
  const key = view.key(row, column);
  if (key === "") return false;
  const { words } = plan;
  return words.find(key).length > 0 || words.findSimilar(key).length > 0;
}

function bindHead(
  view: SheetView,
  region: Region,
  plan: HeadPlan,
  top: number
): HeadMatch | undefined {
  let best: HeadMatch | undefined;
  for (let bottom = top; bottom < top + MOST_HEAD_ROWS && bottom <= region.bottom; bottom += 1) {
    if (best !== undefined && isColumnNumbers(view, region, bottom)) {
      best = { ...best, bottom };
      break;
    }
    if (bottom > top && !continuesHead(view, region, bottom, plan)) break;
    const match = bindColumns(view, region, plan, top, bottom);
    if (best === undefined || match.score >= best.score) best = match;
  }
  return best !== undefined && best.score >= LEAST_SCORE ? best : undefined;
}

function continuesHead(view: SheetView, region: Region, row: number, plan: HeadPlan): boolean {
  const columns = view.filledColumns(row, region.left, region.right);
  if (columns.length === 0) return false;
  if (
    columns.some(
      (column) => typeof view.value(row, column) === "number" || isTextNumber(view, row, column)
    )
  ) {
    return false;
  }
  const known = columns.filter((column) => isHeadWord(view, row, column, plan)).length;
  const [only] = columns;
  if (columns.length === 1 && only !== undefined && isTotalWord(view.key(row, only))) return false;
  // Columns that were added (占比, 上年预算数) may outnumber the known ones; two known heads are no accident.
  return known >= 2 || known * 2 >= columns.length;
}

/** 栏次 1 2 3: numbers the columns, says nothing else. */
function isColumnNumbers(view: SheetView, region: Region, row: number): boolean {
  const columns = view.filledColumns(row, region.left, region.right);
  const numbers = columns
    .map((column) => view.value(row, column))
    .filter((value) => typeof value !== "string");
  const texts = columns.map((column) => view.label(row, column)).filter((label) => label !== "");
  const counted =
    numbers.length >= 3 && numbers.every((value, index) => value === Number(numbers[0]) + index);
  return (
    counted &&
    Number(numbers[0]) <= 2 &&
    texts.every((text) => /^(栏次|行次|\*+|-+|\d+)$/.test(text))
  );
}

function isTextNumber(view: SheetView, row: number, column: number): boolean {
  const label = view.label(row, column);
  return /\d/.test(label) && readAmount(view.value(row, column)).content === "text-number";
}

function bindColumns(
  view: SheetView,
  region: Region,
  plan: HeadPlan,
  top: number,
  bottom: number
): HeadMatch {
  const headed = headedColumns(view, region, top, bottom);
  const left = headed.at(0)?.column ?? region.left;
  const candidates = headed.map((column) => candidatesOf(column, plan));
  const bound = assign(headed, candidates, plan);
  const boundColumns = new Set(bound.map((one) => one.column));
  const extra = headed
    .filter(({ column }) => !boundColumns.has(column))
    .map(({ column, path }) => ({ column, label: path.at(-1) ?? "", path }));
  const right = headed.at(-1)?.column ?? region.left;
  const found = new Set(bound.map((one) => one.entry));
  const missing = plan.entries.filter((entry) => !found.has(entry) && !replaced(entry, bound));
  const expected = bound.length + missing.length;
  const unheaded: number[] = [];
  const headedSet = new Set(headed.map(({ column }) => column));
  for (let column = left; column <= right; column += 1) {
    if (!headedSet.has(column)) unheaded.push(column);
  }
  const similar = bound.filter((one) => one.similar).length;
  const share = expected === 0 ? 0 : (bound.length - similar * SIMILAR_COST) / expected;
  const score = holdsTable(bound) ? share - extra.length * EXTRA_COST : 0;
  return { plan, top, bottom, left, right, bound, missing, extra, unheaded, score };
}

/** Something that names the lines and something that measures them. */
function holdsTable(bound: readonly BoundColumn[]): boolean {
  const measured = bound.some(({ entry }) => entry.role === "measure");
  return measured && bound.some(({ entry }) => entry.role !== "measure");
}

/** A joined code makes its levels dispensable and the other way round. */
function replaced(entry: HeadEntry, bound: readonly BoundColumn[]): boolean {
  if (entry.level === undefined) return false;
  const same = bound.filter(
    (one) => one.entry.role === entry.role && one.entry.level !== undefined
  );
  return entry.joined === true ? same.length > 0 : same.some((one) => one.entry.joined === true);
}

interface HeadedColumn {
  readonly column: number;
  /** Labels over the column, outermost first; a label spans to the right until the next one begins. */
  readonly path: readonly string[];
}

function headedColumns(
  view: SheetView,
  region: Region,
  top: number,
  bottom: number
): HeadedColumn[] {
  const columns: HeadedColumn[] = [];
  let carried: string[] = [];
  for (
    let column = Math.max(region.left, view.left);
    column <= Math.min(region.right, view.right);
    column += 1
  ) {
    const labels: string[] = [];
    let own = false;
    for (let row = top; row <= bottom; row += 1) {
      const label = view.key(row, column);
      if (label !== "") {
        labels.push(label);
        own = true;
      } else {
        labels.push(own ? "" : (carried[row - top] ?? ""));
      }
    }
    carried = labels;
    if (own) columns.push({ column, path: labels.filter((label) => label !== "") });
  }
  return columns;
}

interface Candidate {
  readonly entry: HeadEntry;
  /** Levels of the entry's path that were found above the column. */
  readonly levels: number;
  readonly similar: boolean;
}

function candidatesOf(column: HeadedColumn, plan: HeadPlan): Candidate[] {
  const leaf = column.path.at(-1) ?? "";
  const exact = plan.leaves.find(leaf);
  const similar = exact.length === 0;
  const entries = similar ? plan.leaves.findSimilar(leaf) : exact;
  const candidates = entries.map((entry) => ({
    entry,
    levels: levelsFound(entry, column.path),
    similar,
  }));
  if (candidates.length > 0) return candidates;
  return flattened(column, plan);
}

/** A head of one row may write 基本支出小计 where others merge 基本支出 over 小计. */
function flattened(column: HeadedColumn, plan: HeadPlan): Candidate[] {
  const leaf = column.path.at(-1)?.replace(/[-_:.]/g, "") ?? "";
  return plan.flattened
    .find(leaf)
    .map((entry) => ({ entry, levels: entry.path.length, similar: false }));
}

function levelsFound(entry: HeadEntry, path: readonly string[]): number {
  let levels = 1;
  let position = path.length - 2;
  for (let level = entry.path.length - 2; level >= 0; level -= 1) {
    const wanted = entry.path[level];
    while (position >= 0 && wanted !== undefined && !matches(path[position] ?? "", wanted))
      position -= 1;
    if (position < 0) break;
    levels += 1;
    position -= 1;
  }
  return levels;
}

function matches(label: string, { index }: HeadLevel): boolean {
  return index.find(label).length > 0 || index.findSimilar(label).length > 0;
}

/**
 * Gives each entry at most one column. Full paths come first; a leaf without its upper labels counts when the leaf is
 * the entry's alone, or, where panels stand side by side under one row of heads, in the order of the columns.
 */
function assign(
  headed: readonly HeadedColumn[],
  candidates: readonly Candidate[][],
  plan: HeadPlan
): BoundColumn[] {
  const bound = new Map<HeadEntry, BoundColumn>();
  const taken = new Set<number>();
  const take = (index: number, candidate: Candidate | undefined): void => {
    const column = headed[index]?.column;
    if (
      candidate === undefined ||
      column === undefined ||
      taken.has(column) ||
      bound.has(candidate.entry)
    )
      return;
    bound.set(candidate.entry, { entry: candidate.entry, column, similar: candidate.similar });
    taken.add(column);
  };
  const rounds: ((candidate: Candidate, index: number) => boolean)[] = [
    (one) => one.levels === one.entry.path.length && !one.similar,
    (one) => one.levels === one.entry.path.length,
    (one, index) => isAlone(one, candidates[index] ?? [], plan) && mayFlatten(one, headed[index]),
  ];
  for (const accepts of rounds) {
    candidates.forEach((options, index) => {
      for (const one of options) if (accepts(one, index)) take(index, one);
    });
  }
  if (plan.layout.body.shape === "panels") {
    candidates.forEach((options, index) => {
      take(
        index,
        options.find((one) => !bound.has(one.entry))
      );
    });
  }
  return [...bound.values()].sort((left, right) => left.column - right.column);
}

/** Its leaf names nothing else in this layout. */
function isAlone(candidate: Candidate, options: readonly Candidate[], plan: HeadPlan): boolean {
  if (options.length !== 1) return false;
  const leaves = candidate.entry.path.at(-1)?.words ?? [];
  return leaves.every((leaf) => plan.leaves.find(leaf).every((entry) => entry === candidate.entry));
}

/** 科目名称 alone under a foreign head is not the name of just any class. */
function mayFlatten(candidate: Candidate, column: HeadedColumn | undefined): boolean {
  return (
    candidate.entry.role === "measure" ||
    column?.path.length === 1 ||
    candidate.entry.path.length === 1
  );
}

function isTotalWord(key: string): boolean {
  return /^(合计|总计|合计数)$/.test(key);
}

const SEARCHED_ROWS = 12;
const MOST_HEAD_ROWS = 5;
// Departments leave out columns without money: of the revenue table sometimes half.
const LEAST_SCORE = 0.35;
// Decides between layouts that fit equally well.
const EXTRA_COST = 0.01;
const SIMILAR_COST = 0.1;
