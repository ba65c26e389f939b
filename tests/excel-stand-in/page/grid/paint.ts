import type { Area } from "../../model/areas";
import { columnLetters, intersection } from "../../model/areas";
import type { Cell } from "../../model/sheetModel";
import type { CellStyle } from "../../model/styles";
import type { WorkbookModel } from "../../model/workbookModel";
import { Looks } from "./looks";
import type { Box, Metrics } from "./metrics";
import { paintBorders } from "./paintBorders";
import { paintText } from "./paintText";
import type { TextMeasure } from "./text";
import type { Part, View } from "./view";
import { HEAD } from "./view";

/** Everything that painting needs to know. */
export interface Scene {
  readonly context: CanvasRenderingContext2D;
  readonly model: WorkbookModel;
  readonly view: View;
  readonly measure: TextMeasure;
}

/** A cell, or a merged area as one, ready to be painted. */
export interface PaintedCell {
  readonly cell: Cell;
  readonly area: Area;
  readonly style: CellStyle;
  /** on the canvas */
  readonly box: Box;
}

const GREEN = "#107c41";
const GRIDLINE = "#e1e1e1";

/** Paints all that can be seen of the active sheet. */
export function paintSheet(scene: Scene): void {
  const { context, view } = scene;
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, view.width, view.height);
  for (const part of view.parts()) paintPart(scene, part);
  paintFrozenEdges(scene);
  paintHeads(scene);
}

function paintPart(scene: Scene, part: Part): void {
  const { context, model, view } = scene;
  const { sheet } = view.metrics;
  context.save();
  context.beginPath();
  context.rect(part.box.left, part.box.top, part.box.width, part.box.height);
  context.clip();
  const cells = cellsToPaint(model, view.metrics, part);
  if (sheet.showGridlines) paintGridlines(scene, part);
  for (const { style, box } of cells) {
    if (style.fill === undefined && box.width === 0) continue;
    context.fillStyle = style.fill ?? "#ffffff";
    // A merged area without a fill still hides the gridlines under it.
    if (style.fill !== undefined)
      context.fillRect(box.left - 1, box.top - 1, box.width, box.height);
  }
  for (const { area, box, style } of cells) {
    if (area.rowCount * area.columnCount === 1 || style.fill !== undefined) continue;
    context.fillRect(box.left, box.top, box.width - 1, box.height - 1);
  }
  for (const cell of cells) paintText(scene, sheet, cell);
  paintBorders(scene, part, cells);
  paintSelection(scene, part);
  context.restore();
}

/** Those seen, and merged areas that reach into what is seen; in order of rows. */
function cellsToPaint(model: WorkbookModel, metrics: Metrics, part: Part): PaintedCell[] {
  const { sheet } = metrics;
  const looks = new Looks(model, sheet, part.shown);
  const done = new Set<Area>();
  const cells: PaintedCell[] = [];
  const { row: top, column: left, rowCount, columnCount } = part.shown;
  for (let row = top; row < top + rowCount; row++) {
    if (metrics.rows.size(row) === 0) continue;
    // Text of cells to the left may reach into what is seen.
    for (let column = Math.max(0, left - 6); column < left + columnCount; column++) {
      const merge = metrics.merges.at(row, column);
      if (merge !== undefined && done.has(merge)) continue;
      if (merge !== undefined) done.add(merge);
      if (merge === undefined && metrics.columns.size(column) === 0) continue;
      const area = merge ?? { row, column, rowCount: 1, columnCount: 1 };
      const cell = sheet.cell(area.row, area.column);
      const style = looks.of(cell, area.row, area.column);
      const box = metrics.box(area);
      cells.push({
        cell,
        area,
        style,
        box: { ...box, left: box.left + part.shiftX, top: box.top + part.shiftY },
      });
    }
  }
  return cells;
}

function paintGridlines({ context, view }: Scene, part: Part): void {
  const { rows, columns } = view.metrics;
  const { shown, box, shiftX, shiftY } = part;
  context.strokeStyle = GRIDLINE;
  context.lineWidth = 1;
  context.beginPath();
  for (let row = shown.row; row < shown.row + shown.rowCount; row++) {
    const y = rows.end(row) + shiftY - 0.5;
    context.moveTo(box.left, y);
    context.lineTo(box.left + box.width, y);
  }
  for (let column = shown.column; column < shown.column + shown.columnCount; column++) {
    const x = columns.end(column) + shiftX - 0.5;
    context.moveTo(x, box.top);
    context.lineTo(x, box.top + box.height);
  }
  context.stroke();
}

function paintSelection({ context, model, view }: Scene, part: Part): void {
  const { sheet } = view.metrics;
  const { selection } = sheet;
  if (intersection(selection, part.shown) === undefined) return;
  const whole = view.metrics.box(selection);
  const box = { ...whole, left: whole.left + part.shiftX, top: whole.top + part.shiftY };
  const merge = view.metrics.merges.at(selection.row, selection.column);
  const first = merge ?? { ...selection, rowCount: 1, columnCount: 1 };
  const hole = view.metrics.box(first);
  if (selection.rowCount > first.rowCount || selection.columnCount > first.columnCount) {
    context.fillStyle = "rgba(16, 124, 65, 0.12)";
    context.beginPath();
    context.rect(box.left, box.top, box.width, box.height);
    context.rect(hole.left + part.shiftX, hole.top + part.shiftY, hole.width, hole.height);
    context.fill("evenodd");
  }
  context.strokeStyle = GREEN;
  context.lineWidth = 2;
  context.strokeRect(box.left - 1, box.top - 1, box.width, box.height);
  if (model.editing !== undefined) return;
  const [x, y] = [box.left + box.width - 1, box.top + box.height - 1];
  context.fillStyle = "#ffffff";
  context.fillRect(x - 4, y - 4, 8, 8);
  context.fillStyle = GREEN;
  context.fillRect(x - 3, y - 3, 6, 6);
}

function paintFrozenEdges({ context, view }: Scene): void {
  const { frozen } = view.metrics.sheet;
  context.fillStyle = "#9f9f9f";
  if (frozen.rows > 0) {
    context.fillRect(0, HEAD.height + view.frozenHeight - 1, view.width, 1);
  }
  if (frozen.columns > 0) {
    context.fillRect(HEAD.width + view.frozenWidth - 1, 0, 1, view.height);
  }
}

function paintHeads(scene: Scene): void {
  const { context, view } = scene;
  context.fillStyle = "#f5f5f5";
  context.fillRect(0, 0, view.width, HEAD.height);
  context.fillRect(0, 0, HEAD.width, view.height);
  context.font = '13px "Segoe UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const part of view.parts()) {
    paintColumnHeads(scene, part);
    paintRowHeads(scene, part);
  }
  context.fillStyle = "#f5f5f5";
  context.fillRect(0, 0, HEAD.width, HEAD.height);
  context.fillStyle = "#c8c8c8";
  context.fillRect(0, HEAD.height - 1, view.width, 1);
  context.fillRect(HEAD.width - 1, 0, 1, view.height);
}

function paintColumnHeads({ context, view }: Scene, part: Part): void {
  const { columns, sheet } = view.metrics;
  const { selection } = sheet;
  clipped(context, { ...part.box, top: 0, height: HEAD.height }, () => {
    const end = part.shown.column + part.shown.columnCount;
    for (let column = part.shown.column; column < end; column++) {
      const width = columns.size(column);
      const left = columns.start(column) + part.shiftX;
      const isChosen = isWithin(column, selection.column, selection.columnCount);
      paintHead(context, { left, top: 0, width, height: HEAD.height }, isChosen, "below");
      if (width > 8) context.fillText(columnLetters(column), left + width / 2, HEAD.height / 2);
    }
  });
}

function paintRowHeads({ context, view }: Scene, part: Part): void {
  const { rows, sheet } = view.metrics;
  const { selection } = sheet;
  clipped(context, { ...part.box, left: 0, width: HEAD.width }, () => {
    for (let row = part.shown.row; row < part.shown.row + part.shown.rowCount; row++) {
      const height = rows.size(row);
      const top = rows.start(row) + part.shiftY;
      const isChosen = isWithin(row, selection.row, selection.rowCount);
      paintHead(context, { left: 0, top, width: HEAD.width, height }, isChosen, "right");
      if (height > 8) context.fillText(String(row + 1), HEAD.width / 2, top + height / 2);
    }
  });
}

function paintHead(
  context: CanvasRenderingContext2D,
  box: Box,
  isChosen: boolean,
  side: "below" | "right"
): void {
  context.fillStyle = isChosen ? "#d6e9de" : "#f5f5f5";
  context.fillRect(box.left, box.top, box.width, box.height);
  context.fillStyle = "#d1d1d1";
  if (side === "below") context.fillRect(box.left + box.width - 1, box.top + 3, 1, box.height - 6);
  else context.fillRect(box.left + 3, box.top + box.height - 1, box.width - 6, 1);
  context.fillStyle = isChosen ? "#0b5a2f" : "#424242";
}

function clipped(context: CanvasRenderingContext2D, box: Box, paint: () => void): void {
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  paint();
  context.restore();
}

function isWithin(index: number, start: number, count: number): boolean {
  return index >= start && index < start + count;
}
