import { Amount } from "../money/amount";
import type { MoneyUnit } from "../money/money";
import { cellName, rangeName, type CellAddress } from "../workbook/address";
import type { Finding, FindingTerm } from "./finding";

/** What 更正 would write for a finding: always one cell, shown to the user before it is written. */
export interface Correction {
  readonly cell: CellAddress;
  readonly unit: MoneyUnit;
  /** In `unit`. */
  readonly expected: Amount;
  /** `=SUM(D8:D15)` or `=D8+D12` where the expected value is a plain sum of cells of the same sheet and unit. */
  readonly formula?: string;
}

/**
 * The correction of a finding, where writing one number really mends it. The runner says so of its suspects (`mends`):
 * a total that merely disagrees with its rows may be right and a row missing, a bound names no value, and a soft tie
 * proves nothing. A cause that names a second cell says that the amount has to be moved, not written.
 */
export function correctionOf(finding: Finding): Correction | undefined {
  const { severity, mends, expected, unit, cause } = finding;
  const cell = finding.cells[0]?.cell;
  if (severity !== "error" && severity !== "warning") return undefined;
  if (mends !== true || cause?.cell !== undefined) return undefined;
  if (cell === undefined || expected === undefined || unit === undefined) return undefined;
  // Budget amounts are not negative: where the sums want it so, something else is wrong.
  if (expected.isNegative()) return undefined;
  const formula = formulaOf(finding, expected, unit, cell);
  return { cell, unit, expected, ...(formula !== undefined && { formula }) };
}

/** Only for a total of its own table: a detail that is worked back from its total would make the sheet go in circles. */
function formulaOf(
  { terms, cells }: Finding,
  expected: Amount,
  unit: MoneyUnit,
  cell: CellAddress
): string | undefined {
  if (cells[0]?.role !== "total" || terms.length < 2) return undefined;
  const isPlain = terms.every(
    (term) => term.unit === unit && term.cell.sheet === cell.sheet && term.asText !== true
  );
  const names = new Set([cell, ...terms.map((term) => term.cell)].map(cellName));
  if (!isPlain || names.size !== terms.length + 1) return undefined;
  // Terms that are not shown (blank ones, those of last year) must not be missed.
  const sum = Amount.sum(terms.map(({ sign, amount }) => (sign === 1 ? amount : amount.negated())));
  if (!sum.equals(expected)) return undefined;
  const blocks = blocksOf(terms);
  const [first] = blocks;
  if (first === undefined || first.sign === -1 || blocks.length > MOST_BLOCKS) return undefined;
  return blocks.reduce((formula, block, index) => {
    const sign = block.sign === -1 ? "-" : index === 0 ? "" : "+";
    return formula + sign + blockText(block);
  }, "=");
}

interface Block {
  readonly sign: 1 | -1;
  readonly top: number;
  readonly left: number;
  bottom: number;
  right: number;
}

/** Neighbours below each other, then neighbours beside each other; added ones first, as people write it. */
function blocksOf(terms: readonly FindingTerm[]): readonly Block[] {
  const cells = terms.map(({ sign, cell: { row, column } }): Block => {
    return { sign, top: row, bottom: row, left: column, right: column };
  });
  cells.sort((one, other) => one.left - other.left || one.top - other.top);
  const stacked = joined(cells, (upper, lower) => {
    if (upper.left !== lower.left || upper.bottom + 1 !== lower.top) return false;
    upper.bottom = lower.bottom;
    return true;
  });
  const single = stacked.filter((block) => block.top === block.bottom);
  single.sort((one, other) => one.top - other.top || one.left - other.left);
  const rows = joined(single, (left, right) => {
    if (left.top !== right.top || left.right + 1 !== right.left) return false;
    left.right = right.right;
    return true;
  });
  const tall = stacked.filter((block) => block.top !== block.bottom);
  return [...tall, ...rows].sort(
    (one, other) => other.sign - one.sign || one.top - other.top || one.left - other.left
  );
}

function joined(
  sorted: readonly Block[],
  join: (one: Block, next: Block) => boolean
): readonly Block[] {
  const blocks: Block[] = [];
  for (const next of sorted) {
    const last = blocks.at(-1);
    if (last?.sign !== next.sign || !join(last, next)) blocks.push({ ...next });
  }
  return blocks;
}

function blockText(block: Block): string {
  const name = rangeName(block);
  return name.includes(":") ? `SUM(${name})` : name;
}

/** A longer formula is read by nobody. */
const MOST_BLOCKS = 30;
