import type { Finding } from "./finding";

/** A finding that a person has verified and given a reason for (已核实). Kept in the workbook; JSON holds it whole. */
export interface Waiver {
  /** What the finding is about, without its numbers: see `subjectOf`. */
  readonly subject: string;
  /** The numbers it had when it was waived; the waiver expires when they change. */
  readonly numbers: string;
  readonly reason: string;
  /** The day it was given, `2021-03-01`. */
  readonly date: string;
  /** For the list of waivers whose finding is gone: the sentence of the finding in Chinese. */
  readonly about: string;
}

/** How a finding stands to the waivers of its workbook. */
export type WaiverState =
  | { readonly kind: "none" }
  | { readonly kind: "waived"; readonly waiver: Waiver }
  /** It was waived, and its numbers have changed since: it counts again. */
  | { readonly kind: "expired"; readonly waiver: Waiver };

export type WaiverOf = (finding: Finding) => WaiverState;
