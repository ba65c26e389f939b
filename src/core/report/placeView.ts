import type { CellAddress } from "../workbook/address";
import { cellText } from "./findingWording";

export interface PlaceView {
  readonly cell: CellAddress;
  /** `B17`, with the sheet where it is another one than that of the finding. */
  readonly text: string;
}

/** @param home the cell that it is read beside, whose sheet need not be said */
export function placeView(cell: CellAddress, home: CellAddress | undefined): PlaceView {
  return { cell, text: cellText(cell, home?.sheet) };
}
