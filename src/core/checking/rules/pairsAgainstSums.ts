import { pairSums, type ChangedClass, type PairSum } from "../../crosswalk/pairSums";
import { haveSameSum } from "../../crosswalk/sumSystem";
import type { DisclosureView } from "../../figures/disclosureView";
import type { TableView } from "../../figures/tableView";
import { Amount } from "../../money/amount";
import { convert } from "../../money/money";
import type { Figure, RecognisedTable } from "../../recognition/model";
import { cellName } from "../../workbook/address";
import type { Wording } from "../../wording";
import type { Cause, CellInRole } from "../finding";
import { amountDigits, figureInTable, gapText, moneyText, tableRef } from "../naming";
import type { Answers, FoundFact, Rule } from "../rule";
import { equate, linesUnder, type Side } from "./sides";

export const pairsAgainstSums: Rule = {
  code: "GJ408",
  id: "pairs-against-sums",
  severity: "warning",
  sentence:
    "政府预算经济分类为 505、506 的各行，基本支出合计一般应等于功能分类表的事业运行（xx50）。",
  basis: {
    zh: "政府预算经济分类为 505 的各行合计",
    en: "the sum of the rows of government class 505",
  },
  source: "财预〔2017〕98号：505、506 为对事业单位补助；事业运行是事业单位的基本支出",
  judged:
    "功能分类表列有事业运行时适用，按单位和基本支出的用途分别判断。单列功能科目的社保、医疗、公积金（30108 至 30111、30113）金额相等时不计入；不分单位性质的功能科目和经济科目、未填的行，任何一种归法能使两边相等即不提醒。两表基本支出合计不等时，只比较 505 与事业运行的合计。",
  example: "30101 两行的 50101、50501 写反，505 合计比事业运行多 708,588 元：提醒，并指出这两行。",
  ask: (view, answers) => {
    const sums = pairSums(view);
    for (const sum of sums) {
      if (sum.agrees) answers.passed();
      else answers.found(contradiction(sum));
    }
    if (sums.every(({ agrees }) => agrees) && !isSettledBy(sums, view)) compare(view, answers);
  },
};

/** Where the tables do not come to the same, some sum could not be asked; only their wholes can be compared. */
function isSettledBy(sums: readonly PairSum[], view: DisclosureView): boolean {
  const pair = tablesOf(view);
  if (sums.length === 0 || !pair) return false;
  const [byFunction, economic] = pair.map((table) => table.column(table.leaves(), "basic"));
  return haveSameSum(byFunction ?? [], economic ?? []);
}

function tablesOf(view: DisclosureView): readonly [TableView, TableView] | undefined {
  return view.pair("general-budget-by-function", "general-budget-by-economic-class");
}

function compare(view: DisclosureView, answers: Answers): void {
  const pair = tablesOf(view);
  const functions = pair && institutionFunctions(pair[0]);
  const classes = pair && institutionClasses(pair[1]);
  if (!functions?.figures.length || !classes?.figures.length) answers.notApplicable();
  else equate(answers, functions, classes);
}

function institutionFunctions(view: TableView): Side {
  const lines = view
    .leaves()
    .filter(({ functionClass }) => /^\d{5}50$/.test(functionClass?.code ?? ""))
    .filter(({ functionClass }) => (functionClass?.name?.text ?? "事业运行").includes("事业运行"));
  return { table: view.table, figures: view.column(lines, "basic") };
}

function institutionClasses(view: TableView): Side {
  const lines = linesUnder(view, (line) => line.governmentClass, ["505"]).filter(
    (line) => !OWN_FUNCTION.includes(line.departmentClass?.code ?? "")
  );
  return { table: view.table, figures: view.column(lines, "basic") };
}

/** Social insurance and housing have functions of their own, so institutions do not show them under 事业运行. */
const OWN_FUNCTION = ["30108", "30109", "30110", "30111", "30113"];

function contradiction(sum: PairSum): FoundFact {
  const { system, ofInstitution, slip } = sum;
  const { table, institution } = system;
  const { unit } = table;
  const actual = totalOf(ofInstitution, table);
  const expected = totalOf(institution, table);
  const difference = actual.minus(expected);
  const cause = causeOf(slip);
  const [stated, right] = [moneyText(actual, unit), moneyText(expected, unit)];
  const gap = gapText(difference, unit);
  const name = sidesOf(sum);
  const room = roomOf(sum);
  return {
    table: tableRef(table),
    message: {
      zh: `${name.zh}为 ${stated.zh}，功能分类表的事业运行为 ${right.zh}，一般应相等，${gap.zh}${room.zh}。`,
      en: `${name.en} come to ${stated.en} and 事业运行 in the table by function is ${right.en}; usually they are equal: ${gap.en}${room.en}.`,
    },
    statement: {
      zh: `${name.zh}一般应等于功能分类表的事业运行${room.zh}。`,
      en: `${name.en} should usually equal 事业运行 in the table by function${room.en}.`,
    },
    cells: cellsOf(sum),
    expected,
    actual,
    difference,
    unit,
    terms: institution.map((figure) => ({
      sign: 1,
      name: figureInTable(figure),
      amount: figure.money.amount,
      unit: figure.money.unit,
      cell: figure.cell,
    })),
    ...(cause && { cause }),
    reckonedFrom: [...system.rows.map(({ figure }) => figure), ...institution],
    blamedRows: blamedRows(sum),
  };
}

/** `政府预算经济分类为 505、506 的各行·工资福利支出（30101 891,444、30107 179,676）合计` */
function sidesOf({ system, ofInstitution }: PairSum): Wording {
  const { measure, unitCode } = system;
  const rows = ofInstitution.map(({ line, money }) => {
    return `${line.departmentClass?.code ?? line.label} ${amountDigits(money.amount)}`;
  });
  const list =
    rows.length === 0 || rows.length > MOST_ROWS_NAMED
      ? { zh: `（${String(rows.length)} 行）`, en: ` (${String(rows.length)} rows)` }
      : { zh: `（${rows.join("、")}）`, en: ` (${rows.join("; ")})` };
  const owner =
    unitCode === undefined
      ? { zh: "", en: "" }
      : { zh: `单位 ${unitCode} `, en: ` of unit ${unitCode}` };
  return {
    zh: `${owner.zh}政府预算经济分类为 505、506 的各行${list.zh}，“${measure.name}”合计`,
    en: `“${measure.name}” of the rows of government classes 505 and 506${owner.en}${list.en}`,
  };
}

const MOST_ROWS_NAMED = 8;

function roomOf({ system, openRows }: PairSum): Wording {
  if (openRows > 0) {
    return {
      zh: `；另有 ${openRows} 行没有可用的政府预算经济分类，怎样填都不相等`,
      en: `; ${openRows} more ${openRows === 1 ? "row has" : "rows have"} no valid government class, and none makes them equal`,
    };
  }
  if (system.least === system.most) return { zh: "", en: "" };
  return {
    zh: "；计入尾差和不分单位性质的科目后仍不相等",
    en: ", also with rounding and classes for any unit kind allowed for",
  };
}

function cellsOf({ system, ofInstitution, slip }: PairSum): readonly CellInRole[] {
  const codes = slip.map(({ present }): CellInRole => ({ cell: present.cell, role: "code" }));
  const rows = ofInstitution.map(({ cell }): CellInRole => ({ cell, role: "part" }));
  const functions = system.institution.map(({ cell }): CellInRole => {
    return { cell, role: "counterpart" };
  });
  return [...codes, ...rows.slice(0, MOST_CELLS), ...functions.slice(0, MOST_CELLS)];
}

/** More cells than these would hide the one that matters. */
const MOST_CELLS = 20;

function causeOf(slip: readonly ChangedClass[]): Cause | undefined {
  const [one, other] = slip;
  if (one === undefined) return undefined;
  const name = `${one.line.departmentClass?.code ?? ""} ${one.line.label}`.trim();
  const place = cellName(one.present.cell);
  if (other === undefined) {
    return {
      kind: "other-class",
      message: {
        zh: `“${name}”这一行的政府预算经济分类可能填错：${place} 应为 ${one.target.code} ${one.target.name}，改后两边相等。`,
        en: `Perhaps the government class of “${name}” is wrong: with ${one.target.code} ${one.target.name} in ${place} both sides are equal.`,
      },
    };
  }
  const second = cellName(other.present.cell);
  return {
    kind: "classes-exchanged",
    message: {
      zh: `“${name}”两行的政府预算经济分类可能写反：${place} 应为 ${one.target.code}，另一行（${second}）应为 ${other.target.code}，互换后两边相等。`,
      en: `Perhaps the government classes of the two rows of “${name}” were swapped: with ${one.target.code} in ${place} and ${other.target.code} in the other row (${second}) both sides are equal.`,
    },
    cell: other.present.cell,
  };
}

/** The rows to be changed, and those of the same class: the one is listed twice because the other has its class. */
function blamedRows({ system, slip }: PairSum): NonNullable<FoundFact["blamedRows"]> {
  const changed = new Set(slip.map(({ line }) => line.departmentClass?.code));
  return system.rows.flatMap(({ line }) => (changed.has(line.departmentClass?.code) ? [line] : []));
}

function totalOf(figures: readonly Figure[], { unit }: RecognisedTable): Amount {
  return Amount.sum(figures.map(({ money }) => convert(money.amount, money.unit, unit)));
}
