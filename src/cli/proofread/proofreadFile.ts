import { evidenceOf, type EvidenceSource } from "../../core/proofreading/evidence/evidenceOf";
import type { Proofreading } from "../../core/proofreading/model";
import { proofread } from "../../core/proofreading/proofread";
import { recogniseWorkbook } from "../../core/recognition/recogniseWorkbook";
import { readDiskFile } from "../../host/file/diskFile";
import { readExplanation } from "../../host/file/readExplanation";
import { readWorkbook } from "../../host/file/readWorkbook";
import { aboutFile } from "../aboutFile";

/** What an explanation is held against: workbooks by path. */
export interface ProofreadAgainst {
  readonly workbook?: string | undefined;
  readonly lastYear?: string | undefined;
}

/** @throws {CannotDo} when one of the files cannot be read */
export function proofreadFile(
  file: string,
  { workbook, lastYear }: ProofreadAgainst
): Proofreading {
  const text = aboutFile(file, () => readExplanation(readDiskFile(file)));
  const sources = [
    ...(workbook === undefined ? [] : [source(workbook, false)]),
    ...(lastYear === undefined ? [] : [source(lastYear, true)]),
  ];
  return proofread(text, evidenceOf(sources));
}

function source(file: string, lastYear: boolean): EvidenceSource {
  const snapshot = aboutFile(file, () => readWorkbook(readDiskFile(file)));
  return { snapshot, recognition: recogniseWorkbook(snapshot), lastYear };
}
