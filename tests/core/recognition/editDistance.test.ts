import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { allowedSlips, editDistance } from "../../../src/core/recognition/editDistance";

const UNBOUNDED = 100;
const words = fc.string({ unit: fc.constantFrom(..."收支总表预算"), maxLength: 8 });

test.each([
  ["", "", 0],
  ["收支总表", "收支总表", 0],
  ["收支总表", "收支表", 1],
  ["收支总表", "收支汇总表", 1],
  ["收支总表", "收入总表", 1],
  ["收支总表", "支收总表", 2],
  ["收支", "", 2],
  ["预算", "收支总表", 4],
])("from %j to %j is %i", (one, other, expected) => {
  expect(editDistance(one, other, UNBOUNDED)).toBe(expected);
});

describe("a distance", () => {
  test("is the same both ways, zero only for equals, and no longer than a detour", () => {
    fc.assert(
      fc.property(words, words, words, (one, other, third) => {
        const direct = editDistance(one, other, UNBOUNDED);
        expect(editDistance(other, one, UNBOUNDED)).toBe(direct);
        expect(direct === 0).toBe(one === other);
        const detour = editDistance(one, third, UNBOUNDED) + editDistance(third, other, UNBOUNDED);
        expect(direct).toBeLessThanOrEqual(detour);
      })
    );
  });

  test("with a bound is the distance, or the bound plus one", () => {
    fc.assert(
      fc.property(words, words, fc.nat(5), (one, other, limit) => {
        const exact = editDistance(one, other, UNBOUNDED);
        expect(editDistance(one, other, limit)).toBe(Math.min(exact, limit + 1));
      })
    );
  });
});

test("a bound holds for the end of the text as well as for its beginning", () => {
  expect(editDistance("支总表", "总表预算数", 2)).toBe(3);
});

test.each([
  [0, 0],
  [3, 0],
  [4, 1],
  [9, 1],
  [10, 2],
  [40, 2],
])("a label of %i characters may have %i slips", (length, slips) => {
  expect(allowedSlips(length)).toBe(slips);
});
