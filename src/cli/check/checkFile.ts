import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { checkWorkbook, type CheckPhase, type CheckedWorkbook } from "../../app/checkWorkbook";
import type { Proofreading } from "../../core/proofreading/model";
import { checkJson, relationsRun } from "../../core/report/checkJson";
import { checkText } from "../../core/report/checkText";
import { proofreadJson, proofreadText } from "../../core/report/proofreadReport";
import type { Language } from "../../core/report/language";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { Wording } from "../../core/wording";
import { UnreadableFile, UnwritableFile } from "../../host/file/fileProblem";
import { readWorkbook } from "../../host/file/readWorkbook";
import { readDiskFile, writeDiskFile } from "../../host/file/diskFile";
import { CannotDo } from "../cannotDo";
import { pathsOf, type LastYearFiles } from "../lastYear";
import type { Format } from "./checkArguments";

/** All that is needed to check one file; plain data, since it travels to workers. */
export interface CheckJob {
  readonly path: string;
  readonly format: Format;
  /** JSON on one line, as an entry of a list. */
  readonly compact: boolean;
  readonly language: Language;
  readonly annotateTo: string | undefined;
  /** The explanation of the workbook. */
  readonly narrative: string | undefined;
  readonly lastYear: LastYearFiles;
  readonly profileId: string | undefined;
  /** The day for the findings sheet, in words. */
  readonly today: string;
}

/** What became of one file; plain data, since it travels from workers. */
export type CheckOutcome =
  | { readonly kind: "checked"; readonly report: string; readonly tally: Tally }
  | { readonly kind: "failed"; readonly why: Wording };

export interface Tally {
  readonly errors: number;
  readonly findings: number;
  readonly relations: number;
}

/** Checks one file and renders the outcome. Never throws: a file that breaks the program is a failed file. */
export async function checkFile(
  job: CheckJob,
  progress?: (phase: CheckPhase) => void
): Promise<CheckOutcome> {
  try {
    const bytes = readDiskFile(job.path);
    // Read first: an explanation that cannot be read should not cost the time of a check.
    const proofreading = await proofreadingOf(job);
    let report = "";
    const checked = await checkWorkbook(
      {
        read: () => readWorkbook(bytes),
        readLastYear: lastYearSource(job),
        readLastYearText: lastYearText(job),
        report: async (found) => {
          report = rendered(job, found, proofreading);
          if (job.annotateTo !== undefined)
            await writeAnnotatedCopy(job, job.annotateTo, bytes, found);
        },
        progress,
      },
      { profileId: job.profileId }
    );
    return { kind: "checked", report, tally: tallyOf(checked, proofreading) };
  } catch (error) {
    return { kind: "failed", why: whyFailed(error) };
  }
}

function lastYearSource({
  lastYear: { workbook },
}: CheckJob): (() => WorkbookSnapshot) | undefined {
  if (workbook === undefined) return undefined;
  return () => {
    try {
      return readWorkbook(readDiskFile(workbook));
    } catch (error) {
      const { zh, en } = whyFailed(error);
      throw new LastYearUnreadable({ zh: `上年附表 ${workbook}：${zh}`, en: `${workbook}: ${en}` });
    }
  };
}

/** For the sheets of text that the workbook may hold itself; what that takes is fetched for it. */
function lastYearText({ lastYear: { explanation } }: CheckJob): LastYearTextSource | undefined {
  if (explanation === undefined) return undefined;
  return async (year) => {
    const { lastYearExplanation } = await import("../proofread/proofreadFile");
    return lastYearExplanation(explanation, year);
  };
}

type LastYearTextSource = (year: number | undefined) => Promise<string>;

async function writeAnnotatedCopy(
  job: CheckJob,
  target: string,
  original: Uint8Array,
  checked: CheckedWorkbook
): Promise<void> {
  // Writing is asked for seldom, and is half of the code.
  const [{ annotationFor }, { annotateWorkbook }] = await Promise.all([
    import("../../core/report/findingsSheet"),
    import("../../host/file/annotateWorkbook"),
  ]);
  const { path, today, language, lastYear } = job;
  const annotation = annotationFor(checked, { file: path, date: today, language });
  const annotated = annotateWorkbook(original, annotation);
  makeFolder(dirname(target));
  writeDiskFile(target, annotated, path, ...pathsOf(lastYear));
}

/** That it cannot be made is said by the write that follows. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    return;
  }
}

/** Fetched when asked for. */
async function proofreadingOf(job: CheckJob): Promise<Proofreading | undefined> {
  const { path, narrative, lastYear } = job;
  if (narrative === undefined) return undefined;
  const { proofreadFile } = await import("../proofread/proofreadFile");
  return proofreadFile(narrative, { workbook: path, lastYear });
}

function rendered(
  { path, narrative = "", format, compact, language }: CheckJob,
  checked: CheckedWorkbook,
  proofreading: Proofreading | undefined
): string {
  if (format === "text") {
    const report = checkText(path, checked, language);
    if (proofreading === undefined) return report;
    return `${report}\n\n${proofreadText(narrative, proofreading, language)}`;
  }
  const object = {
    ...checkJson(path, checked, language),
    ...(proofreading && { narrative: proofreadJson(narrative, proofreading, language) }),
  };
  return compact ? JSON.stringify(object) : JSON.stringify(object, undefined, 2);
}

function tallyOf({ result }: CheckedWorkbook, proofreading: Proofreading | undefined): Tally {
  const findings = [...result.findings, ...(proofreading?.findings ?? [])];
  return {
    errors: findings.filter((finding) => finding.severity === "error").length,
    findings: findings.length,
    relations: relationsRun(result.counts),
  };
}

/** The reason in words; of what should not happen, the technical one. */
export function whyFailed(error: unknown): Wording {
  if (
    error instanceof UnreadableFile ||
    error instanceof UnwritableFile ||
    error instanceof LastYearUnreadable ||
    error instanceof CannotDo
  ) {
    return error.wording;
  }
  const detail = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ");
  return { zh: `核对时程序出错：${detail}`, en: `the program failed on it: ${detail}` };
}

class LastYearUnreadable extends Error {
  constructor(readonly wording: Wording) {
    super(wording.en);
  }
}
