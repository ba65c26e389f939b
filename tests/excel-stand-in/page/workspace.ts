import type { Area } from "../model/areas";
import type { Change } from "../model/workbookModel";
import type { WorkbookModel } from "../model/workbookModel";
import type { Faults } from "../protocol/faults";
import type { Words } from "./words";

/** What the parts of the page share: the workbook that is open, whoever wants to know of it, what goes wrong. */
export class Workspace {
  #model: WorkbookModel;
  #stopListening: () => void;
  readonly #onChange = new Set<(change: Change) => void>();
  readonly #onOpen = new Set<() => void>();
  readonly #onMessage = new Set<(sentence: string | undefined) => void>();

  constructor(
    model: WorkbookModel,
    readonly faults: Faults,
    readonly words: Words
  ) {
    this.#model = model;
    this.#stopListening = this.#listen();
  }

  get model(): WorkbookModel {
    return this.#model;
  }

  /** Another workbook takes the place of the one that is open. */
  open(model: WorkbookModel): void {
    this.#stopListening();
    this.#model = model;
    this.#stopListening = this.#listen();
    for (const listener of this.#onOpen) listener();
  }

  /** Of the workbook that is open, whichever it is then. */
  onChange(listener: (change: Change) => void): void {
    this.#onChange.add(listener);
  }

  onOpen(listener: () => void): void {
    this.#onOpen.add(listener);
  }

  onMessage(listener: (sentence: string | undefined) => void): void {
    this.#onMessage.add(listener);
  }

  /** One sentence in the bar above the sheet; undefined takes it away. */
  say(sentence: string | undefined): void {
    for (const listener of this.#onMessage) listener(sentence);
  }

  /** Why the user may not write here; undefined when he may. */
  whyLocked(area: Area): string | undefined {
    const { model, faults, words } = this;
    if (faults.readOnly || model.readOnly) return words.readOnly;
    const sheet = model.activeSheet;
    const names = faults.protectedSheets;
    const isProtected = sheet.isProtected || names.includes("*") || names.includes(sheet.name);
    if (!isProtected) return undefined;
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        if (model.style(sheet.cell(row, column)).locked) return words.isProtected;
      }
    }
    return undefined;
  }

  #listen(): () => void {
    return this.#model.subscribe((change) => {
      for (const listener of this.#onChange) listener(change);
    });
  }
}
