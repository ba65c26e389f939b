import type { Draft } from "../draft";
import type { Paragraph } from "../model";
import { sharePiece, type Sourced } from "../sourced";
import { joinedBy } from "../template";
import type { Section } from "./section";

/** 支出预算总体情况说明 */
export const spending: Section = {
  title: "title.spending",
  write: (draft) => [totals(draft), byFunction(draft), byUse(draft), ...projects(draft)],
};

function totals(draft: Draft): Paragraph {
  return draft.say("spending", () => {
    const total = draft.amount("spending.total");
    const basic = draft.now.summaryLine("spending.basic");
    const project = draft.now.summaryLine("spending.project");
    draft.compareParts(
      "支出预算",
      total,
      [basic, project].filter((one) => one !== undefined)
    );
    const share = (name: string, part: Sourced | undefined): ReturnType<Draft["money"]> =>
      part && total ? sharePiece(name, part, total) : draft.money(name, undefined);
    return {
      年度: draft.year,
      支出: draft.money("支出预算", total),
      基本支出: draft.money("基本支出", basic),
      基本支出占比: share("基本支出占比", basic),
      项目支出: draft.money("项目支出", project),
      项目支出占比: share("项目支出占比", project),
    };
  });
}

function byFunction(draft: Draft): Paragraph {
  return draft.say("spending.by-function", () => {
    const all = draft.now.functionGroups("department-expenditure");
    const groups = all.length > 0 ? all : draft.now.functionGroups("general-budget-by-function");
    draft.compareParts(
      "支出预算",
      draft.amount("spending.total"),
      groups.map(({ sum }) => sum)
    );
    return {
      类款金额: joinedBy(
        "；",
        groups.map(({ name, sum }) =>
          draft.phrase("spending.function", { 类: name, 金额: draft.money(name, sum) })
        )
      ),
    };
  });
}

function byUse(draft: Draft): Paragraph {
  return draft.say("spending.by-use", () => {
    const of = (id: string): Sourced | undefined => draft.now.summaryLine(`spending.${id}`);
    const uses = ["basic.wages", "basic.goods", "basic.household", "basic.capital"].map(of);
    draft.compareParts(
      "基本支出",
      of("basic"),
      uses.filter((one) => one !== undefined)
    );
    return {
      基本支出: draft.money("基本支出", of("basic")),
      工资福利: draft.money("工资福利支出", of("basic.wages")),
      商品服务: draft.money("商品和服务支出", of("basic.goods")),
      个人家庭: draft.money("对个人和家庭的补助", of("basic.household")),
      资本性: draft.money("资本性支出", of("basic.capital")),
      项目支出: draft.money("项目支出", of("project")),
    };
  });
}

function projects(draft: Draft): readonly Paragraph[] {
  const list = draft.now.projects();
  const total = draft.now.summaryLine("spending.project");
  if (list.length === 0) {
    return total === undefined || total.yuan.isZero()
      ? [draft.say("spending.no-projects", () => ({ 年度: draft.year }))]
      : [];
  }
  return [
    draft.say("spending.projects", () => {
      draft.compareParts(
        "项目支出",
        total,
        list.map(({ current }) => current)
      );
      return { 项目个数: String(list.length), 项目支出: draft.money("项目支出", total) };
    }),
    ...list.map(({ name, current }, index) =>
      draft.say(
        "spending.project",
        () => ({ 序号: String(index + 1), 项目: name, 金额: draft.money(name, current) }),
        { key: name }
      )
    ),
  ];
}
