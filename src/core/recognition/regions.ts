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
 * The columns a title rules: the whole sheet, unless another title stands beyond a blank column. Heads fill every
 * column of a table, so a column that is blank from the title to below the head parts two tables.
 */
function bandOf(view: SheetView, anchor: TitleAnchor, anchors: readonly TitleAnchor[]): Band {
  const bottom = windowBottom(anchor, anchors);
  const others = anchors.filter((other) => other !== anchor);
  let left = view.left;
  let right = view.right;
  for (const other of others) {
    const from = Math.min(anchor.column, other.column) + 1;
    const to = Math.max(anchor.column, other.column) - 1;
    if (other.column < anchor.column) {
      const gap = lastBlankColumn(view, anchor.row, bottom, from, to);
      if (gap !== undefined) left = Math.max(left, gap + 1);
    } else if (other.column > anchor.column) {
      const gap = firstBlankColumn(view, anchor.row, bottom, from, to);
      if (gap !== undefined) right = Math.min(right, gap - 1);
      else if (other.row === anchor.row) right = Math.min(right, other.column - 1);
    }
  }
  return { left: besideInRow(anchor, anchors) ?? left, right };
}

/** Two titles in one row with nothing between them: the second table begins at its title. */
function besideInRow(anchor: TitleAnchor, anchors: readonly TitleAnchor[]): number | undefined {
  const before = anchors.some((other) => other.row === anchor.row && other.column < anchor.column);
  return before ? anchor.column : undefined;
}

function windowBottom(anchor: TitleAnchor, anchors: readonly TitleAnchor[]): number {
  const below = anchors
    .filter((other) => other.row >= anchor.row + SMALLEST_TABLE)
    .map((other) => other.row - 1);
  return Math.min(anchor.row + HEAD_WINDOW, ...below);
}

function firstBlankColumn(
  view: SheetView,
  top: number,
  bottom: number,
  from: number,
  to: number
): number | undefined {
  for (let column = from; column <= to; column += 1)
    if (isBlankColumn(view, top, bottom, column)) return column;
  return undefined;
}

function lastBlankColumn(
  view: SheetView,
  top: number,
  bottom: number,
  from: number,
  to: number
): number | undefined {
  for (let column = to; column >= from; column -= 1)
    if (isBlankColumn(view, top, bottom, column)) return column;
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
