import { strFromU8, unzipSync } from "fflate";
import { OpenProblem } from "./openProblem";
import type { XmlDocument } from "./xml";
import { attribute, elements, parseXml } from "./xml";

/** The file as it came: every part by name, in the order of the file, untouched. */
export interface OriginalPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

export interface Relationship {
  readonly id: string;
  /** the last word of its type, such as "worksheet" */
  readonly kind: string;
  /** name of a part, or a URL where it is external */
  readonly target: string;
  readonly isExternal: boolean;
}

const MOST_BYTES = 400_000_000;

/** @throws OpenProblem with a sentence for the user */
export function readPackage(bytes: Uint8Array): OriginalPackage {
  if (bytes.length === 0) throw new OpenProblem("这个文件是空的，没有内容可以打开。");
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new OpenProblem("这是旧版 .xls 或加了密码的工作簿，请另存为不加密的 .xlsx 后再打开。");
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new OpenProblem("这不是 .xlsx 工作簿，请选择 Excel 的 .xlsx 文件。");
  }
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: (file) => {
        total += file.originalSize;
        if (total > MOST_BYTES) throw new OpenProblem("这个工作簿展开后太大，替身打不开。");
        return !file.name.endsWith("/");
      },
    });
    return { parts: new Map(Object.entries(parts)) };
  } catch (error) {
    if (error instanceof OpenProblem) throw error;
    throw new OpenProblem("这个文件已损坏或不完整，无法打开。", { cause: error });
  }
}

/** @returns undefined when there is no such part or it is no XML */
export function readXml(
  source: OriginalPackage,
  part: string | undefined
): XmlDocument | undefined {
  const bytes = part === undefined ? undefined : source.parts.get(part);
  if (bytes === undefined) return undefined;
  try {
    return parseXml(partText(bytes));
  } catch {
    return undefined;
  }
}

function partText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return strFromU8(bytes).replace(/^\uFEFF/, "");
}

/** @param part "" for the package itself */
export function relationshipsOf(source: OriginalPackage, part: string): Relationship[] {
  return elements(readXml(source, relationshipsPart(part))?.root, "Relationship").map((entry) => {
    const isExternal = attribute(entry, "TargetMode") === "External";
    const target = attribute(entry, "Target") ?? "";
    return {
      id: attribute(entry, "Id") ?? "",
      kind: (attribute(entry, "Type") ?? "").replace(/^.*\//, ""),
      target: isExternal ? target : resolvePart(part, target),
      isExternal,
    };
  });
}

export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolvePart(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** The part that a relation of this kind leads to. */
export function relatedPart(
  source: OriginalPackage,
  from: string,
  kind: string
): string | undefined {
  return relationshipsOf(source, from).find((relation) => relation.kind === kind)?.target;
}
