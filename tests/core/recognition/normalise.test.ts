import { describe, expect, test } from "@jest/globals";
import {
  compact,
  labelKey,
  normalise,
  stripNumbering,
} from "../../../src/core/recognition/normalise";

describe("normalise", () => {
  test.each([
    ["合计", "合计"],
    ["合 计", "合计"],
    ["合　　计", "合计"],
    ["国有资本经\n营预算", "国有资本经营预算"],
    ["“三公” 经费", "三公经费"],
    ['"三公"经费', "三公经费"],
    ["「三公」经费", "三公经费"],
    ["单位：元", "单位:元"],
    ["因公出国（境）费用", "因公出国(境)费用"],
    ["２０２１年", "2021年"],
    ["财预〔2017〕98号", "财预(2017)98号"],
    ["1—2", "1-2"],
    ["合\u200b计\ufeff", "合计"],
    ["", ""],
    [" \n\t", ""],
  ])("%j is %j", (printed, expected) => {
    expect(normalise(printed)).toBe(expected);
  });

  test("is the same when done twice", () => {
    for (const text of ["“三公” 经费（１）", "〔２０２１〕年 —— 表", "㈠、①其中：财政拨 款"]) {
      expect(normalise(normalise(text))).toBe(normalise(text));
    }
  });
});

describe("labelKey", () => {
  test.each([
    ["一、一般公共预算", "一般公共预算"],
    ["十二、其他", "其他"],
    ["1、财政拨款", "财政拨款"],
    ["1.财政拨款", "财政拨款"],
    ["１．财政拨款", "财政拨款"],
    ["（一）一般公共预算拨款", "一般公共预算拨款"],
    ["(1)财政性资金", "财政性资金"],
    ["其中：财政拨 款", "财政拨款"],
    ["其中:（1）公务用车运行维护费", "公务用车运行维护费"],
    ["2、资金结构：（1）基本支出", "资金结构:(1)基本支出"],
    ["①货物", "货物"],
    ["⑴货物", "货物"],
    ["㈠货物", "货物"],
    ["项目：", "项目"],
    ["1.5倍", "1.5倍"],
    ["2021年预算数", "2021年预算数"],
    ["一般公共预算", "一般公共预算"],
    ["一、", "一"],
    ["三公经费", "三公经费"],
  ])("%j is known as %j", (printed, expected) => {
    expect(labelKey(printed)).toBe(expected);
  });

  test.each([
    ["因公出国（境）费用", "1、因公出国(境)费用"],
    ["“三公”经费预算数", '"三公"经费 预算数'],
    ["国有资源（资产）有偿使用收入", "4、国有资源(资产)\n有偿使用收入"],
  ])("%j and %j are one label", (one, other) => {
    expect(labelKey(one)).toBe(labelKey(other));
  });

  test.each([
    ["收入", "支出"],
    ["科目编码", "科目名称"],
    ["公务用车费", "公务接待费"],
  ])("%j and %j stay two", (one, other) => {
    expect(labelKey(one)).not.toBe(labelKey(other));
  });

  test("never becomes empty from a text that says something", () => {
    for (const text of ["一、", "1、", "(一)", "其中:", "①"]) {
      expect(stripNumbering(normalise(text))).not.toBe("");
    }
  });
});

test("compact takes the blanks out and leaves the rest as printed", () => {
  expect(compact("部门 收支\n总体　情况表（“三公”）")).toBe("部门收支总体情况表（“三公”）");
});
