import type { Line } from "../../recognition/model";
import type { DisclosureView } from "../../figures/disclosureView";
import type { Answers, Rule } from "../rule";
import type { TableView } from "../../figures/tableView";

const MODEL = "附表格式：合计行等于所列各行之和";

/** 纵向合计: the total row adds up the rows. */
export const footing: Rule = {
  code: "GJ101",
  id: "footing",
  severity: "error",
  sentence: "合计行的每一列等于各明细行该列之和。",
  basis: { zh: "各行合计", en: "the sum of the rows" },
  source: MODEL,
  judged:
    "逐列相加最上一级的明细行；单位行下面列有明细的，单位行不重复相加；只有单位行的，相加单位行。没有合计行或没有明细行的表不适用。",
  example: "支出总表合计行 2,430 万元，各科目行相加 2,431 万元：合计行该列标出，差额 -1 万元。",
  ask: (view, answers) => {
    for (const table of codedTables(view)) askFooting(table, answers);
  },
};

/** The row of a unit adds up the rows below it. */
export const unitRow: Rule = {
  code: "GJ102",
  id: "unit-row",
  severity: "error",
  sentence: "单位行的每一列等于该单位各明细行之和。",
  basis: { zh: "本单位各行合计", en: "the sum of the unit's rows" },
  source: MODEL,
  judged: "按单位编码（没有编码时按上下位置）归集明细行。单位行下面没有明细的不适用。",
  example: "114001 单位行合计 100 元，其下三个科目行相加 90 元：单位行标出。",
  ask: (view, answers) => {
    for (const table of codedTables(view)) askUnitRows(table, answers);
  },
};

/** All unit rows together make the total. */
export const unitsTotal: Rule = {
  code: "GJ103",
  id: "units-total",
  severity: "error",
  sentence: "各单位行之和等于合计行。",
  basis: { zh: "各单位合计", en: "the sum of the units" },
  source: MODEL,
  judged: "逐列相加最上一级的单位行；只有一个单位时，单位行应与合计行相同。没有单位行的表不适用。",
  example: "两个单位分别为 60 元、40 元，合计行 110 元：合计行标出，应为 100 元。",
  ask: (view, answers) => {
    for (const table of codedTables(view)) askUnitsTotal(table, answers);
  },
};

/** 合计 above and below the rows show the same. */
export const totalsAgree: Rule = {
  code: "GJ105",
  id: "totals-agree",
  severity: "error",
  sentence: "同一张表上下两个合计行应当一致。",
  basis: { zh: "另一合计行", en: "the other total row" },
  source: MODEL,
  judged: "逐列比较。只有一个合计行的表不适用。",
  example: "表首合计 100 元，表尾合计 110 元：标出与明细不符的一行。",
  ask: (view, answers) => {
    for (const table of codedTables(view)) askTotalsAgree(table, answers);
  },
};

function codedTables(view: DisclosureView): readonly TableView[] {
  return view.tables.filter(({ table }) => table.layout.body.shape === "grid");
}

function askFooting(view: TableView, answers: Answers): void {
  const total = view.totals[0];
  const lines = view.partsOfTotal();
  if (total === undefined || lines.length === 0) {
    answers.notApplicable();
    return;
  }
  equalColumns(view, total, lines, answers);
}

function askUnitRows(view: TableView, answers: Answers): void {
  if (view.units.length === 0) {
    answers.notApplicable();
    return;
  }
  const measures = view.moneyMeasures();
  for (const [unit, lines] of view.itemsByUnit()) {
    if (lines.length === 0) continue;
    for (const { id } of measures) {
      const figure = view.figure(unit, id);
      if (figure) answers.equal(figure, view.column(lines, id));
    }
  }
}

function askUnitsTotal(view: TableView, answers: Answers): void {
  const total = view.totals[0];
  const owned = view.itemsByUnit();
  // Without any item, footing has added up the unit rows already.
  const repeats = [...owned.values()].some((lines) => lines.length > 0);
  if (total === undefined || !repeats) {
    answers.notApplicable();
    return;
  }
  equalColumns(view, total, view.topUnits(), answers);
}

/** The total of every column; rows that may be those of the whole department count where the sum says so. */
function equalColumns(
  view: TableView,
  total: Line,
  lines: readonly Line[],
  answers: Answers
): void {
  const departments = view.departmentRows();
  const parts =
    departments.length === 0 ? lines : lines.filter((line) => !departments.includes(line));
  for (const { id } of view.moneyMeasures()) {
    const figure = view.figure(total, id);
    if (figure)
      answers.equal(figure, view.column(parts, id), { optional: view.column(departments, id) });
  }
}

function askTotalsAgree(view: TableView, answers: Answers): void {
  const [first, ...others] = view.totals;
  if (first === undefined || others.length === 0) {
    answers.notApplicable();
    return;
  }
  for (const other of others) {
    for (const { id } of view.moneyMeasures()) {
      const upper = view.figure(first, id);
      const lower = view.figure(other, id);
      if (upper && lower) answers.equal(lower, [upper]);
    }
  }
}
