import { describe, expect, test } from "@jest/globals";
import { causeOf, type Puzzle } from "../../../src/core/checking/causes";
import type { CauseKind } from "../../../src/core/checking/finding";
import { suggestedNumber } from "../../../src/core/checking/readingAid";
import type { Relation } from "../../../src/core/checking/rule";
import { ruleOf } from "../../../src/core/checking/ruleBook";
import { Amount } from "../../../src/core/money/amount";
import { figureIn, recognitionOf, type RowDraft, type TableDraft } from "./recognitionBuilder";

/** The cause told for the first figure of the first row, known to be wrong and known what it should be. */
function causeFor(
  rows: readonly RowDraft[],
  expected: string,
  more: Partial<TableDraft> = {}
): CauseKind | undefined {
  const recognition = recognitionOf([{ kind: "department-revenue", rows, ...more }]);
  const measure = Object.keys(rows[0]?.amounts ?? {})[0] ?? "";
  const figure = figureIn(recognition, 0, 0, measure);
  const rule = ruleOf("GJ101");
  if (rule === undefined) throw new Error("no rule GJ101");
  const parts = rows.slice(1).map((_, index) => figureIn(recognition, 0, index + 1, measure));
  const relation: Relation = {
    rule,
    kind: "equal",
    total: figure,
    parts,
    minus: [],
    optional: [],
    against: undefined,
    doubtful: false,
  };
  const excess = figure.money.amount.minus(Amount.of(expected));
  const puzzle: Puzzle = {
    relation,
    figure,
    expected: Amount.of(expected),
    table: recognition.tables[0],
    failures: [],
    suspect: { figure, excess, room: Amount.zero },
  };
  return causeOf(puzzle)?.kind;
}

function total(value: string, more: Readonly<Record<string, string>> = {}): RowDraft {
  return { role: "total", amounts: { total: value, ...more } };
}

function item(value: string): RowDraft {
  return { function: "2010301", label: "行政运行", amounts: { total: value } };
}

describe("the likely cause of a wrong amount", () => {
  test.each([
    ["the sign", [total("-435480")], "435480", "sign"],
    ["万元 in a place of yuan", [total("2430.8771")], "24308771", "unit-slip"],
    ["万元, rounded, in a place of yuan", [total("2430.88")], "24308771", "unit-slip"],
    ["yuan for 万元", [total("24308771")], "2430.8771", "unit-slip"],
    ["a zero too many", [total("4923200")], "492320", "power-of-ten"],
    ["a point too far left", [total("4923.2")], "492320", "power-of-ten"],
    ["two neighbouring digits", [total("218781")], "218871", "digits-transposed"],
    ["two digits apart", [total("817281")], "218781", undefined],
    ["a row left out", [total("30"), item("20"), item("10"), item("7")], "37", "row-left-out"],
    [
      "a row counted twice",
      [total("47"), item("20"), item("10"), item("7")],
      "37",
      "row-counted-twice",
    ],
    [
      "a part counted again",
      [total("47", { general: "37", "general.appropriation": "10" })],
      "37",
      "of-which-counted-twice",
    ],
    ["one wrong digit", [total("8000")], "6000", "digit-slip"],
    ["a digit missing", [total("21871")], "218871", "digit-slip"],
    ["nothing to be seen", [total("5")], "411992", undefined],
  ] as const)("%s", (_name, rows, expected, kind) => {
    expect(causeFor(rows, expected)).toBe(kind);
  });

  test("the amount of the next line", () => {
    const rows = [item("31415"), item("31415")];
    expect(causeFor(rows, "27182")).toBe("neighbour-line");
  });

  test("last year's amount", () => {
    const rows = [
      { id: "current", amounts: { amount: "4365000" } },
      { id: "last-year.current", amounts: { amount: "4365000" } },
    ];
    expect(causeFor(rows, "4577000", { kind: "project-performance" })).toBe("last-year");
  });
});

describe("a text with letters among its digits", () => {
  test.each([
    ["2188O1", "218801"],
    ["21887l", "218871"],
    ["1,2S0.I0", "1250.1"],
    ["5OO 000", "500000"],
    ["无", undefined],
    ["OO", undefined],
    ["约5万", undefined],
    ["3.1.4", undefined],
  ])("%s is probably %p", (text, number) => {
    expect(suggestedNumber(text)?.toString()).toBe(number);
  });
});
