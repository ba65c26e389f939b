import { type CellValue, isCellError } from "../workbook/snapshot";

/** The cells of one code: 类 款 项, or one cell that holds the whole code. */
export type CodeParts = readonly CellValue[];

/** What code cells say. */
export type ReadCode =
  | { readonly kind: "none" }
  | {
      readonly kind: "class";
      readonly code: string;
      readonly printed: string;
      readonly malformed: boolean;
    }
  | { readonly kind: "unit"; readonly code: string; readonly printed: string };

/** Lengths of 类, 款, 项: 201 → 20103 → 2010301. Economic classes have two levels only. */
export interface CodeShape {
  readonly lengths: readonly number[];
  /** The first digit of every code of the list: a lone 类 that begins otherwise is the code of a department (114). */
  readonly firstDigit: RegExp;
}

export const FUNCTION_CODE: CodeShape = { lengths: [3, 5, 7], firstDigit: /^2/ };
export const ECONOMIC_CODE: CodeShape = { lengths: [3, 5], firstDigit: /^[35]/ };

/**
 * Reads a code from its cells. Zeros that Excel dropped are put back (201 ¦ 3 ¦ 1 is 2010301); a 类 or 款 that is
 * left blank below its first row is taken from `above`; the code of a budget unit (114001) is told apart by its length.
 */
export function readCode(parts: CodeParts, shape: CodeShape, above: string | undefined): ReadCode {
  const texts = parts.map(codeText);
  const filled = texts.filter((text) => text !== "");
  const only = filled[0];
  if (only === undefined) return { kind: "none" };
  const printed = parts
    .map(codePrint)
    .filter((text) => text !== "")
    .join(" ");
  if (filled.length === 1) return readSingle(only, texts.indexOf(only), printed, shape, above);
  return classOf(joinParts(texts, above) ?? printed, printed, shape);
}

function readSingle(
  text: string,
  position: number,
  printed: string,
  shape: CodeShape,
  above: string | undefined
): ReadCode {
  if (!/^\d+$/.test(text)) return classOf(text, printed, shape);
  if (text.length === 3 && !shape.firstDigit.test(text)) {
    return { kind: "unit", code: text, printed };
  }
  if (fits(text, shape)) return { kind: "class", code: text, printed, malformed: false };
  const isPart = position > 0 && text.length <= 2;
  if (isPart && above !== undefined) {
    return classOf(above.slice(0, 3 + 2 * (position - 1)) + text.padStart(2, "0"), printed, shape);
  }
  // Localities add digits to the standard ones; six digits, or three to five where a 项 should stand, name a unit.
  if (text.length > lastLength(shape) && text.length % 2 === 1) {
    return { kind: "class", code: text, printed, malformed: false };
  }
  return text.length >= 6 || position > 0
    ? { kind: "unit", code: text, printed }
    : { kind: "class", code: text, printed, malformed: true };
}

/** @returns nothing when a part is blank between others and `above` does not say which it is */
function joinParts(texts: readonly string[], above: string | undefined): string | undefined {
  let code = "";
  for (const [position, text] of texts.entries()) {
    if (text !== "") {
      if (position === 0) code = text;
      else if (!/^0+$/.test(text)) code += text.padStart(2, "0");
    } else if (hasLater(texts, position)) {
      if (above?.startsWith(code) !== true) return undefined;
      code = above.slice(0, 3 + 2 * position);
    }
  }
  return code;
}

function hasLater(texts: readonly string[], position: number): boolean {
  return texts.slice(position + 1).some((text) => text !== "");
}

function classOf(code: string, printed: string, shape: CodeShape): ReadCode {
  const extended = /^\d+$/.test(code) && code.length > lastLength(shape) && code.length % 2 === 1;
  return { kind: "class", code, printed, malformed: !fits(code, shape) && !extended };
}

function fits(code: string, shape: CodeShape): boolean {
  return /^\d+$/.test(code) && shape.lengths.includes(code.length);
}

function lastLength(shape: CodeShape): number {
  return shape.lengths.at(-1) ?? 0;
}

/** Digits without the blanks, dots and dashes that separate the parts of a joined code. */
function codeText(value: CellValue): string {
  const text = codePrint(value);
  return /^\d[\d.\-_]*$/.test(text) ? text.replace(/[.\-_]/g, "") : text;
}

/** The same as printed, without blanks. */
function codePrint(value: CellValue): string {
  if (value === null || typeof value === "boolean" || isCellError(value)) return "";
  if (typeof value === "number") return String(value);
  if (/^\d+$/.test(value)) return value;
  return value.normalize("NFKC").replace(/[\s\u200b\ufeff'’]+/g, "");
}
