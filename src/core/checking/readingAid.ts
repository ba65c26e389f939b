import { Amount } from "../money/amount";

/**
 * The number that a text with letters among its digits was probably meant to be: `2188O1` is 218801. `undefined` when
 * there are no digits, or other letters than those that look like digits.
 */
export function suggestedNumber(printed: string): Amount | undefined {
  const plain = printed.normalize("NFKC").replace(/[\s,，'’]/g, "");
  if (!/\d/.test(plain)) return undefined;
  const digits = [...plain].map((letter) => LOOKALIKES.get(letter) ?? letter).join("");
  return /^-?\d+(\.\d+)?$/.test(digits) ? Amount.of(digits) : undefined;
}

const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ["O", "0"],
  ["o", "0"],
  ["Ｏ", "0"],
  ["〇", "0"],
  ["l", "1"],
  ["I", "1"],
  ["|", "1"],
  ["S", "5"],
  ["B", "8"],
  ["Z", "2"],
  ["。", "."],
  ["·", "."],
]);
