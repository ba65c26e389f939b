import { zipSync } from "fflate";

/** Parts of a workbook by name; text or bytes. */
export type Parts = Record<string, string | Uint8Array>;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
export const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** The parts of a small workbook with one sheet per content of `<sheetData>` given. */
export function workbookParts(sheetData: readonly string[], sharedStrings = ""): Parts {
  return {
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": workbookXml(sheetData.map((_, index) => [`表${index + 1}`, ""])),
    "xl/_rels/workbook.xml.rels": relationships(
      ...sheetData.map((_, index): [string, string, string] => [
        `rId${index + 1}`,
        "worksheet",
        `worksheets/sheet${index + 1}.xml`,
      ]),
      ["rIdStrings", "sharedStrings", "sharedStrings.xml"]
    ),
    "xl/sharedStrings.xml": `${DECLARATION}<sst xmlns="${MAIN}">${sharedStrings}</sst>`,
    ...Object.fromEntries(
      sheetData.map((rows, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows)])
    ),
  };
}

export function sheetXml(rows: string): string {
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** @param sheets name and further attributes of each */
export function workbookXml(sheets: readonly (readonly [string, string])[]): string {
  const entries = sheets.map(
    ([name, more], index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${more}/>`
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join("")}</sheets></workbook>`;
}

export function relationships(...entries: readonly (readonly [string, string, string])[]): string {
  const items = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${items.join("")}</Relationships>`;
}

export function zip(parts: Parts, level: 1 | 6 = 6): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === "string" ? encoder.encode(content) : content,
      ])
    ),
    { level }
  );
}

/** A workbook of one sheet. */
export function workbookOf(rows: string, sharedStrings?: string): Uint8Array {
  // Hard compression of the large ones would take longer than the test itself.
  return zip(workbookParts([rows], sharedStrings), rows.length > 1_000_000 ? 1 : 6);
}
