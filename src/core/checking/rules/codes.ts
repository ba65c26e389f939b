import type { Code, Line } from "../../recognition/model";
import {
  findClass,
  nameAgreement,
  pairLegality,
  type ClassList,
  type Evidence,
} from "../../standards/classes";
import type { DisclosureView } from "../../figures/disclosureView";
import type { Severity } from "../finding";
import { tableRef } from "../naming";
import type { Answers, Rule } from "../rule";
import type { TableView } from "../../figures/tableView";

const LISTS = "政府收支分类科目";
const NO_BASIS = { zh: "", en: "" };

export const malformedCode: Rule = {
  code: "GJ401",
  id: "malformed-code",
  severity: "warning",
  sentence: "科目编码由 3、5 或 7 位数字组成（类 3 位，款、项各 2 位；经济分类到款）。",
  basis: NO_BASIS,
  source: LISTS,
  judged: "编码分列、合并、按数字存储而丢零的，均先还原再判断。",
  example: "编码印作 20103O1（字母 O）：提醒。",
  ask: (view, answers) => {
    forEachCode(view, (place) => {
      if (!place.code.malformed) {
        answers.passed();
        return;
      }
      answers.found({
        ...at(place),
        message: {
          zh: `科目编码“${place.code.printed}”格式不对，应为数字，类 3 位、款和项各 2 位。`,
          en: `The code “${place.code.printed}” is malformed: digits only, 3 for a class and 2 more for each level.`,
        },
        row: place.line,
      });
    });
  },
};

export const unknownFunction: Rule = {
  code: "GJ402",
  id: "unknown-function-code",
  severity: "info",
  sentence: "功能分类科目编码应在当年政府收支分类科目中。",
  basis: NO_BASIS,
  source: LISTS,
  judged: "所附功能分类科目清单并不完整，清单之外的编码只作提示；地方增设的末级编码按前 7 位查找。",
  example: "2019977 不在清单中：提示核对。",
  ask: (view, answers) => {
    askKnown(view, answers, ["function"]);
  },
};

export const unknownEconomicClass: Rule = {
  code: "GJ403",
  id: "unknown-economic-class",
  severity: "warning",
  sentence: "部门预算、政府预算经济分类科目编码应在当年科目表中。",
  basis: NO_BASIS,
  source: "财预〔2017〕98号；当年政府收支分类科目",
  judged: "按会计年度查找；没有年度时按各年查找；地方增设的末级编码按前 5 位查找。",
  example: "30210 不存在：提醒。",
  ask: (view, answers) => {
    askKnown(view, answers, ["department", "government"]);
  },
};

export const nameOfCode: Rule = {
  code: "GJ404",
  id: "name-of-code",
  severity: "warning",
  sentence: "科目名称与科目编码一致。",
  basis: NO_BASIS,
  source: LISTS,
  judged:
    "别称、旧称、印刷截断、括号差异、“_行政”“_事业”后缀均视为一致；名称是另一科目的名称时为提醒，其余不同只作提示。",
  example: "30202 旁印“咨询费”（30203）：提醒。",
  ask: (view, answers) => {
    forEachCode(view, (place) => {
      askName(view, place, answers);
    });
  },
};

export const classPair: Rule = {
  code: "GJ405",
  id: "class-pair",
  severity: "error",
  sentence: "部门预算经济分类与政府预算经济分类的对应符合两套科目的对照关系。",
  basis: NO_BASIS,
  source: "财预〔2017〕98号附件：两套经济分类科目对应关系",
  judged:
    "行政和事业两种单位性质的对应都接受；依据确切的为错误，依据一般的为提醒，依据不足的为提示。",
  example: "30101 基本工资对应 50502 商品和服务支出：标出。",
  ask: (view, answers) => {
    for (const table of view.tables) {
      for (const line of table.items) askPair(view, table, line, answers);
    }
  },
};

export const duplicateCode: Rule = {
  code: "GJ407",
  id: "duplicate-code",
  severity: "warning",
  sentence: "同一单位下，同一科目（或同一对经济分类科目）只列一行。",
  basis: NO_BASIS,
  source: "附表格式",
  judged:
    "按单位和编码查找；经济分类表按两套编码成对查找，政府预算经济分类未填的行不查。政府采购表、多个单位而没有单位行的表不适用。",
  example: "2010301 在同一单位下列了两行：提醒。",
  ask: (view, answers) => {
    const ofUnits = view.tables.some((table) => table.units.length > 1);
    for (const table of view.tables) {
      // A table of several units without unit rows lists a code once for each.
      if (ofUnits && table.units.length === 0) answers.notApplicable();
      else askDuplicates(table, answers);
    }
  },
};

export const orphanCode: Rule = {
  code: "GJ406",
  id: "orphan-code",
  severity: "warning",
  sentence: "按类、款、项逐级列示的表中，每个下级科目的上级科目都应列出。",
  basis: NO_BASIS,
  source: "附表格式：逐级列示",
  judged: "表中多数科目列有上级行时才判断。只列最末级科目的表不适用。",
  example: "列有 2010301 而没有 20103 行，其他科目都有上级行：提醒。",
  ask: (view, answers) => {
    for (const table of view.tables) askParents(table, answers);
  },
};

/** A printed code with everything needed to speak about it. */
interface CodePlace {
  readonly view: TableView;
  readonly line: Line;
  readonly list: ClassList;
  readonly code: Code;
}

function forEachCode(view: DisclosureView, visit: (place: CodePlace) => void): void {
  for (const table of view.tables) {
    for (const line of table.items) {
      for (const [list, code] of codesOf(line)) visit({ view: table, line, list, code });
    }
  }
}

function codesOf(line: Line): readonly (readonly [ClassList, Code])[] {
  const codes: (readonly [ClassList, Code])[] = [];
  if (line.functionClass) codes.push(["function", line.functionClass]);
  if (line.departmentClass) codes.push(["department", line.departmentClass]);
  if (line.governmentClass) codes.push(["government", line.governmentClass]);
  return codes;
}

function at({
  view,
  code,
}: Pick<CodePlace, "view" | "code">): Pick<Parameters<Answers["found"]>[0], "table" | "cells"> {
  return { table: tableRef(view.table), cells: [{ cell: code.cell, role: "code" }] };
}

function askKnown(view: DisclosureView, answers: Answers, lists: readonly ClassList[]): void {
  forEachCode(view, (place) => {
    const { code, list } = place;
    if (!lists.includes(list) || code.malformed) return;
    if (findClass(list, code.code, view.year) !== undefined) {
      answers.passed();
      return;
    }
    const year = view.year === undefined ? "" : `${view.year}年`;
    const name = code.name?.text ?? "";
    answers.found({
      ...at(place),
      message: {
        zh: `${LIST_NAMES[list].zh}科目 ${code.code} ${name}不在${year}科目表中，请核对编码。`,
        en: `${code.code} ${name} is not among the ${LIST_NAMES[list].en} classes${view.year === undefined ? "" : ` of ${view.year}`}; please check the code.`,
      },
      row: place.line,
    });
  });
}

const LIST_NAMES: Readonly<Record<ClassList, { zh: string; en: string }>> = {
  function: { zh: "支出功能分类", en: "functional" },
  department: { zh: "部门预算经济分类", en: "department economic" },
  government: { zh: "政府预算经济分类", en: "government economic" },
};

function askName(view: DisclosureView, place: CodePlace, answers: Answers): void {
  const { code, list } = place;
  if (code.malformed || code.name === undefined || code.name.text === "") return;
  const agreement = nameAgreement(list, code.code, code.name.text, view.year);
  if (agreement.kind === "agrees" || agreement.kind === "unknown-code") {
    if (agreement.kind === "agrees") answers.passed();
    return;
  }
  const expected = findClass(list, code.code, view.year)?.name ?? "";
  const isOther = agreement.kind === "other-class";
  const hint = isOther
    ? {
        zh: `“${code.name.text}”的编码是 ${agreement.other.code}，编码或名称有一个不对`,
        en: `“${code.name.text}” is ${agreement.other.code}, so either the code or the name is wrong`,
      }
    : { zh: "请核对", en: "please check" };
  answers.found({
    ...at(place),
    cells: [
      { cell: code.cell, role: "code" },
      { cell: code.name.cell, role: "value" },
    ],
    severity: isOther ? "warning" : "info",
    message: {
      zh: `编码 ${code.code} 的科目名称是“${expected}”，表中印作“${code.name.text}”：${hint.zh}。`,
      en: `Code ${code.code} is “${expected}”, but the table prints “${code.name.text}”: ${hint.en}.`,
    },
    ...(isOther ? { row: place.line } : {}),
  });
}

function askPair(view: DisclosureView, table: TableView, line: Line, answers: Answers): void {
  const { departmentClass, governmentClass } = line;
  if (!departmentClass || !governmentClass || view.year === undefined) return;
  if (departmentClass.malformed || governmentClass.malformed) return;
  const legality = pairLegality(departmentClass.code, governmentClass.code, view.year);
  if (legality.legal) {
    answers.passed();
    return;
  }
  const targets = legality.targets.map(({ code, name }) => `${code} ${name}`).join("、");
  answers.found({
    table: tableRef(table.table),
    cells: [
      { cell: governmentClass.cell, role: "code" },
      { cell: departmentClass.cell, role: "counterpart" },
    ],
    severity: PAIR_SEVERITY[legality.evidence],
    message: {
      zh: `部门预算经济分类 ${departmentClass.code} ${departmentClass.name?.text ?? ""}不能对应政府预算经济分类 ${governmentClass.code} ${governmentClass.name?.text ?? ""}，可对应 ${targets}。`,
      en: `Department class ${departmentClass.code} ${departmentClass.name?.text ?? ""} does not correspond to government class ${governmentClass.code} ${governmentClass.name?.text ?? ""}; it may go with ${targets}.`,
    },
  });
}

/** How grave an illegal pair is, by what is known of the correspondence: what is barely known drives no warning. */
export const PAIR_SEVERITY: Readonly<Record<Evidence, Severity>> = {
  source: "error",
  "knowledge-high": "warning",
  "knowledge-medium": "warning",
  "knowledge-low": "info",
};

function askDuplicates(view: TableView, answers: Answers): void {
  const { body } = view.table.layout;
  if (body.shape !== "grid" || body.lines === "procurement-item") return;
  const inPairs = listsPairs(view);
  const seen = new Map<string, Line>();
  for (const line of view.items) {
    const codes = codesOf(line);
    if (codes.length === 0 || isHalfPair(line, inPairs)) continue;
    const key = `${line.unitCode ?? ""} ${codes.map(([, code]) => code.code).join("/")}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, line);
      answers.passed();
      continue;
    }
    const printed = codes.map(([, code]) => code.code).join(" / ");
    answers.found({
      table: tableRef(view.table),
      cells: [
        { cell: codes[0]?.[1].cell ?? line.labelCell, role: "code" },
        { cell: codesOf(first)[0]?.[1].cell ?? first.labelCell, role: "counterpart" },
      ],
      message: {
        zh: `科目 ${printed} ${line.label}在同一单位下列了两行，请核对是否重复。`,
        en: `${printed} ${line.label} is listed twice under one unit; please check whether it is a duplicate.`,
      },
      row: line,
    });
  }
}

function listsPairs({ table, items }: TableView): boolean {
  return (
    table.keys.some(({ role }) => role === "government-class") ||
    items.some(({ governmentClass }) => governmentClass !== undefined)
  );
}

/** 30101 stands twice in a table of pairs; while its government classes are still open, nobody can tell a doubled row. */
function isHalfPair({ departmentClass, governmentClass }: Line, inPairs: boolean): boolean {
  return inPairs && departmentClass !== undefined && governmentClass === undefined;
}

function askParents(view: TableView, answers: Answers): void {
  const nested = view.childrenByParent().size > 0;
  if (!nested) {
    answers.notApplicable();
    return;
  }
  const lengths = view.items.map((line) => codesOf(line)[0]?.[1].code.length ?? 0);
  const top = lengths.reduce((one, other) => (other > 0 && other < one ? other : one), 7);
  const below = view.items.filter((_, index) => (lengths[index] ?? 0) > top);
  const orphans = below.filter((line) => line.parent === undefined);
  // Only where nesting is the habit of the table does a missing parent mean something.
  if (orphans.length * 2 > below.length) {
    answers.notApplicable();
    return;
  }
  for (const line of orphans) {
    const code = codesOf(line)[0]?.[1];
    if (code === undefined) continue;
    answers.found({
      ...at({ view, code }),
      message: {
        zh: `科目 ${code.code} ${line.label}的上级科目没有列出，其他科目都列有上级。`,
        en: `The parent of ${code.code} ${line.label} is not listed, unlike those of the other codes.`,
      },
    });
  }
  for (let rest = below.length - orphans.length; rest > 0; rest--) answers.passed();
}
