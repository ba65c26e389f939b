import {
  checkRecognition,
  checkRecognitionSteps,
  type CheckOptions as RuleOptions,
} from "../core/checking/checkFigures";
import type { CheckResult } from "../core/checking/finding";
import type { LastYear } from "../core/proofreading/lastYearText";
import { textInSheets } from "../core/proofreading/textSheets";
import type { Recognition } from "../core/recognition/model";
import { recogniseWorkbook, type RecognitionOptions } from "../core/recognition/recogniseWorkbook";
import { FINDINGS_SHEET_NAME } from "../core/report/annotation";
import type { CheckedWorkbook } from "../core/report/checkedWorkbook";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { Breath } from "./breath";
import { inSteps, recognisedInSteps } from "./steps";
import { endIfStopped, type Stop } from "./stop";

export type { CheckedWorkbook };

/** The phases of a check, in running order. */
export type CheckPhase = "read" | "recognise" | "check" | "report";

/** What a check needs from its host; whatever a port throws ends the check and reaches the caller. */
export interface CheckPorts {
  /** Hands over the cell values of the workbook: from a file, from the open workbook in Excel. */
  readonly read: () => WorkbookSnapshot | Promise<WorkbookSnapshot>;
  /** Hands over last year's workbook; absent when there is none to compare with. */
  readonly readLastYear?: (() => WorkbookSnapshot | Promise<WorkbookSnapshot>) | undefined;
  /** Hands over last year's explanation, which has to be of the year before the one given. */
  readonly readLastYearText?: ((year: number | undefined) => string | Promise<string>) | undefined;
  /** Shows the outcome: as text, as highlights, as a list in the pane. */
  readonly report: (checked: CheckedWorkbook) => void | Promise<void>;
  /** Hears of each phase before it begins. */
  readonly progress?: ((phase: CheckPhase) => void) | undefined;
  /** For a host with a user in front of it: recognising and checking go in steps, with pauses between them. */
  readonly breath?: Breath | undefined;
  /** Hears which part of the rules is done, 0 to 1; asked for with `breath` only. */
  readonly partDone?: ((done: number) => void) | undefined;
  /** Asked between the phases and, with `breath`, between the steps. */
  readonly stop?: Stop | undefined;
}

export interface CheckOptions {
  /** Id of the layout profile; the one that fits best is taken when absent. */
  readonly profileId?: string | undefined;
  /** Fiscal year and department, where the user has said them; what the titles say when absent. */
  readonly year?: number | undefined;
  readonly organisation?: string | undefined;
}

/**
 * The whole story of a check: read → recognise → check → report.
 * @throws {Stopped} before the outcome is reported, when the user stops it
 */
export async function checkWorkbook(
  ports: CheckPorts,
  options: CheckOptions = {}
): Promise<CheckedWorkbook> {
  // 1. Read: the cell values of the workbook, and those of last year where there are any.
  ports.progress?.("read");
  const snapshot = await ports.read();
  const lastYearSnapshot = await ports.readLastYear?.();
  endIfStopped(ports.stop);

  // 2. Recognise: the standard tables, with every number as a figure that has a meaning.
  ports.progress?.("recognise");
  await ports.breath?.pause();
  const { profileId, year, organisation } = options;
  const profile = profileId === undefined ? {} : { profileId };
  const recognition = await recognised(snapshot, { ...profile, year, organisation }, ports);
  const lastYear = lastYearSnapshot && (await recognised(lastYearSnapshot, profile, ports));
  const lastYearText = await ports.readLastYearText?.(recognition.year);
  endIfStopped(ports.stop);

  // 3. Check: every relation of the rule book, put to the figures; then the text that the workbook holds itself.
  ports.progress?.("check");
  const ofTables = await checked(recognition, lastYear === undefined ? {} : { lastYear }, ports);
  endIfStopped(ports.stop);
  const result = await withOwnText(ofTables, { snapshot, recognition }, ports, {
    ...(lastYearSnapshot &&
      lastYear && { tables: { snapshot: lastYearSnapshot, recognition: lastYear } }),
    ...(lastYearText !== undefined && { text: lastYearText }),
  });
  endIfStopped(ports.stop);

  // 4. Report: whatever the host does with findings.
  ports.progress?.("report");
  const outcome = { recognition, result };
  await ports.report(outcome);
  return outcome;
}

async function recognised(
  snapshot: WorkbookSnapshot,
  options: RecognitionOptions,
  { breath, stop }: CheckPorts
): Promise<Recognition> {
  if (breath === undefined) return recogniseWorkbook(snapshot, options);
  return recognisedInSteps(snapshot, options, breath, stop);
}

async function checked(
  recognition: Recognition,
  options: RuleOptions,
  { breath, partDone, stop }: CheckPorts
): Promise<CheckResult> {
  if (breath === undefined) return checkRecognition(recognition, options);
  return inSteps(checkRecognitionSteps(recognition, options), breath, stop, partDone);
}

/** The explanation that stands on sheets of the workbook is held against its tables; what that takes is fetched for it. */
async function withOwnText(
  result: CheckResult,
  own: Recognised,
  { breath }: CheckPorts,
  lastYear: LastYear
): Promise<CheckResult> {
  const sheets = own.snapshot.sheets.filter(({ name }) => !name.startsWith(FINDINGS_SHEET_NAME));
  const cells = textInSheets({ ...own.snapshot, sheets }, own.recognition);
  if (cells.text === "") return result;
  await breath?.pause();
  const { proofreadOwnText } = await import("../core/proofreading/ownText");
  const { findings, numbers } = proofreadOwnText(own, cells, lastYear);
  return { ...result, findings: [...result.findings, ...findings], textNumbers: numbers };
}

interface Recognised {
  readonly snapshot: WorkbookSnapshot;
  readonly recognition: Recognition;
}
