import type { Answers, Rule } from "../rule";
import type { TableView } from "../../figures/tableView";
import {
  bound,
  departmentCodeOf,
  equate,
  linesUnder,
  lineSide,
  tieByCode,
  wholeSide,
} from "./sides";
import type { Side } from "./sides";
import { CLASSES_OF_BASIC_USE, USES } from "./uses";

const SOURCE = "财预〔2017〕98号《支出经济分类科目改革方案》；附表对应关系";

export const functionEconomicTotals: Rule = {
  code: "GJ214",
  id: "function-economic-totals",
  severity: "error",
  sentence: "一般公共预算支出情况表按功能分类与按经济分类两张表的合计行逐列相等。",
  basis: { zh: "按经济分类列示的同列合计", en: "the column total by economic class" },
  source: SOURCE,
  judged: "两表都列的列才比较。缺表时不适用。",
  example: "功能分类表商品服务支出合计 43 万元，经济分类表 34 万元：标出。",
  ask: (view, answers) => {
    const pair = view.pair("general-budget-by-function", "general-budget-by-economic-class");
    if (!pair) {
      answers.notApplicable();
      return;
    }
    for (const use of USES) {
      if (pair[0].has(use) && pair[1].has(use)) {
        equate(answers, wholeSide(pair[0], use), wholeSide(pair[1], use));
      }
    }
  },
};

export const economicBasicClasses: Rule = {
  code: "GJ215",
  id: "economic-basic-classes",
  severity: "error",
  sentence:
    "同一部门预算经济分类科目，经济分类表中各政府预算经济分类的基本支出之和等于基本支出情况表的小计。",
  basis: { zh: "基本支出情况表同一科目", en: "the same class in the basic expenditure table" },
  source: SOURCE,
  judged: "按部门预算经济分类科目合并后逐科目比较；一表有而另一表没有、金额又不为零的也标出。",
  example: "30101 在经济分类表两行共 111 万元，基本支出表 101 万元：标出。",
  ask: (view, answers) => {
    const pair = view.pair("general-budget-by-economic-class", "general-budget-basic");
    if (!pair) {
      answers.notApplicable();
      return;
    }
    const [left, right] = pair;
    equate(answers, wholeSide(left, "basic"), wholeSide(right, "general"));
    const measures = [["basic", "general"]] as const;
    tieByCode(answers, { left, right, codeOf: departmentCodeOf, measures, relate: equate });
  },
};

export const functionBasicClasses: Rule = {
  code: "GJ216",
  id: "function-basic-classes",
  severity: "error",
  sentence:
    "基本支出情况表中 301、302、303、310 各类之和，分别等于一般公共预算支出情况表基本支出的工资福利、商品服务、个人和家庭补助、资本性支出合计。",
  basis: { zh: "基本支出情况表该类科目合计", en: "the sum of the classes in the basic table" },
  source: SOURCE,
  judged: "四类逐类比较，并比较基本支出合计。",
  example: "工资福利支出合计 351 万元，301 各款相加 315 万元：标出。",
  ask: (view, answers) => {
    const pair = view.pair("general-budget-by-function", "general-budget-basic");
    if (!pair?.[1].has("general")) {
      answers.notApplicable();
      return;
    }
    const [byFunction, basic] = pair;
    equate(answers, wholeSide(byFunction, "basic"), wholeSide(basic, "general"));
    for (const [use, code] of CLASSES_OF_BASIC_USE) {
      if (byFunction.has(use)) {
        equate(answers, wholeSide(byFunction, use), classSide(basic, code, "general"));
      }
    }
  },
};

export const summaryBasicClasses: Rule = {
  code: "GJ217",
  id: "summary-basic-classes",
  severity: "error",
  sentence:
    "部门只有一般公共预算资金时，基本支出情况表中 301、302、303、310 各类之和，分别等于部门收支总体情况表基本支出的对应各项。",
  basis: { zh: "基本支出情况表该类科目合计", en: "the sum of the classes in the basic table" },
  source: SOURCE,
  judged: "只有一般公共预算一项来源时适用。",
  example: "收支总表“商品服务支出”43 万元，302 各款相加 34 万元：标出。",
  ask: (view, answers) => {
    const pair = view.pair("department-summary", "general-budget-basic");
    if (!pair?.[1].has("general") || !view.hasGeneralMoneyOnly()) {
      answers.notApplicable();
      return;
    }
    const [summary, basic] = pair;
    for (const [use, code] of CLASSES_OF_BASIC_USE) {
      if (!summary.line(`spending.${use}`)) continue;
      equate(answers, lineSide(summary, `spending.${use}`), classSide(basic, code, "general"));
    }
  },
};

export const threePublicEconomic: Rule = {
  code: "GJ218",
  id: "three-public-economic",
  severity: "error",
  sentence:
    "“三公”经费各项等于一般公共预算经济分类表对应科目（30212、30217、30231、31013）的合计，含基本支出和项目支出。",
  basis: { zh: "经济分类表对应科目合计", en: "the classes in the table by economic class" },
  source: "“三公”经费支出情况表附注；财预〔2017〕98号科目说明",
  judged:
    "经济分类表列到款级时适用，四项逐项比较。一般公共预算中有财政拨款以外的收入时，“三公”经费不大于对应科目即可。",
  example: "公务接待费 0.60 万元，30217 合计 6,500 元：标出。",
  ask: (view, answers) => {
    const pair = view.pair("three-public-expenses", "general-budget-by-economic-class");
    if (!pair || !listsSubClasses(pair[1])) {
      answers.notApplicable();
      return;
    }
    const [expenses, economic] = pair;
    // The three public expenses are those of fiscal appropriation; the classes hold fees and other income as well.
    const relate = view.hasGeneralMoneyOfOtherKinds() ? bound : equate;
    for (const [line, codes] of THREE_PUBLIC_CLASSES) {
      if (!expenses.line(line)) continue;
      relate(answers, lineSide(expenses, line), classesSide(economic, codes, "total"));
    }
  },
};

export const threePublicBasic: Rule = {
  code: "GJ219",
  id: "three-public-basic",
  severity: "error",
  sentence: "“三公”经费各项不小于基本支出情况表的对应科目（30212、30217、30231、31013）。",
  basis: { zh: "“三公”经费该项", en: "the line of the three public expenses" },
  source: "“三公”经费支出情况表附注：包括基本支出和项目支出",
  judged:
    "基本支出情况表列有对应科目时比较；一般公共预算中有财政拨款以外的收入时，只比其中的财政拨款。",
  example: "30217 基本支出 8,000 元，公务接待费 6,000 元：标出。",
  ask: (view, answers) => {
    const pair = view.pair("general-budget-basic", "three-public-expenses");
    if (!pair) {
      answers.notApplicable();
      return;
    }
    const [basic, expenses] = pair;
    const measure = view.hasGeneralMoneyOfOtherKinds() ? "general.appropriation" : "general";
    for (const [line, codes] of THREE_PUBLIC_CLASSES) {
      const part = classesSide(basic, codes, measure);
      if (part.figures.length > 0 && expenses.line(line)) {
        bound(answers, part, lineSide(expenses, line));
      }
    }
  },
};

export const economicUseOfClass: Rule = {
  code: "GJ303",
  id: "economic-use-of-class",
  severity: "warning",
  sentence:
    "经济分类表中，301、302、303、310 各类科目的基本支出一般应分别列在工资福利、商品服务、个人和家庭补助、资本性支出列。",
  basis: { zh: "该行的基本支出小计", en: "the basic subtotal of the row" },
  source: "经验：列名与部门预算经济分类的类名相同",
  judged: "逐行比较该类对应的列与基本支出小计。",
  example: "30201 办公费的基本支出列在工资福利支出列：提醒核实。",
  ask: (view, answers) => {
    const economic = view.one("general-budget-by-economic-class");
    if (!economic) {
      answers.notApplicable();
      return;
    }
    for (const [use, code] of CLASSES_OF_BASIC_USE) {
      for (const line of linesUnder(economic, departmentCodeOf, [code])) {
        const figure = economic.figure(line, use);
        const basic = economic.figure(line, "basic");
        if (figure && basic) answers.equal(figure, [basic]);
      }
    }
  },
};

export const functionEconomicSoft: Rule = {
  code: "GJ301",
  id: "function-economic-ties",
  severity: "warning",
  sentence:
    "社保缴费、医疗和住房公积金的功能分类科目，一般应与对应的经济分类科目相等：2080505 与 30108，2080506 与 30109，2101101、2101102 与 30110，2210201 与 30113。",
  basis: { zh: "对应的经济分类科目", en: "the matching economic class" },
  source: "经验：科目说明（功能分类与部门预算经济分类口径相同）",
  judged: "功能分类表与经济分类表都列有对应科目时比较。",
  example: "2080505 为 41 万元，30108 为 14 万元：提醒核实。",
  ask: (view, answers) => {
    const pair = view.pair("general-budget-by-function", "general-budget-by-economic-class");
    if (!pair) {
      answers.notApplicable();
      return;
    }
    const [byFunction, economic] = pair;
    for (const [functions, classes] of SAME_MONEY) {
      softTie(
        answers,
        functionSide(byFunction, functions),
        classesSide(economic, classes, "total")
      );
    }
  },
};

const THREE_PUBLIC_CLASSES: readonly (readonly [line: string, codes: readonly string[]])[] = [
  ["expenses.abroad", ["30212"]],
  ["expenses.reception", ["30217"]],
  ["expenses.vehicles.running", ["30231"]],
  ["expenses.vehicles.purchase", ["31013", "30913"]],
];

const SAME_MONEY: readonly (readonly [functions: readonly string[], classes: readonly string[]])[] =
  [
    [["2080505"], ["30108"]],
    [["2080506"], ["30109"]],
    [["2101101", "2101102"], ["30110"]],
    [["2210201"], ["30113"]],
  ];

function softTie(answers: Answers, left: Side, right: Side): void {
  if (left.figures.length === 0 || right.figures.length === 0) answers.notApplicable();
  else equate(answers, left, right);
}

function classSide(view: TableView, code: string, measure: string): Side {
  return classesSide(view, [code], measure);
}

function classesSide(view: TableView, codes: readonly string[], measure: string): Side {
  const lines = linesUnder(view, departmentCodeOf, codes);
  return { table: view.table, figures: view.column(lines, measure) };
}

function functionSide(view: TableView, codes: readonly string[]): Side {
  const lines = linesUnder(view, (line) => line.functionClass, codes);
  return { table: view.table, figures: view.column(lines, "total") };
}

function listsSubClasses(view: TableView): boolean {
  return view.leaves().some((line) => (line.departmentClass?.code.length ?? 0) >= 5);
}
