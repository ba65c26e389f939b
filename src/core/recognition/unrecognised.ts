import type { RangeAddress } from "../workbook/address";
import type { Region } from "./head";
import type { SheetView } from "./sheetView";
import { readAmount } from "./readAmount";

/** Blocks of an area, outside the regions already claimed, that look like a table: rows of text with several numbers. */
export function tableLikeBlocks(
  view: SheetView,
  area: Region,
  claimed: readonly Region[]
): RangeAddress[] {
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
  for (
    let row = Math.max(area.top, view.top);
    row <= Math.min(area.bottom, view.bottom);
    row += 1
  ) {
    const claims = claimed.filter((region) => row >= region.top && row <= region.bottom);
    const columns = view
      .filledColumns(row, area.left, area.right)
      .filter((column) => !claims.some(({ left, right }) => column >= left && column <= right));
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

const LEAST_ROWS = 2;
const LEAST_NUMBERS = 4;
