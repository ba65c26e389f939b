import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { printTables } from "../../../samples/build/printTables";
import { ZHENGZHOU } from "../../../samples/source/zhengzhou";
import { checkRecognition } from "../../../src/core/checking/checkFigures";
import type { Finding } from "../../../src/core/checking/finding";
import { disclosures } from "../../random/disclosures";
import { draftsOf } from "./printedRecognition";
import { figureIn, recognitionOf, type TableDraft } from "./recognitionBuilder";

const complete = draftsOf(printTables(ZHENGZHOU));

interface Place {
  readonly table: number;
  readonly row: number;
  readonly measure: string;
}

/** Every printed amount of the drafts that a relation can reach. */
function placesIn(drafts: readonly TableDraft[]): Place[] {
  return drafts.flatMap((draft, table) =>
    draft.rows.flatMap((row, index) =>
      Object.entries(row.amounts).flatMap(([measure, text]) =>
        text === "" || row.id?.startsWith("last-year") === true || row.id === "whole"
          ? []
          : [{ table, row: index, measure }]
      )
    )
  );
}

function withAmount(drafts: readonly TableDraft[], place: Place, text: string): TableDraft[] {
  return drafts.map((draft, table) =>
    table === place.table
      ? {
          ...draft,
          rows: draft.rows.map((row, index) =>
            index === place.row
              ? { ...row, amounts: { ...row.amounts, [place.measure]: text } }
              : row
          ),
        }
      : draft
  );
}

function textAt(drafts: readonly TableDraft[], place: Place): string {
  return drafts[place.table]?.rows[place.row]?.amounts[place.measure] ?? "";
}

function grave(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === "error" || severity === "warning");
}

function summary(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ rule, message, cells }) =>
      `${rule} ${message.zh} @ ${cells[0]?.cell.sheet ?? ""} ${cells[0]?.cell.row ?? ""}`
  );
}

describe("one wrong amount in the Zhengzhou tables", () => {
  const places = placesIn(complete);

  test.each(places.map((place) => ({ ...place, kind: complete[place.table]?.kind })))(
    "$kind row $row $measure gives one finding",
    (place) => {
      const right = textAt(complete, place);
      const wrong = right.includes(".")
        ? (Number(right) + 7_000).toFixed(2)
        : String(Number(right) + 7_000);
      const recognition = recognitionOf(withAmount(complete, place, wrong));
      const { findings } = checkRecognition(recognition);
      expect(summary(grave(findings))).toHaveLength(1);
      const finding = findings[0];
      const cell = figureIn(recognition, place.table, place.row, place.measure).cell;
      const isAtCell = finding?.cells[0]?.cell === cell;
      const isForm = complete[place.table]?.kind === "project-performance";
      if (!isForm) {
        expect({ isAtCell, ...finding?.cells[0] }).toMatchObject({ isAtCell: true });
        expect(finding?.expected?.toString()).toBe(String(Number(right)));
      }
    }
  );
});

describe("random disclosures", () => {
  test("a consistent one has no error and no warning", () => {
    fc.assert(
      fc.property(
        disclosures(),
        fc.constantFrom("元" as const, "万元" as const),
        (disclosure, unit) => {
          const drafts = draftsOf(printTables(disclosure, { unit }));
          const { findings } = checkRecognition(recognitionOf(drafts, { year: disclosure.year }));
          expect(summary(grave(findings))).toEqual([]);
        }
      ),
      { numRuns: 300 }
    );
  });
});
