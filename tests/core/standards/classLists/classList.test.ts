import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ClassEntry, ClassList } from "../../../../src/core/standards/classes";
import { findClass, listClasses } from "../../../../src/core/standards/classes";

const LISTS: readonly ClassList[] = ["function", "department", "government"];

function levels(list: ClassList, year?: number): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { code } of listClasses(list, year)) {
    counts[code.length] = (counts[code.length] ?? 0) + 1;
  }
  return counts;
}

describe("the lists", () => {
  // 10 classes with 96 sub-classes and 15 with 60 are the totals of the reform of 2018.
  test.each([
    ["department", 2018, { 3: 10, 5: 96 }],
    ["government", 2018, { 3: 15, 5: 60 }],
    ["department", 2017, {}],
    ["government", 2017, {}],
    ["department", 2026, { 3: 10, 5: 100 }],
    ["government", 2026, { 3: 15, 5: 67 }],
    ["function", undefined, { 3: 29, 5: 250, 7: 1265 }],
  ] as const)("%s classes of %s by length of code", (list, year, expected) => {
    expect(levels(list, year)).toEqual(expected);
  });

  test.each(LISTS)(
    "%s: sorted, without duplicates, every parent there in the same years",
    (list) => {
      const codes = listClasses(list).map(({ code }) => code);
      expect(codes).toEqual([...new Set(codes)].sort());
      for (const year of [2018, 2021, 2026]) {
        const orphans = listClasses(list, year).filter(
          ({ code }) => code.length > 3 && findClass(list, code.slice(0, -2), year) === undefined
        );
        expect(orphans).toEqual([]);
      }
    }
  );

  test.each(LISTS)("%s: every name is Chinese and no wording is empty", (list) => {
    for (const { name, aliases, formerNames } of listClasses(list)) {
      for (const wording of [name, ...aliases, ...formerNames]) {
        expect(wording).toMatch(/^[\p{Script=Han}（）“”、]+$/u);
      }
    }
  });
});

describe("findClass", () => {
  test.each<[ClassList, string, number | undefined, string | undefined]>([
    ["department", "30101", 2021, "基本工资"],
    ["department", "301", 2021, "工资福利支出"],
    ["government", "50101", 2021, "工资奖金津补贴"],
    ["function", "2010301", 2021, "行政运行"],
    ["function", "20103", 2021, "政府办公厅（室）及相关机构事务"],
    // Years: re-used, ended and not yet begun.
    ["department", "30101", 2017, undefined],
    ["department", "30311", 2019, undefined],
    ["department", "30311", 2020, "代缴社会保险费"],
    ["department", "39906", 2020, "赠与"],
    ["department", "39906", 2021, undefined],
    ["department", "39906", undefined, "赠与"],
    ["function", "2080504", 2019, "未归口管理的行政单位离退休"],
    ["function", "2080504", 2020, undefined],
    // Local extensions, and how cells print codes.
    ["department", "3010101", 2021, "基本工资"],
    ["government", "505020103", 2021, "商品和服务支出"],
    ["function", "201030101", 2021, "行政运行"],
    ["department", "301 01", 2021, "基本工资"],
    ["department", "３０１０１", 2021, "基本工资"],
    // Not in the list, and no codes at all.
    ["department", "30210", 2021, undefined],
    ["department", "50101", 2021, undefined],
    ["function", "2019876", 2021, undefined],
    ["department", "3010", 2021, undefined],
    ["department", "301011", 2021, undefined],
    ["function", "114001", 2021, undefined],
    ["department", "", 2021, undefined],
    ["department", "合计", 2021, undefined],
  ])("%s %s in %s", (list, code, year, name) => {
    expect(findClass(list, code, year)?.name).toBe(name);
  });

  test("carries wordings, years and evidence of a row", () => {
    const expected: ClassEntry = {
      code: "20805",
      name: "行政事业单位养老支出",
      aliases: [],
      formerNames: ["行政事业单位离退休"],
      evidence: "source",
    };
    expect(findClass("function", "20805")).toEqual(expected);
    expect(findClass("department", "31206")).toMatchObject({
      since: 2021,
      evidence: "knowledge-medium",
    });
    expect(findClass("government", "59906")).toMatchObject({ since: 2018, until: 2020 });
    expect(findClass("department", "30110")?.aliases).toEqual(["城镇职工基本医疗保险缴费"]);
  });

  test("finds nothing but what a code begins with, whatever the text", () => {
    const digits = fc.array(fc.nat(9), { maxLength: 9 }).map((parts) => `20${parts.join("")}`);
    const text = fc.oneof(digits, fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(fc.constantFrom(...LISTS), text, (list, code) => {
        const found = findClass(list, code)?.code ?? "";
        expect(code.normalize("NFKC").replace(/\s/g, "").startsWith(found)).toBe(true);
      }),
      { numRuns: 500 }
    );
  });
});
