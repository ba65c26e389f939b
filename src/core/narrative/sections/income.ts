import type { Line } from "../../recognition/model";
import type { Draft } from "../draft";
import type { Piece } from "../model";
import { joinedBy } from "../template";
import type { Section } from "./section";

/** 收入预算总体情况说明 */
export const income: Section = {
  title: "title.income",
  write: (draft) => [
    draft.say("income", () => {
      const total = draft.amount("income.total");
      const sources = draft.now.incomeSources();
      draft.compareParts(
        "收入预算",
        total,
        sources.map((line) => draft.now.ofLine(line))
      );
      return {
        年度: draft.year,
        收入: draft.money("收入预算", total),
        收入构成: joinedBy(
          "，",
          sources.map((line) => source(draft, line))
        ),
      };
    }),
  ],
};

function source(draft: Draft, line: Line): readonly Piece[] {
  const name = plainName(line);
  const 金额 = draft.money(name, draft.now.ofLine(line));
  const parts = draft.now.incomeParts(line);
  if (parts.length === 0) return draft.phrase("income.source", { 来源: name, 金额 });
  const 其中 = joinedBy(
    "、",
    parts.map((part) => source(draft, part))
  );
  return draft.phrase("income.source-with-parts", { 来源: name, 金额, 其中 });
}

/** 一、一般公共预算 and 1、财政拨款 without their numbers. */
function plainName({ label }: Line): string {
  return label.replace(/^(?:其中[:：])?(?:[（(]?[一二三四五六七八九十\d]+[)）]?[、.．]?)/, "");
}
