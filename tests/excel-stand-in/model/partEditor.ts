import { strFromU8, strToU8, zipSync } from "fflate";
import type { OriginalPackage } from "./originalPackage";
import { readXml, relationshipsPart } from "./originalPackage";
import type { XmlDocument } from "./xml";
import { attribute, elements, newElement, parseXml, prefixOf, serializeXml } from "./xml";

/** Parts while they are edited: those not touched stay as they came. */
export class PartEditor {
  readonly bytes: Map<string, Uint8Array>;
  readonly #documents = new Map<string, XmlDocument>();

  constructor(readonly original: OriginalPackage) {
    this.bytes = new Map(original.parts);
  }

  /** The part as a tree whose changes are saved; `whenMissing` is its text where there is none. */
  edit(part: string, whenMissing: string): XmlDocument {
    const known = this.#documents.get(part);
    if (known !== undefined) return known;
    const document = readXml({ parts: this.bytes }, part) ?? parseXml(whenMissing);
    this.#documents.set(part, document);
    return document;
  }

  put(part: string, document: XmlDocument): void {
    this.#documents.set(part, document);
  }

  /** The part's text as it would be saved now. */
  text(part: string): string {
    const document = this.#documents.get(part);
    if (document !== undefined) return serializeXml(document);
    const bytes = this.bytes.get(part);
    return bytes === undefined ? "" : strFromU8(bytes);
  }

  get partNames(): string[] {
    return [...new Set([...this.bytes.keys(), ...this.#documents.keys()])];
  }

  remove(part: string): void {
    this.bytes.delete(part);
    this.#documents.delete(part);
  }

  has(part: string): boolean {
    return this.bytes.has(part) || this.#documents.has(part);
  }

  /** Adds a relation. @returns its id */
  relate(from: string, type: string, target: string, isExternal = false): string {
    const { root } = this.edit(relationshipsPart(from), RELATIONSHIPS);
    const taken = new Set(elements(root, "Relationship").map((entry) => attribute(entry, "Id")));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    root.children.push(
      newElement(`${prefixOf(root)}Relationship`, {
        Id: `rId${number}`,
        Type: type,
        Target: target,
        TargetMode: isExternal ? "External" : undefined,
      })
    );
    return `rId${number}`;
  }

  unrelate(from: string, id: string): void {
    const { root } = this.edit(relationshipsPart(from), RELATIONSHIPS);
    root.children = root.children.filter(
      (child) => typeof child === "string" || attribute(child, "Id") !== id
    );
  }

  /** @param type undefined takes the part out of the list */
  setContentType(part: string, type: string | undefined): void {
    const { root } = this.edit("[Content_Types].xml", "<Types/>");
    const name = `/${part}`;
    root.children = root.children.filter(
      (child) => typeof child === "string" || attribute(child, "PartName") !== name
    );
    if (type === undefined) return;
    const entry = newElement(`${prefixOf(root)}Override`, { PartName: name, ContentType: type });
    root.children.push(entry);
  }

  finish(): Uint8Array {
    for (const [part, document] of this.#documents) {
      this.bytes.set(part, strToU8(serializeXml(document)));
    }
    return zipSync(Object.fromEntries(this.bytes), { mtime: new Date(1980, 0, 1) });
  }
}

const RELATIONSHIPS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;
