import type { CellValue, ValueType } from "./sheetModel";

/**
 * The value as Excel shows it: General, @, digits with grouping and decimals, percentages, dates of year, month and
 * day, sections for negatives, zero and text. A format beyond these shows the value as General does.
 */
export function formattedText(value: CellValue, type: ValueType, format: string): string {
  if (type === "Empty") return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = splitSections(format);
  if (typeof value === "string") {
    const forText = sections[3];
    return forText === undefined || type === "Error" ? value : literal(forText, value);
  }
  const chosen = section(sections, value);
  return formatNumber(chosen.text, chosen.isSigned ? value : Math.abs(value));
}

/** Cuts at ";" outside quotes. */
function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;"])+|(?<=;)(?=;|$)/g) ?? ["General"];
}

function section(
  sections: readonly string[],
  value: number
): { readonly text: string; readonly isSigned: boolean } {
  const [positive = "General", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { text: negative, isSigned: false };
  if (value === 0 && zero !== undefined) return { text: zero, isSigned: true };
  return { text: positive, isSigned: true };
}

function formatNumber(format: string, value: number): string {
  const clean = format.replace(/\[[^\]]*\]/g, "").replace(/_.|\*./g, "");
  if (clean === "" || /^general$/i.test(clean)) return clean === "" ? "" : general(value);
  if (clean === "@") return general(value);
  const unquoted = clean.replace(/"[^"]*"|\\./g, "");
  if (/[yd]/i.test(unquoted)) return formatDate(clean, value);
  const digits = /[#0?,]*(?:[#0?][#0?,]*)(?:\.[#0?]*)?/.exec(unquoted);
  if (digits === null) return (value < 0 ? "-" : "") + literal(clean, "");
  if (/E[+-]/i.test(unquoted)) return value.toExponential(2).replace("e", "E");
  const percent = unquoted.includes("%") ? 100 : 1;
  const shown = formatDigits(digits[0], Math.abs(value) * percent);
  const place = clean.indexOf(digits[0]);
  const before = place < 0 ? "" : literal(clean.slice(0, place), "");
  const after = place < 0 ? "" : literal(clean.slice(place + digits[0].length), "");
  const isNegative = value < 0 && /[1-9]/.test(shown);
  return `${isNegative ? "-" : ""}${before}${shown}${after}`;
}

function formatDigits(pattern: string, size: number): string {
  const [whole = "", fraction = ""] = pattern.split(".");
  const scale = /,+$/.exec(whole)?.[0].length ?? 0;
  const least = (fraction.match(/0/g) ?? []).length;
  const fixed = decimalText(size / 1000 ** scale, fraction.length);
  const [integer = "0", decimals = ""] = fixed.split(".");
  const places = (whole.match(/0/g) ?? []).length;
  const padded = integer === "0" && places === 0 ? "" : integer.padStart(places, "0");
  const isGrouped = /[#0?],+[#0?]/.test(whole);
  const grouped = isGrouped ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  let kept = decimals;
  while (kept.length > least && kept.endsWith("0")) kept = kept.slice(0, -1);
  const point = kept !== "" || pattern.includes(".") ? "." : "";
  return `${grouped}${point}${kept}`;
}

/** Rounds as Excel does: half away from zero of the decimal number that fifteen digits show. */
export function decimalText(size: number, places: number): string {
  const [mantissa = "0", exponent = "0"] = size.toExponential(14).split("e");
  const digits = BigInt(mantissa.replace(".", ""));
  const drop = 14 - Number(exponent) - places;
  const scaled =
    drop <= 0
      ? digits * 10n ** BigInt(-drop)
      : (digits + 5n * 10n ** BigInt(drop - 1)) / 10n ** BigInt(drop);
  const text = scaled.toString().padStart(places + 1, "0");
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** Eleven characters at most, as a cell that is wide enough shows a number without a format. */
export function general(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) {
    const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
    const short = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
    const power = exponent.slice(1).padStart(2, "0");
    return `${short}E${exponent.startsWith("-") ? "-" : "+"}${power}`;
  }
  const whole = Math.trunc(size).toString().length;
  const text = decimalText(size, Math.max(0, 10 - whole));
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return (value < 0 && short !== "0" ? "-" : "") + short;
}

function formatDate(format: string, value: number): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000);
  const parts: Readonly<Record<string, number>> = {
    y: date.getUTCFullYear(),
    m: date.getUTCMonth() + 1,
    d: date.getUTCDate(),
  };
  return format.replace(/"([^"]*)"|\\(.)|(y+|m+|d+)/gi, (all, quoted, escaped, letters) => {
    if (typeof quoted === "string") return quoted;
    if (typeof escaped === "string") return escaped;
    if (typeof letters !== "string") return all;
    const number = String(parts[letters.charAt(0).toLowerCase()] ?? "");
    if (letters.length === 2 && letters.toLowerCase() === "yy") return number.slice(-2);
    return number.padStart(Math.min(letters.length, 4), "0");
  });
}

/** Text of a format without its quotes; "@" is the value. */
function literal(format: string, value: string): string {
  return format.replace(/"([^"]*)"|\\(.)|([@#?])/g, (_, quoted, escaped, sign) => {
    if (typeof quoted === "string") return quoted;
    if (typeof escaped === "string") return escaped;
    return sign === "@" ? value : "";
  });
}
