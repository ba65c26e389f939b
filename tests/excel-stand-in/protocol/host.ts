import type { Area } from "../model/areas";
import type { SheetModel } from "../model/sheetModel";
import type { WorkbookModel } from "../model/workbookModel";
import type { Faults } from "./faults";
import { accessDenied, itemNotFound } from "./hostError";
import type { HostObject } from "./hostObject";
import type { Registrations } from "./registrations";

/** What every object of the host knows. */
export interface Host {
  readonly model: WorkbookModel;
  readonly faults: Faults;
  readonly registrations: Registrations;
  readonly make: Makers;
}

/** Makers of objects that lead to each other in circles. */
export interface Makers {
  readonly worksheet: (on: OnSheet) => HostObject;
  readonly range: (on: OnArea) => HostObject;
  readonly rangeAreas: (on: OnAreas) => HostObject;
  readonly conditionalFormats: (on: OnAreas) => HostObject;
}

export interface OnSheet {
  readonly host: Host;
  readonly sheet: SheetModel;
}

export interface OnArea extends OnSheet {
  readonly area: Area;
}

export interface OnAreas extends OnSheet {
  readonly areas: readonly Area[];
}

/** The sheet as it is now. @throws HostError ItemNotFound when it was deleted */
export function present(on: OnSheet): SheetModel {
  const sheet = on.host.model.sheet(on.sheet.id);
  if (sheet === undefined) throw itemNotFound(on.sheet.name);
  return sheet;
}

export function isProtected(on: OnSheet): boolean {
  const { protectedSheets } = on.host.faults;
  return (
    on.sheet.isProtected || protectedSheets.includes("*") || protectedSheets.includes(on.sheet.name)
  );
}

/** @throws HostError AccessDenied when the workbook cannot be changed */
export function assertChangeable(host: Host): void {
  if (host.faults.readOnly || host.model.readOnly) throw accessDenied("the workbook is read-only");
}

/** @throws HostError AccessDenied when the sheet is protected and does not allow this; without `option` nothing allows it */
export function assertWritable(on: OnSheet, option?: string): void {
  assertChangeable(on.host);
  const isAllowed = option !== undefined && on.sheet.protectionOptions[option] === true;
  if (isProtected(on) && !isAllowed) throw accessDenied(`the sheet ${on.sheet.name} is protected`);
}

/** @throws HostError AccessDenied when the sheet is protected and one of the cells locked */
export function assertCellsWritable(on: OnSheet, area: Area): void {
  assertChangeable(on.host);
  if (!isProtected(on)) return;
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      if (on.host.model.style(on.sheet.cell(row, column)).locked) assertWritable(on);
    }
  }
}
