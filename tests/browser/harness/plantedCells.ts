import { plantedMistakes } from "../../../samples/build/samples";

/**
 * A code printed in two columns, 302 and 13, is one code: what is wrong with it is said, and highlighted, at its first
 * cell.
 */
const CODE_BEGINS_AT: Readonly<Record<string, string>> = { "rent-code": "A23" };

/** The column that an amount was taken from, which is highlighted with the one that it was put into. */
const MISSING_FROM: Readonly<Record<string, string>> = { "pension-column": "G10" };

/** Where the sample with mistakes must be highlighted, and nowhere else: `表!B5`. */
export const PLANTED: readonly string[] = plantedMistakes().flatMap(({ id, sheet, cell }) => {
  const cells = [CODE_BEGINS_AT[id] ?? cell, MISSING_FROM[id]];
  return cells.flatMap((name) => (name === undefined ? [] : [`${sheet}!${name}`]));
});
