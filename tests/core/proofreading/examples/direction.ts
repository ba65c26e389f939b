import type { Examples } from "./examples";

export const examples: Examples = {
  silent: true,
  right: [
    { text: "2031年预算安排110.6万元，比上年减少3.4万元，减少2.98%。主要原因是：宣传经费减少。" },
  ],
  wrong: [
    {
      text: "2031年预算安排110.6万元，比上年减少3.4万元，减少2.98%。主要原因是：宣传经费增加。",
      rule: "GJ712",
      severity: "warning",
      marked: "增加",
      expected: "经费减少",
    },
  ],
};
