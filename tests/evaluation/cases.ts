import { BEIJING } from "./texts/beijing";
import { CENTRAL } from "./texts/central";
import { CHONGQING } from "./texts/chongqing";
import type { CleanText } from "./texts/cleanText";
import { GUANGDONG } from "./texts/guangdong";
import { HENAN } from "./texts/henan";
import { HUNAN } from "./texts/hunan";
import { JIANGSU } from "./texts/jiangsu";
import { SHANDONG } from "./texts/shandong";
import { SHANGHAI } from "./texts/shanghai";
import { SICHUAN } from "./texts/sichuan";
import { YUNNAN } from "./texts/yunnan";

/** One for each dialect: how the departments of a place word their explanations. */
export const CLEAN_TEXTS: readonly CleanText[] = [
  HENAN,
  JIANGSU,
  SHANGHAI,
  BEIJING,
  CENTRAL,
  SICHUAN,
  GUANGDONG,
  HUNAN,
  YUNNAN,
  SHANDONG,
  CHONGQING,
];

/** Damage of conversion that must change nothing: what stands in the text, and what becomes of it. */
export const DAMAGES: readonly (readonly [name: string, damage: (text: string) => string])[] = [
  ["as it is", (text: string): string => text],
  ["full-width digits", fullWidth],
  ["line breaks within sentences", (text: string): string => text.replace(/，/g, "，\n")],
  [
    "blanks around numbers",
    (text: string): string => text.replace(/(\d[\d.]*)(万元|%|辆)/g, " $1 $2"),
  ],
];

function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
