import type {
  KeyColumn,
  LayoutProfile,
  LineLayout,
  MeasureLayout,
  TableLayout,
} from "../../../../src/core/standards/layoutProfile";

const FUNCTION_KEYS: readonly KeyColumn[] = [
  { role: "function-class", head: [["科目编码", "功能分类科目编码"]], levels: [], joined: [] },
  { role: "line-name", head: [["科目名称", "功能分类科目名称"]] },
];

const TOTAL = { ...measure("total", [["合计"]]), sumOf: ["basic", "project"] };
const BASIC = measure("basic", [["基本支出"]]);
const PROJECT = measure("project", [["项目支出"]]);

/**
 * The national standard layout in the form most provinces use since 2022, as far as it is needed to show that another
 * place is data: eight of its tables.
 */
export const nationalStandard: LayoutProfile = {
  id: "national-standard-2022",
  name: "财政部部门预算公开附表格式（2022年）",
  tables: [
    departmentSummary(),
    revenue(),
    {
      ...byFunction("department-expenditure", ["部门支出总表", "支出总表"]),
      body: {
        shape: "grid",
        lines: "function-class",
        keys: FUNCTION_KEYS,
        measures: [
          { ...TOTAL, sumOf: ["basic", "project", "upward", "business", "subsidiaries"] },
          BASIC,
          PROJECT,
          measure("upward", [["上缴上级支出"]]),
          measure("business", [["事业单位经营支出"]]),
          measure("subsidiaries", [["对附属单位补助支出"]]),
        ],
      },
    },
    fiscalSummary(),
    byFunction("general-budget-by-function", ["一般公共预算支出表"]),
    basic(),
    threePublic(),
    byFunction("government-fund", ["政府性基金预算支出表"]),
  ],
};

function departmentSummary(): TableLayout {
  const own = ["general", "fund", "capital", "special-account", "business", "other"];
  return {
    ...header("department-summary", ["部门收支总表", "收支总表", "收支预算总表"]),
    body: {
      shape: "panels",
      panels: [
        {
          id: "income",
          head: ["收入"],
          labelHead: ["项目"],
          measures: [measure("amount", [["预算数"]])],
          lines: [
            line("general", "一、一般公共预算拨款收入"),
            line("fund", "二、政府性基金预算拨款收入"),
            line("capital", "三、国有资本经营预算拨款收入"),
            line("special-account", "四、财政专户管理资金收入"),
            line("business", "五、事业收入"),
            line("other", "九、其他收入"),
            { ...line("current", "本年收入合计"), sumOf: own },
            line("used", "使用非财政拨款结余"),
            line("carried", "上年结转（结余）", "上年结转"),
            { ...line("total", "收入总计"), sumOf: ["current", "used", "carried"] },
          ],
        },
        {
          id: "spending",
          head: ["支出"],
          labelHead: ["项目"],
          measures: [measure("amount", [["预算数"]])],
          lines: [
            line("class-201", "一、一般公共服务支出"),
            line("class-208", "八、社会保障和就业支出"),
            line("class-212", "十一、城乡社区支出"),
            {
              ...line("current", "本年支出合计"),
              sumOf: ["class-201", "class-208", "class-212"],
            },
            line("carried", "结转下年"),
            { ...line("total", "支出总计"), sumOf: ["current", "carried"] },
          ],
        },
      ],
    },
  };
}

function revenue(): TableLayout {
  return {
    ...header("department-revenue", ["部门收入总表", "收入总表"]),
    body: {
      shape: "grid",
      lines: "function-class",
      keys: FUNCTION_KEYS,
      measures: [
        {
          ...measure("total", [["合计"]]),
          sumOf: ["carried", "general", "fund", "special-account", "business"],
        },
        measure("carried", [["上年结转"]]),
        measure("general", [["一般公共预算拨款收入"]]),
        measure("fund", [["政府性基金预算拨款收入"]]),
        measure("special-account", [["财政专户管理资金收入"]]),
        measure("business", [["事业收入"], ["金额"]]),
        { ...measure("business.fees", [["事业收入"], ["其中：教育收费"]]), within: "business" },
      ],
    },
  };
}

function fiscalSummary(): TableLayout {
  return {
    ...header("fiscal-appropriation-summary", ["财政拨款收支总表"]),
    body: {
      shape: "panels",
      panels: [
        {
          id: "income",
          head: ["收入"],
          labelHead: ["项目"],
          measures: [measure("amount", [["预算数"]])],
          lines: [
            { ...line("current", "一、本年收入"), sumOf: ["general", "fund"] },
            line("general", "（一）一般公共预算拨款"),
            line("fund", "（二）政府性基金预算拨款"),
            { ...line("carried", "二、上年结转"), sumOf: ["carried.general", "carried.fund"] },
            line("carried.general", "（一）一般公共预算拨款"),
            line("carried.fund", "（二）政府性基金预算拨款"),
            { ...line("total", "收入总计"), sumOf: ["current", "carried"] },
          ],
        },
        {
          id: "spending",
          head: ["支出"],
          labelHead: ["项目"],
          measures: [
            { ...measure("total", [["合计"]]), sumOf: ["general", "fund"] },
            measure("general", [["一般公共预算"]]),
            measure("fund", [["政府性基金预算"]]),
          ],
          lines: [
            { ...line("current", "一、本年支出"), sumOf: ["class-201", "class-208", "class-212"] },
            line("class-201", "（一）一般公共服务支出"),
            line("class-208", "（二）社会保障和就业支出"),
            line("class-212", "（三）城乡社区支出"),
            line("carried", "二、结转下年"),
            { ...line("total", "支出总计"), sumOf: ["current", "carried"] },
          ],
        },
      ],
    },
  };
}

function basic(): TableLayout {
  return {
    ...header("general-budget-basic", ["一般公共预算基本支出表"]),
    body: {
      shape: "grid",
      lines: "department-class",
      keys: [
        {
          role: "department-class",
          head: [["部门预算支出经济分类科目"]],
          levels: [],
          joined: ["科目编码"],
        },
        { role: "department-class-name", head: [["部门预算支出经济分类科目"], ["科目名称"]] },
      ],
      measures: [
        {
          ...measure("total", [["本年一般公共预算基本支出"], ["合计"]]),
          sumOf: ["staff", "office"],
        },
        measure("staff", [["本年一般公共预算基本支出"], ["人员经费"]]),
        measure("office", [["本年一般公共预算基本支出"], ["公用经费"]]),
      ],
    },
  };
}

function threePublic(): TableLayout {
  const vehicles = ["公务用车购置及运行费"];
  return {
    ...header("three-public-expenses", ["一般公共预算“三公”经费支出表"]),
    body: {
      shape: "grid",
      lines: "function-class",
      keys: [{ role: "line-name", head: [["单位名称", "部门名称"]] }],
      measures: [
        { ...measure("total", [["合计"]]), sumOf: ["abroad", "vehicles", "reception"] },
        measure("abroad", [["因公出国（境）费"]]),
        {
          ...measure("vehicles", [vehicles, ["小计"]]),
          sumOf: ["vehicles.purchase", "vehicles.running"],
        },
        measure("vehicles.purchase", [vehicles, ["公务用车购置费"]]),
        measure("vehicles.running", [vehicles, ["公务用车运行费"]]),
        measure("reception", [["公务接待费"]]),
      ],
    },
  };
}

function byFunction(
  kind: TableLayout["kind"],
  titles: readonly [string, ...string[]]
): TableLayout {
  return {
    ...header(kind, titles),
    body: {
      shape: "grid",
      lines: "function-class",
      keys: FUNCTION_KEYS,
      measures: [TOTAL, BASIC, PROJECT],
    },
  };
}

function header(
  kind: TableLayout["kind"],
  titles: readonly [string, ...string[]]
): Omit<TableLayout, "body"> {
  return { kind, name: titles[0], titles, defaultUnit: "万元", occurs: "once" };
}

function line(id: string, ...labels: readonly [string, ...string[]]): LineLayout {
  return { id, name: labels[0], labels };
}

function measure(id: string, head: MeasureLayout["head"]): MeasureLayout {
  return { id, name: head.map((level) => level[0] ?? "").join("·"), head };
}
