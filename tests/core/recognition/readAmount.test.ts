import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readAmount } from "../../../src/core/recognition/readAmount";
import type { CellValue } from "../../../src/core/workbook/snapshot";

/** What a cell says, on one line: content, amount, decimals, unit. */
function said(value: CellValue): string {
  const { content, amount, decimals, unit } = readAmount(value);
  return `${content} ${amount.toString()} ${decimals}${unit === undefined ? "" : ` ${unit}`}`;
}

describe("an amount in a number cell", () => {
  test.each<[CellValue, string]>([
    [24308771, "number 24308771 0"],
    [2430.88, "number 2430.88 2"],
    [0.1 + 0.2, "number 0.3 1"],
    [2430.8771 - 0.0001, "number 2430.877 3"],
    [-8, "number -8 0"],
    [0, "number 0 0"],
    [-0, "number 0 0"],
    [1e15, "number 1000000000000000 0"],
    [1e-7, "number 0.0000001 7"],
  ])("%p says %s", (value, expected) => {
    expect(said(value)).toBe(expected);
  });
});

describe("a number stored as text", () => {
  test.each([
    ["24308771", "24308771 0"],
    ["24,308,771", "24308771 0"],
    ["24，308，771", "24308771 0"],
    ["24 308 771", "24308771 0"],
    ["24'308'771", "24308771 0"],
    [" 2430.88 ", "2430.88 2"],
    ["2430.80", "2430.8 2"],
    ["２４３０．８８", "2430.88 2"],
    ["2\n430.88", "2430.88 2"],
    ["2\u00a0430.88", "2430.88 2"],
    ["\u200b2430\ufeff", "2430 0"],
    [".5", "0.5 1"],
    ["￥100", "100 0"],
    ["¥1,000.00", "1000 2"],
    ["-100", "-100 0"],
    ["－100", "-100 0"],
    ["−100", "-100 0"],
    ["(100)", "-100 0"],
    ["（1,000.50）", "-1000.5 2"],
    ["(-100)", "-100 0"],
    ["584.18万元", "584.18 2 万元"],
    ["100元", "100 0 元"],
    ["3亿元", "3 0 亿元"],
    ["12千元", "12 0 千元"],
    ["0012", "12 0"],
  ])("%j says %s", (text, expected) => {
    expect(said(text)).toBe(`text-number ${expected}`);
  });

  test("keeps that zero was printed, and how precisely", () => {
    expect(said("0")).toBe("text-number 0 0");
    expect(said("0.00")).toBe("text-number 0 2");
  });

  test("is read as it was printed, however it is grouped", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.nat(99),
        fc.constantFrom(",", "，", " ", ""),
        (whole, cents, separator) => {
          const digits = (whole < 0n ? -whole : whole).toString();
          const grouped = digits.replace(/\B(?=(\d{3})+$)/g, separator);
          const fraction = String(cents).padStart(2, "0");
          const read = readAmount(`${whole < 0n ? "-" : ""}${grouped}.${fraction}`);
          expect(read.content).toBe("text-number");
          expect(read.decimals).toBe(2);
          expect(read.amount.absolute().toFixed(2)).toBe(`${digits}.${fraction}`);
        }
      )
    );
  });
});

describe("nothing", () => {
  test.each<[CellValue]>([
    [null],
    [""],
    ["  "],
    ["\n"],
    ["　"],
    ["-"],
    ["--"],
    ["—"],
    ["——"],
    ["－"],
    ["–"],
    ["无"],
    ["/"],
    ["\u200b"],
  ])("%j is blank", (value) => {
    expect(said(value)).toBe("blank 0 0");
  });
});

describe("what is no amount", () => {
  test.each<[CellValue]>([
    ["2188O1"],
    ["1,23"],
    ["1,2345"],
    ["12,34,567"],
    ["12.3.4"],
    ["约100"],
    ["100左右"],
    ["2021年"],
    ["2021-01-01"],
    ["2021/1/1"],
    ["90%"],
    ["≥90"],
    ["1+1"],
    ["--5"],
    ["(100"],
    ["100)"],
    [","],
    ["."],
    ["5."],
    ["元"],
    ["()"],
    ["1e5"],
    ["工资"],
    [true],
    [false],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
  ])("%p is unreadable, not a guess", (value) => {
    expect(said(value)).toBe("unreadable 0 0");
  });

  test("a failed formula is an error, not a zero", () => {
    expect(said({ error: "#REF!" })).toBe("error 0 0");
  });

  test("any text is read or refused without a break", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(["blank", "text-number", "unreadable"]).toContain(readAmount(text).content);
      })
    );
  });
});
