import { describe, expect, test } from "@jest/globals";
import { printAmount, printShortWan, printYuanWithCents } from "../../samples/build/amounts";

describe("amounts as printed", () => {
  test.each([
    [0n, "", "", "", "0.00"],
    [49n, "49", "0.00", "0", "49.00"],
    [50n, "50", "0.01", "0.01", "50.00"],
    [149n, "149", "0.01", "0.01", "149.00"],
    [3_949_971n, "3949971", "395.00", "395", "3949971.00"],
    [24_308_771n, "24308771", "2430.88", "2430.88", "24308771.00"],
    [1_005_000n, "1005000", "100.50", "100.5", "1005000.00"],
    [1_000_000n, "1000000", "100.00", "100", "1000000.00"],
    [-50n, "-50", "-0.01", "-0.01", "-50.00"],
  ])("%s yuan", (yuan, whole, wan, short, cents) => {
    expect(printAmount(yuan, "元")).toBe(whole);
    expect(printAmount(yuan, "万元")).toBe(wan);
    expect(printShortWan(yuan)).toBe(short);
    expect(printYuanWithCents(yuan)).toBe(cents);
  });
});
