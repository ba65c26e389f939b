import { isSome, type DisclosureView } from "../../figures/disclosureView";
import type { Rule } from "../rule";
import type { TableView } from "../../figures/tableView";
import { bound, equate, lineSide, wholeSide } from "./sides";
import { SOURCES, USES } from "./uses";

const SOURCE = "部门预算公开附表：部门综合预算各表之间的对应关系";

export const summaryRevenueTotal: Rule = {
  code: "GJ201",
  id: "summary-revenue-total",
  severity: "error",
  sentence: "部门收支总体情况表的本年收入合计等于部门收入总体情况表的合计。",
  basis: { zh: "部门收入总体情况表合计", en: "the total of the revenue table" },
  source: SOURCE,
  judged: "两表均在时比较；单位不同时换算。缺表时不适用。",
  example: "收支总表收入合计 2,430 万元，收入总表合计 2,403 万元：与其他数字对不上的一侧标出。",
  ask: (view, answers) => {
    const pair = view.pair("department-summary", "department-revenue");
    if (!pair) {
      answers.notApplicable();
      return;
    }
    const [summary, revenue] = pair;
    const [income, total] = [summary.amount("income.total"), revenue.whole("total")[0]];
    // 上年结转 beside the sources of the year: the total of the revenue table may take it in.
    const carried = summary.foreignLines("income").flatMap(({ figures }) => figures);
    if (income && total && revenue.whole("total").length === 1 && carried.some(isSome)) {
      answers.equal(total, [income], { optional: carried, against: summary.table });
    } else equate(answers, lineSide(summary, "income.total"), wholeSide(revenue, "total"));
  },
};

export const summaryRevenueSources: Rule = {
  code: "GJ202",
  id: "summary-revenue-sources",
  severity: "error",
  sentence: "部门收支总体情况表各项收入来源等于部门收入总体情况表对应各列的合计。",
  basis: { zh: "部门收入总体情况表对应列合计", en: "the column total of the revenue table" },
  source: SOURCE,
  judged:
    "一般公共预算及其中财政拨款、基金、国资、专户、其他、转移逐项比较；两表都列的来源才比较。",
  example: "收支总表“财政专户管理的非税收入”50 元，收入总表该列合计为空：标出。",
  ask: (view, answers) => {
    const pair = view.pair("department-summary", "department-revenue");
    if (!pair) {
      answers.notApplicable();
      return;
    }
    const [summary, revenue] = pair;
    for (const source of SOURCES) {
      if (!revenue.has(source) || !summary.line(`income.${source}`)) continue;
      equate(answers, lineSide(summary, `income.${source}`), wholeSide(revenue, source));
    }
  },
};

export const summaryExpenditure: Rule = {
  code: "GJ203",
  id: "summary-expenditure",
  severity: "error",
  sentence: "部门收支总体情况表的支出合计及各项用途等于部门支出总体情况表对应各列的合计。",
  basis: { zh: "部门支出总体情况表对应列合计", en: "the column total of the expenditure table" },
  source: SOURCE,
  judged: "合计、基本支出及其四项、项目支出及其四项逐项比较；两表都列的用途才比较。",
  example: "收支总表“商品服务支出”43 万元，支出总表该列合计 34 万元：标出。",
  ask: (view, answers) => {
    const pair = view.pair("department-summary", "department-expenditure");
    if (!pair) {
      answers.notApplicable();
      return;
    }
    const [summary, expenditure] = pair;
    for (const use of USES) {
      if (!expenditure.has(use) || !summary.line(`spending.${use}`)) continue;
      equate(answers, lineSide(summary, `spending.${use}`), wholeSide(expenditure, use));
    }
  },
};

export const revenueExpenditureTotal: Rule = {
  code: "GJ204",
  id: "revenue-expenditure-total",
  severity: "error",
  sentence: "部门收入总体情况表合计等于部门支出总体情况表合计。",
  basis: { zh: "部门支出总体情况表合计", en: "the total of the expenditure table" },
  source: "《预算法》第十二条：收支平衡；附表对应关系",
  judged: "两表均在时比较。缺表时不适用。",
  example: "收入总表合计 100 元，支出总表合计 99 元：标出。",
  ask: (view, answers) => {
    const pair = view.pair("department-revenue", "department-expenditure");
    if (!pair) {
      answers.notApplicable();
      return;
    }
    equate(answers, wholeSide(pair[0], "total"), wholeSide(pair[1], "total"));
  },
};

export const summaryFiscalEqual: Rule = {
  code: "GJ206",
  id: "summary-fiscal-equality",
  severity: "error",
  sentence: "部门只有财政拨款时，部门收支总体情况表与财政拨款收支总体情况表逐项相等。",
  basis: {
    zh: "财政拨款收支总体情况表同一项",
    en: "the same line of the fiscal appropriation table",
  },
  source: SOURCE,
  judged: "收支总表的专户、其他、转移三项均为零时适用，逐项比较；否则不适用（见 GJ207）。",
  example: "两表“二、项目支出”分别为 2,035 元、2,053 元：与其他表对不上的一侧标出。",
  ask: (view, answers) => {
    const pair = view.pair("department-summary", "fiscal-appropriation-summary");
    if (!pair || view.hasOtherThanFiscalMoney(pair[0])) {
      answers.notApplicable();
      return;
    }
    const [summary, fiscal] = pair;
    for (const id of sharedLines(summary, fiscal)) {
      equate(answers, lineSide(summary, id), lineSide(fiscal, id));
    }
  },
};

export const summaryFiscalBound: Rule = {
  code: "GJ207",
  id: "summary-fiscal-bound",
  severity: "error",
  sentence: "部门还有其他资金时，财政拨款收支总体情况表各项不大于部门收支总体情况表同一项。",
  basis: { zh: "部门收支总体情况表同一项", en: "the same line of the department summary" },
  source: SOURCE,
  judged: "收支总表的专户、其他、转移三项中有数时适用，逐项比较。",
  example: "部门基本支出 100 元，财政拨款基本支出 120 元：标出。",
  ask: (view, answers) => {
    const pair = view.pair("department-summary", "fiscal-appropriation-summary");
    if (!pair || !view.hasOtherThanFiscalMoney(pair[0])) {
      answers.notApplicable();
      return;
    }
    const [summary, fiscal] = pair;
    for (const id of sharedLines(summary, fiscal)) {
      bound(answers, lineSide(fiscal, id), lineSide(summary, id));
    }
  },
};

export const fiscalIncomeFunds: Rule = {
  code: "GJ209",
  id: "fiscal-income-funds",
  severity: "error",
  sentence:
    "财政拨款收支总体情况表的一般公共预算、政府性基金预算、国有资本经营预算收入，分别等于三张支出情况表的合计。",
  basis: { zh: "该项资金的支出情况表合计", en: "the total of the fund's expenditure table" },
  source: SOURCE,
  judged: "逐项资金比较；空表按零计。缺表时不适用。",
  example: "财政拨款表“二、政府性基金预算”200 元，政府性基金支出表为空表：标出。",
  ask: (view, answers) => {
    const fiscal = view.one("fiscal-appropriation-summary");
    for (const [source, kind] of FUND_TABLES) {
      const table = view.one(kind);
      if (!fiscal?.line(`income.${source}`) || !table) answers.notApplicable();
      else equate(answers, lineSide(fiscal, `income.${source}`), wholeSide(table, "total"));
    }
  },
};

export const fiscalSpendingUses: Rule = {
  code: "GJ208",
  id: "fiscal-spending-uses",
  severity: "error",
  sentence:
    "财政拨款收支总体情况表的支出合计及各项用途，等于一般公共预算、政府性基金预算、国有资本经营预算三张支出情况表对应各列之和。",
  basis: { zh: "三张支出情况表对应列之和", en: "the sum of the three expenditure tables" },
  source: SOURCE,
  judged: "空表按零计；缺基金或国资表时，财政拨款表该项资金为零才比较。",
  example: "财政拨款表基本支出 395 万元，一般公共预算支出表基本支出 359 万元、其余两表为空：标出。",
  ask: (view, answers) => {
    const fiscal = view.one("fiscal-appropriation-summary");
    const tables = fiscal && fundTables(view, fiscal);
    if (!fiscal || !tables) {
      answers.notApplicable();
      return;
    }
    for (const use of USES) {
      if (!fiscal.line(`spending.${use}`) || !tables.every((table) => table.has(use))) continue;
      const figures = tables.flatMap((table) => table.whole(use));
      const [general] = tables;
      if (general) {
        equate(answers, lineSide(fiscal, `spending.${use}`), { table: general.table, figures });
      }
    }
  },
};

const FUND_TABLES = [
  ["general", "general-budget-by-function"],
  ["government-fund", "government-fund"],
  ["state-capital", "state-capital"],
] as const;

/** The tables whose sum is all fiscal spending; nothing when one is missing that holds money. */
function fundTables(view: DisclosureView, fiscal: TableView): readonly TableView[] | undefined {
  const tables: TableView[] = [];
  for (const [source, kind] of FUND_TABLES) {
    const table = view.one(kind);
    if (table !== undefined) {
      // An empty table adds nothing, whatever columns its head has.
      if (!table.table.empty || source === "general") tables.push(table);
      continue;
    }
    const income = fiscal.amount(`income.${source}`);
    if (source === "general" || !income?.money.amount.isZero()) return undefined;
  }
  return tables;
}

function sharedLines(one: TableView, other: TableView): readonly string[] {
  return one.table.lines.flatMap(({ id }) => (id !== undefined && other.line(id) ? [id] : []));
}
