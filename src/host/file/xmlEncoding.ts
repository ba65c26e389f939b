import { damaged } from "./fileProblem";

/** The text of an XML part: UTF-8 in practice, UTF-16 with a mark by the standard; nothing else is allowed there. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const encoding = encodingOf(bytes);
  try {
    // The decoder takes the byte order mark away.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw damaged(`${part}: ${encoding}`, cause);
  }
}

/** The bytes of a changed part, in the encoding (and with the byte order mark) of the original. */
export function encodeXmlLike(original: Uint8Array, text: string): Uint8Array {
  const encoding = encodingOf(original);
  if (encoding === "utf-8") {
    const marked = original[0] === 0xef && original[1] === 0xbb && original[2] === 0xbf;
    return new TextEncoder().encode(marked ? `\uFEFF${text}` : text);
  }
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
