import { printAmount, revenueOf, spendingOf, sum, type PrintUnit } from "./amounts";
import type { SpendingItem } from "./disclosure";
import { printHead } from "./head";
import type { PrintedCell, PrintedRow } from "./printedTable";

/** Head and body of a table whose lines are known by their labels. */
export interface PanelTable {
  readonly width: number;
  readonly head: readonly PrintedRow[];
  readonly body: readonly PrintedRow[];
}

/** Table 1: income beside spending, all funds. */
export function summary(spending: readonly SpendingItem[], unit: PrintUnit): PanelTable {
  return incomeBesideSpending([...FISCAL_INCOME, ...OTHER_INCOME], spending, unit);
}

/** Table 4: income beside spending of the three budgets that are fiscal appropriation; pass only their money. */
export function fiscalSummary(spending: readonly SpendingItem[], unit: PrintUnit): PanelTable {
  return incomeBesideSpending(FISCAL_INCOME, spending, unit);
}

/** Table 7: three public expenses, basic and project expenditure of the general budget together. */
export function threePublicExpenses(
  spending: readonly SpendingItem[],
  unit: PrintUnit
): PanelTable {
  const body = EXPENSES.map(({ line, text, classes }) => {
    const items = spending.filter((item) => classes.includes(item.departmentClass));
    return panelCells(`expenses.${line}`, text, sum(items), unit);
  });
  return { width: 2, head: printHead([{ text: "项目" }, { text: "“三公”经费预算数" }]), body };
}

interface PanelLine {
  readonly line: string;
  readonly text: string;
}

const FISCAL_INCOME: readonly PanelLine[] = [
  { line: "general", text: "一、一般公共预算" },
  { line: "general.appropriation", text: "1、财政拨款" },
  { line: "general.special", text: "2、专项收入" },
  { line: "general.fees", text: "3、行政事业性收费收入" },
  { line: "general.assets", text: "4、国有资源资产有偿使用收入" },
  { line: "general.other", text: "5、其他一般公共预算收入" },
  { line: "government-fund", text: "二、政府性基金预算" },
  { line: "state-capital", text: "三、国有资本经营预算" },
];

const OTHER_INCOME: readonly PanelLine[] = [
  { line: "special-account", text: "四、财政专户管理的非税收入" },
  { line: "other", text: "五、其他各项收入" },
  { line: "transfer", text: "六、上级转移支付" },
];

const SPENDING: readonly PanelLine[] = [
  { line: "basic", text: "一、基本支出" },
  { line: "basic.wages", text: "1、工资福利支出" },
  { line: "basic.household", text: "2、对个人和家庭的补助支出" },
  { line: "basic.goods", text: "3、商品服务支出" },
  { line: "basic.capital", text: "4、资本性支出" },
  { line: "project", text: "二、项目支出" },
  { line: "project.development", text: "1、社会事业和经济发展项目" },
  { line: "project.debt", text: "2、债务项目" },
  { line: "project.construction", text: "3、基本建设项目" },
  { line: "project.other", text: "4、其他项目" },
];

const EXPENSES: readonly (PanelLine & { readonly classes: readonly string[] })[] = [
  { line: "total", text: "合计", classes: ["30212", "30217", "30231", "31013"] },
  { line: "abroad", text: "1、因公出国（境）费用", classes: ["30212"] },
  { line: "reception", text: "2、公务接待费", classes: ["30217"] },
  { line: "vehicles", text: "3、公务用车费", classes: ["30231", "31013"] },
  { line: "vehicles.running", text: "其中：（1）公务用车运行维护费", classes: ["30231"] },
  { line: "vehicles.purchase", text: "（2）公务车购置", classes: ["31013"] },
];

/** Both panels end in the same row, that of their totals; the shorter one has blank lines above it. */
function incomeBesideSpending(
  income: readonly PanelLine[],
  items: readonly SpendingItem[],
  unit: PrintUnit
): PanelTable {
  const left = income.map(({ line, text }) =>
    panelCells(`income.${line}`, text, revenueOf(items, line), unit)
  );
  const right = SPENDING.map(({ line, text }) =>
    panelCells(`spending.${line}`, text, spendingOf(items, line), unit)
  );
  const lines = Math.max(left.length, right.length);
  const body = Array.from({ length: lines }, (_, index) => [
    ...(left[index] ?? BLANK_LINE),
    ...(right[index] ?? BLANK_LINE),
  ]);
  body.push([
    ...panelCells("income.total", "本年收入合计", sum(items), unit),
    ...panelCells("spending.total", "本年支出合计", sum(items), unit),
  ]);
  const panel = [{ text: "项目" }, { text: "金额" }];
  const head = printHead([
    { text: "收入", below: panel },
    { text: "支出", below: panel },
  ]);
  return { width: 4, head, body };
}

const BLANK_LINE: readonly PrintedCell[] = [
  { text: "", holds: "label" },
  { text: "", holds: "text" },
];

function panelCells(line: string, text: string, yuan: bigint, unit: PrintUnit): PrintedCell[] {
  return [
    { text, holds: "label", line },
    { text: printAmount(yuan, unit), holds: "amount", line, measure: "amount" },
  ];
}
