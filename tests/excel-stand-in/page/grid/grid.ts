import type { Area } from "../../model/areas";
import { areaText, cellArea, contains, SHEET_COLUMNS, SHEET_ROWS } from "../../model/areas";
import type { Change } from "../../model/workbookModel";
import { make } from "../dom";
import type { History } from "../history";
import type { Workspace } from "../workspace";
import type { EditorEnd } from "./editor";
import { CellEditor } from "./editor";
import { GridKeys } from "./keys";
import { cellOrMerge, withWholeMerges } from "./merges";
import { Metrics } from "./metrics";
import type { Spot } from "./moves";
import { step } from "./moves";
import { paintSheet } from "./paint";
import { GridPointer } from "./pointer";
import { cssFont, TextMeasure } from "./text";
import { HEAD, View } from "./view";

/** The sheet as cells: a canvas that paints what is seen, over an element that scrolls. */
export class Grid {
  readonly root: HTMLElement;
  readonly editor: CellEditor;
  /** The corner from which the selection was drawn, which is the active cell. */
  anchor: Spot = { row: 0, column: 0 };
  /** The corner that moves while the selection is drawn. */
  extent: Spot = { row: 0, column: 0 };
  readonly scroller = make("div", { class: "grid-scroller", tabindex: "-1" });
  readonly #canvas = make("canvas", { class: "grid-canvas" });
  readonly #spacer = make("div", { class: "grid-spacer" });
  readonly #measure = new TextMeasure();
  readonly #scrolled = new Map<string, readonly [number, number]>();
  #metrics: Metrics;
  #isPaintDue = false;
  #isSelecting = false;
  /** How far the sheet can be scrolled, grown where the user goes. */
  #reach: Spot = { row: 0, column: 0 };

  /** @param onEditText told what stands in the cell that is being typed */
  constructor(
    readonly workspace: Workspace,
    readonly history: History,
    private readonly onEditText: (text: string | undefined) => void
  ) {
    this.editor = new CellEditor(
      () => this.#beginEditing(),
      (text) => {
        this.onEditText(text);
      },
      (end) => {
        this.#endEditing(end);
      }
    );
    this.root = make("div", { class: "grid" }, this.scroller, this.#canvas, this.editor.field);
    this.scroller.append(this.#spacer);
    this.#metrics = this.#measured();
    new GridPointer(this);
    new GridKeys(this);
    this.scroller.addEventListener("scroll", () => {
      this.#schedule();
    });
    new ResizeObserver(() => {
      this.#schedule();
    }).observe(this.root);
    workspace.onChange((change) => {
      this.#hear(change);
    });
    workspace.onOpen(() => {
      this.#scrolled.clear();
      this.#sheetShown();
    });
    document.fonts.addEventListener("loadingdone", () => {
      this.#schedule();
    });
    this.#sheetShown();
  }

  get metrics(): Metrics {
    return this.#metrics;
  }

  view(): View {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.scroller;
    return new View(this.#metrics, scrollLeft, scrollTop, clientWidth, clientHeight);
  }

  focus(): void {
    this.editor.field.focus({ preventScroll: true });
  }

  /** Selects from the active cell to another one, whole merged areas. */
  selectBetween(anchor: Spot, extent: Spot): void {
    this.anchor = anchor;
    this.extent = extent;
    const area = {
      row: Math.min(anchor.row, extent.row),
      column: Math.min(anchor.column, extent.column),
      rowCount: Math.abs(anchor.row - extent.row) + 1,
      columnCount: Math.abs(anchor.column - extent.column) + 1,
    };
    this.selectArea(withWholeMerges(this.workspace.model.activeSheet, area));
    this.show(extent);
  }

  selectArea(area: Area): void {
    this.#isSelecting = true;
    const { model } = this.workspace;
    model.select(model.activeSheet, area);
    this.#isSelecting = false;
  }

  /** Goes to a place as the name box and links do: "B5", "B2:C9", on any sheet. */
  goTo(area: Area): void {
    this.anchor = { row: area.row, column: area.column };
    this.extent = this.anchor;
    this.selectArea(withWholeMerges(this.workspace.model.activeSheet, area));
    this.show(this.anchor);
  }

  /** Scrolls until a cell can be seen whole. */
  show({ row, column }: Spot): void {
    this.#reachTo({ row, column });
    const { frozen } = this.#metrics.sheet;
    const area = cellOrMerge(this.#metrics.sheet, row, column);
    const box = this.#metrics.box(area.rowCount > 20 ? cellArea(row, column) : area);
    const view = this.view();
    const { scroller } = this;
    const roomX = scroller.clientWidth - HEAD.width;
    const roomY = scroller.clientHeight - HEAD.height;
    if (column >= frozen.columns) {
      scroller.scrollLeft = into(box.left, box.width, scroller.scrollLeft, view.frozenWidth, roomX);
    }
    if (row >= frozen.rows) {
      scroller.scrollTop = into(box.top, box.height, scroller.scrollTop, view.frozenHeight, roomY);
    }
    this.#schedule();
  }

  /** Writes what the user typed, unless the cell may not be changed. */
  enter(area: Area, texts: readonly (readonly string[])[]): boolean {
    const why = this.workspace.whyLocked(area);
    if (why !== undefined) {
      this.workspace.say(why);
      return false;
    }
    this.history.write(area, texts);
    return true;
  }

  /** Opens the editor with what the active cell holds. */
  editActive(): void {
    const { model } = this.workspace;
    const spot = this.activeCell();
    this.editor.open(model.entryText(model.activeSheet.cell(spot.row, spot.column)));
    if (this.editor.isOpen) this.onEditText(this.editor.field.value);
  }

  /** The first cell of the merged area in which the selection began. */
  activeCell(): Spot {
    const { row, column } = cellOrMerge(
      this.workspace.model.activeSheet,
      this.anchor.row,
      this.anchor.column
    );
    return { row, column };
  }

  /** The area around what is used, for those who jump. */
  get used(): Area {
    return this.#metrics.used;
  }

  #beginEditing(): boolean {
    const { model } = this.workspace;
    const spot = this.activeCell();
    const why = this.workspace.whyLocked(cellArea(spot.row, spot.column));
    if (why !== undefined) {
      this.workspace.say(why);
      return false;
    }
    model.setEditing({ sheet: model.activeSheet, ...spot });
    this.show(spot);
    this.#placeEditor();
    return true;
  }

  #endEditing(end: EditorEnd | undefined): void {
    const { model } = this.workspace;
    const at = model.editing;
    model.setEditing(undefined);
    this.onEditText(undefined);
    if (end === undefined || at === undefined) return;
    const before = model.entryText(at.sheet.cell(at.row, at.column));
    if (end.text !== before)
      this.history.write(cellArea(at.row, at.column), [[end.text]], at.sheet);
    const way = WAYS[end.then];
    if (way !== undefined) {
      const next = step(this.#metrics, this.anchor, way[0], way[1]);
      this.selectBetween(next, next);
    }
    this.focus();
  }

  #hear(change: Change): void {
    const { model } = this.workspace;
    switch (change.kind) {
      case "activated":
        this.#scrolled.set(change.before.id, [this.scroller.scrollLeft, this.scroller.scrollTop]);
        this.#sheetShown();
        return;
      case "selection":
        if (!this.#isSelecting && change.sheet.id === model.activeSheet.id) {
          this.anchor = { row: change.area.row, column: change.area.column };
          this.extent = this.anchor;
          this.show(this.anchor);
        }
        break;
      case "cells":
      case "recalculated":
      case "style":
      case "layout":
        if (change.sheet.id === model.activeSheet.id) this.#remeasure();
        break;
      default:
        break;
    }
    this.#schedule();
  }

  #sheetShown(): void {
    const { activeSheet, selection } = this.workspace.model;
    this.#metrics = this.#measured();
    this.anchor = { row: selection.row, column: selection.column };
    this.extent = this.anchor;
    this.#reach = { row: 0, column: 0 };
    this.#reachTo(this.anchor);
    const [left, top] = this.#scrolled.get(activeSheet.id) ?? [0, 0];
    this.scroller.scrollTo(left, top);
    if (!this.#scrolled.has(activeSheet.id)) this.show(this.anchor);
    this.#schedule();
  }

  #remeasure(): void {
    this.#metrics = this.#measured();
    this.#reachTo(this.anchor);
  }

  #measured(): Metrics {
    const { model } = this.workspace;
    return new Metrics(model, model.activeSheet, this.#measure);
  }

  #reachTo({ row, column }: Spot): void {
    const { used } = this.#metrics;
    this.#reach = {
      row: Math.min(SHEET_ROWS, Math.max(this.#reach.row, row + 40, used.row + used.rowCount + 40)),
      column: Math.min(
        SHEET_COLUMNS,
        Math.max(this.#reach.column, column + 12, used.column + used.columnCount + 12)
      ),
    };
    this.#spacer.style.width = `${this.#metrics.columns.start(this.#reach.column) + HEAD.width}px`;
    this.#spacer.style.height = `${this.#metrics.rows.start(this.#reach.row) + HEAD.height}px`;
  }

  #schedule(): void {
    if (this.#isPaintDue) return;
    this.#isPaintDue = true;
    requestAnimationFrame(() => {
      this.#isPaintDue = false;
      this.#paint();
    });
  }

  #paint(): void {
    const view = this.view();
    const scale = window.devicePixelRatio;
    const [width, height] = [Math.round(view.width * scale), Math.round(view.height * scale)];
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
      this.#canvas.style.width = `${view.width}px`;
      this.#canvas.style.height = `${view.height}px`;
    }
    const context = this.#canvas.getContext("2d");
    if (context === null) return;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    paintSheet({ context, model: this.workspace.model, view, measure: this.#measure });
    this.#placeEditor();
  }

  #placeEditor(): void {
    const { model } = this.workspace;
    const spot = this.activeCell();
    const { sheet } = this.#metrics;
    const box = this.view().place(cellOrMerge(sheet, spot.row, spot.column));
    this.editor.place(box, cssFont(model.style(sheet.cell(spot.row, spot.column))));
    this.editor.field.setAttribute("aria-label", this.#spoken(spot));
  }

  /** What a screen reader says of the active cell. */
  #spoken({ row, column }: Spot): string {
    const { model } = this.workspace;
    const { sheet } = this.#metrics;
    return `${areaText(cellArea(row, column))} ${model.text(sheet.cell(row, column))}`.trim();
  }

  /** Whether a spot belongs to the selection. */
  isSelected({ row, column }: Spot): boolean {
    return contains(this.workspace.model.selection, row, column);
  }
}

const WAYS: Readonly<
  Record<EditorEnd["then"], readonly [down: number, right: number] | undefined>
> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: undefined,
};

/** Where to scroll so that a stretch lies between the frozen part and the end of the room. */
function into(start: number, size: number, scroll: number, frozen: number, room: number): number {
  if (start < scroll + frozen) return start - frozen;
  return start + size > scroll + room ? Math.min(start - frozen, start + size - room) : scroll;
}
