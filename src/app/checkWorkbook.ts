import { checkRecognition } from "../core/checking/checkFigures";
import type { Recognition } from "../core/recognition/model";
import { recogniseWorkbook } from "../core/recognition/recogniseWorkbook";
import type { CheckedWorkbook } from "../core/report/checkedWorkbook";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";

export type { CheckedWorkbook };

/** The phases of a check, in running order. */
export type CheckPhase = "read" | "recognise" | "check" | "report";

/** What a check needs from its host; whatever a port throws ends the check and reaches the caller. */
export interface CheckPorts {
  /** Hands over the cell values of the workbook: from a file, from the open workbook in Excel. */
  readonly read: () => WorkbookSnapshot | Promise<WorkbookSnapshot>;
  /** Hands over last year's workbook; absent when there is none to compare with. */
  readonly readLastYear?: (() => WorkbookSnapshot | Promise<WorkbookSnapshot>) | undefined;
  /** Shows the outcome: as text, as highlights, as a list in the pane. */
  readonly report: (checked: CheckedWorkbook) => void | Promise<void>;
  /** Hears of each phase before it begins. */
  readonly progress?: ((phase: CheckPhase) => void) | undefined;
}

export interface CheckOptions {
  /** Id of the layout profile; the one that fits best is taken when absent. */
  readonly profileId?: string | undefined;
}

/** The whole story of a check: read → recognise → check → report. */
export async function checkWorkbook(
  ports: CheckPorts,
  options: CheckOptions = {}
): Promise<CheckedWorkbook> {
  // 1. Read: the cell values of the workbook, and those of last year where there are any.
  ports.progress?.("read");
  const snapshot = await ports.read();
  const lastYearSnapshot = await ports.readLastYear?.();

  // 2. Recognise: the standard tables, with every number as a figure that has a meaning.
  ports.progress?.("recognise");
  const recognise = (read: WorkbookSnapshot): Recognition =>
    recogniseWorkbook(
      read,
      options.profileId === undefined ? {} : { profileId: options.profileId }
    );
  const recognition = recognise(snapshot);
  const lastYear = lastYearSnapshot && recognise(lastYearSnapshot);

  // 3. Check: every relation of the rule book, put to the figures.
  ports.progress?.("check");
  const result = checkRecognition(recognition, lastYear === undefined ? {} : { lastYear });

  // 4. Report: whatever the host does with findings.
  ports.progress?.("report");
  const checked = { recognition, result };
  await ports.report(checked);
  return checked;
}
