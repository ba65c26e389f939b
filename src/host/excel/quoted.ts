/** Excel's own limit for the text of a cell; a longer one is refused. */
const MAX_CELL_TEXT = 32_767;

/**
 * A text as it is written into a cell so that it stays that text: behind an apostrophe, which Excel takes as "what follows
 * is text". Without it `=…` and `+…` become formulas, `001` a number and `3-4` a date.
 */
export function quoted(text: string): string {
  if (text === "") return "";
  return `'${text.length > MAX_CELL_TEXT ? `${text.slice(0, MAX_CELL_TEXT - 1)}…` : text}`;
}
