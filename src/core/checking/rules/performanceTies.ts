import type { SignedMoney } from "../../money/agreement";
import { sumIn } from "../../money/agreement";
import { Amount } from "../../money/amount";
import { convert } from "../../money/money";
import type { Figure } from "../../recognition/model";
import { isUnreadable, type DisclosureView } from "../../figures/disclosureView";
import type { Rule } from "../rule";
import type { TableView } from "../../figures/tableView";
import { ProjectNames } from "./projectNames";
import { equate, lineSide } from "./sides";

const SOURCE = "附表格式：整体绩效目标表、项目绩效目标表的填列项目";

export const performanceSources: Rule = {
  code: "GJ110",
  id: "performance-sources",
  severity: "error",
  sentence: "整体绩效目标表的预算总额等于财政性资金加其他资金，也等于基本支出加项目支出。",
  basis: { zh: "资金来源（或资金结构）合计", en: "the sum of the sources (or uses)" },
  source: SOURCE,
  judged: "资金来源两项、资金结构两项各相加一次，与预算总额比较。",
  example: "总额 2430.88 万元，财政性资金 2403.88 万元、其他资金 0：标出。",
  ask: (view, answers) => {
    const form = view.one("department-performance");
    const total = form?.amount("total");
    if (!form || !total) {
      answers.notApplicable();
      return;
    }
    for (const ids of unstatedSums(form)) {
      const parts = ids.flatMap((id) => form.amount(id) ?? []);
      if (parts.length === 0) answers.notApplicable();
      else answers.equal(total, parts);
    }
  },
};

export const performanceSummary: Rule = {
  code: "GJ220",
  id: "performance-summary",
  severity: "error",
  sentence:
    "整体绩效目标表的预算总额、基本支出、项目支出，等于部门收支总体情况表的支出合计、基本支出、项目支出。",
  basis: { zh: "部门收支总体情况表同一项", en: "the same line of the department summary" },
  source: SOURCE,
  judged: "万元与元换算后按列示精度比较，四舍五入造成的末位差不算错误。",
  example: "整体绩效目标表 2430.88 万元，收支总表 24,308,771 元：相符。",
  ask: (view, answers) => {
    const pair = view.pair("department-performance", "department-summary");
    if (!pair) {
      answers.notApplicable();
      return;
    }
    const [form, summary] = pair;
    for (const [field, line] of [
      ["total", "spending.total"],
      ["structure.basic", "spending.basic"],
      ["structure.project", "spending.project"],
    ] as const) {
      if (form.amount(field) && summary.amount(line)) {
        equate(answers, lineSide(form, field), lineSide(summary, line));
      }
    }
  },
};

export const performanceFiscal: Rule = {
  code: "GJ306",
  id: "performance-fiscal-soft",
  severity: "warning",
  sentence: "整体绩效目标表的财政性资金一般应等于财政拨款收支总体情况表的收入合计。",
  basis: { zh: "财政拨款收支总体情况表收入合计", en: "the total of fiscal appropriation" },
  source: "经验：财政性资金即财政拨款",
  judged:
    "两表均在时比较，万元与元换算后按列示精度比较；有的地方把专户资金也计入财政性资金，故只提醒。",
  example: "财政性资金 2430.88 万元，财政拨款收入合计 24,038,771 元：提醒核实。",
  ask: (view, answers) => {
    const pair = view.pair("department-performance", "fiscal-appropriation-summary");
    if (!pair?.[0].amount("source.fiscal") || !pair[1].amount("income.total")) {
      answers.notApplicable();
      return;
    }
    equate(answers, lineSide(pair[0], "source.fiscal"), lineSide(pair[1], "income.total"));
  },
};

export const projectForms: Rule = {
  code: "GJ221",
  id: "project-forms",
  severity: "error",
  sentence: "各项目绩效目标表的本年度金额之和等于部门收支总体情况表的项目支出。",
  basis: { zh: "各项目绩效目标表本年度金额之和", en: "the sum of the project forms" },
  source: SOURCE,
  judged:
    "项目绩效目标表与整体绩效目标表的任务逐一对应，相差又不到一个项目的金额；或者各项目之和大于项目支出：按错误报告。其余情形见 GJ304。",
  example: "五张项目表相加 20,358,800 元，项目支出 20,385,800 元：标出。",
  ask: (view, answers) => {
    const sum = projectSum(view);
    if (sum === undefined || !sum.mustAgree) answers.notApplicable();
    else answers.equal(sum.project, sum.forms);
  },
};

export const projectFormsSoft: Rule = {
  code: "GJ304",
  id: "project-forms-soft",
  severity: "warning",
  sentence: "各项目绩效目标表的本年度金额之和一般应等于部门收支总体情况表的项目支出。",
  basis: { zh: "各项目绩效目标表本年度金额之和", en: "the sum of the project forms" },
  source: "经验：要求所有项目支出编报绩效目标的地方，两者相等",
  judged: "项目表与任务清单不能逐一对应，或者少的金额够得上一个项目时适用；可能有项目不要求编报。",
  example: "项目支出 2,035 万元，公开的两张项目表相加 833 万元：提醒核实。",
  ask: (view, answers) => {
    const sum = projectSum(view);
    if (sum === undefined || sum.mustAgree) answers.notApplicable();
    else answers.equal(sum.project, sum.forms);
  },
};

export const projectLastYear: Rule = {
  code: "GJ305",
  id: "project-last-year",
  severity: "warning",
  sentence: "项目绩效目标表的上年度金额一般应等于上年同一项目绩效目标表的本年度金额。",
  basis: { zh: "上年同名项目的本年度金额", en: "this project's form of last year" },
  source: "经验：上年度金额取自上年公开的项目绩效目标表",
  judged: "提供上年附表、两年项目名称相同时比较总金额和本年度金额；年中调整过预算的可能不同。",
  example: "本年表上年度金额 436.5 万元，上年表本年度金额 463.5 万元：提醒核实。",
  ask: (view, answers) => {
    const before = view.lastYear?.all("project-performance") ?? [];
    let asked = false;
    for (const form of view.all("project-performance")) {
      const last = before.find((other) => sameProject(form, other));
      if (last === undefined) continue;
      asked = true;
      equate(answers, lineSide(form, "last-year.current"), lineSide(last, "current"));
      equate(answers, lineSide(form, "last-year.whole"), lineSide(last, "whole"));
    }
    if (!asked) answers.notApplicable();
  },
};

/** The two sums of the overall form, without the one that the layout states already (rule GJ107). */
function unstatedSums(form: TableView): readonly (readonly string[])[] {
  const layouts = form.lineLayouts().flatMap(({ lines }) => lines);
  const stated = layouts.find(({ id }) => id === "total")?.sumOf ?? [];
  return [
    ["source.fiscal", "source.other"],
    ["structure.basic", "structure.project"],
  ].filter((ids) => !ids.every((id) => stated.includes(id)));
}

interface ProjectSum {
  readonly project: Figure;
  readonly forms: readonly Figure[];
  readonly mustAgree: boolean;
}

function projectSum(view: DisclosureView): ProjectSum | undefined {
  const project = view.one("department-summary")?.amount("spending.project");
  const tables = view.all("project-performance");
  const forms = tables.flatMap((form) => form.amount("current") ?? []);
  if (project === undefined || forms.length === 0) return undefined;
  const mustAgree =
    exceeds(forms, project) || (formsMatchTasks(view, tables) && !mayLackForm(forms, project));
  return { project, forms, mustAgree };
}

/** A gap as large as a project may be a project that needs neither task nor form. */
function mayLackForm(forms: readonly Figure[], project: Figure): boolean {
  if (isUnreadable(project) || forms.some(isUnreadable)) return false;
  const { unit, amount } = project.money;
  const amounts = forms.map(({ money }) => convert(money.amount, money.unit, unit));
  const gap = amount.minus(Amount.sum(amounts));
  return amounts.some((one) => !one.isZero() && gap.compare(one) >= 0);
}

function exceeds(forms: readonly Figure[], project: Figure): boolean {
  if (isUnreadable(project) || forms.some(isUnreadable)) return false;
  const terms = forms.map(({ money }): SignedMoney => ({ money, sign: 1 }));
  return sumIn(project.money.unit, terms).compare(project.money.amount) > 0;
}

/** Whether every task of the overall form has its project form and the other way round. */
function formsMatchTasks(view: DisclosureView, forms: readonly TableView[]): boolean {
  const tasks = view.one("department-performance")?.table.lists.get("tasks") ?? [];
  if (tasks.length === 0 || tasks.length !== forms.length) return false;
  const names = new ProjectNames(
    forms.flatMap((form) => form.table.texts.get("project-name")?.text ?? [])
  );
  return tasks.every((task) => names.has(task.text));
}

function sameProject(form: TableView, other: TableView): boolean {
  const name = form.table.texts.get("project-name")?.text;
  const otherName = other.table.texts.get("project-name")?.text;
  return name !== undefined && otherName !== undefined && new ProjectNames([otherName]).has(name);
}
