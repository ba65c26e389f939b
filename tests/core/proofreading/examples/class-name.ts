import type { Examples } from "./examples";

export const examples: Examples = {
  silent: true,
  right: [
    {
      text: "2026年部门预算编制说明\n卫生健康支出（210类）行政事业单位医疗（11款）行政单位医疗（01项）5万元。",
    },
  ],
  wrong: [
    {
      text: "2026年部门预算编制说明\n医疗卫生与计划生育支出（210类）行政事业单位医疗（11款）行政单位医疗（01项）5万元。",
      rule: "GJ711",
      severity: "warning",
      marked: "医疗卫生与计划生育支出",
      expected: "卫生健康支出",
    },
  ],
};
