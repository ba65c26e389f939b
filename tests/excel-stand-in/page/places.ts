import type { Area } from "../model/areas";
import { parseArea, splitSheet } from "../model/areas";
import type { Hyperlink, SheetModel } from "../model/sheetModel";
import type { WorkbookModel } from "../model/workbookModel";
import type { Grid } from "./grid/grid";

export interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** "B5", "B2:C9" or "'收支总表'!B5"; undefined when there is no such place in sight. */
export function findPlace(model: WorkbookModel, text: string): Place | undefined {
  const { sheet: name, rest } = splitSheet(text.trim().replace(/^#/, ""));
  const sheet = name === undefined ? model.activeSheet : model.sheet(name);
  const area = parseArea(rest);
  if (sheet?.visibility !== "Visible" || area === undefined) return undefined;
  return { sheet, area };
}

/** @returns whether there is such a place */
export function goTo(grid: Grid, text: string): boolean {
  const { workspace } = grid;
  const place = findPlace(workspace.model, text);
  if (place === undefined) {
    workspace.say(workspace.words.notAPlace);
    return false;
  }
  workspace.say(undefined);
  workspace.model.activate(place.sheet);
  grid.goTo(place.area);
  return true;
}

/** Inside the workbook it goes there; what lies outside it only names. */
export function followLink(grid: Grid, link: Hyperlink): void {
  const { workspace } = grid;
  if (link.documentReference !== undefined) goTo(grid, link.documentReference);
  else if (link.address?.startsWith("#") === true) goTo(grid, link.address);
  else workspace.say(`${workspace.words.outside} ${link.address ?? ""}`);
}
