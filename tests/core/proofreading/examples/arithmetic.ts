import type { Examples } from "./examples";

export const examples: Examples = {
  right: [{ text: "餐费350人×70元×22天×12个月=646.8万元。" }],
  wrong: [
    // 350 × 70 × 22 × 12 = 6,468,000.
    {
      text: "餐费350人×70元×22天×12个月=664.8万元。",
      rule: "GJ707",
      severity: "error",
      marked: "664.8万元",
      expected: "646.8万元",
      cause: "digits-transposed",
    },
    // 6,500 × 8 × 12 = 624,000.
    {
      text: "物业费6500元×8天×2个月=62.4万元。",
      rule: "GJ707",
      severity: "error",
      marked: "2个月",
      expected: "12个月",
      cause: "factor-slip",
    },
  ],
};
