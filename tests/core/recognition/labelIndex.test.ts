import { expect, test } from "@jest/globals";
import { LabelIndex } from "../../../src/core/recognition/labelIndex";

const index = new LabelIndex([
  ["工资福利支出", "wages"],
  ["商品服务支出", "goods"],
  ["商品和服务支出", "goods"],
  ["小计", "basic"],
  ["小计", "project"],
  ["小计", "project"],
  ["公务用车购置费", "purchase"],
  ["公务用车运行费", "running"],
  ["因公出国费", "abroad"],
  ["因公出境费", "border"],
  ["预算数", "amount"],
]);

test.each<[string, readonly string[]]>([
  ["工资福利支出", ["wages"]],
  ["小计", ["basic", "project"]],
  ["工资福利", []],
])("%s stands for %j", (label, expected) => {
  expect(index.find(label)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ["工资福和支出", ["wages"]],
  ["工资福利支出额", ["wages"]],
  ["工资福支出", ["wages"]],
  ["商品与服务支出", ["goods"]],
  ["公务用车购置", ["purchase"]],
])("%s, with a slip, stands for %j", (label, expected) => {
  expect(index.findSimilar(label)).toEqual(expected);
});

test.each([
  ["预算数额", "what is known is too short for a slip"],
  ["小记", "too short for a slip"],
  ["合计", "nothing like it"],
  ["因公出费", "two are as near"],
  ["公资福和支出", "two slips in six characters"],
  ["", "empty"],
])("%s stands for nothing: %s", (label) => {
  expect(index.findSimilar(label)).toEqual([]);
});

test("answers the same when asked again", () => {
  expect(index.findSimilar("工资福和支出")).toEqual(index.findSimilar("工资福和支出"));
  expect(index.findSimilar("因公出费")).toEqual([]);
  expect(index.findSimilar("因公出费")).toEqual([]);
});
