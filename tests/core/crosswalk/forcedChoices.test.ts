import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  forcedChoices,
  searchBudget,
  type Choice,
  type Option,
} from "../../../src/core/crosswalk/forcedChoices";

/** Every combination tried out, one by one. */
function triedOut(
  choices: readonly Choice[],
  least: bigint,
  most: bigint
): readonly (Option | undefined)[] | undefined {
  const ways: (readonly Option[])[] = [];
  for (let mask = 0; mask < 2 ** choices.length; mask += 1) {
    const options = choices.map((_, index): Option => ((mask >> index) % 2 === 1 ? 1 : 0));
    const sum = choices.reduce(
      (total, { amounts }, index) => total + amounts[options[index] ?? 0],
      0n
    );
    if (sum >= least && sum <= most) ways.push(options);
  }
  if (ways.length === 0) return undefined;
  return choices.map((_, index) => {
    const [first] = ways;
    return ways.every((way) => way[index] === first?.[index]) ? first?.[index] : undefined;
  });
}

const choices = (largest: bigint): fc.Arbitrary<readonly Choice[]> =>
  fc.array(
    fc
      .tuple(fc.bigInt({ min: 0n, max: largest }), fc.bigInt({ min: 0n, max: largest }))
      .map((amounts): Choice => ({ amounts })),
    { maxLength: 9 }
  );

describe("forcedChoices", () => {
  test.each([3n, 20n, 1_000n])(
    "says what trying out every combination says, up to %s",
    (largest) => {
      fc.assert(
        fc.property(
          choices(largest),
          fc.bigInt({ min: 0n, max: 4n * largest }),
          fc.bigInt({ min: 0n, max: 3n }),
          (list, least, width) => {
            const expected = triedOut(list, least, least + width);
            const found = forcedChoices(list, least, least + width, searchBudget());
            expect(found.reachable).toBe(expected === undefined ? "no" : "yes");
            if (expected !== undefined) {
              // Both options of an equal choice lead to the same sums: neither is forced.
              const told = expected.map((option, index) => {
                const [one, other] = list[index]?.amounts ?? [0n, 1n];
                return one === other ? undefined : option;
              });
              expect(found.options).toEqual(told);
            }
          }
        )
      );
    }
  );

  test("finds the two rows among eight that make up 事业运行", () => {
    const rows = [891_444n, 182_856n, 1_101_768n, 14_964n, 20_600n, 411_992n, 218_871n, 492_320n];
    const list = rows.map((yuan): Choice => ({ amounts: [0n, yuan] }));
    const target = 377_496n - 179_676n;
    expect(forcedChoices(list, target, target, searchBudget())).toEqual({
      reachable: "yes",
      options: [0, 1, 0, 1, 0, 0, 0, 0],
    });
  });

  test("says so when there is too much to try", () => {
    const list = Array.from({ length: 40 }, (_, index): Choice => ({
      amounts: [0n, BigInt(index * index + 1)],
    }));
    expect(forcedChoices(list, 5_000n, 5_000n, searchBudget()).reachable).toBe("unknown");
    expect(forcedChoices(list.slice(0, 20), 700n, 700n, { sums: 100 }).reachable).toBe("unknown");
  });

  test("needs no search when the sums leave no room", () => {
    const list = Array.from({ length: 2_000 }, (): Choice => ({ amounts: [0n, 7n] }));
    const nothing = forcedChoices(list, 0n, 0n, { sums: 0 });
    expect(nothing.reachable).toBe("yes");
    expect(new Set(nothing.options)).toEqual(new Set([0]));
  });

  test.each([51n, 52n, 53n, 62n])(
    "does not count wrong where sums are as large as 2^%s",
    (size) => {
      // 2^53 + 1 is no double: one more than what can be reached would look like it.
      const list = [1n, 2n, 4n].map((part): Choice => ({ amounts: [0n, part * 2n ** size + 1n] }));
      const sum = 3n * 2n ** size + 2n;
      expect(forcedChoices(list, sum, sum, searchBudget()).reachable).not.toBe("no");
      expect(forcedChoices(list, sum + 1n, sum + 1n, searchBudget()).reachable).not.toBe("yes");
    }
  );
});
