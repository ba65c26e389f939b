import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { outcomePage, readOutcome, type Outcome } from "../../src/commands/outcome";

const OUTCOME: Outcome = {
  language: "zh",
  verdict: "15 处疑点",
  sentence: "识别 17 张表，缺 0 张；“a+b/c=d”&?#%\n😀",
  counts: [11, 4, 0, 0],
};

describe("the address of the result's page", () => {
  test("gives the outcome back", () => {
    expect(readOutcome(queryOf(outcomePage(OUTCOME)))).toEqual(OUTCOME);
  });

  test("shortens a long list of sheets, and keeps who is meant and what to do", () => {
    const sheets = Array.from({ length: 60 }, (_, index) => `“${index}项目支出绩效目标表”`).join(
      "、"
    );
    const notice = `工作表${sheets}受保护，没有标注；疑点照常列出。要标注请先撤销工作表保护。`;
    const page = outcomePage({ ...OUTCOME, sentence: `${OUTCOME.sentence}\n${notice}` });
    const [summary, , told] = readOutcome(queryOf(page))?.sentence.split("\n") ?? [];
    expect(page.length).toBeLessThanOrEqual(1_500);
    expect(page.length).toBeGreaterThan(1_300);
    expect(summary).toBe(OUTCOME.sentence.split("\n")[0]);
    expect(told).toMatch(/^工作表“0项目支出绩效目标表”.*…/);
    expect(told).toMatch(/受保护，没有标注；疑点照常列出。要标注请先撤销工作表保护。$/);
  });

  test("is short enough for Office and readable, whatever the sentence", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 3_000, size: "max" });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (lines) => {
        const page = outcomePage({ ...OUTCOME, sentence: lines.join("\n") });
        expect(page.length).toBeLessThanOrEqual(1_500);
        expect(page).toMatch(/^[\w.?=-]+$/);
        expect(readOutcome(queryOf(page))).toMatchObject({ counts: OUTCOME.counts });
      }),
      { numRuns: 30 }
    );
  });

  test.each([
    ["nothing", ""],
    ["no base 64", "?outcome=%%%"],
    ["no JSON", "?outcome=e30x"],
    ["another JSON", `?outcome=${btoa('{"language":"fr","sentence":""}')}`],
    ["a count too few", `?outcome=${btoa('{"language":"en","sentence":"","counts":[1]}')}`],
    [
      "a verdict of another kind",
      `?outcome=${btoa('{"language":"en","sentence":"","verdict":1}')}`,
    ],
  ])("%s is no outcome", (_, query) => {
    expect(readOutcome(query)).toBeUndefined();
  });
});

function queryOf(page: string): string {
  return page.slice(page.indexOf("?"));
}
