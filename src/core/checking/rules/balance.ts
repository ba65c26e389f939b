import type { Rule } from "../rule";

/** 收支平衡 */
export const balance: Rule = {
  code: "GJ109",
  id: "balance",
  severity: "error",
  sentence: "收支总体情况表的本年收入合计等于本年支出合计。",
  basis: { zh: "收支平衡", en: "income equals spending" },
  source: "《预算法》第十二条：各级预算应当遵循……收支平衡的原则；附表格式",
  judged: "部门收支总体情况表与财政拨款收支总体情况表各比较一次。表中没有两个合计的不适用。",
  example: "本年收入合计 100 元，本年支出合计 101 元：与其他合计对不上的一侧标出。",
  ask: (view, answers) => {
    for (const kind of ["department-summary", "fiscal-appropriation-summary"] as const) {
      for (const table of view.all(kind)) {
        const income = table.amount("income.total");
        const spending = table.amount("spending.total");
        if (income && spending) answers.equal(income, [spending]);
        else answers.notApplicable();
      }
    }
  },
};
