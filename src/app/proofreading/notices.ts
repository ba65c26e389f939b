import type { Wording } from "../../core/wording";

/** What a session tells of proofreading beside its findings. */
export const NO_TEXT_SHEETS: Wording = {
  zh: "工作簿中没有写说明的工作表。请粘贴说明文字，或选择 .docx、.txt 文件。",
  en: "No sheet of this workbook holds an explanation. Paste its text, or choose a .docx or .txt file.",
};

export const NO_TEXT: Wording = {
  zh: "没有可以核对的文字。",
  en: "There is no text to proofread.",
};

export const TEXT_TOO_LONG: Wording = {
  zh: "文字过长，一次最多核对二十万字。请分几次核对。",
  en: "The text is too long: 200,000 characters are the most. Proofread it in parts.",
};

/** What was given as last year's. */
export function notOfLastYear(name: string, found: number, wanted: number): Wording {
  return {
    zh: `“${name}”是 ${found} 年的；上年资料应是 ${wanted} 年的，没有采用。`,
    en: `“${name}” is of ${found}; last year is ${wanted}. It was not taken.`,
  };
}

export function textCorrected(place: string): Wording {
  return { zh: `已更正 ${place}，可撤销。`, en: `${place} is corrected; this can be undone.` };
}

export function textRestored(place: string): Wording {
  return { zh: `已撤销，${place} 恢复原文。`, en: `Undone; ${place} is as before.` };
}

/** @param anew whether the text could be proofread as it stands now */
export function textHasChanged(place: string, anew: boolean): Wording {
  const { zh, en } = anew ? PROOFREAD_ANEW : NOTHING_MORE;
  return {
    zh: `${place} 的内容已有改动，没有写入。${zh}`,
    en: `${place} has changed; nothing was written.${en}`,
  };
}

const PROOFREAD_ANEW: Wording = {
  zh: "说明已按现在的内容重新核对。",
  en: " The text has been proofread anew as it stands now.",
};
const NOTHING_MORE: Wording = { zh: "", en: "" };

export function textIsComputed(place: string): Wording {
  return {
    zh: `${place} 的文字由公式得出，不能直接更正，没有写入。请按「定位」转到单元格，改公式里的文字或公式引用的单元格。`,
    en: `A formula makes the text of ${place}; nothing was written. Go to the cell, and change the words in the formula or the cells it refers to.`,
  };
}
