/** A mistake of a published document that a text check can see, by figures alone. */
export interface KnownMistake {
  readonly document: string;
  /** Kind of mistake, as in the cases of our own making; TPL and NAME are words. */
  readonly kind: string;
  readonly rule: string;
  /** Words with the wrong figure; where they stand several times, which one (the first is 1). */
  readonly words: string;
  readonly occurrence?: number;
  /** As the finding has to offer it; absent where nobody can know. */
  readonly expected?: string;
}

type Entry = readonly [
  kind: string,
  rule: string,
  words: string,
  expected?: string | undefined,
  occurrence?: number,
];

/** Every one of them was recomputed from the figures of its document. */
const MISTAKES: Readonly<Record<string, readonly Entry[]>> = {
  zhengzhou_zhengwuban_2021: [
    ["BASE", "GJ702", "25.52%", "20.33%", 1],
    ["BASE", "GJ702", "25.52%", "20.33%", 2],
    ["BASE", "GJ702", "25.52%", "20.33%", 3],
    ["CALC", "GJ705", "1.70%", "1.69%", 1],
    ["COPY", "GJ704", "资金需求33万元", "18.4万元"],
    ["CALC", "GJ707", "=37.6万元", "39.936万元"],
    ["TYPO", "GJ707", "×2个月", "12个月"],
    ["BLANK", "GJ709", "其他费用万元"],
    ["BLANK", "GJ709", "用车。辆"],
    ["YEAR", "GJ708", "2020年资金需求50万元", "2021年"],
    ["COUNT", "GJ706", "召开会议三次", "两次"],
    ["NAME", "GJ713", "市政政务服务办事大厅运行专项经费", "市政务服务办事大厅运行专项经费"],
    [
      "NAME",
      "GJ713",
      "市政政务服务办事大厅2019年-2023年办公设备外包服务费",
      "市政务服务办事大厅2019年-2023年办公设备外包服务经费",
    ],
    [
      "NAME",
      "GJ713",
      "政务服务中心大厅派驻人员绩效奖励645",
      "政务服务中心大厅派驻人员绩效奖励经费",
    ],
    [
      "NAME",
      "GJ713",
      "市政政务服务办事大厅双休日开放保障经费",
      "市政务服务办事大厅双休日开放保障经费",
    ],
  ],
  jiangsu_gaoyuan_2017: [
    ["CALC", "GJ702", "增长79.05%", "79.09%"],
    ["FORCED", "GJ705", "182.92万元，占0.64%", "0.63%"],
    ["FORCED", "GJ705", "经费的45.43%", "45.42%"],
  ],
  jiangsu_gaoyuan_2018: [
    ["TYPO", "GJ702", "减少392.92万元", "382.92万元"],
    ["BLANK", "GJ709", "减少9.52，", "9.52%"],
  ],
  jiangsu_gaoyuan_2019: [["FORCED", "GJ705", "经费的16.93%", "16.92%"]],
  jiangsu_renda_2017: [
    ["BASE", "GJ705", "经费的8.75%", "26.69%"],
    ["BASE", "GJ705", "经费的7.22%", "22.02%"],
    ["BASE", "GJ705", "经费的16.81%", "51.28%"],
    ["ROUND", "GJ702", "增加254.23%", "254.24%"],
    ["XNAR", "GJ701", "行政运行（项）支出10528.33万元", "4545.94万元"],
  ],
  jiangsu_renda_2018: [
    ["RATIO", "GJ702", "增长1312.56%", "1212.56%"],
    ["FORCED", "GJ705", "1685.72万元，占10.61%", "10.60%"],
    ["FORCED", "GJ705", "经费的22.03%", "22.02%"],
    ["TPL", "GJ710", "（按“部门预算公开06表财政拨款基本支出预算表”中实际", undefined, 1],
    ["TPL", "GJ710", "（按“部门预算公开06表财政拨款基本支出预算表”中实际", undefined, 2],
    ["TPL", "GJ710", "（按“部门预算公开08表一般公共预算基本支出预算表”中实际", undefined, 1],
    ["TPL", "GJ710", "（按“部门预算公开08表一般公共预算基本支出预算表”中实际", undefined, 2],
    ["TPL", "GJ710", "政府性基金收入预算0万元，与上年相比增加（减少）"],
  ],
  jiangsu_renda_2019: [
    ["BLANK", "GJ709", "政府性基金支出预算支出万元"],
    ["TPL", "GJ710", "政府性基金收入预算0万元，与上年相比增加（减少）"],
  ],
  shanghai_putuo_wanli_jiedao_2023: [
    ["COPY", "GJ703", "增加1421.25万元；国有资本", "持平"],
    ["CALC", "GJ702", "增加314.82%", "289.12%"],
    ["COPY", "GJ704", "132.59万元，2023年预算安排441.25万元", "220.63万元"],
    ["COPY", "GJ702", "441.25万元，比2022年预算执行数增加60.54%", "66.40%", 2],
    ["TYPO", "GJ706", "地上建筑面积为8013平方米", "8103平方米"],
  ],
  shanghai_putuo_wanli_jiedao_2024: [
    ["COPY", "GJ704", "2024年预算安排352.67万元", "350.35万元"],
    ["DIR", "GJ712", "减少2.98%。主要原因是：宣传事务一般行政管理事务经费增加", "经费减少"],
    ["TYPO", "GJ706", "地上建筑面积为8013平方米", "8103平方米"],
  ],
  shanghai_putuo_wanli_jiedao_2025: [["TYPO", "GJ706", "地上建筑面积为8013平方米", "8103平方米"]],
  shanghai_putuo_caizhengju_2025: [
    ["TYPO", "GJ701", "职业年金缴费支出（项）”887.36万元", "87.36万元"],
    ["ROUND", "GJ701", "行政单位离退休（项）”87.70万元", "87.71万元"],
    ["ROUND", "GJ701", "行政单位医疗（项）”78.21万元", "78.22万元"],
    ["ROUND", "GJ701", "住房公积金（项）”204.91万元", "204.92万元"],
    ["ROUND", "GJ701", "购房补贴（项）”268.77万元", "268.78万元"],
  ],
  shanghai_putuo_sifaju_2026: [
    ["YEAR", "GJ708", "比2026年预算增加793.14万元", "2025年", 1],
    ["YEAR", "GJ708", "比2026年预算增加793.14万元", "2025年", 2],
    ["YEAR", "GJ708", "比2026年预算增加793.14万元", "2025年", 3],
    ["YEAR", "GJ708", "与2026年预算持平", "2025年", 1],
    ["YEAR", "GJ708", "与2026年预算持平", "2025年", 2],
    ["TYPO", "GJ702", "执行数为43269.3万元", "3269.3万元"],
    ["ROUND", "GJ702", "减少2.21%", "2.22%"],
    ["CALC", "GJ702", "91.97万元，比2025年预算执行数增加17.66%", "17.93%"],
    ["COPY", "GJ704", "2026年预算安排201.50万元", "208.8万元"],
    ["NAME", "GJ711", "医疗卫生与计划生育支出", "卫生健康支出"],
  ],
  shanghai_putuo_sifaju_unit_2026: [
    ["CALC", "GJ702", "1434.89万元，比2025年预算执行数减少1.10%", "15.13%"],
    ["COPY", "GJ704", "2026年预算安排57.8万元", "56.12万元"],
    ["ROUND", "GJ702", "减少2.27%", "2.28%"],
    ["CALC", "GJ702", "0.62万元，比2025年预算执行数增加22.22%", "24.00%"],
    ["ROUND", "GJ702", "增加93.51%", "93.52%"],
    ["COPY", "GJ704", "2026年预算安排170.03万元", "207万元"],
    ["COPY", "GJ702", "增加21.74%", "减少14.38%"],
    ["TPL", "GJ710", "财政拨款收入支出增加（减少）"],
    ["BLANK", "GJ709", "持平，主要原因是。"],
    ["NAME", "GJ711", "医疗卫生与计划生育支出", "卫生健康支出"],
    ["NAME", "GJ710", "2026年部门预算安排购置车辆", "2026年单位预算"],
  ],
};

export const KNOWN_MISTAKES: readonly KnownMistake[] = Object.entries(MISTAKES).flatMap(
  ([document, entries]) =>
    entries.map(([kind, rule, words, expected, occurrence]) => ({
      document,
      kind,
      rule,
      words,
      ...(expected !== undefined && { expected }),
      ...(occurrence !== undefined && { occurrence }),
    }))
);

/** Figures that look wrong and are right. */
export const TRAPS: readonly { readonly document: string; readonly words: string }[] = [
  "占88.97%",
  "占11.03%",
  "机关运行经费",
  "645万元",
  "646.8万元",
  "0.18万元",
  "584.18万元",
].map((words) => ({ document: "zhengzhou_zhengwuban_2021", words }));
