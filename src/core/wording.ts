/** A sentence for people in both languages of the program; numbers and names are already in it. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}
