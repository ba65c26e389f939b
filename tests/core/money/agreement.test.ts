import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compareSum, type SignedMoney } from "../../../src/core/money/agreement";
import { Amount } from "../../../src/core/money/amount";
import { convert, type Money, type MoneyUnit } from "../../../src/core/money/money";

function money(text: string, unit: MoneyUnit = "元"): Money {
  return { amount: Amount.of(text), unit, decimals: text.split(".")[1]?.length ?? 0 };
}

function plus(text: string, unit: MoneyUnit = "元"): SignedMoney {
  return { money: money(text, unit), sign: 1 };
}

function minus(text: string, unit: MoneyUnit = "元"): SignedMoney {
  return { money: money(text, unit), sign: -1 };
}

describe("a printed total and the sum of printed terms", () => {
  test.each([
    ["yuan that add up", money("30"), [plus("10"), plus("20")], "equal"],
    ["one yuan too much", money("31"), [plus("10"), plus("20")], "different"],
    ["one cent too much", money("30.01"), [plus("10"), plus("20")], "different"],
    ["a difference of two terms", money("10"), [plus("30"), minus("20")], "equal"],
    ["no terms and nothing", money("0"), [], "equal"],
    ["no terms and something", money("1"), [], "different"],
    [
      "万元 that add up",
      money("0.30", "万元"),
      [plus("0.10", "万元"), plus("0.20", "万元")],
      "equal",
    ],
    [
      "万元 off by a last digit",
      money("0.31", "万元"),
      [plus("0.10", "万元"), plus("0.20", "万元")],
      "rounding",
    ],
    [
      "万元 off by two last digits",
      money("0.32", "万元"),
      [plus("0.10", "万元"), plus("0.20", "万元")],
      "different",
    ],
    ["a rounded number of one exact number", money("2430.88", "万元"), [plus("24308771")], "equal"],
    ["half up at the edge", money("0.01", "万元"), [plus("50")], "equal"],
    [
      "a truncated number of one exact number",
      money("2430.87", "万元"),
      [plus("24308771")],
      "rounding",
    ],
    [
      "a digit slip against an exact number",
      money("2430.98", "万元"),
      [plus("24308771")],
      "different",
    ],
    [
      "an exact total of rounded parts",
      money("24308771"),
      [plus("395.00", "万元"), plus("2035.88", "万元")],
      "rounding",
    ],
    ["千元 against 万元", money("1.2", "万元"), [plus("12", "千元")], "equal"],
  ] as const)("%s", (_name, total, terms, agreement) => {
    expect(compareSum(total, terms).agreement).toBe(agreement);
  });

  test("says what was expected and by how much it is missed, in the unit of the total", () => {
    const { expected, difference } = compareSum(money("2430.98", "万元"), [plus("24308771")]);
    expect(expected.toString()).toBe("2430.8771");
    expect(difference.toString()).toBe("0.1029");
  });
});

const yuan = fc.bigInt({ min: 0n, max: 10n ** 12n });
const yuanLists = fc.array(yuan, { minLength: 1, maxLength: 12 });
const roundedUnits = fc.constantFrom<readonly [MoneyUnit, number]>(
  ["万元", 2],
  ["万元", 0],
  ["千元", 1],
  ["亿元", 4]
);

function printed(
  value: bigint,
  [unit, decimals]: readonly [MoneyUnit, number],
  mode: "half-up" | "truncated"
): Money {
  const exact = convert(Amount.of(value.toString()), "元", unit);
  return { amount: exact.rounded(decimals, mode), unit, decimals };
}

describe("numbers printed from one exact budget", () => {
  test.each(["half-up", "truncated"] as const)("%s never come out different", (mode) => {
    fc.assert(
      fc.property(yuanLists, roundedUnits, (parts, unit) => {
        const total = parts.reduce((one, other) => one + other, 0n);
        const terms = parts.map((part): SignedMoney => ({
          money: printed(part, unit, mode),
          sign: 1,
        }));
        expect(compareSum(printed(total, unit, mode), terms).agreement).not.toBe("different");
      })
    );
  });

  test("in yuan are equal, and different as soon as one is changed", () => {
    fc.assert(
      fc.property(yuanLists, fc.bigInt({ min: 1n, max: 10n ** 9n }), (parts, change) => {
        const total = parts.reduce((one, other) => one + other, 0n);
        const terms = parts.map((part) => plus(part.toString()));
        expect(compareSum(money(total.toString()), terms).agreement).toBe("equal");
        expect(compareSum(money((total + change).toString()), terms).agreement).toBe("different");
      })
    );
  });

  test("in rounded units are different when no rounding and no truncation of their last digits explains the gap", () => {
    fc.assert(
      fc.property(yuanLists, (parts) => {
        const total = parts.reduce((one, other) => one + other, 0n);
        const terms = parts.map((part): SignedMoney => ({
          money: printed(part, ["万元", 2], "half-up"),
          sign: 1,
        }));
        // Half a digit for each of the numbers printed here, and a whole one for each that may have been cut off.
        const numbers = BigInt(parts.length + 1);
        const off = total + 50n * numbers + 100n * numbers;
        expect(compareSum(printed(off, ["万元", 2], "half-up"), terms).agreement).toBe("different");
      })
    );
  });
});
