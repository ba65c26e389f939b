import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Wording } from "../../core/wording";

/** A file to check, or one that the user named and that cannot be. */
export interface InputFile {
  /** As the user named it, or as found below a folder that the user named. */
  readonly path: string;
  readonly failure?: Wording;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  /** Whether the user asked about one file, not about a list of them. */
  readonly single: boolean;
}

/**
 * The files that the user's paths stand for: in the order of the arguments, in folders by name, each file once.
 * @param exclude a folder whose files are results of an earlier run, not inputs
 */
export async function inputFiles(paths: readonly string[], exclude?: string): Promise<Inputs> {
  const files = new Map<string, InputFile>();
  let single = paths.length === 1;
  for (const path of paths) {
    const found = await filesAt(path, exclude === undefined ? undefined : resolve(exclude));
    single &&= !found.isFolder;
    for (const file of found.files) {
      const id = resolve(file.path);
      if (!files.has(id)) files.set(id, file);
    }
  }
  return { files: [...files.values()], single };
}

async function filesAt(
  path: string,
  exclude: string | undefined
): Promise<{ files: readonly InputFile[]; isFolder: boolean }> {
  try {
    const about = await stat(path);
    if (about.isFile()) return { files: [{ path }], isFolder: false };
    if (!about.isDirectory()) return { files: [{ path, failure: NO_FILE }], isFolder: false };
    const files = await filesBelow(path, exclude);
    return {
      files: files.length === 0 ? [{ path, failure: EMPTY_FOLDER }] : files,
      isFolder: true,
    };
  } catch (error) {
    return { files: [{ path, failure: failureWording(error) }], isFolder: false };
  }
}

async function filesBelow(
  folder: string,
  exclude: string | undefined
): Promise<readonly InputFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: InputFile[] = [];
  for (const entry of entries.sort((a, b) => BY_NAME.compare(a.name, b.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (resolve(path) !== exclude) files.push(...(await readableBelow(path, exclude)));
    } else if (isWorkbookName(entry.name) && (await stat(path).catch(() => undefined))?.isFile()) {
      files.push({ path });
    }
  }
  return files;
}

/** A folder that may not be entered is one entry that failed, not the end of the run. */
async function readableBelow(
  folder: string,
  exclude: string | undefined
): Promise<readonly InputFile[]> {
  try {
    return await filesBelow(folder, exclude);
  } catch (error) {
    return [{ path: folder, failure: failureWording(error) }];
  }
}

/** Excel keeps a lock file `~$预算.xlsx` beside each open workbook. */
function isWorkbookName(name: string): boolean {
  return /\.xls[xm]$/i.test(name) && !name.startsWith("~$");
}

function failureWording(error: unknown): Wording {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return NOT_THERE;
  if (code === "EACCES" || code === "EPERM") return NOT_ALLOWED;
  return { zh: `打不开（${code ?? message}）`, en: `cannot be opened (${code ?? message})` };
}

const BY_NAME = new Intl.Collator("zh-CN", { numeric: true });

const NOT_THERE: Wording = { zh: "没有这个文件或文件夹", en: "no such file or folder" };
const NOT_ALLOWED: Wording = { zh: "没有读取的权限", en: "may not be read" };
const NO_FILE: Wording = { zh: "不是文件", en: "is no file" };
const EMPTY_FOLDER: Wording = {
  zh: "文件夹里没有 .xlsx 或 .xlsm 工作簿",
  en: "holds no .xlsx or .xlsm workbook",
};
