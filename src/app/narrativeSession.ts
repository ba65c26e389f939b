import type { Narrative } from "../core/narrative/model";
import type { FactFormView } from "../core/report/factFormView";
import type { NarrativeView } from "../core/report/narrativeView";
import type { Wording } from "../core/wording";
import type { CellAddress } from "../core/workbook/address";
import type { LastYearWorkbook } from "./lastYearWorkbook";

/** The explanation as the pane shows it; absent from the state of the session before it is first drafted. */
export interface NarrativeState {
  /** In the language of the session; the text itself is Chinese. */
  readonly view: NarrativeView;
  /** What no table knows: asked for, and given. */
  readonly form: FactFormView;
  /** The draft is older than the last edit (live rechecking is off, or failed). */
  readonly stale: boolean;
  /** Last year's workbook, from which the base of every change is taken. */
  readonly lastYear?: { readonly name: string };
  /** The worksheet that holds the explanation, by its name; written in this session or in an earlier one. */
  readonly sheet?: {
    readonly name: string;
    /** Written in this session. */
    readonly removable?: true;
  };
  /** The worksheet is there already and waits for the user's word to be replaced. */
  readonly replacing?: { readonly name: string };
  /** What would be written at the selected cell, while it waits for the user's word. */
  readonly inserting?: InsertPreview;
  /** What was inserted last and can be taken back. */
  readonly undoable?: { readonly at: CellAddress; readonly rows: number };
}

export interface InsertPreview {
  /** The first of the cells; the others are below it. */
  readonly at: CellAddress;
  readonly rows: number;
  /** How many of the cells are not empty and would be overwritten. */
  readonly filled: number;
}

/**
 * The explanation of the open workbook, reached as `session.narrative`. It shares state, notices and problems with the
 * check, and the one lane: `state.work` tells of its jobs (`narrate`, `insert`). Facts and rewritten sentences are kept in
 * the workbook. Nothing rejects.
 */
export interface NarrativeSession {
  /** Drafts from the workbook as it stands; reads it where nothing else has read it since the last edit. */
  draft(): Promise<void>;
  /**
   * Says what no table knows; an empty text takes it back. Drafts anew at once, without reading.
   * @returns what is wrong with it, in which case nothing has changed
   */
  setFact(id: string, text: string): Wording | undefined;
  /** The user has looked at a number that has changed; at all of them without an id. */
  seen(numberId?: string): void;
  /** Puts a sentence of the user's in the place of a paragraph; the text of the draft takes it back. */
  rewrite(paragraphId: string, text: string): void;
  restore(paragraphId: string): void;
  /** Takes last year's amounts from a workbook; one of another year is refused with a notice. */
  useLastYear(lastYear: LastYearWorkbook): Promise<void>;
  forgetLastYear(): Promise<void>;
  /** Writes the worksheet 编制说明; where it is there already it asks: `replacing`. */
  insertSheet(): Promise<void>;
  /** Replaces the worksheet that `replacing` names. */
  replaceSheet(): Promise<void>;
  cancelReplacing(): void;
  /** Removes the worksheet written in this session, unless it was changed since. */
  removeSheet(): Promise<void>;
  /** Shows what would be written at the selected cell: `inserting`. */
  previewInsertion(): Promise<void>;
  cancelInsertion(): void;
  /** Writes what the preview shows, a paragraph a row, all or nothing. */
  insert(): Promise<void>;
  /** Puts back what stood there, unless a cell was changed since: then nothing. */
  undoInsertion(): Promise<void>;
  /** The explanation with the sentences of the user, for the clipboard and for Word. */
  written(): WrittenNarrative | undefined;
}

export interface WrittenNarrative {
  readonly narrative: Narrative;
  readonly text: string;
  readonly html: string;
  /** For a file, without an ending: 某局2021年部门预算编制说明. */
  readonly fileName: string;
}
