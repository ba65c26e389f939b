import type { Examples } from "./examples";

export const examples: Examples = {
  right: [
    {
      text: "2031年部门预算情况说明\n2030年当年预算执行数为10万元，2031年预算安排10万元，比2030年预算执行数持平。",
    },
  ],
  wrong: [
    {
      text: "2031年部门预算情况说明\n2030年当年预算执行数为10万元，2031年预算安排12万元，比2030年预算执行数持平。",
      rule: "GJ712",
      severity: "warning",
      marked: "持平",
      expected: "增加",
    },
    {
      text: "公务接待费5万元，与上年持平，增长3%。",
      rule: "GJ712",
      severity: "warning",
      marked: "持平",
    },
  ],
};
