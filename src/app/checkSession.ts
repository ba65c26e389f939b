import type { CheckView, FindingView } from "../core/report/checkView";
import type { Language } from "../core/report/language";
import type { Wording } from "../core/wording";
import type { CellAddress, RangeAddress } from "../core/workbook/address";
import type { CheckPhase } from "./checkWorkbook";
import type { CrosswalkSession, CrosswalkState } from "./crosswalkSession";
import type { HostProblem } from "./hostProblem";
import type { NarrativeSession, NarrativeState } from "./narrativeSession";
import type { CellContent, HostLimit } from "./openWorkbook";
import type { ProofreadSession, ProofreadState } from "./proofreadSession";
import type { Settings, SettingsChange } from "./settings";

export type { SettingsChange };

/** Everything the pane shows, replaced as a whole with every change (so it can be compared by identity). */
export interface SessionState {
  readonly settings: Settings;
  /** Of the settings, else of Office. */
  readonly language: Language;
  readonly limits: readonly HostLimit[];
  /** What is under way; one thing at a time. Live rechecks are quiet: `quiet` is true, and the pane keeps its list. */
  readonly work?: Work;
  /** The outcome of the last check; absent before the first one. */
  readonly view?: CheckView;
  /** The last check is older than the last edit (live rechecking is off, or failed). */
  readonly stale: boolean;
  /** Highlights or a sheet of findings of ours are in the workbook; before the first check those of a closed session. */
  readonly marked: boolean;
  readonly findingsSheet: boolean;
  /** The user has cleared the highlights: the sheets stay without until the next check, or until they are asked for. */
  readonly cleared: boolean;
  /** What happened last, until dismissed: a success or something to know. */
  readonly notice?: Notice;
  /** What went wrong last, until the next attempt or dismissed. */
  readonly problem?: HostProblem;
  /** The correction that can be undone. */
  readonly undoable?: { readonly cell: CellAddress; readonly before: CellContent };
  /** What 更正 would write, while it waits for the user's word. */
  readonly correcting?: CorrectionPreview;
  /** The class correspondence; absent before it is first proposed. */
  readonly crosswalk?: CrosswalkState;
  /** The explanation; absent before it is first drafted. */
  readonly narrative?: NarrativeState;
  /** The explanation that was proofread last; absent before the first one. */
  readonly proofread?: ProofreadState;
}

export interface Work {
  readonly task:
    | "check"
    | "clear"
    | "sheet"
    | "correct"
    | "propose"
    | "fill"
    | "build"
    | "narrate"
    | "insert"
    | "proofread";
  readonly phase?: CheckPhase;
  /** 0 to 1; absent where nobody can know. */
  readonly done?: number;
  readonly stoppable: boolean;
  readonly quiet: boolean;
}

export interface Notice {
  readonly kind: "success" | "info" | "warning";
  readonly text: Wording;
}

/** Before and after of one cell. */
export interface CorrectionPreview {
  readonly finding: FindingView;
  readonly cell: CellAddress;
  readonly before: CellContent;
  readonly value: CellContent;
  readonly formula?: CellContent;
}

/** The check of one open workbook, from first click to last: what the pane does, without the pane. */
export interface CheckSession {
  readonly state: SessionState;
  /** The class correspondence of the same workbook. */
  readonly crosswalk: CrosswalkSession;
  /** Its explanation. */
  readonly narrative: NarrativeSession;
  /** Proofreading of an explanation that somebody wrote. */
  readonly proofreading: ProofreadSession;
  subscribe(listener: () => void): () => void;
  /** Loads what is kept in the workbook and looks for highlights of a closed session. */
  start(): Promise<void>;
  check(): Promise<void>;
  stop(): void;
  clearMarks(): Promise<void>;
  /** Highlights the findings of the last check again, after they were cleared. */
  highlightAgain(): Promise<void>;
  writeFindingsSheet(): Promise<void>;
  goTo(place: CellAddress | RangeAddress): Promise<void>;
  /** Reads what stands in the cell and shows what would be written. */
  previewCorrection(finding: FindingView): Promise<void>;
  cancelCorrection(): void;
  /** Writes what the preview shows, then rechecks. */
  correct(as: "value" | "formula"): Promise<void>;
  undoCorrection(): Promise<void>;
  /** @param reason not empty */
  waive(finding: FindingView, reason: string): Promise<void>;
  unwaive(finding: FindingView): Promise<void>;
  changeSettings(change: SettingsChange): Promise<void>;
  dismiss(what: "notice" | "problem"): void;
  /** Stops listening to the workbook. */
  end(): Promise<void>;
}
