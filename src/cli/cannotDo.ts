import type { Wording } from "../core/wording";

/** The command cannot do what it was asked to; the sentence is for the user. Exit status 2. */
export class CannotDo extends Error {
  constructor(readonly wording: Wording) {
    super(wording.en);
    this.name = "CannotDo";
  }
}
