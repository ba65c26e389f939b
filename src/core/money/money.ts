import type { Amount } from "./amount";

/** The units that disclosures print. */
export type MoneyUnit = "元" | "千元" | "万元" | "亿元";

const YUAN_POWER: Readonly<Record<MoneyUnit, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };

/**
 * A number as printed: its amount, the unit it is printed in, and its reported precision (列示精度), the number of
 * decimals of the table it stands in. 2430.88 万元 at two decimals stands for anything from 2430.875 to 2430.885.
 * A number printed in 元 is exact.
 */
export interface Money {
  readonly amount: Amount;
  readonly unit: MoneyUnit;
  readonly decimals: number;
}

/** The same amount counted in another unit; exact. */
export function convert(amount: Amount, from: MoneyUnit, to: MoneyUnit): Amount {
  return from === to ? amount : amount.shifted(YUAN_POWER[from] - YUAN_POWER[to]);
}

/** Decimals that a number in this unit would have if it were written in another unit with nothing rounded. */
export function decimalsIn(unit: MoneyUnit, decimals: number, other: MoneyUnit): number {
  return decimals + YUAN_POWER[other] - YUAN_POWER[unit];
}

/** Whether numbers in this unit are printed as they are, not rounded. */
export function isExactUnit(unit: MoneyUnit): boolean {
  return unit === "元";
}
