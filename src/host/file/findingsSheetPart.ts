import type { FindingsStyle } from "./stylesPatch";
import { textCell, xmlText } from "./cellMarkup";
import { encodeEscapes, escapeXml } from "./xmlText";
import { cellName, qualifiedCellName } from "../../core/workbook/address";
import { findingsSheetFormula } from "../../core/report/annotation";
import type { FindingsCell, FindingsSheet } from "../../core/report/annotation";
import { isExactInDouble, isNote, numberStyle } from "../../core/report/findingsCells";

/** The worksheet part of a findings sheet, under the name that it has in the workbook: frozen head, wrapped text, links, printed across one page. */
export function findingsSheetPart(
  sheet: FindingsSheet,
  styles: Readonly<Record<FindingsStyle, number>>,
  namespace: string
): string {
  const links: string[] = [];
  const head = sheet.columns.map(({ title }, column) =>
    textCell(cellName({ row: 0, column }), title, styles.head)
  );
  const rows = sheet.rows.map((cells, index) => {
    const row = index + 1;
    if (isNote(sheet, cells)) return noteRow(row, cells, styles);
    const markup = cells.map((cell, column) => {
      const name = cellName({ row, column });
      if (cell.link !== undefined) links.push(linkMarkup(name, cell));
      return cellMarkup(name, cell, styles);
    });
    return rowMarkup(row, markup, linesOf(sheet, cells));
  });
  const last = cellName({
    row: sheet.rows.length,
    column: Math.max(0, sheet.columns.length - 1),
  });
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    `<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${last}"/>`,
    FROZEN_HEAD,
    `<sheetFormatPr defaultRowHeight="15"/>`,
    columnsMarkup(sheet),
    `<sheetData>${rowMarkup(0, head, 1)}${rows.join("")}</sheetData>`,
    `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>${escapeXml(encodeEscapes(findingsSheetFormula(sheet.name)))}</formula></cfRule></conditionalFormatting>`,
    linksMarkup(links),
    PAGE,
    `</worksheet>`,
  ].join("");
}

const FROZEN_HEAD =
  `<sheetViews><sheetView workbookViewId="0">` +
  `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>` +
  `<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>`;

/** A4 across, as wide as one page and as long as it takes. */
const PAGE =
  `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
  `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`;

/** Excel's limit of links on one sheet. */
const MAX_LINKS = 65_530;

function linksMarkup(links: readonly string[]): string {
  if (links.length === 0) return "";
  return `<hyperlinks>${links.slice(0, MAX_LINKS).join("")}</hyperlinks>`;
}

function columnsMarkup({ columns }: FindingsSheet): string {
  if (columns.length === 0) return "";
  const items = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  );
  return `<cols>${items.join("")}</cols>`;
}

/** The cells beside it are left out, else the text would end where they begin. */
function noteRow(
  row: number,
  cells: readonly FindingsCell[],
  styles: Readonly<Record<FindingsStyle, number>>
): string {
  const text = cells[0]?.text ?? "";
  return rowMarkup(row, [textCell(cellName({ row, column: 0 }), text, styles.note)], 1);
}

/** The height is a guess that not every program makes by itself; not fixed, so that Excel may fit it again. */
function rowMarkup(row: number, cells: readonly string[], lines: number): string {
  const height = Math.min(MAX_HEIGHT, lines * LINE_HEIGHT);
  return `<row r="${row + 1}" ht="${height}">${cells.join("")}</row>`;
}

/** In points: a line of our font, and the tallest row of Excel. */
const LINE_HEIGHT = 15;
const MAX_HEIGHT = 409;

/** How many lines the fullest cell of a row wraps into. */
function linesOf({ columns }: FindingsSheet, cells: readonly FindingsCell[]): number {
  const lines = cells.map(({ text }, column) => {
    const width = Math.max(1, (columns[column]?.width ?? 0) - 1);
    return text
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
  });
  return Math.max(1, ...lines);
}

/** In digits: a Chinese character is as wide as two. */
function textWidth(text: string): number {
  return text.length + (text.match(/[^\u0000-\u00FF]/g)?.length ?? 0);
}

function linkMarkup(name: string, { link }: FindingsCell): string {
  if (link === undefined) return "";
  return `<hyperlink ref="${name}" location="${xmlText(qualifiedCellName(link))}"/>`;
}

function cellMarkup(
  name: string,
  cell: FindingsCell,
  styles: Readonly<Record<FindingsStyle, number>>
): string {
  if (cell.number !== undefined && isExactInDouble(cell.number)) {
    return `<c r="${name}" s="${styles[numberStyle(cell.number)]}"><v>${cell.number.toString()}</v></c>`;
  }
  return textCell(name, cell.text, styles[textStyle(cell)]);
}

function textStyle({ text, link }: FindingsCell): FindingsStyle {
  if (link !== undefined) return "link";
  return /^[=+\-@\t\r]/.test(text) ? "guarded" : "text";
}
