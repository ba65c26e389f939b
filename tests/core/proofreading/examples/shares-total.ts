import type { Examples } from "./examples";

export const examples: Examples = {
  right: [{ text: "拨款600万元，占60%；事业收入400万元，占40%。" }],
  wrong: [
    {
      text: "拨款600万元，占60%；事业收入400万元，占42%。",
      rule: "GJ705",
      severity: "warning",
      marked: "60%；事业收入400万元，占42%",
    },
  ],
};
