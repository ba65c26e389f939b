import { expect, test } from "@jest/globals";
import { checkRecognition } from "../../../../src/core/checking/checkFigures";
import type { Severity } from "../../../../src/core/checking/finding";
import { ruleOf } from "../../../../src/core/checking/ruleBook";
import { PAIR_SEVERITY } from "../../../../src/core/checking/rules/codes";
import { pairLegality, type Evidence } from "../../../../src/core/standards/classes";
import { recognitionOf } from "../recognitionBuilder";
import { classes } from "./ruleCase";

test.each<[Evidence, Severity]>([
  ["source", "error"],
  ["knowledge-high", "warning"],
  ["knowledge-medium", "warning"],
  ["knowledge-low", "info"],
])("a pair refused on %s is of severity %s", (evidence, severity) => {
  expect(PAIR_SEVERITY[evidence]).toBe(severity);
});

test.each<[pair: string, Evidence, Severity]>([
  ["30101 基本工资 / 50201", "knowledge-high", "warning"],
  ["31199 其他对企业补助 / 50799", "knowledge-medium", "warning"],
  // 30311 has two targets in use, and nothing printed says which.
  ["30311 代缴社会保险费 / 50905", "knowledge-low", "info"],
])("%s is refused on %s and told as %s", (pair, evidence, severity) => {
  const [department = "", government = ""] = pair.split(/ \S+ \/ /);
  expect(pairLegality(department, government, 2021)).toMatchObject({ legal: false, evidence });
  const rule = ruleOf("GJ405");
  const tables = [
    {
      kind: "general-budget-by-economic-class",
      rows: [classes(pair, { total: "1" })],
    },
  ] as const;
  const { findings, counts } = checkRecognition(recognitionOf(tables), {
    rules: rule === undefined ? [] : [rule],
  });
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
  expect(counts.fail).toBe(severity === "info" ? 0 : 1);
});

test.each(["30311 代缴社会保险费 / 50901", "30311 代缴社会保险费 / 50999"])(
  "%s is accepted",
  (pair) => {
    const rule = ruleOf("GJ405");
    const { findings } = checkRecognition(
      recognitionOf([
        { kind: "general-budget-by-economic-class", rows: [classes(pair, { total: "1" })] },
      ]),
      { rules: rule === undefined ? [] : [rule] }
    );
    expect(findings).toEqual([]);
  }
);
