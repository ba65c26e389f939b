import { evidenceOf } from "../../src/core/proofreading/evidence/evidenceOf";
import type { Proofreading, TextFinding } from "../../src/core/proofreading/model";
import { proofread } from "../../src/core/proofreading/proofread";
import type { CleanText, PlantedMistake } from "./cases";

/** How one planted mistake came out. */
export interface Score {
  readonly found: boolean;
  /** Findings of severity error that are about something else. */
  readonly others: readonly TextFinding[];
  readonly proofreading: Proofreading;
}

/** Proofreads a text over its table. */
export function proofreadOver(table: CleanText["table"], text: string): Proofreading {
  const sheet = {
    name: "附表",
    visibility: "visible",
    firstRow: 0,
    firstColumn: 0,
    rows: table,
  } as const;
  return proofread(text, evidenceOf([{ snapshot: { sheets: [sheet] } }]));
}

/** @throws {RangeError} when the right words do not stand in the text exactly once: the case itself is wrong */
export function planted({ text }: CleanText, { right, wrong }: PlantedMistake): string {
  if (text.split(right).length !== 2) throw new RangeError(`“${right}” is not found once`);
  return text.replace(right, wrong);
}

/** Found where a finding of its rule offers the right value, and stands where the mistake is. */
export function score(
  clean: CleanText,
  mistake: PlantedMistake,
  damage: (text: string) => string
): Score {
  const at = clean.text.indexOf(mistake.right);
  const before = damage(clean.text.slice(0, at));
  const inner = damage(mistake.wrong);
  const text = damage(planted(clean, mistake));
  const proofreading = proofreadOver(clean.table, text);
  const isMine = ({ rule, span, expected }: TextFinding): boolean =>
    rule === mistake.rule &&
    span.start < before.length + inner.length + NEAR &&
    span.end > before.length - NEAR &&
    sameValue(expected, mistake.expected);
  return {
    found: proofreading.findings.some(isMine),
    others: proofreading.findings.filter(
      (finding) => finding.severity === "error" && !isMine(finding)
    ),
    proofreading,
  };
}

/** A finding may mark the number beside the words that were changed. */
const NEAR = 8;

function sameValue(offered: string | undefined, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  return offered !== undefined && plain(offered) === plain(wanted);
}

function plain(text: string): string {
  const [digits = ""] = /[\d.]+/.exec(text) ?? [];
  return String(Number(digits)) + (text.includes("%") ? "%" : "");
}
