import { openSync, closeSync, fstatSync, readFileSync } from "node:fs";
import { tooLarge, unreadable, UnreadableFile } from "./fileProblem";
import { MAX_FILE_BYTES } from "./limits";

/**
 * The bytes of a workbook on disk, still to be read.
 * @throws {UnreadableFile} when there is no such file, or it is larger than we take
 */
export function readWorkbookFile(path: string): Uint8Array {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, "r");
    const status = fstatSync(descriptor);
    if (status.isDirectory()) throw unreadable("folder");
    // A pipe or a device could go on for ever.
    if (!status.isFile()) throw unreadable("not-readable");
    if (status.size > MAX_FILE_BYTES) {
      const limit = MAX_FILE_BYTES / 1024 / 1024;
      throw tooLarge({ zh: `文件超过 ${limit} MB`, en: `more than ${limit} MB` });
    }
    return readFileSync(descriptor);
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : unreadable(kindOf(cause), cause);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
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
