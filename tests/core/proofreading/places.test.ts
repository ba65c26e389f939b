import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { proofread } from "../../../src/core/proofreading/proofread";
import { runs } from "../../random/runs";

const PIECES = [
  "收入预算",
  "支出",
  "比上年",
  "增加",
  "下降",
  "占",
  "万元",
  "%",
  "，",
  "。",
  "其中：",
  "\n",
  " ",
  "- 2 -",
  "×",
  "=",
  "（",
  "）",
  "20",
  "1,500.00",
  "３０",
  "2021年",
  "【",
  "\u0000",
  "𠮷",
  "<b>",
];

const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(""));

describe("any text at all", () => {
  test("is read without breaking, and every place lies in it", () => {
    fc.assert(
      fc.property(text, (given) => {
        const { numbers, findings, counts } = proofread(given);
        for (const { span } of [...numbers, ...findings]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(given.length);
          expect(span.start).toBeLessThan(span.end);
        }
        const places = findings.map(({ span }) => span.start);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(counts.verified + counts.contradicted + counts.unchecked).toBe(numbers.length);
      }),
      runs(400)
    );
  });

  test("a true rate is never contradicted, whatever the figures", () => {
    const amount = fc.integer({ min: 1, max: 9_999_999 });
    fc.assert(
      fc.property(amount, amount, (last, now) => {
        fc.pre(last !== now);
        const change = Math.abs(now - last);
        // Half up at two decimals, in whole numbers.
        const hundredths = Math.floor((change * 20_000 + last) / (2 * last));
        const rate = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}%`;
        const [more, up] = now > last ? ["增加", "增长"] : ["减少", "下降"];
        const given = `收入预算${now}元，比上年预算${more}${change}元，${up}${rate}。`;
        expect(proofread(given).findings.map(({ message }) => message.zh)).toEqual([]);
      }),
      runs(200)
    );
  });
});
