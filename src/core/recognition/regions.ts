import type { Region } from "./head";
import type { SheetView } from "./sheetView";
import type { TitleAnchor } from "./titles";

/** A title with the part of the sheet in which its table is looked for: title row included, next title excluded. */
export interface TitledRegion {
  readonly anchor: TitleAnchor;
  readonly region: Region;
}

/**
 * Divides a sheet among its titles. A title rules from its row down to the next title; titles in one row, or beside a
 * table that still goes on, share the columns between them.
 */
export function divideAmongTitles(
  view: SheetView,
  anchors: readonly TitleAnchor[]
): TitledRegion[] {
  const open: { anchor: TitleAnchor; left: number; right: number }[] = [];
  const done: TitledRegion[] = [];
  const close = (one: (typeof open)[number], bottom: number): void => {
    const region = { top: one.anchor.row, bottom, left: one.left, right: one.right };
    done.push({ anchor: one.anchor, region });
  };
  for (const row of new Set(anchors.map((anchor) => anchor.row))) {
    const here = anchors.filter((anchor) => anchor.row === row);
    for (const [index, anchor] of here.entries()) {
      const beside = index > 0 ? anchor.column : leftLimit(view, anchor, open);
      const right = (here[index + 1]?.column ?? Number.POSITIVE_INFINITY) - 1;
      const band = { left: beside, right: Math.min(right, rightLimit(anchor, beside, open)) };
      for (const one of open.filter(
        (other) => other.left <= band.right && other.right >= band.left
      )) {
        close(one, row - 1);
        open.splice(open.indexOf(one), 1);
      }
      open.push({ anchor, ...band });
    }
  }
  for (const one of open) close(one, view.bottom);
  return done.sort((a, b) => a.region.top - b.region.top || a.region.left - b.region.left);
}

/** A title stands over its table: what is filled to its left belongs to it, unless a table there still goes on. */
function leftLimit(
  view: SheetView,
  anchor: TitleAnchor,
  open: readonly { left: number; right: number }[]
): number {
  const neighbours = open.filter((one) => one.left < anchor.column && one.left > 0);
  const covering = neighbours.filter(
    (one) => one.right >= anchor.column || one.right < anchor.column
  );
  if (open.length < 2 || covering.length === 0) return view.left;
  const containing = open.find((one) => one.left <= anchor.column && anchor.column <= one.right);
  return containing?.left ?? view.left;
}

/** A table beginning left of one that still goes on ends before it, when a blank column parts them. */
function rightLimit(
  anchor: TitleAnchor,
  left: number,
  open: readonly { left: number; right: number }[]
): number {
  const containing = open.find((one) => one.left <= anchor.column && anchor.column <= one.right);
  return containing !== undefined && containing.left === left
    ? containing.right
    : Number.POSITIVE_INFINITY;
}
