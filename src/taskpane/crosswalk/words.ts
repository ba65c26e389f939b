import type { BuiltKind } from "../../app/crosswalkSession";
import type { CrosswalkState } from "../../core/report/crosswalkView";
import type { Wording } from "../../core/wording";

/** The words of the class correspondence; apart from the others because they are fetched with its tab. */
export const CROSSWALK = {
  empty: {
    zh: "为支出表的每一行找出对应的政府预算经济分类，并说明依据：由科目本身、由“事业运行”的合计、参照已填的行，或按您指定的单位性质。",
    en: "Finds the government economic class of each row of the expenditure table and says why: by the class itself, by the sums of 事业运行, by rows filled already, or by the kind of unit that you give.",
  },
  emptyNever: {
    zh: "依据不足的行不填；写入之前先预览，写入之后可撤销。",
    en: "Rows without enough evidence stay open. You see a preview before anything is written, and can undo it afterwards.",
  },
  propose: { zh: "提出建议", en: "Propose" },
  proposeAgain: { zh: "重新提出建议", en: "Propose again" },
  stale: {
    zh: "提出建议之后表格有改动，下面的建议可能已经过时。",
    en: "The sheets have changed since; the proposals may be out of date.",
  },
  choices: { zh: "依据设置", en: "What may decide" },
  lastYear: { zh: "参照上年工作簿…", en: "Last year's workbook…" },
  lastYearHint: {
    zh: "选择上年已填好的工作簿（.xlsx），同类行照上年填列。文件只在本机读取。",
    en: "Choose last year's workbook (.xlsx), filled in: rows of the same class follow it. It is read on this computer only.",
  },
  lastYearUsed: (name: string): Wording => ({
    zh: `参照：${name}`,
    en: `Following ${name}`,
  }),
  forget: { zh: "不再参照", en: "Stop following it" },
  all: { zh: "已填的行也提出建议", en: "Propose for filled rows, too" },
  sums: { zh: "合计说明了什么", en: "What the sums say" },
  rows: (count: number): Wording => ({ zh: `${count} 行`, en: `${count}` }),
  moreRows: (count: number): Wording => ({
    zh: `显示更多（还有 ${count} 行）`,
    en: `Show more (${count} left)`,
  }),
  choose: (name: string): Wording => ({ zh: `选中 ${name}`, en: `Select ${name}` }),
  chooseGroup: (group: string): Wording => ({
    zh: `选中“${group}”的全部行`,
    en: `Select all rows of “${group}”`,
  }),
  none: { zh: "待定", en: "open" },
  wasFilled: (code: string, name: string): Wording => ({
    zh: `现填 ${code} ${name}`,
    en: `Now ${code} ${name}`,
  }),
  proof: { zh: "查看算式", en: "Show the sums" },
  ofInstitution: { zh: "归 505、506 的行", en: "Rows of 505 and 506" },
  institution: { zh: "功能分类表“事业运行”", en: "事业运行 in the function table" },
  ofAdministration: { zh: "归 501 至 504 的行", en: "Rows of 501 to 504" },
  accounted: {
    zh: "有专门功能科目、不计入的行",
    en: "Rows set aside: they have functions of their own",
  },
  pick: { zh: "改选", en: "Choose another" },
  pickOpen: { zh: "选定", en: "Choose" },
  /** For a screen reader: which row the button belongs to; the button's own word comes first. */
  actionOn: (action: string, name: string): Wording => ({
    zh: `${action}：${name}`,
    en: `${action}: ${name}`,
  }),
  pickOf: (name: string): Wording => ({ zh: `为 ${name} 选定`, en: `Choose for ${name}` }),
  byEvidence: { zh: "按依据建议", en: "As proposed" },
  alike: (count: number): Wording => ({
    zh: `同类的 ${count} 行都这样选`,
    en: `The same for all ${count} rows of this class and use`,
  }),
  fillSure: (count: number): Wording => ({
    zh: `填列已推定的 ${count} 行…`,
    en: `Fill the ${count} proved rows…`,
  }),
  fillSelected: (count: number): Wording => ({
    zh: `填列选中的 ${count} 行…`,
    en: `Fill the ${count} selected rows…`,
  }),
  preview: (rows: number, cells: number): Wording => ({
    zh: `将填列 ${rows} 行、${cells} 个单元格`,
    en: `${rows} ${rows === 1 ? "row" : "rows"}, ${cells} cells will be filled in`,
  }),
  previewHint: {
    zh: "编码按文本写入，单元格的格式不变。写入后可用一个按钮撤销。",
    en: "Codes are written as text and the cells keep their formats. One button undoes it.",
  },
  cell: { zh: "单元格", en: "Cell" },
  now: { zh: "现在", en: "Now" },
  then: { zh: "改为", en: "Then" },
  blank: { zh: "（空）", en: "(empty)" },
  undo: (rows: number): Wording => ({
    zh: `撤销填列（${rows} 行）`,
    en: `Undo the filling (${rows} ${rows === 1 ? "row" : "rows"})`,
  }),
  build: { zh: "生成表格", en: "Make a sheet" },
  buildPairs: { zh: "生成两套分类表", en: "Two-class table" },
  buildPairsHint: {
    zh: "由只有部门预算经济分类的支出表或基本支出表，生成同时列两套分类的表，放在新工作表中。",
    en: "Made on a new sheet from an expenditure table that has department classes only.",
  },
  buildSummary: { zh: "按政府经济分类汇总", en: "Summary by government class" },
  buildSummaryHint: {
    zh: "把支出表各行按政府预算经济分类（501 至 599）汇总，放在新工作表中。",
    en: "The rows of the expenditure table, summed by government class on a new sheet.",
  },
  removeBuilt: (name: string): Wording => ({
    zh: `删除生成的“${name}”`,
    en: `Remove the sheet “${name}”`,
  }),
};

/** Short enough for a badge. */
export const STATES: Readonly<Record<CrosswalkState, Wording>> = {
  certain: { zh: "唯一对应", en: "Only one" },
  proved: { zh: "由合计推定", en: "Proved by sums" },
  picked: { zh: "自选", en: "Picked" },
  precedent: { zh: "参照已填", en: "As filled before" },
  chosen: { zh: "按单位性质", en: "By kind of unit" },
  open: { zh: "待定", en: "Open" },
  illegal: { zh: "对应不符", en: "Not allowed" },
  filled: { zh: "已填", en: "Filled" },
};

export const BUILDS: readonly {
  readonly kind: BuiltKind;
  readonly name: Wording;
  readonly hint: Wording;
}[] = [
  { kind: "pair-table", name: CROSSWALK.buildPairs, hint: CROSSWALK.buildPairsHint },
  { kind: "summary", name: CROSSWALK.buildSummary, hint: CROSSWALK.buildSummaryHint },
];
