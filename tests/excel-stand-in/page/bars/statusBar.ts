import { intersection } from "../../model/areas";
import type { WorkbookModel } from "../../model/workbookModel";
import { make } from "../dom";
import type { Workspace } from "../workspace";

/** What is going on, what the selection adds up to, and that this is no Excel. */
export class StatusBar {
  readonly root: HTMLElement;
  readonly #state = make("span", { class: "status-state", role: "status" });
  readonly #sums = make("span", { class: "status-sums" });
  #activity: string | undefined;

  constructor(private readonly workspace: Workspace) {
    const { words } = workspace;
    const notice = make("span", { class: "status-notice" }, words.notice);
    this.root = make("footer", { class: "status-bar" }, this.#state, notice, this.#sums);
    workspace.onOpen(() => {
      this.#show();
    });
    workspace.onChange(() => {
      this.#show();
    });
    this.#show();
  }

  /** A command of the add-in runs; undefined when it is done. */
  setActivity(activity: string | undefined): void {
    this.#activity = activity;
    this.#show();
  }

  #show(): void {
    const { model, words } = this.workspace;
    const own = model.editing === undefined ? words.ready : words.editing;
    this.#state.textContent = this.#activity ?? own;
    const sums = sumsOf(model);
    this.#sums.textContent =
      sums === undefined
        ? ""
        : `${words.average} ${sums.average}　${words.count} ${sums.count}　${words.sum} ${sums.sum}`;
  }
}

/** As Excel shows them: only when more than one cell with a number or text is selected. */
function sumsOf(
  model: WorkbookModel
): { readonly sum: string; readonly average: string; readonly count: number } | undefined {
  const { activeSheet, selection } = model;
  if (selection.rowCount * selection.columnCount < 2) return undefined;
  const used = activeSheet.usedArea(true);
  const area = used === undefined ? undefined : intersection(used, selection);
  if (area === undefined) return undefined;
  let [sum, numbers, count] = [0, 0, 0];
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const cell = activeSheet.cell(row, column);
      if (cell.type !== "Empty") count += 1;
      if (typeof cell.value !== "number") continue;
      sum += cell.value;
      numbers += 1;
    }
  }
  if (count < 2 || numbers === 0) return undefined;
  return { sum: shortNumber(sum), average: shortNumber(sum / numbers), count };
}

/** Without the noise behind the twelfth digit that adding doubles leaves. */
function shortNumber(value: number): string {
  return Number(value.toPrecision(12)).toLocaleString("en-US", { maximumFractionDigits: 8 });
}
