/** A sheet that the program makes: rows of cells by what they are for; each host writes it in its own way. */
export interface BuiltSheet {
  /** Wanted; a host adds a number where it is taken. */
  readonly name: string;
  /** Widths of the columns in characters of the default font's digits; a Chinese character takes two. */
  readonly widths: readonly number[];
  readonly rows: readonly BuiltRow[];
}

export interface BuiltRow {
  /** `title` and `note` are one text that runs over the cells beside it. */
  readonly kind: "title" | "note" | "head" | "line" | "total";
  readonly cells: readonly BuiltCell[];
}

/** Text stays text, also where it looks like a number (01). */
export type BuiltCell =
  | { readonly kind: "text"; readonly text: string }
  /** Exact decimal text, such as `1074300` or `12.50`, with the decimals it is shown with. */
  | { readonly kind: "number"; readonly number: string; readonly decimals: number }
  | { readonly kind: "blank" };
