import { openWorkbook } from "../../../excel-stand-in/model/open";
import type { WorkbookModel } from "../../../excel-stand-in/model/workbookModel";
import { ExcelStandIn } from "../../../excel-stand-in/protocol/excelStandIn";
import { noFaults, type Faults } from "../../../excel-stand-in/protocol/faults";

declare global {
  interface Window {
    excel?: Excel;
    openInExcel: (bytes: number[], faults: Partial<Faults>) => void;
  }
}

/** The stand-in, with what users do in it. */
class Excel {
  readonly unknown: string[] = [];
  readonly standIn: ExcelStandIn;

  constructor(
    readonly model: WorkbookModel,
    frame: HTMLIFrameElement,
    faults: Faults
  ) {
    this.standIn = new ExcelStandIn(model, frame, {
      faults,
      onUnknown: (what) => this.unknown.push(what),
    });
    this.standIn.start("/addin.html");
  }

  finishEditing(): void {
    const { model } = this;
    this.standIn.faults.cellEditing = false;
    // Only the end of editing is told to those who wait.
    model.setEditing({ sheet: model.activeSheet, row: 0, column: 0 });
    model.setEditing(undefined);
  }

  addUsersRule(): void {
    const area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    this.model.addConditionalFormat(this.model.activeSheet, {
      areas: [area],
      type: "Custom",
      formula: "=A1>5",
      look: {},
      stopIfTrue: false,
    });
  }

  /** Of the first sheet one rule, and the last sheet as a whole. */
  removeRuleAndSheet(): void {
    const [first] = this.model.sheets;
    const last = this.model.sheets.at(-1);
    const rule = first?.conditionalFormats[0];
    if (first !== undefined && rule !== undefined)
      this.model.removeConditionalFormat(first, rule.id);
    if (last !== undefined) this.model.deleteSheet(last, "user");
    const middle = this.model.sheets[1];
    for (const { id } of middle?.conditionalFormats.slice() ?? []) {
      if (middle !== undefined) this.model.removeConditionalFormat(middle, id);
    }
  }

  /** With its values and its rules, as Excel copies a sheet. */
  copyLastSheet(name: string): void {
    const { model } = this;
    const original = model.sheets.at(-1);
    const copy = model.addSheet(name, "user");
    if (original === undefined || copy === undefined) return;
    for (const [row, column, { value }] of original.cells())
      model.edit(copy, row, column, String(value));
    for (const { areas, type, formula = "", look, stopIfTrue } of original.conditionalFormats)
      model.addConditionalFormat(copy, { areas, type, formula, look, stopIfTrue });
  }

  rename(name: string, newName: string): void {
    const sheet = this.model.sheet(name);
    if (sheet !== undefined) this.model.renameSheet(sheet, newName);
  }

  shown(): { sheet: string; row: number; column: number } {
    const { row, column } = this.model.selection;
    return { sheet: this.model.activeSheet.name, row, column };
  }

  findingsState(): unknown {
    const sheet = this.model.sheets.at(-1);
    if (sheet === undefined) return undefined;
    const cells = [0, 1, 2, 3].flatMap((row) => [0, 1].map((column) => sheet.cell(row, column)));
    return {
      sheets: this.model.sheets.map(({ name }) => name),
      active: this.model.activeSheet.name,
      values: cells.map(({ value }) => value),
      formulas: cells.filter(({ formula }) => formula !== undefined).length,
      link: sheet.hyperlink(1, 0)?.documentReference,
      frozen: sheet.frozen.rows,
    };
  }
}

window.openInExcel = (bytes, faults) => {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const model = openWorkbook(new Uint8Array(bytes), "试算.xlsx");
  window.excel = new Excel(model, frame, { ...noFaults(), ...faults });
};
