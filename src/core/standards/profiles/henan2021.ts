import type {
  FormBody,
  GridBody,
  HeadPath,
  KeyColumn,
  LayoutProfile,
  LineLayout,
  MeasureLayout,
  PanelLayout,
  TableLayout,
} from "../layoutProfile";

const AMOUNT: MeasureLayout = {
  id: "amount",
  name: "金额",
  head: [["金额", "预算数", "预算金额"]],
};

const FISCAL_SOURCES: readonly LineLayout[] = [
  {
    ...line("general", ["一、一般公共预算", "一般公共预算拨款"]),
    sumOf: [
      "general.appropriation",
      "general.special",
      "general.fees",
      "general.assets",
      "general.other",
    ],
  },
  line("general.appropriation", ["1、财政拨款"]),
  line("general.special", ["2、专项收入"]),
  line("general.fees", ["3、行政事业性收费收入", "行政事业性收费"]),
  line("general.assets", [
    "4、国有资源资产有偿使用收入",
    "国有资源（资产）有偿使用收入",
    "国有资产资源有偿使用收入",
  ]),
  line("general.other", ["5、其他一般公共预算收入"]),
  line("government-fund", ["二、政府性基金预算", "政府性基金预算拨款"]),
  line("state-capital", ["三、国有资本经营预算", "国有资本经营预算拨款"]),
];

const FUNCTION_KEYS: readonly KeyColumn[] = [
  {
    role: "function-class",
    head: [["科目编码", "科目代码", "功能分类科目编码"]],
    levels: ["类", "款", "项"],
  },
  {
    role: "line-name",
    head: [["单位（科目名称）", "科目名称", "单位名称（科目名称）", "单位名称"]],
  },
];

const DEPARTMENT_HEADS = [
  "部门预算经济分类",
  "部门预算支出经济分类",
  "部门预算经济分类科目",
  "部门预算支出经济分类科目",
];
const GOVERNMENT_HEADS = [
  "政府预算经济分类",
  "政府预算支出经济分类",
  "政府预算经济分类科目",
  "政府预算支出经济分类科目",
];

const BASIC = ["基本支出"];
const PROJECT = ["项目支出"];

/** 合计 = 基本支出 + 项目支出, each with its uses. */
const USE_MEASURES: readonly MeasureLayout[] = [
  { ...measure("total", "合计", [["合计", "总计"]]), sumOf: ["basic", "project"] },
  {
    ...measure("basic", "基本支出·小计", [BASIC, ["小计", "合计"]]),
    sumOf: ["basic.wages", "basic.household", "basic.goods", "basic.capital"],
  },
  {
    ...measure("basic.wages", "基本支出·工资福利支出", [BASIC, ["工资福利支出"]]),
    holdsClasses: ["301"],
  },
  {
    ...measure("basic.household", "基本支出·对个人和家庭的补助支出", [
      BASIC,
      ["对个人和家庭的补助支出", "对个人和家庭的补助", "对个人和家庭补助支出"],
    ]),
    holdsClasses: ["303"],
  },
  {
    ...measure("basic.goods", "基本支出·商品服务支出", [BASIC, ["商品服务支出", "商品和服务支出"]]),
    holdsClasses: ["302"],
  },
  {
    ...measure("basic.capital", "基本支出·资本性支出", [BASIC, ["资本性支出"]]),
    holdsClasses: ["310"],
  },
  {
    ...measure("project", "项目支出·小计", [PROJECT, ["小计", "合计"]]),
    sumOf: ["project.development", "project.debt", "project.construction", "project.other"],
  },
  measure("project.development", "项目支出·社会事业和经济发展项目", [
    PROJECT,
    ["社会事业和经济发展项目"],
  ]),
  measure("project.debt", "项目支出·债务项目", [PROJECT, ["债务项目"]]),
  measure("project.construction", "项目支出·基本建设项目", [PROJECT, ["基本建设项目"]]),
  measure("project.other", "项目支出·其他项目", [PROJECT, ["其他项目"]]),
];

/**
 * Henan layout of 2021, twelve announced tables (thirteen kinds: 一般公共预算支出情况表 stands twice, by function and
 * by economic class). Titles, heads and lines as Zhengzhou prints them, with the wordings of Xuchang and of the
 * years after beside them.
 */
export const henan2021: LayoutProfile = {
  id: "henan-2021",
  name: "河南省市级部门预算公开附表（2021年）",
  tables: [
    departmentSummary(),
    departmentRevenue(),
    departmentExpenditure(),
    fiscalAppropriationSummary(),
    byFunction("general-budget-by-function", ["一般公共预算支出情况表", "一般公共预算支出表"]),
    byEconomicClass(),
    basicExpenditure(),
    threePublicExpenses(),
    byFunction("government-fund", [
      "政府性基金预算支出情况表",
      "政府性基金支出情况表",
      "政府性基金预算支出表",
    ]),
    byFunction("state-capital", [
      "国有资本经营预算支出情况表",
      "国有资本经营预算表",
      "国有资本经营预算支出表",
      "国有资本经营支出情况表",
    ]),
    procurement(),
    departmentPerformance(),
    projectPerformance(),
  ],
};

function departmentSummary(): TableLayout {
  return {
    kind: "department-summary",
    name: "部门收支总体情况表",
    titles: [
      "部门收支总体情况表",
      "部门收支总表",
      "收支总体情况表",
      "部门收支预算总体情况表",
      "单位收支总体情况表",
    ],
    defaultUnit: "元",
    occurs: "once",
    body: {
      shape: "panels",
      panels: [
        incomePanel([
          ...FISCAL_SOURCES,
          line("special-account", [
            "四、财政专户管理的非税收入",
            "四、财政专户管理资金",
            "财政专户管理资金收入",
          ]),
          line("other", ["五、其他各项收入", "五、其他收入"]),
          line("transfer", ["六、上级转移支付", "六、上级转移支付收入"]),
        ]),
        spendingPanel(),
      ],
    },
  };
}

function fiscalAppropriationSummary(): TableLayout {
  return {
    kind: "fiscal-appropriation-summary",
    name: "财政拨款收支总体情况表",
    titles: [
      "财政拨款收支总体情况表",
      "财政拨款收支总表",
      "财政拨款收支预算总体情况表",
      "财政拨款收支情况表",
    ],
    defaultUnit: "元",
    occurs: "once",
    body: { shape: "panels", panels: [incomePanel(FISCAL_SOURCES), spendingPanel()] },
  };
}

function departmentRevenue(): TableLayout {
  const general = ["一般公共预算"];
  return {
    kind: "department-revenue",
    name: "部门收入总体情况表",
    titles: [
      "部门收入总体情况表",
      "部门收入总表",
      "收入总体情况表",
      "部门收入预算总体情况表",
      "单位收入总体情况表",
    ],
    defaultUnit: "元",
    occurs: "once",
    body: {
      shape: "grid",
      lines: "function-class",
      keys: FUNCTION_KEYS,
      measures: [
        {
          ...measure("total", "合计", [["合计", "总计"]]),
          sumOf: [
            "general",
            "government-fund",
            "state-capital",
            "special-account",
            "other",
            "transfer",
          ],
        },
        measure("general", "一般公共预算·小计", [general, ["小计", "合计"]]),
        {
          ...measure("general.appropriation", "一般公共预算·其中：财政拨款", [
            general,
            ["其中：财政拨款", "财政拨款"],
          ]),
          within: "general",
        },
        measure("government-fund", "政府性基金预算", [["政府性基金预算", "政府性基金"]]),
        measure("state-capital", "国有资本经营预算", [["国有资本经营预算", "国有资本经营"]]),
        measure("special-account", "财政专户管理的非税收入", [
          ["财政专户管理的非税收入", "财政专户管理资金", "财政专户管理非税收入"],
        ]),
        measure("other", "其他各项收入", [["其他各项收入", "其他收入"]]),
        measure("transfer", "上级转移支付", [["上级转移支付", "上级转移支付收入"]]),
      ],
    },
  };
}

function departmentExpenditure(): TableLayout {
  return {
    ...byFunction("department-expenditure", [
      "部门支出总体情况表",
      "部门支出总表",
      "支出总体情况表",
      "部门支出预算总体情况表",
      "单位支出总体情况表",
    ]),
  };
}

/** The head that tables 3, 5 (by function), 8 and 9 share. */
function byFunction(
  kind: TableLayout["kind"],
  titles: readonly [string, ...string[]]
): TableLayout {
  const body: GridBody = {
    shape: "grid",
    lines: "function-class",
    keys: FUNCTION_KEYS,
    measures: USE_MEASURES,
  };
  return { kind, name: titles[0], titles, defaultUnit: "元", occurs: "once", body };
}

function byEconomicClass(): TableLayout {
  return {
    kind: "general-budget-by-economic-class",
    name: "一般公共预算支出情况表（按经济分类）",
    titles: [
      "一般公共预算支出情况表",
      "一般公共预算支出表",
      "支出预算分类汇总表（按支出经济分类）",
      "支出预算分类汇总表",
      "支出经济分类汇总表",
      "一般公共预算支出经济分类情况表",
    ],
    defaultUnit: "元",
    occurs: "once",
    // As Zhengzhou prints them: 工资奖金津补贴_行政, 工资福利支出_事业.
    governmentNames: "with-unit-kind",
    body: {
      shape: "grid",
      lines: "class-pair",
      keys: [
        ...economicKeys("department", DEPARTMENT_HEADS),
        ...economicKeys("government", GOVERNMENT_HEADS),
      ],
      measures: USE_MEASURES,
    },
  };
}

function basicExpenditure(): TableLayout {
  const general = ["一般公共预算", "一般公共预算基本支出"];
  return {
    kind: "general-budget-basic",
    name: "一般公共预算基本支出情况表",
    titles: ["一般公共预算基本支出情况表", "一般公共预算基本支出表", "一般公共预算基本支出预算表"],
    defaultUnit: "元",
    occurs: "once",
    body: {
      shape: "grid",
      lines: "department-class",
      keys: economicKeys("department", DEPARTMENT_HEADS),
      measures: [
        measure("general", "一般公共预算·小计", [general, ["小计", "合计"]]),
        {
          ...measure("general.appropriation", "一般公共预算·其中：财政拨款", [
            general,
            ["其中：财政拨款", "财政拨款"],
          ]),
          within: "general",
        },
      ],
    },
  };
}

function threePublicExpenses(): TableLayout {
  return {
    kind: "three-public-expenses",
    name: "一般公共预算“三公”经费支出情况表",
    titles: [
      "一般公共预算“三公”经费支出情况表",
      "一般公共预算“三公”经费支出表",
      "“三公”经费支出情况表",
      "部门“三公”经费预算表",
      "“三公”经费预算表",
    ],
    defaultUnit: "元",
    occurs: "once",
    body: {
      shape: "panels",
      panels: [
        {
          id: "expenses",
          head: [],
          labelHead: ["项目"],
          measures: [
            measure("amount", "“三公”经费预算数", [
              ["“三公”经费预算数", "预算数", "金额", "“三公”经费", "本年预算数"],
            ]),
          ],
          lines: [
            { ...line("total", ["合计", "总计"]), sumOf: ["abroad", "reception", "vehicles"] },
            line("abroad", ["1、因公出国（境）费用", "因公出国（境）费", "因公出国（境）经费"]),
            line("reception", ["2、公务接待费"]),
            {
              ...line("vehicles", [
                "3、公务用车费",
                "公务用车购置及运行费",
                "公务用车购置及运行维护费",
                "公务用车购置和运行维护费",
                "公务用车购置和运行费",
              ]),
              sumOf: ["vehicles.running", "vehicles.purchase"],
            },
            line("vehicles.running", [
              "其中：（1）公务用车运行维护费",
              "公务用车运行费",
              "公务车运行维护费",
            ]),
            line("vehicles.purchase", [
              "（2）公务车购置",
              "公务用车购置",
              "公务用车购置费",
              "公务车购置费",
            ]),
          ],
        },
      ],
    },
  };
}

function procurement(): TableLayout {
  return {
    kind: "procurement",
    name: "政府采购预算表",
    titles: ["政府采购预算表", "政府采购预算情况表", "部门政府采购预算表", "政府采购支出预算表"],
    defaultUnit: "元",
    occurs: "once",
    body: {
      shape: "grid",
      lines: "procurement-item",
      keys: [
        { role: "function-class", head: [["科目代码", "科目编码"]], levels: ["类", "款", "项"] },
        { role: "line-name", head: [["单位名称", "单位（科目名称）"]] },
        ...["采购项目", "采购目录", "规格", "计量单位"].map((head): KeyColumn => ({
          role: "descriptive",
          head: [[head]],
        })),
      ],
      measures: [
        { ...measure("quantity", "采购数量", [["采购数量", "数量"]]), holds: "quantity" },
        measure("amount", "金额", [["金额", "采购金额", "预算金额"]]),
      ],
    },
  };
}

function departmentPerformance(): TableLayout {
  const body: FormBody = {
    shape: "form",
    marks: [
      "年度履职目标",
      "年度主要任务",
      "预算情况",
      "任务名称",
      "一级指标",
      "二级指标",
      "三级指标",
    ],
    amounts: [
      {
        ...line("total", [
          "部门预算总额（万元）",
          "部门预算总额",
          "单位预算总额（万元）",
          "部门（单位）预算总额（万元）",
        ]),
        sumOf: ["structure.basic", "structure.project"],
      },
      line("source.fiscal", ["1、资金来源：（1）财政性资金", "财政性资金", "资金来源：财政性资金"]),
      line("source.other", ["（2）其他资金", "其他资金"]),
      line("structure.basic", ["2、资金结构：（1）基本支出", "基本支出", "资金结构：基本支出"]),
      line("structure.project", ["（2）项目支出", "项目支出"]),
    ],
    texts: { organisation: ["部门（单位）名称", "部门名称", "单位名称"] },
    lists: { tasks: ["任务名称"] },
  };
  return {
    kind: "department-performance",
    name: "部门（单位）整体绩效目标表",
    titles: [
      "部门（单位）整体绩效目标表",
      "市级部门（单位）整体绩效目标申报表",
      "部门（单位）整体绩效目标申报表",
      "整体绩效目标表",
      "整体绩效目标申报表",
      "部门整体绩效目标表",
      "部门整体支出绩效目标表",
    ],
    defaultUnit: "万元",
    occurs: "once",
    body,
  };
}

function projectPerformance(): TableLayout {
  const body: FormBody = {
    shape: "form",
    marks: [
      "项目名称",
      "单位编码",
      "项目总金额",
      "项目本年度金额",
      "项目概况",
      "一级指标",
      "二级指标",
      "三级指标",
    ],
    amounts: [
      line("whole", ["项目总金额", "项目资金总额"]),
      { ...line("current", ["项目本年度金额", "本年度金额"]), within: "whole" },
      line("last-year.whole", ["上年度项目总金额"]),
      { ...line("last-year.current", ["项目上年度金额", "上年度金额"]), within: "last-year.whole" },
    ],
    texts: {
      "project-name": ["项目名称"],
      "unit-code": ["单位编码"],
      overview: ["项目概况", "项目概述"],
      basis: ["立项依据", "项目立项依据"],
      goal: ["年度绩效目标", "年度目标"],
    },
    lists: {},
  };
  return {
    kind: "project-performance",
    name: "预算项目绩效目标表",
    titles: [
      "预算项目绩效目标表",
      "支出项目绩效目标表",
      "预算项目绩效目标（申报）表",
      "预算项目绩效目标申报表",
      "项目绩效目标表",
      "项目支出绩效目标表",
    ],
    defaultUnit: "元",
    occurs: "per-project",
    body,
  };
}

function incomePanel(sources: readonly LineLayout[]): PanelLayout {
  const tops = sources.map((source) => source.id).filter((id) => !id.includes("."));
  return {
    id: "income",
    head: ["收入", "收 入", "本年收入"],
    labelHead: ["项目"],
    measures: [AMOUNT],
    lines: [
      ...sources,
      { ...line("total", ["本年收入合计", "收入合计", "收入总计"]), sumOf: tops },
    ],
  };
}

function spendingPanel(): PanelLayout {
  return {
    id: "spending",
    head: ["支出", "支 出", "本年支出"],
    labelHead: ["项目"],
    measures: [AMOUNT],
    lines: [
      {
        ...line("basic", ["一、基本支出"]),
        sumOf: ["basic.wages", "basic.household", "basic.goods", "basic.capital"],
      },
      line("basic.wages", ["1、工资福利支出"]),
      line("basic.household", [
        "2、对个人和家庭的补助支出",
        "对个人和家庭的补助",
        "对个人和家庭补助支出",
      ]),
      line("basic.goods", ["3、商品服务支出", "商品和服务支出"]),
      line("basic.capital", ["4、资本性支出"]),
      {
        ...line("project", ["二、项目支出"]),
        sumOf: ["project.development", "project.debt", "project.construction", "project.other"],
      },
      line("project.development", ["1、社会事业和经济发展项目"]),
      line("project.debt", ["2、债务项目"]),
      line("project.construction", ["3、基本建设项目"]),
      line("project.other", ["4、其他项目"]),
      { ...line("total", ["本年支出合计", "支出合计", "支出总计"]), sumOf: ["basic", "project"] },
    ],
  };
}

function economicKeys(side: "department" | "government", heads: readonly string[]): KeyColumn[] {
  return [
    {
      role: `${side}-class`,
      head: [heads],
      levels: ["类", "款"],
      joined: ["科目编码", "科目代码", "编码", "类款"],
    },
    { role: `${side}-class-name`, head: [heads, ["科目名称", "名称"]] },
  ];
}

function line(id: string, labels: readonly [string, ...string[]]): LineLayout {
  return { id, name: labels[0], labels };
}

function measure(id: string, name: string, head: HeadPath): MeasureLayout {
  return { id, name, head };
}
