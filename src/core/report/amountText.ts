import type { Amount } from "../money/amount";

/**
 * An amount as people read it: `24,308,771`, `-1,234.50`.
 * @param decimals digits after the point; those that the amount needs when absent
 */
export function amountText(amount: Amount, decimals = amount.decimals()): string {
  const plain = amount.toFixed(decimals);
  const [whole = "", fraction] = plain.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = plain.startsWith("-") ? "-" : "";
  return sign + grouped + (fraction === undefined ? "" : `.${fraction}`);
}

/** The decimals at which several amounts are printed beside each other: those of the most precise one. */
export function commonDecimals(amounts: readonly (Amount | undefined)[]): number {
  return Math.max(0, ...amounts.map((amount) => amount?.decimals() ?? 0));
}
