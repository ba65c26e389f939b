import type { Wording } from "../../core/wording";

/** The words of the explanation; apart from the others because they are fetched with its tab. */
export const NARRATIVE = {
  empty: {
    zh: "按附表的数字写出部门预算公开情况说明：每个数字都能查到出处，附表中没有的内容列为待填，不作推测。",
    en: "Writes the explanation of the budget from its tables: every number leads to its cells, and what no table knows is left to be filled in.",
  },
  emptyNever: {
    zh: "写出的说明先在这里显示；写入工作表、复制或存为 Word 由您决定。",
    en: "The text is shown here first. Whether it goes onto a sheet, to the clipboard or into Word is up to you.",
  },
  draft: { zh: "撰写说明", en: "Write" },
  draftAgain: { zh: "重新撰写", en: "Write again" },
  stale: {
    zh: "撰写之后表格有改动，下面的文字可能已经过时。",
    en: "The sheets have changed since; the text may be out of date.",
  },
  changed: (count: number): Wording => ({
    zh: `表格改动后，有 ${count} 个数字变了（黄底标出）。`,
    en: `${count} ${count === 1 ? "number has" : "numbers have"} changed with the sheets (marked yellow).`,
  }),
  seen: { zh: "全部已阅", en: "Seen" },
  nextChanged: { zh: "看第一处", en: "Show the first" },
  outdated: (count: number): Wording => ({
    zh: `改写过的句子中有 ${count} 个数字与附表不符（红色标出）。`,
    en: `${count} ${count === 1 ? "number" : "numbers"} of rewritten sentences differ from the tables (marked red).`,
  }),
  lastYear: { zh: "选择上年工作簿…", en: "Last year's workbook…" },
  lastYearHint: {
    zh: "选择上年附表所在的工作簿（.xlsx），增减额和增减幅度按其中的上年数计算。文件只在本机读取。",
    en: "Choose the workbook with last year's tables (.xlsx): changes and rates are computed on them. It is read on this computer only.",
  },
  lastYearUsed: (name: string): Wording => ({
    zh: `上年数取自：${name}`,
    en: `Last year's amounts: ${name}`,
  }),
  forget: { zh: "不再采用", en: "Stop using it" },
  form: (open: number): Wording =>
    open === 0
      ? { zh: "补充内容（已填完）", en: "Facts (complete)" }
      : { zh: `补充内容（待填 ${open} 项）`, en: `Facts (${open} to fill in)` },
  formHint: {
    zh: "附表中没有的内容请填在这里，随工作簿保存；填好后正文随即更新。",
    en: "What no table knows goes here. It is kept in the workbook, and the text follows at once.",
  },
  group: (name: string, open: number): Wording =>
    open === 0
      ? { zh: `${name}（已填完）`, en: `${name} (complete)` }
      : { zh: `${name}（待填 ${open} 项）`, en: `${name} (${open} to fill in)` },
  wanted: (count: number): Wording => ({
    zh: `文中 ${count} 处用到`,
    en: `${count} places of the text`,
  }),
  noChoice: { zh: "未选定", en: "Not chosen" },
  remarks: (count: number): Wording => ({
    zh: `四舍五入的尾差（${count}）`,
    en: `What rounding has left (${count})`,
  }),
  remarksHint: {
    zh: "数字按四舍五入照列，以下尾差未作调整。",
    en: "Numbers are rounded as they are; these last digits were not adjusted.",
  },
  note: { zh: "在文中注明", en: "Say so in the text" },
  text: { zh: "说明正文", en: "The text" },
  /** For a screen reader: what a click does. */
  number: (text: string): Wording => ({ zh: `${text}，查看出处`, en: `${text}, show its source` }),
  numberChanged: (text: string, before: string): Wording => ({
    zh: `${text}，原为 ${before}，查看出处`,
    en: `${text}, was ${before}, show its source`,
  }),
  numberNew: (text: string): Wording => ({
    zh: `${text}，新出现的数字，查看出处`,
    en: `${text}, a new number, show its source`,
  }),
  numberOutdated: (text: string, now: string): Wording => ({
    zh: `${text}，附表现为 ${now}，查看出处`,
    en: `${text}, the tables now give ${now}, show its source`,
  }),
  was: (before: string): Wording => ({ zh: `原为 ${before}`, en: `Was ${before}` }),
  nowIs: (now: string): Wording => ({ zh: `附表现为 ${now}`, en: `The tables now give ${now}` }),
  source: (text: string): Wording => ({ zh: `${text} 的出处`, en: `Where ${text} comes from` }),
  base: { zh: "与之相比的数：", en: "Compared with:" },
  moreTerms: (count: number): Wording => ({ zh: `另有 ${count} 个数`, en: `${count} more` }),
  close: { zh: "收起", en: "Close" },
  blank: (text: string): Wording => ({ zh: `${text}，去填写`, en: `${text}, fill in` }),
  rewrite: { zh: "改写", en: "Rewrite" },
  rewriteOf: (start: string): Wording => ({
    zh: `改写：${start}`,
    en: `Rewrite: ${start}`,
  }),
  rewriteTitle: { zh: "改写这一段", en: "Rewrite this paragraph" },
  rewriteHint: {
    zh: "保留的数字仍与附表核对；随工作簿保存。",
    en: "Numbers that stay are still held against the tables. It is kept in the workbook.",
  },
  save: { zh: "保存", en: "Save" },
  restore: { zh: "恢复原文", en: "Back to the draft" },
  edited: { zh: "已改写", en: "Rewritten" },
  ownNumbers: (count: number): Wording => ({
    zh: `其中 ${count} 个数字不是由附表得出，请自行核对。`,
    en: `${count} ${count === 1 ? "number is" : "numbers are"} not from the tables; please check by yourself.`,
  }),
  output: { zh: "输出", en: "Output" },
  sheet: { zh: "生成说明工作表", en: "Onto a new sheet" },
  sheetAgain: { zh: "更新说明工作表", en: "Update the sheet" },
  sheetHint: {
    zh: "写在工作表“编制说明”中，一段一行，按 A4 纸排好。",
    en: "On the sheet 编制说明, a paragraph a row, set up for A4.",
  },
  openSheet: (name: string): Wording => ({ zh: `打开“${name}”`, en: `Open “${name}”` }),
  removeSheet: (name: string): Wording => ({
    zh: `删除生成的“${name}”`,
    en: `Remove the sheet “${name}”`,
  }),
  replaceTitle: (name: string): Wording => ({
    zh: `工作表“${name}”已经有了`,
    en: `The sheet “${name}” is there already`,
  }),
  replaceHint: {
    zh: "替换后，原表中的内容（包括您改动过的）不能恢复。",
    en: "What stands on it, your own changes included, cannot be brought back afterwards.",
  },
  replace: { zh: "替换", en: "Replace" },
  insert: { zh: "插入到所选单元格", en: "At the selected cell" },
  insertHint: {
    zh: "从所选单元格起向下写入，一段一行，可撤销。",
    en: "From the selected cell down, a paragraph a row. It can be undone.",
  },
  insertTitle: (place: string, rows: number): Wording => ({
    zh: `从 ${place} 起写入 ${rows} 行`,
    en: `${rows} rows from ${place} down`,
  }),
  insertEmpty: { zh: "这些单元格都是空的。", en: "These cells are all empty." },
  insertFilled: (filled: number): Wording => ({
    zh: `其中 ${filled} 个单元格已有内容，将被覆盖。写入后可用一个按钮撤销。`,
    en: `${filled} of them are not empty and will be overwritten. One button undoes it.`,
  }),
  undo: (rows: number): Wording => ({
    zh: `撤销插入（${rows} 行）`,
    en: `Undo the insertion (${rows} rows)`,
  }),
  copy: { zh: "复制全文", en: "Copy all" },
  copyHint: { zh: "带格式，可直接粘贴到 Word。", en: "With its formats, to be pasted into Word." },
  copied: {
    zh: "已复制，可粘贴到 Word 或其他地方。",
    en: "Copied; paste it into Word or elsewhere.",
  },
  notCopied: {
    zh: "Excel 不允许复制。请把说明生成到工作表，再从工作表复制。",
    en: "Excel does not allow copying from here. Write the text onto a sheet and copy it from there.",
  },
  word: { zh: "存为 Word", en: "Save for Word" },
  wordHint: {
    zh: "按公文格式排版的 .docx 文件。",
    en: "A .docx file, laid out as official documents are.",
  },
  makingWord: { zh: "正在生成 Word 文件…", en: "Making the Word file…" },
  saved: (name: string): Wording => ({
    zh: `已生成“${name}”，请在下载位置查看。如果没有出现下载，是 Excel 拦住了，请改用“复制全文”粘贴到 Word。`,
    en: `“${name}” is made; look where downloads go. If no download appears Excel has blocked it: copy all and paste into Word instead.`,
  }),
  notSaved: {
    zh: "Word 文件没有生成。请改用“复制全文”粘贴到 Word。",
    en: "The Word file was not made. Copy all and paste into Word instead.",
  },
};
