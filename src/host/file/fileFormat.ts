import { unreadable } from "./fileProblem";

/**
 * Tells files that only look or are named like workbooks by their first bytes, so that each gets the advice that helps.
 * @throws {UnreadableFile} when the bytes do not start as a zip archive does
 */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw unreadable("empty");
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(content, ZIP)) return;
  if (startsWith(content, OLE)) throw unreadable(oleKind(content));
  if (bytes.length < ZIP.length && startsWith(Buffer.from(ZIP), [...content]))
    throw unreadable("truncated");
  throw unreadable(isText(content) ? "text" : "not-zip");
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** How much of a file must look like text for the whole to count as text. */
const TEXT_PROBE_BYTES = 4096;

function startsWith(content: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => content[index] === byte);
}

/** What an OLE compound file holds shows in the names of its streams, which are UTF-16 ([MS-CFB] 2.6.1). */
function oleKind(content: Buffer): "encrypted" | "old-excel" | "not-workbook" {
  const has = (stream: string): boolean => content.includes(Buffer.from(stream, "utf16le"));
  if (has("EncryptedPackage")) return "encrypted";
  return has("Workbook") || has("Book") ? "old-excel" : "not-workbook";
}

function isText(content: Buffer): boolean {
  const probe = content.subarray(0, TEXT_PROBE_BYTES);
  if (startsWith(probe, [0xff, 0xfe]) || startsWith(probe, [0xfe, 0xff])) return true;
  if (startsWith(probe, [0x25, 0x50, 0x44, 0x46])) return false; // %PDF
  // GBK and UTF-8 alike use no control characters but tab and line ends, and no 0xFF.
  return probe.every(
    (byte) => byte !== 0xff && (byte >= 32 || byte === 9 || byte === 10 || byte === 13)
  );
}
