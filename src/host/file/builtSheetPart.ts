import { textCell } from "./cellMarkup";
import type { FindingsStyle } from "./stylesPatch";
import { cellName } from "../../core/workbook/address";
import type { BuiltCell, BuiltRow, BuiltSheet } from "../../core/workbook/builtSheet";

/** The worksheet part of a sheet that the program makes, printed across one page. */
export function builtSheetPart(
  sheet: BuiltSheet,
  styles: Readonly<Record<FindingsStyle, number>>,
  namespace: string
): string {
  const rows = sheet.rows.map((row, index) => {
    const cells = row.cells.map((cell, column) =>
      cellMarkup(cellName({ row: index, column }), cell, row, styles)
    );
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  const widths = sheet.widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetFormatPr defaultRowHeight="15"/>`,
    widths.length === 0 ? "" : `<cols>${widths.join("")}</cols>`,
    `<sheetData>${rows.join("")}</sheetData>`,
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="9" orientation="${sheet.print ?? "landscape"}" fitToWidth="1" fitToHeight="0"/>`,
    `</worksheet>`,
  ].join("");
}

function cellMarkup(
  name: string,
  cell: BuiltCell,
  { kind }: BuiltRow,
  styles: Readonly<Record<FindingsStyle, number>>
): string {
  const runsOver = kind === "title" || kind === "note";
  if (cell.kind === "blank") return runsOver ? "" : textCell(name, "", styles.text);
  if (cell.kind === "text") {
    return textCell(name, cell.text, runsOver ? styles.note : textStyle(kind, cell.text, styles));
  }
  // Excel keeps fifteen digits of a number: a longer one stays exact as text.
  if (cell.number.replace(/\D/g, "").replace(/^0+/, "").length > 15) {
    return textCell(name, cell.number, styles.text);
  }
  const style = NUMBER_STYLES[cell.decimals] ?? "general";
  return `<c r="${name}" s="${styles[style]}"><v>${cell.number}</v></c>`;
}

function textStyle(
  kind: BuiltRow["kind"],
  text: string,
  styles: Readonly<Record<FindingsStyle, number>>
): number {
  if (kind === "head") return styles.head;
  return /^[=+\-@\t\r]/.test(text) ? styles.guarded : styles.text;
}

/** By decimals. */
const NUMBER_STYLES: readonly FindingsStyle[] = ["integer", "cents", "cents"];
