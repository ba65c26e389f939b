import type { Figure } from "../../recognition/model";
import { isSome } from "../../figures/disclosureView";
import type { Rule } from "../rule";
import type { TableView } from "../../figures/tableView";

/** 收支平衡 */
export const balance: Rule = {
  code: "GJ109",
  id: "balance",
  severity: "error",
  sentence: "收支总体情况表的本年收入合计等于本年支出合计。",
  basis: { zh: "收支平衡", en: "income equals spending" },
  source: "《预算法》第十二条：各级预算应当遵循……收支平衡的原则；附表格式",
  judged:
    "部门收支总体情况表与财政拨款收支总体情况表各比较一次。表中没有两个合计、或合计之下另列有结转等收支的不适用。",
  example: "本年收入合计 100 元，本年支出合计 101 元：与其他合计对不上的一侧标出。",
  ask: (view, answers) => {
    for (const kind of ["department-summary", "fiscal-appropriation-summary"] as const) {
      for (const table of view.all(kind)) {
        const income = table.amount("income.total");
        const spending = table.amount("spending.total");
        const carried = [...carriedOver(table, "income"), ...carriedOver(table, "spending")];
        // 上年结转 below 本年收入合计: it is the totals below them that balance, and nobody says which years they are.
        if (income && spending && carried.length === 0) answers.equal(income, [spending]);
        else answers.notApplicable();
      }
    }
  },
};

/** Money in lines that the layout does not know and that stand below the total. */
function carriedOver(table: TableView, panel: string): readonly Figure[] {
  const total = table.line(`${panel}.total`);
  return table
    .foreignLines(panel)
    .filter((line) => total !== undefined && line.row > total.row)
    .flatMap((line) => line.figures.filter(isSome));
}
