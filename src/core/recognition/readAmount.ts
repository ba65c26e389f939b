import { Amount } from "../money/amount";
import type { MoneyUnit } from "../money/money";
import { type CellValue, isCellError } from "../workbook/snapshot";
import type { FigureContent } from "./model";

/** What an amount cell says. */
export interface ReadAmount {
  readonly content: FigureContent;
  /** Zero unless `content` is a number. */
  readonly amount: Amount;
  /** Digits printed after the decimal point. */
  readonly decimals: number;
  /** A unit printed in the cell itself: `584.18万元`. */
  readonly unit?: MoneyUnit;
  /** What stands there instead of an amount. */
  readonly printed?: string;
}

/**
 * Reads an amount. Text counts as a number when nothing but blanks, thousands separators, a currency sign or a unit
 * surrounds it; brackets make it negative, as in accounts; —, 无 and 0.00 are zero.
 */
export function readAmount(value: CellValue): ReadAmount {
  if (value === null || value === "") return BLANK;
  if (typeof value === "number") return readNumber(value);
  if (typeof value === "boolean") return unreadable(String(value));
  if (isCellError(value)) return { ...FAILED, printed: value.error };
  return readText(value);
}

function readNumber(value: number): ReadAmount {
  if (value === 0) return ZERO;
  // No file of Excel's holds such numbers, but a foreign one may; NaN compares false as well.
  if (!(Math.abs(value) < LARGEST)) return unreadable(String(value));
  const amount = Amount.of(value);
  return { content: "number", amount, decimals: Number.isInteger(value) ? 0 : amount.decimals() };
}

function unreadable(value: string): ReadAmount {
  const text = value.trim();
  const printed = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return { content: "unreadable", amount: Amount.zero, decimals: 0, printed };
}

function readText(value: string): ReadAmount {
  if (value.length > LONGEST_AMOUNT) return unreadable(value);
  const text = value.normalize("NFKC").replace(IGNORED, "");
  if (text === "" || NOTHING.test(text)) return BLANK;
  const match = NUMBER.exec(text);
  if (match === null) return unreadable(value);
  const [, open, minus, digits, close, unit] = match;
  if (digits === undefined || digits === "") return unreadable(value);
  if ((open === undefined) !== (close === undefined)) return unreadable(value);
  if (!GROUPED.test(digits)) return unreadable(value);
  const plain = digits.replaceAll(",", "");
  const magnitude = Amount.of(plain.startsWith(".") ? `0${plain}` : plain);
  const negative = open !== undefined || minus !== undefined;
  return {
    content: "text-number",
    amount: negative ? magnitude.negated() : magnitude,
    decimals: plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0,
    ...(unit === undefined ? {} : { unit: unit as MoneyUnit }),
  };
}

const LARGEST = 1e300;
const IGNORED = /[\s\u200b-\u200f\u2060\ufeff'’￥¥]+/g;
const NOTHING = /^(-{1,3}|[‐‑‒–—―−]{1,3}|[/\\]|无|零|空|×)$/;
const NUMBER = /^(\()?([-−])?((?:\d[\d,]*)?(?:\.\d+)?)(\))?(元|千元|万元|亿元)?$/;
/** Separators are read where they stand between thousands or not at all; 1,23 is a slip, not a number. */
const GROUPED = /^(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/;

const BLANK: ReadAmount = { content: "blank", amount: Amount.zero, decimals: 0 };
const ZERO: ReadAmount = { content: "number", amount: Amount.zero, decimals: 0 };
const FAILED: ReadAmount = { content: "error", amount: Amount.zero, decimals: 0 };
/** Blanks around an amount do not fill a line; a text does. */
const LONGEST_AMOUNT = 100;
const SHOWN = 30;
