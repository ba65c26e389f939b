import type { Figure, Line } from "../../recognition/model";
import type { Answers, Rule } from "../rule";
import type { TableView } from "../../figures/tableView";

/** In nested rows, 类 = Σ 款 and 款 = Σ 项. */
export const codeHierarchy: Rule = {
  code: "GJ104",
  id: "code-hierarchy",
  severity: "error",
  sentence: "上级科目（类、款）等于其直接下级科目之和。",
  basis: { zh: "下级科目合计", en: "the sum of the subordinate codes" },
  source: "政府收支分类科目的类、款、项层级",
  judged: "表中既列上级科目又列下级科目时，逐列比较。只列最末级科目的表不适用。",
  example: "201 一般公共服务支出 100 元，其下 20103 只有 90 元：201 行标出。",
  ask: (view, answers) => {
    for (const table of view.tables) askCodeHierarchy(table, answers);
  },
};

/** 一 = Σ 1..5, 本年收入合计 = Σ 一..六, 公务用车费 = Σ: the layout says which line is the sum of which. */
export const lineHierarchy: Rule = {
  code: "GJ107",
  id: "line-hierarchy",
  severity: "error",
  sentence:
    "分级列示的项目，上级项目等于其下级项目之和（如“一、一般公共预算”等于其下 1 至 5 项之和）。",
  basis: { zh: "所含各项合计", en: "the sum of the lines it consists of" },
  source: "附表格式：项目的编号与缩进",
  judged: "按附表格式规定的上下级相加；表中多出的项目可计入也可不计入，有一种读法成立即为相符。",
  example: "一、基本支出 100 元，其下四项相加 101 元：“一、基本支出”标出。",
  ask: (view, answers) => {
    for (const table of view.tables) askLineHierarchy(table, answers);
  },
};

function askCodeHierarchy(view: TableView, answers: Answers): void {
  const children = view.childrenByParent();
  if (children.size === 0) {
    answers.notApplicable();
    return;
  }
  const measures = view.moneyMeasures();
  for (const [parent, lines] of children) {
    for (const { id } of measures) {
      const figure = view.figure(parent, id);
      if (figure) answers.equal(figure, view.column(lines, id));
    }
  }
}

function askLineHierarchy(view: TableView, answers: Answers): void {
  let asked = false;
  for (const { prefix, lines } of view.lineLayouts()) {
    for (const layout of lines) {
      if (layout.sumOf === undefined) continue;
      const total = view.line(prefix + layout.id);
      const parts = layout.sumOf.flatMap((id) => view.line(prefix + id) ?? []);
      if (total === undefined || parts.length === 0) continue;
      asked = true;
      askLineSum(view, total, parts, answers);
    }
  }
  if (!asked) answers.notApplicable();
}

function askLineSum(view: TableView, total: Line, parts: readonly Line[], answers: Answers): void {
  const unknown = unknownLinesAmong(view, total, parts);
  for (const figure of total.figures) {
    const { id } = figure.measure;
    answers.equal(figure, view.column(parts, id), {
      optional: unknown.length === 0 ? NO_FIGURES : view.column(unknown, id),
    });
  }
}

const NO_FIGURES: readonly Figure[] = [];

/** Lines that the layout does not know and that stand between a sum and its parts: they may belong to it. */
function unknownLinesAmong(view: TableView, total: Line, parts: readonly Line[]): readonly Line[] {
  const rows = [total, ...parts].map((line) => line.row);
  const first = Math.min(...rows);
  // A line added below the last known part still belongs to it, unless another known line follows first.
  const last = lastRowOf(view, total, Math.max(...rows));
  return view.items.filter(
    (line) =>
      line.id === undefined && line.panel === total.panel && line.row > first && line.row < last
  );
}

function lastRowOf(view: TableView, total: Line, lastKnown: number): number {
  if (lastKnown === total.row) return lastKnown;
  let next = Number.POSITIVE_INFINITY;
  for (const line of view.table.lines) {
    const isKnown = line.id !== undefined && line.panel === total.panel;
    if (isKnown && line.row > lastKnown && line.row < next) next = line.row;
  }
  return next;
}
