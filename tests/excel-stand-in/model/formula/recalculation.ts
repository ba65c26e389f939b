import type { Area } from "../areas";
import type { Sheet } from "../sheetModel";
import type { Computed } from "../workbookModel";

/** Knows which formulas read which cells, and computes those that a change touches. */
export class Recalculation {
  readonly uncomputed: string[] = [];

  constructor(_sheets: readonly Sheet[]) {}
  sheetsChanged(_sheets: readonly Sheet[]): void {}
  cellChanged(_sheet: Sheet, _row: number, _column: number): void {}
  run(_sheet: Sheet, _area: Area): Computed[] {
    return [];
  }
}
