import { describe, expect, test } from "@jest/globals";
import { checkRecognition } from "../../../../src/core/checking/checkFigures";
import { recogniseWorkbook } from "../../../../src/core/recognition/recogniseWorkbook";
import { henan2021 } from "../../../../src/core/standards/profiles/henan2021";
import { nationalStandard } from "./nationalStandard";
import { SECOND_PROVINCE } from "./workbook";
import { crossFooting, ofWhich } from "../../../../src/core/checking/rules/crossFooting";
import { footing } from "../../../../src/core/checking/rules/footing";
import { codeHierarchy, lineHierarchy } from "../../../../src/core/checking/rules/hierarchy";
import { toldLines } from "../told";
import { cellAt, type WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";

const profiles = [henan2021, nationalStandard];
const RULES = [footing, codeHierarchy, crossFooting, lineHierarchy, ofWhich];

describe("a second province is a new profile and no new code", () => {
  const recognition = recogniseWorkbook(SECOND_PROVINCE, { profiles });

  test("the profile that fits is taken, and every table found", () => {
    expect(recognition.profile.id).toBe("national-standard-2022");
    expect(recognition.tables.map(({ kind }) => kind)).toEqual(
      nationalStandard.tables.map(({ kind }) => kind)
    );
    expect(recognition.missing).toEqual([]);
    expect(recognition.unrecognised).toEqual([]);
    expect(recognition.year).toBe(2024);
    expect(new Set(recognition.tables.map(({ unit }) => unit))).toEqual(new Set(["万元"]));
  });

  test("every number on the sheets is a figure, and nothing else is", () => {
    for (const [index, sheet] of SECOND_PROVINCE.sheets.entries()) {
      const printed = sheet.rows.flatMap((row, r) =>
        row.flatMap((value, c) => (isAmount(value) ? [`${r}:${c} ${value}`] : []))
      );
      const read = recognition.tables[index]?.lines.flatMap((line) =>
        line.figures.flatMap(({ content, cell }) => {
          const value = cellAt(sheet, cell.row, cell.column);
          return content === "blank" ? [] : [`${cell.row}:${cell.column} ${JSON.stringify(value)}`];
        })
      );
      expect(read?.sort()).toEqual(printed.sort());
    }
  });

  test("lines and measures are what the heads and labels say", () => {
    const [summary, revenue, , fiscal, , basic, threePublic] = recognition.tables;
    expect(toldLines(summary).slice(-3)).toEqual([
      "income.carried amount=5",
      "income.total amount=155",
      "spending.total amount=155",
    ]);
    expect(toldLines(revenue)).toContain("2010350 total=45 general=33 business=12 business.fees=1");
    expect(toldLines(fiscal)).toContain("spending.class-212 total=30 fund=30");
    expect(toldLines(fiscal)).toContain("income.carried.general amount=5");
    expect(toldLines(basic)).toContain("30217 total=0.7 office=0.7");
    expect(toldLines(threePublic)).toEqual([
      "total total=2.2 vehicles=1.5 vehicles.running=1.5 reception=0.7",
    ]);
    const nested = revenue?.lines.find(({ functionClass }) => functionClass?.code === "2010350");
    expect(nested?.parent?.functionClass?.code).toBe("20103");
    expect(nested?.parent?.parent?.functionClass?.code).toBe("201");
  });

  test("footing, cross-footing, hierarchy and code hierarchy are asked and hold", () => {
    const { findings, countsByRule } = checkRecognition(recognition, { rules: RULES });
    expect(findings).toEqual([]);
    for (const { code } of RULES) {
      expect({ code, pass: countsByRule.get(code)?.pass }).not.toEqual({ code, pass: 0 });
      expect(countsByRule.get(code)).toMatchObject({ fail: 0, "needs-review": 0, error: 0 });
    }
  });

  test.each([
    ["合计 below the rows", 4, 12, 3, "GJ101"],
    ["a 款 that is not the sum of its 项", 4, 9, 4, "GJ104"],
    ["合计 beside 人员 and 公用", 5, 9, 2, "GJ106"],
    ["本年收入合计", 0, 11, 1, "GJ107"],
  ])("a wrong number is found: %s", (_, sheet, row, column, rule) => {
    const wrong = changed(sheet, row, column, 999);
    const { findings } = checkRecognition(recogniseWorkbook(wrong, { profiles }), { rules: RULES });
    const [finding] = findings;
    expect(findings.map(({ severity }) => severity)).toEqual(["error"]);
    expect(finding?.cells[0]?.cell).toMatchObject({ row, column });
    expect([finding?.rule, ...(finding?.dependents ?? []).map((one) => one.rule)]).toContain(rule);
  });
});

/** Years and codes aside, all numbers of the fixture are amounts. */
function isAmount(value: unknown): value is number {
  return typeof value === "number" && !(Number.isInteger(value) && value > 200);
}

function changed(sheet: number, row: number, column: number, value: number): WorkbookSnapshot {
  return {
    sheets: SECOND_PROVINCE.sheets.map((one, index) =>
      index !== sheet
        ? one
        : {
            ...one,
            rows: one.rows.map((cells, r) =>
              r !== row ? cells : cells.map((cell, c) => (c === column ? value : cell))
            ),
          }
    ),
  };
}
