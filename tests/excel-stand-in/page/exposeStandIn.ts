import { areaText } from "../model/areas";
import { saveWorkbook } from "../model/save";
import type { SheetModel } from "../model/sheetModel";
import type { Counters } from "../protocol/counters";
import type { AddInHost } from "./addInHost";
import { openBytes } from "./files";
import type { Grid } from "./grid/grid";
import { findPlace, goTo } from "./places";
import type { CellView, RuleView, StandInApi } from "./standInApi";
import type { Workspace } from "./workspace";

/** The page as tests drive it. */
export function exposeStandIn(
  workspace: Workspace,
  grid: Grid,
  host: AddInHost,
  counters: Counters
): StandInApi {
  let said: string | undefined;
  workspace.onMessage((sentence) => {
    said = sentence;
  });
  return {
    open: (bytes, name) => (openBytes(workspace, bytes, name) ? undefined : said),
    save: () => base64(saveWorkbook(workspace.model)),
    sheets: () => workspace.model.sheets.map((sheet) => sheet.name),
    activeSheet: () => workspace.model.activeSheet.name,
    selection: () => areaText(workspace.model.selection),
    cell: (sheet, address) => cellView(workspace, sheet, address),
    rules: (sheet) => sheetNamed(workspace, sheet).conditionalFormats.map(ruleView),
    edit: (sheet, address, text) => {
      goTo(grid, `${quoted(sheet)}!${address}`);
      return grid.enter(workspace.model.selection, [[text]]);
    },
    goTo: (place) => goTo(grid, place),
    boxOf: (address) => {
      const place = findPlace(workspace.model, address);
      if (place === undefined) throw new RangeError(`no cell ${address}`);
      return grid.view().place(place.area);
    },
    openPane: () => {
      host.openPane();
    },
    closePane: () => {
      host.closePane();
    },
    run: (functionName) => host.run(functionName, functionName),
    settings: () => Object.fromEntries(workspace.model.settings),
    setFaults: (faults) => {
      Object.assign(workspace.faults, faults);
    },
    batches: () => counters.batches,
    syncs: () => counters.syncs,
    resetCounters: () => {
      counters.reset();
    },
    unknown: () => host.unknown,
    uncomputed: () => workspace.model.uncomputed,
    model: () => workspace.model,
    counters,
  };
}

function sheetNamed({ model }: Workspace, name: string): SheetModel {
  const sheet = model.sheet(name);
  if (sheet === undefined) throw new RangeError(`no sheet ${name}`);
  return sheet;
}

function cellView({ model }: Workspace, name: string, address: string): CellView {
  const place = findPlace(model, `${quoted(name)}!${address}`);
  if (place === undefined) throw new RangeError(`no cell ${name}!${address} in sight`);
  const cell = place.sheet.cell(place.area.row, place.area.column);
  const { value, type, formula } = cell;
  const { numberFormat, fill } = model.style(cell);
  return { value, type, formula, text: model.text(cell), numberFormat, fill };
}

function ruleView(rule: SheetModel["conditionalFormats"][number]): RuleView {
  const { id, formula, look } = rule;
  return { id, formula, areas: rule.areas.map(areaText), look };
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(pieces.join(""));
}
