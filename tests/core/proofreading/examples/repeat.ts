import type { Examples } from "./examples";

export const examples: Examples = {
  right: [
    { text: "2031年部门预算情况说明\n1、设备购置18.4万元。2031年资金需求18.4万元。" },
    {
      text: "2031年收入预算1500万元，比上年增加123.45万元。\n2031年支出预算1500万元，比上年增加123.45万元。",
    },
  ],
  wrong: [
    {
      text: "2031年部门预算情况说明\n1、印刷33万元。\n2、设备购置18.4万元。2031年资金需求33万元。",
      rule: "GJ704",
      severity: "error",
      marked: "33万元",
      expected: "18.4万元",
      cause: "copied",
    },
  ],
};
