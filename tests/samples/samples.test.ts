import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { type CellValue, readXlsx, type Workbook } from "hucre/xlsx";
import { buildSamples, plantedMistakes } from "../../samples/build/samples";
import { qualifiedCellName } from "../../src/core/workbook/address";

let built: ReadonlyMap<string, Uint8Array>;
const workbooks = new Map<string, Workbook>();

beforeAll(async () => {
  built = await buildSamples();
  for (const [name, bytes] of built) {
    if (name.endsWith(".xlsx")) workbooks.set(name, await readXlsx(bytes, { readStyles: true }));
  }
});

describe("the sample files", () => {
  test.each(["完整.xlsx", "公开稿.xlsx", "含错误.xlsx", "含错误.md"])(
    "%s is what `npm run samples` writes",
    async (name) => {
      const committed = await readFile(new URL(`../../samples/${name}`, import.meta.url));
      expect(Buffer.from(built.get(name) ?? []).equals(committed)).toBe(true);
    }
  );

  test.each([
    ["完整.xlsx", 17, true],
    ["公开稿.xlsx", 16, false],
    ["含错误.xlsx", 17, true],
  ])("%s has cover, contents and %i tables", (name, tables, withThird) => {
    const names = sheetsOf(name).map((sheet) => sheet.name);
    expect(names.slice(0, 2)).toEqual(["封面", "目录"]);
    expect(names).toHaveLength(2 + tables);
    expect(names.includes("3部门支出总体情况表")).toBe(withThird);
  });

  test("the published contents announce table 3 without leading anywhere", () => {
    const sheet = sheetsOf("公开稿.xlsx").find((candidate) => candidate.name === "目录");
    expect(sheet?.rows.map((row) => row[1])).toContain("部门支出总体情况表");
    const linked = [...(sheet?.cells ?? [])].flatMap(([, cell]) =>
      cell.hyperlink ? [cell.value] : []
    );
    expect(linked).toHaveLength(16);
    expect(linked).not.toContain("部门支出总体情况表");
  });

  test.each(["完整.xlsx", "公开稿.xlsx"])("%s stores every sum with its formula", (name) => {
    const sums = sheetsOf(name).flatMap((sheet) =>
      [...(sheet.cells ?? [])].flatMap(([key, cell]) =>
        cell.formula ? [[cell.formulaResult, sumOf(cell.formula, sheet.rows), key]] : []
      )
    );
    expect(sums.length).toBeGreaterThanOrEqual(15);
    expect(sums.filter(([stored, sum]) => stored !== sum)).toEqual([]);
  });

  test("names of the workbook quote their sheets, or Excel calls the file damaged", () => {
    const parts = unzipSync(built.get("完整.xlsx") ?? new Uint8Array());
    const xml = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    const names = [...xml.matchAll(/<definedName [^>]*>([^<]*)</g)].map((match) => match[1] ?? "");
    expect(names).toHaveLength(11);
    expect(names.filter((name) => !/^(&apos;|')[^']+(&apos;|')!/.test(name))).toEqual([]);
  });
});

describe("the planted mistakes", () => {
  const mistakes = plantedMistakes();

  test("are at least a dozen, each of another kind at another cell", () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(12);
    expect(new Set(mistakes.map((mistake) => mistake.kind)).size).toBe(mistakes.length);
    expect(new Set(mistakes.map(({ sheet, cell }) => sheet + cell)).size).toBe(mistakes.length);
  });

  test.each(mistakes)("$id: $sheet $cell holds $planted instead of $right", (mistake) => {
    if (mistake.kind === "note-missing") {
      expectNoteOnlyIn("完整.xlsx", mistake);
      return;
    }
    expect(printedAt("含错误.xlsx", mistake)).toBe(asValue(mistake.planted));
    expect(printedAt("完整.xlsx", mistake)).toBe(asValue(mistake.right));
  });

  test("are all that differs from the complete workbook", () => {
    const told = mistakes.flatMap(({ sheet, cell, along }) =>
      [cell, ...along.map((further) => further.cell)].map((name) => `'${sheet}'!${name}`)
    );
    // The missing note is told at the title and missing below the table.
    const expected = told.map((name) =>
      name === "'9国有资本经营预算支出情况表'!A1" ? "'9国有资本经营预算支出情况表'!A6" : name
    );
    expect(differences("完整.xlsx", "含错误.xlsx").sort()).toEqual(expected.sort());
  });

  test("are all in the list beside the workbook", () => {
    const list = new TextDecoder().decode(built.get("含错误.md"));
    const missing = mistakes.filter(
      ({ sheet, cell }) => !list.includes(`| ${sheet} `) || !list.includes(cell)
    );
    expect(missing).toEqual([]);
  });
});

function sheetsOf(name: string): Workbook["sheets"] {
  return workbooks.get(name)?.sheets ?? [];
}

function printedAt(file: string, place: { sheet: string; cell: string }): CellValue | undefined {
  const sheet = sheetsOf(file).find((candidate) => candidate.name === place.sheet);
  const { row, column } = positionOf(place.cell);
  return sheet?.rows[row]?.[column];
}

function expectNoteOnlyIn(file: string, { sheet, right }: { sheet: string; right: string }): void {
  const texts = (name: string): CellValue[] =>
    sheetsOf(name).flatMap((candidate) =>
      candidate.name === sheet ? candidate.rows.map((row) => row[0] ?? null) : []
    );
  expect(texts(file)).toContain(right);
  expect(texts("含错误.xlsx")).not.toContain(right);
}

/** Amounts come back as numbers, codes and broken amounts as text, blanks as null. */
function asValue(text: string): CellValue {
  if (text === "") return null;
  return /^-?\d{3,}(\.\d+)?$/.test(text) && !/^50\d$/.test(text) ? Number(text) : text;
}

function positionOf(cell: string): { row: number; column: number } {
  const match = /^([A-Z])(\d+)$/.exec(cell);
  return {
    row: Number(match?.[2]) - 1,
    column: (match?.[1] ?? "A").charCodeAt(0) - 65,
  };
}

/** `SUM(D6:D19)` */
function sumOf(formula: string, rows: readonly (readonly CellValue[])[]): number {
  const [, first = "", last = ""] = /^SUM\((\w+):(\w+)\)$/.exec(formula) ?? [];
  const { row: top, column } = positionOf(first);
  return rows
    .slice(top, positionOf(last).row + 1)
    .reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
}

function differences(one: string, other: string): string[] {
  return sheetsOf(one).flatMap((sheet) => {
    const rows = sheetsOf(other).find((candidate) => candidate.name === sheet.name)?.rows ?? [];
    return sheet.rows.flatMap((cells, row) =>
      cells.flatMap((value, column) =>
        value === (rows[row]?.[column] ?? null)
          ? []
          : [qualifiedCellName({ sheet: sheet.name, row, column })]
      )
    );
  });
}
