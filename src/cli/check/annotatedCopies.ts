import { stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import type { Wording } from "../../core/wording";
import { CannotDo } from "../cannotDo";

/**
 * Decides where the annotated copy of each input goes. Everything that could overwrite an input is refused before
 * anything is read.
 * @param out what the user gave to `--annotate`: a file for a single input, else a folder
 * @param lastYear files that are read as well, so never written either
 * @param option by which the user gave it, for the sentence
 * @returns the path of the copy by the path of the input
 * @throws {CannotDo} when `out` does not fit the inputs
 */
export async function annotatedCopies(
  out: string,
  inputs: readonly string[],
  single: boolean,
  lastYear: readonly string[] = [],
  option = "--annotate"
): Promise<ReadonlyMap<string, string>> {
  try {
    const copies = (await isFolderAskedFor(out, single))
      ? copiesInFolder(out, inputs)
      : new Map(inputs.map((input) => [input, fileFor(input, out)]));
    await refuseInputs(copies, [...inputs, ...lastYear]);
    return copies;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { zh, en } = error.wording;
    throw new CannotDo({ zh: `${option} ${zh}`, en: `${option} ${en}` });
  }
}

async function isFolderAskedFor(out: string, single: boolean): Promise<boolean> {
  const there = await about(out);
  if (there?.isDirectory) return true;
  if (there !== undefined && !there.isFile) {
    throw refusal(out, { zh: "已经存在，而且不是文件", en: "is there and is no file" });
  }
  if (there !== undefined && !single) {
    throw refusal(out, {
      zh: "是文件；核对多个工作簿时须给出文件夹",
      en: "is a file; for several workbooks a folder is needed",
    });
  }
  if (out.endsWith("/") || out.endsWith(sep)) return true;
  const extension = extname(out).toLowerCase();
  if (WORKBOOK_EXTENSIONS.has(extension) && !single) {
    throw refusal(out, {
      zh: "像是文件名；核对多个工作簿时须给出文件夹",
      en: "looks like a file; for several workbooks a folder is needed",
    });
  }
  if (there !== undefined || OTHER_EXTENSIONS.has(extension)) return false;
  return !WORKBOOK_EXTENSIONS.has(extension);
}

/** Excel refuses a workbook whose name does not say whether it holds macros. */
function fileFor(input: string, out: string): string {
  const wanted = extname(input).toLowerCase();
  if (extname(out).toLowerCase() !== wanted && WORKBOOK_EXTENSIONS.has(wanted)) {
    throw refusal(out, {
      zh: `副本的扩展名应与原文件相同（${wanted}）`,
      en: `a copy has the extension of its original (${wanted})`,
    });
  }
  return out;
}

/** Names are kept; files of one name in several folders keep their path below the folder they share. */
function copiesInFolder(folder: string, inputs: readonly string[]): Map<string, string> {
  const count = new Map<string, number>();
  for (const input of inputs) {
    const name = basename(input).toLowerCase();
    count.set(name, (count.get(name) ?? 0) + 1);
  }
  const shared = sharedFolder(inputs);
  return new Map(
    inputs.map((input) => {
      const isAlone = count.get(basename(input).toLowerCase()) === 1;
      const name = isAlone ? basename(input) : relative(shared, resolve(input));
      return [input, join(folder, name)];
    })
  );
}

function sharedFolder(inputs: readonly string[]): string {
  const [first = [], ...rest] = inputs.map((input) => dirname(resolve(input)).split(sep));
  const isShared = (part: string, depth: number): boolean =>
    rest.every((folders) => folders[depth] === part);
  const end = first.findIndex((part, depth) => !isShared(part, depth));
  return first.slice(0, end === -1 ? first.length : end).join(sep) || sep;
}

async function refuseInputs(
  copies: ReadonlyMap<string, string>,
  inputs: readonly string[]
): Promise<void> {
  const originals = new Set<string>();
  for (const input of inputs) {
    originals.add(resolve(input));
    const there = await about(input);
    if (there !== undefined) originals.add(there.identity);
  }
  for (const copy of copies.values()) {
    const there = await about(copy);
    // By path and by inode: a link to the input is the input.
    if (originals.has(resolve(copy)) || (there && originals.has(there.identity))) {
      throw refusal(copy, {
        zh: "就是要读取的原文件；原文件绝不改写，请另给一个位置",
        en: "is one of the workbooks to be read; inputs are never written, name another place",
      });
    }
    if (there !== undefined && !there.isFile) {
      throw refusal(copy, { zh: "已经存在，而且不是文件", en: "is there and is no file" });
    }
  }
}

interface About {
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  readonly identity: string;
}

async function about(path: string): Promise<About | undefined> {
  try {
    const there = await stat(path, { bigint: true });
    return {
      isFile: there.isFile(),
      isDirectory: there.isDirectory(),
      identity: `${there.dev}:${there.ino}`,
    };
  } catch {
    return undefined;
  }
}

/** Still without the option that it is about. */
class Refusal extends CannotDo {}

function refusal(out: string, why: Wording): Refusal {
  return new Refusal({ zh: `${out}：${why.zh}`, en: `${out}: ${why.en}` });
}

const WORKBOOK_EXTENSIONS = new Set([".xlsx", ".xlsm"]);

/** Names of files that a user may take for what this command writes. */
const OTHER_EXTENSIONS = new Set([".xls", ".xlsb", ".csv", ".et", ".ods", ".pdf", ".docx"]);
