import { describe, expect, test } from "@jest/globals";
import { planReading, type NamedPiece } from "../../../src/host/excel/readingPlan";

const table = (name: string, rows: number, columns: number): NamedPiece => {
  return { name, top: 0, left: 0, rows, columns };
};

describe("the plan of reading", () => {
  test("names the sheet with a stray cell in the last corner", () => {
    const sheets = [table("表一", 60, 20), table("表二", 1_048_576, 16_384), table("表三", 9, 9)];
    expect(() => planReading(sheets)).toThrow(
      expect.objectContaining({ kind: "too-large", sheets: ["表二"] })
    );
  });

  test("reads small sheets together and every cell of a large one once", () => {
    const groups = planReading([table("表一", 60, 20), table("表二", 100_000, 20)]);
    const pieces = groups.flat();
    expect(groups[0]?.[0]).toMatchObject({ sheet: 0, rows: 60 });
    const rows = pieces
      .filter(({ sheet }) => sheet === 1)
      .map(({ top, rows: count }) => [top, count]);
    expect(
      rows.reduce((next, [top = -1, count = 0]) => (top === next ? top + count : NaN), 0)
    ).toBe(100_000);
  });
});
