import type { Severity } from "../checking/finding";
import type { WaiverOf } from "../checking/waiver";
import type { Wording } from "../wording";
import type { CheckedWorkbook } from "./checkedWorkbook";
import { relationsRun } from "./checkJson";
import { coverageWording } from "./checkText";
import { coverageView, type CoverageView } from "./coverageView";
import { counted } from "./english";
import { textNumbersWording } from "./findingWording";
import { groupViews, type FindingGroupView, type ViewOptions } from "./findingViews";
import { tableViews, type TableView } from "./tableViews";

export type { CoverageView } from "./coverageView";
export type { FindingGroupView, FindingView, TermView, ViewOptions } from "./findingViews";
export type { PlaceView } from "./placeView";
export type { TableView } from "./tableViews";

/** Words everything that the pane shows of a check. */
export function checkView(checked: CheckedWorkbook, options: ViewOptions): CheckView {
  const { recognition, result } = checked;
  const { language, waivers } = options;
  const open = result.findings.filter((finding) => waivers(finding).kind !== "waived");
  const counts = { error: 0, warning: 0, rounding: 0, info: 0 };
  for (const { severity } of open) counts[severity] += 1;
  return {
    verdict: verdictWording(checked, waivers)[language],
    summary: summaryWording(checked)[language],
    clean: counts.error + counts.warning + counts.rounding === 0,
    reassurance: reassuranceWording(checked)[language],
    counts,
    waivedCount: result.findings.length - open.length,
    tables: tableViews(recognition, open, language),
    groups: groupViews(result.findings, options),
    coverage: coverageView(checked, language),
  };
}

/** What the pane shows of a check, every sentence in the language asked for. */
export interface CheckView {
  /** For the first glance: `3 处疑点`, `没有发现疑点`. */
  readonly verdict: string;
  /** 识别 16 张表，缺 1 张；核对 292 处，一致 289 处，3 处不一致。 */
  readonly summary: string;
  /** No finding but waived ones and those of severity `info`. */
  readonly clean: boolean;
  /** For a clean workbook: how much of it was checked. */
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

/** Findings as the list below shows them, so that the reader can count them there; a note is none. */
function verdictWording({ recognition, result }: CheckedWorkbook, waivers: WaiverOf): Wording {
  // Nothing was found because nothing was looked at: that is no clean workbook.
  if (recognition.tables.length === 0)
    return { zh: "没有认出部门预算公开表", en: "No budget table was recognised" };
  const doubtful = result.findings.filter(({ severity }) => severity !== "info");
  const waived = doubtful.filter((finding) => waivers(finding).kind === "waived").length;
  const found = doubtful.length;
  if (found === 0) return { zh: "没有发现疑点", en: "No findings" };
  const all: Wording = { zh: `${found} 处疑点`, en: counted(found, "finding") };
  if (waived === 0) return all;
  if (waived === found) return { zh: `${all.zh}，均已核实`, en: `${all.en}, all verified` };
  return {
    zh: `${all.zh}，其中已核实 ${waived} 处`,
    en: `${all.en}, ${waived} of them verified`,
  };
}

/** Tables and relations: one wrong number makes several relations fail, and is one finding of the verdict. */
function summaryWording({ recognition, result }: CheckedWorkbook): Wording {
  const { counts, textNumbers } = result;
  const text = textNumbers && textNumbersWording(textNumbers);
  const tables = recognition.tables.length;
  const missing = recognition.missing.length;
  const run = relationsRun(counts);
  const review = counts["needs-review"] + counts.error;
  return {
    zh:
      `识别 ${tables} 张表，缺 ${missing} 张；核对 ${run} 处，一致 ${counts.pass} 处，${counts.fail} 处不一致` +
      (review > 0 ? `，${review} 处待人工核对。` : "。") +
      (text === undefined ? "" : `${text.zh}。`),
    en:
      `${counted(tables, "table")} recognised, ${missing} missing; ` +
      `${counted(run, "relation")} checked, ${counts.pass} hold, ${counts.fail} do not` +
      (review > 0 ? `, ${review} undecided.` : ".") +
      (text === undefined ? "" : ` ${text.en}.`),
  };
}

function reassuranceWording({ recognition, result }: CheckedWorkbook): Wording {
  const missing = recognition.missing.length;
  const covered = coverageWording(result.coverage);
  return {
    zh: `${covered.zh}。` + (missing > 0 ? `没有找到的 ${missing} 张表未参加核对。` : ""),
    en:
      `${covered.en}.` +
      (missing > 0 ? ` ${counted(missing, "table")} not found, hence not checked.` : ""),
  };
}
