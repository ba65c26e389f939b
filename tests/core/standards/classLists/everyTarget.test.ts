import { describe, expect, test } from "@jest/globals";
import { legalGovernmentClasses, listClasses } from "../../../../src/core/standards/classes";

/**
 * Every department sub-class with its targets, typed from the correspondence of the two economic classifications
 * (财预〔2017〕98号) and its later additions: department class, target for administrative units, target for public
 * institutions (`-`: none). One target that both share stands once.
 */
const BY_UNIT_KIND = `
30101 50101 50501    30102 50101 50501    30103 50101 50501
30106 50199 50501    30107 -     50501
30108 50102 50501    30109 50102 50501    30110 50102 50501    30111 50102 50501    30112 50102 50501
30113 50103 50501    30114 50199 50501    30199 50199 50501

30201 50201 50502    30202 50201 50502    30203 50205 50502    30204 50201 50502    30205 50201 50502
30206 50201 50502    30207 50201 50502    30208 50201 50502    30209 50201 50502    30211 50201 50502
30212 50207 50502    30213 50209 50502    30214 50201 50502    30215 50202 50502    30216 50203 50502
30217 50206 50502    30218 50204 50502    30224 50204 50502    30225 50204 50502    30226 50205 50502
30227 50205 50502    30228 50201 50502    30229 50201 50502    30231 50208 50502    30239 50201 50502
30240 50201 50502    30299 50299 50502

30901 50401 50602    30902 50404 50602    30903 50404 50602    30905 50402 50602    30906 50405 50602
30907 50404 50602    30908 50499 50602    30913 50403 50602    30919 50499 50602    30921 50499 50602
30922 50499 50602    30999 50499 50602

31001 50301 50601    31002 50306 50601    31003 50306 50601    31005 50302 50601    31006 50307 50601
31007 50306 50601    31008 50399 50601    31009 50305 50601    31010 50305 50601    31011 50305 50601
31012 50305 50601    31013 50303 50601    31019 50399 50601    31021 50399 50601    31022 50399 50601
31099 50399 50601
`;

/** Sub-classes that decide by themselves: department class, target, first and last year where it is not always so. */
const WHATEVER_THE_UNIT = `
30301 50905    30302 50905    30303 50905    30304 50901    30305 50901    30306 50901    30307 50901
30308 50902    30309 50901    30310 50903    30399 50999
30311 50999 2020-    30311 50901 2020-

30701 51101    30702 51102    30703 51103    30704 51104

31101 50802 -2020    31101 50804 2021-    31199 50802 -2020    31199 50899 2021-
31201 50801 -2020    31201 50803 2021-    31203 50801 -2020    31203 50805 2021-
31204 50701    31205 50702    31206 50899 2021-    31299 50799

31302 51002    31303 51003    31304 51004 2020-

39906 59906 -2020    39907 59907    39908 59908    39909 59909 2021-    39910 59910 2021-    39999 59999
`;

/** Classes that no department class leads to. */
const UNREACHED = ["50599", "512", "51201", "51202", "513", "514", "51401", "51402"];
const UNREACHED_SUB_CLASSES_OF_513 = /^5130\d$/;

const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

function expectedIn(year: number): string[] {
  const byUnitKind = entries(BY_UNIT_KIND).flatMap((entry) => {
    const [department = "", administrative = "", institution = ""] = entry;
    return [
      ...(administrative === "-" ? [] : [`${department} ${administrative} administrative`]),
      `${department} ${institution} public-institution`,
    ];
  });
  const others = entries(WHATEVER_THE_UNIT).flatMap(
    ([department = "", target = "", span = "-"]) => {
      const [first, last] = span.split("-");
      const isInUse = year >= Number(first || 0) && year <= Number(last || 9999);
      return isInUse ? [`${department} ${target} any`] : [];
    }
  );
  return [...byUnitKind, ...others].sort();
}

/** Entries are set apart by several blanks or lines, their words by one (or more, to stand below each other). */
function entries(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split(/\n+|(?<=\S) {4}(?=\S)/)
    .map((entry) => entry.trim().split(/ +/));
}

describe.each(YEARS)("%s", (year) => {
  test("every department sub-class has exactly its targets", () => {
    const found = listClasses("department", year)
      .filter(({ code }) => code.length === 5)
      .flatMap(({ code }) => {
        const targets = legalGovernmentClasses(code, year);
        return targets.length === 0
          ? [`${code} has none`]
          : targets.map((target) => `${code} ${target.code} ${target.unitKind}`);
      });
    expect(found.sort()).toEqual(expectedIn(year));
  });

  test("the other government classes are reached by none", () => {
    const reached = new Set(
      listClasses("department", year).flatMap(({ code }) =>
        legalGovernmentClasses(code, year).map((target) => target.code)
      )
    );
    const unreached = listClasses("government", year)
      .map(({ code }) => code)
      .filter((code) => !reached.has(code) && !UNREACHED_SUB_CLASSES_OF_513.test(code));
    expect(unreached.sort()).toEqual(UNREACHED);
    expect([...reached].filter((code) => code.startsWith("513"))).toEqual([]);
  });
});

test("only 30311 is known with low confidence, and it accepts both of its targets", () => {
  const low = new Set(
    YEARS.flatMap((year) =>
      listClasses("department", year).flatMap(({ code }) =>
        legalGovernmentClasses(code, year)
          .filter(({ evidence }) => evidence === "knowledge-low")
          .map((target) => `${code} ${target.code}`)
      )
    )
  );
  expect([...low].filter((pair) => pair.length === 11).sort()).toEqual([
    "30311 50901",
    "30311 50999",
  ]);
});
