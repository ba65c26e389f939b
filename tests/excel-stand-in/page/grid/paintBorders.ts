import type { BorderLine, Side } from "../../model/styles";
import { SIDES } from "../../model/styles";
import type { Box } from "./metrics";
import type { PaintedCell, Scene } from "./paint";
import type { Part } from "./view";

/** Lines of cells; of a merged area only its outer edge, which its cells carry one by one. */
export function paintBorders(scene: Scene, part: Part, cells: readonly PaintedCell[]): void {
  for (const painted of cells) {
    const { area } = painted;
    if (area.rowCount * area.columnCount === 1) {
      paintSides(scene, painted.box, painted.style.borders, SIDES);
    } else {
      paintMergeEdge(scene, part, painted);
    }
  }
  scene.context.setLineDash([]);
}

function paintMergeEdge(scene: Scene, part: Part, { area, style }: PaintedCell): void {
  const { model, view } = scene;
  const { sheet } = view.metrics;
  const [bottom, right] = [area.row + area.rowCount - 1, area.column + area.columnCount - 1];
  for (let row = area.row; row <= bottom; row++) {
    for (let column = area.column; column <= right; column++) {
      const sides = SIDES.filter(
        (side) =>
          (side === "left" && column === area.column) ||
          (side === "right" && column === right) ||
          (side === "top" && row === area.row) ||
          (side === "bottom" && row === bottom)
      );
      if (sides.length === 0) continue;
      const box = view.metrics.box({ row, column, rowCount: 1, columnCount: 1 });
      const isFirst = row === area.row && column === area.column;
      const own = isFirst ? style : model.style(sheet.cell(row, column));
      const place = { ...box, left: box.left + part.shiftX, top: box.top + part.shiftY };
      paintSides(scene, place, own.borders, sides);
    }
  }
}

function paintSides(
  { context }: Scene,
  { left, top, width, height }: Box,
  borders: PaintedCell["style"]["borders"],
  sides: readonly Side[]
): void {
  for (const side of sides) {
    const line = borders[side];
    if (line === undefined || line.line === "none") continue;
    setPen(context, line);
    const [x, y] = [
      left - 0.5 + (side === "right" ? width : 0),
      top - 0.5 + (side === "bottom" ? height : 0),
    ];
    context.beginPath();
    context.moveTo(x, y);
    if (side === "left" || side === "right") context.lineTo(x, y + height);
    else context.lineTo(x + width, y);
    context.stroke();
  }
}

function setPen(context: CanvasRenderingContext2D, { line, color }: BorderLine): void {
  context.strokeStyle = color ?? "#000000";
  context.lineWidth = line.startsWith("medium") ? 2 : line === "thick" || line === "double" ? 3 : 1;
  context.setLineDash(/dash/i.test(line) ? [4, 2] : /dot|hair/i.test(line) ? [1, 1] : []);
}
