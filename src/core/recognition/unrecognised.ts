import type { RangeAddress } from "../workbook/address";
import type { Region } from "./head";
import type { SheetView } from "./sheetView";
import { readAmount } from "./readAmount";

/** Blocks of a sheet, outside the regions already claimed, that look like a table: rows of text with several numbers. */
export function tableLikeBlocks(view: SheetView, claimed: readonly Region[]): RangeAddress[] {
  const blocks: RangeAddress[] = [];
  let current: Block | undefined;
  const finish = (): void => {
    if (
      current !== undefined &&
      current.numberRows >= LEAST_ROWS &&
      current.numbers >= LEAST_NUMBERS
    ) {
      blocks.push({ sheet: view.sheet.name, ...current.region });
    }
    current = undefined;
  };
  for (let row = view.top; row <= view.bottom; row += 1) {
    const columns = view
      .filledColumns(row, view.left, view.right)
      .filter((column) => !claimed.some((region) => contains(region, row, column)));
    const first = columns[0];
    const last = columns.at(-1);
    if (first === undefined || last === undefined) {
      finish();
      continue;
    }
    current = grown(current, row, first, last, numbersIn(view, row, columns));
  }
  finish();
  return blocks;
}

interface Block {
  readonly region: Region;
  readonly numbers: number;
  readonly numberRows: number;
}

function grown(
  block: Block | undefined,
  row: number,
  first: number,
  last: number,
  numbers: number
): Block {
  const region = block?.region ?? { top: row, bottom: row, left: first, right: last };
  return {
    region: {
      top: region.top,
      bottom: row,
      left: Math.min(region.left, first),
      right: Math.max(region.right, last),
    },
    numbers: (block?.numbers ?? 0) + numbers,
    numberRows: (block?.numberRows ?? 0) + (numbers > 0 ? 1 : 0),
  };
}

function numbersIn(view: SheetView, row: number, columns: readonly number[]): number {
  return columns.filter((column) => {
    const { content } = readAmount(view.value(row, column));
    return content === "number" || content === "text-number";
  }).length;
}

function contains(region: Region, row: number, column: number): boolean {
  return (
    row >= region.top && row <= region.bottom && column >= region.left && column <= region.right
  );
}

const LEAST_ROWS = 2;
const LEAST_NUMBERS = 4;
