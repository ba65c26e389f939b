import { unreadable } from "./fileProblem";

/**
 * Tells files that only look or are named like workbooks by their first bytes, so that each gets the advice that helps.
 * @throws {UnreadableFile} when the bytes do not start as a zip archive does
 */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw unreadable("empty");
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, OLE)) throw unreadable(oleKind(bytes));
  if (bytes.length < ZIP.length && startsWith(Uint8Array.from(ZIP), [...bytes]))
    throw unreadable("truncated");
  throw unreadable(isText(bytes) ? "text" : "not-zip");
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

/** An OLE compound file: what Office wrote before 2007, and what it wraps encrypted files in. */
export function isOle(bytes: Uint8Array): boolean {
  return startsWith(bytes, OLE);
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** How much of a file must look like text for the whole to count as text. */
const TEXT_PROBE_BYTES = 4096;

function startsWith(content: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => content[index] === byte);
}

/** What an OLE compound file holds shows in the names of its streams, which are UTF-16 ([MS-CFB] 2.6.1). */
export function oleHolds(content: Uint8Array, stream: string): boolean {
  // Entries of the directory begin at even places.
  return new TextDecoder("utf-16le").decode(content).includes(stream);
}

function oleKind(content: Uint8Array): "encrypted" | "old-excel" | "not-workbook" {
  const has = (stream: string): boolean => oleHolds(content, stream);
  if (has("EncryptedPackage")) return "encrypted";
  return has("Workbook") || has("Book") ? "old-excel" : "not-workbook";
}

function isText(content: Uint8Array): boolean {
  const probe = content.subarray(0, TEXT_PROBE_BYTES);
  if (startsWith(probe, [0xff, 0xfe]) || startsWith(probe, [0xfe, 0xff])) return true;
  if (startsWith(probe, [0x25, 0x50, 0x44, 0x46])) return false; // %PDF
  // GBK and UTF-8 alike use no control characters but tab and line ends, and no 0xFF.
  return probe.every(
    (byte) => byte !== 0xff && (byte >= 32 || byte === 9 || byte === 10 || byte === 13)
  );
}
