import type { Mistake } from "../build/plant";

/**
 * The slips of `含错误.xlsx`, each of another kind and in relations of its own, so that the rest of the workbook says
 * what is right: no two stand in the same sum or the same pair of tables and lines.
 */
export const PLANTED_MISTAKES: readonly Mistake[] = [
  {
    id: "summary-against-revenue",
    kind: "tables-disagree",
    change: {
      at: { kind: "department-summary", line: "income.general", measure: "amount" },
      planted: "24380771",
      right: "24308771",
    },
    what: "收支总表“一、一般公共预算”与收入总表不一致",
    evidence: "等于其下 1 至 5 项之和，也等于表 2 一般公共预算小计和表 4 同一行",
  },
  {
    id: "medical-digits",
    kind: "digits-transposed",
    change: {
      at: { kind: "department-revenue", line: "2101101", measure: "total" },
      planted: "218781",
      right: "218871",
    },
    what: "明细行合计数字颠倒（871 写成 781）",
    evidence: "等于本行一般公共预算小计，也等于表 5 同一科目",
  },
  {
    id: "appropriation-above-whole",
    kind: "part-exceeds-whole",
    change: {
      at: { kind: "department-revenue", line: "2010350", measure: "general.appropriation" },
      planted: "477496",
      right: "377496",
    },
    what: "“其中：财政拨款”大于一般公共预算小计",
    evidence: "本列合计 24,308,771 减去其他各行",
  },
  {
    id: "pension-column",
    kind: "neighbour-column",
    change: {
      at: { kind: "department-expenditure", line: "2080505", measure: "basic.household" },
      planted: "411992",
      right: "",
    },
    along: [
      {
        at: { kind: "department-expenditure", line: "2080505", measure: "basic.wages" },
        planted: "",
        right: "411992",
      },
    ],
    what: "养老保险缴费填到了“对个人和家庭的补助支出”列",
    evidence: "“工资福利支出”列合计少 411,992，相邻列多 411,992；表 5 同一科目在“工资福利支出”列",
  },
  {
    id: "goods-sign",
    kind: "sign",
    change: {
      at: { kind: "fiscal-appropriation-summary", line: "spending.basic.goods", measure: "amount" },
      planted: "-435480",
      right: "435480",
    },
    what: "商品服务支出多了负号",
    evidence: "一、基本支出 3,949,971 减去其他各项，也等于表 1 同一行",
  },
  {
    id: "housing-ten-times",
    kind: "power-of-ten",
    change: {
      at: { kind: "general-budget-by-function", line: "2210201", measure: "basic.wages" },
      planted: "4923200",
      right: "492320",
    },
    what: "住房公积金多写一个 0",
    evidence: "等于本行小计和合计",
  },
  {
    id: "insurance-letter",
    kind: "text-in-number",
    change: {
      at: {
        kind: "general-budget-by-economic-class",
        line: "30112/50102",
        measure: "basic.wages",
      },
      planted: "206O0",
      right: "20600",
    },
    what: "数字里混入字母 O，单元格成了文本",
    evidence: "等于本行小计和合计",
  },
  {
    id: "rent-code",
    kind: "class-name-disagrees",
    change: {
      at: { kind: "general-budget-by-economic-class", line: "30214/50502", column: 1 },
      planted: "13",
      right: "14",
    },
    what: "租赁费的编码写成 30213（维修（护）费）",
    evidence: "租赁费的部门预算支出经济分类编码是 30214",
  },
  {
    id: "union-pair",
    kind: "illegal-class-pair",
    change: {
      at: { kind: "general-budget-by-economic-class", line: "30228/50201", column: 3 },
      planted: "501",
      right: "502",
    },
    along: [
      {
        at: { kind: "general-budget-by-economic-class", line: "30228/50201", column: 4 },
        planted: "03",
        right: "01",
      },
      {
        at: { kind: "general-budget-by-economic-class", line: "30228/50201", column: 5 },
        planted: "住房公积金_行政",
        right: "办公经费_行政",
      },
    ],
    what: "工会经费（30228）对应到了政府预算经济分类 50103 住房公积金",
    evidence: "行政单位的 30228 对应 50201 办公经费",
  },
  {
    id: "basic-total",
    kind: "row-left-out",
    change: {
      at: { kind: "general-budget-basic", line: "total", measure: "general" },
      planted: "3754491",
      right: "3949971",
    },
    what: "合计少加了一行（30239 其他交通费用 195,480）",
    evidence: "等于各款之和，也等于表 1、表 5 的基本支出",
  },
  {
    id: "reception",
    kind: "three-public-disagrees",
    change: {
      at: { kind: "three-public-expenses", line: "expenses.reception", measure: "amount" },
      planted: "8000",
      right: "6000",
    },
    what: "公务接待费与经济分类表 30217 不一致",
    evidence: "等于表 5 中 30217 公务接待费，也等于本表合计 29,000 减去其他各项",
  },
  {
    id: "state-capital-note",
    kind: "note-missing",
    change: {
      at: { kind: "state-capital", part: "only-note" },
      planted: "",
      right: "备注：本部门2021年没有国有资本经营预算支出，此表为空表。",
    },
    what: "空表没有说明",
    evidence: "其他空表都注明“此表为空表”",
  },
  {
    id: "overall-unit",
    kind: "unit-slip",
    change: {
      at: { kind: "department-performance", line: "structure.basic", measure: "amount" },
      planted: "3949971",
      right: "395",
    },
    what: "以万元为单位的表里填了元",
    evidence: "部门预算总额 2430.88 减去项目支出 2035.88，也等于表 1 基本支出 3,949,971 元",
  },
  {
    id: "equipment-year",
    kind: "year-disagrees",
    change: {
      at: {
        kind: "project-performance",
        project: "市政务服务办事大厅2019年-2023年办公设备外包服务经费",
        part: "subtitle",
      },
      planted: "(2020年)",
      right: "(2021年)",
    },
    what: "标题里留着上一年的年份",
    evidence: "其他各表都是 2021 年",
  },
  {
    id: "hall-last-year",
    kind: "last-year",
    change: {
      at: {
        kind: "project-performance",
        project: "市政务服务办事大厅运行专项经费",
        line: "current",
        measure: "amount",
      },
      planted: "4365000.00",
      right: "4577000.00",
    },
    what: "本年度金额沿用了上年度的数",
    evidence: "二、项目支出 20,358,800 减去其他四个项目；与上年度金额 4,365,000 相同",
  },
];
