import type * as zlib from "node:zlib";
import { inflateSync } from "fflate";
import { MAX_PART_BYTES } from "./limits";

/**
 * Inflates the raw deflate data of a zip entry. By Node's own zlib where there is one; in a web page, where a workbook
 * chosen from disk is read too, by fflate.
 * @param limit in bytes: more is never inflated, however much the data holds
 * @throws when the data is no deflate data
 */
export function inflate(packed: Uint8Array, limit: number): Uint8Array {
  const native = nodeZlib();
  if (native === undefined) return inflateSync(packed, { out: new Uint8Array(limit) });
  const chunkSize = Math.max(64, Math.min(limit, MAX_PART_BYTES));
  return native.inflateRawSync(packed, { maxOutputLength: limit, chunkSize });
}

/** Asked for without an import, which would keep the reader out of web pages; there since Node 20.16. */
export function nodeZlib(): typeof zlib | undefined {
  const { process } = globalThis as { readonly process?: Partial<NodeJS.Process> };
  return process?.getBuiltinModule?.("node:zlib");
}
