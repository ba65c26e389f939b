import { printAmount, revenueOf, spendingOf, type PrintUnit } from "./amounts";
import type { Disclosure, SpendingItem } from "./disclosure";
import { printHead, widthOf, type HeadColumn } from "./head";
import type { PrintedCell, PrintedRow } from "./printedTable";

/** Head and body of a table whose rows are classes (科目). */
export interface CodeTable {
  readonly width: number;
  readonly head: readonly PrintedRow[];
  readonly body: readonly PrintedRow[];
}

/** Table 2: income by function class and fund. */
export function revenueByFunction(disclosure: Disclosure, unit: PrintUnit): CodeTable {
  return byFunction(disclosure, disclosure.spending, { columns: REVENUE, sumOf: revenueOf, unit });
}

/** Tables 3, 5, 8 and 9: spending by function class; one blank row when there is none. */
export function spendingByFunction(
  disclosure: Disclosure,
  spending: readonly SpendingItem[],
  unit: PrintUnit
): CodeTable {
  return byFunction(disclosure, spending, { columns: SPENDING, sumOf: spendingOf, unit });
}

/** The second table 5: one row per pair of department class and government class. */
export function spendingByEconomicClass(
  spending: readonly SpendingItem[],
  unit: PrintUnit
): CodeTable {
  const head: HeadColumn[] = [
    { text: "部门预算经济分类", below: CLASS_COLUMNS },
    { text: "政府预算经济分类", below: CLASS_COLUMNS },
    ...SPENDING.map((column) => column.head),
  ];
  const amounts = { columns: SPENDING, sumOf: spendingOf, unit };
  const rows = groups(spending, (item) => `${item.departmentClass}/${item.governmentClass}`).map(
    ({ key, first, items }) => {
      const codes = [
        ...splitCode(first.departmentClass),
        label(first.departmentClassName),
        ...splitCode(first.governmentClass),
        label(first.governmentClassName),
      ];
      return printRow({ line: key }, codes, items, amounts);
    }
  );
  const total = printRow({ line: "total" }, [...blanks(5), label("合计")], spending, amounts);
  return { width: widthOf(head), head: printHead(head), body: [total, ...rows] };
}

/** Table 6: basic expenditure of the general budget by department class. */
export function basicByDepartmentClass(
  spending: readonly SpendingItem[],
  unit: PrintUnit
): CodeTable {
  const head: HeadColumn[] = [
    { text: "部门预算经济分类", below: CLASS_COLUMNS },
    ...BASIC.map((column) => column.head),
  ];
  const amounts = { columns: BASIC, sumOf: revenueOf, unit };
  const rows = groups(spending, (item) => item.departmentClass).map(({ key, first, items }) =>
    printRow({ line: key }, [...splitCode(key), label(first.departmentClassName)], items, amounts)
  );
  const total = printRow({ line: "total" }, [...blanks(2), label("合计")], spending, amounts);
  return { width: widthOf(head), head: printHead(head), body: [total, ...rows] };
}

/** A head with the ids of the measures below it, left to right. */
interface AmountColumns {
  readonly head: HeadColumn;
  readonly measures: readonly string[];
}

interface Amounts {
  readonly columns: readonly AmountColumns[];
  readonly sumOf: (items: readonly SpendingItem[], measure: string) => bigint;
  readonly unit: PrintUnit;
}

const CLASS_COLUMNS: readonly HeadColumn[] = [{ text: "类" }, { text: "款" }, { text: "科目名称" }];

const SPENDING: readonly AmountColumns[] = [
  { head: { text: "合计" }, measures: ["total"] },
  {
    head: {
      text: "基本支出",
      below: [
        { text: "小计" },
        { text: "工资福利支出" },
        { text: "对个人和家庭的补助支出" },
        { text: "商品服务支出" },
        { text: "资本性支出" },
      ],
    },
    measures: ["basic", "basic.wages", "basic.household", "basic.goods", "basic.capital"],
  },
  {
    head: {
      text: "项目支出",
      below: [
        { text: "小计" },
        { text: "社会事业和经济发展项目" },
        { text: "债务项目" },
        { text: "基本建设项目" },
        { text: "其他项目" },
      ],
    },
    measures: [
      "project",
      "project.development",
      "project.debt",
      "project.construction",
      "project.other",
    ],
  },
];

const GENERAL: AmountColumns = {
  head: { text: "一般公共预算", below: [{ text: "小计" }, { text: "其中：财政拨款" }] },
  measures: ["general", "general.appropriation"],
};

const REVENUE: readonly AmountColumns[] = [
  { head: { text: "合计" }, measures: ["total"] },
  GENERAL,
  { head: { text: "政府性基金预算" }, measures: ["government-fund"] },
  { head: { text: "国有资本经营预算" }, measures: ["state-capital"] },
  { head: { text: "财政专户管理的非税收入" }, measures: ["special-account"] },
  { head: { text: "其他各项收入" }, measures: ["other"] },
  { head: { text: "上级转移支付" }, measures: ["transfer"] },
];

const BASIC: readonly AmountColumns[] = [GENERAL];

/** 合计, then the row of each unit followed by its classes. */
function byFunction(
  disclosure: Disclosure,
  spending: readonly SpendingItem[],
  amounts: Amounts
): CodeTable {
  const head: HeadColumn[] = [
    { text: "科目编码", below: [{ text: "类" }, { text: "款" }, { text: "项" }] },
    { text: "单位（科目名称）" },
    ...amounts.columns.map((column) => column.head),
  ];
  const width = widthOf(head);
  if (spending.length === 0) return { width, head: printHead(head), body: [blanks(width)] };
  const total = printRow({ line: "total" }, [...blanks(3), label("合计")], spending, amounts);
  const rows = disclosure.units.flatMap((unit) =>
    unitRows(
      unit,
      spending.filter((item) => item.unit === unit.code),
      amounts
    )
  );
  return { width, head: printHead(head), body: [total, ...rows] };
}

function unitRows(
  unit: Disclosure["units"][number],
  spending: readonly SpendingItem[],
  amounts: Amounts
): PrintedRow[] {
  if (spending.length === 0) return [];
  const unitCells = [...blanks(2), code(unit.code), label(unit.name)];
  return [
    printRow({ line: "unit", unit: unit.code }, unitCells, spending, amounts),
    ...groups(spending, (item) => item.functionClass).map(({ key, first, items }) =>
      printRow(
        { line: key, unit: unit.code },
        [...splitCode(key), label(first.functionName)],
        items,
        amounts
      )
    ),
  ];
}

type Place = Pick<PrintedCell, "line" | "unit">;

function printRow(
  place: Place,
  keys: readonly PrintedCell[],
  items: readonly SpendingItem[],
  amounts: Amounts
): PrintedRow {
  const cells = amounts.columns
    .flatMap((column) => column.measures)
    .map((measure): PrintedCell => {
      const text = printAmount(amounts.sumOf(items, measure), amounts.unit);
      return { text, holds: "amount", measure, ...place };
    });
  return [...keys.map((cell) => ({ ...cell, ...place })), ...cells];
}

/** 2010301 → 201, 03, 01; 30101 → 301, 01. */
function splitCode(digits: string): PrintedCell[] {
  const parts = [digits.slice(0, 3), ...(digits.slice(3).match(/../g) ?? [])];
  return parts.map(code);
}

function code(text: string): PrintedCell {
  return { text, holds: "code" };
}

function label(text: string): PrintedCell {
  return { text, holds: "label" };
}

function blanks(count: number): PrintedCell[] {
  return Array.from({ length: count }, () => ({ text: "", holds: "text" }));
}

interface Group {
  readonly key: string;
  readonly first: SpendingItem;
  readonly items: readonly SpendingItem[];
}

/** Items by key, in the order of the keys. */
function groups(items: readonly SpendingItem[], keyOf: (item: SpendingItem) => string): Group[] {
  const found = new Map<string, { first: SpendingItem; items: SpendingItem[] }>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group) group.items.push(item);
    else found.set(keyOf(item), { first: item, items: [item] });
  }
  return [...found]
    .map(([key, group]) => ({ key, ...group }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}
