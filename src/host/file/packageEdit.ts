import { damaged } from "./fileProblem";
import { relationshipsPart } from "./workbookPackage";
import type { Relationship, SheetEntry, WorkbookPackage } from "./workbookPackage";
import { decodeXml, encodeXmlLike } from "./xmlEncoding";
import { outline, TextEdit } from "./xmlOutline";
import type { XmlElement } from "./xmlOutline";
import { escapeXml } from "./xmlText";
import { rewriteArchive } from "./zipWriter";

/** A workbook with parts changed and added; the original stays as it is. */
export class PackageEdit {
  readonly workbookPart: string;
  readonly sheets: readonly SheetEntry[];
  readonly relationships: readonly Relationship[];
  /** Of spreadsheet elements: transitional or strict. */
  readonly namespace: string;
  private readonly texts = new Map<string, string>();
  private readonly removed = new Set<string>();

  constructor(private readonly source: WorkbookPackage) {
    this.workbookPart = source.workbookPart;
    this.sheets = source.sheets;
    this.relationships = source.relationships;
    const root = outline(this.read(this.workbookPart), this.workbookPart, 1);
    const declared = root.attributes.get(
      root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`
    );
    if (declared === undefined) throw damaged(`${this.workbookPart}: namespace`);
    this.namespace = declared;
  }

  has(part: string): boolean {
    return this.texts.has(part) || this.source.archive.find(part) !== undefined;
  }

  /** The text of a part, with the changes made so far. */
  read(part: string): string {
    const changed = this.texts.get(part);
    if (changed !== undefined) return changed;
    const entry = this.source.archive.find(part);
    if (entry === undefined) throw damaged(`no part ${part}`);
    return decodeXml(this.source.archive.extract(entry), part);
  }

  write(part: string, text: string): void {
    this.texts.set(part, text);
  }

  remove(part: string): void {
    if (this.source.archive.find(part) !== undefined) this.removed.add(part);
  }

  /** Leaves out a part that the workbook part points to, with everything that names it. */
  removePart(type: string): void {
    const target = this.relationships.find((relationship) => relationship.type === type)?.target;
    if (target === undefined || !this.has(target)) return;
    this.remove(target);
    this.removeChildren(relationshipsPart(this.workbookPart), ({ attributes }) =>
      (attributes.get("Type") ?? "").endsWith(`/${type}`)
    );
    this.removeChildren(
      "[Content_Types].xml",
      ({ attributes }) => attributes.get("PartName")?.toLowerCase() === `/${target}`.toLowerCase()
    );
  }

  /**
   * Makes room for a part that the workbook part points to; its text is still to be written.
   * @param type last word of its relationship type
   * @param file name within the folder of the workbook part, without number and ending
   */
  addPart(type: string, file: string, contentType: string): { part: string; id: string } {
    const folder = this.workbookPart.slice(0, this.workbookPart.lastIndexOf("/") + 1);
    let path = `${file}.xml`;
    for (let number = 1; this.has(folder + path); number++) path = `${file}${number}.xml`;
    const part = folder + path;
    this.texts.set(part, "");
    this.addContentType(part, contentType);
    return { part, id: this.addRelationship(type, path) };
  }

  result(): Uint8Array {
    const changes = new Map<string, Uint8Array | undefined>();
    for (const part of this.removed) changes.set(part, undefined);
    for (const [part, text] of this.texts) {
      const entry = this.source.archive.find(part);
      if (entry === undefined) changes.set(part, new TextEncoder().encode(text));
      else {
        const original = this.source.archive.extract(entry);
        if (decodeXml(original, part) !== text) changes.set(part, encodeXmlLike(original, text));
      }
    }
    return rewriteArchive(this.source.archive, changes);
  }

  private addContentType(part: string, contentType: string): void {
    const name = "[Content_Types].xml";
    this.appendChild(name, (prefix) => {
      return `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`;
    });
  }

  private addRelationship(type: string, target: string): string {
    const name = relationshipsPart(this.workbookPart);
    const root = outline(this.read(name), name, 2);
    const ids = new Set(root.children.map(({ attributes }) => attributes.get("Id")));
    let number = root.children.length + 1;
    while (ids.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const base = relationshipBase(root);
    this.appendChild(name, (prefix) => {
      return `<${prefix}Relationship Id="${id}" Type="${base}${type}" Target="${escapeXml(target)}"/>`;
    });
    return id;
  }

  private removeChildren(part: string, isRemoved: (child: XmlElement) => boolean): void {
    const xml = this.read(part);
    const edit = new TextEdit(xml);
    for (const child of outline(xml, part, 2).children) {
      if (isRemoved(child)) edit.replace(child.start, child.end, "");
    }
    this.write(part, edit.result());
  }

  private appendChild(part: string, markup: (prefix: string) => string): void {
    const xml = this.read(part);
    const root = outline(xml, part, 1);
    if (root.selfClosed) throw damaged(`${part}: empty`);
    const edit = new TextEdit(xml);
    edit.insert(root.contentEnd, markup(root.prefix));
    this.write(part, edit.result());
  }
}

/** Types of strict files start differently; those of the sheets show how. */
function relationshipBase(root: XmlElement): string {
  for (const { attributes } of root.children) {
    const type = attributes.get("Type") ?? "";
    if (type.endsWith("/worksheet")) return type.slice(0, type.lastIndexOf("/") + 1);
  }
  return "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
}
