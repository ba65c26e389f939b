import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Disclosure, SpendingItem } from "../../samples/build/disclosure";
import { qualifiedCellName } from "../../src/core/workbook/address";
import { cellAt, type CellValue } from "../../src/core/workbook/snapshot";
import { hundredthsOf } from "./amountText";
import { cases, type Case } from "./cases";
import { disclosures } from "./disclosures";
import { mistakeChoices, plantMistake } from "./mistakes";
import { runs } from "./runs";

/** The properties mean nothing when what they are asked about is wrong. */
describe("random disclosures", () => {
  test("hold what generally holds between functions and economic classes", () => {
    fc.assert(
      fc.property(disclosures(), (disclosure) => {
        const of = (test: (item: SpendingItem) => boolean): bigint => yuanOf(disclosure, test);
        const byFunction = (code: string): bigint => of((item) => item.functionClass === code);
        const byClass = (code: string): bigint => of((item) => item.departmentClass === code);

        expect(byFunction("2080505")).toBe(byClass("30108"));
        expect(byFunction("2080506")).toBe(byClass("30109"));
        expect(byFunction("2101101") + byFunction("2101102")).toBe(byClass("30110"));
        expect(byFunction("2210201")).toBe(byClass("30113"));
        expect(of((item) => item.functionClass.endsWith("50"))).toBe(
          of(({ governmentClass, use }) => governmentClass.startsWith("505") && isBasic(use))
        );
      }),
      runs(150)
    );
  });

  test("use basic money by class and project money by project", () => {
    fc.assert(
      fc.property(disclosures(), ({ spending, projects }) => {
        const names = projects.map((project) => project.name);
        expect(new Set(names).size).toBe(names.length);
        for (const item of spending) {
          expect(item.yuan).toBeGreaterThan(0n);
          expect(item.project === undefined).toBe(isBasic(item.use));
          if (item.project !== undefined) expect(names).toContain(item.project);
        }
      }),
      runs(150)
    );
  });
});

describe("random arrangements", () => {
  test("put every amount where they say", () => {
    fc.assert(
      fc.property(cases("rounded"), (printed) => {
        expect(displacedAmounts(printed)).toEqual([]);
      }),
      runs(60)
    );
  });

  test("put no two amounts into one cell", () => {
    fc.assert(
      fc.property(cases("yuan"), ({ arrangement }) => {
        const cells = arrangement.tables
          .flatMap((table) => table.amounts)
          .map(({ cell }) => qualifiedCellName(cell));
        expect(new Set(cells).size).toBe(cells.length);
      }),
      runs(60)
    );
  });
});

describe("planted mistakes", () => {
  test("change one amount, or move it into the next column", () => {
    fc.assert(
      fc.property(cases("rounded"), mistakeChoices(), ({ tables }, choice) => {
        const planted = plantMistake(tables, choice);
        fc.pre(planted !== undefined);
        const before = tables.flatMap((table) => table.body.flat());
        const after = planted.tables.flatMap((table) => table.body.flat());
        const changed = after.filter((cell, index) => cell?.text !== before[index]?.text);

        expect(changed).toHaveLength(choice.kind === "neighbour-column" ? 2 : 1);
        expect(changed.map((cell) => cell?.text)).toContain(planted.mistake.after);
      }),
      runs(60)
    );
  });
});

function yuanOf({ spending }: Disclosure, test: (item: SpendingItem) => boolean): bigint {
  return spending.filter(test).reduce((sum, item) => sum + item.yuan, 0n);
}

function isBasic(use: string): boolean {
  return use.startsWith("basic.");
}

function displacedAmounts({ arrangement }: Case): string[] {
  return arrangement.tables.flatMap((table) =>
    table.amounts.flatMap(({ cell, text }) => {
      const sheet = arrangement.snapshot.sheets.find(({ name }) => name === cell.sheet);
      const value = sheet === undefined ? "no sheet" : cellAt(sheet, cell.row, cell.column);
      const found = hundredthsOf(plainNumber(value));
      return found === hundredthsOf(text)
        ? []
        : `${qualifiedCellName(cell)}: ${JSON.stringify(value)}`;
    })
  );
}

/** Simple on purpose: only the forms in which arrangements write numbers. */
function plainNumber(value: CellValue): string {
  if (typeof value === "number") return value.toFixed(2);
  if (typeof value !== "string") return "";
  return value.normalize("NFKC").replace(/[\s,]|^[—无-]$|^－$/g, "");
}
