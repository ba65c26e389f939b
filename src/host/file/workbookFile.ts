import { readFileSync, statSync } from "node:fs";
import { tooLarge, unreadable, UnreadableFile } from "./fileProblem";
import { MAX_FILE_BYTES } from "./limits";

/**
 * The bytes of a workbook on disk, still to be read.
 * @throws {UnreadableFile} when there is no such file, or it is larger than we take
 */
export function readWorkbookFile(path: string): Uint8Array {
  try {
    // Looked at before it is opened: opening a pipe waits until somebody writes to it.
    const status = statSync(path);
    if (status.isDirectory()) throw unreadable("folder");
    if (!status.isFile()) throw unreadable("not-readable");
    if (status.size > MAX_FILE_BYTES) {
      const limit = MAX_FILE_BYTES / 1024 / 1024;
      throw tooLarge({ zh: `文件超过 ${limit} MB`, en: `more than ${limit} MB` });
    }
    return readFileSync(path);
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : unreadable(kindOf(cause), cause);
  }
}

function kindOf(cause: unknown): "not-found" | "folder" | "no-permission" | "not-readable" {
  switch ((cause as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR":
      return "not-found";
    case "EISDIR":
      return "folder";
    case "EACCES":
    case "EPERM":
      return "no-permission";
    default:
      return "not-readable";
  }
}
