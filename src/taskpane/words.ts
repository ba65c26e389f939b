import type { Work } from "../app/checkSession";
import type { CheckPhase } from "../app/checkWorkbook";
import type { HostLimit } from "../app/openWorkbook";
import type { Severity } from "../core/checking/finding";
import type { HighlightLook } from "../core/report/annotation";
import type { Wording } from "../core/wording";

/** Every text of the pane that is not part of a check's outcome, by feature. */

export const PRODUCT: Wording = { zh: "预算勾稽助手", en: "Gouji" };

export const CHECK = {
  first: { zh: "一键检查", en: "Check workbook" },
  again: { zh: "重新检查", en: "Check again" },
  /** On the button while it cannot be pressed. */
  busy: { zh: "正在检查…", en: "Checking…" },
  stop: { zh: "停止", en: "Stop" },
  stale: {
    zh: "检查之后表格有改动，下面的结果可能已经过时。",
    en: "The sheets have changed since this check; the findings may be out of date.",
  },
  writeSheet: { zh: "生成结果表", en: "Findings sheet" },
  /** Instead of the former, when there is one. */
  rewriteSheet: { zh: "更新结果表", en: "Update sheet" },
  writeSheetHint: {
    zh: "在工作簿末尾新增工作表“勾稽检查结果”，列出疑点；已有时更新",
    en: "Lists the findings on a sheet at the end of the workbook; updates it if there is one",
  },
  clear: { zh: "清除标注", en: "Clear highlights" },
  clearHint: {
    zh: "去掉本工具加的全部标注和结果表，工作簿恢复原样",
    en: "Removes all highlights and the findings sheet; the workbook is as it was before",
  },
  /** In the place of the former, as long as nothing is highlighted. */
  highlight: { zh: "重新标注", en: "Highlight again" },
  highlightHint: {
    zh: "按上一次检查的结果，在表中重新标注疑点",
    en: "Highlights the findings of the last check in the sheets again",
  },
  cleared: {
    zh: "表中现在没有标注，疑点只列在下面。",
    en: "Highlights are off; the findings are only listed below.",
  },
} satisfies Record<string, Wording>;

/** Phases of a check while they run, for people who wait. */
export const PHASES: Readonly<Record<CheckPhase, Wording>> = {
  read: { zh: "正在读取表格", en: "Reading the sheets" },
  recognise: { zh: "正在识别各张表", en: "Recognising the tables" },
  check: { zh: "正在核对勾稽关系", en: "Checking the relations" },
  report: { zh: "正在标注疑点", en: "Highlighting the findings" },
};

/** What is under way, where there is no phase. */
export const TASKS: Readonly<Record<Work["task"], Wording>> = {
  check: { zh: "正在检查", en: "Checking" },
  clear: { zh: "正在清除标注", en: "Clearing the highlights" },
  sheet: { zh: "正在生成结果表", en: "Writing the findings sheet" },
  correct: { zh: "正在更正", en: "Correcting" },
  propose: { zh: "正在对应经济分类", en: "Proposing government classes" },
  fill: { zh: "正在填列", en: "Filling" },
  build: { zh: "正在生成工作表", en: "Writing the sheet" },
  narrate: { zh: "正在撰写说明", en: "Writing the explanation" },
  insert: { zh: "正在写入说明", en: "Inserting the explanation" },
  proofread: { zh: "正在核对说明", en: "Proofreading the explanation" },
};

export const TABS = {
  /** For a screen reader: all of them. */
  label: { zh: "各页", en: "Pages" },
  findings: { zh: "疑点", en: "Findings" },
  tables: { zh: "表", en: "Tables" },
  crosswalk: { zh: "经济分类", en: "Classes" },
  /** The heading over it, where there is room. */
  crosswalkTitle: { zh: "经济分类对应", en: "Economic-class correspondence" },
  narrative: { zh: "说明", en: "Text" },
  narrativeTitle: { zh: "编制说明", en: "Explanation" },
  proofread: { zh: "说明核对", en: "Proofread" },
  settings: { zh: "设置", en: "Settings" },
  /** While a part of the pane is fetched. */
  loading: { zh: "正在载入…", en: "Loading…" },
  broken: {
    zh: "这一部分没有显示出来。请关闭窗格后重新打开。",
    en: "This part could not be shown. Close the pane and open it again.",
  },
} satisfies Record<string, Wording>;

export const SUMMARY = {
  filters: { zh: "按严重程度筛选", en: "Show by severity" },
  separator: { zh: "、", en: ", " },
  hidden: (names: string): Wording => ({
    zh: `按设置不列出、不标注：${names}`,
    en: `Neither listed nor highlighted, as set: ${names}`,
  }),
} satisfies Record<string, Wording | ((names: string) => Wording)>;

/** 错误, 提醒 …: on the filters, in the legend and in the settings. */
export const SEVERITY_NAMES: Readonly<Record<Severity, Wording>> = {
  error: { zh: "错误", en: "Errors" },
  warning: { zh: "提醒", en: "Warnings" },
  rounding: { zh: "尾差", en: "Rounding" },
  info: { zh: "提示", en: "Notes" },
};

/** What the severities mean. */
export const SEVERITY_MEANINGS: Readonly<Record<Severity, Wording>> = {
  error: { zh: "数字对不上，必有一处不对", en: "numbers contradict each other; one is wrong" },
  warning: { zh: "一般应一致或齐全，请看一下", en: "usually holds or is there; please look" },
  rounding: { zh: "四舍五入造成的末位差，一般不改", en: "last digit off by rounding; leave it" },
  info: { zh: "供参考，可以不改", en: "for information only" },
};

export const FINDINGS = {
  noneOfThese: { zh: "所选的严重程度没有疑点。", en: "No findings of the chosen severities." },
  expected: { zh: "应为", en: "Expected" },
  actual: { zh: "实为", en: "Found" },
  difference: { zh: "差额", en: "Difference" },
  terms: (count: number): Wording => ({
    zh: `应为数由 ${count} 项得出`,
    en: `Expected comes from ${count} numbers`,
  }),
  /** Before the sum, when it is short enough to stand open. */
  shortTerms: { zh: "应为数来自", en: "Expected comes from" },
  cause: { zh: "可能原因：", en: "Likely cause: " },
  seeAlso: { zh: "另见：", en: "See also: " },
  goTo: { zh: "定位", en: "Go to" },
  correct: { zh: "更正", en: "Correct" },
  /** Leads to where sentences are proofread. */
  correctText: { zh: "更正文字", en: "Correct the text" },
  waive: { zh: "已核实", en: "Verified" },
  unwaive: { zh: "撤销核实", en: "Undo verified" },
  waived: { zh: "已核实的疑点", en: "Verified findings" },
  waivedAs: (reason: string, date: string): Wording => ({
    zh: `已核实（${date}）：${reason}`,
    en: `Verified (${date}): ${reason}`,
  }),
  expired: (reason: string, date: string): Wording => ({
    zh: `${date} 核实过（${reason}），之后数字有变动，请重新核实。`,
    en: `Verified on ${date} (${reason}); the numbers have changed since. Please verify again.`,
  }),
  more: (count: number): Wording => ({ zh: `展开其余 ${count} 项`, en: `Show ${count} more` }),
  moreOf: (count: number): Wording => ({
    zh: `显示更多（还有 ${count} 项）`,
    en: `Show more (${count} left)`,
  }),
  moreFindings: (count: number): Wording => ({
    zh: `显示更多（还有 ${count} 处）`,
    en: `Show more (${count} left)`,
  }),
  /** For a screen reader: what a link to a cell does. */
  goToCell: (place: string): Wording => ({ zh: `定位到 ${place}`, en: `Go to ${place}` }),
  /** For a screen reader: which finding a button belongs to. */
  actionOn: (action: string, place: string): Wording => ({
    zh: `${action}：${place}`,
    en: `${action}: ${place}`,
  }),
};

/** The pane before the first check, and for a workbook in which nothing was found to check. */
export const EMPTY = {
  notCheckedTitle: { zh: "还没有检查", en: "Not checked yet" },
  notChecked: {
    zh: "打开部门预算公开附表的工作簿，按“一键检查”。不符的单元格会加上标注，数字和格式都不改动。",
    en: "Open the workbook with the budget tables and press “Check workbook”. Cells that disagree are highlighted; no figure or format is changed.",
  },
  noTables: [
    {
      zh: "请确认打开的是部门预算公开附表的工作簿，而不是说明或其他资料。",
      en: "Make sure that the open workbook is the one with the budget tables.",
    },
    {
      zh: "每张表上方应有标题（如“部门收支总体情况表”）和完整的表头。",
      en: "Each table needs its title above it and a complete head.",
    },
  ],
  /** Where there is something to see. */
  noTablesReasons: {
    zh: "看起来像表、但没有认出的区域，在“表”一栏列有原因。",
    en: "What looks like a table but was not recognised is listed under “Tables”, with the reason.",
  },
  seeTables: { zh: "查看未识别的原因", en: "See why" },
} satisfies Record<string, Wording | readonly Wording[]>;

/** How a preview of a write ends. */
export const WRITING = {
  write: { zh: "写入", en: "Write" },
  cancel: { zh: "取消", en: "Cancel" },
} satisfies Record<string, Wording>;

export const CORRECTION = {
  title: (place: string): Wording => ({ zh: `更正 ${place}`, en: `Correct ${place}` }),
  before: { zh: "现在是", en: "Now" },
  after: { zh: "改为", en: "Write" },
  asValue: { zh: "写入数字", en: "Number" },
  asFormula: { zh: "写入公式", en: "Formula" },
  empty: { zh: "（空）", en: "(empty)" },
  keepsFormat: {
    zh: "只改这一个单元格的内容，格式不变；写入后自动重新检查。",
    en: "Changes only the content of this one cell, not its format; then checks again.",
  },
  undo: (place: string): Wording => ({
    zh: `撤销更正 ${place}`,
    en: `Undo the correction of ${place}`,
  }),
};

export const WAIVING = {
  title: (place: string): Wording => ({ zh: `核实 ${place}`, en: `Verify ${place}` }),
  reason: { zh: "核实理由", en: "Reason" },
  hint: {
    zh: "理由随工作簿保存；数字一变动，就要重新核实。",
    en: "Saved with the workbook. If the numbers change, verify again.",
  },
  required: { zh: "请写明理由。", en: "Please give a reason." },
  save: { zh: "确认已核实", en: "Mark as verified" },
  cancel: { zh: "取消", en: "Cancel" },
  suggestions: { zh: "常用理由", en: "Common reasons" },
} satisfies Record<string, Wording | ((place: string) => Wording)>;

/** Reasons that clerks give most, offered for a click. */
export const COMMON_REASONS: readonly Wording[] = [
  { zh: "与批复文件核对一致", en: "Agrees with the approved budget" },
  { zh: "四舍五入形成的尾差", en: "Rounding of the parts" },
  { zh: "两表口径不同", en: "The two tables differ in scope" },
  { zh: "附表格式本年有调整", en: "The form changed this year" },
];

export const TABLES = {
  title: { zh: "识别出的表", en: "Recognised tables" },
  none: {
    zh: "检查之后，这里列出识别出的表、缺少的表和没有核对到的数字。",
    en: "After a check, this lists the tables recognised and missing, and the numbers left unchecked.",
  },
  findings: (count: number): Wording => ({
    zh: `${count} 处疑点`,
    en: `${count} ${count === 1 ? "finding" : "findings"}`,
  }),
};

export const COVERAGE = {
  title: { zh: "核对范围", en: "What was checked" },
  show: { zh: "显示未核对的数字", en: "Show unchecked numbers" },
  all: { zh: "没有漏下的数字。", en: "No number is left out." },
  perSheet: (sheet: string, count: number): Wording => ({
    zh: `${sheet}（${count} 个）`,
    en: `${sheet} (${count})`,
  }),
};

export const LEGEND = {
  show: { zh: "图例", en: "Legend" },
  title: { zh: "表中标注的样子", en: "How cells are highlighted" },
  /** In the sample cell: figures look as in a sheet. */
  sample: { zh: "1,234", en: "1,234" },
} satisfies Record<string, Wording>;

/** What tells highlighted cells apart beside their colour. */
export const EMPHASES: Readonly<Record<HighlightLook["emphasis"], Wording>> = {
  bold: { zh: "粗体", en: "bold" },
  underline: { zh: "下划线", en: "underlined" },
  italic: { zh: "斜体", en: "italic" },
  none: { zh: "", en: "" },
};

export const BORDERS: Readonly<Record<HighlightLook["border"], Wording>> = {
  thin: { zh: "实线框", en: "solid border" },
  dashed: { zh: "虚线框", en: "dashed border" },
  dotted: { zh: "点线框", en: "dotted border" },
  none: { zh: "", en: "" },
};

export const SETTINGS = {
  title: { zh: "设置", en: "Settings" },
  kept: { zh: "设置随这个工作簿保存。", en: "Settings are saved with this workbook." },
  year: { zh: "预算年度", en: "Fiscal year" },
  yearHint: {
    zh: "留空时按表的标题认定；填了就以此为准，核对各表年份。",
    en: "Taken from the titles when left empty; otherwise every table is held to it.",
  },
  yearWrong: { zh: "请填 4 位年份，如 2021。", en: "Enter a year of four digits, such as 2021." },
  organisation: { zh: "单位名称", en: "Name of the department" },
  organisationHint: {
    zh: "留空时按表的标题认定；填了就以此为准，核对各表单位名称。",
    en: "Taken from the titles when left empty; otherwise every table is held to it.",
  },
  language: { zh: "窗格语言", en: "Language of the pane" },
  languageHint: { zh: "窗格和结果表的语言。", en: "Also that of the findings sheet." },
  languageFromOffice: { zh: "跟随 Office", en: "Same as Office" },
  severities: { zh: "列出并标注", en: "List and highlight" },
  severitiesHint: {
    zh: "不勾选的，既不列出，也不在表中标注。",
    en: "What is not ticked is neither listed nor highlighted.",
  },
  live: { zh: "改动后自动重新检查", en: "Check again after every edit" },
  liveHint: {
    zh: "第一次检查之后生效。关闭后，改动了数据请按“重新检查”。",
    en: "Works from the first check on. When off, press “Check again” after editing.",
  },
} satisfies Record<string, Wording>;

/** Each language in its own, whatever the pane speaks. */
export const LANGUAGE_NAMES = { zh: "中文", en: "English" } as const;

export const WELCOME = {
  title: { zh: "欢迎使用预算勾稽助手", en: "Welcome to Gouji" },
  does: {
    zh: "检查：识别部门预算公开各表，核对表内合计、收支平衡和表间勾稽。",
    en: "It recognises the tables of a department budget disclosure and checks totals, balances and the relations between tables.",
  },
  never: {
    zh: "不改：原表的数字、公式和格式都不动；标注可以一键清除。只有看过将要写入的内容、按下“写入”，才写入列出的单元格。",
    en: "It leaves your figures, formulas and formats alone: highlights can be cleared at any time, and only what you have seen and confirmed is written.",
  },
  local: {
    zh: "不传：数据只在本机处理，不发往任何地方。",
    en: "Nothing leaves this computer.",
  },
  /** Below the three: what to do now. */
  howTo: {
    zh: "怎样开始：打开附表所在的工作簿，按上面的“一键检查”。",
    en: "To begin, open the workbook with the budget tables and press “Check workbook” above.",
  },
  begin: { zh: "知道了", en: "Got it" },
} satisfies Record<string, Wording>;

export const PROBLEMS = {
  dismiss: { zh: "关闭提示", en: "Dismiss" },
  limited: {
    zh: "当前 Excel 版本较旧，个别功能受限。",
    en: "This is an older version of Excel; a few things are limited.",
  },
  outside: {
    zh: "这个页面要在 Excel 里使用：请在 Excel 的“预算勾稽”选项卡中打开窗格。",
    en: "This page works inside Excel: open the pane from the ribbon tab “Gouji”.",
  },
} satisfies Record<string, Wording>;

export const LIMITS: Readonly<Record<HostLimit, Wording>> = {
  "no-area-highlights": {
    zh: "疑点很多时，标注会慢一些。",
    en: "Highlighting takes longer when there are many findings.",
  },
  "no-change-events-for-all-sheets": {
    zh: "检查之后新增的工作表，要重新检查才会核对。",
    en: "Sheets added after a check are read at the next check.",
  },
  "no-read-only-flag": {
    zh: "工作簿若是只读，要到写入时才会提示。",
    en: "That a workbook is read-only is noticed only when something is written.",
  },
  "no-cell-edit-wait": {
    zh: "检查前请先按回车键结束单元格编辑。",
    en: "Finish editing a cell with Enter before a check.",
  },
};
