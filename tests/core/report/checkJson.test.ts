import { describe, expect, test } from "@jest/globals";
import { Amount } from "../../../src/core/money/amount";
import { checkJson } from "../../../src/core/report/checkJson";
import { at, checked, finding, table } from "./fixture";

describe("the JSON of a check", () => {
  test("is the object that other programs read, key by key", () => {
    const subject = checked(
      [
        finding({
          expected: Amount.of("24308771.10"),
          cells: [
            { cell: at("收入", "D7"), role: "total" },
            { cell: at("收入", "D8"), role: "part" },
          ],
          cause: { kind: "row-left-out", message: { zh: "漏加一行", en: "a line left out" } },
          dependents: [finding(), finding()],
        }),
      ],
      {
        tables: [table({ confidence: 0.98765, empty: true })],
        unrecognised: [
          {
            range: { sheet: "附", top: 0, left: 1, bottom: 2, right: 3 },
            reason: { kind: "no-title" },
          },
        ],
        missing: ["department-expenditure"],
      }
    );

    // Compared as text, because the order of the keys is part of the contract.
    expect(JSON.stringify(checkJson("a/某局.xlsx", subject, "zh"), undefined, 1)).toBe(
      JSON.stringify(
        {
          file: "a/某局.xlsx",
          profile: "henan-2021",
          year: 2021,
          organisation: "某局",
          tables: [
            {
              kind: "department-revenue",
              title: "某局部门收入总体情况表",
              sheet: "收入",
              range: "A1:I20",
              unit: "元",
              empty: true,
              confidence: 0.99,
            },
          ],
          unrecognised: [
            {
              sheet: "附",
              range: "B1:D3",
              reason: "像是一张表，但没有标题，表头也不属于任何标准表",
            },
          ],
          missing: ["department-expenditure"],
          checks: { run: 294, passed: 290, failed: 1, needsReview: 3, notApplicable: 5 },
          coverage: { figures: 400, checked: 399, unchecked: [{ sheet: "收入", cell: "I9" }] },
          findings: [
            {
              rule: "GJ101",
              severity: "error",
              message: "合计行应等于各行之和。",
              cells: [
                { sheet: "收入", cell: "D7", role: "total" },
                { sheet: "收入", cell: "D8", role: "part" },
              ],
              expected: "24308771.1",
              actual: "24308772",
              difference: "1",
              unit: "元",
              cause: { kind: "row-left-out", message: "漏加一行" },
              dependents: 2,
            },
          ],
        },
        undefined,
        1
      )
    );
  });

  test("leaves out what is not known", () => {
    const bare = finding();
    const { expected, actual, difference, unit, ...withoutAmounts } = bare;
    expect([expected, actual, difference, unit].every((value) => value !== undefined)).toBe(true);
    const { recognition, result } = checked([withoutAmounts]);
    const { year, organisation, ...unnamed } = recognition;
    expect([year, organisation]).toEqual([2021, "某局"]);

    const json = checkJson("x.xlsx", { recognition: unnamed, result }, "en");
    expect(json).not.toHaveProperty("year");
    expect(json).not.toHaveProperty("organisation");
    expect(Object.keys(json.findings[0] ?? {})).toEqual([
      "rule",
      "severity",
      "message",
      "cells",
      "dependents",
    ]);
    expect(json.findings[0]?.message).toBe("The total is the sum of the lines.");
  });
});
