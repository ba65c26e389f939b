/** An element; its attributes and text are kept as written, so that what is not touched is written back as it was. */
export interface XmlElement {
  /** with its prefix */
  name: string;
  /** in order, values still escaped */
  readonly attributes: Map<string, string>;
  /** elements, and as text whatever else stands between them */
  children: (XmlElement | string)[];
}

export interface XmlDocument {
  /** what stands before the root */
  readonly prolog: string;
  readonly root: XmlElement;
}

/** @throws SyntaxError when it is no well-formed XML */
export function parseXml(text: string): XmlDocument {
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let prolog = "";
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf("<", at);
    const between = text.slice(at, next < 0 ? undefined : next);
    const parent = open.at(-1);
    if (between !== "" && parent !== undefined) parent.children.push(between);
    if (next < 0) break;
    const end = markupEnd(text, next);
    const markup = text.slice(next, end);
    at = end;
    if (isAside(markup)) {
      if (parent !== undefined) parent.children.push(markup);
      else if (root === undefined) prolog += between + markup;
    } else if (markup.startsWith("</")) {
      const closed = open.pop();
      if (closed?.name !== markup.slice(2, -1).trim()) throw new SyntaxError(`stray ${markup}`);
    } else {
      const element = parseTag(markup);
      if (parent !== undefined) parent.children.push(element);
      else if (root === undefined) root = element;
      else throw new SyntaxError("two roots");
      if (!markup.endsWith("/>")) open.push(element);
    }
  }
  return { prolog, root: complete(root, open) };
}

function complete(root: XmlElement | undefined, open: readonly XmlElement[]): XmlElement {
  if (root === undefined || open.length > 0) throw new SyntaxError("no complete element");
  return root;
}

/** A declaration, an instruction, a comment or literal text. */
function isAside(markup: string): boolean {
  return markup.startsWith("<?") || markup.startsWith("<!");
}

function markupEnd(text: string, start: number): number {
  const closing = text.startsWith("<!--", start)
    ? "-->"
    : text.startsWith("<![CDATA[", start)
      ? "]]>"
      : ">";
  let end = text.indexOf(closing, start);
  if (closing === ">" && end >= 0 && text.slice(start, end).split('"').length % 2 === 0) {
    end = quotedEnd(text, start);
  }
  if (end < 0) throw new SyntaxError("unclosed markup");
  return end + closing.length;
}

/** A ">" may stand inside an attribute's value. */
function quotedEnd(text: string, start: number): number {
  let quote = "";
  for (let at = start; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at;
  }
  return -1;
}

function parseTag(markup: string): XmlElement {
  const name = /^<([^\s/>]+)/.exec(markup)?.[1];
  if (name === undefined) throw new SyntaxError(`no name in ${markup}`);
  const attributes = new Map<string, string>();
  for (const match of markup.matchAll(/([^\s=/<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(match[1] ?? "", match[2] ?? (match[3] ?? "").replaceAll('"', "&quot;"));
  }
  return { name, attributes, children: [] };
}

export function serializeXml(document: XmlDocument): string {
  const out = [document.prolog];
  writeElement(document.root, out);
  return out.join("");
}

function writeElement(element: XmlElement, out: string[]): void {
  out.push("<", element.name);
  for (const [name, value] of element.attributes) out.push(" ", name, '="', value, '"');
  if (element.children.length === 0) {
    out.push("/>");
    return;
  }
  out.push(">");
  for (const child of element.children) {
    if (typeof child === "string") out.push(child);
    else writeElement(child, out);
  }
  out.push("</", element.name, ">");
}

/** @param attributes plain text; those that are undefined are left out */
export function newElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: (XmlElement | string)[] = []
): XmlElement {
  const escaped = new Map<string, string>();
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) escaped.set(key, escapeXml(String(value)));
  }
  return { name, attributes: escaped, children };
}

export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(":") + 1);
}

/** The prefix that the element's own name has, with its ":"; "" for none. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.indexOf(":") + 1);
}

/** Elements among the children, with this local name if one is given. */
export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent?.children ?? []) {
    if (typeof child !== "string" && (name === undefined || localName(child) === name)) {
      found.push(child);
    }
  }
  return found;
}

export function element(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let at = parent;
  for (const name of path) [at] = elements(at, name);
  return at;
}

export function attribute(from: XmlElement | undefined, name: string): string | undefined {
  const value = from?.attributes.get(name);
  return value === undefined ? undefined : unescapeXml(value);
}

/** An attribute by its name without prefix, such as "id" for r:id. */
export function prefixedAttribute(from: XmlElement, name: string): string | undefined {
  for (const [key, value] of from.attributes) {
    if (key.includes(":") && key.endsWith(`:${name}`)) return unescapeXml(value);
  }
  return undefined;
}

export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

export function setAttribute(of: XmlElement, name: string, value: string | number): void {
  of.attributes.set(name, escapeXml(String(value)));
}

/** The text of an element and of those inside it. */
export function textOf(from: XmlElement | undefined): string {
  let text = "";
  for (const child of from?.children ?? []) {
    if (typeof child !== "string") text += textOf(child);
    else if (child.startsWith("<![CDATA[")) text += child.slice(9, -3);
    else if (!child.startsWith("<")) text += unescapeXml(child);
  }
  return text;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
}

export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|lt|gt|amp|quot|apos);/g, (_, name: string) =>
    name.startsWith("#x")
      ? String.fromCodePoint(Number.parseInt(name.slice(2), 16))
      : name.startsWith("#")
        ? String.fromCodePoint(Number(name.slice(1)))
        : (NAMED[name] ?? "")
  );
}

const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/** `_x000D_` and the like, by which the file format writes signs that XML cannot hold. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16))
  );
}

export function encodeEscapes(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`
    );
}
