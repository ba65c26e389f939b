import type { CellValue } from "../../../src/core/workbook/snapshot";

/** An explanation of our own making over its tables; every figure is made up, and every number in it is right. */
export interface CleanText {
  readonly id: string;
  readonly sheets: readonly TableSheet[];
  readonly text: string;
  readonly mistakes: readonly PlantedMistake[];
}

export interface TableSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** One mistake put into a clean text. */
export interface PlantedMistake {
  /** Of the list of kinds that were seen in published disclosures: BASE, RATIO, MAG, CALC, COPY, TYPO, … */
  readonly kind: string;
  /** The words that are right, found once in the text. */
  readonly right: string;
  readonly wrong: string;
  /** Several where the same mistake may be proved in several ways: by a table, by the text itself, by a sum. */
  readonly rule: string | readonly string[];
  /** What the finding has to offer; absent where nobody can know, several where one number or another puts it right. */
  readonly expected?: string | readonly string[];
  /**
   * Words, found once, where the same contradiction may be marked as well, whatever is offered there: parts and a whole
   * that do not agree do not always tell which of them is wrong.
   */
  readonly also?: string;
  /** Why proofreading does not find it yet, as is; it has to go as soon as it does. */
  readonly beyond?: string;
}
