import type { ProofreadView, TextCorrection } from "../core/report/proofreadView";
import type { LastYearWorkbook } from "./lastYearWorkbook";

/** A proofread explanation as the pane shows it; absent from the state of the session before the first one. */
export interface ProofreadState {
  /** In the language of the session; the text is as it was given. */
  readonly view: ProofreadView;
  readonly source: TextSource;
  /** Older than the last edit (live rechecking is off, or failed). */
  readonly stale: boolean;
  /** What the text was held against, beside itself. */
  readonly tables: TablesRead;
  /** The file with last year's tables. */
  readonly lastYear?: { readonly name: string };
  /** The file with last year's explanation. */
  readonly lastYearText?: { readonly name: string };
  /** What would be written into the cell of the sentence, while it waits for the user's word. */
  readonly correcting?: TextCorrection;
  /** The correction that can be taken back. */
  readonly undoable?: TextCorrection;
}

/** Last year's explanation, read from a file that the user has chosen. */
export interface LastYearExplanation {
  /** Of the file. */
  readonly name: string;
  readonly text: string;
}

/** Both may be in use. */
export type LastYearKind = "workbook" | "explanation";

/** The tables of the open workbook, as a text is held against them. */
export interface TablesRead {
  /** Standard tables. */
  readonly recognised: number;
  readonly year?: number;
  /** Whether any cell has an amount with a name, be it outside of standard tables. */
  readonly anyAmount: boolean;
}

/** Where the text is from. */
export type TextSource =
  | { readonly kind: "sheets"; readonly names: readonly string[] }
  | { readonly kind: "file"; readonly name: string }
  | { readonly kind: "pasted" };

/**
 * Proofreading of the explanation of the open workbook, reached as `session.proofreading`. It shares state, notices and
 * problems with the check, and the one lane: `state.work` tells of its jobs (`proofread`, `correct`). Nothing rejects.
 */
export interface ProofreadSession {
  /** The sheets of the workbook that hold the explanation; a notice where there are none. */
  proofreadSheets(): Promise<void>;
  /** @param name of the file; absent for pasted text */
  proofreadText(text: string, name?: string): Promise<void>;
  /** Last year's amounts from its tables or its explanation; one of another year is refused with a notice. */
  useLastYear(lastYear: LastYearWorkbook | LastYearExplanation): Promise<void>;
  forgetLastYear(kind: LastYearKind): Promise<void>;
  /** The same text anew, with the tables as they stand now. */
  again(): Promise<void>;
  /** @param reason not empty */
  waive(findingId: string, reason: string): Promise<void>;
  unwaive(findingId: string): Promise<void>;
  /** Shows what would be written: `correcting`; a notice where a formula makes the sentence, or it has changed since. */
  previewCorrection(findingId: string): Promise<void>;
  cancelCorrection(): void;
  /** Writes what the preview shows, unless the cell was changed since; proofreads anew. */
  correct(): Promise<void>;
  /** Puts back what stood there, unless the cell was changed since. */
  undoCorrection(): Promise<void>;
}

/** The same words into the same cell; two cells may hold the same sentence. */
export function isSameCorrection(one: TextCorrection, other: TextCorrection): boolean {
  return (
    one.after === other.after &&
    one.cell.sheet === other.cell.sheet &&
    one.cell.row === other.cell.row &&
    one.cell.column === other.cell.column
  );
}
