import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { proposeCrosswalk, type CrosswalkRequest } from "../../src/core/crosswalk/proposeCrosswalk";
import { recogniseWorkbook } from "../../src/core/recognition/recogniseWorkbook";
import { blanked } from "../core/crosswalk/blanked";
import { cases, type Case } from "../random/cases";
import { runs } from "../random/runs";

interface Tally {
  wrong: string[];
  rows: number;
  filled: number;
  bySums: number;
}

/** Blanks the rows asked for, proposes, and compares with what stood there. */
function proposedFor(
  printed: Case,
  request: CrosswalkRequest,
  isBlanked: (row: number) => boolean = () => true
): Tally {
  const { snapshot } = printed.arrangement;
  const emptied = blanked(snapshot, recogniseWorkbook(snapshot), isBlanked);
  const { rows } = proposeCrosswalk(recogniseWorkbook(emptied.snapshot), request);
  const tally: Tally = { wrong: [], rows: emptied.removed.size, filled: 0, bySums: 0 };
  for (const { id, department, outcome } of rows) {
    if (outcome.kind !== "proposed") continue;
    tally.filled += 1;
    if (outcome.basis.kind === "sums") tally.bySums += 1;
    const there = emptied.removed.get(id);
    if (there !== outcome.target.code) {
      tally.wrong.push(
        `${id} ${department.code}: ${outcome.target.code} (${outcome.basis.kind}), not ${there ?? "?"}`
      );
    }
  }
  return tally;
}

describe.each(["yuan", "rounded"] as const)("the class correspondence (%s)", (units) => {
  test("never proposes a wrong class when every row is blank", () => {
    const total: Tally = { wrong: [], rows: 0, filled: 0, bySums: 0 };
    fc.assert(
      fc.property(cases(units), (printed) => {
        const tally = proposedFor(printed, {});
        total.rows += tally.rows;
        total.filled += tally.filled;
        total.bySums += tally.bySums;
        expect(tally.wrong).toEqual([]);
      }),
      runs(120)
    );

    expect(total.bySums).toBeGreaterThan(0);
  });

  test("never proposes a wrong class when some rows are blank", () => {
    const total: Tally = { wrong: [], rows: 0, filled: 0, bySums: 0 };
    fc.assert(
      fc.property(cases(units), fc.nat(99), (printed, which) => {
        const tally = proposedFor(printed, {}, (row) => (row * 7 + which) % 3 === 0);
        total.rows += tally.rows;
        total.filled += tally.filled;
        total.bySums += tally.bySums;
        expect(tally.wrong).toEqual([]);
      }),
      runs(120)
    );

    expect(total.bySums).toBeGreaterThan(0);
  });
});
