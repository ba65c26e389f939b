import { columnLetters, parseArea } from "../areas";
import { tokensOf } from "./tokens";

/** The formula as it reads this many rows below and columns to the right; what "$" fixes stays. */
export function shiftedFormula(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  const tokens = tokensOf(formula);
  if (tokens === undefined) return formula;
  return tokens
    .map((token) =>
      token.kind === "reference" ? shiftedReference(token.text, down, right) : token.text
    )
    .join("");
}

function shiftedReference(text: string, down: number, right: number): string {
  const mark = text.lastIndexOf("!") + 1;
  const shifted = text.slice(mark).replace(CORNER, (corner: string, ...parts: string[]) => {
    const [fixedColumn = "", letters = "", fixedRow = "", digits = ""] = parts;
    const column = letters === "" ? "" : movedColumn(letters, fixedColumn === "$" ? 0 : right);
    const row = digits === "" ? "" : movedRow(digits, fixedRow === "$" ? 0 : down);
    if (column === undefined || row === undefined) return "#REF!";
    return corner === "" ? "" : `${fixedColumn}${column}${fixedRow}${row}`;
  });
  return shifted.includes("#REF!") ? "#REF!" : text.slice(0, mark) + shifted;
}

const CORNER = /(\$?)([A-Za-z]*)(\$?)([0-9]*)/g;

function movedColumn(letters: string, by: number): string | undefined {
  const column = (parseArea(`${letters}1`)?.column ?? 0) + by;
  return column < 0 ? undefined : columnLetters(column);
}

function movedRow(digits: string, by: number): string | undefined {
  const row = Number(digits) + by;
  return row < 1 ? undefined : String(row);
}
