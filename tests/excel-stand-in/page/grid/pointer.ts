import { SHEET_COLUMNS, SHEET_ROWS } from "../../model/areas";
import { followLink } from "../places";
import type { Grid } from "./grid";
import { cellOrMerge } from "./merges";
import { HEAD } from "./view";

/** The mouse over the grid: selecting cells, rows and columns, editing, following links. */
export class GridPointer {
  #isDrawing = false;

  constructor(private readonly grid: Grid) {
    const { scroller } = grid;
    scroller.addEventListener("pointerdown", (event) => {
      this.#down(event);
    });
    scroller.addEventListener("pointermove", (event) => {
      this.#move(event);
    });
    scroller.addEventListener("pointerup", (event) => {
      this.#up(event);
    });
    scroller.addEventListener("dblclick", (event) => {
      if (this.#cell(event) !== undefined) grid.editActive();
    });
    // Focus stays in the editor's field, where typing starts.
    scroller.addEventListener("mousedown", (event) => {
      if (this.#isOnScrollbar(event)) return;
      event.preventDefault();
      grid.focus();
    });
  }

  #down(event: PointerEvent): void {
    const { grid } = this;
    if (event.button !== 0 || this.#isOnScrollbar(event)) return;
    if (grid.editor.isOpen) grid.editor.finish("stay");
    const cell = this.#cell(event);
    if (cell === undefined) {
      this.#head(event);
      return;
    }
    this.#isDrawing = true;
    grid.scroller.setPointerCapture(event.pointerId);
    grid.selectBetween(event.shiftKey ? grid.anchor : cell, cell);
  }

  #move(event: PointerEvent): void {
    const cell = this.#cell(event);
    const { grid } = this;
    if (this.#isDrawing && cell !== undefined) {
      if (cell.row !== grid.extent.row || cell.column !== grid.extent.column) {
        grid.selectBetween(grid.anchor, cell);
      }
      return;
    }
    const isLink = cell !== undefined && this.#link(cell) !== undefined;
    grid.scroller.style.cursor = cell === undefined ? "default" : isLink ? "pointer" : "cell";
  }

  #up(event: PointerEvent): void {
    const wasDrawing = this.#isDrawing;
    this.#isDrawing = false;
    const cell = this.#cell(event);
    const { anchor, extent } = this.grid;
    if (!wasDrawing || cell === undefined || event.shiftKey) return;
    if (anchor.row !== extent.row || anchor.column !== extent.column) return;
    const link = this.#link(cell);
    if (link !== undefined) followLink(this.grid, link);
  }

  #link(spot: {
    readonly row: number;
    readonly column: number;
  }): ReturnType<Grid["metrics"]["sheet"]["hyperlink"]> {
    const { sheet } = this.grid.metrics;
    const { row, column } = cellOrMerge(sheet, spot.row, spot.column);
    return sheet.hyperlink(row, column);
  }

  /** A click on a letter or number selects the whole column or row; on the corner, the sheet. */
  #head(event: PointerEvent): void {
    const { grid } = this;
    const [x, y] = this.#point(event);
    const view = grid.view();
    const isCorner = x < HEAD.width && y < HEAD.height;
    const row = isCorner || y < HEAD.height ? 0 : view.rowAt(y);
    const column = isCorner || x < HEAD.width ? 0 : view.columnAt(x);
    grid.anchor = { row, column };
    grid.extent = grid.anchor;
    grid.selectArea({
      row,
      column,
      rowCount: y < HEAD.height ? SHEET_ROWS : 1,
      columnCount: x < HEAD.width ? SHEET_COLUMNS : 1,
    });
  }

  #cell(event: MouseEvent): { readonly row: number; readonly column: number } | undefined {
    if (this.#isOnScrollbar(event)) return undefined;
    const [x, y] = this.#point(event);
    return this.grid.view().cellAt(x, y);
  }

  #isOnScrollbar(event: MouseEvent): boolean {
    const [x, y] = this.#point(event);
    const { clientWidth, clientHeight } = this.grid.scroller;
    return x >= clientWidth || y >= clientHeight;
  }

  #point(event: MouseEvent): readonly [number, number] {
    const { left, top } = this.grid.scroller.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }
}
