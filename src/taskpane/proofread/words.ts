import type { Verdict } from "../../core/proofreading/model";
import type { Wording } from "../../core/wording";

/** The words of proofreading; apart from the others because they are fetched with its tab. */
export const PROOFREAD = {
  empty: {
    zh: "核对已经写好的说明：每个数与附表、与上下文核对，指出矛盾、应为多少和可能的原因；未能核对的数标出来，请人工核对。",
    en: "Proofreads an explanation: each number is held against the tables and the text around it. What contradicts them is listed with the right value and the likely cause; what could not be checked is marked.",
  },
  sheets: { zh: "核对本工作簿中的说明", en: "The explanation in this workbook" },
  sheetsHint: {
    zh: "写在工作表里的编制说明、其他相关情况说明等，不需要选择。",
    en: "Sheets of running text are found by themselves.",
  },
  file: { zh: "选择说明文件…", en: "A file…" },
  fileHint: {
    zh: "选择 .docx 或 .txt 文件，只在本机读取。",
    en: "A .docx or .txt file; it is read on this computer only.",
  },
  paste: { zh: "粘贴说明文字", en: "Pasted text" },
  pasted: { zh: "说明文字", en: "The text" },
  check: { zh: "核对这段文字", en: "Proofread this text" },
  another: { zh: "核对别的说明", en: "Another text" },
  again: { zh: "重新核对", en: "Proofread again" },
  ofSheets: (names: string): Wording => ({ zh: `工作表：${names}`, en: `Sheets: ${names}` }),
  ofFile: (name: string): Wording => ({ zh: `文件：${name}`, en: `File: ${name}` }),
  ofPasted: { zh: "粘贴的文字", en: "Pasted text" },
  stale: {
    zh: "核对之后表格有改动，下面的结果可能已经过时。",
    en: "The sheets have changed since; the outcome may be out of date.",
  },
  lastYear: { zh: "选择上年资料…", en: "Last year's files…" },
  lastYearHint: {
    zh: "上年附表（.xlsx）或上年说明（.docx、.txt），可以各选一份；说明中的上年数、增减额和增减幅度与其核对。",
    en: "Last year's workbook (.xlsx) or explanation (.docx, .txt), or one of each: last year's amounts, changes and rates are held against them.",
  },
  lastYearUsed: (name: string): Wording => ({
    zh: `上年附表：${name}`,
    en: `Last year's tables: ${name}`,
  }),
  lastYearTextUsed: (name: string): Wording => ({
    zh: `上年说明：${name}`,
    en: `Last year's explanation: ${name}`,
  }),
  forget: { zh: "不再采用", en: "Stop using it" },
  findings: (count: number): Wording =>
    count === 0
      ? { zh: "没有发现矛盾", en: "Nothing contradicts" }
      : { zh: `疑点（${count}）`, en: `Findings (${count})` },
  text: { zh: "说明全文", en: "The whole text" },
  legend: {
    zh: "绿色虚线：相符；红色、橙色：有疑点；灰底：未核对。",
    en: "Green dots: verified; red, orange: findings; grey: unchecked.",
  },
  expected: (expected: string): Wording => ({
    zh: `应为 ${expected}`,
    en: `Expected ${expected}`,
  }),
  cause: (cause: string): Wording => ({
    zh: `可能原因：${cause}`,
    en: `Likely cause: ${cause}`,
  }),
  suggestion: (sentence: string): Wording => ({
    zh: `建议：${sentence}`,
    en: `Better: ${sentence}`,
  }),
  from: { zh: "依据：", en: "From: " },
  inText: { zh: "看原文", en: "Show in the text" },
  inCell: (cell: string): Wording => ({ zh: `定位 ${cell}`, en: `Show ${cell}` }),
  correct: { zh: "更正…", en: "Correct…" },
  /** For a screen reader: which finding the button belongs to; the button's own word comes first. */
  actionOn: (action: string, quote: string): Wording => ({
    zh: `${action}：${quote}`,
    en: `${action}: ${quote}`,
  }),
  correctTitle: (cell: string): Wording => ({ zh: `更正 ${cell}`, en: `Correct ${cell}` }),
  before: { zh: "现在是", en: "Now" },
  after: { zh: "改为", en: "Write" },
  undo: (cell: string): Wording => ({
    zh: `撤销对 ${cell} 的更正`,
    en: `Undo the correction of ${cell}`,
  }),
};

/** For those who hear the text. */
export const VERDICT_NAMES: Readonly<Record<Verdict, Wording>> = {
  verified: { zh: "相符", en: "verified" },
  contradicted: { zh: "有疑点", en: "finding" },
  unchecked: { zh: "未核对", en: "unchecked" },
};
