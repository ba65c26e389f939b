import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { Chance } from "./chance";

export const OTHER_SHEETS = ["contents", "narrative", "staff", "grid", "nothing"] as const;
export type OtherSheet = (typeof OTHER_SHEETS)[number];

/** A sheet that holds no table of the disclosure. */
export function otherSheet(
  kind: OtherSheet,
  name: string,
  titles: readonly string[],
  seed: number
): SheetSnapshot {
  const chance = new Chance(seed);
  const rows = {
    contents: () => contents(titles),
    narrative: () => narrative(chance),
    staff: () => staff(chance),
    grid: () => grid(chance),
    nothing: () => [],
  }[kind]();
  const visibility = chance.pick(["visible", "hidden", "very-hidden"] as const);
  return { name, visibility, firstRow: chance.below(3), firstColumn: chance.below(3), rows };
}

function contents(titles: readonly string[]): SheetSnapshot["rows"] {
  return [["目  录"], ...titles.map((title, index) => [`${String(index + 1)}.`, title, index + 3])];
}

function narrative(chance: Chance): SheetSnapshot["rows"] {
  const amount = (): string => String(chance.below(1_000_000) / 100);
  return [
    ["第二部分 部门预算情况说明"],
    [null],
    ["一、收入支出预算总体情况说明"],
    [`本年收入总计${amount()}万元，支出总计${amount()}万元，比上年增加${amount()}万元。`],
    ["二、“三公”经费支出预算情况说明"],
    [`“三公”经费预算${amount()}万元，其中：公务接待费${amount()}万元。`],
    ["单位：万元"],
  ];
}

function staff(chance: Chance): SheetSnapshot["rows"] {
  const rows = Array.from({ length: 1 + chance.below(30) }, (_, index) => [
    index + 1,
    chance.pick(["机关", "服务中心", "大厅"]),
    chance.pick(["在职", "退休", null]),
    chance.below(9_000) + 1000,
    chance.below(90_000) / 100,
  ]);
  return [["人员情况表"], ["序号", "部门", "类别", "基本工资", "补贴"], ...rows];
}

function grid(chance: Chance): SheetSnapshot["rows"] {
  const cell = (): SheetSnapshot["rows"][number][number] =>
    chance.pick([
      null,
      null,
      "",
      chance.below(1_000_000),
      chance.below(1000) / 7,
      "合计",
      "项目",
      "小计",
      "单位：元",
      "201",
      "基本支出",
      "ABC",
      true,
      { error: "#REF!" },
    ]);
  const width = 1 + chance.below(9);
  return Array.from({ length: chance.below(30) }, () => Array.from({ length: width }, cell));
}
