import { expect, test } from "@jest/globals";
import { evidenceOf } from "../../../src/core/proofreading/evidence/evidenceOf";
import { proofread } from "../../../src/core/proofreading/proofread";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import { complete } from "../../app/session/scene";

const evidence = evidenceOf([{ snapshot: complete, recognition: recogniseWorkbook(complete) }]);
const HEAD = "1、政务服务中心大厅派驻人员绩效奖励经费项目";

/** The numbers of an item of that project which are verified, without its head. */
function verified(...lines: readonly string[]): readonly string[] {
  const text = ["第二部分 2021年部门预算情况说明", `${HEAD}。`, ...lines].join("\n");
  return proofread(text, evidence)
    .numbers.filter(({ verdict }) => verdict === "verified")
    .map((number) => number.text);
}

const CASES: readonly [string, string, readonly string[]][] = [
  ["this year's amount of the form", "2021年资金需求645万元。", ["645万元"]],
  ["last year's amount of the form", "2020年预算安排750万元。", ["750万元"]],
  ["the change between them", "较上年减少105万元。", ["105万元"]],
  ["a change the wrong way", "较上年增加105万元。", []],
  ["another amount", "2021年资金需求644万元。", []],
  [
    "what is left",
    "2020年预算安排20万元，支出17万元，预计年底结余3万元。",
    ["20万元", "17万元", "3万元"],
  ],
  ["what cannot be left", "2020年预算安排20万元，支出17万元，预计年底结余4万元。", []],
  ["nothing where there is nothing", "不包含政府采购项目，涉及金额0万元。", ["0万元"]],
  ["nothing where there is something", "包含政府采购项目，涉及金额0万元。", []],
];

test.each(CASES)("%s", (_, line, numbers) => {
  expect(verified(line)).toEqual(numbers);
});

test("the next chapter is about no project", () => {
  expect(verified("八、其他情况", "2020年预算安排750万元。")).toEqual([]);
});
