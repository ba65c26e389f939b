import { describe, expect, test } from "@jest/globals";
import { CLEAN_TEXTS, DAMAGES } from "./cases";
import { proofreadOver, score } from "./score";

const DAMAGED = CLEAN_TEXTS.flatMap((clean) =>
  DAMAGES.map(([name, damage]) => ({ clean, name, damage, id: clean.id }))
);

describe.each(DAMAGED)("$id, $name", ({ clean, damage }) => {
  test("the clean text has no finding", () => {
    const { findings } = proofreadOver(clean, damage(clean.text));
    expect(findings.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  });

  test.each(clean.mistakes)("$kind: $wrong", (mistake) => {
    const { found, others, proofreading } = score(clean, mistake, damage);
    const said = proofreading.findings.map(({ rule, stated, expected }) => [
      rule,
      stated,
      expected,
    ]);
    expect({ found, said, others: others.map(({ message }) => message.zh) }).toEqual({
      found: true,
      said,
      others: [],
    });
  });
});
