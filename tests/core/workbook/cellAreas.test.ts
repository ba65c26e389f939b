import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseCellName } from "../../../src/core/workbook/address";
import { cellAreas } from "../../../src/core/workbook/cellAreas";

describe("cellAreas", () => {
  test.each([
    ["", ""],
    ["B2", "B2"],
    ["B2 B2", "B2"],
    ["C2 B2", "B2:C2"],
    ["B3 B2", "B2:B3"],
    ["A1 B1 A2 B2", "A1:B2"],
    ["A1 B1 A2", "A1:B1 A2"],
    ["A1 C1 A2 C2 A4", "A1:A2 C1:C2 A4"],
    ["XFD1048576 A1", "A1 XFD1048576"],
  ])("%s → %s", (cells, areas) => {
    expect(cellAreas(places(cells)).join(" ")).toBe(areas);
  });

  test("covers exactly the cells given, each once", () => {
    const cell = fc.record({ row: fc.nat(12), column: fc.nat(12) });
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const covered = cellAreas(cells).flatMap(cellsOf);
        const wanted = new Set(cells.map(({ row, column }) => `${row}:${column}`));
        expect(covered.length).toBe(wanted.size);
        expect(new Set(covered)).toEqual(wanted);
      })
    );
  });
});

function places(names: string): { row: number; column: number }[] {
  return names.split(" ").flatMap((name) => parseCellName(name) ?? []);
}

function cellsOf(area: string): string[] {
  const [first, last] = places(area.replace(":", " "));
  if (first === undefined) throw new Error(area);
  const { row: bottom, column: right } = last ?? first;
  const cells: string[] = [];
  for (let row = first.row; row <= bottom; row++)
    for (let column = first.column; column <= right; column++) cells.push(`${row}:${column}`);
  return cells;
}
