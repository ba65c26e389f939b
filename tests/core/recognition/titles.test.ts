import { describe, expect, test } from "@jest/globals";
import { SheetView } from "../../../src/core/recognition/sheetView";
import {
  findTitles,
  organisationOf,
  TitleCatalogue,
  yearOf,
} from "../../../src/core/recognition/titles";
import { normalise } from "../../../src/core/recognition/normalise";
import { henan2021 } from "../../../src/core/standards/profiles/henan2021";
import { sheetOf } from "./sheetText";

const CATALOGUE = new TitleCatalogue(henan2021);

/** What stands on a sheet, one title a line: cell, kinds, organisation, year. */
function titlesOn(text: string): string[] {
  return findTitles(new SheetView(sheetOf(text), new Map()), CATALOGUE).map((anchor) =>
    [
      `${anchor.row}:${anchor.column}`,
      anchor.layouts.map((layout) => layout.kind).join("+"),
      anchor.match,
      organisationOf(anchor.prefix),
      yearOf(normalise(anchor.title)) ?? "",
      anchor.continued ? "continued" : "",
    ]
      .filter((part) => part !== "")
      .join(" ")
  );
}

describe("the titles of every table, as lists and bodies print them", () => {
  test.each([
    ["部门收支总体情况表", "department-summary"],
    ["部门收入总体情况表", "department-revenue"],
    ["部门支出总体情况表", "department-expenditure"],
    ["财政拨款收支总体情况表", "fiscal-appropriation-summary"],
    ["一般公共预算基本支出情况表", "general-budget-basic"],
    ["一般公共预算“三公”经费支出情况表", "three-public-expenses"],
    ['一般公共预算"三公"经费支出情况表', "three-public-expenses"],
    ["一般公共预算三公经费支出情况表", "three-public-expenses"],
    ["部门“三公”经费预算表", "three-public-expenses"],
    ["政府性基金预算支出情况表", "government-fund"],
    ["政府性基金支出情况表", "government-fund"],
    ["国有资本经营预算支出情况表", "state-capital"],
    ["政府采购预算表", "procurement"],
    ["部门（单位）整体绩效目标表", "department-performance"],
    ["市级部门（单位）整体绩效目标申报表", "department-performance"],
    ["整体绩效目标表", "department-performance"],
    ["预算项目绩效目标表", "project-performance"],
    ["预算项目绩效目标(申报)表", "project-performance"],
    ["支出预算分类汇总表(按支出经济分类)", "general-budget-by-economic-class"],
    ["支出经济分类汇总表", "general-budget-by-economic-class"],
  ])("%s is %s", (title, kind) => {
    expect(titlesOn(title)).toEqual([`0:0 ${kind} exact`]);
  });

  test.each(["一般公共预算支出情况表", "一般公共预算支出表", "一般公共预算支出情况表（功能科目）"])(
    "%s may be one of two tables",
    (title) => {
      expect(titlesOn(title)).toEqual([
        "0:0 general-budget-by-function+general-budget-by-economic-class exact",
      ]);
    }
  );
});

describe("what stands around a title", () => {
  test.each([
    ["滨河市财政局部门收支总体情况表", "滨河市财政局"],
    ["2021年部门收支总体情况表", "2021"],
    ["2021年度部门收支总体情况表", "2021"],
    ["2021年滨河市财政局部门收支总体情况表", "滨河市财政局 2021"],
    ["2021年度滨河市财政局部门收支总体情况表", "滨河市财政局 2021"],
    ["滨河市财政局2021年部门收支总体情况表", "滨河市财政局 2021"],
    ["滨河市财政局２０２１年度部门收支总体情况表", "滨河市财政局 2021"],
    ["一、2021年度滨河市财政局部门收支总体情况表", "滨河市财政局 2021"],
    ["滨河市财政局（本级）部门收支总体情况表", "滨河市财政局(本级)"],
    ["一、部门收支总体情况表", ""],
    ["1.部门收支总体情况表", ""],
    ["（一）部门收支总体情况表", ""],
    ["表一部门收支总体情况表", ""],
    ["表1：部门收支总体情况表", ""],
    ["公开01表 部门收支总体情况表", ""],
    ["部门公开表1 部门收支总体情况表", ""],
    ["预算01表部门收支总体情况表", ""],
    ["附件3:部门收支总体情况表", ""],
    ["附表1-1 部门收支总体情况表", ""],
    ["第四部分 部门收支总体情况表", ""],
    ["部门收支总体情况表（单位：元）", ""],
    ["部门收支总体情况表 金额单位：万元", ""],
    ["部门收支总体情况表（2021年）", "2021"],
    ["部门收支总体情况表（草案）", ""],
    ["部 门 收 支 总 体 情 况 表", ""],
    ["部门收支⏎总体情况表", ""],
    ["部门收支总体情况表（续）", "continued"],
    ["部门收支总体情况表(续表1)", "continued"],
    ["部门收支总体情况表 续", "continued"],
  ])("%j says %j", (title, more) => {
    expect(titlesOn(title)).toEqual([`0:0 department-summary exact ${more}`.trim()]);
  });
});

describe("a title with slips", () => {
  test.each([
    ["部门收支总体请况表", "department-summary similar"],
    ["滨河市财政局部门收支总体请况表", "department-summary similar 滨河市财政局"],
    ["一般公共预算基本支出请况表", "general-budget-basic similar"],
    ["部门收支总情况表", "department-summary similar"],
    ["滨河市财政局部门整体绩交目标表", "department-performance similar 滨河市财政局"],
    ["国有资本经营预算支出情祝表", "state-capital similar"],
  ])("%s is read as %s when it stands alone", (title, expected) => {
    expect(titlesOn(title)).toEqual([`0:0 ${expected}`]);
    expect(titlesOn(`序号 | ${title}`)).toEqual([]);
  });
});

describe("no title", () => {
  test.each([
    ["部门收支总体情况表……………12"],
    ["部门收支总体情况表 12"],
    ["详见部门收支总体情况表"],
    ["本部门2021年无此项支出，详见政府性基金预算支出情况表"],
    ["数据见附表；部门收支总体情况表"],
    ["备注：数据取自部门收支总体情况表"],
    ["注：另见政府采购预算表"],
    ["工资发放明细表"],
    ["固定资产登记表"],
    ["机关运行经费支出情况表"],
    ["部门收支总体情况"],
    ["表"],
    ["部门收支总体情况表明，本年收支平衡"],
  ])("%s", (text) => {
    expect(titlesOn(text)).toEqual([]);
  });

  test("a text that is too long to be one", () => {
    expect(titlesOn(`${"滨河市财政局".repeat(20)}部门收支总体情况表`)).toEqual([]);
  });
});

test("a list of tables names each with its kind", () => {
  expect(
    titlesOn(`
目录
1 | 部门收支总体情况表
2 | 部门收入总体情况表
`)
  ).toEqual(["1:1 department-summary exact", "2:1 department-revenue exact"]);
});

test.each([
  ["2021年", 2021],
  ["(2021年度)", 2021],
  ["2021年比2020年", 2021],
  ["2021", undefined],
  ["1921年", undefined],
  ["", undefined],
])("%j states the year %p", (text, year) => {
  expect(yearOf(text)).toBe(year);
});
