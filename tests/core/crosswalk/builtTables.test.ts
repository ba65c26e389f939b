import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkRecognition } from "../../../src/core/checking/checkFigures";
import { buildGovernmentSummary } from "../../../src/core/crosswalk/governmentSummary";
import { buildPairTable } from "../../../src/core/crosswalk/pairTable";
import { DisclosureView } from "../../../src/core/figures/disclosureView";
import { Amount } from "../../../src/core/money/amount";
import { convert } from "../../../src/core/money/money";
import type { Line, Recognition } from "../../../src/core/recognition/model";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import { pairLegality } from "../../../src/core/standards/classes";
import type { BuiltSheet } from "../../../src/core/workbook/builtSheet";
import { readWorkbook } from "../../../src/host/file/readWorkbook";
import { cases } from "../../random/cases";
import { runs } from "../../random/runs";
import { builtSnapshot } from "./builtSnapshot";

const PAIRS = "general-budget-by-economic-class";
const complete = recogniseWorkbook(
  readWorkbook(readFileSync(join(import.meta.dirname, "../../../samples/完整.xlsx")))
);
const withoutPairs = without(complete);

function without(recognition: Recognition): Recognition {
  const tables = recognition.tables.filter(({ kind }) => kind !== PAIRS);
  return { ...recognition, tables };
}

/** Rows of a built sheet as text, blanks as "". */
function printed({ rows }: BuiltSheet): readonly string[] {
  return rows.map(({ cells }) =>
    cells
      .map((cell) => (cell.kind === "text" ? cell.text : cell.kind === "number" ? cell.number : ""))
      .join("|")
  );
}

/** What the lines of a table come to by department class, in 元. */
function byClass(lines: readonly Line[], measure: string): ReadonlyMap<string, string> {
  const sums = new Map<string, Amount>();
  for (const { departmentClass, figures } of lines) {
    const figure = figures.find((one) => one.measure.id === measure);
    if (departmentClass === undefined || figure === undefined) continue;
    const { amount, unit } = figure.money;
    const before = sums.get(departmentClass.code) ?? Amount.zero;
    sums.set(departmentClass.code, before.plus(convert(amount, unit, "元")));
  }
  return new Map([...sums].sort().map(([code, sum]) => [code, sum.toString()]));
}

describe("the two-class table made of the basic table", () => {
  test("takes a class only where it is decided: goods by the sums, wages of both kinds by nobody", () => {
    const built = buildPairTable(withoutPairs);
    const rows = built === undefined ? [] : printed(built.sheet);
    expect(rows).toContain("302|01|办公费|502|01|办公经费_行政|151000|151000|||151000||||||");
    expect(rows).toContain("301|01|基本工资||||1074300|1074300|1074300||||||||");
    expect(rows.at(-2)).toBe("||合计||||3949971|3949971|3514491||435480||||||");
    expect(built?.openRows).toBe(7);
    expect(rows.at(-1)).toContain("7行的政府预算经济分类尚未确定");
  });

  test("never puts all wages under the kind that was chosen when the sums exclude it", () => {
    const request = { unitKinds: { basic: "administrative" } } as const;
    const built = buildPairTable(withoutPairs, request);
    const rows = built === undefined ? [] : printed(built.sheet);
    expect(rows).toContain("301|01|基本工资||||1074300|1074300|1074300||||||||");
    expect(rows.some((row) => row.startsWith("301|13|住房公积金|501|03|住房公积金_行政|"))).toBe(
      true
    );
  });

  test("is not made where such a table stands already, nor of nothing", () => {
    expect(buildPairTable(complete)).toBeUndefined();
    const none = withoutPairs.tables.filter(({ kind }) => kind !== "general-budget-basic");
    expect(buildPairTable({ ...withoutPairs, tables: none })).toBeUndefined();
  });

  test.each(["yuan", "rounded"] as const)(
    "of any disclosure (%s): is recognised, holds the same money, adds up, and has no illegal pair",
    (units) => {
      fc.assert(
        fc.property(
          cases(units),
          fc.constantFrom("administrative", "public-institution"),
          (one, kind) => {
            const recognition = without(recogniseWorkbook(one.arrangement.snapshot));
            const source = new DisclosureView(recognition).one("general-budget-basic");
            const built = buildPairTable(recognition, { unitKinds: { basic: kind } });
            if (built === undefined || source === undefined) return;
            const year = recognition.year === undefined ? {} : { year: recognition.year };
            const again = recogniseWorkbook(builtSnapshot(built.sheet), year);
            const [table] = again.tables;
            expect(table?.kind).toBe(PAIRS);
            expect(byClass(table?.lines ?? [], "basic")).toEqual(
              byClass(source.leaves(), "general")
            );
            const failed = checkRecognition(again).findings.filter(
              ({ severity }) => severity === "error"
            );
            expect(failed.map(({ message }) => message.zh)).toEqual([]);
            for (const { departmentClass, governmentClass } of table?.lines ?? []) {
              if (departmentClass === undefined || governmentClass === undefined) continue;
              const { legal } = pairLegality(
                departmentClass.code,
                governmentClass.code,
                again.year ?? 2021
              );
              expect([departmentClass.code, governmentClass.code, legal]).toContain(true);
            }
          }
        ),
        runs(40)
      );
    }
  );
});

describe("the summary by government class", () => {
  test("gives what the published table comes to", () => {
    const rows = printed(
      buildGovernmentSummary(complete)?.sheet ?? { name: "", widths: [], rows: [] }
    );
    expect(rows.filter((row) => /^50\d\|\d\d\|/.test(row))).toEqual([
      "501|01|工资奖金津补贴|1993212|1993212|",
      "501|02|社会保障缴费|651463|651463|",
      "501|03|住房公积金|492320|492320|",
      "502|01|办公经费|406480|406480|",
      "502|06|公务接待费|6000|6000|",
      "502|08|公务用车运行维护费|23000|23000|",
      "505|01|工资福利支出|377496|377496|",
      "505|02|商品和服务支出|20358800||20358800",
    ]);
    expect(rows).toContain("||合计|24308771|3949971|20358800");
    expect(rows).toContain("501||机关工资福利支出|3136995|3136995|");
  });

  test("gathers rows without a class in a line of their own, so that the total stays", () => {
    const tables = complete.tables.map((table) => ({
      ...table,
      lines: table.lines.map((line) => {
        const { governmentClass, ...rest } = line;
        return governmentClass?.code === "50101" ? rest : line;
      }),
    }));
    const built = buildGovernmentSummary({ ...complete, tables });
    const rows = built === undefined ? [] : printed(built.sheet);
    expect(rows).toContain("||未对应政府预算经济分类|1993212|1993212|");
    expect(rows).toContain("||合计|24308771|3949971|20358800");
    expect(rows.at(-1)).toContain("2行没有可用的政府预算经济分类");
  });

  test("is not made without a two-class table", () => {
    expect(buildGovernmentSummary(withoutPairs)).toBeUndefined();
  });
});
