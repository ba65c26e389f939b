import type { Area } from "../model/areas";
import type { SheetModel } from "../model/sheetModel";
import type { Workspace } from "./workspace";

interface Edit {
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
}

/** What the user typed, so that it can be undone. What the add-in writes is not the page's to undo. */
export class History {
  #done: Edit[] = [];
  #undone: Edit[] = [];

  constructor(private readonly workspace: Workspace) {
    workspace.onOpen(() => {
      this.#done = [];
      this.#undone = [];
    });
  }

  write(area: Area, after: readonly (readonly string[])[], sheet?: SheetModel): void {
    const { model } = this.workspace;
    const on = sheet ?? model.activeSheet;
    const before = Array.from({ length: area.rowCount }, (_, down) =>
      Array.from({ length: area.columnCount }, (__, right) =>
        model.entryText(on.cell(area.row + down, area.column + right))
      )
    );
    this.#done.push({ sheet: on, area, before, after });
    this.#undone = [];
    model.write(on, area, after, "user");
  }

  undo(): void {
    const edit = this.#done.pop();
    if (edit === undefined) return;
    this.#undone.push(edit);
    this.#apply(edit, edit.before);
  }

  redo(): void {
    const edit = this.#undone.pop();
    if (edit === undefined) return;
    this.#done.push(edit);
    this.#apply(edit, edit.after);
  }

  #apply(edit: Edit, texts: readonly (readonly string[])[]): void {
    const { model } = this.workspace;
    if (model.sheet(edit.sheet.id) === undefined) return;
    model.select(edit.sheet, edit.area);
    model.write(edit.sheet, edit.area, texts, "user");
  }
}
