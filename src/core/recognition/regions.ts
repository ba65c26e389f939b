import type { Region } from "./head";
import type { SheetView } from "./sheetView";
import type { TitleAnchor } from "./titles";

/** A title with the part of the sheet in which its table is looked for: title row included, next title excluded. */
export interface TitledRegion {
  readonly anchor: TitleAnchor;
  readonly region: Region;
}

/**
 * Divides a sheet among its titles. Tables side by side are parted by a column that is blank beside both their heads;
 * a table ends where the next title over the same columns begins.
 */
export function divideAmongTitles(
  view: SheetView,
  anchors: readonly TitleAnchor[]
): TitledRegion[] {
  const bands = anchors.map((anchor) => ({ anchor, ...bandOf(view, anchor, anchors) }));
  return bands.map(({ anchor, left, right }) => {
    const next = bands.find(
      (other) => other.anchor.row > anchor.row && other.left <= right && other.right >= left
    );
    const bottom = next === undefined ? view.bottom : next.anchor.row - 1;
    return { anchor, region: { top: anchor.row, bottom, left, right } };
  });
}

interface Band {
  readonly left: number;
  readonly right: number;
}

/**
 * The columns a title rules: the whole sheet, unless another table goes on beyond a blank column. Heads fill every
 * column of a table, so a column that is blank from the title to below the head parts two tables.
 */
function bandOf(view: SheetView, anchor: TitleAnchor, anchors: readonly TitleAnchor[]): Band {
  const bottoms = windowBottoms(anchor, anchors);
  let left = besideInRow(anchor, anchors) ?? view.left;
  let right = view.right;
  for (const other of anchors) {
    if (other.column < anchor.column && goesOn(view, anchor.row, view.left, other.column)) {
      const gap = gapBetween(view, anchor.row, bottoms, other.column, anchor.column);
      if (gap !== undefined) left = Math.max(left, gap + 1);
    } else if (other.column > anchor.column && goesOn(view, anchor.row, other.column, view.right)) {
      const gap = gapBetween(view, anchor.row, bottoms, anchor.column, other.column);
      if (gap !== undefined) right = Math.min(right, gap - 1);
      else if (other.row === anchor.row) right = Math.min(right, other.column - 1);
    }
  }
  return { left, right };
}

/** Whether anything stands in these columns beside the head of a table that begins at `top`. */
function goesOn(view: SheetView, top: number, left: number, right: number): boolean {
  for (let row = top; row <= Math.min(top + HEAD_WINDOW, view.bottom); row += 1) {
    if (view.filledColumns(row, left, right).length > 0) return true;
  }
  return false;
}

/** Two titles in one row with nothing between them: the second table begins at its title. */
function besideInRow(anchor: TitleAnchor, anchors: readonly TitleAnchor[]): number | undefined {
  const before = anchors.some((other) => other.row === anchor.row && other.column < anchor.column);
  return before ? anchor.column : undefined;
}

/**
 * How far down to look for a blank column: past the head, or, when a small table is followed by one that fills the
 * gap, only to the next title.
 */
function windowBottoms(anchor: TitleAnchor, anchors: readonly TitleAnchor[]): number[] {
  const below = anchors.filter((other) => other.row >= anchor.row + SMALLEST_TABLE);
  const farthest = anchor.row + HEAD_WINDOW;
  return [farthest, Math.min(farthest, ...below.map((other) => other.row - 1))];
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
