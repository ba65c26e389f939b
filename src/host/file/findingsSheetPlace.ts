import { damaged } from "./fileProblem";
import type { PackageEdit } from "./packageEdit";
import { relationshipsPart } from "./workbookPackage";
import { outline, TextEdit } from "./xmlOutline";
import type { XmlElement } from "./xmlOutline";
import { decodeEscapes, encodeEscapes, escapeXml } from "./xmlText";
import { XmlScanner } from "./xmlScanner";
import { findingsSheetFormula } from "../../core/report/annotation";

/** Where the findings sheet goes. */
export interface FindingsPlace {
  readonly part: string;
  /** The name that it has there. */
  readonly name: string;
}

/**
 * The part that the findings sheet goes into: that of an earlier run, else a new one behind the last sheet. A sheet of
 * the user's that has the name already keeps it, also a copy of ours; ours then gets a number.
 */
export function placeFindingsSheet(edit: PackageEdit, name: string): FindingsPlace {
  const { root, list, taken } = sheetsOf(edit);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    if (!taken.has(nameKey(candidate)))
      return { part: addSheet(edit, root, list, candidate), name: candidate };
    const present = edit.sheets.find((sheet) => nameKey(sheet.name) === nameKey(candidate));
    if (present !== undefined && isOurs(edit.read(present.part), present)) {
      edit.remove(relationshipsPart(present.part)); // what the new content no longer points to
      return present;
    }
  }
}

/** Adds an empty sheet behind the last one, with a number behind its name where that is taken. */
export function appendSheet(edit: PackageEdit, name: string): FindingsPlace {
  const { root, list, taken } = sheetsOf(edit);
  let candidate = name;
  for (let number = 2; taken.has(nameKey(candidate)); number++) candidate = `${name} (${number})`;
  return { part: addSheet(edit, root, list, candidate), name: candidate };
}

interface SheetList {
  readonly root: XmlElement;
  readonly list: XmlElement;
  /** Names in the form in which they are compared. */
  readonly taken: ReadonlySet<string>;
}

function sheetsOf(edit: PackageEdit): SheetList {
  const xml = edit.read(edit.workbookPart);
  const root = outline(xml, edit.workbookPart, 3);
  const list = root.children.find((child) => child.name === "sheets");
  if (list === undefined || list.selfClosed) throw damaged(`${edit.workbookPart}: no sheets`);
  return { root, list, taken: new Set(list.children.map((sheet) => nameKey(sheetName(sheet)))) };
}

const SHEET_CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

function sheetName(sheet: XmlElement): string {
  return decodeEscapes(sheet.attributes.get("name") ?? "");
}

/** Excel compares sheet names without case. */
function nameKey(name: string): string {
  return name.toLowerCase();
}

function isOurs(xml: string, { part, name }: FindingsPlace): boolean {
  if (!xml.includes("gouji:findings")) return false;
  const mark = findingsSheetFormula(name);
  const scanner = new XmlScanner(xml, part);
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token === "open" && scanner.name === "formula" && scanner.elementText().trim() === mark)
      return true;
  }
  return false;
}

function addSheet(edit: PackageEdit, root: XmlElement, list: XmlElement, name: string): string {
  const { part, id } = edit.addPart("worksheet", "worksheets/gouji", SHEET_CONTENT);
  const ids = list.children.map(({ attributes }) => Number(attributes.get("sheetId") ?? 0));
  const sheetId = Math.max(0, ...ids.filter(Number.isFinite)) + 1;
  const [prefix, declaration] = relationshipPrefix(root, edit.namespace);
  const xml = new TextEdit(edit.read(edit.workbookPart));
  xml.insert(
    list.contentEnd,
    `<${list.prefix}sheet name="${escapeXml(encodeEscapes(name))}" sheetId="${sheetId}" ${prefix}:id="${id}"${declaration}/>`
  );
  edit.write(edit.workbookPart, xml.result());
  return part;
}

/** The prefix that the root declares for relationships, or one of our own with its declaration. */
function relationshipPrefix(root: XmlElement, namespace: string): [string, string] {
  const relationships = namespace.startsWith("http://purl.oclc.org/")
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  for (const [name, value] of root.attributes) {
    if (value === relationships && name.startsWith("xmlns:")) return [name.slice(6), ""];
  }
  return ["gouji", ` xmlns:gouji="${relationships}"`];
}
