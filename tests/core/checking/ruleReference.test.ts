import { describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { ruleReference } from "../../../docs/build/ruleReference";
import { RULE_BOOK } from "../../../src/core/checking/ruleBook";

describe("the rule reference", () => {
  const written = readFile(new URL("../../../docs/勾稽规则.md", import.meta.url), "utf8");

  test("is what the rule book says (run npm run docs)", async () => {
    expect(await written).toBe(ruleReference());
  });

  test.each(RULE_BOOK.map((rule) => [rule.code, rule] as const))("has %s", async (code, rule) => {
    expect(await written).toContain(`### ${code} ${rule.sentence}`);
  });
});
