import type { TablesRead } from "../../app/proofreadSession";
import type { Verdict } from "../../core/proofreading/model";
import type { Wording } from "../../core/wording";

/** The words of proofreading; apart from the others because they are fetched with its tab. */
export const PROOFREAD = {
  empty: {
    zh: "核对已经写好的说明：每个数与附表、与上下文核对，指出矛盾、应为多少和可能的原因；未能核对的数标出来，请人工核对。",
    en: "Proofreads an explanation: each number is held against the tables and the text around it. What contradicts them is listed with the right value and the likely cause; what could not be checked is marked.",
  },
  sheets: { zh: "核对本工作簿中的说明", en: "Proofread this workbook's text" },
  sheetsHint: {
    zh: "写在工作表里的编制说明、其他相关情况说明等，不需要选择。",
    en: "Sheets that hold running text are found automatically.",
  },
  file: { zh: "选择说明文件…", en: "Choose a file…" },
  fileHint: {
    zh: "选择 .docx 或 .txt 文件，只在本机读取。",
    en: "A .docx or .txt file; it is read on this computer only.",
  },
  paste: { zh: "粘贴说明文字", en: "Paste the text" },
  check: { zh: "核对这段文字", en: "Proofread this text" },
  another: { zh: "核对别的说明", en: "Another text" },
  again: { zh: "重新核对", en: "Proofread again" },
  ofSheets: (names: string): Wording => ({ zh: `工作表：${names}`, en: `Sheets: ${names}` }),
  ofFile: (name: string): Wording => ({ zh: `文件：${name}`, en: `File: ${name}` }),
  ofPasted: { zh: "粘贴的文字", en: "Pasted text" },
  stale: {
    zh: "核对之后工作簿有改动，下面的结果可能已经过时。",
    en: "The workbook has changed since; the outcome may be out of date.",
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
  /** What the text was held against, beside itself. */
  against: ({ recognised, year, anyAmount }: TablesRead): Wording => {
    if (recognised > 0)
      return {
        zh: `对照：本工作簿的附表 ${recognised} 张${year === undefined ? "" : `（${year}年）`}`,
        en: `Held against: ${recognised} tables of this workbook${year === undefined ? "" : ` (${year})`}`,
      };
    return anyAmount
      ? {
          zh: "本工作簿中没有认出标准附表，只按行名与表格里的数对照，核对到的会少一些。",
          en: "No standard table was recognised in this workbook; numbers are held against its cells by the names of their lines, and fewer can be checked.",
        }
      : {
          zh: "本工作簿中没有可对照的表格，只核对了文中的数彼此是否一致。",
          en: "This workbook has no table to hold the text against; only its numbers are held against each other.",
        };
  },
  againstLastYear: (name: string): Wording => ({
    zh: `对照：上年工作簿“${name}”`,
    en: `Held against: last year's workbook “${name}”`,
  }),
  findings: (count: number, unchecked = 0): Wording => {
    if (count > 0) return { zh: `疑点（${count}）`, en: `Findings (${count})` };
    return unchecked === 0
      ? { zh: "没有发现矛盾", en: "Nothing contradicts" }
      : {
          zh: `没有发现矛盾，但有 ${unchecked} 个数未核对`,
          en: `Nothing contradicts, but ${unchecked} numbers are unchecked`,
        };
  },
  allWaived: (unchecked: number): Wording => ({
    zh: `疑点均已核实${unchecked === 0 ? "" : `，另有 ${unchecked} 个数未核对`}`,
    en: `All findings are verified${unchecked === 0 ? "" : `; ${unchecked} numbers are unchecked`}`,
  }),
  text: { zh: "说明全文", en: "The whole text" },
  legend: { zh: "按数字看依据。", en: "Press a number to see what it was held against." },
  /** In the legend: a finding that is no error. */
  milder: { zh: "提醒、尾差", en: "warning, rounding" },
  count: (verdict: string, count: number): Wording => ({
    zh: `${verdict} ${count}`,
    en: `${verdict} ${count}`,
  }),
  nextUnchecked: { zh: "下一个未核对的数", en: "Next unchecked number" },
  /** For a screen reader: a number of the text. */
  mark: (text: string, verdict: string): Wording => ({
    zh: `${text}，${verdict}`,
    en: `${text}, ${verdict}`,
  }),
  markTitle: (text: string, verdict: string): Wording => ({
    zh: `${text}：${verdict}`,
    en: `${text}: ${verdict}`,
  }),
  /** Which of the unchecked numbers it is. */
  nth: (index: number, count: number): Wording => ({
    zh: `未核对的第 ${index} 个，共 ${count} 个`,
    en: `${index} of ${count} unchecked numbers`,
  }),
  agreesWith: { zh: "与下列数一致：", en: "Agrees with:" },
  heldAgainst: { zh: "对照的数：", en: "Held against:" },
  /** A number of the text that no words name. */
  numberOfText: { zh: "文中的数", en: "a number of the text" },
  agreesInText: { zh: "与文中的其他数相符。", en: "Agrees with other numbers of the text." },
  whyUnchecked: {
    zh: "附表和上下文中没有找到能与它对照的数，程序没有判断对错，请人工核对。",
    en: "Nothing in the tables or around it tells what it should be. It may be right or wrong; look at it yourself.",
  },
  notHere: {
    zh: "没有链接的单元格不在本工作簿中。",
    en: "Cells without a link are in another workbook.",
  },
  home: { zh: "所在单元格：", en: "It stands in: " },
  seeFinding: { zh: "看这条疑点", en: "See the finding" },
  waivedMark: { zh: "已核实", en: "verified by you" },
  close: { zh: "关闭", en: "Close" },
  expected: (expected: string): Wording => ({
    zh: `应为 ${expected}`,
    en: `Expected ${expected}`,
  }),
  cause: (cause: string): Wording => ({
    zh: `可能原因：${cause}`,
    en: `Likely cause: ${cause}`,
  }),
  suggestion: { zh: "建议改为：", en: "Should read: " },
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

/** In the legend, and for those who hear the text. */
export const VERDICT_NAMES: Readonly<Record<Verdict, Wording>> = {
  verified: { zh: "相符", en: "verified" },
  contradicted: { zh: "有矛盾", en: "contradicted" },
  unchecked: { zh: "未核对", en: "unchecked" },
};
