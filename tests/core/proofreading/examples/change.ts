import type { Examples } from "./examples";

export const examples: Examples = {
  right: [
    { text: "上年预算1200万元，本年预算1500万元，比上年增加300万元。" },
    {
      text: "收入预算1500万元，比上年增加300万元，主要原因是基本支出增加400万元、项目支出减少150万元、其他支出增加50万元。",
    },
    {
      text: "“三公”经费预算12万元，比上年减少2万元。其中：\n（一）因公出国（境）费0万元，与上年持平。\n（二）公务用车运行费9万元，比上年减少2万元。\n（三）公务接待费3万元，与上年持平。",
    },
  ],
  wrong: [
    {
      text: "政府性基金支出预算0万元，比上年预算增加12.5万元。",
      rule: "GJ703",
      severity: "error",
      marked: "12.5万元",
      expected: "持平",
      cause: "copied",
    },
  ],
};
