import type { CellValue } from "../../src/core/workbook/snapshot";
import type { Chance } from "./chance";

export const NUMBER_STYLES = [
  "number",
  "computed",
  "commas",
  "plain-text",
  "spaces",
  "full-width",
  "cents",
  "mixed",
] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

export const ZERO_STYLES = ["blank", "0", "0.00", "—", "-", "无", "－", "mixed"] as const;
export type ZeroStyle = (typeof ZERO_STYLES)[number];

/** A printed amount as a cell may hold it; the text of the amount is decimal text, empty for zero. */
export function amountCell(
  text: string,
  styles: { readonly numbers: NumberStyle; readonly zeros: ZeroStyle },
  chance: Chance
): CellValue {
  if (text === "") return zeroCell(styles.zeros, chance);
  // Less than half of the last digit is no nothing: it is printed as 0.00.
  if (/^[0.]+$/.test(text)) return chance.pick([0, text]);
  const style = styles.numbers === "mixed" ? chance.pick(NUMBER_STYLES) : styles.numbers;
  const commas = text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
  switch (style) {
    case "computed":
      // As a formula leaves it: 0.1 + 0.2.
      return Number(text) * (1 + Number.EPSILON);
    case "commas":
      return commas;
    case "plain-text":
      return text;
    case "spaces":
      return chance.pick([` ${commas} `, text.replace(/(?=\d{3}$)/, " "), `\u00a0${text}`]);
    case "full-width":
      return fullWidth(chance.oneIn(2) ? commas : text);
    case "cents":
      return text.includes(".") ? commas : `${commas}.00`;
    default:
      return Number(text);
  }
}

/** A label as someone may have typed or wrapped it: spaces, line breaks, the other brackets. */
export function wornLabel(text: string, chance: Chance): string {
  if (text === "") return text;
  switch (chance.below(6)) {
    case 0:
      return ` ${text} `;
    case 1:
      return text.replaceAll("（", "(").replaceAll("）", ")");
    case 2:
      return inserted(text, "\n", chance);
    case 3:
      return inserted(text, chance.pick([" ", "\u3000", "\r\n", "\u00a0"]), chance);
    case 4:
      return text.length <= 3 ? [...text].join(chance.pick(["  ", "\u3000"])) : `\u3000${text}`;
    default:
      return text;
  }
}

/** Full-width forms of the digits and signs of ASCII. */
export function fullWidth(text: string): string {
  return [...text]
    .map((sign) => (/[!-~]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign))
    .join("");
}

function zeroCell(style: ZeroStyle, chance: Chance): CellValue {
  const chosen = style === "mixed" ? chance.pick(ZERO_STYLES) : style;
  if (chosen === "blank" || chosen === "mixed") return chance.pick([null, null, ""]);
  return chosen === "0" && chance.oneIn(2) ? 0 : chosen;
}

function inserted(text: string, sign: string, chance: Chance): string {
  const signs = [...text];
  if (signs.length < 2) return text;
  signs.splice(1 + chance.below(signs.length - 1), 0, sign);
  return signs.join("");
}
