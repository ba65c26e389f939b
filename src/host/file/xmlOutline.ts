import { damaged } from "./fileProblem";
import { MAX_LISTED_ELEMENTS } from "./limits";
import { XmlScanner } from "./xmlScanner";

/** An element of an XML text, by where it stands there. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** With its colon, or nothing. */
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
  /** Where its content starts and ends; for `<a/>` both are at the end of the element. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly selfClosed: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
}

/**
 * The root of an XML text with its children down to a depth: enough to see what stands where, without a tree of
 * everything.
 * @param levels 1 for the root alone; deeper elements are passed over
 * @param into elements that are looked into although they stand at the last level
 * @throws {UnreadableFile} when the text is not well-formed
 */
export function outline(
  xml: string,
  part: string,
  levels: number,
  into: ReadonlySet<string> = new Set()
): XmlElement {
  const scanner = new XmlScanner(xml, part);
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    let listed = 0;
    const count = (): void => {
      if (++listed > MAX_LISTED_ELEMENTS) throw damaged(`${part}: too many elements`);
    };
    const root = readElement(scanner, levels, into, count);
    while (scanner.next() !== "end"); // what follows the root must be well-formed as well
    return root;
  }
  throw damaged(`${part}: no element`);
}

function readElement(
  scanner: XmlScanner,
  levels: number,
  into: ReadonlySet<string>,
  count: () => void
): XmlElement {
  count();
  const { name, prefix, start, selfClosed, end: contentStart } = scanner;
  const attributes = scanner.attributes();
  const children: XmlElement[] = [];
  if (!selfClosed) {
    const outside = scanner.depth - 1;
    const looked = levels > 1 || into.has(name);
    while (scanner.depth > outside) {
      if (scanner.next() !== "open") continue;
      if (looked) children.push(readElement(scanner, levels - 1, into, count));
      else scanner.skipElement();
    }
  }
  const contentEnd = selfClosed ? scanner.end : scanner.start;
  return {
    name,
    prefix,
    start,
    end: scanner.end,
    contentStart,
    contentEnd,
    selfClosed,
    attributes,
    children,
  };
}

/** Changes to a text, given by places in the original. */
export class TextEdit {
  private readonly changes: { start: number; end: number; text: string }[] = [];

  constructor(private readonly original: string) {}

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  replace(start: number, end: number, text: string): void {
    this.changes.push({ start, end, text });
  }

  /** The text with all changes; those at one place stand in the order in which they were given. */
  result(): string {
    let text = "";
    let at = 0;
    for (const change of this.changes.sort((a, b) => a.start - b.start)) {
      text += this.original.slice(at, change.start) + change.text;
      at = change.end;
    }
    return text + this.original.slice(at);
  }
}

/** Our own markup (written without prefix and without text) with the prefix that the part uses. */
export function withPrefix(markup: string, prefix: string): string {
  return prefix === "" ? markup : markup.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}
