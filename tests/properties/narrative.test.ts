import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { draftNarrative } from "../../src/core/narrative/draftNarrative";
import { narrativeText } from "../../src/core/narrative/narrativeText";
import { BUDGET_FIGURES } from "../../src/core/narrative/budgetFigures";
import { evidenceOf } from "../../src/core/proofreading/evidence/evidenceOf";
import { proofread } from "../../src/core/proofreading/proofread";
import { recogniseWorkbook } from "../../src/core/recognition/recogniseWorkbook";
import { cases } from "../random/cases";
import { runs } from "../random/runs";

/** Last year's amounts in 万元: nothing, a little, as much as there is. */
const lastYears = fc.array(
  fc.oneof(fc.constant("0"), fc.integer({ min: 1, max: 99_999_999 }).map(inHundredths)),
  { minLength: 11, maxLength: 11 }
);

function inHundredths(hundredths: number): string {
  const digits = String(hundredths).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

describe.each(["yuan", "rounded"] as const)("the explanation of a disclosure (%s)", (units) => {
  // A reader of the text has the printed 万元 only: the last digit of a rate from figures in 元 may look like rounding.
  test("is not contradicted by the tables that it was written from", () => {
    const total = { verified: 0, numbers: 0 };
    fc.assert(
      fc.property(cases(units), lastYears, ({ arrangement: { snapshot } }, amounts) => {
        const recognition = recogniseWorkbook(snapshot);
        const facts = new Map(
          Object.keys(BUDGET_FIGURES).map((id, index) => [`last-year.${id}`, amounts[index] ?? "0"])
        );
        facts.set("operating.reading", "operating");
        const text = narrativeText(draftNarrative(recognition, { facts }));
        const { findings, counts } = proofread(text, evidenceOf([{ snapshot, recognition }]));
        total.verified += counts.verified;
        total.numbers += counts.verified + counts.contradicted + counts.unchecked;
        const contradicted = findings.filter(({ severity }) => severity !== "rounding");
        expect(
          contradicted.map(({ span, message, expected }) => [
            text.slice(Math.max(0, span.start - 30), span.end + 10),
            message.zh,
            expected,
          ])
        ).toEqual([]);
      }),
      runs(40)
    );
    expect(total.verified * 2).toBeGreaterThan(total.numbers);
  });
});
