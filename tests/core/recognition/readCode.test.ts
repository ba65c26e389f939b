import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type CodeShape,
  ECONOMIC_CODE,
  FUNCTION_CODE,
  readCode,
} from "../../../src/core/recognition/readCode";
import type { CellValue } from "../../../src/core/workbook/snapshot";

/** What code cells say: the code, `?` after it when malformed, `unit` before it when it names a unit. */
function said(parts: readonly CellValue[], shape: CodeShape, above?: string): string {
  const read = readCode(parts, shape, above);
  if (read.kind === "none") return "none";
  if (read.kind === "unit") return `unit ${read.code}`;
  return read.code + (read.malformed ? "?" : "");
}

describe("a function class", () => {
  test.each<[readonly CellValue[], string]>([
    [["201", "03", "01"], "2010301"],
    [[201, 3, 1], "2010301"],
    [["201", "3", "1"], "2010301"],
    [[" 201 ", "０３", "01"], "2010301"],
    [["201", "03", null], "20103"],
    [["201", "", ""], "201"],
    [["201", "00", "00"], "201"],
    [["201", "03", "00"], "20103"],
    [["208", "05", 5], "2080505"],
    [["208", "05", "99"], "2080599"],
    [["2010301", null, null], "2010301"],
    [[2010301, null, null], "2010301"],
    [["20103", null, null], "20103"],
    [[null, null, "2010301"], "2010301"],
    [["201-03-01", null, null], "2010301"],
    [["201.03.01", null, null], "2010301"],
    [["201 03 01", null, null], "2010301"],
    [["'2010301", null, null], "2010301"],
    [[null, null, null], "none"],
    [["", " ", "\n"], "none"],
    [[true, { error: "#N/A" }, null], "none"],
  ])("%j is %s", (parts, expected) => {
    expect(said(parts, FUNCTION_CODE)).toBe(expected);
  });

  test.each<[readonly CellValue[], string, string]>([
    [[null, "03", "05"], "2010301", "2010305"],
    [[null, null, "05"], "2010301", "2010305"],
    [[null, null, 5], "2010301", "2010305"],
    [[null, "05", null], "2010301", "20105"],
    [["", "", "50"], "20103", "2010350"],
    [["201", null, "05"], "2010301", "2010305"],
    [["208", null, "05"], "2010301", "208 05?"],
    [["208", "05", "05"], "2010301", "2080505"],
    [["208", null, null], "2010301", "208"],
  ])("%j below %s is %s", (parts, above, expected) => {
    expect(said(parts, FUNCTION_CODE, above)).toBe(expected);
  });

  test.each<[readonly CellValue[], string]>([
    [["201", "03", "O1"], "20103O1?"],
    [["20l", "03", "01"], "20l0301?"],
    [["201", "123", "01"], "20112301?"],
    [["2", null, null], "2?"],
    [["201", null, "05"], "201 05?"],
    [["2010", null, null], "2010?"],
    [["其他", null, null], "其他?"],
    [["201030A", null, null], "201030A?"],
  ])("%j is kept and called malformed: %s", (parts, expected) => {
    expect(said(parts, FUNCTION_CODE)).toBe(expected);
  });

  test("digits that a locality adds below 项 are well-formed", () => {
    expect(said(["201030101", null, null], FUNCTION_CODE)).toBe("201030101");
  });

  test.each<[readonly CellValue[], string]>([
    [[null, null, "114001"], "unit 114001"],
    [["114", null, null], "unit 114"],
    [[null, null, 114], "unit 114"],
    [["114001", null, null], "unit 114001"],
    [[114001, null, null], "unit 114001"],
    [[null, null, 114001], "unit 114001"],
  ])("%j names a unit, not a class", (parts, expected) => {
    expect(said(parts, FUNCTION_CODE, "2010301")).toBe(expected);
  });

  test("a part without anything above it is not completed by a guess", () => {
    expect(said([null, null, "05"], FUNCTION_CODE)).not.toMatch(/^\d+$/);
  });
});

describe("an economic class", () => {
  test.each<[readonly CellValue[], string]>([
    [["301", "01"], "30101"],
    [[301, 1], "30101"],
    [["301", 13], "30113"],
    [["30101", null], "30101"],
    [[30101, null], "30101"],
    [["301", null], "301"],
    [["30101"], "30101"],
    [["3010101"], "3010101"],
    [["301", "010"], "301010?"],
    [["3", null], "3?"],
  ])("%j is %s", (parts, expected) => {
    expect(said(parts, ECONOMIC_CODE)).toBe(expected);
  });

  test("takes its 类 from the row above when that is merged over several rows", () => {
    expect(said([null, "02"], ECONOMIC_CODE, "30101")).toBe("30102");
  });
});

test("a code reads the same in three cells, joined, and as numbers that lost their zeros", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 201, max: 234 }),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 99 }),
      (first, second, third) => {
        const parts = [first, second, third];
        const padded = [String(first), ...[second, third].map((part) => twoDigits(part))];
        const joined = padded.join("");
        const readings = [parts, padded, [joined, null, null], [Number(joined), null, null]];
        expect(readings.map((cells) => said(cells, FUNCTION_CODE))).toEqual(
          readings.map(() => joined)
        );
      }
    )
  );
});

function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}
