import type { Section } from "./section";

/** 机关运行经费安排情况说明. Which classes count differs by region: without the user's choice the amount stays blank. */
export const operating: Section = {
  title: "title.operating",
  write: (draft) => [
    draft.say("operating", () => {
      const chosen = draft.reading !== undefined;
      return {
        年度: draft.year,
        上年: draft.lastYear,
        金额: chosen
          ? draft.money("机关运行经费", draft.amount("operating.total"))
          : draft.fact("operating.reading"),
        变化: chosen ? draft.changeOf("operating.total") : draft.fact("operating.reading"),
        原因: chosen ? draft.reasonOf("operating.total") : [],
      };
    }),
  ],
};
