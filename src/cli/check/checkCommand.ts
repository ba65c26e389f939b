import type { CheckPhase } from "../../app/checkWorkbook";
import { LAYOUT_PROFILES, layoutProfile } from "../../core/standards/profiles";
import { CannotDo } from "../cannotDo";
import { pathsOf } from "../lastYear";
import type { ExitStatus, Terminal } from "../terminal";
import { annotatedCopies } from "./annotatedCopies";
import { checkArguments, type CheckArguments } from "./checkArguments";
import { checkFile, type CheckJob } from "./checkFile";
import { checkList } from "./checkList";
import { inputFiles, type InputFile } from "./inputFiles";

/**
 * `gouji check …`
 * @throws {CannotDo} when nothing was checked
 */
export async function runCheck(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const asked = checkArguments(args);
  if (asked.help) {
    const { CHECK_USAGE } = await import("./checkUsage");
    await terminal.print(CHECK_USAGE[asked.language]);
    return 0;
  }
  refuseUnknownProfile(asked.profileId);
  const { files, single } = await inputFiles(asked.inputs, asked.annotate);
  const [only] = files;
  if (pathsOf(asked.lastYear).length > 0 && !single) throw forOneFile("--last-year");
  if (asked.narrative !== undefined && !single) throw forOneFile("--narrative");
  if (only !== undefined && files.length === 1 && only.failure !== undefined) {
    throw failure(only.path, only.failure);
  }

  const jobs = await jobsFor(files, single, asked);
  return single && jobs[0] !== undefined
    ? await checkOne(jobs[0], terminal)
    : await checkList(files, jobs, terminal);
}

async function checkOne(job: CheckJob, terminal: Terminal): Promise<ExitStatus> {
  const outcome = await checkFile(job, (phase) => {
    terminal.status(PHASES[phase][terminal.language]);
  });
  terminal.status("");
  if (outcome.kind === "failed") throw failure(job.path, outcome.why);
  await terminal.print(`${outcome.report}\n`);
  return outcome.tally.errors > 0 ? 1 : 0;
}

/** One job per file that may be readable, in the order of the files. */
async function jobsFor(
  files: readonly InputFile[],
  single: boolean,
  asked: CheckArguments
): Promise<readonly CheckJob[]> {
  const paths = files.filter((file) => file.failure === undefined).map((file) => file.path);
  const copies =
    asked.annotate === undefined
      ? new Map<string, string>()
      : await annotatedCopies(asked.annotate, paths, single, pathsOf(asked.lastYear));
  const today = dayInWords(new Date());
  return paths.map((path) => ({
    path,
    format: asked.format,
    compact: !single,
    language: asked.language,
    annotateTo: copies.get(path),
    narrative: asked.narrative,
    lastYear: asked.lastYear,
    profileId: asked.profileId,
    today,
  }));
}

/** `2021-03-15`, by the calendar of this machine. */
function dayInWords(day: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function refuseUnknownProfile(id: string | undefined): void {
  if (id === undefined || layoutProfile(id) !== undefined) return;
  const known = LAYOUT_PROFILES.map((profile) => profile.id);
  throw new CannotDo({
    zh: `没有“${id}”这种附表格式；现有：${known.join("、")}`,
    en: `there is no layout profile “${id}”; there are: ${known.join(", ")}`,
  });
}

function failure(path: string, why: CannotDo["wording"]): CannotDo {
  return new CannotDo({ zh: `${path}：${why.zh}`, en: `${path}: ${why.en}` });
}

const PHASES: Readonly<Record<CheckPhase, CannotDo["wording"]>> = {
  read: { zh: "正在读取…", en: "reading…" },
  recognise: { zh: "正在识别…", en: "recognising…" },
  check: { zh: "正在核对…", en: "checking…" },
  report: { zh: "正在生成结果…", en: "writing the report…" },
};

function forOneFile(option: string): CannotDo {
  return new CannotDo({
    zh: `${option} 只能在核对一个文件时使用`,
    en: `${option} goes with a single file only`,
  });
}
