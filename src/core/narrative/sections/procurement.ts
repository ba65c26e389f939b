import type { Section } from "./section";

/** 政府采购情况说明 */
export const procurement: Section = {
  title: "title.procurement",
  write: (draft) => [
    draft.say("procurement", () => ({
      年度: draft.year,
      金额: draft.money("政府采购预算", draft.now.procurement()),
    })),
  ],
};
