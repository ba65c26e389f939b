import { TABLE, type Examples } from "./examples";

export const examples: Examples = {
  right: [
    {
      text: "社会保障和就业支出300万元。",
      evidence: TABLE,
    },
    {
      text: "支出合计1500万元，其中：基本支出900万元，项目支出600万元。",
      evidence: TABLE,
    },
  ],
  wrong: [
    {
      text: "社会保障和就业（类）支出30万元。",
      evidence: TABLE,
      rule: "GJ701",
      severity: "error",
      marked: "30万元",
      expected: "300万元",
      cause: "power-of-ten",
    },
    {
      text: "社会保障和就业（类）支出310万元。",
      evidence: TABLE,
      rule: "GJ701",
      severity: "error",
      marked: "310万元",
      expected: "300万元",
      cause: "digit-slip",
    },
  ],
};
