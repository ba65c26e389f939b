import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { buildSamples } from "../../../samples/build/samples";
import { checkRecognition } from "../../../src/core/checking/checkFigures";
import { correctionOf, type Correction } from "../../../src/core/checking/correction";
import type { Finding, FindingTerm } from "../../../src/core/checking/finding";
import { waiverFor } from "../../../src/core/checking/waiver";
import { Amount } from "../../../src/core/money/amount";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import { parseCellName } from "../../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../src/host/file/readWorkbook";
import { resultOf } from "../../app/memoryWorkbook";
import { arrange, arrangements } from "../../random/arrangements";
import { disclosures } from "../../random/disclosures";
import { mistakeChoices, plantMistake } from "../../random/mistakes";
import { printedTables } from "../../random/printed";
import { runs } from "../../random/runs";

describe("the correction of a finding", () => {
  const cell = at("D5");
  const finding: Finding = {
    rule: "GJ101",
    severity: "error",
    message: { zh: "合计", en: "total" },
    cells: [{ cell, role: "total" }],
    expected: Amount.of("60"),
    actual: Amount.of("50"),
    difference: Amount.of("-10"),
    unit: "元",
    terms: [term("D6", "10"), term("D7", "20"), term("D8", "30")],
    mends: true,
    dependents: [],
  };

  test.each<[string, readonly FindingTerm[], string | undefined]>([
    ["a column", finding.terms, "=SUM(D6:D8)"],
    ["a row", [term("F5", "10"), term("E5", "20"), term("G5", "30")], "=SUM(E5:G5)"],
    [
      "a block, single cells, one taken away",
      [term("D6", "20"), term("D7", "20"), term("D9", "40"), term("D12", "20", -1)],
      "=SUM(D6:D7)+D9-D12",
    ],
    ["two cells apart", [term("D6", "40"), term("D9", "20")], "=D6+D9"],
    ["a single cell", [term("D6", "60")], undefined],
    ["terms that are not all shown", [term("D6", "10"), term("D7", "20")], undefined],
    ["a cell twice", [term("D6", "30"), term("D6", "30")], undefined],
    ["the cell itself", [term("D5", "50"), term("D6", "10")], undefined],
    ["another sheet", [term("D6", "30"), { ...term("D7", "30"), cell: at("D7", "乙") }], undefined],
    ["another unit", [term("D6", "30"), { ...term("D7", "30"), unit: "万元" }], undefined],
    [
      "a number stored as text",
      [term("D6", "30"), { ...term("D7", "30"), asText: true }],
      undefined,
    ],
  ])("is a formula over %s only where that is the same sum", (_, terms, formula) => {
    expect(correctionOf({ ...finding, terms })).toEqual({
      cell,
      unit: "元",
      expected: Amount.of("60"),
      ...(formula === undefined ? {} : { formula }),
    });
  });

  test("gives a detail a number: its total would make a formula go in circles", () => {
    expect(correctionOf({ ...finding, cells: [{ cell, role: "part" }] })?.formula).toBeUndefined();
  });

  const { mends, ...unsure } = finding;
  test.each<[string, Finding]>([
    ["nobody knows which cell is wrong", unsure],
    ["it is rounding", { ...finding, severity: "rounding", mends: mends ?? false }],
    ["it is a note", { ...finding, severity: "info" }],
    ["no cell is named", { ...finding, cells: [] }],
    ["the sums want it negative", { ...finding, expected: Amount.of("-1") }],
    [
      "the amount has to be moved",
      {
        ...finding,
        cause: { kind: "neighbour-column", message: finding.message, cell: at("E5") },
      },
    ],
  ])("is none where %s", (_, none) => {
    expect(correctionOf(none)).toBeUndefined();
  });
});

describe("the sample with mistakes", () => {
  let wrong: WorkbookSnapshot = { sheets: [] };
  beforeAll(async () => {
    const bytes = (await buildSamples()).get("含错误.xlsx");
    wrong = readWorkbook(bytes ?? new Uint8Array());
  });

  test("each correction takes its finding away and brings no other", () => {
    const before = findingsIn(wrong);
    const corrections = before.flatMap((finding) => {
      const correction = correctionOf(finding);
      return correction === undefined ? [] : [{ finding, correction }];
    });
    // Every wrong amount but the one in the wrong column; 含错误.md tells what they should be.
    expect(corrections.map(({ correction }) => correction.expected.toString())).toEqual(
      "24308771 377496 218871 435480 492320 20600 3949971 6000 395 4577000".split(" ")
    );
    for (const { finding, correction } of corrections) {
      for (const as of ["value", "formula"] as const) {
        const after = findingsIn(corrected(wrong, correction, as)).map(inWords);
        const others = before.filter((other) => other !== finding).map(inWords);
        expect(after).toEqual(others);
      }
    }
  });
});

describe("random mistakes", () => {
  test.each(["yuan", "rounded"] as const)("are mended by their corrections (%s)", (units) => {
    const { numRuns = 0, seed = 0 } = runs<unknown>(150);
    const situations = fc.sample(fc.tuple(disclosures(), arrangements(units), mistakeChoices()), {
      numRuns,
      seed,
    });
    let offered = 0;
    const failed: string[] = [];
    for (const [disclosure, choices, choice] of situations) {
      const planted = plantMistake(printedTables(disclosure, choices), choice);
      if (planted === undefined) continue;
      const { snapshot } = arrange(planted.tables, choices, disclosure);
      const before = findingsIn(snapshot);
      for (const finding of before) {
        const correction = correctionOf(finding);
        if (correction === undefined) continue;
        offered += 1;
        const after = findingsIn(corrected(snapshot, correction, "formula"));
        const isGone = !after.map(inWords).includes(inWords(finding));
        const hasFewer = errors(after).length < errors(before).length;
        if (!isGone || !hasFewer) failed.push(`${planted.mistake.kind}: ${finding.message.zh}`);
      }
    }
    expect(offered).toBeGreaterThan(numRuns / 2);
    // An amount moved between lines can look like one wrong amount; the recheck that follows then shows what is left.
    expect(failed.slice(0, failed.length / offered < 0.01 ? 0 : 9)).toEqual([]);
  });
});

function findingsIn(snapshot: WorkbookSnapshot): readonly Finding[] {
  return checkRecognition(recogniseWorkbook(snapshot)).findings;
}

function errors(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === "error");
}

function inWords(finding: Finding): string {
  const { subject } = waiverFor(finding, "", "");
  return `${finding.severity} ${subject}`;
}

/** The workbook after the correction has been written, its formula worked out where it has one. */
function corrected(
  { sheets }: WorkbookSnapshot,
  { cell, expected, formula }: Correction,
  as: "value" | "formula"
): WorkbookSnapshot {
  return {
    sheets: sheets.map((sheet) => {
      if (sheet.name !== cell.sheet) return sheet;
      const value =
        as === "formula" && formula !== undefined
          ? resultOf(formula, sheet)
          : Number(expected.toString());
      const rows = sheet.rows.map((row) => [...row]);
      const row = rows[cell.row - sheet.firstRow];
      if (row !== undefined) row[cell.column - sheet.firstColumn] = value;
      return { ...sheet, rows: rows.map((one) => Array.from(one, (entry) => entry ?? null)) };
    }),
  };
}

function at(name: string, sheet = "甲"): Finding["cells"][number]["cell"] {
  return { sheet, ...(parseCellName(name) ?? { row: 0, column: 0 }) };
}

function term(name: string, amount: string, sign: 1 | -1 = 1): FindingTerm {
  return { sign, name, amount: Amount.of(amount), unit: "元", cell: at(name) };
}
