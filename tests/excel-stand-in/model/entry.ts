import type { Cell, CellValue } from "./sheetModel";
import type { CellStyle, StyleChange } from "./styles";

export interface Entered {
  readonly cell: Omit<Cell, "style">;
  /** what entering it does to the look, as "12%" gives the cell a percentage format */
  readonly style: StyleChange | undefined;
}

/**
 * What Excel makes of a value typed or written by its API: "=…" is a formula, "'…" text, "@" cells keep text, and
 * text that reads as a number, percentage, date, truth value or error becomes one.
 */
export function entered(value: CellValue, style: CellStyle): Entered {
  const isPlainAgain = style.quotePrefix ? { quotePrefix: false } : undefined;
  if (typeof value === "number") return { cell: plain(value, "Double"), style: isPlainAgain };
  if (typeof value === "boolean") return { cell: plain(value, "Boolean"), style: isPlainAgain };
  if (value === "") return { cell: plain("", "Empty"), style: isPlainAgain };
  if (value.startsWith("'")) {
    return { cell: plain(value.slice(1), "String"), style: { quotePrefix: true } };
  }
  if (style.numberFormat === "@") return { cell: plain(value, "String"), style: isPlainAgain };
  if (value.startsWith("=") && value.length > 1) {
    return { cell: { value: "", type: "Empty", formula: value }, style: isPlainAgain };
  }
  const read = readText(value, style) ?? { cell: plain(value, "String"), style: undefined };
  return {
    ...read,
    style: read.style || isPlainAgain ? { ...read.style, ...isPlainAgain } : undefined,
  };
}

function plain(value: CellValue, type: Cell["type"]): Entered["cell"] {
  return { value, type, formula: undefined };
}

function readText(text: string, style: CellStyle): Entered | undefined {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) {
    return { cell: plain(trimmed.toLowerCase() === "true", "Boolean"), style: undefined };
  }
  if (ERRORS.test(trimmed))
    return { cell: plain(trimmed.toUpperCase(), "Error"), style: undefined };
  const isGeneral = style.numberFormat === "General";
  const date = readDate(trimmed);
  if (date !== undefined) {
    const look = isGeneral ? { numberFormat: "yyyy/m/d" } : undefined;
    return { cell: plain(date, "Double"), style: look };
  }
  const match = NUMBER.exec(trimmed);
  if (match === null) return undefined;
  const percent = match[3] === "%";
  const size = Number((match[2] ?? "").replaceAll(",", "")) / (percent ? 100 : 1);
  const isNegative = match[1] === "-";
  const format = percent ? (trimmed.includes(".") ? "0.00%" : "0%") : undefined;
  const grouped = trimmed.includes(",")
    ? trimmed.includes(".")
      ? "#,##0.00"
      : "#,##0"
    : undefined;
  const numberFormat = isGeneral ? (format ?? grouped) : undefined;
  return {
    cell: plain(isNegative ? -size : size, "Double"),
    style: numberFormat === undefined ? undefined : { numberFormat },
  };
}

export const ERRORS = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/i;

const DIGITS = "((?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\\.[0-9]+)";
const NUMBER = new RegExp(`^([+-]?)${DIGITS}(%?)$`);

/** "2021-3-5" or "2021/3/5" as Excel's day number. */
function readDate(text: string): number | undefined {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const isReal = new Date(time).getUTCMonth() === month - 1 && year >= 1900;
  return isReal ? Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000) : undefined;
}
