import { tooLarge } from "./fileProblem";
import { MAX_CELL_TEXT, MAX_VALUE_CELLS } from "./limits";
import { decodeEscapes } from "./xmlText";
import { XmlScanner } from "./xmlScanner";

/** The texts of `sharedStrings.xml` by index. */
export function readSharedStrings(xml: string, part: string): string[] {
  const scanner = new XmlScanner(xml, part);
  const texts: string[] = [];
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open" || scanner.name !== "si") continue;
    if (texts.length >= MAX_VALUE_CELLS) {
      throw tooLarge({
        zh: `文字超过 ${MAX_VALUE_CELLS} 条`,
        en: `more than ${MAX_VALUE_CELLS} texts`,
      });
    }
    texts.push(readRichText(scanner));
  }
  return texts;
}

/**
 * The text of an element that has just opened and holds `<t>`, or runs `<r><t>`; phonetic runs (`<rPh>`) are a reading
 * aid and no part of the text. Leaves the scanner behind the element.
 */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.selfClosed) return "";
  const depth = scanner.depth - 1;
  let text = "";
  while (scanner.depth > depth) {
    if (scanner.next() !== "open") continue;
    if (scanner.name === "t") text += scanner.elementText();
    else if (scanner.name !== "r") scanner.skipElement();
  }
  return cellText(text);
}

/** Text of a cell as Excel shows it. */
export function cellText(raw: string): string {
  const text = decodeEscapes(raw);
  return text.length > MAX_CELL_TEXT ? text.slice(0, MAX_CELL_TEXT) : text;
}
