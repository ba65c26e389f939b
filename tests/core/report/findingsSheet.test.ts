import { describe, expect, test } from "@jest/globals";
import { Amount } from "../../../src/core/money/amount";
import { annotationFor } from "../../../src/core/report/findingsSheet";
import { at, checked, finding } from "./fixture";

const circumstances = { file: "某局.xlsx", date: "2021-03-15", language: "zh" } as const;

describe("the annotation of a copy", () => {
  const subject = checked([
    finding({ severity: "info", cells: [{ cell: at("支出", "C3"), role: "value" }] }),
    finding({ cells: [{ cell: at("收入", "D7"), role: "total" }], dependents: [finding()] }),
    finding({
      cells: [
        { cell: at("收入", "E7"), role: "total" },
        { cell: at("收入", "E8"), role: "part" },
      ],
      cause: { kind: "sign", message: { zh: "正负号相反", en: "sign" } },
    }),
  ]);

  test("highlights the cell to look at of each finding, by severity and sheet", () => {
    expect(annotationFor(subject, circumstances).highlights).toEqual([
      { sheet: "收入", severity: "error", cells: [at("收入", "D7"), at("收入", "E7")] },
      { sheet: "支出", severity: "info", cells: [at("支出", "C3")] },
    ]);
  });

  test("highlights both cells of an amount that went to the wrong one", () => {
    const cause = {
      kind: "neighbour-column",
      message: { zh: "填错了列", en: "wrong column" },
      cell: at("收入", "E7"),
    } as const;
    expect(annotationFor(checked([finding({ cause })]), circumstances).highlights).toEqual([
      { sheet: "收入", severity: "error", cells: [at("收入", "D7"), at("收入", "E7")] },
    ]);
  });

  test("lists the findings, the gravest first, with links and numbers, then what was checked", () => {
    const { findings } = annotationFor(subject, circumstances);
    expect(findings.name).toBe("勾稽检查结果");
    expect(findings.columns.map(({ title }) => title)).toEqual(
      "严重程度 表 单元格 应为 实为 差额 单位 说明 可能原因 规则".split(" ")
    );
    expect(findings.rows[0]).toEqual([
      { text: "错误" },
      { text: "部门收入总体情况表" },
      { text: "收入!D7", link: at("收入", "D7") },
      { text: "24,308,771", number: Amount.of("24308771") },
      { text: "24,308,772", number: Amount.of("24308772") },
      { text: "1", number: Amount.of("1") },
      { text: "元" },
      { text: "合计行应等于各行之和。\n另有 1 处因此不符，改正后应随之消失。" },
      { text: "" },
      { text: "GJ101" },
    ]);
    const text = findings.rows.map((row) => row[0]?.text ?? "");
    expect(text.slice(0, 4)).toEqual(["错误", "错误", "提示", ""]);
    expect(text[4]).toContain("识别 1 张表（1 种）");
    expect(text.slice(5, 7)).toEqual(["文件：某局.xlsx", "核对日期：2021-03-15"]);
    expect(text[7]).toMatch(/^规则版本：\S+$/);
    expect(findings.rows[1]?.[8]).toEqual({ text: "正负号相反" });
  });

  test("says so when there is nothing to find", () => {
    const { highlights, findings } = annotationFor(checked(), circumstances);
    expect(highlights).toEqual([]);
    expect(findings.rows[0]).toEqual([{ text: "没有发现疑点。" }]);
  });
});
