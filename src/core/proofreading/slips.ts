import { Amount } from "../money/amount";
import type { TextCauseKind } from "./model";

/** How one printed number could have become another by a slip of the hand; nothing when by none. */
export function slipBetween(printed: string, right: string): TextCauseKind | undefined {
  const [one, other] = [plain(printed), plain(right)];
  if (one === other) return undefined;
  return slipOf(one, other) ?? slipOf(...withSameDecimals(one, other));
}

/** 14223.00 and 14223.04: zeros at the end were typed, too. */
function withSameDecimals(one: string, other: string): [string, string] {
  const decimals = Math.max(decimalsOf(one), decimalsOf(other));
  const padded = (text: string): string =>
    decimals === 0
      ? text
      : (text.includes(".") ? text : `${text}.`) + "0".repeat(decimals - decimalsOf(text));
  return [padded(one), padded(other)];
}

function slipOf(one: string, other: string): TextCauseKind | undefined {
  if (digitsOf(one) === digitsOf(other)) return "power-of-ten";
  if (one.length === other.length && isTransposed(one, other)) return "digits-transposed";
  return isOneSlip(one, other) ? "digit-slip" : undefined;
}

/** All numbers that one digit typed wrong, twice or not at all turns into the printed one. */
export function numbersBehind(printed: string): readonly Amount[] {
  const text = printed.replaceAll(",", "");
  const found = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === ".") continue;
    found.add(text.slice(0, at) + text.slice(at + 1));
    for (const digit of "0123456789") found.add(text.slice(0, at) + digit + text.slice(at + 1));
    const next = text[at + 1] === "." ? at + 2 : at + 1;
    if (next < text.length) {
      const between = text.slice(at + 1, next);
      found.add(
        text.slice(0, at) + (text[next] ?? "") + between + (text[at] ?? "") + text.slice(next + 1)
      );
    }
  }
  for (let at = 0; at <= text.length; at += 1) {
    for (const digit of "0123456789") found.add(text.slice(0, at) + digit + text.slice(at));
  }
  found.delete(text);
  const decimals = decimalsOf(text);
  return [...found]
    .filter((one) => /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(one) && decimalsOf(one) <= decimals)
    .map((one) => Amount.of(one));
}

/** Digits of a printed number that tell it from others: three of 0.0123, of 12,300 and of 1.23. */
export function significantDigits(printed: string): number {
  return printed.replace(/\D/g, "").replace(/^0+|0+$/g, "").length;
}

function decimalsOf(text: string): number {
  return /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
}

function plain(text: string): string {
  const number = text.replace(/[^\d.]/g, "");
  return number.includes(".") ? number.replace(/\.?0+$/, "") : number;
}

function digitsOf(text: string): string {
  return text.replace(".", "").replace(/^0+|0+$/g, "");
}

/** Neighbours, with or without the point between them. */
function isTransposed(withPoint: string, otherWithPoint: string): boolean {
  if (withPoint.indexOf(".") !== otherWithPoint.indexOf(".")) return false;
  const [one, other] = [withPoint.replace(".", ""), otherWithPoint.replace(".", "")];
  const differing = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  const [first = 0, second = 0] = differing;
  return (
    differing.length === 2 &&
    second === first + 1 &&
    one[first] === other[second] &&
    one[second] === other[first]
  );
}

function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length === long.length) return short.slice(at + 1) === long.slice(at + 1);
  return long.length === short.length + 1 && short.slice(at) === long.slice(at + 1);
}
