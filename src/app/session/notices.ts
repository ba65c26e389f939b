import { FINDINGS_SHEET_NAME } from "../../core/report/annotation";
import type { Wording } from "../../core/wording";

/** What a session tells beside its findings. */
export const MARKS_OF_EARLIER_SESSION: Wording = {
  zh: "工作簿中有上次检查留下的标注。可以清除，或重新检查。",
  en: "Highlights of an earlier check are still in the workbook. Clear them, or check again.",
};

export const CLEARED: Wording = {
  zh: "标注已清除，工作簿恢复原样。",
  en: "Highlights are cleared; the workbook is as it was before.",
};

export const NOTHING_TO_CLEAR: Wording = {
  zh: "工作簿中没有本工具的标注。",
  en: "There are no highlights of Gouji in the workbook.",
};

export const SHEET_WRITTEN: Wording = {
  zh: `已生成结果表（工作表“${FINDINGS_SHEET_NAME}”），清除标注时一并删除。`,
  en: `The findings are on the sheet “${FINDINGS_SHEET_NAME}”; it is deleted when highlights are cleared.`,
};

export const CORRECTION_OUTDATED: Wording = {
  zh: "检查结果已更新，原来的更正不再适用，没有写入。请重新选择。",
  en: "The check has new results and this correction no longer fits. Nothing was written; please choose again.",
};

export const UNDONE: Wording = { zh: "已恢复更正前的内容。", en: "The correction is undone." };

export function notMarkedOn(sheets: readonly string[]): Wording {
  return {
    zh: `工作表${quoted(sheets).zh}受保护，没有标注；疑点照常列出。要标注请先撤销工作表保护，再重新检查。`,
    en: `Sheet ${quoted(sheets).en} is protected and was not highlighted; its findings are listed. To have them highlighted, unprotect it and check again.`,
  };
}

export function notClearedOn(sheets: readonly string[]): Wording {
  return {
    zh: `工作表${quoted(sheets).zh}受保护，上面的标注还在。请先撤销工作表保护，再清除一次。`,
    en: `Highlights remain on sheet ${quoted(sheets).en}, which is protected. Unprotect it and clear again.`,
  };
}

export function notMarked(why: Wording): Wording {
  return {
    zh: `疑点已列出，但没能在表中标注。${why.zh}`,
    en: `The findings are listed, but could not be highlighted in the sheets. ${why.en}`,
  };
}

export function notKept(why: Wording): Wording {
  return {
    zh: `这次有效，但没能存进工作簿，下次打开时就没有了。${why.zh}`,
    en: `It holds until the workbook is closed, but could not be saved with it. ${why.en}`,
  };
}

export function corrected(place: string): Wording {
  return {
    zh: `已更正 ${place}，并重新检查。`,
    en: `${place} is corrected and the workbook checked again.`,
  };
}

export function cellHasChanged(place: string): Wording {
  return {
    zh: `${place} 的内容在此期间有改动，没有写入。`,
    en: `${place} has changed in the meantime; nothing was written.`,
  };
}

export function partOfArray(place: string): Wording {
  return {
    zh: `${place} 属于数组公式，不能单独更正。请在表中修改整个数组公式。`,
    en: `${place} belongs to an array formula and cannot be corrected by itself. Change the whole array formula in the sheet.`,
  };
}

export function tooManyDigits(place: string, amount: string): Wording {
  return {
    zh: `${place} 应为 ${amount}，超过 15 位有效数字，Excel 存不下，不能更正。请核对各项金额和单位。`,
    en: `${place} should be ${amount}, which has more than the 15 digits that Excel keeps, and cannot be corrected. Look at the amounts and their unit.`,
  };
}

/** The first few by name: a dozen would fill the pane. */
function quoted(sheets: readonly string[]): Wording {
  const names = sheets.slice(0, MOST_NAMED).map((sheet) => `“${sheet}”`);
  const more = sheets.length - names.length;
  return {
    zh: names.join("、") + (more > 0 ? `等 ${sheets.length} 张` : ""),
    en: names.join(", ") + (more > 0 ? ` and ${more} more` : ""),
  };
}

const MOST_NAMED = 3;

export function arrayInTheWay(place: string): Wording {
  return {
    zh: `${place} 一带有数组公式，不能单独改动。请先在表中去掉数组公式。`,
    en: `There is an array formula at ${place}, of which no single cell can be changed. Remove the array formula first.`,
  };
}

export function sheetRemoved(name: string): Wording {
  return {
    zh: `已删除生成的工作表“${name}”。`,
    en: `The sheet “${name}” is removed.`,
  };
}

export function sheetChanged(name: string): Wording {
  return {
    zh: `工作表“${name}”生成后有改动，没有删除。如不需要，请在 Excel 中自行删除。`,
    en: `The sheet “${name}” has changed since it was made and was not removed. Delete it in Excel if it is not needed.`,
  };
}

export function sheetGone(name: string): Wording {
  return {
    zh: `工作表“${name}”已经不在工作簿中。`,
    en: `The sheet “${name}” is no longer in the workbook.`,
  };
}
