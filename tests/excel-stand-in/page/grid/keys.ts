import { intersection, SHEET_COLUMNS, SHEET_ROWS } from "../../model/areas";
import type { Grid } from "./grid";
import type { Spot } from "./moves";
import { jump, step, STEPS } from "./moves";

/** The keyboard of the grid while no cell is being typed. */
export class GridKeys {
  constructor(private readonly grid: Grid) {
    const { field } = grid.editor;
    field.addEventListener("keydown", (event) => {
      if (grid.editor.isOpen || event.isComposing) return;
      if (this.#handle(event)) event.preventDefault();
    });
    field.addEventListener("copy", (event) => {
      this.#copy(event);
    });
    field.addEventListener("paste", (event) => {
      this.#paste(event);
    });
  }

  /** @returns whether the key was meant for the grid */
  #handle(event: KeyboardEvent): boolean {
    const isControl = event.ctrlKey || event.metaKey;
    if (isControl && this.#shortcut(event.key.toLowerCase())) return true;
    const way = STEPS[event.key];
    if (way !== undefined) {
      this.#arrow(event, way[0], way[1]);
      return true;
    }
    const target = this.#target(event, isControl);
    if (target !== undefined) {
      if (event.shiftKey && !/^(Tab|Enter)$/.test(event.key)) {
        this.grid.selectBetween(this.grid.anchor, target);
      } else this.grid.selectBetween(target, target);
      return true;
    }
    return this.#act(event.key);
  }

  #shortcut(key: string): boolean {
    const { grid } = this;
    if (key === "z") grid.history.undo();
    else if (key === "y") grid.history.redo();
    else if (key === "a") {
      grid.selectArea({ row: 0, column: 0, rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS });
    } else if (key === "pageup" || key === "pagedown") this.#turnSheet(key === "pageup" ? -1 : 1);
    else return false;
    return true;
  }

  #turnSheet(by: number): void {
    const { model } = this.grid.workspace;
    const visible = model.sheets.filter((sheet) => sheet.visibility === "Visible");
    const at = visible.findIndex((sheet) => sheet.id === model.activeSheet.id);
    const next = visible[at + by];
    if (next !== undefined) model.activate(next);
  }

  #arrow(event: KeyboardEvent, down: number, right: number): void {
    const { grid } = this;
    const from = event.shiftKey ? grid.extent : grid.anchor;
    const to =
      event.ctrlKey || event.metaKey
        ? jump(grid.metrics.sheet, grid.used, from, down, right)
        : step(grid.metrics, from, down, right);
    grid.selectBetween(event.shiftKey ? grid.anchor : to, to);
  }

  /** Where a key other than an arrow leads; undefined when it leads nowhere. */
  #target(event: KeyboardEvent, isControl: boolean): Spot | undefined {
    const { grid } = this;
    const { metrics, used } = grid;
    const from = event.shiftKey ? grid.extent : grid.anchor;
    const sign = event.shiftKey ? -1 : 1;
    switch (event.key) {
      case "Enter":
        return step(metrics, grid.anchor, sign, 0);
      case "Tab":
        return step(metrics, grid.anchor, 0, sign);
      case "PageDown":
        return this.#page(from, 1);
      case "PageUp":
        return this.#page(from, -1);
      case "Home": {
        const { frozen } = metrics.sheet;
        return isControl
          ? { row: frozen.rows, column: frozen.columns }
          : { row: from.row, column: frozen.columns };
      }
      case "End":
        return isControl
          ? { row: used.row + used.rowCount - 1, column: used.column + used.columnCount - 1 }
          : undefined;
      default:
        return undefined;
    }
  }

  #page(from: Spot, sign: number): Spot {
    const { rows } = this.grid.metrics;
    const view = this.grid.view();
    const page = Math.max(1, view.height - view.frozenHeight - 60);
    const row = rows.at(Math.max(0, rows.start(from.row) + sign * page));
    const moved = row === from.row ? row + sign : row;
    return { row: Math.min(SHEET_ROWS - 1, Math.max(0, moved)), column: from.column };
  }

  #act(key: string): boolean {
    const { grid } = this;
    if (key === "F2") grid.editActive();
    else if (key === "Delete" || key === "Backspace") this.#clear();
    else return false;
    return true;
  }

  #clear(): void {
    const { grid } = this;
    const area = intersection(grid.workspace.model.selection, grid.used);
    if (area === undefined) return;
    const blank = Array.from({ length: area.rowCount }, () =>
      Array.from({ length: area.columnCount }, () => "")
    );
    grid.enter(area, blank);
  }

  #copy(event: ClipboardEvent): void {
    const { grid } = this;
    if (grid.editor.isOpen) return;
    const { model } = grid.workspace;
    const area = intersection(model.selection, grid.used);
    if (area === undefined) return;
    const lines = Array.from({ length: area.rowCount }, (_, down) =>
      Array.from({ length: area.columnCount }, (__, right) =>
        model.text(model.activeSheet.cell(area.row + down, area.column + right))
      ).join("\t")
    );
    event.clipboardData?.setData("text/plain", lines.join("\n"));
    event.preventDefault();
  }

  #paste(event: ClipboardEvent): void {
    const { grid } = this;
    if (grid.editor.isOpen) return;
    event.preventDefault();
    const text = event.clipboardData?.getData("text/plain").replace(/\r?\n$/, "") ?? "";
    if (text === "") return;
    const rows = text.split(/\r?\n/).map((line) => line.split("\t"));
    const columnCount = Math.max(...rows.map((row) => row.length));
    const { row, column } = grid.activeCell();
    const area = { row, column, rowCount: rows.length, columnCount };
    const filled = rows.map((line) => [
      ...line,
      ...Array<string>(columnCount - line.length).fill(""),
    ]);
    if (grid.enter(area, filled)) grid.selectArea(area);
  }
}
