import type { Examples } from "./examples";

export const examples: Examples = {
  right: [
    { text: "收入预算1500万元，比上年预算减少300万元，下降16.67%。" },
    { text: "收入预算1500万元，比上年预算增加300万元，增长25%。" },
    // The years are those of the project, not of the amount; 700 of 1,000 are 70 %.
    {
      text: "2024年共有2个项目，涉及资金900万元：\n1．2019年-2023年设备租赁经费300万元，与上年相比减少700万元，下降70%。",
    },
  ],
  wrong: [
    // 300 of the 1,800 of last year are 16.67 %; 300 of this year's 1,500 are 20 %, and 1,500 of 1,800 are 83.33 %.
    {
      text: "收入预算1500万元，比上年预算减少300万元，下降20%。",
      rule: "GJ702",
      severity: "error",
      marked: "20%",
      expected: "16.67%",
      cause: "this-year-as-base",
    },
    {
      text: "收入预算1500万元，比上年预算减少300万元，下降83.33%。",
      rule: "GJ702",
      severity: "error",
      marked: "83.33%",
      expected: "16.67%",
      cause: "ratio-for-growth",
    },
    {
      text: "收入预算1500万元，比上年预算减少300万元，下降1.67%。",
      rule: "GJ702",
      severity: "error",
      marked: "1.67%",
      expected: "16.67%",
      cause: "power-of-ten",
    },
    {
      text: "收入预算1500万元，比上年预算减少300万元，下降16.66%。",
      rule: "GJ702",
      severity: "rounding",
      marked: "16.66%",
      expected: "16.67%",
      cause: "truncated",
    },
  ],
};
