import { describe, expect, test } from "@jest/globals";
import { printTables } from "../../../samples/build/printTables";
import { ZHENGZHOU } from "../../../samples/source/zhengzhou";
import { checkRecognition } from "../../../src/core/checking/checkFigures";
import { draftsOf } from "./printedRecognition";
import { recognitionOf } from "./recognitionBuilder";

describe("a complete, consistent disclosure", () => {
  const recognition = recognitionOf(draftsOf(printTables(ZHENGZHOU)));
  const result = checkRecognition(recognition);

  test("has no finding", () => {
    expect(result.findings.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  });

  test("is checked by at least 200 relations, and nearly every number by one", () => {
    expect(result.counts.pass).toBeGreaterThan(200);
    expect(result.coverage.unchecked).toEqual([]);
  });
});
