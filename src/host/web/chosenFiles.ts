import type { Wording } from "../../core/wording";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";

/**
 * Reads a workbook that the user has chosen from disk. The reader of the command line is fetched when it is first needed;
 * a file that it refuses gives one sentence that says what to do.
 */
export async function readChosenWorkbook(
  file: File
): Promise<{ readonly snapshot: WorkbookSnapshot } | { readonly problem: Wording }> {
  return chosen(file, async (bytes) => {
    const { readWorkbook } = await import("../file/readWorkbook");
    return { snapshot: readWorkbook(bytes) };
  });
}

/** The text of an explanation that the user has chosen from disk, .docx or .txt; read likewise. */
export async function readChosenExplanation(
  file: File
): Promise<{ readonly text: string } | { readonly problem: Wording }> {
  return chosen(file, async (bytes) => {
    const { readExplanation } = await import("../file/readExplanation");
    return { text: readExplanation(bytes) };
  });
}

async function chosen<Read>(
  file: File,
  read: (bytes: Uint8Array) => Promise<Read>
): Promise<Read | { readonly problem: Wording }> {
  if (file.size > LARGEST) return { problem: TOO_LARGE };
  try {
    return await read(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return { problem: hasWording(error) ? error.wording : NOT_READ };
  }
}

/** Bytes; what the web view can hold without trouble. */
const LARGEST = 60_000_000;

const TOO_LARGE: Wording = {
  zh: "文件超过 60 MB，窗格中不能读取。请删去不需要的工作表后另存再试。",
  en: "The file is larger than 60 MB and cannot be read here. Save a copy without the sheets that are not needed.",
};

const NOT_READ: Wording = {
  zh: "文件没有读出来。请确认文件没有被移动或改名，再选一次。",
  en: "The file could not be read. Make sure that it was not moved or renamed and choose it again.",
};

function hasWording(error: unknown): error is { readonly wording: Wording } {
  return error instanceof Error && "wording" in error;
}
