import { describe, expect, test } from "@jest/globals";
import {
  governmentCode,
  governmentName,
  governmentStyle,
} from "../../../src/core/crosswalk/governmentStyle";
import type { RecognisedTable } from "../../../src/core/recognition/model";
import type { LegalTarget } from "../../../src/core/standards/classes";
import { joinedTable, twoClassTable } from "./twoClassTable";

const OFFICE = target("50201", "办公经费", "administrative");
const GOODS = target("50502", "商品和服务支出", "public-institution");
const PENSION = target("50905", "离退休费", "any");

function target(code: string, name: string, unitKind: LegalTarget["unitKind"]): LegalTarget {
  return { code, name, unitKind, evidence: "source" };
}

/** 50201, 50502 and 50905 as the table would print them. */
function printed(table: RecognisedTable): readonly string[] {
  const style = governmentStyle(table);
  return [OFFICE, GOODS, PENSION].map(
    (one) => `${governmentCode(one.code, style).join("|")} ${governmentName(one, style)}`
  );
}

/** The same table without its layout's word on names. */
function ofAnotherPlace({ layout, ...table }: RecognisedTable): RecognisedTable {
  return { ...table, layout: { ...layout, governmentNames: "plain" } };
}

describe("a table prints government classes", () => {
  test("as its layout profile has seen it, where no row is filled", () => {
    const open = twoClassTable("'302|'01|办公费||||5|5");
    expect(printed(open)).toEqual([
      "502|01 办公经费_行政",
      "505|02 商品和服务支出_事业",
      "509|05 离退休费",
    ]);
    expect(printed(ofAnotherPlace(open))).toEqual([
      "502|01 办公经费",
      "505|02 商品和服务支出",
      "509|05 离退休费",
    ]);
  });

  test("with the names of its filled rows, whatever the profile has seen", () => {
    const plain = twoClassTable("'302|'01|办公费|'502|'01|办公经费|5|5", "'302|'02|印刷费||||5|5");
    expect(printed(plain)).toEqual(["502|01 办公经费", "505|02 商品和服务支出", "509|05 离退休费"]);
    const bracketed = twoClassTable(
      "'302|'01|办公费|'502|'01|办公经费（行政）|5|5",
      "'303|'01|离休费|'509|'05|离退休费（行政）|5|5"
    );
    expect(printed(ofAnotherPlace(bracketed))).toEqual([
      "502|01 办公经费（行政）",
      "505|02 商品和服务支出（事业）",
      "509|05 离退休费（行政）",
    ]);
  });

  test("each kind as its own rows have it", () => {
    const mixed = twoClassTable(
      "'302|'01|办公费|'502|'01|办公经费|5|5",
      "'302|'01|办公费|'505|'02|商品和服务支出-事业|5|5"
    );
    expect(printed(mixed).slice(0, 2)).toEqual(["502|01 办公经费", "505|02 商品和服务支出-事业"]);
  });

  test("with no word behind classes for every unit, unless all such rows have the same", () => {
    const two = twoClassTable(
      "'303|'01|离休费|'509|'05|离退休费_行政|5|5",
      "'303|'02|退休费|'509|'05|离退休费_事业|5|5"
    );
    expect(printed(two)[2]).toBe("509|05 离退休费");
  });

  test("with 款 as the filled government codes have it, else as the department codes", () => {
    expect(printed(twoClassTable("302|1|办公费||||5|5"))[0]).toBe("502|1 办公经费_行政");
    expect(
      printed(twoClassTable("302|1|办公费|'502|'01|办公经费|5|5", "302|2|印刷费||||5|5"))[0]
    ).toBe("502|01 办公经费");
    // 11 to 99 say nothing of padding.
    expect(printed(twoClassTable("302|11|差旅费||||5|5"))[0]).toBe("502|01 办公经费_行政");
  });

  test("joined in one column, with its separator", () => {
    expect(printed(joinedTable("'30201|办公费|||5|5"))[0]).toBe("50201 办公经费_行政");
    expect(
      printed(joinedTable("'302-01|办公费|'502-01|办公经费|5|5", "'302-02|印刷费|||5|5"))[0]
    ).toBe("502-01 办公经费");
    expect(printed(joinedTable("'302.01|办公费|||5|5"))[0]).toBe("502.01 办公经费_行政");
  });

  test("joined in the first of two columns, where its other codes stand so", () => {
    const style = governmentStyle(twoClassTable("'30201||办公费||||5|5"));
    expect([style.codeColumns, governmentCode("50201", style)]).toEqual([[3], ["50201"]]);
  });
});
