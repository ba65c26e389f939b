import type { Recognition } from "../core/recognition/model";
import { recogniseWorkbook } from "../core/recognition/recogniseWorkbook";
import { readDiskFile } from "../host/file/diskFile";
import { UnreadableFile, UnwritableFile } from "../host/file/fileProblem";
import { readWorkbook } from "../host/file/readWorkbook";
import { CannotDo } from "./cannotDo";

/** @throws {CannotDo} with the name of the file, when the file is the reason */
export function aboutFile<Value>(file: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UnreadableFile || error instanceof UnwritableFile)) throw error;
    throw new CannotDo({
      zh: `${file}：${error.wording.zh}`,
      en: `${file}: ${error.wording.en}`,
    });
  }
}

/** @throws {CannotDo} when it cannot be read */
export function recogniseFile(file: string): Recognition {
  return aboutFile(file, () => recogniseWorkbook(readWorkbook(readDiskFile(file))));
}
