import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Span } from "../../src/core/proofreading/model";
import { proofread } from "../../src/core/proofreading/proofread";
import { numbersBehind } from "../../src/core/proofreading/slips";
import { runs } from "../random/runs";

const NAMES = ["设备购置", "安装调试", "人员培训", "物业管理", "资料印刷", "房屋租赁"];

/** In hundredths of 万元. */
type Hundredths = number;

function partsOf(part: fc.Arbitrary<Hundredths>): fc.Arbitrary<Hundredths[]> {
  return fc.array(part, { minLength: 2, maxLength: 6 });
}

const anyPart = fc.integer({ min: 1, max: 9_999_999 });
const tellingPart = anyPart.filter((part) => isTelling(printed(part)));

/** Short numbers are one slip from each other by chance, and zeros at the end may have been dropped. */
function isTelling(digits: string): boolean {
  return /[1-9]$/.test(digits) && digits.replace(".", "").replace(/^0+/, "").length >= 3;
}

function printed(hundredths: Hundredths): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
}

/** The whole, then its parts. */
function numbersOf(list: readonly Hundredths[]): readonly string[] {
  return [list.reduce((sum, part) => sum + part, 0), ...list].map(printed);
}

function sentence([whole = "", ...list]: readonly string[]): string {
  const said = list.map((digits, at) => `${NAMES[at] ?? ""}${digits}万元`);
  return `项目资金${whole}万元，其中：${said.join("，")}。`;
}

/** A right list, and the same with one slip in one of its parts; slips of half a last digit for each number are rounding. */
const damaged = fc.tuple(partsOf(tellingPart), fc.nat(), fc.nat()).map(([list, which, choice]) => {
  const right = numbersOf(list);
  const at = 1 + (which % list.length);
  const digits = right[at] ?? "";
  const slack = (list.length + 1) / 2;
  const slips = numbersBehind(digits)
    .map((amount) => amount.toFixed(2))
    .filter(isTelling)
    .filter((wrong) => Math.abs(hundredthsOf(wrong) - hundredthsOf(digits)) > slack);
  const slip = slips[choice % Math.max(1, slips.length)];
  return { right, at, slip };
});

function hundredthsOf(digits: string): number {
  return Math.round(Number(digits) * 100);
}

describe("a list whose parts make its whole", () => {
  test("has no finding, and is verified", () => {
    fc.assert(
      fc.property(partsOf(anyPart), (list) => {
        const { findings, counts } = proofread(sentence(numbersOf(list)));
        expect(findings).toEqual([]);
        expect(counts.verified).toBe(list.length + 1);
      }),
      runs(300)
    );
  });

  test("with one slip in a part is not verified, and only its own numbers are marked", () => {
    fc.assert(
      fc.property(damaged, ({ right, at, slip }) => {
        fc.pre(slip !== undefined);
        const text = sentence(right.with(at, slip));
        const { findings, numbers } = proofread(text);
        const list = numbers.map(({ span }) => span);
        expect(list).toHaveLength(right.length);
        expect(findings.filter(({ span }) => !list.some((one) => isSame(one, span)))).toEqual([]);
        expect(findings.length).toBeLessThanOrEqual(1);
        expect(numbers[at]?.verdict).not.toBe("verified");
        for (const { expected } of findings) expect(expected).toBeDefined();
      }),
      runs(500)
    );
  });
});

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}
