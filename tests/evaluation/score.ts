import type { Evidence } from "../../src/core/proofreading/evidence/evidence";
import { evidenceOf } from "../../src/core/proofreading/evidence/evidenceOf";
import type { Proofreading, TextFinding } from "../../src/core/proofreading/model";
import { proofread } from "../../src/core/proofreading/proofread";
import { recogniseWorkbook } from "../../src/core/recognition/recogniseWorkbook";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import type { CleanText, PlantedMistake } from "./texts/cleanText";

/** How one planted mistake came out. */
export interface Score {
  readonly found: boolean;
  /** A finding stands at its place, but offers another value or is of another rule. */
  readonly noticed: boolean;
  /** Findings of severity error that are about something else. */
  readonly others: readonly TextFinding[];
  readonly proofreading: Proofreading;
}

/** Proofreads a text over its tables as the program does with a workbook. */
export function proofreadOver(clean: CleanText, text: string): Proofreading {
  return proofread(text, evidenceFor(clean));
}

/** The tables of a clean text, read as those of a workbook. */
export function evidenceFor({ sheets }: CleanText): Evidence {
  const snapshot = {
    sheets: sheets.map(({ name, rows }): SheetSnapshot => ({
      name,
      visibility: "visible",
      firstRow: 0,
      firstColumn: 0,
      rows,
    })),
  };
  return evidenceOf([{ snapshot, recognition: recogniseWorkbook(snapshot) }]);
}

/** @throws {RangeError} when the right words do not stand in the text exactly once: the case itself is wrong */
export function planted({ text }: CleanText, { right, wrong }: PlantedMistake): string {
  if (text.split(right).length !== 2) throw new RangeError(`“${right}” is not found once`);
  return text.replace(right, wrong);
}

/** Found where a finding of its rule stands where the mistake is and offers the right value, or stands at the other side. */
export function score(
  clean: CleanText,
  mistake: PlantedMistake,
  damage: (text: string) => string
): Score {
  const at = clean.text.indexOf(mistake.right);
  const before = damage(clean.text.slice(0, at));
  const inner = damage(mistake.wrong);
  const text = damage(planted(clean, mistake));
  const proofreading = proofreadOver(clean, text);
  const also = otherPlace(planted(clean, mistake), mistake, damage);
  const stands = ({ span }: TextFinding): boolean =>
    span.start < before.length + inner.length + NEAR && span.end > before.length - NEAR;
  const isMine = (finding: TextFinding): boolean =>
    [mistake.rule].flat().includes(finding.rule) &&
    ((stands(finding) && isOffered(finding.expected, mistake.expected)) || also(finding));
  return {
    found: proofreading.findings.some(isMine),
    noticed: proofreading.findings.some(stands),
    others: proofreading.findings.filter(
      (finding) => finding.severity === "error" && !isMine(finding)
    ),
    proofreading,
  };
}

function otherPlace(
  text: string,
  { also }: PlantedMistake,
  damage: (text: string) => string
): (finding: TextFinding) => boolean {
  if (also === undefined) return () => false;
  if (text.split(also).length !== 2) throw new RangeError(`“${also}” is not found once`);
  const start = damage(text.slice(0, text.indexOf(also))).length;
  const end = start + damage(also).length;
  return ({ span }) => span.start < end && span.end > start;
}

/** A finding may mark the number beside the words that were changed. */
const NEAR = 8;

function isOffered(offered: string | undefined, wanted: PlantedMistake["expected"]): boolean {
  if (wanted === undefined) return true;
  return offered !== undefined && [wanted].flat().some((one) => plain(offered) === plain(one));
}

function plain(text: string): string {
  const [digits = ""] = /[\d.]+/.exec(text.replaceAll(",", "")) ?? [];
  return String(Number(digits)) + (text.includes("%") ? "%" : "");
}
