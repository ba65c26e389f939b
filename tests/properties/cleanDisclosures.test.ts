import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkRecognition } from "../../src/core/checking/checkFigures";
import type { Line, Recognition } from "../../src/core/recognition/model";
import { recogniseWorkbook } from "../../src/core/recognition/recogniseWorkbook";
import { qualifiedCellName } from "../../src/core/workbook/address";
import { cases, type Case } from "../random/cases";
import { complaints } from "../random/complaints";
import { runs } from "../random/runs";

describe.each(["yuan", "rounded"] as const)(
  "a consistent disclosure (%s), however arranged",
  (units) => {
    test("is recognised as it was printed", () => {
      fc.assert(
        fc.property(cases(units), (printed) => {
          const recognition = recogniseWorkbook(printed.arrangement.snapshot);

          expect(kindsOf(recognition)).toEqual(printed.tables.map((table) => table.kind).sort());
          expect(misreadAmounts(recognition, printed)).toEqual([]);
          expect(leftAlone(recognition, printed)).toEqual([]);
        }),
        runs(60)
      );
    });

    test("gives no error and no warning", () => {
      fc.assert(
        fc.property(cases(units), (printed) => {
          const result = checkRecognition(recogniseWorkbook(printed.arrangement.snapshot));

          expect(complaints(result)).toEqual([]);
        }),
        runs(60)
      );
    });
  }
);

function kindsOf(recognition: Recognition): string[] {
  return recognition.tables.map((table) => table.kind).sort();
}

/** Amounts that were not read, or read as something else, in words. */
function misreadAmounts(recognition: Recognition, printed: Case): string[] {
  const read = new Map<string, string>();
  for (const table of recognition.tables) {
    for (const figure of table.lines.flatMap((line) => line.figures)) {
      if (figure.measure.layout === undefined && table.layout.body.shape === "grid") continue;
      const { amount, unit } = figure.money;
      read.set(
        qualifiedCellName(figure.cell),
        `${table.kind} ${lineName(figure.line)} ${figure.measure.id} ${amount.toString()} ${unit}`
      );
    }
  }
  return printed.arrangement.tables.flatMap((table, index) =>
    table.amounts.flatMap(({ line, measure, text, cell }) => {
      const unit = unitOf(printed, index);
      const amount = text === "" ? "0" : text.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
      const expected = `${table.kind} ${line} ${measure} ${amount} ${unit}`;
      const found = read.get(qualifiedCellName(cell)) ?? "nothing";
      return found === expected ? [] : `${qualifiedCellName(cell)}: ${found}, not ${expected}`;
    })
  );
}

/** Forms print their unit themselves: the overall one in 万元, those of projects in yuan. */
function unitOf(printed: Case, index: number): string {
  const table = printed.tables[index];
  if (table?.kind === "department-performance") return "万元";
  return table?.unitLine?.includes("万元") === true ? "万元" : "元";
}

function lineName(line: Line): string {
  if (line.id !== undefined) return line.id;
  if (line.role !== "item") return line.role;
  const { functionClass, departmentClass, governmentClass } = line;
  if (functionClass) return functionClass.code;
  if (departmentClass && governmentClass) return `${departmentClass.code}/${governmentClass.code}`;
  return departmentClass?.code ?? line.label;
}

/** Regions reported as unrecognised on the sheets that hold the tables. */
function leftAlone(recognition: Recognition, printed: Case): unknown[] {
  const sheets = new Set(printed.arrangement.tables.map((table) => table.title.sheet));
  return recognition.unrecognised.filter((region) => sheets.has(region.range.sheet));
}
