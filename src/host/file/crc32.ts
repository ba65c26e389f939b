import * as zlib from "node:zlib";

/** CRC-32 as zip uses it: Node's own where there is one (since 20.15), ten times as fast as ours. */
export const crc32: (bytes: Uint8Array) => number =
  (zlib as Partial<typeof zlib>).crc32 ?? crc32InScript;

/** The same without help, for the first releases of Node 20. */
export function crc32InScript(bytes: Uint8Array): number {
  let crc = -1;
  // Not for…of: this loop sees every byte of every sheet.
  for (let at = 0; at < bytes.length; at++)
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}

const table = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
