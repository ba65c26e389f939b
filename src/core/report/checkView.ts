import type { Correction } from "../checking/correction";
import type { Finding, Severity } from "../checking/finding";
import type { Waiver } from "../checking/waiver";
import type { CellAddress, RangeAddress } from "../workbook/address";

/** What the pane shows of a check, every sentence in the language asked for. */
export interface CheckView {
  /** 识别 16 张表，缺 1 张；核对 292 处，一致 289 处，3 处不一致。 */
  readonly summary: string;
  /** No finding but waived ones and those of severity `info`. */
  readonly clean: boolean;
  /** For a clean workbook: what was checked, in one sentence. */
  readonly reassurance: string;
  /** Unwaived findings. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly waivedCount: number;
  /** Recognised, then not recognised regions, then missing kinds. */
  readonly tables: readonly TableView[];
  /** Findings of the workbook first, then table by table in the workbook's order; within a group by gravity. */
  readonly groups: readonly FindingGroupView[];
  readonly coverage: CoverageView;
}

export interface TableView {
  readonly key: string;
  readonly state: "recognised" | "doubtful" | "empty" | "unrecognised" | "missing";
  readonly stateName: string;
  readonly name: string;
  /** Sheet and unit, or why it was not recognised, or what to do about a missing one. */
  readonly detail: string;
  /** Where a click leads; absent for a missing table. */
  readonly place?: RangeAddress;
  /** Unwaived findings that are no `info`. */
  readonly findings: number;
}

export interface FindingGroupView {
  readonly key: string;
  /** The name of the table; 整个工作簿 for findings of no table. */
  readonly name: string;
  readonly findings: readonly FindingView[];
}

export interface FindingView {
  /** The same for the same finding after a recheck, so that a list keeps its place. */
  readonly key: string;
  readonly finding: Finding;
  readonly severity: Severity;
  /** 错误, 提醒, 尾差, 提示. */
  readonly severityName: string;
  readonly rule: string;
  /** The rule's sentence, for a tooltip. */
  readonly ruleSentence: string;
  readonly statement: string;
  /** The cell to look at first: `部门收支总体情况表!B17`. */
  readonly place?: PlaceView;
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly terms: readonly TermView[];
  readonly cause?: { readonly text: string; readonly place?: PlaceView };
  readonly seeAlso: readonly PlaceView[];
  /** 另有 3 处因此不符，改正后应随之消失。 */
  readonly dependentsSentence?: string;
  readonly dependents: readonly FindingView[];
  readonly waiver?: Waiver;
  readonly expiredWaiver?: Waiver;
  readonly correction?: CorrectionView;
}

export interface PlaceView {
  readonly cell: CellAddress;
  /** `B17`, with the sheet where it is another one than that of the finding. */
  readonly text: string;
}

export interface TermView extends PlaceView {
  readonly sign: 1 | -1;
  readonly name: string;
  readonly amount: string;
}

export interface CorrectionView {
  readonly correction: Correction;
  /** The number to write, as shown. */
  readonly value: string;
}

/** Numbers that no rule has checked, for the coverage switch. */
export interface CoverageView {
  /** 数字 246 个，其中 240 个至少核对过一次。 */
  readonly sentence: string;
  readonly unchecked: readonly {
    readonly sheet: string;
    readonly places: readonly PlaceView[];
  }[];
}
