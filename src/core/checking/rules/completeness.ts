import type { TextField } from "../../recognition/model";
import type { TableKind } from "../../standards/tableKinds";
import type { CellAddress } from "../../workbook/address";
import type { DisclosureView } from "../../figures/disclosureView";
import { isSome } from "../../figures/disclosureView";
import { measureName, tableRef, unitName } from "../naming";
import type { Answers, FoundFact, Rule } from "../rule";
import type { TableView } from "../../figures/tableView";
import { ProjectNames } from "./projectNames";

const LISTING = "部门预算公开附表目录";
const NO_BASIS = { zh: "", en: "" };

export const missingTable: Rule = {
  code: "GJ501",
  id: "missing-table",
  severity: "warning",
  sentence: "附表格式规定的表应当齐全；没有内容的表也应以空表公开。",
  basis: NO_BASIS,
  source: `《地方预决算公开操作规程》（财预〔2016〕143号）；${LISTING}`,
  judged: "逐表种查找；没有项目支出时不要求项目绩效目标表。涉及缺表的勾稽不再执行。",
  example: "工作簿中没有部门支出总体情况表：提醒一次。",
  ask: (view, answers) => {
    const layouts = view.recognition.profile.tables;
    if (view.tables.length === 0) {
      answers.found(nothingFact(view.recognition.profile.name));
      return;
    }
    for (const { kind, name, occurs } of layouts) {
      const isThere = view.all(kind).length > 0;
      const isWanted = occurs !== "per-project" || hasProjects(view);
      const isMissed = occurs === "once" || view.recognition.missing.includes(kind);
      // Tables are counted as recognised or missing, and not among the relations.
      if (isThere || !isWanted || !isMissed) answers.notApplicable();
      else answers.found(missingFact(kind, name));
    }
  },
};

export const duplicateTable: Rule = {
  code: "GJ502",
  id: "duplicate-table",
  severity: "warning",
  sentence: "同一张附表在一个工作簿中只出现一次。",
  basis: NO_BASIS,
  source: LISTING,
  judged: "项目绩效目标表按项目各一张，不在此列。表间勾稽取未隐藏、有数的第一张表。",
  example: "两个工作表都是部门收入总体情况表：提醒。",
  ask: (view, answers) => {
    for (const { kind, occurs } of view.recognition.profile.tables) {
      const first = view.one(kind);
      const others = view.all(kind).filter((table) => table !== first);
      if (first === undefined || occurs === "per-project") {
        answers.notApplicable();
        continue;
      }
      if (others.length === 0) answers.passed();
      for (const other of others) answers.found(duplicateFact(first, other));
    }
  },
};

export const emptyWithoutNote: Rule = {
  code: "GJ503",
  id: "empty-without-note",
  severity: "warning",
  sentence: "空表应当注明“此表为空表”及原因。",
  basis: NO_BASIS,
  source: "《地方预决算公开操作规程》（财预〔2016〕143号）：空表应予说明",
  judged: "按科目列示的表没有金额时，查找表下的注。收支总表、“三公”经费表、绩效表不在此列。",
  example: "政府性基金表没有数，也没有注：提醒。",
  ask: (view, answers) => {
    for (const table of view.tables) {
      // 三公 tables show zeros instead of a note.
      if (!table.table.empty || table.table.layout.body.shape !== "grid") {
        answers.notApplicable();
        continue;
      }
      if (table.table.notes.some((note) => note.saysEmpty)) answers.passed();
      else {
        answers.found({
          ...atTitle(table),
          message: {
            zh: `《${table.table.name}》是空表，没有注明“此表为空表”及原因。`,
            en: `《${table.table.name}》 is empty, but no note says so and why.`,
          },
        });
      }
    }
  },
};

export const noteOnFilledTable: Rule = {
  code: "GJ504",
  id: "note-on-filled-table",
  severity: "warning",
  sentence: "注明“此表为空表”的表不应有金额。",
  basis: NO_BASIS,
  source: "附表的注与表内数字一致",
  judged: "表下有空表说明而表中有金额时提醒。",
  example: "国有资本经营预算表有 50 万元，注仍写“此表为空表”：提醒。",
  ask: (view, answers) => {
    for (const table of view.tables) {
      const note = table.table.notes.find(({ saysEmpty }) => saysEmpty);
      if (note === undefined) answers.notApplicable();
      else if (table.table.empty && !hasAmount(table)) answers.passed();
      else {
        answers.found({
          table: tableRef(table.table),
          cells: [{ cell: note.cell, role: "note" }],
          message: {
            zh: `《${table.table.name}》注明是空表，表中却有金额。`,
            en: `A note says that 《${table.table.name}》 is empty, but it holds amounts.`,
          },
        });
      }
    }
  },
};

export const yearsAgree: Rule = {
  code: "GJ505",
  id: "years-agree",
  severity: "warning",
  sentence: "各表标题、注中的年度应当一致。",
  basis: NO_BASIS,
  source: "同一年度的预算公开材料",
  judged:
    "以多数表的年度为准，标题年度不同的提醒；注中的年度只看空表说明。另一年度的表与本年度同样的表同时存在时，只提醒一次，不参加核对。",
  example: "标题为 2021 年，表注写“本部门 2020 年没有政府性基金预算支出”：提醒。",
  ask: (view, answers) => {
    for (const table of view.tables) askYears(view, table, answers);
    const [other] = view.ofOtherYears;
    if (other !== undefined) answers.found(otherYearFact(view, other));
  },
};

export const organisationsAgree: Rule = {
  code: "GJ506",
  id: "organisations-agree",
  severity: "warning",
  sentence: "各表标题中的部门（单位）名称应当一致。",
  basis: NO_BASIS,
  source: "同一部门的预算公开材料",
  judged: "名称互相包含（如部门与其机关）视为一致；项目表可以是下属单位的名称，不在此列。",
  example: "其他表为政务服务办公室，一张表标题为教育局：提醒。",
  ask: (view, answers) => {
    for (const table of view.tables) askOrganisation(view, table, answers);
  },
};

export const tasksAndForms: Rule = {
  code: "GJ507",
  id: "tasks-and-forms",
  severity: "warning",
  sentence: "整体绩效目标表的年度主要任务与项目绩效目标表逐一对应，项目名称一致。",
  basis: NO_BASIS,
  source: "附表格式：整体绩效目标表的年度主要任务",
  judged: "两类表都有、且至少一半名称能对上时才判断；名称比较不计标点和“项目”“经费”等字样。",
  example: "任务清单有五项，项目表有四张：指出没有项目表的任务。",
  ask: askTasks,
};

export const unitMissing: Rule = {
  code: "GJ508",
  id: "unit-missing",
  severity: "info",
  sentence: "每张金额表应当注明金额单位。",
  basis: NO_BASIS,
  source: "附表格式：表头右上角“单位：元”",
  judged: "没有注明时按附表格式的默认单位读数并提示；各栏自带单位的绩效表不在此列。",
  example: "收支总表没有“单位：元”：提示，按元读数。",
  ask: (view, answers) => {
    for (const table of view.tables) {
      if (isForm(table)) answers.notApplicable();
      else if (table.table.unitCell !== undefined) answers.passed();
      else {
        const { unit, name } = table.table;
        answers.found({
          ...atTitle(table),
          message: {
            zh: `《${name}》没有注明金额单位，按${unit}读数。`,
            en: `《${name}》 states no unit; its amounts were read in ${unitName(unit).en}.`,
          },
        });
      }
    }
  },
};

export const headInDoubt: Rule = {
  code: "GJ509",
  id: "head-in-doubt",
  severity: "warning",
  sentence: "表头的列与下面的数字应当一一对应。",
  basis: NO_BASIS,
  source: "附表格式：表头",
  judged: "表头缺列或数字错列、又不能由合计关系唯一还原时提醒；涉及这些列的关系不相符时转为待核。",
  example: "支出表少印“其他项目”一列，数字错到相邻列：提醒核对表头。",
  ask: (view, answers) => {
    for (const { table } of view.tables) {
      const doubts = table.doubts.filter(({ solved }) => !solved);
      if (doubts.length === 0) answers.passed();
      for (const doubt of doubts) {
        const names = doubt.measures.map((id) => measureName(table, id)).join("、");
        answers.found({
          table: tableRef(table),
          cells: [{ cell: doubt.cell, role: "title" }],
          message:
            doubt.kind === "column-missing"
              ? {
                  zh: `《${table.name}》表头缺少一列（${names}），涉及的关系需人工核对。`,
                  en: `The head of 《${table.name}》 lacks a column (${names}); relations that rest on it need checking by hand.`,
                }
              : {
                  zh: `《${table.name}》的数字与表头可能错列（${names}），涉及的关系需人工核对。`,
                  en: `The numbers of 《${table.name}》 may be shifted against their heads (${names}); relations that rest on them need checking by hand.`,
                },
        });
      }
    }
  },
};

function missingFact(kind: TableKind, name: string): FoundFact {
  return {
    cells: [],
    uncounted: true,
    message: {
      zh: `没有找到《${name}》，涉及该表的勾稽关系没有核对。`,
      en: `《${name}》 (${kind.replaceAll("-", " ")}) was not found; its relations with other tables were not checked.`,
    },
  };
}

/** One sentence for a workbook of another layout, instead of one for each table that it never had. */
function nothingFact(profile: string): FoundFact {
  return {
    cells: [],
    uncounted: true,
    message: {
      zh: `没有认出任何一张附表，什么都没有核对；目前能识别的是${profile}。`,
      en: `No table was recognised, so nothing was checked. The form known so far is ${profile}.`,
    },
  };
}

function hasProjects(view: DisclosureView): boolean {
  const summary = view.one("department-summary");
  return isSome(summary?.amount("spending.project"));
}

function duplicateFact(first: TableView, other: TableView): FoundFact {
  return {
    table: tableRef(other.table),
    cells: [
      { cell: other.table.titleCell, role: "title" },
      { cell: first.table.titleCell, role: "counterpart" },
    ],
    message: {
      zh: `《${other.table.name}》不止一张，表间勾稽采用工作表“${first.table.range.sheet}”中的那一张。`,
      en: `《${other.table.name}》 appears more than once; relations between tables use the one on sheet “${first.table.range.sheet}”.`,
    },
  };
}

function otherYearFact(view: DisclosureView, first: TableView): FoundFact {
  const { years, range } = first.table;
  const others = [...new Set(view.ofOtherYears.map(({ table }) => table.years[0]?.year))];
  const count = view.ofOtherYears.length;
  const cell = years[0]?.cell ?? first.table.titleCell;
  return {
    table: tableRef(first.table),
    cells: [{ cell, role: "title" }],
    message: {
      zh: `工作簿中还有 ${others.join("、")} 年的表 ${count} 张（从工作表“${range.sheet}”起），没有参加核对；公开前请确认是否应当删去。`,
      en: `The workbook also holds ${count === 1 ? "1 table" : `${count} tables`} of ${others.join(", ")} (from sheet “${range.sheet}”), not checked; please decide before publication whether to delete them.`,
    },
  };
}

function isForm(view: TableView): boolean {
  return view.table.layout.body.shape === "form";
}

function hasAmount(view: TableView): boolean {
  return view.table.lines.some((line) =>
    line.figures.some((figure) => figure.measure.layout?.holds !== "quantity" && isSome(figure))
  );
}

function atTitle(view: TableView): Pick<FoundFact, "table" | "cells"> {
  return {
    table: tableRef(view.table),
    cells: [{ cell: view.table.titleCell, role: "title" }],
  };
}

function askYears(view: DisclosureView, table: TableView, answers: Answers): void {
  const { years } = table.table;
  if (view.year === undefined || years.length === 0) {
    answers.notApplicable();
    return;
  }
  const inTitle = years.filter(({ from }) => from === "title");
  const judged = inTitle.length > 0 ? years.filter(({ from }) => from === "title") : [];
  const emptyNotes = table.table.notes.filter(({ saysEmpty }) => saysEmpty);
  const inNote = years.filter(
    ({ from, cell }) => from === "note" && emptyNotes.some((note) => sameCell(note.cell, cell))
  );
  const wrong = [judged, inNote].flatMap((stated) =>
    stated.length > 0 && !stated.some(({ year }) => year === view.year) ? stated.slice(0, 1) : []
  );
  if (wrong.length === 0) answers.passed();
  const standard =
    view.recognition.said?.year === true
      ? { zh: "设置的", en: "the settings" }
      : { zh: "其他表", en: "other tables" };
  for (const { year, cell, from } of wrong) {
    answers.found({
      table: tableRef(table.table),
      cells: [{ cell, role: from }],
      message: {
        zh: `《${table.table.name}》的${from === "title" ? "标题" : "注"}写的是 ${year} 年，${standard.zh}是 ${view.year} 年。`,
        en: `The ${from} of 《${table.table.name}》 says ${year}, but ${standard.en} say ${view.year}.`,
      },
    });
  }
}

function sameCell(one: CellAddress, other: CellAddress): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

function askOrganisation(view: DisclosureView, table: TableView, answers: Answers): void {
  const { organisation, kind } = table.table;
  const expected = view.recognition.organisation;
  if (organisation === undefined || expected === undefined || kind === "project-performance") {
    answers.notApplicable();
    return;
  }
  if (organisation.includes(expected) || expected.includes(organisation)) {
    answers.passed();
    return;
  }
  if (isUnitOf(view, organisation)) {
    answers.passed();
    return;
  }
  const standard =
    view.recognition.said?.organisation === true
      ? { zh: "设置的", en: "the settings say" }
      : { zh: "其他表", en: "other tables name" };
  answers.found({
    ...atTitle(table),
    message: {
      zh: `《${table.table.name}》的标题写的是“${organisation}”，${standard.zh}是“${expected}”。`,
      en: `The title of 《${table.table.name}》 names “${organisation}”, but ${standard.en} “${expected}”.`,
    },
  });
}

/** Whether some table has a row of a unit of this name. */
function isUnitOf(view: DisclosureView, name: string): boolean {
  return view.tables.some((table) =>
    table.units.some(({ label }) => label !== "" && (label.includes(name) || name.includes(label)))
  );
}

function askTasks(view: DisclosureView, answers: Answers): void {
  const overall = view.one("department-performance");
  const tasks = overall?.table.lists.get("tasks") ?? [];
  const forms = view.all("project-performance");
  const named = forms.flatMap((form) => {
    const name = form.table.texts.get("project-name");
    return name === undefined ? [] : [{ form, name }];
  });
  const formNames = new ProjectNames(named.map(({ name }) => name.text));
  const taskNames = new ProjectNames(tasks.map(({ text }) => text));
  const hasForm = (task: TextField): boolean => formNames.has(task.text);
  const withForm = tasks.filter(hasForm);
  if (!overall || named.length === 0 || withForm.length * 2 < Math.max(tasks.length, 1)) {
    answers.notApplicable();
    return;
  }
  for (const task of tasks) {
    if (hasForm(task)) {
      answers.passed();
      continue;
    }
    answers.found({
      table: tableRef(overall.table),
      cells: [{ cell: task.cell, role: "value" }],
      message: {
        zh: `年度主要任务“${task.text}”没有名称相同的项目绩效目标表。`,
        en: `The yearly task “${task.text}” has no project form of that name.`,
      },
    });
  }
  for (const { form, name } of named) {
    if (taskNames.has(name.text)) continue;
    answers.found({
      table: tableRef(form.table),
      cells: [{ cell: name.cell, role: "value" }],
      message: {
        zh: `项目“${name.text}”不在整体绩效目标表的年度主要任务中。`,
        en: `The project “${name.text}” is not among the yearly tasks of the overall form.`,
      },
    });
  }
}
