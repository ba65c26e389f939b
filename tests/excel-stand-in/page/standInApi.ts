import type { Faults } from "../protocol/faults";
import type { BatchRecord, Counters } from "../protocol/counters";
import type { Cell } from "../model/sheetModel";
import type { DifferentialLook } from "../model/styles";
import type { Box } from "./grid/metrics";
import type { WorkbookModel } from "../model/workbookModel";

/** What tests see of one cell. */
export interface CellView extends Omit<Cell, "style"> {
  /** as shown, by its number format */
  readonly text: string;
  readonly numberFormat: string;
  readonly fill: string | undefined;
}

/** What tests see of one rule of conditional formatting. */
export interface RuleView {
  readonly id: string;
  readonly formula: string | undefined;
  /** such as ["B5", "D7:D9"] */
  readonly areas: readonly string[];
  readonly look: DifferentialLook;
}

/** The page as tests drive it, `window.standIn`. Everything but `model` can be passed between pages. */
export interface StandInApi {
  /** @returns the sentence for the user when it is no workbook, else undefined */
  readonly open: (bytes: Uint8Array, name: string) => string | undefined;
  /** The .xlsx as saving would write it, in base 64, which passes the browser's door faster than numbers. */
  readonly save: () => string;
  readonly sheets: () => readonly string[];
  readonly activeSheet: () => string;
  /** Such as "B5" or "B5:C9", without the sheet. */
  readonly selection: () => string;
  readonly cell: (sheet: string, address: string) => CellView;
  readonly rules: (sheet: string) => readonly RuleView[];
  /** As if the user had typed it; it goes by the grid, so a protected cell stays as it is. */
  readonly edit: (sheet: string, address: string, text: string) => boolean;
  readonly goTo: (place: string) => boolean;
  /** Where a cell of the active sheet stands on the canvas, in pixels. */
  readonly boxOf: (address: string) => Box;
  readonly openPane: () => void;
  readonly closePane: () => void;
  /** Runs a function of the ribbon and waits until it has completed. */
  readonly run: (functionName: string) => Promise<void>;
  readonly settings: () => Readonly<Record<string, unknown>>;
  /** Changes what goes wrong from the next batch on. */
  readonly setFaults: (faults: Partial<Faults>) => void;
  readonly batches: () => readonly BatchRecord[];
  readonly syncs: () => number;
  readonly resetCounters: () => void;
  /** Messages that the stand-in cannot answer and formulas that it cannot compute. */
  readonly unknown: () => readonly string[];
  readonly uncomputed: () => readonly string[];
  /** Anything else, inside the page only. */
  readonly model: () => WorkbookModel;
  readonly counters: Counters;
}

declare global {
  interface Window {
    standIn?: StandInApi;
  }
}
