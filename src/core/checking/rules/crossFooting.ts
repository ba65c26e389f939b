import type { Figure, Measure } from "../../recognition/model";
import type { Answers, Rule } from "../rule";
import type { TableView } from "../../figures/tableView";

/** 横向合计: 合计 = 基本支出 + 项目支出, 小计 = Σ of its columns. */
export const crossFooting: Rule = {
  code: "GJ106",
  id: "cross-footing",
  severity: "error",
  sentence:
    "每一行的合计、小计列等于其所含各列之和（如“合计”等于“基本支出小计”加“项目支出小计”）。",
  basis: { zh: "本行各列合计", en: "the sum of the columns" },
  source: "附表格式：表头的上下级",
  judged:
    "逐行按表头规定的上下级相加；格式之外多出的列可计入也可不计入，有一种读法成立即为相符；表头与数字对不上的列转为待核。",
  example: "2010301 行：基本支出 30 元、项目支出 20 元、合计 60 元：合计列标出，应为 50 元。",
  ask: (view, answers) => {
    for (const table of view.tables) askCrossFooting(table, answers);
  },
};

/** 其中 is at most its whole: by column and by line. */
export const ofWhich: Rule = {
  code: "GJ108",
  id: "of-which",
  severity: "error",
  sentence: "“其中”项不大于其所属的总项。",
  basis: { zh: "所属总项", en: "the whole it is part of" },
  source: "附表格式：“其中”列与“其中”行",
  judged: "逐行比较“其中”列与总列，逐列比较“其中”行与总行。没有“其中”的表不适用。",
  example: "一般公共预算小计 90 元，其中财政拨款 100 元：“其中：财政拨款”标出。",
  ask: (view, answers) => {
    for (const table of view.tables) askOfWhich(table, answers);
  },
};

interface CrossSum {
  readonly total: Measure;
  readonly parts: readonly Measure[];
  readonly optional: readonly Measure[];
}

function askCrossFooting(view: TableView, answers: Answers): void {
  const sums = crossSumsOf(view);
  if (sums.length === 0) {
    answers.notApplicable();
    return;
  }
  for (const line of view.table.lines) {
    for (const { total, parts, optional } of sums) {
      const figure = view.figure(line, total.id);
      if (figure === undefined) continue;
      const terms: Figure[] = [];
      for (const part of parts) {
        const term = view.figure(line, part.id);
        if (term !== undefined) terms.push(term);
      }
      if (optional.length === 0) answers.equal(figure, terms);
      else {
        const extra = optional.flatMap((measure) => view.figure(line, measure.id) ?? []);
        answers.equal(figure, terms, { optional: extra });
      }
    }
  }
}

function crossSumsOf(view: TableView): readonly CrossSum[] {
  const { measures } = view.table;
  return measures.flatMap((total) => {
    const partIds = total.layout?.sumOf;
    if (partIds === undefined) return [];
    const parts = measures.filter(
      (measure) => measure.panel === total.panel && partIds.includes(measure.id)
    );
    const optional = measures.filter((measure) => measure.mayEnter?.includes(total.id) === true);
    return parts.length + optional.length === 0 ? [] : [{ total, parts, optional }];
  });
}

function askOfWhich(view: TableView, answers: Answers): void {
  const asked = [askPartColumns(view, answers), askPartLines(view, answers)];
  if (!asked.includes(true)) answers.notApplicable();
}

function askPartColumns(view: TableView, answers: Answers): boolean {
  let asked = false;
  for (const part of view.table.measures) {
    const whole = part.layout?.within;
    if (whole === undefined || !view.has(whole)) continue;
    asked = true;
    for (const line of view.table.lines) {
      const partFigure = view.figure(line, part.id);
      const wholeFigure = view.figure(line, whole);
      if (partFigure && wholeFigure) answers.atMost(partFigure, [wholeFigure]);
    }
  }
  return asked;
}

function askPartLines(view: TableView, answers: Answers): boolean {
  let asked = false;
  for (const { prefix, lines } of view.lineLayouts()) {
    for (const { id, within } of lines) {
      const part = view.line(prefix + id);
      const whole = within === undefined ? undefined : view.line(prefix + within);
      if (part === undefined || whole === undefined) continue;
      asked = true;
      for (const figure of part.figures) {
        const wholeFigure = view.figure(whole, figure.measure.id);
        if (wholeFigure) answers.atMost(figure, [wholeFigure]);
      }
    }
  }
  return asked;
}
