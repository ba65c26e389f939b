import { beforeAll, describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import {
  proposeCrosswalk,
  type CrosswalkRequest,
} from "../../../src/core/crosswalk/proposeCrosswalk";
import type { Recognition } from "../../../src/core/recognition/model";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import { crosswalkView, type CrosswalkView } from "../../../src/core/report/crosswalkView";
import { readWorkbook } from "../../../src/host/file/readWorkbook";
import { blanked } from "../crosswalk/blanked";

let blank: Recognition;

beforeAll(async () => {
  const complete = readWorkbook(await readFile("samples/完整.xlsx"));
  blank = recogniseWorkbook(blanked(complete, recogniseWorkbook(complete)).snapshot);
});

function viewed(request: CrosswalkRequest = {}, language: "zh" | "en" = "zh"): CrosswalkView {
  return crosswalkView(proposeCrosswalk(blank, request), language);
}

const WAGES_PROOF =
  "由合计推定（唯一解）：归 505 的行 182,856 + 14,964 + 179,676 = 377,496，正是功能分类表“事业运行”的工资福利支出；" +
  "别的归法都加不出这个数。30108、30110、30113 列在专门的功能科目（2080505、2101101、2210201），不计在内。";

describe("the crosswalk in words", () => {
  test("counts its rows", () => {
    expect(viewed().summary).toBe("共 26 行：可填 13 行，待定 13 行。");
    expect(viewed({}, "en").summary).toBe("26 rows: 13 can be filled, 13 open.");
    expect(viewed().counts).toMatchObject({ proved: 12, certain: 1, open: 13, filled: 0 });
  });

  test.each<[string, CrosswalkRequest, number, string]>([
    ["a proof", {}, 6, WAGES_PROOF],
    [
      "a class that decides by itself",
      {},
      10,
      "该科目只有事业单位使用，只对应这一个政府预算经济分类。",
    ],
    [
      "sums of which nothing is left",
      {},
      15,
      "功能分类表的“事业运行”没有商品服务支出，所以各行都不归 505。",
    ],
    [
      "a row whose unit kind is not known",
      {},
      16,
      "可归 50201（行政单位）或 50502（事业单位）：请选项目支出的单位性质，或逐行选择。",
    ],
    [
      "a unit kind that was chosen",
      { unitKinds: { project: "public-institution" } },
      16,
      "按所选的单位性质（事业单位）。",
    ],
  ])("says of %s", (_, request, sheetRow, sentence) => {
    const rows = viewed(request).tables.flatMap((table) => table.rows);
    expect(rows.find(({ place }) => place.text === `A${String(sheetRow)}`)?.sentence).toBe(
      sentence
    );
  });

  test("shows the cells of a proof", () => {
    const proof = viewed().tables[0]?.rows[0]?.proof;
    expect(
      proof?.ofInstitution.map(({ text, name, amount }) => `${text} ${name} ${amount}`)
    ).toEqual([
      "I7 30101 基本工资 182,856",
      "I9 30102 津贴补贴 14,964",
      "I10 30107 绩效工资 179,676",
    ]);
    expect(proof?.institution.map(({ text, amount }) => `${text} ${amount}`)).toEqual([
      "5一般公共预算支出情况表（功能分类）!G9 377,496",
    ]);
  });

  test("says what the sums were asked", () => {
    expect(viewed().tables[0]?.sums).toEqual([
      "工资福利支出：各行均由合计推定。",
      "商品服务支出：各行均由合计推定。",
    ]);
  });
});
