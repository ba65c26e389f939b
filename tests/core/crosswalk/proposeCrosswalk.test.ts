import { beforeAll, describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import type { Crosswalk, CrosswalkRow } from "../../../src/core/crosswalk/model";
import {
  proposeCrosswalk,
  type CrosswalkRequest,
} from "../../../src/core/crosswalk/proposeCrosswalk";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import { readWorkbook } from "../../../src/host/file/readWorkbook";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { blanked, type Blanked } from "./blanked";

let complete: WorkbookSnapshot;
let sample: Blanked;

beforeAll(async () => {
  complete = readWorkbook(await readFile("samples/完整.xlsx"));
  sample = blanked(complete, recogniseWorkbook(complete));
});

function proposed(request: CrosswalkRequest = {}, snapshot = sample.snapshot): Crosswalk {
  return proposeCrosswalk(recogniseWorkbook(snapshot), request);
}

/** Department class and outcome, one text a row. */
function outcomes({ rows }: Crosswalk): string[] {
  return rows.map(({ department, outcome }) => {
    const { code } = department;
    if (outcome.kind === "proposed") {
      return `${code} ${outcome.target.code} ${outcome.basis.kind}`;
    }
    return outcome.kind === "open"
      ? `${code} open: ${outcome.reason.kind}`
      : `${code} ${outcome.kind}`;
  });
}

function rowIn({ rows }: Crosswalk, sheetRow: number): CrosswalkRow {
  const row = rows.find(({ line }) => line.row === sheetRow - 1);
  if (row === undefined) throw new Error(`no row ${String(sheetRow)}`);
  return row;
}

/** The id of a row of the table by its number on the sheet. */
function idOf(sheetRow: number): string {
  return rowIn(proposed(), sheetRow).id;
}

const BASIC_WAGES = [
  "30101 50101 sums",
  "30101 50501 sums",
  "30102 50101 sums",
  "30102 50501 sums",
  "30107 50501 class-decides",
];

describe("the complete sample with its government classes blanked", () => {
  test("is filled as published, given both unit kinds", () => {
    const crosswalk = proposed({
      unitKinds: { basic: "administrative", project: "public-institution" },
    });
    const filled = crosswalk.rows.map(({ id, outcome }) => [
      id,
      outcome.kind === "proposed" ? outcome.target.code : outcome.kind,
    ]);
    expect(filled).toHaveLength(26);
    expect(new Map(filled as [string, string][])).toEqual(sample.removed);
  });

  test("is filled by proof where the sums leave one reading, and else left open", () => {
    expect(outcomes(proposed())).toEqual([
      ...BASIC_WAGES,
      "30108 open: unit-kind-needed",
      "30110 open: unit-kind-needed",
      "30112 50102 sums",
      "30113 open: unit-kind-needed",
      "30201 50201 sums",
      "30201 open: unit-kind-needed",
      "30202 50201 sums",
      "30202 open: unit-kind-needed",
      "30207 open: unit-kind-needed",
      "30209 open: unit-kind-needed",
      "30211 50201 sums",
      "30211 open: unit-kind-needed",
      "30214 open: unit-kind-needed",
      "30215 open: unit-kind-needed",
      "30216 open: unit-kind-needed",
      "30217 50206 sums",
      "30226 open: unit-kind-needed",
      "30228 50201 sums",
      "30231 50208 sums",
      "30239 50201 sums",
      "30299 open: unit-kind-needed",
    ]);
  });

  test("shows the sums of the wage rows: 182,856 + 14,964 + 179,676 = 377,496", () => {
    for (const sheetRow of [6, 7, 8, 9]) {
      const { outcome } = rowIn(proposed(), sheetRow);
      if (outcome.kind !== "proposed" || outcome.basis.kind !== "sums") throw new Error("no proof");
      const { proof } = outcome.basis;
      const amounts = (figures: typeof proof.ofInstitution): string[] =>
        figures.map(({ money }) => money.amount.toString());
      expect(proof.measure.id).toBe("basic.wages");
      expect(proof.complete).toBe(true);
      expect(amounts(proof.ofInstitution)).toEqual(["182856", "14964", "179676"]);
      expect(amounts(proof.institution)).toEqual(["377496"]);
      expect(amounts(proof.ofAdministration)).toEqual(["891444", "1101768", "20600"]);
      expect(
        proof.accounted.map(({ rows, functions }) => [
          rows[0]?.line.departmentClass?.code,
          functions[0]?.line.functionClass?.code,
        ])
      ).toEqual([
        ["30108", "2080505"],
        ["30110", "2101101"],
        ["30113", "2210201"],
      ]);
    }
  });

  test("never fills what the sums contradict, whoever chose it", () => {
    const institution = proposed({
      unitKinds: { basic: "public-institution", project: "public-institution" },
    });
    expect(outcomes(institution).slice(0, 5)).toEqual(BASIC_WAGES);
    // The row is proved before anybody is asked: a pick changes nothing.
    const picked = proposed({ picks: new Map([[idOf(6), "50501"]]) });
    expect(outcomes(picked).slice(0, 5)).toEqual(BASIC_WAGES);
  });

  test("follows a pick for an open row", () => {
    const picks = new Map([[idOf(16), "50502"]]);
    expect(rowIn(proposed({ picks }), 16).outcome).toMatchObject({
      kind: "proposed",
      target: { code: "50502" },
      basis: { kind: "picked" },
    });
  });

  test("takes no pick that is no target", () => {
    const picks = new Map([[idOf(16), "50299"]]);
    expect(rowIn(proposed({ picks }), 16).outcome.kind).toBe("open");
  });

  test("follows last year's rows of the same class and use", () => {
    const lastYear = recogniseWorkbook(complete);
    const { outcome } = rowIn(proposed({ lastYear }), 16);
    expect(outcome).toMatchObject({
      kind: "proposed",
      target: { code: "50502" },
      basis: { kind: "precedent", from: "last-year" },
    });
    const filled = proposed({ lastYear }).rows.map(({ id, outcome: one }) => [
      id,
      one.kind === "proposed" ? one.target.code : one.kind,
    ]);
    expect(new Map(filled as [string, string][])).toEqual(sample.removed);
  });

  test("says what is known of each measure", () => {
    const { sums } = proposed();
    expect(sums.map(({ measure, state, openRows }) => [measure.id, state, openRows])).toEqual([
      ["basic.wages", "proved", 0],
      ["basic.goods", "proved", 0],
    ]);
  });
});

describe("filled rows", () => {
  test("are left alone unless they are asked about", () => {
    expect(outcomes(proposed({}, complete)).every((text) => text.endsWith("filled"))).toBe(true);
    const all = proposed({ all: true }, complete);
    expect(outcomes(all)).toEqual(outcomes(proposed()));
  });

  test("serve to prove the others", () => {
    const wages = blanked(complete, recogniseWorkbook(complete), (row) => row === 6 || row === 8);
    expect(outcomes(proposed({}, wages.snapshot)).slice(0, 5)).toEqual([
      "30101 filled",
      "30101 50501 sums",
      "30102 filled",
      "30102 50501 sums",
      "30107 filled",
    ]);
  });
});

describe("sums that disagree", () => {
  test("leave every row of their measure open", () => {
    // 30107 says 179,676 of 505; with 事业运行 at 377,497 (and 行政运行 one less) nothing adds up.
    const wrong = changed(sample.snapshot, [
      ["5一般公共预算支出情况表（功能分类）", 377_496, 377_497],
      ["5一般公共预算支出情况表（功能分类）", 2_013_812, 2_013_811],
    ]);
    const crosswalk = proposed({ unitKinds: { basic: "administrative" } }, wrong);
    expect(outcomes(crosswalk).slice(0, 5)).toEqual([
      "30101 open: sums-disagree",
      "30101 open: sums-disagree",
      "30102 open: sums-disagree",
      "30102 open: sums-disagree",
      "30107 open: sums-disagree",
    ]);
    expect(crosswalk.sums[0]).toMatchObject({ state: "disagrees" });
  });
});

function changed(
  snapshot: WorkbookSnapshot,
  changes: readonly (readonly [sheet: string, from: number, to: number])[]
): WorkbookSnapshot {
  return {
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) =>
        cells.map((value) => {
          const change = changes.find(([name, from]) => name === sheet.name && from === value);
          return change === undefined ? value : change[2];
        })
      ),
    })),
  };
}
