import { printShortWan, printYuanWithCents, revenueOf, spendingOf, sum } from "./amounts";
import type { Disclosure, Indicator, Project, ProjectWording } from "./disclosure";
import type { PrintedCell, PrintedRow } from "./printedTable";

/** A form has no head of its own: its labels stand beside their values. */
export interface Form {
  readonly width: number;
  readonly body: readonly PrintedRow[];
}

/** Table 11: the overall performance form (整体绩效目标), amounts in 万元. */
export function overallForm(disclosure: Disclosure): Form {
  const tasks = disclosure.projects.map((project): PrintedRow => [
    null,
    text(project.name, { line: "tasks" }),
    text(wordingOf(project).overview, { columns: 3 }),
    null,
    null,
  ]);
  return {
    width: 5,
    body: [
      [label("部门（单位）名称"), text(disclosure.organisation, { columns: 4 }), null, null, null],
      [label("年度履职目标"), text(overallGoal(disclosure), { columns: 4 }), null, null, null],
      [
        label("年度主要任务", { rows: tasks.length + 1 }),
        heading("任务名称"),
        { ...heading("主要内容"), columns: 3 },
        null,
        null,
      ],
      ...tasks,
      ...overallAmounts(disclosure),
      ["一级指标", "二级指标", "三级指标", "指标值", "度量单位"].map(heading),
      ...indicatorRows([...OVERALL_INDICATORS, ...taskIndicators(disclosure)]).map(splitTarget),
    ],
  };
}

/** Table 12: the performance form of one project, amounts in yuan with two decimals. */
export function projectForm(disclosure: Disclosure, project: Project): Form {
  const wording = wordingOf(project);
  const current = sum(
    disclosure.spending.filter(
      (item) => item.project === project.name && item.unit === project.unit
    )
  );
  const year = disclosure.year;
  return {
    width: 4,
    body: [
      wide("项目名称", project.name, "project-name"),
      pair("单位编码", code(project.unit), "资金用途", text("业务类")),
      pair("项目负责人", text(""), "联系人", text("")),
      wide("联系电话", ""),
      pair("开始时间", text(`${year}-01-01`), "结束时间", text(`${year}-12-31`)),
      pair(
        "项目总金额",
        amount("whole", project.totalYuan),
        "项目本年度金额",
        amount("current", current)
      ),
      pair(
        "上年度项目总金额",
        amount("last-year.whole", project.lastYearTotalYuan),
        "项目上年度金额",
        amount("last-year.current", project.lastYearYuan)
      ),
      [{ ...heading("项目详细信息"), columns: 4 }, null, null, null],
      wide("项目概况", wording.overview),
      wide("立项依据", wording.basis),
      wide("项目设立的必要性", wording.necessity),
      wide("项目配套制度措施", "按本单位财务管理制度和项目管理制度执行。"),
      wide("项目实施计划", wording.plan),
      wide("备注", ""),
      [{ ...heading("项目绩效目标"), columns: 4 }, null, null, null],
      wide("项目总目标", wording.goal),
      wide("年度绩效目标", wording.goal),
      ["一级指标", "二级指标", "三级指标", "目标值"].map(heading),
      ...indicatorRows([...PROJECT_INDICATORS, ...wording.indicators]),
    ],
  };
}

const OVERALL_INDICATORS: readonly Indicator[] = [
  { path: ["投入管理指标", "工作目标管理", "年度履职目标相关性"], target: "相关" },
  { path: ["投入管理指标", "工作目标管理", "绩效指标合理性"], target: "合理" },
  { path: ["投入管理指标", "预算和财务管理", "预算编制完整性"], target: "完整" },
  { path: ["投入管理指标", "预算和财务管理", "预算执行率"], target: "≥90%" },
  { path: ["投入管理指标", "预算和财务管理", "预算调整率"], target: "≤10%" },
  { path: ["投入管理指标", "预算和财务管理", "“三公经费”控制率"], target: "≤90%" },
  { path: ["投入管理指标", "预算和财务管理", "预决算信息公开性"], target: "公开" },
  { path: ["投入管理指标", "绩效管理", "绩效监控完成率"], target: "≥100%" },
  { path: ["投入管理指标", "绩效管理", "绩效自评完成率"], target: "≥100%" },
];

const PROJECT_INDICATORS: readonly Indicator[] = [
  { path: ["投入与目标管理", "投入管理", "预算执行率"], target: "=100%" },
  { path: ["投入与目标管理", "投入管理", "预算编制合理性"], target: "合理" },
  { path: ["投入与目标管理", "财务管理", "财务管理制度健全性"], target: "健全" },
  { path: ["投入与目标管理", "财务管理", "资金使用规范性"], target: "合规" },
  { path: ["投入与目标管理", "项目管理", "项目质量可控性"], target: "可控" },
];

const GENERAL_WORDING: ProjectWording = {
  overview: "保障本单位相关工作按计划开展。",
  basis: "年度工作安排。",
  necessity: "履行部门职责所需。",
  plan: "按年度计划分步实施，按进度支付。",
  goal: "完成年度工作任务。",
  indicators: [{ path: ["产出目标", "数量", "年度任务"], target: "=1" }],
};

function wordingOf(project: Project): ProjectWording {
  return project.wording ?? GENERAL_WORDING;
}

function overallGoal(disclosure: Disclosure): string {
  return `围绕${disclosure.organisation}职责，完成${disclosure.year}年度各项重点工作，保障机构正常运转，提高财政资金使用效益。`;
}

/**
 * 财政性资金 is what stands in the table of fiscal appropriation: general, government-fund and state-capital money;
 * everything else is 其他资金.
 */
function overallAmounts({ spending }: Disclosure): PrintedRow[] {
  const total = sum(spending);
  const fiscal = ["general", "government-fund", "state-capital"]
    .map((fund) => revenueOf(spending, fund))
    .reduce((one, other) => one + other, 0n);
  const lines: readonly (readonly [string, string, bigint])[] = [
    ["total", "部门预算总额（万元）", total],
    ["source.fiscal", "1、资金来源：（1）财政性资金", fiscal],
    ["source.other", "（2）其他资金", total - fiscal],
    ["structure.basic", "2、资金结构：（1）基本支出", spendingOf(spending, "basic")],
    ["structure.project", "（2）项目支出", spendingOf(spending, "project")],
  ];
  return lines.map(([line, name, yuan], index) => [
    index === 0 ? label("预算情况", { rows: lines.length }) : null,
    label(name, { line }),
    { text: printShortWan(yuan), holds: "amount", columns: 3, line, measure: "amount" },
    null,
    null,
  ]);
}

function taskIndicators(disclosure: Disclosure): Indicator[] {
  return [
    ...disclosure.projects.map((project): Indicator => ({
      path: ["产出指标", "主要任务完成情况", project.name],
      target: "完成",
    })),
    { path: ["效益指标", "满意度", "群众满意度"], target: "≥95%" },
  ];
}

/** 一级指标 and 二级指标 are merged over the rows they share. */
function indicatorRows(indicators: readonly Indicator[]): PrintedRow[] {
  return indicators.map(({ path, target }, index) => [
    merged(indicators, index, 1, path[0]),
    merged(indicators, index, 2, path[1]),
    text(path[2]),
    text(target),
  ]);
}

function merged(
  indicators: readonly Indicator[],
  index: number,
  levels: number,
  wording: string
): PrintedCell | null {
  const key = (at: number): string | undefined => indicators[at]?.path.slice(0, levels).join("/");
  if (index > 0 && key(index - 1) === key(index)) return null;
  let end = index + 1;
  while (key(end) === key(index)) end += 1;
  return label(wording, end - index > 1 ? { rows: end - index } : {});
}

/** The overall form prints `≥` and `90%` in two cells, plain words in the second. */
function splitTarget(row: PrintedRow): PrintedRow {
  const target = row.at(-1)?.text ?? "";
  const sign = /^[≥≤=]/.exec(target)?.[0] ?? "";
  return [...row.slice(0, -1), text(sign), text(target.slice(sign.length))];
}

function wide(name: string, value: string, line?: string): PrintedRow {
  return [label(name), text(value, { columns: 3, ...(line ? { line } : {}) }), null, null];
}

function pair(one: string, oneValue: PrintedCell, other: string, value: PrintedCell): PrintedRow {
  return [label(one), oneValue, label(other), value];
}

function amount(line: string, yuan: bigint): PrintedCell {
  return { text: printYuanWithCents(yuan), holds: "amount", line, measure: "amount" };
}

type Extras = Pick<PrintedCell, "columns" | "rows" | "line">;

function label(wording: string, extras: Extras = {}): PrintedCell {
  return { text: wording, holds: "label", ...extras };
}

function text(wording: string, extras: Extras = {}): PrintedCell {
  return { text: wording, holds: "text", ...extras };
}

/** The head of a list inside the form. */
function heading(wording: string): PrintedCell {
  return { text: wording, holds: "head" };
}

function code(digits: string): PrintedCell {
  return { text: digits, holds: "code" };
}
