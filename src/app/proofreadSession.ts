import type { ProofreadView, TextCorrection } from "../core/report/proofreadView";
import type { LastYearWorkbook } from "./lastYearWorkbook";

/** A proofread explanation as the pane shows it; absent from the state of the session before the first one. */
export interface ProofreadState {
  /** In the language of the session; the text is as it was given. */
  readonly view: ProofreadView;
  readonly source: TextSource;
  /** Older than the last edit (live rechecking is off, or failed). */
  readonly stale: boolean;
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
  /** Shows what would be written: `correcting`. */
  previewCorrection(findingId: string): void;
  cancelCorrection(): void;
  /** Writes what the preview shows, unless the cell was changed since; proofreads anew. */
  correct(): Promise<void>;
  /** Puts back what stood there, unless the cell was changed since. */
  undoCorrection(): Promise<void>;
}
