/** Sums of printed amounts, exact and without the code under test: decimal text to hundredths and back. */
export function sumOfTexts(texts: readonly string[]): string {
  return textOf(
    texts.reduce((sum, text) => sum + hundredthsOf(text), 0n),
    texts.some((text) => text.includes("."))
  );
}

/** Hundredths of the unit; an empty text is zero. */
export function hundredthsOf(text: string): bigint {
  const sign = text.startsWith("-") ? -1n : 1n;
  const [whole = "", part = ""] = text.replace("-", "").split(".");
  return sign * (BigInt(whole || "0") * 100n + BigInt(part.padEnd(2, "0") || "0"));
}

/** Empty for zero. */
export function textOf(hundredths: bigint, decimals: boolean): string {
  if (hundredths === 0n) return "";
  const sign = hundredths < 0n ? "-" : "";
  const digits = (hundredths < 0n ? -hundredths : hundredths).toString().padStart(3, "0");
  const part = decimals ? `.${digits.slice(-2)}` : "";
  return `${sign}${digits.slice(0, -2)}${part}`;
}
