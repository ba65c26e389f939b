import type { Section } from "./section";

/** 专项转移支付项目情况说明. The tables of a department do not show transfers to places below it. */
export const transfers: Section = {
  title: "title.transfers",
  write: (draft) => {
    const { organisation: 单位, year: 年度 } = draft;
    if (draft.said("transfers") === "无") {
      return [draft.say("transfers.none", () => ({ 单位, 年度 }))];
    }
    return [draft.say("transfers", () => ({ 单位, 年度, 项目: draft.fact("transfers") }))];
  },
};
