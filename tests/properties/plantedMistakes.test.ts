import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { CheckResult, Finding } from "../../src/core/checking/finding";
import { checkRecognition } from "../../src/core/checking/checkFigures";
import { recogniseWorkbook } from "../../src/core/recognition/recogniseWorkbook";
import { qualifiedCellName } from "../../src/core/workbook/address";
import { arrange, arrangements, type PlacedTable } from "../random/arrangements";
import { inWords, seriousFindings } from "../random/complaints";
import { disclosures } from "../random/disclosures";
import { mistakeChoices, plantMistake, type Mistake } from "../random/mistakes";
import { printedTables } from "../random/printed";
import { runs } from "../random/runs";

describe("one wrong amount in a consistent disclosure", () => {
  test.each([
    { units: "yuan", atLeast: 0.99 },
    { units: "rounded", atLeast: 0.95 },
  ] as const)("is found at its cell or at its total ($units)", ({ units, atLeast }) => {
    const outcomes = plantedMistakes(units, 250).map(({ mistake, table, result }) => ({
      mistake,
      found: foundAt(result, mistake, table),
      findings: seriousFindings(result),
    }));
    const missed = outcomes.filter(({ found }) => !found);
    const rate = 1 - missed.length / outcomes.length;
    process.stdout.write(
      `${units}: ${String(outcomes.length - missed.length)} of ${String(outcomes.length)} planted mistakes found ` +
        `(${(rate * 100).toFixed(2)} %)\n`
    );

    const examples = missed
      .slice(0, 10)
      .map(({ mistake, findings }) => [mistake, findings.slice(0, 5).map(inWords)]);
    expect({ enough: rate >= atLeast, examples: rate >= atLeast ? [] : examples }).toEqual({
      enough: true,
      examples: [],
    });
  });
});

interface Outcome {
  readonly mistake: Mistake;
  readonly table: PlacedTable;
  readonly result: CheckResult;
}

function plantedMistakes(units: "yuan" | "rounded", usual: number): readonly Outcome[] {
  const { numRuns = usual, seed = 0 } = runs(usual);
  const samples = fc.sample(fc.tuple(disclosures(), arrangements(units), mistakeChoices()), {
    numRuns,
    seed,
  });
  return samples.flatMap(([disclosure, choices, choice]) => {
    const planted = plantMistake(printedTables(disclosure, choices), choice);
    if (planted === undefined) return [];
    const { snapshot, tables } = arrange(planted.tables, choices, disclosure);
    const table = tables[planted.mistake.table];
    // An arrangement may leave out the row of an only unit, and with it the mistake.
    if (table === undefined || cellsOf(planted.mistake, table).size === 0) return [];
    const result = checkRecognition(recogniseWorkbook(snapshot));
    return [{ mistake: planted.mistake, table, result }];
  });
}

/**
 * At its cell: some finding names it. At its total: some finding points first to an amount of its line or of its
 * measure, the one it was moved into included.
 */
function foundAt(result: CheckResult, mistake: Mistake, table: PlacedTable): boolean {
  const here = cellsOf(mistake, table);
  const totals = new Set(
    table.amounts
      .filter(
        (amount) =>
          isSameLine(amount, mistake) ||
          amount.measure === mistake.measure ||
          amount.measure === mistake.movedTo
      )
      .map(({ cell }) => qualifiedCellName(cell))
  );
  return seriousFindings(result).some((finding) => {
    const [first] = finding.cells;
    return (
      namedCells(finding).some((name) => here.has(name)) ||
      (first !== undefined && totals.has(qualifiedCellName(first.cell)))
    );
  });
}

/** Several when the total stands at the top and at the bottom. */
function cellsOf(mistake: Mistake, table: PlacedTable): ReadonlySet<string> {
  return new Set(
    table.amounts
      .filter((amount) => isSameLine(amount, mistake) && amount.measure === mistake.measure)
      .map(({ cell }) => qualifiedCellName(cell))
  );
}

function isSameLine(amount: PlacedTable["amounts"][number], mistake: Mistake): boolean {
  return amount.line === mistake.line && amount.unit === mistake.unit;
}

function namedCells(finding: Finding): readonly string[] {
  return [...finding.cells, ...finding.terms].map(({ cell }) => qualifiedCellName(cell));
}
