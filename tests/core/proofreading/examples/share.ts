import type { Examples } from "./examples";

export const examples: Examples = {
  right: [
    // 400.03 is a sum of rounded parts, and the whole prints 400.02.
    {
      text: "基本支出400.02万元，其中：人员经费400.03万元，占100.00%。",
    },
    { text: "支出预算1500万元。按用途划分，基本支出900万元，占60%；项目支出600万元，占40%。" },
  ],
  wrong: [
    {
      text: "支出预算1500万元。按用途划分，基本支出900万元，占60%；项目支出600万元，占41%。",
      rule: "GJ705",
      severity: "error",
      marked: "41%",
      expected: "40.00%",
    },
  ],
};
