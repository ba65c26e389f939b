import type { Examples } from "./examples";

export const examples: Examples = {
  right: [
    { text: "支出预算合计1600万元，其中：基本支出960万元，项目支出640万元。" },
    { text: "基本支出960万元（人员经费900万元，公用经费60万元）。" },
  ],
  wrong: [
    {
      text: "支出预算合计1600万元，其中：基本支出960万元，项目支出650万元。",
      rule: "GJ706",
      severity: "warning",
      marked: "1600万元",
      expected: "1610万元",
    },
    // 800 and 100 are 900, and 1,300 less 400 is 900 as well.
    {
      text: "项目资金1300万元，其中：设备810万元（其中：采购800万元，运输100万元），人工400万元。",
      rule: "GJ706",
      severity: "error",
      marked: "810万元",
      expected: "900万元",
    },
  ],
};
