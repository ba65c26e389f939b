/** A sheet that the program makes: rows of cells by what they are for; each host writes it in its own way. */
export interface BuiltSheet {
  /** Wanted; a host adds a number where it is taken. */
  readonly name: string;
  /** Widths of the columns in characters of the default font's digits; a Chinese character takes two. */
  readonly widths: readonly number[];
  readonly rows: readonly BuiltRow[];
  /** Set up for an A4 page of this orientation, as wide as the page; as the host likes when absent. */
  readonly print?: "portrait";
}

export interface BuiltRow {
  /**
   * `title` and `note` are one text that runs over the cells beside it; `page-title`, `heading` and `paragraph` are
   * running text, wrapped within its cell.
   */
  readonly kind:
    "title" | "note" | "head" | "line" | "total" | "page-title" | "heading" | "paragraph";
  readonly cells: readonly BuiltCell[];
}

/** Text stays text, also where it looks like a number (01). */
export type BuiltCell =
  | { readonly kind: "text"; readonly text: string }
  /** Exact decimal text, such as `1074300` or `12.50`, with the decimals it is shown with. */
  | { readonly kind: "number"; readonly number: string; readonly decimals: number }
  | { readonly kind: "blank" };
