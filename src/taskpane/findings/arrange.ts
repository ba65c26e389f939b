import type { Severity } from "../../core/checking/finding";
import type { CheckView, FindingGroupView, FindingView } from "../../core/report/checkView";

/** The list as it is drawn: groups of what is to be looked at, then what has been verified. */
export interface ArrangedFindings {
  readonly groups: readonly FindingGroupView[];
  readonly waived: readonly FindingView[];
}

/** @param only show these severities; all of them when empty */
export function arrangeFindings(view: CheckView, only: ReadonlySet<Severity>): ArrangedFindings {
  const chosen = (finding: FindingView): boolean => only.size === 0 || only.has(finding.severity);
  const groups = view.groups
    .map((group) => ({
      ...group,
      findings: group.findings.filter((finding) => finding.waiver === undefined && chosen(finding)),
    }))
    .filter((group) => group.findings.length > 0);
  const waived = view.groups.flatMap((group) =>
    group.findings.filter((finding) => finding.waiver !== undefined && chosen(finding))
  );
  return { groups, waived };
}

/** Groups that stand open until the user says otherwise: as many as a person reads in one go. */
export function openAtFirst(groups: readonly FindingGroupView[]): ReadonlySet<string> {
  const open = new Set<string>();
  let shown = 0;
  for (const group of groups) {
    if (shown > 0 && shown + group.findings.length > READ_IN_ONE_GO) break;
    open.add(group.key);
    shown += group.findings.length;
  }
  return open;
}

const READ_IN_ONE_GO = 30;
