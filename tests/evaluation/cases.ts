import type { CellValue } from "../../src/core/workbook/snapshot";

/** An explanation of our own making over a small table; every figure is made up, and every number in it is right. */
export interface CleanText {
  readonly id: string;
  readonly table: readonly (readonly CellValue[])[];
  readonly text: string;
  readonly mistakes: readonly PlantedMistake[];
}

/** One mistake put into a clean text. */
export interface PlantedMistake {
  /** Of the list of kinds that were seen in published disclosures: BASE, RATIO, MAG, CALC, COPY, TYPO, … */
  readonly kind: string;
  /** The words that are right, found once in the text. */
  readonly right: string;
  readonly wrong: string;
  readonly rule: string;
  /** What the finding has to offer; absent where nobody can know. */
  readonly expected?: string;
}

/** Henan: figures without trailing zeros, shares of a whole, the three public expenses item by item. */
const HENAN: CleanText = {
  id: "henan",
  table: [
    ["某局2031年一般公共预算支出情况表", null, null, null],
    ["", "", "", "单位：元"],
    ["科目", "合计", "基本支出", "项目支出"],
    ["合计", 16_000_000, 9_600_000, 6_400_000],
    ["201 一般公共服务支出", 14_123_400, 7_723_400, 6_400_000],
    ["208 社会保障和就业支出", 1_136_600, 1_136_600, 0],
    ["221 住房保障支出", 740_000, 740_000, 0],
  ],
  text: [
    "第二部分 某局2031年部门预算情况说明",
    "一、收入支出预算总体情况说明",
    "2031年一般公共预算支出1600万元，与2030年预算相比，支出预算减少400万元，下降20%，主要原因是：项目减少。",
    "二、一般公共预算支出预算情况说明",
    "2031年一般公共预算支出1600万元，其中：一般公共服务（类）支出1412.34万元，占88.27%；社会保障和就业（类）支出113.66万元，占7.10%；住房保障（类）支出74万元，占4.63%。",
    "三、支出预算结构",
    "支出预算合计1600万元，其中：基本支出960万元，占60%；项目支出640万元，占40%。",
    "四、“三公”经费",
    "2031年“三公”经费预算12万元，比2030年增加2万元，增长20%。",
    "五、国有资产占用情况",
    "共有车辆5辆，其中：一般公务用车3辆、其他用车2辆。",
    "六、重点项目",
    "保安服务费12人×3500元×12个月=50.4万元。",
    "午餐补助200人×15元×22天×12个月=79.2万元。",
  ].join("\n"),
  mistakes: [
    {
      kind: "BASE",
      right: "减少400万元，下降20%",
      wrong: "减少400万元，下降25%",
      rule: "GJ702",
      expected: "20%",
    },
    {
      kind: "RATIO",
      right: "减少400万元，下降20%",
      wrong: "减少400万元，下降80%",
      rule: "GJ702",
      expected: "20%",
    },
    {
      kind: "MAG",
      right: "减少400万元，下降20%",
      wrong: "减少400万元，下降2%",
      rule: "GJ702",
      expected: "20%",
    },
    {
      kind: "CALC",
      right: "增加2万元，增长20%",
      wrong: "增加2万元，增长23%",
      rule: "GJ702",
      expected: "20%",
    },
    {
      kind: "BASE",
      right: "增加2万元，增长20%",
      wrong: "增加2万元，增长16.67%",
      rule: "GJ702",
      expected: "20%",
    },
    { kind: "CALC", right: "占88.27%", wrong: "占86.27%", rule: "GJ705", expected: "88.27%" },
    { kind: "CALC", right: "占7.10%", wrong: "占7.30%", rule: "GJ705", expected: "7.10%" },
    { kind: "MAG", right: "占4.63%", wrong: "占46.3%", rule: "GJ705", expected: "4.63%" },
    {
      kind: "TYPO",
      right: "1412.34万元",
      wrong: "1421.34万元",
      rule: "GJ701",
      expected: "1412.34",
    },
    { kind: "TYPO", right: "113.66万元", wrong: "113.6万元", rule: "GJ701", expected: "113.66" },
    {
      kind: "COPY",
      right: "住房保障（类）支出74万元",
      wrong: "住房保障（类）支出113.66万元",
      rule: "GJ701",
      expected: "74",
    },
    {
      kind: "MAG",
      right: "住房保障（类）支出74万元",
      wrong: "住房保障（类）支出7.4万元",
      rule: "GJ701",
      expected: "74",
    },
    {
      kind: "SUM",
      right: "支出预算合计1600万元，其中",
      wrong: "支出预算合计1500万元，其中",
      rule: "GJ706",
    },
    { kind: "SUM", right: "共有车辆5辆", wrong: "共有车辆6辆", rule: "GJ706" },
    { kind: "CALC", right: "=50.4万元", wrong: "=54万元", rule: "GJ707", expected: "50.4" },
    { kind: "TYPO", right: "×22天×12个月=79.2万元", wrong: "×22天×2个月=79.2万元", rule: "GJ707" },
    { kind: "MAG", right: "=79.2万元", wrong: "=792万元", rule: "GJ707", expected: "79.2" },
    { kind: "BLANK", right: "增加2万元，增长20%", wrong: "增加万元，增长20%", rule: "GJ709" },
    { kind: "BLANK", right: "增加2万元，增长20%", wrong: "增加2万元，增长20", rule: "GJ709" },
    { kind: "BLANK", right: "主要原因是：项目减少。", wrong: "主要原因是：。", rule: "GJ709" },
    {
      kind: "TPL",
      right: "增加2万元，增长20%",
      wrong: "增加（减少）2万元，增长（下降）20%",
      rule: "GJ710",
    },
    {
      kind: "YEAR",
      right: "与2030年预算相比",
      wrong: "与2031年预算相比",
      rule: "GJ708",
      expected: "2030",
    },
  ],
};

/** Jiangsu: two decimals, lines of the table quoted with their classes, chapters that repeat the totals. */
const JIANGSU: CleanText = {
  id: "jiangsu",
  table: [
    ["2031年部门支出总表", null, null, null],
    ["", "", "", "单位：万元"],
    ["科目编码", "科目名称", "合计", "项目支出"],
    ["", "合计", 2480.6, 812.5],
    ["201", "一般公共服务支出", 2101.35, 812.5],
    ["20103", "政府办公厅（室）及相关机构事务", 2101.35, 812.5],
    ["2010301", "行政运行", 1288.85, 0],
    ["2010399", "其他政府办公厅（室）及相关机构事务支出", 812.5, 812.5],
    ["221", "住房保障支出", 379.25, 0],
    ["2210201", "住房公积金", 379.25, 0],
  ],
  text: [
    "2031年部门预算情况说明",
    "三、支出预算情况说明",
    "某办公室2031年度支出预算总计2480.60万元。其中：",
    "1．一般公共服务（类）支出2101.35万元，主要用于机关运行。与上年相比增加101.35万元，增长5.07%。主要原因是人员增加。",
    "2．住房保障（类）支出379.25万元，主要用于职工住房公积金。与上年相比减少20.75万元，减少5.19%。主要原因是退休人员增加。",
    "五、财政拨款支出预算情况说明",
    "1．政府办公厅（室）及相关机构事务（款）行政运行（项）支出1288.85万元，与上年相比增加88.85万元，增长7.40%。",
    "2．政府办公厅（室）及相关机构事务（款）其他政府办公厅（室）及相关机构事务支出（项）支出812.50万元，与上年相比增加12.50万元，增长1.56%。",
  ].join("\n"),
  mistakes: [
    {
      kind: "BASE",
      right: "增加101.35万元，增长5.07%",
      wrong: "增加101.35万元，增长4.82%",
      rule: "GJ702",
      expected: "5.07%",
    },
    {
      kind: "MAG",
      right: "增加101.35万元，增长5.07%",
      wrong: "增加101.35万元，增长0.51%",
      rule: "GJ702",
      expected: "5.07%",
    },
    {
      kind: "CALC",
      right: "减少20.75万元，减少5.19%",
      wrong: "减少20.75万元，减少5.91%",
      rule: "GJ702",
      expected: "5.19%",
    },
    {
      kind: "XNAR",
      right: "（类）支出2101.35万元",
      wrong: "（类）支出2110.35万元",
      rule: "GJ701",
      expected: "2101.35",
    },
    {
      kind: "XNAR",
      right: "行政运行（项）支出1288.85万元",
      wrong: "行政运行（项）支出1282.85万元",
      rule: "GJ701",
      expected: "1288.85",
    },
    {
      kind: "COPY",
      right: "（项）支出812.50万元",
      wrong: "（项）支出1288.85万元",
      rule: "GJ701",
      expected: "812.50",
    },
    {
      kind: "CALC",
      right: "增加12.50万元，增长1.56%",
      wrong: "增加12.50万元，增长1.65%",
      rule: "GJ702",
      expected: "1.56%",
    },
    {
      kind: "DIR",
      right: "减少5.19%。主要原因是退休人员增加。",
      wrong: "减少5.19%。主要原因是公积金经费增加。",
      rule: "GJ712",
    },
  ],
};

/** Shanghai: every item with last year's execution beside it, rates without amounts, codes in three columns. */
const SHANGHAI: CleanText = {
  id: "shanghai",
  table: [
    ["2031年部门财政拨款支出预算表", null, null, null, null, null, null],
    [null, null, null, null, null, null, "单位：元"],
    ["功能分类科目编码", null, null, "功能分类科目名称", "合计", "基本支出", "项目支出"],
    ["类", "款", "项", null, null, null, null],
    ["201", null, null, "一般公共服务支出", 12_345_600, 9_000_000, 3_345_600],
    ["201", "03", null, "政府办公厅（室）及相关机构事务", 12_345_600, 9_000_000, 3_345_600],
    ["201", "03", "01", "行政运行", 9_000_000, 9_000_000, 0],
    ["201", "03", "02", "一般行政管理事务", 3_345_600, 0, 3_345_600],
    ["208", null, null, "社会保障和就业支出", 1_654_400, 1_654_400, 0],
    ["208", "05", null, "行政事业单位养老支出", 1_654_400, 1_654_400, 0],
    ["208", "05", "05", "机关事业单位基本养老保险缴费支出", 1_654_400, 1_654_400, 0],
    ["221", null, null, "住房保障支出", 1_000_000, 1_000_000, 0],
    ["221", "02", null, "住房改革支出", 1_000_000, 1_000_000, 0],
    ["221", "02", "01", "住房公积金", 1_000_000, 1_000_000, 0],
    [null, null, null, "合计", 15_000_000, 11_654_400, 3_345_600],
  ],
  text: [
    "2031年部门预算编制说明",
    "2031年，某街道办事处收入预算1,500.00万元，其中：财政拨款收入1,500.00万元，比2030年预算增加100.00万元；事业收入0.00万元。",
    "支出预算1,500.00万元，其中：财政拨款支出预算1,500.00万元，比2030年预算增加100.00万元。",
    "财政拨款支出主要内容如下：",
    "1. “一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）”900.00万元，主要用于人员支出。2030年当年预算执行数为840.00万元，2031年预算安排900.00万元，比2030年预算执行数增加7.14%。主要原因是：人员经费增加。",
    "2. “一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）一般行政管理事务（项）”334.56万元，主要用于专项工作。2030年当年预算执行数为360.00万元，2031年预算安排334.56万元，比2030年预算执行数减少7.07%。主要原因是：项目经费减少。",
    "3. “社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）”165.44万元，主要用于养老保险。2030年当年预算执行数为150.40万元，2031年预算安排165.44万元，比2030年预算执行数增加10.00%。主要原因是：缴费基数调整。",
    "4. “住房保障支出（类）住房改革支出（款）住房公积金（项）”100.00万元，主要用于住房公积金。2030年当年预算执行数为100.00万元，2031年预算安排100.00万元，比2030年预算执行数持平。",
    "其他相关情况说明",
    "2031年“三公”经费预算数为12.00万元，比2030年预算减少2.00万元。其中：",
    "（一）因公出国（境）费0.00万元，与2030年预算持平。",
    "（二）公务用车购置及运行费9.00万元，比2030年预算减少2.00万元。其中：公务用车购置费0.00万元，与2030年预算持平；公务用车运行费9.00万元，比2030年预算减少2.00万元。",
    "（三）公务接待费3.00万元，与2030年预算持平。",
    "共有车辆8辆，其中：机要通信用车1辆、其他用车7辆。",
  ].join("\n"),
  mistakes: [
    {
      kind: "YEAR",
      right: "比2030年预算增加100.00万元；",
      wrong: "比2031年预算增加100.00万元；",
      rule: "GJ708",
      expected: "2030年",
    },
    {
      kind: "TYPO",
      right: "执行数为840.00万元",
      wrong: "执行数为8400.00万元",
      rule: "GJ702",
      expected: "840.00",
    },
    { kind: "CALC", right: "增加7.14%", wrong: "增加7.41%", rule: "GJ702", expected: "7.14%" },
    { kind: "ROUND", right: "减少7.07%", wrong: "减少7.06%", rule: "GJ702", expected: "7.07%" },
    {
      kind: "COPY",
      right: "预算安排334.56万元",
      wrong: "预算安排900.00万元",
      rule: "GJ704",
      expected: "334.56",
    },
    {
      kind: "TYPO",
      right: "（项）”165.44万元",
      wrong: "（项）”1165.44万元",
      rule: "GJ701",
      expected: "165.44",
    },
    {
      kind: "XNAR",
      right: "（项）”334.56万元",
      wrong: "（项）”343.56万元",
      rule: "GJ701",
      expected: "334.56",
    },
    { kind: "DIR", right: "项目经费减少", wrong: "项目经费增加", rule: "GJ712" },
    {
      kind: "DIR",
      right: "比2030年预算执行数持平",
      wrong: "比2030年预算执行数持平，增加5.00万元",
      rule: "GJ712",
    },
    {
      kind: "COPY",
      right: "事业收入0.00万元。",
      wrong: "事业收入0.00万元，比2030年预算增加100.00万元。",
      rule: "GJ703",
    },
    { kind: "SUM", right: "共有车辆8辆", wrong: "共有车辆9辆", rule: "GJ706", expected: "8辆" },
    { kind: "BLANK", right: "公务接待费3.00万元", wrong: "公务接待费万元", rule: "GJ709" },
    {
      kind: "TPL",
      right: "比2030年预算减少2.00万元。其中：公务",
      wrong: "比2030年预算增加（减少）2.00万元。其中：公务",
      rule: "GJ710",
    },
  ],
};

export const CLEAN_TEXTS: readonly CleanText[] = [HENAN, JIANGSU, SHANGHAI];

/** Damage of conversion that must change nothing: what stands in the text, and what becomes of it. */
export const DAMAGES: readonly (readonly [name: string, damage: (text: string) => string])[] = [
  ["as it is", (text: string): string => text],
  ["full-width digits", fullWidth],
  ["line breaks within sentences", (text: string): string => text.replace(/，/g, "，\n")],
  [
    "blanks around numbers",
    (text: string): string => text.replace(/(\d[\d.]*)(万元|%|辆)/g, " $1 $2"),
  ],
];

function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
