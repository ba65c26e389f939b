import type { Area } from "../../model/areas";
import { areaText, cellArea, isSingle } from "../../model/areas";
import { make } from "../dom";
import type { Grid } from "../grid/grid";
import { cellOrMerge } from "../grid/merges";
import { goTo } from "../places";

/** The name box, where an address leads there, and what the active cell holds. */
export class FormulaBar {
  readonly root: HTMLElement;
  readonly #name: HTMLInputElement;
  readonly #content: HTMLInputElement;

  constructor(private readonly grid: Grid) {
    const { words } = grid.workspace;
    this.#name = make("input", {
      class: "name-box",
      "aria-label": words.nameBox,
      spellcheck: "false",
    });
    this.#content = make("input", {
      class: "formula",
      "aria-label": words.formulaBar,
      spellcheck: "false",
    });
    const sign = make("span", { class: "formula-sign", "aria-hidden": "true" }, "fx");
    this.root = make("div", { class: "formula-bar" }, this.#name, sign, this.#content);
    this.#listenToName();
    this.#listenToContent();
    grid.workspace.onChange(() => {
      this.show();
    });
    grid.workspace.onOpen(() => {
      this.show();
    });
    this.show();
  }

  /** What is being typed in the cell, or undefined when nothing is. */
  showTyped(text: string | undefined): void {
    if (text === undefined) this.show();
    else if (document.activeElement !== this.#content) this.#content.value = text;
  }

  show(): void {
    if (this.grid.editor.isOpen) return;
    const { model } = this.grid.workspace;
    const { row, column } = this.grid.activeCell();
    const text = model.entryText(model.activeSheet.cell(row, column));
    if (document.activeElement !== this.#name) this.#name.value = this.#place();
    this.#content.value = text;
  }

  #place(): string {
    const { model } = this.grid.workspace;
    const { selection, activeSheet } = model;
    const whole = cellOrMerge(activeSheet, selection.row, selection.column);
    return areaText(sameArea(whole, selection) ? cellArea(whole.row, whole.column) : selection);
  }

  #listenToName(): void {
    this.#name.addEventListener("focus", () => {
      this.#name.select();
    });
    this.#name.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Escape") this.grid.focus();
      if (event.key !== "Enter" || !goTo(this.grid, this.#name.value)) return;
      event.preventDefault();
      this.grid.focus();
    });
    this.#name.addEventListener("blur", () => {
      this.show();
    });
  }

  #listenToContent(): void {
    const { editor } = this.grid;
    this.#content.addEventListener("focus", () => {
      this.grid.editActive();
      // The editor has taken the keyboard; here the user wants to go on typing up here.
      if (editor.isOpen) this.#content.focus();
    });
    this.#content.addEventListener("input", () => {
      editor.setText(this.#content.value);
    });
    this.#content.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Escape") editor.cancel();
      else if (event.key === "Enter") editor.finish("down");
      else if (event.key === "Tab") editor.finish("right");
      else return;
      event.preventDefault();
      this.grid.focus();
    });
  }
}

function sameArea(one: Area, other: Area): boolean {
  return !isSingle(one) && one.rowCount === other.rowCount && one.columnCount === other.columnCount;
}
