import type { CrosswalkView } from "../core/report/crosswalkView";
import type { CellAddress } from "../core/workbook/address";
import type { LastYearWorkbook } from "./lastYearWorkbook";

/** The class correspondence as the pane shows it; absent from the state of the session before the first proposal. */
export interface CrosswalkState {
  /** In the language of the session. */
  readonly view: CrosswalkView;
  /** Proposed for rows that are filled, too. */
  readonly all: boolean;
  /** The proposal is older than the last edit (live rechecking is off, or failed). */
  readonly stale: boolean;
  /** Last year's workbook, whose filled rows are precedents. */
  readonly lastYear?: { readonly name: string };
  /** What would be written, while it waits for the user's word. */
  readonly filling?: FillPreview;
  /** What was filled last and can be taken back. */
  readonly undoable?: { readonly rows: number };
  /** The sheet that was built last and can be removed again, by its name. */
  readonly built?: { readonly kind: BuiltKind; readonly name: string };
}

export type BuiltKind = "pair-table" | "summary";

export interface FillPreview {
  /** How many rows of the table would be filled. */
  readonly rows: number;
  /** In the order of the workbook. */
  readonly cells: readonly FillCell[];
}

export interface FillCell {
  readonly cell: CellAddress;
  /** What stands there, a formula with its `=`; empty for an empty cell. */
  readonly before: string;
  readonly after: string;
}

/**
 * The class correspondence of the open workbook, reached as `session.crosswalk`. It shares state, notices and problems
 * with the check, and the one lane: `state.work` tells of its jobs (`propose`, `fill`, `build`), `session.stop()` stops a
 * proposal, `session.goTo(place)` shows a place. The unit kinds are settings: `session.changeSettings({ unitKind,
 * projectUnitKind, unitKindsOfUnits })` proposes anew where there is a proposal. Nothing rejects.
 */
export interface CrosswalkSession {
  /** Reads the workbook and proposes; no check is needed before. */
  propose(): Promise<void>;
  /** Whether rows that are filled get proposals, too; proposes anew. */
  proposeForAll(on: boolean): Promise<void>;
  /**
   * Picks a government class for rows, or takes the picks back; worded anew at once, without reading.
   * @param code of the candidate
   */
  pick(rowIds: readonly string[], code: string | undefined): Promise<void>;
  /** Takes filled rows of last year's workbook as precedents; proposes anew. A workbook without any is refused with a notice. */
  useLastYear(lastYear: LastYearWorkbook): Promise<void>;
  forgetLastYear(): Promise<void>;
  /** Reads the cells of these rows and shows what would be written: `filling`. Rows without a proposal are left out. */
  preview(rowIds: readonly string[]): Promise<void>;
  cancelFill(): void;
  /** Writes what the preview shows, all or nothing; proposes anew, and checks anew where a check was made. */
  fill(): Promise<void>;
  /** Puts back what stood there before the last filling, unless a cell was changed since: then nothing. */
  undoFill(): Promise<void>;
  /** A sheet with the rows of a two-class table, from the table that has department classes only. */
  buildPairTable(): Promise<void>;
  /** A sheet with the sums by government class. */
  buildSummary(): Promise<void>;
  /** Removes the sheet that was built last, unless it was changed since. */
  removeBuilt(): Promise<void>;
}
