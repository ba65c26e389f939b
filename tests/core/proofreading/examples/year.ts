import type { Examples } from "./examples";

export const examples: Examples = {
  silent: true,
  right: [
    { text: "2031年部门预算情况说明\n收入预算1500万元，比2030年预算增加300万元。" },
    { text: "本说明依据2018年修正的预算法编制。" },
    // An item may tell of both years.
    {
      text: "2031年部门预算情况说明\n1、设备10万元。2031年资金需求10万元。\n2、印刷5万元。2031年资金需求5万元。\n3、培训4万元。2031年资金需求4万元。\n4、会议3万元。2030年资金需求3万元，2031年资金需求3万元。",
    },
  ],
  wrong: [
    {
      text: "2031年部门预算情况说明\n收入预算1500万元，比2031年预算增加300万元。",
      rule: "GJ708",
      severity: "error",
      marked: "2031年",
      expected: "2030年",
      cause: "last-year-left",
    },
    {
      text: "2031年部门预算情况说明\n1、设备10万元。2031年资金需求10万元。\n2、印刷5万元。2031年资金需求5万元。\n3、培训4万元。2031年资金需求4万元。\n4、会议3万元。2030年资金需求3万元。",
      rule: "GJ708",
      severity: "warning",
      marked: "2030年",
      expected: "2031年",
      cause: "last-year-left",
    },
  ],
};
