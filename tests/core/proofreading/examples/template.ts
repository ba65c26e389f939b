import type { Examples } from "./examples";

export const examples: Examples = {
  silent: true,
  right: [
    { text: "公务接待费预算为5万元，比上年增加1万元。" },
    { text: "2031年单位预算编制说明\n2031年单位预算安排购置车辆0辆。" },
    // A unit may speak of the budget of its department.
    {
      text: "2031年单位预算编制说明\n本单位的收支已纳入2031年部门预算。",
    },
  ],
  wrong: [
    {
      text: "公务接待费预算为5万元，比上年增加（减少）1万元。",
      rule: "GJ710",
      severity: "warning",
      marked: "增加（减少）",
      cause: "template-left",
    },
    {
      text: "2031年单位预算编制说明\n2031年部门预算安排购置车辆0辆。",
      rule: "GJ710",
      severity: "warning",
      marked: "2031年部门预算",
      expected: "2031年单位预算",
      cause: "template-left",
    },
  ],
};
