import type { Section } from "./section";

/** 支出预算经济分类情况说明 */
export const economic: Section = {
  title: "title.economic",
  write: (draft) => [draft.say("economic", () => ({ 单位: draft.organisation, 年度: draft.year }))],
};
