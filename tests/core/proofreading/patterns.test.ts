import { describe, expect, test } from "@jest/globals";
import type { ClaimPattern } from "../../../src/core/proofreading/model";
import { proofread } from "../../../src/core/proofreading/proofread";
import { examples as arithmetic } from "./examples/arithmetic";
import { examples as blank } from "./examples/blank";
import { examples as change } from "./examples/change";
import { examples as className } from "./examples/class-name";
import { examples as counts } from "./examples/counts";
import { examples as direction } from "./examples/direction";
import { examples as growth } from "./examples/growth";
import { examples as parts } from "./examples/parts";
import { examples as projectName } from "./examples/project-name";
import { examples as repeat } from "./examples/repeat";
import { examples as share } from "./examples/share";
import { examples as sharesTotal } from "./examples/shares-total";
import { examples as tableFigure } from "./examples/table-figure";
import { examples as template } from "./examples/template";
import { examples as unchanged } from "./examples/unchanged";
import { examples as year } from "./examples/year";
import { TABLE, type Examples } from "./examples/examples";

/** Every pattern has its examples: the compiler asks for those of a new one. */
const EXAMPLES: Readonly<Record<ClaimPattern, Examples>> = {
  "table-figure": tableFigure,
  growth,
  change,
  share,
  "shares-total": sharesTotal,
  parts,
  arithmetic,
  counts,
  repeat,
  unchanged,
  year,
  blank,
  template,
  "class-name": className,
  "project-name": projectName,
  direction,
};
const PATTERNS = Object.entries(EXAMPLES).map(([pattern, examples]) => ({ pattern, ...examples }));
const RIGHT = PATTERNS.flatMap(({ pattern, silent = false, right }) =>
  right.map((example) => ({ pattern, silent, ...example }))
);
const WRONG = PATTERNS.flatMap(({ pattern, wrong }) =>
  wrong.map((example) => ({ pattern, ...example }))
);

describe("a sentence that is right", () => {
  test.each(RIGHT)("$pattern: $text", ({ pattern, silent, text, evidence }) => {
    const { claims, findings } = proofread(text, evidence);
    expect(findings).toEqual([]);
    const outcomes = claims.filter((claim) => claim.pattern === pattern).map((one) => one.outcome);
    expect(new Set(outcomes)).toEqual(new Set(silent ? [] : ["verified"]));
  });
});

describe("a sentence with one mistake", () => {
  test.each(WRONG)("$pattern: $text", (example) => {
    const { pattern, text, evidence, rule, severity, marked, expected, cause } = example;
    const { findings } = proofread(text, evidence);
    expect(findings.map((finding) => finding.message.zh)).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({ pattern, rule, severity });
    expect(finding?.expected).toBe(expected);
    expect(finding?.cause?.kind).toBe(cause);
    expect(text.slice(finding?.span.start, finding?.span.end)).toBe(marked);
  });
});

describe("against the tables", () => {
  test("amounts are verified by the cells that they stand in", () => {
    const { counts, claims } = proofread(
      "支出合计1500万元，其中：基本支出900万元，项目支出600万元。",
      TABLE
    );
    expect(counts).toEqual({ verified: 3, contradicted: 0, unchecked: 0 });
    const cells = claims.flatMap(({ terms }) => terms.flatMap(({ cell }) => cell ?? []));
    expect(cells).toEqual([3, 4].map((column) => ({ sheet: "附表", row: 3, column })));
  });

  test("an amount with nothing beside it is held against its line", () => {
    const { claims } = proofread("社会保障和就业支出300万元，占20%。", TABLE);
    expect(claims.map(({ pattern, outcome }) => [pattern, outcome])).toEqual([
      ["table-figure", "verified"],
    ]);
  });

  test("a number that no table holds is unchecked, and shown", () => {
    const { numbers } = proofread("举办培训支出77.7万元。", TABLE);
    expect(numbers.map(({ text, verdict }) => [text, verdict])).toEqual([
      ["77.7万元", "unchecked"],
    ]);
  });
});

describe("what a document does to its text", () => {
  const plain = "收入预算1500万元，比上年预算减少300万元，下降20%。";

  test.each([
    [
      "spaces inside a word and a number",
      "收 入预算1 500万元，比上年预算减少300万元，下降20%。",
      "20%",
    ],
    [
      "a page number inside a sentence",
      "收入预算1500万元，比上年预算减少300万\n- 3 -\n元，下降20%。",
      "20%",
    ],
    [
      "digits of full width",
      "收入预算１５００万元，比上年预算减少３００万元，下降２０％。",
      "２０％",
    ],
    ["thousands commas", "收入预算1,500万元，比上年预算减少300万元，下降20%。", "20%"],
  ])("hides nothing: %s", (_, text, there) => {
    const [before] = proofread(plain).findings;
    const [finding] = proofread(text).findings;
    expect(finding).toMatchObject({ rule: before?.rule, expected: before?.expected });
    expect(text.slice(finding?.span.start, finding?.span.end)).toBe(there);
  });

  test.each([
    "本说明依据《预算法》（2018年修正）编制。",
    "联系电话见门户网站，共3页。",
    "一、收入预算说明。二、支出预算说明。",
  ])("years of laws and numbering are no figures: %s", (text) => {
    expect(proofread(text).findings).toEqual([]);
  });
});
