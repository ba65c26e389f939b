import type { Severity } from "../checking/finding";

/** What a text is asked, for the reference of rules; the questions themselves are in `claims`. */
export interface TextRule {
  /** `GJ7xx`; never used again for another rule. */
  readonly code: string;
  readonly id: string;
  /** The severities that its findings may have, the gravest first. */
  readonly severities: readonly [Severity, ...Severity[]];
  /** What it asserts, in a plain sentence. */
  readonly sentence: string;
  readonly source: string;
  readonly judged: string;
  readonly example: string;
}

/** Seen in the disclosures of three places, whose errors arithmetic on their own figures proves. */
const OBSERVED = "经验：已公开的部门预算说明中的错误，均可由文中或表中的数算出";

/** In the order of their codes. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    code: "GJ701",
    id: "text-table-figure",
    severities: ["error", "warning", "rounding"],
    sentence: "说明中的金额应当与附表中同一行、同一科目的金额一致。",
    source: OBSERVED,
    judged:
      "按行次名称、科目名称或编码找到附表中的数；找不到或者有几种可能的，列为未核对。附表的数能使合计、占比或增减幅度相符的，指出金额有误；与附表中同名的数只差一处录入、或者是附表中上年数的，提醒。末位由四舍五入或舍去尾数造成的差别归为尾差。",
    example: "说明写社会保障和就业支出 14.2 万元，附表为 411,992 元：应为 41.2 万元。",
  },
  {
    code: "GJ702",
    id: "text-growth",
    severities: ["error", "warning", "rounding"],
    sentence: "增减幅度应当等于增减额除以上年数。",
    source: OBSERVED,
    judged:
      "上年数由文中的上年数得出，或由本年数与增减额相减，或取上年附表、上年说明中同一项目的数；按万元数或按元数计算有一种相符即为正确。只与上年附表、上年说明不符的，上年数可能已经调整，所以只提醒。",
    example: "减少 620.38 万元，本年 2430.88 万元，写下降 25.52%：以本年数为基数，应为 20.33%。",
  },
  {
    code: "GJ703",
    id: "text-change",
    severities: ["error", "warning"],
    sentence: "增减额应当等于本年数减上年数。",
    source: OBSERVED,
    judged:
      "两个年度的数都在文中、表中或上年说明中时才判断；增加额大于本年数的，单凭本年数就能判断；本年附表列有上年数的，按它判断。与上年附表或上年说明不符的，上年数可能已经调整，所以只提醒；文中的增减幅度与上年的数相符而与增减额不符的，才算错误。与执行数、决算数比较的，只与列有执行数、决算数的核对；按同口径比较的不核对。",
    example: "本年 8 万元，写比上年增加 12 万元：不可能。",
  },
  {
    code: "GJ704",
    id: "text-restated",
    severities: ["error", "warning"],
    sentence: "同一项目的同一个数前后应当一致。",
    source: OBSERVED,
    judged:
      "项目标题中的金额与本项目正文中同一年度的金额相比；同名的数在别处另有写法，且按该数合计、占比或增减幅度相符的，指出有误；只差一处录入的，提醒。",
    example: "标题为 18.4 万元，正文写 2021 年资金需求 33 万元：疑为照抄上一项。",
  },
  {
    code: "GJ705",
    id: "text-share",
    severities: ["error", "warning", "rounding"],
    sentence: "占比应当等于部分除以总数。",
    source: OBSERVED,
    judged:
      "总数是这一列举所属的数，或“占…的”所指的数；按万元数或按元数计算有一种相符即为正确；为凑足 100% 而调整末位的归为尾差。",
    example: "41.2 万元占 2430.88 万元，写 1.70%：应为 1.69%。",
  },
  {
    code: "GJ706",
    id: "text-parts",
    severities: ["error", "warning"],
    sentence: "“其中”所列各项之和应当等于总数，所列项数应当等于所说的项数。",
    source: OBSERVED,
    judged:
      "基本支出与项目支出、人员经费与公用经费、货物工程服务、“三公”各项必须合计为总数，其余列举是否完整无法确知：各项之和超过总数的，或者只要改正一处录入就能相符的，提醒；所列各项、附表与上一级总数都指向另一个数的，才算错误。各项四舍五入造成的差别不提醒。",
    example: "共有车辆 3 辆，其中：一般公务用车 2 辆、其他用车 0 辆：合计为 2 辆。",
  },
  {
    code: "GJ707",
    id: "text-arithmetic",
    severities: ["error", "warning"],
    sentence: "写出的算式应当等于它后面的结果。",
    source: OBSERVED,
    judged:
      "按结果的列示精度判断；改动一个因数的一位数字就能成立的，指出是哪个因数。单价（每人、每户、人均、单价）乘以数量与总数不符的，提醒。",
    example: "6500 元×8 天×2 个月=62.4 万元：应为 12 个月。",
  },
  {
    code: "GJ708",
    id: "text-year",
    severities: ["error", "warning"],
    sentence: "与之比较的年度应当是上一年度，各项资金需求应当是本年度的。",
    source: OBSERVED,
    judged:
      "本文说明的年度由附表或标题确定；法规和文件名称中的年份不在此列。其他各处都与上一年度比较、只有一处写再前一年的，各项都写本年度资金需求、只有一项写上年度而金额与其标题相同的，提醒。",
    example: "2026 年预算写“比 2026 年预算增加”：应为 2025 年。",
  },
  {
    code: "GJ709",
    id: "text-blank",
    severities: ["error", "warning"],
    sentence: "数字、百分号和主要原因不应漏填。",
    source: OBSERVED,
    judged: "“万元”“辆”等单位前没有数字，“增长”后面的数没有“%”，“主要原因是”后面没有文字。",
    example: "其他费用 万元：缺少金额。",
  },
  {
    code: "GJ710",
    id: "text-template",
    severities: ["warning"],
    sentence: "模板中的选项和填写提示不应留在文中。",
    source: OBSERVED,
    judged:
      "“增加（减少）”一类的选项，“（如有请说明）”一类的提示，单位预算的说明中“××年部门预算安排”的字样。",
    example: "增加（减少）0 万元：应取其一，没有变动的写“持平”。",
  },
  {
    code: "GJ711",
    id: "text-class-name",
    severities: ["warning"],
    sentence: "科目名称应当与编码在该年度的名称一致。",
    source: "各年度《政府收支分类科目》",
    judged:
      "按年度的科目表比较，包括写在编码后面的项级科目名称；只是简称的、附表中另有名称的不提醒。",
    example: "文中写“医疗卫生与计划生育支出（210 类）”，该年度 210 类为卫生健康支出：提醒。",
  },
  {
    code: "GJ712",
    id: "text-direction",
    severities: ["warning"],
    sentence: "“持平”和原因中的增减方向应当与数一致。",
    source: OBSERVED,
    judged:
      "原因中只看说“经费增加”“经费减少”的；写“持平”而前面的两个数不同、或后面又写增减的，增减额无误而方向写反的，提醒。用词与数字的矛盾只提醒。",
    example: "减少 2.98%，主要原因是经费增加：提醒。",
  },
  {
    code: "GJ713",
    id: "text-project-name",
    severities: ["warning"],
    sentence: "说明中的项目名称应当与预算项目绩效目标表一致。",
    source: OBSERVED,
    judged: "金额与某一项目的目标表相同、名称只差个别字的才提醒；期次、年份不同的视为不同项目。",
    example: "说明写“市政政务服务大厅运行经费”，目标表为“市政务服务大厅运行经费”：提醒。",
  },
];
