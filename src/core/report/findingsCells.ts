import type { Amount } from "../money/amount";
import type { FindingsCell, FindingsSheet } from "./annotation";

/** A row whose only content is a text in its first cell: about the whole sheet, not about a column. */
export function isNote({ columns }: FindingsSheet, cells: readonly FindingsCell[]): boolean {
  const [first, ...others] = cells;
  if (first === undefined || columns.length < 2) return false;
  return (
    first.text !== "" &&
    first.link === undefined &&
    first.number === undefined &&
    others.every(({ text, number }) => text === "" && number === undefined)
  );
}

/** How a number of the sheet of findings is shown: with the decimals it has, up to two. */
export function numberStyle(amount: Amount): "integer" | "cents" | "general" {
  const decimals = amount.decimals();
  if (decimals === 0) return "integer";
  return decimals <= 2 ? "cents" : "general";
}

/** Excel keeps fifteen significant digits. */
export function isExactInDouble(amount: Amount): boolean {
  return amount.toString().replace(/[-.]/g, "").replace(/^0+/, "").length <= 15;
}
