import { describe, expect, test } from "@jest/globals";
import { checkRecognition } from "../../../../src/core/checking/checkFigures";
import type { CheckResult } from "../../../../src/core/checking/finding";
import { RULE_BOOK, ruleOf } from "../../../../src/core/checking/ruleBook";
import { figureIn, recognitionOf } from "../recognitionBuilder";
import { BETWEEN_TABLES } from "./betweenTables";
import { CODES_AND_CELLS } from "./codesAndCells";
import type { RuleCase, Situation } from "./ruleCase";
import { WITHIN_TABLE } from "./withinTable";

const CASES: readonly RuleCase[] = [...WITHIN_TABLE, ...BETWEEN_TABLES, ...CODES_AND_CELLS];

/** Asks one rule alone, so that what it says cannot come from another. */
function ask(code: string, { tables, options, lastYear }: Situation): CheckResult {
  const rule = ruleOf(code);
  return checkRecognition(recognitionOf(tables, options), {
    rules: rule === undefined ? [] : [rule],
    ...(lastYear === undefined ? {} : { lastYear: recognitionOf(lastYear, { year: 2020 }) }),
  });
}

describe("the rule book", () => {
  test("has a case for every rule, and no case without a rule", () => {
    expect(CASES.map(({ code }) => code).sort()).toEqual(RULE_BOOK.map(({ code }) => code).sort());
  });

  test("gives each rule its own code and id", () => {
    expect(new Set(RULE_BOOK.map(({ code }) => code)).size).toBe(RULE_BOOK.length);
    expect(new Set(RULE_BOOK.map(({ id }) => id)).size).toBe(RULE_BOOK.length);
  });

  test.each(RULE_BOOK.map((rule) => [rule.code, rule] as const))("documents %s", (code, rule) => {
    expect(code).toMatch(/^GJ[1-6]\d\d$/);
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const text of [rule.sentence, rule.source, rule.judged, rule.example]) {
      expect(text.length).toBeGreaterThan(3);
    }
    if (/^GJ3/.test(code))
      expect([rule.severity, rule.sentence]).toEqual([
        "warning",
        expect.stringContaining("一般应"),
      ]);
  });
});

describe.each(CASES)("$code", ({ code, passing, failing, notApplicable }) => {
  test("passes", () => {
    const { counts, findings } = ask(code, passing);
    expect({ fail: counts.fail, review: counts["needs-review"], error: counts.error }).toEqual({
      fail: 0,
      review: 0,
      error: 0,
    });
    if (COUNTED_AS_TABLES.has(code)) expect(counts.pass).toBe(0);
    else if (!COUNTS_FAILURES_ONLY.has(code)) expect(counts.pass).toBeGreaterThan(0);
    if (!NOTHING_MISSING.has(code)) expect(findings).toEqual([]);
  });

  test("fails", () => {
    const { counts, findings } = ask(code, failing);
    expect(findings[0]?.rule).toBe(code);
    // A note is said, and counted as no relation that fails; a missing table is counted among the tables.
    const isRelation = findings[0]?.severity !== "info" && !COUNTED_AS_TABLES.has(code);
    expect(counts.fail > 0).toBe(isRelation);
    if (failing.at !== undefined) {
      const { cell } = figureIn(recognitionOf(failing.tables), ...failing.at);
      expect(findings[0]?.cells[0]?.cell).toEqual(cell);
    }
    if (failing.expected !== undefined) {
      expect(findings[0]?.expected?.toString()).toBe(failing.expected);
    }
  });

  test("does not apply", () => {
    const { counts } = ask(code, notApplicable);
    expect(counts.fail).toBe(0);
    expect(counts["needs-review"] + counts.error).toBe(0);
    if (!COUNTS_FAILURES_ONLY.has(code) && !NEVER_SILENT.has(code)) expect(counts.pass).toBe(0);
  });
});

/** Looks at every cell and counts only what it finds. */
const COUNTS_FAILURES_ONLY = new Set(["GJ601", "GJ602", "GJ603"]);
/** Small tests never hold all tables of a disclosure. */
const NOTHING_MISSING = new Set(["GJ501"]);
/** Says what the summary counts already: tables recognised and missing. */
const COUNTED_AS_TABLES = new Set(["GJ501"]);
/** A cell that is no text is a cell that is right. */
const NEVER_SILENT = new Set(["GJ604"]);
