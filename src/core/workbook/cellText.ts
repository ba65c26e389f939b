import type { CellAddress } from "./address";

/** What is to stand in a cell: text, also where it looks like a number (01); nothing for `""`. */
export interface CellText {
  readonly cell: CellAddress;
  readonly text: string;
}
