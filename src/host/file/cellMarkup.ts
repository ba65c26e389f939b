import { MAX_CELL_TEXT } from "./limits";
import { encodeEscapes, escapeXml } from "./xmlText";

/** A cell of text. Inline text is never a formula, whatever it begins with. */
export function textCell(name: string, text: string, style: number | string | undefined): string {
  const look = style === undefined ? "" : ` s="${style}"`;
  if (text === "") return `<c r="${name}"${look}/>`;
  return `<c r="${name}"${look} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** Text as it may stand in a part, cut where Excel would. */
export function xmlText(text: string): string {
  const shown = text.length > MAX_CELL_TEXT ? `${text.slice(0, MAX_CELL_TEXT - 1)}…` : text;
  return escapeXml(encodeEscapes(shown));
}
