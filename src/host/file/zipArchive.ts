import { crc32 } from "./crc32";
import { damaged, tooLarge, unreadable } from "./fileProblem";
import { inflate } from "./inflate";
import {
  MAX_PART_BYTES,
  MAX_PARTS,
  MAX_RATIO,
  MAX_TOTAL_BYTES,
  RATIO_MATTERS_BYTES,
} from "./limits";

/**
 * A zip archive opened by its central directory. Nothing is inflated before it is asked for, and never more than the
 * directory declares: zlib stops at that byte, so a lying size costs no memory.
 */
export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  private readonly byName = new Map<string, ZipEntry>();
  private readonly inflated = new Set<ZipEntry>();
  private inflatedBytes = 0;

  /** @throws {UnreadableFile} when the bytes are no complete archive */
  constructor(private readonly bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = readDirectory(view, findDirectory(view));
    let packed = 0;
    for (const entry of this.entries) {
      // Part names are compared without case (ISO/IEC 29500-2). Two entries of one name are read differently by
      // different programs, so a file with them says different things to different readers.
      const key = partKey(entry.name);
      if (this.byName.has(key)) throw damaged(`two parts named ${entry.name}`);
      this.byName.set(key, entry);
      packed += entry.packedSize;
    }
    // Entries that share their bytes are how a small file claims to hold terabytes.
    if (packed > bytes.length) throw unreadable("bomb");
  }

  find(name: string): ZipEntry | undefined {
    return this.byName.get(partKey(name));
  }

  /**
   * The content of an entry.
   * @throws {UnreadableFile} when it is damaged, encrypted or larger than we take
   */
  extract(entry: ZipEntry): Uint8Array {
    if ((entry.flags & ENCRYPTED) !== 0) throw unreadable("encrypted");
    this.refuseBomb(entry);
    const packed = this.packedBytes(entry);
    const content = unpack(entry, packed);
    if (content.length !== entry.size || crc32(content) !== entry.crc) {
      throw damaged(`checksum of ${entry.name}`);
    }
    if (!this.inflated.has(entry)) this.inflatedBytes += entry.size;
    this.inflated.add(entry);
    return content;
  }

  private refuseBomb(entry: ZipEntry): void {
    const suspicious =
      entry.size > RATIO_MATTERS_BYTES && entry.size > entry.packedSize * MAX_RATIO;
    if (
      suspicious ||
      entry.size > MAX_PART_BYTES ||
      (!this.inflated.has(entry) && this.inflatedBytes + entry.size > MAX_TOTAL_BYTES)
    ) {
      throw unreadable("bomb");
    }
  }

  /** The entry as it is stored, compressed or not. */
  packedBytes(entry: ZipEntry): Uint8Array {
    const { bytes } = this;
    const header = entry.headerOffset;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (header + LOCAL_HEADER_SIZE > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER)
      throw damaged(`header of ${entry.name}`);
    const nameLength = view.getUint16(header + 26, true);
    const start = header + LOCAL_HEADER_SIZE + nameLength + view.getUint16(header + 28, true);
    if (start + entry.packedSize > bytes.length) throw unreadable("truncated");
    return bytes.subarray(start, start + entry.packedSize);
  }
}

/** One entry, as the central directory has it. */
export interface ZipEntry {
  /** With slashes, as written (case kept). */
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Time and date in one number. */
  readonly time: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  /** Length of the entry's record in the central directory. */
  readonly recordSize: number;
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
const RECORD = 0x02014b50;
const RECORD_SIZE = 46;
const END = 0x06054b50;
const END_SIZE = 22;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const IN_EXTRA = 0xffffffff;
const EXTRA_64 = 1;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

interface Directory {
  readonly offset: number;
  readonly count: number;
}

function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const offset = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    if (offset === IN_EXTRA || count === 0xffff) return findDirectory64(view, at);
    if (offset > at) throw unreadable("truncated");
    return { offset, count };
  }
  throw unreadable("truncated");
}

function findDirectory64(view: DataView, end: number): Directory {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) throw damaged("zip64 locator");
  const at = safeUint64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== END_64) throw damaged("zip64 end record");
  return { offset: safeUint64(view, at + 48), count: safeUint64(view, at + 32) };
}

function readDirectory(view: DataView, directory: Directory): ZipEntry[] {
  if (directory.count > MAX_PARTS) {
    throw tooLarge({ zh: `压缩包内部件超过 ${MAX_PARTS} 个`, en: `more than ${MAX_PARTS} parts` });
  }
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    const entry = readRecord(view, at);
    entries.push(entry);
    at += entry.recordSize;
  }
  return entries;
}

function readRecord(view: DataView, at: number): ZipEntry {
  if (at + RECORD_SIZE > view.byteLength || view.getUint32(at, true) !== RECORD)
    throw damaged("zip directory");
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const recordSize = RECORD_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
  if (at + recordSize > view.byteLength) throw damaged("zip directory");
  const rawName = new Uint8Array(view.buffer, view.byteOffset + at + RECORD_SIZE, nameLength);
  const fields64 = extra64Reader(view, at + RECORD_SIZE + nameLength, extraLength);
  // The order is the order of the fields in the extra record.
  const size = fields64(view.getUint32(at + 24, true));
  const packedSize = fields64(view.getUint32(at + 20, true));
  const headerOffset = fields64(view.getUint32(at + 42, true));
  return {
    name: nameDecoder.decode(rawName),
    rawName,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    headerOffset,
    recordSize,
  };
}

const nameDecoder = new TextDecoder("utf-8");

/** Gives a field itself, or the next eight bytes of the zip64 extra record when the field says so. */
function extra64Reader(view: DataView, start: number, length: number): (field: number) => number {
  let at = -1;
  let end = -1;
  for (let extra = start; extra + 4 <= start + length;) {
    const size = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === EXTRA_64) {
      at = extra + 4;
      end = Math.min(at + size, start + length);
      break;
    }
    extra += 4 + size;
  }
  return (field) => {
    if (field !== IN_EXTRA) return field;
    if (at < 0 || at + 8 > end) throw damaged("zip64 sizes");
    at += 8;
    return safeUint64(view, at - 8);
  };
}

function safeUint64(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw damaged("zip64 sizes");
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged("zip64 sizes");
  return Number(value);
}

function unpack(entry: ZipEntry, packed: Uint8Array): Uint8Array {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw damaged(`compression method of ${entry.name}`);
  try {
    // One more than declared: inflating stops there, and the length shows that the size was a lie.
    return inflate(packed, entry.size + 1);
  } catch (cause) {
    throw damaged(`compressed data of ${entry.name}`, cause);
  }
}
