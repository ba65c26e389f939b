import type { EvidenceSource } from "../../core/proofreading/evidence/evidenceOf";
import { withLastYear, yearOfText, type LastYear } from "../../core/proofreading/lastYearText";
import type { Proofreading } from "../../core/proofreading/model";
import { proofread } from "../../core/proofreading/proofread";
import { recogniseWorkbook } from "../../core/recognition/recogniseWorkbook";
import { readDiskFile } from "../../host/file/diskFile";
import { readExplanation } from "../../host/file/readExplanation";
import { readWorkbook } from "../../host/file/readWorkbook";
import { aboutFile } from "../aboutFile";
import { refuseOtherYear, type LastYearFiles } from "../lastYear";

/** What an explanation is held against: files by path. */
export interface ProofreadAgainst {
  readonly workbook?: string | undefined;
  readonly lastYear: LastYearFiles;
}

/** @throws {CannotDo} when one of the files cannot be read, or is not of the year it is given for */
export function proofreadFile(
  file: string,
  { workbook, lastYear }: ProofreadAgainst
): Proofreading {
  const text = explanation(file);
  const own = workbook === undefined ? undefined : source(workbook);
  const year = own?.recognition?.year ?? yearOfText(text);
  return proofread(text, withLastYear(own, lastYearOf(lastYear, year)));
}

function lastYearOf(
  { workbook, explanation: file }: LastYearFiles,
  year: number | undefined
): LastYear {
  const tables = workbook === undefined ? undefined : source(workbook);
  if (workbook !== undefined) refuseOtherYear(year, tables?.recognition?.year, workbook, "tables");
  return {
    ...(tables && { tables }),
    ...(file !== undefined && { text: lastYearExplanation(file, year) }),
  };
}

/** @throws {CannotDo} when it cannot be read, or is of another year */
export function lastYearExplanation(file: string, year: number | undefined): string {
  const text = explanation(file);
  refuseOtherYear(year, yearOfText(text), file, "explanation");
  return text;
}

function explanation(file: string): string {
  return aboutFile(file, () => readExplanation(readDiskFile(file)));
}

function source(file: string): EvidenceSource {
  const snapshot = aboutFile(file, () => readWorkbook(readDiskFile(file)));
  return { snapshot, recognition: recogniseWorkbook(snapshot) };
}
