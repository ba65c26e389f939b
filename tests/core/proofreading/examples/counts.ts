import type { Examples } from "./examples";

export const examples: Examples = {
  right: [
    { text: "车辆共有2辆，其中：机要通信用车1辆、应急保障用车1辆。" },
    { text: "召开会议2次（1、动员会；2、总结会）。" },
  ],
  wrong: [
    {
      text: "车辆共有3辆，其中：机要通信用车1辆、应急保障用车1辆。",
      rule: "GJ706",
      severity: "warning",
      marked: "3辆",
      expected: "2辆",
    },
    {
      text: "召开会议三次。（1、动员会，人员50人；2、总结会，人员80人）。",
      rule: "GJ706",
      severity: "warning",
      marked: "三次",
      expected: "两次",
    },
    {
      text: "经费用于以下四项：\n1、设备。\n2、人工。\n3、印刷。",
      rule: "GJ706",
      severity: "warning",
      marked: "四项",
      expected: "三项",
    },
    // 8,000 and 100 are 8,100, and 13,500 less 5,400 is 8,100 as well.
    {
      text: "建筑面积13500平方米，其中地上8010平方米（其中计容8000平方米，不计容100平方米），地下5400平方米。",
      rule: "GJ706",
      severity: "error",
      marked: "8010平方米",
      expected: "8100平方米",
      cause: "digits-transposed",
    },
  ],
};
