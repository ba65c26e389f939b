import { expect, test } from "@jest/globals";
import { highlightFormula } from "../../../../src/core/report/annotation";
import { isAlwaysTrue } from "./looks";

test.each<readonly [formula: string, painted: boolean]>([
  [`=${highlightFormula("error")}`, true],
  ["=TRUE", true],
  ["=1", true],
  ['="a"="a"', true],
  ['="a"<>"b"', true],
  ['=N("note")=0', true],
  ["=FALSE", false],
  ["=0", false],
  ['="a"="b"', false],
  ['=LEN("")>0', false],
  ['=LEN("a")=0', false],
  ["=A1>0", false],
  ['=A1="a"', false],
])("a rule with %s is painted: %s", (formula, painted) => {
  expect(isAlwaysTrue({ type: "Custom", formula })).toBe(painted);
});

test("rules of other kinds are left unpainted", () => {
  expect(isAlwaysTrue({ type: "CellValue", formula: "=1" })).toBe(false);
});
