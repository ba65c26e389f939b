import { ReadingBudget } from "./sheetGrid";
import { readSharedStrings } from "./sharedStrings";
import { readSheet } from "./sheetReader";
import { openWorkbook, readPart } from "./workbookPackage";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";

/**
 * The values of an .xlsx or .xlsm file: text (rich text flattened), numbers, booleans, and of formulas the results that
 * the file holds. Chart sheets are left out.
 * @throws {UnreadableFile} with one sentence that says what to do; nothing else is ever thrown for bad bytes
 */
export function readWorkbook(bytes: Uint8Array): WorkbookSnapshot {
  const { archive, relationships, sheets } = openWorkbook(bytes);
  const strings = relationships.find(({ type }) => type === "sharedStrings")?.target;
  const sharedStrings =
    strings === undefined ? [] : readSharedStrings(readPart(archive, strings), strings);
  const budget = new ReadingBudget();
  return {
    sheets: sheets.map(({ name, visibility, part }) => ({
      name,
      visibility,
      ...readSheet(readPart(archive, part), part, sharedStrings, budget),
    })),
  };
}
