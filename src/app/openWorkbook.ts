import type { FindingsSheet, Highlight } from "../core/report/annotation";
import type { CellAddress, RangeAddress } from "../core/workbook/address";
import type { BuiltSheet } from "../core/workbook/builtSheet";
import type { CellText } from "../core/workbook/cellText";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { Stop } from "./stop";

/**
 * The workbook that is open in the host, as the use cases need it. Every method that fails rejects with a
 * `HostProblem`; nothing is left half-written that could have been tried before.
 */
export interface OpenWorkbook {
  /** What the host at hand cannot do; known once it has started. */
  readonly limits: readonly HostLimit[];
  /** Cell values of every sheet but the sheet of findings that an earlier run wrote. */
  read(options?: ReadOptions): Promise<OpenSnapshot>;
  /** Shows these highlights and no others of ours; also those of a closed session go. */
  mark(highlights: readonly Highlight[]): Promise<MarkingOutcome>;
  /** Takes every highlight of ours away, of this and of closed sessions, and the sheet of findings. */
  clearMarks(): Promise<ClearingOutcome>;
  /** Whether highlights or a sheet of findings of ours are in the workbook, from whichever session. */
  hasMarks(): Promise<boolean>;
  /** Writes the sheet of findings behind the last sheet, in the place of an earlier one; leaves the selection alone. */
  writeFindingsSheet(sheet: FindingsSheet): Promise<void>;
  /** Shows and selects a place; a hidden sheet is not unhidden. */
  goTo(place: CellAddress | RangeAddress): Promise<void>;
  /** A cell as it stands: what the user entered, and how. */
  entryOf(cell: CellAddress): Promise<CellEntry>;
  /**
   * Puts a content into one cell and keeps its number format, unless that would make a text of it. Text never becomes a
   * formula.
   * @returns the number format that the cell has now
   */
  write(cell: CellAddress, content: CellContent): Promise<string>;
  /** Makes a cell again what it was: a text stays text, also one that reads as a number. */
  restore(cell: CellAddress, entry: CellEntry): Promise<void>;
  /** Many cells as they stand, in the order given. */
  entriesOf(cells: readonly CellAddress[]): Promise<readonly CellBefore[]>;
  /**
   * Puts texts into cells in one go, all or none. They stay text whatever they look like, and the cells keep their look
   * and their number format.
   * @param may asked, just before writing, with what stands in the cells at that moment, in the order given
   * @returns what stood there, or nothing where it may not be
   */
  writeTexts(
    texts: readonly CellText[],
    may?: (now: readonly CellBefore[]) => boolean
  ): Promise<readonly CellBefore[] | undefined>;
  /**
   * Makes cells again what they were, in one go, all or none.
   * @param may as for `writeTexts`
   * @returns whether it was done
   */
  restoreCells(
    before: readonly CellBefore[],
    may?: (now: readonly CellBefore[]) => boolean
  ): Promise<boolean>;
  /** Writes a sheet behind another one, under its name or that with a number where it is taken; it is not activated. */
  addSheet(sheet: BuiltSheet, behind: string): Promise<AddedSheet>;
  /**
   * Writes a sheet in the place and under the name of another one, which goes: all or nothing.
   * @throws {HostProblem} `sheet-gone`
   */
  replaceSheet(sheet: BuiltSheet, replaced: string): Promise<AddedSheet>;
  /** Names of the sheets, in their order. */
  sheetNames(): Promise<readonly string[]>;
  /** The active cell: where what is inserted begins. */
  selectedCell(): Promise<CellAddress>;
  /** Deletes a sheet that was added, unless somebody has changed what stands on it. */
  removeSheet(added: AddedSheet): Promise<"removed" | "changed" | "gone">;
  /** What an earlier session kept in the workbook under our name; `undefined` when there is nothing. */
  loadKept(): Promise<unknown>;
  /**
   * Changes what the workbook keeps under our name, where it is saved with it: read anew just before it is written, for
   * another pane or a co-author may have kept something meanwhile.
   * @param change from what is kept to a value that JSON can hold; `undefined` takes it away. What stays as it is is not
   *   written
   */
  changeKept(change: (kept: unknown) => unknown): Promise<void>;
  /** Calls the listener after the user has changed cells or sheets; what the add-in itself writes is not told. */
  onEdited(listener: () => void): Promise<StopListening>;
}

export type StopListening = () => Promise<void>;

export interface ReadOptions {
  readonly stop?: Stop | undefined;
  /** The part of the cells that is read, 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Waits a moment for a cell that is being edited, which is usual; what nobody waits for is tried again later instead. */
  readonly waits?: boolean;
}

/** What was read, and what writing has to reckon with. */
export interface OpenSnapshot extends WorkbookSnapshot {
  /** The file name, for the sheet of findings; empty for a workbook that was never saved. */
  readonly fileName: string;
  readonly protectedSheets: readonly string[];
  readonly readOnly: boolean;
  /** A sheet of findings of ours is there, of this or of a closed session. */
  readonly findingsSheet: boolean;
}

export interface MarkingOutcome {
  /** Sheets that could not be highlighted because they are protected. */
  readonly protectedSheets: readonly string[];
}

export interface ClearingOutcome {
  readonly cleared: boolean;
  /** Protected sheets on which highlights remain. */
  readonly protectedSheets: readonly string[];
}

/** What has to be known of a cell to make it again what it was. */
export interface CellEntry {
  readonly content: CellContent;
  /** Excel's code, such as `#,##0.00`; `@` keeps what is entered as text. */
  readonly numberFormat: string;
  /** Its text stands behind an apostrophe; false where the host does not tell. */
  readonly quoted: boolean;
  /** It belongs to an array formula, of which no single cell can be changed; false where the host does not tell. */
  readonly inArray: boolean;
}

/** What stands in one of many cells. */
export interface CellBefore extends CellEntry {
  readonly cell: CellAddress;
}

/** A sheet that was written, and what was written on it. */
export interface AddedSheet {
  /** The host's; stays when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly content: BuiltSheet;
}

/** A formula begins with `=` in the host's English A1 notation; an error is one that was entered, such as `#N/A`. */
export type CellContent =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "formula"; readonly formula: string };

/**
 * What a host of an older requirement set lacks:
 * - `no-area-highlights` (below ExcelApi 1.9): one rule for every block of cells, slower on many findings;
 * - `no-change-events-for-all-sheets` (below 1.9): sheets added later are heard of only at the next check;
 * - `no-read-only-flag` (below 1.8): a read-only workbook is noticed only when writing fails;
 * - `no-cell-edit-wait`: a cell that is being edited has to be finished by hand.
 */
export type HostLimit =
  | "no-area-highlights"
  | "no-change-events-for-all-sheets"
  | "no-read-only-flag"
  | "no-cell-edit-wait";
