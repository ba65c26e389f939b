import { unzipSync } from "fflate";
import { readXlsx, type Sheet } from "hucre/xlsx";

/** What another reader than our own finds in a saved workbook. */
export interface SavedWorkbook {
  readonly sheets: readonly Sheet[];
  /** Highlighted cells such as `表!B5`, with the severity that their rule names. */
  readonly highlights: ReadonlyMap<string, string>;
}

/**
 * Reads a saved workbook with hucre, which knows nothing of this product: contents, styles, widths, merges, links,
 * rules.
 */
export async function savedWorkbook(bytes: Uint8Array): Promise<SavedWorkbook> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const highlights = new Map<string, string>();
  for (const { name, conditionalRules } of sheets) {
    for (const { formula, range } of conditionalRules ?? []) {
      const severity = /gouji:([a-z]+)/.exec(String(formula))?.[1];
      if (severity === undefined || severity === "findings") continue;
      for (const cell of range.split(" ").flatMap(cellsOf))
        highlights.set(`${name}!${cell}`, severity);
    }
  }
  return { sheets, highlights };
}

/** The parts of the file, as bytes. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes);
}

/** `B5:C6` as its cells. Highlights stand left of column AA. */
function cellsOf(area: string): readonly string[] {
  const match = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(area);
  if (match === null) throw new Error(`an area such as ${area} was not expected`);
  const [, left = "", top = "", right = left, bottom = top] = match;
  const cells: string[] = [];
  for (let column = left.charCodeAt(0); column <= right.charCodeAt(0); column++) {
    for (let row = Number(top); row <= Number(bottom); row++)
      cells.push(`${String.fromCharCode(column)}${row}`);
  }
  return cells;
}
