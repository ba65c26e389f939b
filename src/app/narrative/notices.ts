import type { FactProblem } from "../../core/narrative/facts";
import type { Wording } from "../../core/wording";

/** What a session tells of the explanation beside its text. */
export const NO_TABLES: Wording = {
  zh: "没有认出预算公开附表，无从撰写说明。请先在“表”页查看原因。",
  en: "No table of a disclosure was recognised, so there is nothing to write about. The page “Tables” says why.",
};

export const NO_TABLES_OF_LAST_YEAR: Wording = {
  zh: "这个工作簿中没有认出预算公开附表，不能作为上年数。",
  en: "No table of a disclosure was recognised in this workbook; it cannot serve as last year's.",
};

export function otherYear(found: number, wanted: number): Wording {
  return {
    zh: `这是 ${found} 年的附表；上年数应取自 ${wanted} 年的附表，没有采用。`,
    en: `These are the tables of ${found}; last year's are those of ${wanted}. They were not taken.`,
  };
}

export function factProblem(problem: FactProblem): Wording {
  return problem.kind === "no-number"
    ? {
        zh: "应填数字，例如 1234.56；没有保存。",
        en: "A number is expected, such as 1234.56. Not kept.",
      }
    : { zh: "这一项不能用，没有保存。", en: "This cannot be used and was not kept." };
}

export const TOO_LONG: Wording = {
  zh: "文字过长，请控制在两万字以内；没有保存。",
  en: "The text is too long; twenty thousand characters are the most. Not kept.",
};

export function sheetWritten(name: string): Wording {
  return {
    zh: `说明已写入工作表“${name}”，可删除。`,
    en: `The explanation is on the sheet “${name}”, which can be removed again.`,
  };
}

export function inserted(place: string, rows: number): Wording {
  return {
    zh: `已从 ${place} 起写入 ${rows} 行，可撤销。`,
    en: `${rows} rows are written from ${place} down; this can be undone.`,
  };
}

export function insertionUndone(rows: number): Wording {
  return {
    zh: `已撤销插入，${rows} 行恢复为插入前的内容。`,
    en: `The insertion is undone; ${rows} rows are as before.`,
  };
}

export const INSERTION_OUTDATED: Wording = {
  zh: "说明在预览后有变化，没有写入。请重新插入。",
  en: "The explanation has changed since the preview; nothing was written. Please insert again.",
};

export const NO_ROOM: Wording = {
  zh: "所选单元格以下的行数不够，请选靠上的单元格。",
  en: "There are not enough rows below the selected cell; select one further up.",
};

export function changedBeforeInsertion(place: string): Wording {
  return {
    zh: `${place} 的内容在预览后有改动，没有写入任何单元格。请重新插入。`,
    en: `${place} has changed since the preview; no cell was written. Please insert again.`,
  };
}

export function changedSinceInsertion(place: string): Wording {
  return {
    zh: `${place} 的内容在插入后有改动，没有撤销任何单元格。请先把它改回插入的内容，再撤销。`,
    en: `${place} has changed since the insertion; no cell was restored. Put back what was inserted, then undo.`,
  };
}
