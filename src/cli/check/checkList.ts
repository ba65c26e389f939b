import type { Language } from "../../core/report/language";
import type { Ending, ExitStatus, Terminal } from "../terminal";
import type { CheckJob, CheckOutcome } from "./checkFile";
import type { InputFile } from "./inputFiles";

/**
 * Checks several files and prints their reports one by one, in order. A file that cannot be read is named on standard
 * error and the others are checked all the same.
 * @param files what the user named, in order
 * @param jobs one per file without a failure, in the same order
 */
export async function checkList(
  files: readonly InputFile[],
  jobs: readonly CheckJob[],
  terminal: Terminal
): Promise<ExitStatus> {
  const outcomes = await outcomesOf(jobs, terminal.signal);
  const list = jobs[0]?.format === "json" ? jsonList(terminal) : textList(terminal);
  const total: MutableTotal = { files: 0, withErrors: 0, failed: 0, relations: 0 };

  await list.begin();
  for (const file of files) {
    terminal.status(bar(total.files, files.length, terminal.language));
    const outcome = await outcomeFor(file, outcomes);
    if (outcome === undefined || terminal.signal.aborted) break;
    count(outcome, total);
    if (outcome.kind === "failed") terminal.complain(failureLine(file, outcome, terminal.language));
    await list.entry(file, outcome);
  }
  await outcomes.return(undefined);
  terminal.status("");
  await list.end(total);
  if (terminal.signal.reason === ("interrupted" satisfies Ending))
    return interrupted(total, files.length, terminal);
  if (total.failed > 0) return 2;
  return total.withErrors > 0 ? 1 : 0;
}

async function outcomesOf(
  jobs: readonly CheckJob[],
  signal: AbortSignal
): Promise<AsyncGenerator<CheckOutcome>> {
  const { checkFew, checkMany, MANY } = await import("./checkMany");
  return jobs.length < MANY ? checkFew(jobs, signal) : checkMany(jobs, signal);
}

async function outcomeFor(
  file: InputFile,
  outcomes: AsyncGenerator<CheckOutcome>
): Promise<CheckOutcome | undefined> {
  if (file.failure !== undefined) return { kind: "failed", why: file.failure };
  const next = await outcomes.next();
  return next.done === true ? undefined : next.value;
}

interface ReportList {
  readonly begin: () => Promise<void>;
  readonly entry: (file: InputFile, outcome: CheckOutcome) => Promise<void>;
  readonly end: (total: Total) => Promise<void>;
}

/** An array, one entry per line, in the order of the files. */
function jsonList({ print, language }: Terminal): ReportList {
  let separator = "\n";
  return {
    begin: () => print("["),
    entry: async ({ path }, outcome) => {
      const entry =
        outcome.kind === "checked"
          ? outcome.report
          : JSON.stringify({ file: path, error: outcome.why[language] });
      await print(separator + entry);
      separator = ",\n";
    },
    end: () => print("\n]\n"),
  };
}

/** The reports below each other, a rule between them, and a line about all. */
function textList({ print, language }: Terminal): ReportList {
  return {
    begin: () => Promise.resolve(),
    entry: async (_file, outcome) => {
      if (outcome.kind === "checked") await print(`${outcome.report}\n\n${RULE}\n\n`);
    },
    end: (total) => print(`${totalLine(total, language)}\n`),
  };
}

interface Total {
  /** All that were looked at, the failed ones included. */
  readonly files: number;
  readonly withErrors: number;
  readonly failed: number;
  readonly relations: number;
}

type MutableTotal = { -readonly [Key in keyof Total]: Total[Key] };

function count(outcome: CheckOutcome, total: MutableTotal): void {
  total.files += 1;
  if (outcome.kind === "failed") {
    total.failed += 1;
    return;
  }
  total.relations += outcome.tally.relations;
  if (outcome.tally.errors > 0) total.withErrors += 1;
}

function totalLine(total: Total, language: Language): string {
  const sound = total.files - total.failed - total.withErrors;
  return {
    zh: `共 ${total.files} 个文件：${sound} 个没有错误，${total.withErrors} 个有错误，${total.failed} 个未能核对；合计核对 ${total.relations} 处`,
    en: `${total.files} files: ${sound} without errors, ${total.withErrors} with errors, ${total.failed} not checked; ${total.relations} relations checked`,
  }[language];
}

function failureLine(
  file: InputFile,
  { why }: CheckOutcome & { kind: "failed" },
  language: Language
): string {
  return language === "zh" ? `${file.path}：${why.zh}` : `${file.path}: ${why.en}`;
}

function bar(done: number, all: number, language: Language): string {
  const filled = Math.floor((done / all) * BAR_WIDTH);
  const picture = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
  return `${picture} ${done}/${all}${language === "zh" ? " 个文件" : " files"}`;
}

function interrupted(total: Total, all: number, { complain, language }: Terminal): ExitStatus {
  const sentence = {
    zh: `已中断：核对了 ${total.files}/${all} 个文件`,
    en: `interrupted: ${total.files} of ${all} files were checked`,
  };
  complain(sentence[language]);
  return 130;
}

const BAR_WIDTH = 30;
const RULE = "─".repeat(60);
