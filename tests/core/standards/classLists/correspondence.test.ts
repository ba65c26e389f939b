import { describe, expect, test } from "@jest/globals";
import {
  findClass,
  legalGovernmentClasses,
  listClasses,
  pairLegality,
} from "../../../../src/core/standards/classes";

/** The pairs of a municipal disclosure of 2021, one row each: department class, government class. */
const PUBLISHED_PAIRS = `
30101 50101, 30101 50501, 30102 50101, 30102 50501, 30107 50501, 30108 50102, 30110 50102, 30112 50102, 30113 50103,
30201 50201, 30201 50502, 30202 50201, 30202 50502, 30207 50502, 30209 50502, 30211 50201, 30211 50502, 30214 50502,
30215 50502, 30216 50502, 30217 50206, 30226 50502, 30228 50201, 30231 50208, 30239 50201, 30299 50502`
  .split(",")
  .map((pair) => pair.trim().split(" "));

describe("the correspondence", () => {
  test.each([2018, 2019, 2021, 2026])(
    "%s: one target for each unit kind, but for 30107 and 30311",
    (year) => {
      const exceptions: Record<string, readonly string[]> = {};
      for (const { code } of listClasses("department", year)) {
        for (const kind of ["administrative", "public-institution"] as const) {
          const targets = legalGovernmentClasses(code, year)
            .filter(({ unitKind }) => unitKind === kind || unitKind === "any")
            .map((target) => target.code);
          if (code.length === 5 && targets.length !== 1) exceptions[`${code} ${kind}`] = targets;
        }
      }
      expect(exceptions).toEqual({
        "30107 administrative": [],
        ...(year < 2020
          ? {}
          : {
              "30311 administrative": ["50999", "50901"],
              "30311 public-institution": ["50999", "50901"],
            }),
      });
    }
  );

  test.each([2018, 2021, 2026])("%s: every target is in the list with its name", (year) => {
    for (const { code } of listClasses("department", year)) {
      for (const target of legalGovernmentClasses(code, year)) {
        expect(findClass("government", target.code, year)?.name).toBe(target.name);
        expect(target.code).toHaveLength(code.length);
      }
    }
  });

  test.each(["50599", "51201", "51202", "51301", "51401"])(
    "%s is the target of no department class",
    (government) => {
      const reached = listClasses("department", 2026).flatMap(({ code }) =>
        legalGovernmentClasses(code, 2026).map((target) => target.code)
      );
      expect(findClass("government", government, 2026)).toBeDefined();
      expect(reached).not.toContain(government);
    }
  );

  test.each<[string, number, readonly string[]]>([
    ["30101", 2021, ["50101 administrative", "50501 public-institution"]],
    ["30203", 2021, ["50205 administrative", "50502 public-institution"]],
    ["31006", 2021, ["50307 administrative", "50601 public-institution"]],
    ["30906", 2021, ["50405 administrative", "50602 public-institution"]],
    ["30305", 2021, ["50901 any"]],
    ["31201", 2020, ["50801 any"]],
    ["31201", 2021, ["50803 any"]],
    ["3010101", 2021, ["50101 administrative", "50501 public-institution"]],
    ["301", 2021, ["501 administrative", "505 public-institution"]],
    ["302", 2021, ["502 administrative", "505 public-institution"]],
    ["303", 2021, ["509 any"]],
    ["307", 2021, ["511 any"]],
    ["309", 2021, ["504 administrative", "506 public-institution"]],
    ["310", 2021, ["503 administrative", "506 public-institution"]],
    ["311", 2021, ["508 any"]],
    ["312", 2021, ["507 any", "508 any"]],
    ["313", 2021, ["510 any"]],
    ["399", 2021, ["599 any"]],
    ["30210", 2021, []],
    ["30101", 2017, []],
  ])("%s in %s", (code, year, expected) => {
    const targets = legalGovernmentClasses(code, year);
    expect(targets.map((target) => `${target.code} ${target.unitKind}`)).toEqual(expected);
  });
});

describe("pairLegality", () => {
  test("accepts every pair of a published disclosure", () => {
    expect(PUBLISHED_PAIRS).toHaveLength(26);
    const refused = PUBLISHED_PAIRS.filter(
      ([department = "", government = ""]) => !pairLegality(department, government, 2021).legal
    );
    expect(refused).toEqual([]);
  });

  test.each<[string, string, number, boolean, string]>([
    ["30101", "50101", 2021, true, "source"],
    ["30101", "50501", 2021, true, "knowledge-high"],
    ["30101", "50201", 2021, false, "knowledge-high"],
    ["30201", "50101", 2021, false, "knowledge-high"],
    ["30203", "50201", 2021, false, "knowledge-high"],
    ["30107", "50101", 2021, false, "knowledge-high"],
    ["30310", "50999", 2021, false, "knowledge-high"],
    ["30311", "50999", 2021, true, "knowledge-low"],
    ["30311", "50901", 2021, true, "knowledge-low"],
    ["30311", "50905", 2021, false, "knowledge-low"],
    ["31199", "50799", 2021, false, "knowledge-medium"],
    // Whole classes, and a class beside a sub-class.
    ["301", "501", 2021, true, "source"],
    ["301", "505", 2021, true, "knowledge-high"],
    ["301", "502", 2021, false, "knowledge-high"],
    ["30101", "501", 2021, true, "source"],
    ["301", "50101", 2021, true, "source"],
    ["30101", "502", 2021, false, "knowledge-high"],
    ["30311", "509", 2021, true, "knowledge-low"],
    // Local extensions.
    ["3010101", "5010102", 2021, true, "source"],
    ["3010101", "5020102", 2021, false, "knowledge-high"],
    // Nothing to judge by.
    ["30210", "50201", 2021, true, "knowledge-low"],
    ["30101", "50188", 2021, true, "knowledge-low"],
    ["31201", "50803", 2019, true, "knowledge-low"],
    ["30101", "50101", 2017, true, "knowledge-low"],
  ])("%s with %s in %s", (department, government, year, legal, evidence) => {
    expect(pairLegality(department, government, year)).toMatchObject({ legal, evidence });
  });

  test("names the targets of a refused pair", () => {
    const { targets } = pairLegality("30201", "50101", 2021);
    expect(targets.map(({ code, name }) => `${code} ${name}`)).toEqual([
      "50201 办公经费",
      "50502 商品和服务支出",
    ]);
  });
});
