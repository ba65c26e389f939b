import { damaged, unreadable } from "./fileProblem";
import { MAX_XML_DEPTH } from "./limits";

export type XmlToken = "open" | "close" | "text" | "end";

/**
 * Walks over XML text token by token. Written by hand for three reasons: reading sheets is the larger part of a run;
 * patching needs the exact place of every token; and nothing that could be abused is understood at all, since a
 * document type declaration ends the walk. Nesting is checked, so that cut or mixed-up XML is noticed.
 */
export class XmlScanner {
  /** Of the element that opens or closes; without prefix. */
  name = "";
  /** Whether the element that opened is closed already (`<c/>`); no `close` follows then. */
  selfClosed = false;
  /** Where the token starts and where it ends (exclusive). */
  start = 0;
  end = 0;
  private readonly openNames: string[] = [];
  private qualified = "";
  private attributesStart = 0;
  private attributesEnd = 0;

  /** @param part name of the part, for the message when it is damaged */
  constructor(
    readonly text: string,
    private readonly part: string
  ) {}

  /** How many elements are open; the one that opened last is counted, a self-closed one is not. */
  get depth(): number {
    return this.openNames.length;
  }

  /** How deep the element that has just opened stands, self-closed or not; the root has 1. */
  get level(): number {
    return this.selfClosed ? this.depth + 1 : this.depth;
  }

  /** Prefix of the element with its colon: `x:` of `<x:row>`, else nothing. */
  get prefix(): string {
    return this.qualified.slice(0, this.qualified.length - this.name.length);
  }

  /** @throws {UnreadableFile} when the text is no well-formed XML or declares a document type */
  next(): XmlToken {
    for (;;) {
      this.start = this.end;
      if (this.start >= this.text.length) return this.finish();
      if (this.text.charCodeAt(this.start) !== LESS) return this.scanText();
      const second = this.text.charCodeAt(this.start + 1);
      if (second === SLASH) return this.scanClose();
      if (second === QUESTION) this.skipTo("?>", 2);
      else if (second !== EXCLAMATION) return this.scanOpen();
      else if (this.scanDeclaration()) return "text";
    }
  }

  /** Passes over an element that has just opened, its content included. */
  skipElement(): void {
    if (this.selfClosed) return;
    const depth = this.depth - 1;
    while (this.depth > depth) this.next();
  }

  /** The text directly in an element that has just opened; leaves the scanner behind it. */
  elementText(): string {
    if (this.selfClosed) return "";
    const depth = this.depth - 1;
    let text = "";
    for (;;) {
      const token = this.next();
      if (token === "text" && this.depth === depth + 1) text += this.textValue();
      if (token === "close" && this.depth === depth) return text;
    }
  }

  /** An attribute by its full name (`r:id`), with entities replaced. */
  attribute(name: string): string | undefined {
    const { text, attributesEnd } = this;
    let at = this.attributesStart;
    while (at < attributesEnd) {
      while (at < attributesEnd && isSpace(text.charCodeAt(at))) at++;
      if (at >= attributesEnd) return undefined;
      const equals = text.indexOf("=", at);
      if (equals < 0 || equals >= attributesEnd) throw this.malformed("attribute");
      let quoteAt = equals + 1;
      while (isSpace(text.charCodeAt(quoteAt))) quoteAt++;
      const quote = text.charCodeAt(quoteAt);
      if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw this.malformed("attribute");
      const close = text.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", quoteAt + 1);
      if (close < 0 || close >= attributesEnd) throw this.malformed("attribute");
      if (text.startsWith(name, at) && text.slice(at + name.length, equals).trim() === "")
        return this.decoded(text.slice(quoteAt + 1, close));
      at = close + 1;
    }
    return undefined;
  }

  /** All attributes by full name, for the few elements where any may matter. */
  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    const raw = this.text.slice(this.attributesStart, this.attributesEnd);
    for (const [, name, double, single] of raw.matchAll(
      /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
    )) {
      if (name !== undefined) found.set(name, this.decoded(double ?? single ?? ""));
    }
    return found;
  }

  private finish(): XmlToken {
    if (this.openNames.length > 0) throw this.malformed("end");
    return "end";
  }

  private scanText(): XmlToken {
    const next = this.text.indexOf("<", this.start);
    this.end = next < 0 ? this.text.length : next;
    return "text";
  }

  /** Comments are passed over, CDATA is text, document types end the walk. */
  private scanDeclaration(): boolean {
    const { text, start } = this;
    if (text.startsWith("<!--", start)) {
      this.skipTo("-->", 4);
      return false;
    }
    if (text.startsWith("<![CDATA[", start)) {
      this.skipTo("]]>", 9);
      return true;
    }
    if (text.startsWith("<!DOCTYPE", start) || text.startsWith("<!ENTITY", start))
      throw unreadable("entities");
    throw this.malformed("declaration");
  }

  private skipTo(mark: string, from: number): void {
    const at = this.text.indexOf(mark, this.start + from);
    if (at < 0) throw this.malformed(mark);
    this.end = at + mark.length;
  }

  private scanClose(): XmlToken {
    const expected = this.openNames.pop();
    const nameAt = this.start + 2;
    if (expected === undefined || !this.text.startsWith(expected, nameAt))
      throw this.malformed("closing tag");
    let at = nameAt + expected.length;
    while (isSpace(this.text.charCodeAt(at))) at++;
    if (this.text.charCodeAt(at) !== GREATER) throw this.malformed("closing tag");
    this.end = at + 1;
    this.setName(expected);
    return "close";
  }

  private scanOpen(): XmlToken {
    const { text } = this;
    const nameAt = this.start + 1;
    let at = nameAt;
    while (!endsName(text.charCodeAt(at))) at++;
    if (at === nameAt) throw this.malformed("tag");
    this.setName(text.slice(nameAt, at));
    this.attributesStart = at;
    at = this.tagEnd(at);
    this.selfClosed = text.charCodeAt(at - 1) === SLASH;
    this.attributesEnd = this.selfClosed ? at - 1 : at;
    this.end = at + 1;
    if (!this.selfClosed) {
      if (this.openNames.length >= MAX_XML_DEPTH) throw this.malformed("depth");
      this.openNames.push(this.qualified);
    }
    return "open";
  }

  /** The `>` that ends the tag; one inside an attribute value does not. */
  private tagEnd(from: number): number {
    const { text } = this;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === GREATER) return at;
      if (code === LESS) break;
      if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        at = text.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
        if (at < 0) break;
      }
    }
    throw this.malformed("tag");
  }

  private setName(qualified: string): void {
    if (qualified === this.qualified) return;
    this.qualified = qualified;
    this.name = qualified.slice(qualified.indexOf(":") + 1);
  }

  /** Of a text token; CDATA is taken literally. */
  textValue(): string {
    const raw = this.text.slice(this.start, this.end);
    if (raw.startsWith("<![CDATA[")) return withLineFeeds(raw.slice(9, -3));
    return this.decoded(raw);
  }

  private decoded(raw: string): string {
    const text = withLineFeeds(raw);
    if (!text.includes("&")) return text;
    return text.replace(/&([^;&]{0,10};?)/g, (_, reference: string) => {
      const character = characterOf(reference);
      if (character === undefined) throw this.malformed("entity");
      return character;
    });
  }

  private malformed(what: string): Error {
    return damaged(`${this.part}: ${what}`);
  }
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const QUESTION = 63;
const EXCLAMATION = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** Also true at the end of the text, where the code is not a number. */
function endsName(code: number): boolean {
  return !(code > 32) || code === GREATER || code === SLASH || code === LESS;
}

function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

const namedCharacters = new Map([
  ["amp;", "&"],
  ["lt;", "<"],
  ["gt;", ">"],
  ["quot;", '"'],
  ["apos;", "'"],
]);

/** Of the five names that need no declaration, or of a character number. */
function characterOf(reference: string): string | undefined {
  const match = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}));$/i.exec(reference);
  if (match === null) return namedCharacters.get(reference);
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
