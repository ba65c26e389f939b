import type { Section } from "./section";

/** 收入支出预算总体情况说明 */
export const overall: Section = {
  title: "title.overall",
  write: (draft) => [
    draft.say("overall", () => ({
      年度: draft.year,
      上年: draft.lastYear,
      收入: draft.money("收入预算总计", draft.amount("income.total")),
      支出: draft.money("支出预算总计", draft.amount("spending.total")),
      收入变化: draft.changeOf("income.total"),
      收入原因: draft.reasonOf("income.total"),
      支出变化: draft.changeOf("spending.total"),
      支出原因: draft.reasonOf("spending.total"),
    })),
  ],
};
