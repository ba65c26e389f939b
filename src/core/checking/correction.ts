import type { Amount } from "../money/amount";
import type { MoneyUnit } from "../money/money";
import type { CellAddress } from "../workbook/address";

/** What 更正 would write for a finding: always one cell, shown to the user before it is written. */
export interface Correction {
  readonly cell: CellAddress;
  readonly unit: MoneyUnit;
  /** In `unit`. */
  readonly expected: Amount;
  /** `=SUM(D8:D15)` or `=D8+D12` where the expected value is a plain sum of cells of the same sheet and unit. */
  readonly formula?: string;
}
