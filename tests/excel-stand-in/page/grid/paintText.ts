import type { SheetModel } from "../../model/sheetModel";
import type { CellStyle } from "../../model/styles";
import type { PaintedCell, Scene } from "./paint";
import type { Box } from "./metrics";
import { PADDING } from "./metrics";
import { cssFont, lineHeight } from "./text";

const INDENT = 9;

/** The text of a cell where its alignment puts it; long text runs over empty neighbours, a long number becomes ####. */
export function paintText(scene: Scene, sheet: SheetModel, painted: PaintedCell): void {
  const { context, model, measure } = scene;
  const { cell, style } = painted;
  if (cell.type === "Empty" || painted.box.width <= 0) return;
  const font = cssFont(style);
  const room = painted.box.width - 2 * PADDING - style.indent * INDENT;
  const side = sideOf(painted);
  const isText = cell.type === "String";
  const whole = model.text(cell);
  const lines =
    isText && style.wrap ? measure.wrapped(whole, font, room) : [whole.replace(/\n/g, "")];
  const width = Math.max(...lines.map((line) => measure.width(line, font)));
  const isTooWide = width > room + PADDING;
  if (isTooWide && cell.type === "Double") {
    drawLines(scene, painted, [hashes(scene, font, room)], "left", painted.box);
    return;
  }
  const clip =
    isTooWide && isText && !style.wrap ? overflow(scene, sheet, painted, side, width) : painted.box;
  context.save();
  context.beginPath();
  context.rect(clip.left, clip.top, clip.width - 1, clip.height);
  context.clip();
  drawLines(scene, painted, lines, side, painted.box);
  context.restore();
}

type HorizontalSide = "left" | "center" | "right";

function sideOf({ cell, style }: PaintedCell): HorizontalSide {
  switch (style.horizontal) {
    case "Left":
    case "Fill":
    case "Justify":
      return "left";
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "center";
    case "Right":
      return "right";
    case "General":
      if (cell.type === "Double") return "right";
      return cell.type === "String" ? "left" : "center";
  }
}

function hashes({ measure }: Scene, font: string, room: number): string {
  return "#".repeat(Math.max(1, Math.floor(room / measure.width("#", font))));
}

function drawLines(
  { context, measure }: Scene,
  { style }: PaintedCell,
  lines: readonly string[],
  side: HorizontalSide,
  box: Box
): void {
  const height = lineHeight(style);
  const font = cssFont(style);
  const indent = style.indent * INDENT;
  context.font = font;
  context.fillStyle = style.color ?? "#000000";
  context.textAlign = side;
  context.textBaseline = "middle";
  const x = {
    left: box.left + PADDING - 1 + indent,
    center: box.left + box.width / 2,
    right: box.left + box.width - PADDING - indent,
  }[side];
  const top = firstLine(style, box, lines.length * height);
  lines.forEach((line, index) => {
    const y = Math.round(top + (index + 0.5) * height);
    context.fillText(line, x, y);
    if (!style.underline && !style.strikethrough) return;
    const width = measure.width(line, font);
    const left = x - { left: 0, center: width / 2, right: width }[side];
    if (style.underline) context.fillRect(left, Math.round(y + height * 0.36), width, 1);
    if (style.strikethrough) context.fillRect(left, y, width, 1);
  });
}

function firstLine(style: CellStyle, box: Box, height: number): number {
  if (style.vertical === "Top") return box.top + 1;
  if (style.vertical === "Bottom") return box.top + box.height - height - 1;
  return box.top + (box.height - height) / 2;
}

/** The cell's box widened over empty neighbours, as far as the text needs. */
function overflow(
  { view }: Scene,
  sheet: SheetModel,
  { area, box }: PaintedCell,
  side: HorizontalSide,
  width: number
): Box {
  const { columns, merges } = view.metrics;
  const isFree = (column: number): boolean =>
    column >= 0 && isEmptyFor(sheet, area.row, column) && merges.at(area.row, column) === undefined;
  const missing = width + 2 * PADDING - box.width;
  let { left, width: room } = box;
  let toRight = side === "right" ? 0 : side === "center" ? missing / 2 : missing;
  let toLeft = side === "left" ? 0 : side === "center" ? missing / 2 : missing;
  for (let column = area.column + area.columnCount; toRight > 0 && isFree(column); column++) {
    room += columns.size(column);
    toRight -= columns.size(column);
  }
  for (let column = area.column - 1; toLeft > 0 && isFree(column); column--) {
    left -= columns.size(column);
    room += columns.size(column);
    toLeft -= columns.size(column);
  }
  return { ...box, left, width: room };
}

/** Whether text of a neighbour may be shown over this cell. */
function isEmptyFor(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.cell(row, column).type === "Empty";
}
