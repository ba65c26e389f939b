import type { MeasureLayout } from "../standards/layoutProfile";
import type { BoundColumn, ExtraColumn, HeadMatch, Region } from "./head";
import type { HeadPlan } from "./headPlan";
import type { Measure } from "./model";
import { readAmount } from "./readAmount";
import type { SheetView } from "./sheetView";

/** The columns of amounts of a table, from left to right: those the layout knows, and others that hold numbers. */
export function measuresOf(view: SheetView, head: HeadMatch, region: Region): Measure[] {
  const known = head.bound.flatMap((bound) => knownMeasure(bound));
  const headless = headlessMeasures(view, head, region);
  const extra = head.extra.map((column) => extraMeasure(column, head.plan));
  return [...known, ...headless, ...extra].sort((left, right) => left.column - right.column);
}

function knownMeasure({ entry, column }: BoundColumn): Measure[] {
  const layout = entry.measure;
  if (layout === undefined) return [];
  const { id, name } = layout;
  const { panel } = entry;
  return [panel === undefined ? { id, name, column, layout } : { id, panel, name, column, layout }];
}

/**
 * A panel that lost the head over its amounts still has them beside its labels: there is nothing else they could be.
 */
function headlessMeasures(view: SheetView, head: HeadMatch, region: Region): Measure[] {
  const taken = new Set([...head.bound, ...head.extra].map(({ column }) => column));
  return head.missing.flatMap((entry): Measure[] => {
    const label = head.bound.find(
      (bound) => bound.entry.panel === entry.panel && bound.entry.role === "line-name"
    );
    if (entry.panel === undefined || entry.measure === undefined || label === undefined) return [];
    const column = label.column + 1;
    if (taken.has(column) || !holdsAmounts(view, head.bottom + 1, region.bottom, column)) return [];
    const { id, name } = entry.measure;
    return [{ id, panel: entry.panel, name, column, layout: entry.measure }];
  });
}

function holdsAmounts(view: SheetView, top: number, bottom: number, column: number): boolean {
  for (let row = top; row <= Math.min(bottom, view.bottom, top + LOOKED_AT); row += 1) {
    const { content } = readAmount(view.value(row, column));
    if (content === "number" || content === "text-number") return true;
  }
  return false;
}

/** Amounts under a foreign head may belong to the sum of the group they stand in, or to none. */
function extraMeasure({ column, label, path }: ExtraColumn, plan: HeadPlan): Measure {
  const id = `extra:${column}`;
  if (NOT_IN_SUMS.test(label)) return { id, name: label, column };
  const totals = plan.entries
    .map((entry) => entry.measure)
    .filter((measure): measure is MeasureLayout => measure?.sumOf !== undefined);
  const group = totals.filter((total) => total.head.length > 1 && isUnder(path, plan, total.id));
  const mayEnter = (
    group.length > 0 ? group : totals.filter((total) => total.head.length === 1)
  ).map(({ id: sum }) => sum);
  return { id, name: label, column, mayEnter };
}

function isUnder(path: readonly string[], plan: HeadPlan, total: string): boolean {
  const over = plan.entries.find((entry) => entry.id === total)?.path[0]?.words ?? [];
  return path.slice(0, -1).some((label) => over.includes(label));
}

const LOOKED_AT = 60;
const NOT_IN_SUMS =
  /备注|说明|(上年|去年|上一年)(?!.*(结转|结余))|占比|比例|比重|增减|增长|%|序号|排名/;
