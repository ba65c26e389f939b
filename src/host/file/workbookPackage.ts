import { damaged, tooLarge, unreadable } from "./fileProblem";
import { MAX_FILE_BYTES, MAX_LISTED_ELEMENTS, MAX_SHEETS } from "./limits";
import { refuseOtherFormats } from "./fileFormat";
import { decodeXml } from "./xmlEncoding";
import { XmlScanner } from "./xmlScanner";
import { decodeEscapes } from "./xmlText";
import { ZipArchive } from "./zipArchive";
import type { SheetSnapshot } from "../../core/workbook/snapshot";

/** The parts of an .xlsx or .xlsm file (ISO/IEC 29500-2), and which of them are sheets. */
export interface WorkbookPackage {
  readonly archive: ZipArchive;
  readonly workbookPart: string;
  /** What the workbook part points to. */
  readonly relationships: readonly Relationship[];
  /** Worksheets in the order of the tabs; sheets that are charts, dialogs or macros are not among them. */
  readonly sheets: readonly SheetEntry[];
}

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly part: string;
  readonly relationshipId: string;
}

export interface Relationship {
  readonly id: string;
  /** Last word of the type, which strict and transitional files share: `worksheet`, `styles`. */
  readonly type: string;
  /** Full part name, or the address of something outside. */
  readonly target: string;
}

/** @throws {UnreadableFile} when the bytes are no workbook, or one that we refuse to open */
export function openWorkbook(bytes: Uint8Array): WorkbookPackage {
  if (bytes.length > MAX_FILE_BYTES) {
    const limit = MAX_FILE_BYTES / 1024 / 1024;
    throw tooLarge({ zh: `文件超过 ${limit} MB`, en: `more than ${limit} MB` });
  }
  refuseOtherFormats(bytes);
  const archive = new ZipArchive(bytes);
  const workbookPart = findWorkbookPart(archive);
  const relationships = readRelationships(archive, workbookPart);
  const sheets = readSheetEntries(archive, workbookPart, relationships);
  return { archive, workbookPart, relationships, sheets };
}

/**
 * The text of a part.
 * @throws {UnreadableFile} when there is no such part
 */
export function readPart(archive: ZipArchive, name: string): string {
  const entry = archive.find(name);
  if (entry === undefined) throw damaged(`no part ${name}`);
  return decodeXml(archive.extract(entry), name);
}

/** The part that holds the relationships of another part, of the whole package for `""`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/**
 * What a part points to; nothing when it has no relationships.
 * @param part `""` for the whole package
 */
export function readRelationships(archive: ZipArchive, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (archive.find(name) === undefined) return [];
  const scanner = new XmlScanner(readPart(archive, name), name);
  const relationships: Relationship[] = [];
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open" || scanner.name !== "Relationship") continue;
    if (relationships.length >= MAX_LISTED_ELEMENTS) throw damaged(`${name}: too many elements`);
    const type = scanner.attribute("Type") ?? "";
    const target = scanner.attribute("Target") ?? "";
    const outside = scanner.attribute("TargetMode") === "External";
    relationships.push({
      id: scanner.attribute("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: outside ? target : resolveTarget(part, target),
    });
  }
  return relationships;
}

function findWorkbookPart(archive: ZipArchive): string {
  const main = readRelationships(archive, "").find(({ type }) => type === "officeDocument");
  if (main === undefined) throw unreadable("not-workbook");
  if (/\.bin$/i.test(main.target)) throw unreadable("binary-workbook");
  if (archive.find(main.target) === undefined) throw damaged(`no part ${main.target}`);
  return main.target;
}

/** Targets are relative to the folder of the part that names them, or start at the root with a slash. */
function resolveTarget(part: string, target: string): string {
  const path = decodeTarget(target).replaceAll("\\", "/");
  const folder = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") folder.pop();
    else if (step !== "" && step !== ".") folder.push(step);
  }
  return folder.join("/");
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function readSheetEntries(
  archive: ZipArchive,
  workbookPart: string,
  relationships: readonly Relationship[]
): SheetEntry[] {
  const targets = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const scanner = new XmlScanner(readPart(archive, workbookPart), workbookPart);
  const sheets: SheetEntry[] = [];
  let count = 0;
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.level === 1 && scanner.name !== "workbook") throw unreadable("not-workbook");
    if (scanner.name !== "sheet") continue;
    if (++count > MAX_SHEETS) {
      throw tooLarge({ zh: `工作表超过 ${MAX_SHEETS} 张`, en: `more than ${MAX_SHEETS} sheets` });
    }
    const target = targets.get(relationshipId(scanner));
    if (target === undefined) throw damaged(`sheet ${scanner.attribute("name") ?? ""}`);
    if (target.type === "worksheet") sheets.push(sheetEntry(scanner, target));
  }
  if (count === 0) throw unreadable("not-workbook");
  return sheets;
}

/** The prefix of the relationships namespace is `r` nearly always, but any other is as good. */
function relationshipId(scanner: XmlScanner): string {
  const usual = scanner.attribute("r:id");
  if (usual !== undefined) return usual;
  for (const [name, value] of scanner.attributes()) if (name.endsWith(":id")) return value;
  return "";
}

function sheetEntry(scanner: XmlScanner, target: Relationship): SheetEntry {
  const state = scanner.attribute("state");
  return {
    name: decodeEscapes(scanner.attribute("name") ?? ""),
    visibility: state === "hidden" ? "hidden" : state === "veryHidden" ? "very-hidden" : "visible",
    part: target.target,
    relationshipId: target.id,
  };
}
