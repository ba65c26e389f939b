import type { Wording } from "../../core/wording";

/** What a session tells of proofreading beside its findings. */
export const NO_TEXT_SHEETS: Wording = {
  zh: "工作簿中没有写说明的工作表。请粘贴说明文字，或选择 .docx、.txt 文件。",
  en: "No sheet of this workbook holds an explanation. Paste its text, or choose a .docx or .txt file.",
};

export const NO_TEXT: Wording = {
  zh: "没有可校对的文字。",
  en: "There is no text to proofread.",
};

export const TEXT_TOO_LONG: Wording = {
  zh: "文字过长，请控制在二十万字以内，分几次校对。",
  en: "The text is too long; two hundred thousand characters are the most. Proofread it in parts.",
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

export function textHasChanged(place: string): Wording {
  return {
    zh: `${place} 的内容已有改动，没有写入。请重新校对。`,
    en: `${place} has changed; nothing was written. Please proofread again.`,
  };
}
