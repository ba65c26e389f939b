import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkRecognition } from "../../src/core/checking/checkFigures";
import { recogniseWorkbook } from "../../src/core/recognition/recogniseWorkbook";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { cases } from "../random/cases";
import { cellSoups, edited, edits } from "../random/soup";
import { runs } from "../random/runs";

describe("whatever a workbook holds", () => {
  test("any cells at all are read and checked without a crash", () => {
    fc.assert(
      fc.property(cellSoups(), (snapshot) => {
        expect(reasonOfCrash(snapshot)).toBeUndefined();
      }),
      runs(300)
    );
  });

  test("a disclosure with any edits is read and checked without a crash", () => {
    fc.assert(
      fc.property(
        cases("rounded"),
        fc.array(edits(), { minLength: 1, maxLength: 40 }),
        (printed, changes) => {
          const snapshot = edited(printed.arrangement.snapshot, changes);
          expect(reasonOfCrash(snapshot)).toBeUndefined();
        }
      ),
      runs(80)
    );
  });
});

/** Also when a check broke and the run went on: outcome `error` is for that. */
function reasonOfCrash(snapshot: WorkbookSnapshot): string | undefined {
  try {
    const result = checkRecognition(recogniseWorkbook(snapshot));
    return result.counts.error === 0 ? undefined : "a check broke";
  } catch (reason) {
    return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  }
}
