import { deflateRawSync } from "node:zlib";
import { crc32 } from "./crc32";
import type { ZipArchive, ZipEntry } from "./zipArchive";

/**
 * A copy of an archive with some entries changed. All others keep their compressed bytes as they are, in their order;
 * entries that are new come last.
 * @param changes new content by name; `undefined` takes the entry away
 */
export function rewriteArchive(
  archive: ZipArchive,
  changes: ReadonlyMap<string, Uint8Array | undefined>
): Uint8Array {
  const pending = new Map<ZipEntry | string, Uint8Array | undefined>();
  for (const [name, content] of changes) pending.set(archive.find(name) ?? name, content);
  const items: Item[] = [];
  for (const entry of archive.entries) {
    if (!pending.has(entry)) items.push(keptItem(archive, entry));
    else {
      const content = pending.get(entry);
      if (content !== undefined) items.push(packedItem(entry.name, content, entry.time));
    }
  }
  for (const [name, content] of pending) {
    if (typeof name === "string" && content !== undefined)
      items.push(packedItem(name, content, FIRST_DAY));
  }
  return assemble(items);
}

interface Item {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Time and date as zip has them, in one number. */
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** 1 January 1980, the earliest day that zip knows: the same input gives the same bytes on any day. */
const FIRST_DAY = 0x00210000;

const UTF8_NAME = 0x0800;
const VERSION = 20;
const DEFLATED = 8;

function keptItem(archive: ZipArchive, entry: ZipEntry): Item {
  return {
    name: entry.rawName,
    flags: entry.flags & UTF8_NAME,
    method: entry.method,
    time: entry.time,
    crc: entry.crc,
    size: entry.size,
    packed: archive.packedBytes(entry),
  };
}

function packedItem(name: string, content: Uint8Array, time: number): Item {
  return {
    name: new TextEncoder().encode(name),
    flags: UTF8_NAME,
    method: DEFLATED,
    time,
    crc: crc32(content),
    size: content.length,
    packed: deflateRawSync(content),
  };
}

function assemble(items: readonly Item[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const item of items) {
    pieces.push(localHeader(item), item.name, item.packed);
    directory.push(directoryRecord(item, offset), item.name);
    offset += 30 + item.name.length + item.packed.length;
  }
  const directorySize = directory.reduce((sum, piece) => sum + piece.length, 0);
  return Buffer.concat([...pieces, ...directory, endRecord(items.length, directorySize, offset)]);
}

// The sizes stand in the header, so the flag for sizes that follow the data is gone, and with our limit on files no
// number needs more than 32 bits.
function localHeader(item: Item): Uint8Array {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, item);
  return header;
}

function directoryRecord(item: Item, offset: number): Uint8Array {
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(VERSION, 4);
  writeCommon(record, 6, item);
  record.writeUInt32LE(offset, 42);
  return record;
}

function writeCommon(target: Buffer, at: number, item: Item): void {
  target.writeUInt16LE(VERSION, at);
  target.writeUInt16LE(item.flags, at + 2);
  target.writeUInt16LE(item.method, at + 4);
  target.writeUInt32LE(item.time, at + 6);
  target.writeUInt32LE(item.crc, at + 10);
  target.writeUInt32LE(item.packed.length, at + 14);
  target.writeUInt32LE(item.size, at + 18);
  target.writeUInt16LE(item.name.length, at + 22);
}

function endRecord(count: number, directorySize: number, directoryOffset: number): Uint8Array {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(directoryOffset, 16);
  return end;
}
