import { cellAreas } from "../workbook/cellAreas";
import { SEVERITIES_BY_GRAVITY, type Highlight } from "./annotation";

/** What is to be highlighted on one sheet: areas by severity, such as `A1:B3`. */
export type HighlightAreas = ReadonlyMap<Highlight["severity"], readonly string[]>;

/** By sheet and severity; a cell that stands in several highlights gets its gravest. */
export function highlightAreas(highlights: readonly Highlight[]): Map<string, HighlightAreas> {
  const sheets = new Set(highlights.map(({ sheet }) => sheet));
  return new Map([...sheets].map((sheet) => [sheet, areasOf(highlights, sheet)]));
}

function areasOf(highlights: readonly Highlight[], sheet: string): HighlightAreas {
  const taken = new Set<string>();
  return new Map(
    SEVERITIES_BY_GRAVITY.map((severity) => {
      const cells = highlights
        .filter((highlight) => highlight.sheet === sheet && highlight.severity === severity)
        .flatMap((highlight) => highlight.cells)
        .filter(({ row, column }) => {
          const key = `${row}:${column}`;
          return !taken.has(key) && taken.add(key);
        });
      return [severity, cellAreas(cells)];
    })
  );
}
