import type { Wording } from "../../core/wording";

/** What a session tells of the class correspondence beside its rows. */
export const NOTHING_TO_FILL: Wording = {
  zh: "所选的行没有可填的内容：没有建议，或已经按建议填好。",
  en: "There is nothing to fill in these rows: none is proposed, or they show it already.",
};

export const FILLING_OUTDATED: Wording = {
  zh: "表中内容或建议已变，原来的预览不再适用，没有写入。请重新预览。",
  en: "The tables or the proposals have changed and the preview no longer fits. Nothing was written; please preview again.",
};

export const NO_PRECEDENTS: Wording = {
  zh: "这个工作簿中没有已填政府预算经济分类的支出表，不能作为参照。请选择上年已填好的工作簿。",
  en: "This workbook has no table with government classes filled in and cannot serve as a precedent. Choose last year's workbook, filled in.",
};

export const NOTHING_TO_BUILD: Wording = {
  zh: "没有可用的支出表：需要带部门预算经济分类的一般公共预算支出表或基本支出表。",
  en: "There is no table to build it from: an expenditure table by department class is needed.",
};

export const NOTHING_TO_SUM: Wording = {
  zh: "没有可汇总的表：需要带政府预算经济分类的支出表。",
  en: "There is no table to sum up: an expenditure table with government classes is needed.",
};

export function filled(rows: number): Wording {
  return {
    zh: `已填 ${rows} 行，可撤销。`,
    en: `${rows} ${rows === 1 ? "row is" : "rows are"} filled in; this can be undone.`,
  };
}

export function unfilled(rows: number): Wording {
  return {
    zh: `已撤销填列，${rows} 行恢复为填列前的内容。`,
    en: `The filling is undone; ${rows} ${rows === 1 ? "row is" : "rows are"} as before.`,
  };
}

export function changedBeforeFilling(place: string): Wording {
  return {
    zh: `${place} 的内容在预览后有改动，没有写入任何单元格。已重新提出建议，请再预览一次。`,
    en: `${place} has changed since the preview; no cell was written. Proposals are made anew; please preview again.`,
  };
}

export function changedSinceFilling(place: string): Wording {
  return {
    zh: `${place} 的内容在填列后有改动，没有撤销任何单元格。请先把它改回填列的内容，再撤销。`,
    en: `${place} has changed since it was filled in; no cell was restored. Put back what was filled in, then undo.`,
  };
}

export function built(name: string): Wording {
  return {
    zh: `已生成工作表“${name}”，可撤销。`,
    en: `The sheet “${name}” is made; this can be undone.`,
  };
}
