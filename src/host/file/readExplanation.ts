import { tooLarge, unreadable } from "./fileProblem";
import { isOle, isZip, oleHolds } from "./fileFormat";
import { MAX_EXPLANATION_CHARACTERS } from "./limits";
import { readPart, readRelationships } from "./workbookPackage";
import { XmlScanner } from "./xmlScanner";
import { ZipArchive } from "./zipArchive";

/**
 * The plain text of an explanation: of a Word document its paragraphs, a line each (tables row by row, tabs between their
 * cells), or of a text file in UTF-8, UTF-16 or GB18030.
 * @throws {UnreadableFile} with one sentence that says what to do; nothing else is ever thrown for bad bytes
 */
export function readExplanation(bytes: Uint8Array): string {
  if (bytes.length === 0) throw unreadable("empty");
  const text = isZip(bytes) ? documentText(new ZipArchive(bytes)) : plainText(bytes);
  if (text.length > MAX_EXPLANATION_CHARACTERS) throw TOO_LONG;
  return text;
}

const TOO_LONG = tooLarge({
  zh: `文字超过 ${MAX_EXPLANATION_CHARACTERS / 10_000} 万字`,
  en: `more than ${MAX_EXPLANATION_CHARACTERS} characters`,
});

function documentText(archive: ZipArchive): string {
  const part = readRelationships(archive, "").find(({ type }) => type === "officeDocument")?.target;
  if (part === undefined || archive.find(part) === undefined) throw unreadable("no-explanation");
  const scanner = new XmlScanner(readPart(archive, part), part);
  const text = new DocumentText();
  let root = "";
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token === "open" && scanner.level === 1) root = scanner.name;
    if (token === "open") text.open(scanner);
    else if (token === "close") text.close(scanner.name);
  }
  if (root !== "document") throw unreadable("no-explanation");
  return text.outcome();
}

/** Takes the elements of a document as they open and close. */
class DocumentText {
  private readonly lines: string[] = [];
  private line = "";
  private rows = 0;
  private length = 0;

  open(scanner: XmlScanner): void {
    const { name } = scanner;
    if (SKIPPED.has(name)) scanner.skipElement();
    else if (name === "tr") this.rows += 1;
    else if (name === "t") this.write(scanner.elementText());
    else this.write(CHARACTERS.get(name) ?? "");
  }

  close(name: string): void {
    if (name === "tr") this.rows -= 1;
    if (name === "tr" || (name === "p" && this.rows === 0)) this.endLine();
    else if (name === "tc") this.write("\t");
  }

  outcome(): string {
    return [...this.lines, this.line.trimEnd()].join("\n");
  }

  private write(text: string): void {
    this.length += text.length;
    if (this.length > MAX_EXPLANATION_CHARACTERS) throw TOO_LONG;
    this.line += text;
  }

  private endLine(): void {
    this.lines.push(this.line.trimEnd());
    this.line = "";
    this.length += 1;
  }
}

/** Text that was deleted or moved away, what stands twice for old readers, and what is no text at all. */
const SKIPPED = new Set(["del", "moveFrom", "Fallback", "instrText", "pPr", "rPr", "sectPr"]);

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["br", "\n"],
  ["cr", "\n"],
  ["noBreakHyphen", "-"],
]);

function plainText(bytes: Uint8Array): string {
  if (isOle(bytes)) {
    throw unreadable(oleHolds(bytes, "EncryptedPackage") ? "locked-explanation" : oldKind(bytes));
  }
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decoded(bytes, "utf-16be");
  // No text of one byte a character or of GB18030 has it; pictures, PDFs and archives do.
  if (bytes.includes(0) || startsAsPdf(bytes)) throw unreadable("no-explanation");
  try {
    return decoded(bytes, "utf-8");
  } catch {
    return decoded(bytes, "gb18030");
  }
}

function oldKind(bytes: Uint8Array): "old-word" | "no-explanation" {
  return oleHolds(bytes, "WordDocument") ? "old-word" : "no-explanation";
}

function startsAsPdf(bytes: Uint8Array): boolean {
  return [0x25, 0x50, 0x44, 0x46].every((byte, index) => bytes[index] === byte);
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch (cause) {
    if (encoding === "utf-8") throw cause;
    throw unreadable("no-explanation", cause);
  }
}
