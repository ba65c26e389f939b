import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { printTables } from "../../../samples/build/printTables";
import { checkRecognition } from "../../../src/core/checking/checkFigures";
import { disclosures } from "../../random/disclosures";
import { draftsOf } from "./printedRecognition";
import { figureIn, recognitionOf, type TableDraft } from "./recognitionBuilder";

const RUNS = 200;

/** How often a planted mistake is found at its own cell, or at a total that it enters, and how many findings it makes. */
function rates(unit: "元" | "万元"): { found: number; atCell: number; single: number } {
  let planted = 0;
  let found = 0;
  let atCell = 0;
  let single = 0;
  const situations = fc.sample(
    fc.tuple(disclosures(), fc.nat(), fc.integer({ min: 1, max: 9 }), fc.boolean()),
    { numRuns: RUNS, seed: 20260101 }
  );
  for (const [disclosure, pick, digit, grows] of situations) {
    const drafts = draftsOf(printTables(disclosure, { unit }));
    const places = checkedPlaces(drafts);
    const place = places[pick % Math.max(places.length, 1)];
    if (place === undefined) continue;
    const text = drafts[place.table]?.rows[place.row]?.amounts[place.measure] ?? "";
    const wrong = misprinted(text, digit, grows);
    const changed = drafts.map((draft, table) =>
      table !== place.table
        ? draft
        : {
            ...draft,
            rows: draft.rows.map((row, index) =>
              index === place.row
                ? { ...row, amounts: { ...row.amounts, [place.measure]: wrong } }
                : row
            ),
          }
    );
    const recognition = recognitionOf(changed, { year: disclosure.year });
    const { findings } = checkRecognition(recognition);
    const grave = findings.filter(({ severity }) => severity === "error" || severity === "warning");
    planted += 1;
    const { cell } = figureIn(recognition, place.table, place.row, place.measure);
    if (grave.some(({ cells }) => cells[0]?.cell === cell)) atCell += 1;
    if (grave.some(({ cells, terms }) => [...cells, ...terms].some((one) => one.cell === cell))) {
      found += 1;
    }
    if (grave.length === 1) single += 1;
  }
  return { found: found / planted, atCell: atCell / planted, single: single / planted };
}

interface Place {
  readonly table: number;
  readonly row: number;
  readonly measure: string;
}

/** Printed amounts that other amounts speak about; what a project cost in other years stands alone. */
function checkedPlaces(drafts: readonly TableDraft[]): Place[] {
  const alone = ["whole", "last-year.whole", "last-year.current"];
  return drafts.flatMap(({ rows }, table) =>
    rows.flatMap(({ amounts, id = "" }, row) =>
      Object.entries(amounts).flatMap(([measure, text]) =>
        text === "" || alone.includes(id) ? [] : [{ table, row, measure }]
      )
    )
  );
}

/** The first digit changed, or a digit put before it: a mistake that rounding cannot hide. */
function misprinted(text: string, digit: number, grows: boolean): string {
  if (grows) return `${digit}${text}`;
  const first = Number(text[0]);
  return `${first === digit ? (digit % 9) + 1 : digit}${text.slice(1)}`;
}

describe("one wrong amount in a random disclosure", () => {
  test("in yuan is found 99 times in 100, nearly always at its own cell and as one finding", () => {
    const { found, atCell, single } = rates("元");
    expect(found).toBeGreaterThanOrEqual(0.99);
    // A form that lost more than a project's worth is found at the project expenditure: a project may have no form.
    expect(atCell).toBeGreaterThanOrEqual(0.94);
    expect(single).toBeGreaterThanOrEqual(0.99);
  });

  test("in rounded 万元 is found 95 times in 100", () => {
    const { found, atCell, single } = rates("万元");
    expect(found).toBeGreaterThanOrEqual(0.95);
    expect(atCell).toBeGreaterThanOrEqual(0.9);
    expect(single).toBeGreaterThanOrEqual(0.95);
  });
});
