import type { Rule } from "../rule";
import { bound, equate, functionCodeOf, tieByCode, wholeSide } from "./sides";
import { USES } from "./uses";

const SOURCE = "部门预算公开附表：按功能分类科目列示的各表之间的对应关系";
const SAME_USES = USES.map((use) => [use, use] as const);

export const revenueExpenditureCodes: Rule = {
  code: "GJ205",
  id: "revenue-expenditure-codes",
  severity: "error",
  sentence: "部门收入总体情况表与部门支出总体情况表同一功能分类科目的合计相等。",
  basis: { zh: "部门支出总体情况表同一科目", en: "the same code in the expenditure table" },
  source: SOURCE,
  judged: "逐科目比较合计列；两表单位行相同时分单位比较，否则各单位合并比较。",
  example: "2010301 行政运行：收入 201 万元，支出 210 万元：与其他数字对不上的一侧标出。",
  ask: (view, answers) => {
    const pair = view.pair("department-revenue", "department-expenditure");
    if (!pair) {
      answers.notApplicable();
      return;
    }
    const [left, right] = pair;
    const measures = [["total", "total"]] as const;
    tieByCode(answers, { left, right, codeOf: functionCodeOf, measures, relate: equate });
  },
};

export const expenditureGeneralEqual: Rule = {
  code: "GJ210",
  id: "expenditure-general-equality",
  severity: "error",
  sentence:
    "部门只有一般公共预算资金时，部门支出总体情况表与一般公共预算支出情况表逐科目、逐列相等。",
  basis: { zh: "一般公共预算支出情况表同一科目", en: "the same code in the general budget table" },
  source: SOURCE,
  judged: "收支总表和收入总表只有一般公共预算一项来源时适用，合计行和各科目逐列比较。",
  example: "支出总表 2010301 基本支出 201 万元，一般公共预算支出表 210 万元：标出。",
  ask: (view, answers) => {
    const pair = view.pair("department-expenditure", "general-budget-by-function");
    if (!pair || !view.hasGeneralMoneyOnly()) {
      answers.notApplicable();
      return;
    }
    const [left, right] = pair;
    for (const use of USES) {
      if (left.has(use) && right.has(use)) {
        equate(answers, wholeSide(left, use), wholeSide(right, use));
      }
    }
    tieByCode(answers, {
      left,
      right,
      codeOf: functionCodeOf,
      measures: SAME_USES,
      relate: equate,
    });
  },
};

export const expenditureGeneralBound: Rule = {
  code: "GJ211",
  id: "expenditure-general-bound",
  severity: "error",
  sentence: "部门有多项资金来源时，一般公共预算支出情况表各科目各列不大于部门支出总体情况表。",
  basis: { zh: "部门支出总体情况表同一科目", en: "the same code in the expenditure table" },
  source: SOURCE,
  judged: "不能确定只有一般公共预算资金时适用，合计行和各科目逐列比较。",
  example: "2010301 部门支出 100 元，其中一般公共预算支出 120 元：标出。",
  ask: (view, answers) => {
    const pair = view.pair("general-budget-by-function", "department-expenditure");
    if (!pair || view.hasGeneralMoneyOnly()) {
      answers.notApplicable();
      return;
    }
    const [general, all] = pair;
    for (const use of USES) {
      if (general.has(use) && all.has(use)) {
        bound(answers, wholeSide(general, use), wholeSide(all, use));
      }
    }
    tieByCode(answers, {
      left: general,
      right: all,
      codeOf: functionCodeOf,
      measures: SAME_USES,
      // A code that only the table of all money has is money from elsewhere.
      relate: (to, part, whole, doubtful) => {
        if (part.figures.length > 0) bound(to, part, whole, doubtful);
      },
    });
  },
};

export const revenueGeneralCodes: Rule = {
  code: "GJ212",
  id: "revenue-general-codes",
  severity: "error",
  sentence:
    "部门只有一般公共预算资金时，收入总表各科目“一般公共预算小计”等于一般公共预算支出情况表同一科目合计。",
  basis: { zh: "一般公共预算支出情况表同一科目", en: "the same code in the general budget table" },
  source: SOURCE,
  judged: "只有一般公共预算一项来源时适用，逐科目比较；多项来源时见 GJ302。",
  example: "2080505：收入总表 41 万元，支出表 14 万元：标出。",
  ask: (view, answers) => {
    const pair = view.pair("department-revenue", "general-budget-by-function");
    if (!pair || !view.hasGeneralMoneyOnly()) {
      answers.notApplicable();
      return;
    }
    const [left, right] = pair;
    const measures = [["general", "total"]] as const;
    tieByCode(answers, { left, right, codeOf: functionCodeOf, measures, relate: equate });
  },
};

export const revenueGeneralCodesSoft: Rule = {
  code: "GJ302",
  id: "revenue-general-codes-soft",
  severity: "warning",
  sentence:
    "部门有多项资金来源时，收入总表各科目“一般公共预算小计”一般应等于一般公共预算支出情况表同一科目合计。",
  basis: { zh: "一般公共预算支出情况表同一科目", en: "the same code in the general budget table" },
  source: "经验：收入按资金来源、支出按用途归集到同一科目",
  judged: "有多项来源时适用，逐科目比较；允许资金在科目间调剂，故只提醒。",
  example: "2080505：收入总表一般公共预算小计 41 万元，支出表 14 万元：提醒核实。",
  ask: (view, answers) => {
    const pair = view.pair("department-revenue", "general-budget-by-function");
    if (!pair || view.hasGeneralMoneyOnly()) {
      answers.notApplicable();
      return;
    }
    const [left, right] = pair;
    const measures = [["general", "total"]] as const;
    tieByCode(answers, { left, right, codeOf: functionCodeOf, measures, relate: equate });
  },
};

export const revenueGeneralTotal: Rule = {
  code: "GJ213",
  id: "revenue-general-total",
  severity: "error",
  sentence: "收入总表“一般公共预算小计”的合计等于一般公共预算支出情况表的合计。",
  basis: { zh: "一般公共预算支出情况表合计", en: "the total of the general budget table" },
  source: SOURCE,
  judged: "两表均在且收入总表列有该列时比较。",
  example: "收入总表一般公共预算小计 2,430 万元，支出表合计 2,340 万元：标出。",
  ask: (view, answers) => {
    const pair = view.pair("department-revenue", "general-budget-by-function");
    if (!pair?.[0].has("general")) {
      answers.notApplicable();
      return;
    }
    equate(answers, wholeSide(pair[0], "general"), wholeSide(pair[1], "total"));
  },
};
