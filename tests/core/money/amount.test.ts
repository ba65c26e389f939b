import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Amount } from "../../../src/core/money/amount";
import { convert, decimalsIn } from "../../../src/core/money/money";

describe("an amount", () => {
  test.each([
    ["24308771", "24308771"],
    ["0.10", "0.1"],
    ["-0", "0"],
    ["1e3", "1000"],
    [0.1 + 0.2, "0.3"],
    [24308771, "24308771"],
    [2430.8771, "2430.8771"],
    [-5, "-5"],
  ])("of %p is %s", (value, text) => {
    expect(Amount.of(value).toString()).toBe(text);
  });

  test.each(["", "1,000", "2188O1", "0x10", "--1", "1."])("of %p is refused", (text) => {
    expect(() => Amount.of(text)).toThrow(RangeError);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("of %p is refused", (value) => {
    expect(() => Amount.of(value)).toThrow(RangeError);
  });

  test.each([
    ["0.005", 2, "half-up", "0.01"],
    ["-0.005", 2, "half-up", "-0.01"],
    ["0.009", 2, "truncated", "0"],
    ["-0.019", 2, "truncated", "-0.01"],
  ] as const)("%s to %i decimals %s is %s", (value, decimals, mode, text) => {
    expect(Amount.of(value).rounded(decimals, mode).toString()).toBe(text);
  });

  test("cannot be divided by zero", () => {
    expect(() => Amount.of("1").dividedBy(Amount.zero)).toThrow(RangeError);
  });

  test("adds, subtracts and compares as whole numbers do", () => {
    const whole = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    fc.assert(
      fc.property(whole, whole, (one, other) => {
        const left = Amount.of(one.toString());
        const right = Amount.of(other.toString());
        expect(left.plus(right).toString()).toBe((one + other).toString());
        expect(left.minus(right).toString()).toBe((one - other).toString());
        expect(Math.sign(left.compare(right))).toBe(one < other ? -1 : one > other ? 1 : 0);
      })
    );
  });

  test("comes back from every unit unchanged", () => {
    const units = fc.constantFrom("元", "千元", "万元", "亿元");
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), units, (yuan, unit) => {
        const amount = Amount.of(yuan.toString());
        expect(convert(convert(amount, "元", unit), unit, "元").equals(amount)).toBe(true);
      })
    );
  });

  test("counts the decimals of one unit in another", () => {
    expect(decimalsIn("万元", 2, "元")).toBe(-2);
    expect(decimalsIn("元", 0, "万元")).toBe(4);
  });

  test.each<[string, number, bigint]>([
    ["12.5", 2, 1250n],
    ["-0.07", 2, -7n],
    ["24308771", 0, 24_308_771n],
    ["123456789012345678901234567890.12", 2, 12_345_678_901_234_567_890_123_456_789_012n],
  ])("%s in steps of %s decimals is %s", (text, decimals, steps) => {
    expect(Amount.of(text).inSteps(decimals)).toBe(steps);
  });

  test("has no whole number of steps when a digit would be lost", () => {
    expect(() => Amount.of("0.125").inSteps(2)).toThrow(RangeError);
  });
});
