import { randomUUID } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { tooLarge, unreadable, UnreadableFile, unwritable, UnwritableFile } from "./fileProblem";
import { MAX_FILE_BYTES } from "./limits";

/**
 * The bytes of a file on disk, still to be read.
 * @throws {UnreadableFile} when there is no such file, or it is larger than we take
 */
export function readDiskFile(path: string): Uint8Array {
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

/**
 * Writes a file as a whole or not at all: into a new file beside the target, which then takes its place.
 * @param inputs files that must stay as they are, whatever name the target gives them
 * @throws {UnwritableFile} when it cannot be done; nothing was changed on disk then
 */
export function writeDiskFile(path: string, bytes: Uint8Array, ...inputs: string[]): void {
  const target = realTarget(path);
  refuseInput(target, inputs);
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    writeDurably(beside, bytes);
    renameSync(beside, target);
  } catch (cause) {
    removeLeftover(beside);
    throw unwritable(writeKindOf(cause), cause);
  }
}

function removeLeftover(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Then it was never there: the first reason, which is about to be told, is the one that helps.
  }
}

/** Where a link leads, so that the file is replaced and not the link. */
function realTarget(path: string): string {
  try {
    const target = realpathSync(path);
    if (statSync(target).isDirectory()) throw unwritable("folder");
    return target;
  } catch (cause) {
    if (cause instanceof UnwritableFile) throw cause;
    return path; // does not exist yet, or will fail with a reason when it is written
  }
}

/** Links, other spellings and other cases of a name all lead to the same device and file number. */
function refuseInput(target: string, inputs: readonly string[]): void {
  const identity = identityOf(target);
  if (identity === undefined) return;
  if (inputs.some((input) => identityOf(input) === identity)) throw unwritable("is-input");
}

function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev.toString()}:${ino.toString()}`;
  } catch {
    return undefined; // nothing there that could be overwritten
  }
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, "wx");
  try {
    writeFileSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeKindOf(cause: unknown): "no-folder" | "folder" | "no-permission" | "not-writable" {
  switch ((cause as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR":
      return "no-folder";
    case "EISDIR":
      return "folder";
    case "EACCES":
    case "EPERM":
    case "EBUSY":
    case "EROFS":
      return "no-permission";
    default:
      return "not-writable";
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
