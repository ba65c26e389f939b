import type { Draft } from "../draft";
import type { Paragraph } from "../model";
import type { SentenceId } from "../sentences";

/** A section of the explanation: one file for each. */
export interface Section {
  /** The sentence of its title. */
  readonly title: SentenceId;
  readonly write: (draft: Draft) => readonly Paragraph[];
}
