import type { Examples } from "./examples";
import type { Evidence, TableAmount } from "../../../../src/core/proofreading/evidence/evidence";
import { Amount } from "../../../../src/core/money/amount";

/** The forms of two projects. */
const FORM: Evidence = {
  amounts: [form("市政务服务大厅运行经费", 457_000), form("信息系统建设一期", 300_000)],
};

function form(name: string, yuan: number): TableAmount {
  return {
    table: `项目绩效目标表（${name}）`,
    label: "本年度金额",
    measure: "金额",
    wholeLine: true,
    totalLine: false,
    yuan: Amount.of(String(yuan)),
    exact: true,
    blank: false,
    lastYear: false,
    elsewhere: false,
    cell: { sheet: name, row: 3, column: 1 },
  };
}

export const examples: Examples = {
  silent: true,
  right: [
    {
      text: "1、市政务服务大厅运行经费项目45.7万元。",
      evidence: FORM,
    },
    // Another amount, or another stage, is another project.
    {
      text: "1、市政政务服务大厅运行经费项目50万元。",
      evidence: FORM,
    },
    {
      text: "1、信息系统建设二期项目30万元。",
      evidence: FORM,
    },
  ],
  wrong: [
    {
      text: "1、市政政务服务大厅运行经费项目45.7万元。",
      evidence: FORM,
      rule: "GJ713",
      severity: "warning",
      marked: "市政政务服务大厅运行经费",
      expected: "市政务服务大厅运行经费",
    },
  ],
};
