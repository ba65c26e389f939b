import { describe, expect, test } from "@jest/globals";
import { Amount } from "../../../src/core/money/amount";
import { amountText, commonDecimals } from "../../../src/core/report/amountText";

describe("an amount for people", () => {
  test.each([
    ["0", undefined, "0"],
    ["999", undefined, "999"],
    ["1000", undefined, "1,000"],
    ["24308771", undefined, "24,308,771"],
    ["-1234.5", undefined, "-1,234.5"],
    ["1234.5678", undefined, "1,234.5678"],
    ["2430.8", 2, "2,430.80"],
    ["-0.05", 2, "-0.05"],
    ["123456789012345678901234567890", undefined, "123,456,789,012,345,678,901,234,567,890"],
  ])("%s at %s decimals is %s", (plain, decimals, text) => {
    expect(amountText(Amount.of(plain), decimals)).toBe(text);
  });

  test("amounts beside each other have the decimals of the most precise one", () => {
    expect(commonDecimals([Amount.of("1"), undefined, Amount.of("0.25")])).toBe(2);
    expect(commonDecimals([undefined])).toBe(0);
  });
});
