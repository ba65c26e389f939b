import type { ProjectFigures } from "../budgetFigures";
import type { Draft } from "../draft";
import { projectFact } from "../facts";
import type { Paragraph, Piece } from "../model";
import { allOf, lessOf, saidTenThousands } from "../sourced";
import type { Section } from "./section";

/** 预算绩效情况说明: one block per project form. */
export const performance: Section = {
  title: "title.performance",
  write: (draft) => {
    const projects = draft.now.projects();
    const { organisation: 单位, year: 年度 } = draft;
    if (projects.length === 0) return [draft.say("performance.none", () => ({ 单位, 年度 }))];
    return [
      draft.say("performance", () => ({
        单位,
        年度,
        项目个数: String(projects.length),
        金额: draft.money("项目绩效目标涉及资金", allOf(projects.map(({ current }) => current))),
      })),
      ...projects.flatMap((project, index) => block(draft, project, index)),
    ];
  },
};

function block(draft: Draft, project: ProjectFigures, index: number): readonly Paragraph[] {
  const { name, current } = project;
  const key = { key: name };
  const sentences = (id: string, form?: string): Piece =>
    draft.sentences(projectFact(id, name), form);
  return [
    draft.say(
      "performance.project",
      () => ({
        序号: String(index + 1),
        项目: name,
        金额: draft.money(name, current),
        变化: changeOf(draft, project),
        原因: reasonOf(draft, project),
      }),
      key
    ),
    draft.say("performance.duties", () => ({ 主要职责: sentences("project.duties") }), key),
    draft.say(
      "performance.overview",
      () => ({ 概述: sentences("project.overview", project.overview) }),
      key
    ),
    lastYear(draft, project),
    draft.say(
      "performance.goal",
      () => ({ 年度: draft.year, 绩效目标: sentences("project.goal", project.goal) }),
      key
    ),
    draft.say(
      "performance.need",
      () => ({
        年度: draft.year,
        金额: draft.money(name, current),
        测算: sentences("project.calculation"),
      }),
      key
    ),
    draft.say(
      "performance.services",
      () => ({
        购买服务: draft.saidMoney(projectFact("project.services", name)),
        政府采购: draft.saidMoney(projectFact("project.procurement", name)),
        资产购置: draft.saidMoney(projectFact("project.assets", name)),
      }),
      key
    ),
  ];
}

function changeOf(
  draft: Draft,
  { name, current, lastYear: before }: ProjectFigures
): readonly Piece[] {
  if (before === undefined) return [draft.money(`${name}上年度金额`, undefined)];
  return draft.change(name, current, before);
}

function reasonOf(
  draft: Draft,
  { name, current, lastYear: before }: ProjectFigures
): readonly Piece[] {
  if (before?.yuan.equals(current.yuan) === true) return [];
  return [
    { kind: "text", text: "，主要原因是：" },
    draft.fact(projectFact("project.reason", name)),
  ];
}

/** What was left follows from what was given and what was spent. */
function lastYear(draft: Draft, { name, lastYear: given }: ProjectFigures): Paragraph {
  const id = projectFact("project.spent", name);
  return draft.say(
    "performance.last-year",
    () => {
      const said = draft.said(id);
      const left =
        given === undefined || said === undefined
          ? undefined
          : lessOf(given, saidTenThousands(`${name}上年支出`, said));
      return {
        上年: draft.lastYear,
        预算: draft.money(`${name}上年度金额`, given),
        支出: draft.saidMoney(id),
        结余: left === undefined ? draft.fact(id) : draft.money(`${name}上年结余`, left),
      };
    },
    { key: name }
  );
}
