import type { Region } from "./head";
import type { SheetView } from "./sheetView";
import type { TitleAnchor } from "./titles";

/** A title with the part of the sheet in which its table is looked for: title row included, next title excluded. */
export interface TitledRegion {
  readonly anchor: TitleAnchor;
  readonly region: Region;
}

/**
 * Divides a sheet among its titles, which come from top to bottom. Tables side by side are parted by a column that is
 * blank beside both their heads; a table ends where the next title over the same columns begins.
 */
export function divideAmongTitles(
  view: SheetView,
  anchors: readonly TitleAnchor[]
): TitledRegion[] {
  const columns = [...new Set(anchors.map(({ column }) => column))].sort((a, b) => a - b);
  const bands = anchors.map((_, index) => bandOf(view, anchors, index, columns));
  return anchors.flatMap((anchor, index) => {
    const band = bands[index];
    if (band === undefined) return [];
    const bottom = rowOfNextBelow(anchors, bands, index) ?? view.bottom + 1;
    return [{ anchor, region: { top: anchor.row, bottom: bottom - 1, ...band } }];
  });
}

interface Band {
  readonly left: number;
  readonly right: number;
}

function rowOfNextBelow(
  anchors: readonly TitleAnchor[],
  bands: readonly Band[],
  index: number
): number | undefined {
  const own = bands[index];
  const top = anchors[index]?.row;
  if (own === undefined || top === undefined) return undefined;
  for (let next = index + 1; next < anchors.length; next += 1) {
    const row = anchors[next]?.row ?? 0;
    const other = bands[next];
    if (row > top && other !== undefined && other.left <= own.right && other.right >= own.left)
      return row;
  }
  return undefined;
}

/**
 * The columns a title rules: the whole sheet, unless another table goes on beyond a blank column. Heads fill every
 * column of a table, so a column that is blank from the title to below the head parts two tables.
 *
 * @param columns all columns with titles, sorted
 */
function bandOf(
  view: SheetView,
  anchors: readonly TitleAnchor[],
  index: number,
  columns: readonly number[]
): Band {
  const anchor = anchors[index];
  if (anchor === undefined) return { left: view.left, right: view.right };
  const { row, column } = anchor;
  const bottoms = windowBottoms(anchors, index);
  // Two titles in one row with nothing between them: the second table begins at its title.
  const [before, after] = [anchors[index - 1], anchors[index + 1]];
  const band = {
    left: before?.row === row ? column : view.left,
    right: after?.row === row ? after.column - 1 : view.right,
  };
  const position = columns.indexOf(column);
  // The nearest title beyond a gap decides: the gaps beyond it are farther.
  for (const other of columns.slice(Math.max(position - NEAR, 0), position).reverse()) {
    if (!goesOn(view, row, view.left, other)) break;
    const gap = gapBetween(view, row, bottoms, other, column);
    if (gap === undefined) continue;
    band.left = Math.max(band.left, gap + 1);
    break;
  }
  for (const other of columns.slice(position + 1, position + 1 + NEAR)) {
    if (!goesOn(view, row, other, view.right)) break;
    const gap = gapBetween(view, row, bottoms, column, other);
    if (gap === undefined) continue;
    band.right = Math.min(band.right, gap - 1);
    break;
  }
  return band;
}

/** Whether anything stands in these columns beside the head of a table that begins at `top`. */
function goesOn(view: SheetView, top: number, left: number, right: number): boolean {
  for (let row = top; row <= Math.min(top + HEAD_WINDOW, view.bottom); row += 1) {
    const last = Math.min(right, view.rowEnd(row));
    for (let column = left; column <= last; column += 1)
      if (!view.isBlank(row, column)) return true;
  }
  return false;
}

/**
 * How far down to look for a blank column: past the head, or, when a small table is followed by one that fills the
 * gap, only to the next title.
 */
function windowBottoms(anchors: readonly TitleAnchor[], index: number): number[] {
  const top = anchors[index]?.row ?? 0;
  const farthest = top + HEAD_WINDOW;
  let next = index + 1;
  while (next < anchors.length && (anchors[next]?.row ?? 0) < top + SMALLEST_TABLE) next += 1;
  return [farthest, Math.min(farthest, (anchors[next]?.row ?? farthest + 1) - 1)];
}

/** The blank column nearest to the table on the right: what is blank farther left may be a wide cell of the left one. */
function gapBetween(
  view: SheetView,
  top: number,
  bottoms: readonly number[],
  left: number,
  right: number
): number | undefined {
  for (const bottom of bottoms) {
    for (let column = right - 1; column > left; column -= 1) {
      if (isBlankColumn(view, top, bottom, column)) return column;
    }
  }
  return undefined;
}

function isBlankColumn(view: SheetView, top: number, bottom: number, column: number): boolean {
  for (let row = top; row <= Math.min(bottom, view.bottom); row += 1)
    if (!view.isBlank(row, column)) return false;
  return true;
}

/** Title, unit line, a head of up to four rows and the first lines. */
const HEAD_WINDOW = 8;
/** A title this close below another one stands beside it, not under it: no table is smaller. */
const SMALLEST_TABLE = 4;
/** Titles on either side that are looked at: no sheet has more tables beside each other. */
const NEAR = 8;
