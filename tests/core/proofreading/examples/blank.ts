import type { Examples } from "./examples";

export const examples: Examples = {
  silent: true,
  right: [{ text: "公务接待费预算为5万元，与上年持平。" }, { text: "以万元为单位。" }],
  wrong: [
    {
      text: "公务接待费预算为万元，与上年持平。",
      rule: "GJ709",
      severity: "error",
      marked: "万元",
      cause: "blank",
    },
    {
      text: "会议费5万元，与上年相比减少1万元，下降16.67，主要原因是精简会议。",
      rule: "GJ709",
      severity: "error",
      marked: "16.67",
      expected: "16.67%",
      cause: "blank",
    },
    {
      text: "公务接待费5万元，与上年持平，主要原因是。",
      rule: "GJ709",
      severity: "warning",
      marked: "主要原因是",
      cause: "blank",
    },
  ],
};
