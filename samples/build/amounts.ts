import type { SpendingItem } from "./disclosure";

export type PrintUnit = "元" | "万元";

/**
 * An amount as printed: whole yuan, or 万元 with two decimals, each rounded half-up on its own; empty for zero.
 */
export function printAmount(yuan: bigint, unit: PrintUnit): string {
  if (yuan === 0n) return "";
  return unit === "元" ? yuan.toString() : printHundredths(roundToHundred(yuan));
}

/** 万元 without closing zeros, as the overall performance form prints them: `395`, `2035.88`. */
export function printShortWan(yuan: bigint): string {
  return printAmount(yuan, "万元").replace(/\.?0+$/, "");
}

/** Yuan with two decimals, as project forms print them, zero too: `5841800.00`. */
export function printYuanWithCents(yuan: bigint): string {
  return printHundredths(yuan * 100n);
}

/** The sum of the items that a measure of spending takes in: `total`, `basic`, `basic.wages`. */
export function spendingOf(items: readonly SpendingItem[], measure: string): bigint {
  return sum(items.filter((item) => takesIn(measure, item.use)));
}

/** The sum of the items that a measure of revenue takes in: `total`, `general`, `general.appropriation`. */
export function revenueOf(items: readonly SpendingItem[], measure: string): bigint {
  return sum(items.filter((item) => takesIn(measure, item.fund)));
}

export function sum(items: readonly SpendingItem[]): bigint {
  return items.reduce((total, item) => total + item.yuan, 0n);
}

function takesIn(measure: string, id: string): boolean {
  return measure === "total" || id === measure || id.startsWith(`${measure}.`);
}

/** 100 yuan are 0.01 万元. */
function roundToHundred(yuan: bigint): bigint {
  return yuan < 0n ? -roundToHundred(-yuan) : (yuan + 50n) / 100n;
}

function printHundredths(hundredths: bigint): string {
  const sign = hundredths < 0n ? "-" : "";
  const digits = hundredths.toString().replace("-", "").padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
