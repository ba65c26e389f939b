/** What the page itself says, in the language that Excel would speak. */
export interface Words {
  readonly open: string;
  readonly save: string;
  readonly undo: string;
  readonly redo: string;
  readonly home: string;
  readonly simulate: string;
  readonly simulated: string;
  readonly notice: string;
  readonly sum: string;
  readonly count: string;
  readonly average: string;
  readonly ready: string;
  readonly editing: string;
  readonly saved: string;
  readonly unsaved: string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly sheets: string;
  readonly previousSheets: string;
  readonly nextSheets: string;
  readonly closePane: string;
  readonly paneWidth: string;
  readonly closeDialog: string;
  readonly noDialogs: string;
  readonly dropHere: string;
  readonly close: string;
  readonly notAPlace: string;
  readonly isProtected: string;
  readonly readOnly: string;
  readonly outside: string;
  readonly commandWorks: string;
  readonly bold: string;
  readonly italic: string;
  readonly underline: string;
  readonly alignLeft: string;
  readonly alignCenter: string;
  readonly alignRight: string;
  readonly thousands: string;
  readonly font: string;
  readonly alignment: string;
  readonly number: string;
  readonly review: string;
  readonly protect: string;
  readonly unprotect: string;
  readonly faults: FaultWords;
}

export interface FaultWords {
  readonly protectedSheet: string;
  readonly olderExcel: string;
  readonly slow: string;
  readonly failingCall: string;
  readonly lost: string;
  readonly readOnly: string;
  readonly smallLimit: string;
  readonly theme: string;
  readonly light: string;
  readonly dark: string;
  readonly contrast: string;
  readonly language: string;
}

const CHINESE: Words = {
  open: "打开",
  save: "保存",
  undo: "撤消",
  redo: "恢复",
  home: "开始",
  simulate: "模拟",
  simulated: "正在模拟",
  notice: "这是 Excel 的替身，供试用和测试",
  sum: "求和",
  count: "计数",
  average: "平均值",
  ready: "就绪",
  editing: "编辑",
  saved: "已保存到下载文件夹",
  unsaved: "未保存",
  nameBox: "名称框",
  formulaBar: "编辑栏",
  sheets: "工作表",
  previousSheets: "前面的工作表",
  nextSheets: "后面的工作表",
  closePane: "关闭窗格",
  paneWidth: "窗格宽度",
  closeDialog: "关闭对话框",
  noDialogs:
    "命令已完成。在 Excel 中，结果会在对话框里显示；这里以 http 打开，加载项不能显示对话框（需要 https）。请按“打开窗格”查看结果，或用 npm run start:stand-in -- --https 启动。",
  dropHere: "松开鼠标即可打开这个工作簿",
  close: "关闭",
  notAPlace: "没有这样的单元格。请输入 A1、B2:D9 或“工作表名!A1”。",
  isProtected: "单元格受保护，不能更改。要更改，请先在“开始”选项卡上撤消工作表保护。",
  readOnly: "工作簿是只读的，不能更改。",
  outside: "替身不打开外部链接：",
  commandWorks: "加载项正在运行…",
  bold: "加粗",
  italic: "倾斜",
  underline: "下划线",
  alignLeft: "左对齐",
  alignCenter: "居中",
  alignRight: "右对齐",
  thousands: "千位分隔样式",
  font: "字体",
  alignment: "对齐方式",
  number: "数字",
  review: "保护",
  protect: "保护工作表",
  unprotect: "撤消工作表保护",
  faults: {
    protectedSheet: "当前工作表受保护",
    olderExcel: "旧版 Excel（ExcelApi 1.7）",
    slow: "Excel 反应慢（每批 1 秒）",
    failingCall: "下一次调用失败",
    lost: "连接中断",
    readOnly: "工作簿只读",
    smallLimit: "每批最多 5 KB（代替 5 MB）",
    theme: "外观",
    light: "浅色",
    dark: "深色",
    contrast: "高对比度",
    language: "English",
  },
};

const ENGLISH: Words = {
  open: "Open",
  save: "Save",
  undo: "Undo",
  redo: "Redo",
  home: "Home",
  simulate: "Simulate",
  simulated: "Simulating",
  notice: "A stand-in for Excel, for trying and testing",
  sum: "Sum",
  count: "Count",
  average: "Average",
  ready: "Ready",
  editing: "Edit",
  saved: "Saved to the downloads folder",
  unsaved: "Not saved",
  nameBox: "Name box",
  formulaBar: "Formula bar",
  sheets: "Sheets",
  previousSheets: "Sheets before",
  nextSheets: "Sheets behind",
  closePane: "Close pane",
  paneWidth: "Width of the pane",
  closeDialog: "Close dialog",
  noDialogs:
    "The command is done. Excel would show its outcome in a dialog; this page is open over http, where add-ins cannot show dialogs (they need https). Open the pane to see the outcome, or start with npm run start:stand-in -- --https.",
  dropHere: "Drop to open this workbook",
  close: "Close",
  notAPlace: "There is no such cell. Type A1, B2:D9 or SheetName!A1.",
  isProtected: "The cell is protected. Unprotect the sheet on the Home tab to change it.",
  readOnly: "The workbook is read-only and cannot be changed.",
  outside: "The stand-in opens no links to the outside:",
  commandWorks: "The add-in is working…",
  bold: "Bold",
  italic: "Italic",
  underline: "Underline",
  alignLeft: "Align left",
  alignCenter: "Centre",
  alignRight: "Align right",
  thousands: "Comma style",
  font: "Font",
  alignment: "Alignment",
  number: "Number",
  review: "Protection",
  protect: "Protect sheet",
  unprotect: "Unprotect sheet",
  faults: {
    protectedSheet: "This sheet is protected",
    olderExcel: "Older Excel (ExcelApi 1.7)",
    slow: "Slow Excel (1 s per batch)",
    failingCall: "The next call fails",
    lost: "Connection lost",
    readOnly: "Workbook is read-only",
    smallLimit: "At most 5 KB per batch (for 5 MB)",
    theme: "Appearance",
    light: "Light",
    dark: "Dark",
    contrast: "High contrast",
    language: "English",
  },
};

/** @param locale such as "zh-CN"; Chinese for all that is not English */
export function wordsFor(locale: string): Words {
  return locale.toLowerCase().startsWith("en") ? ENGLISH : CHINESE;
}
