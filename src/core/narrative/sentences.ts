/**
 * Every sentence of the explanation with the named places that its template may use. The wording of a layout profile
 * gives a template for each; a bureau that words a sentence anew uses the same names.
 */
export const SENTENCES = {
  "title.part-one": [],
  "title.part-two": ["单位", "年度"],
  "title.part-three": [],
  "title.part-four": [],

  "title.duties": [],
  duties: ["单位", "主要职责"],
  "title.structure": [],
  "structure.units": ["单位", "年度", "预算单位数", "预算单位"],
  "structure.one-unit": ["单位", "年度"],
  "title.staff": [],
  staff: ["编制人数", "行政编制人数", "事业编制人数", "在职人数", "离退休人数"],
  "title.vehicles": [],
  vehicles: ["车辆总数", "一般公务用车", "执法执勤用车", "特种专业技术用车", "其他用车"],

  "title.overall": [],
  overall: ["年度", "上年", "收入", "支出", "收入变化", "支出变化", "收入原因", "支出原因"],
  "title.income": [],
  income: ["年度", "收入", "收入构成"],
  "income.source": ["来源", "金额"],
  "income.source-with-parts": ["来源", "金额", "其中"],
  "title.spending": [],
  spending: ["年度", "支出", "基本支出", "基本支出占比", "项目支出", "项目支出占比"],
  "spending.by-function": ["类款金额"],
  "spending.function": ["类", "金额"],
  "spending.by-use": ["基本支出", "工资福利", "商品服务", "个人家庭", "资本性", "项目支出"],
  "spending.projects": ["项目个数", "项目支出"],
  "spending.project": ["序号", "项目", "金额"],
  "spending.no-projects": ["年度"],

  "title.changes": [],
  "heading.appropriation": [],
  appropriation: [
    "年度",
    "上年",
    "一般公共预算",
    "政府性基金",
    "国有资本",
    "一般变化",
    "一般原因",
    "基金变化",
    "基金原因",
    "国资变化",
    "国资原因",
  ],
  "heading.general": [],
  general: ["年度", "一般公共预算", "分类占比"],
  "general.class": ["类", "金额", "占比"],
  "heading.basic": [],
  basic: [
    "年度",
    "基本支出",
    "人员经费",
    "人员经费占比",
    "人员经费内容",
    "公用经费",
    "公用经费占比",
    "公用经费内容",
  ],
  "heading.fund": [],
  fund: ["年度", "政府性基金", "分类占比"],
  "fund.none": ["年度", "单位"],
  "heading.three-public": [],
  "three-public": ["年度", "上年", "三公", "变化", "原因"],
  "three-public.abroad": ["上年", "金额", "变化", "原因"],
  "three-public.vehicles": [
    "上年",
    "合计",
    "购置",
    "购置变化",
    "购置原因",
    "运行",
    "运行变化",
    "运行原因",
  ],
  "three-public.reception": ["上年", "金额", "变化", "原因"],

  "title.operating": [],
  operating: ["年度", "上年", "金额", "变化", "原因"],
  "title.economic": [],
  economic: ["单位", "年度"],
  "title.procurement": [],
  procurement: ["年度", "金额"],
  "procurement.parts": ["年度", "金额", "货物", "工程", "服务"],
  "title.assets": [],
  assets: [
    "日期",
    "车辆总数",
    "一般公务用车",
    "执法执勤用车",
    "特种专业技术用车",
    "其他用车",
    "通用设备",
    "专用设备",
  ],
  "title.performance": [],
  performance: ["单位", "年度", "项目个数", "金额"],
  "performance.none": ["单位", "年度"],
  "performance.project": ["序号", "项目", "金额", "变化", "原因"],
  "performance.duties": ["主要职责"],
  "performance.overview": ["概述"],
  "performance.last-year": ["上年", "预算", "支出", "结余"],
  "performance.goal": ["年度", "绩效目标"],
  "performance.need": ["年度", "金额", "测算"],
  "performance.services": ["购买服务", "政府采购", "资产购置"],
  "title.transfers": [],
  "transfers.none": ["单位", "年度"],
  transfers: ["单位", "年度", "项目"],
  "title.empty-tables": [],
  "empty-tables.none": [],
  "empty-table": ["序号", "表名", "原因"],
  "empty-table.reason": ["单位", "年度", "资金"],

  "term.fiscal-appropriation": [],
  "term.business-income": [],
  "term.other-income": [],
  "term.basic": [],
  "term.project": [],
  "term.three-public": [],
  "term.operating": [],
  "term.government-fund": [],
  "term.state-capital": [],
  "term.procurement": [],
  "term.function": ["类"],
  "appendix.table": ["序号", "表名"],

  "change.more": ["差额", "增幅"],
  "change.less": ["差额", "降幅"],
  "change.equal": [],
  "change.new": ["差额"],
  "change.ended": ["差额"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SentenceId = keyof typeof SENTENCES;

/** The named places of a sentence. */
export type PlaceOf<Id extends SentenceId> = (typeof SENTENCES)[Id][number];

/** A template for every sentence. */
export type NarrativeWording = Readonly<Record<SentenceId, string>>;

/** How a profile prints the explanation. */
export interface NarrativeStyle {
  readonly wording: NarrativeWording;
  /** 395 万元 instead of 395.00 万元; the three public expenses keep two decimals. */
  readonly trimZeros: boolean;
}
