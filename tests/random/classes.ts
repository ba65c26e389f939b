/**
 * Real codes with their names, and legal pairs of them: the vocabulary of random disclosures. Kept apart from the
 * lists in `src/core/standards`, so that a mistake there is not made here as well.
 */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/** A department class with the government class that it corresponds to for administrative units and institutions. */
export interface ClassPair {
  readonly department: NamedCode;
  readonly administrative?: NamedCode;
  readonly institution?: NamedCode;
}

/** 款 of departments, with the names of their 项; each has 行政运行 xx01 and 事业运行 xx50. */
export const BRANCHES: readonly { readonly code: string; readonly items: readonly NamedCode[] }[] =
  [
    branch("20103", "其他政府办公厅（室）及相关机构事务支出"),
    branch("20104", "其他发展与改革事务支出"),
    branch("20106", "其他财政事务支出"),
    branch("20113", "其他商贸事务支出"),
    branch("20132", "其他组织事务支出"),
    branch("20406", "其他司法支出"),
    branch("20801", "其他人力资源和社会保障管理事务支出"),
    branch("22001", "其他自然资源事务支出"),
    branch("22401", "其他应急管理支出"),
  ];

/** Functions of projects outside of the department's own branch. */
export const COMMON_FUNCTIONS: readonly NamedCode[] = [
  named("2050202 小学教育"),
  named("2130306 水利工程运行与维护"),
  named("2060499 其他技术研究与开发支出"),
];

export const FUND_FUNCTIONS: readonly NamedCode[] = [
  named("2120801 征地和拆迁补偿支出"),
  named("2120803 城市建设支出"),
  named("2121399 其他城市基础设施配套费安排的支出"),
  named("2296002 用于社会福利的彩票公益金支出"),
  named("2296003 用于体育事业的彩票公益金支出"),
];

export const STATE_CAPITAL_FUNCTIONS: readonly NamedCode[] = [
  named("2230105 国有企业退休人员社会化管理补助支出"),
  named("2230201 国有经济结构调整支出"),
  named("2239999 其他国有资本经营预算支出"),
];

export const PENSION = named("2080505 机关事业单位基本养老保险缴费支出");
export const ANNUITY = named("2080506 机关事业单位职业年金缴费支出");
export const ADMINISTRATIVE_MEDICAL = named("2101101 行政单位医疗");
export const INSTITUTION_MEDICAL = named("2101102 事业单位医疗");
export const HOUSING = named("2210201 住房公积金");
export const ADMINISTRATIVE_RETIRED = named("2080501 行政单位离退休");
export const INSTITUTION_RETIRED = named("2080502 事业单位离退休");

export const PENSION_PAIR = pair("30108 机关事业单位基本养老保险缴费", "50102 社会保障缴费", true);
export const ANNUITY_PAIR = pair("30109 职业年金缴费", "50102 社会保障缴费", true);
export const MEDICAL_PAIR = pair("30110 职工基本医疗保险缴费", "50102 社会保障缴费", true);
export const HOUSING_PAIR = pair("30113 住房公积金", "50103 住房公积金", true);
export const RETIRED_PAIR = household("30302 退休费", "50905 离退休费");

/** Wages that no tie binds to a function of its own. */
export const WAGES: readonly ClassPair[] = [
  pair("30101 基本工资", "50101 工资奖金津补贴", true),
  pair("30102 津贴补贴", "50101 工资奖金津补贴", true),
  pair("30103 奖金", "50101 工资奖金津补贴", true),
  pair("30112 其他社会保障缴费", "50102 社会保障缴费", true),
  pair("30199 其他工资福利支出", "50199 其他工资福利支出", true),
  { department: named("30107 绩效工资"), institution: named("50501 工资福利支出") },
];

export const GOODS: readonly ClassPair[] = [
  pair("30201 办公费", "50201 办公经费"),
  pair("30202 印刷费", "50201 办公经费"),
  pair("30207 邮电费", "50201 办公经费"),
  pair("30211 差旅费", "50201 办公经费"),
  pair("30228 工会经费", "50201 办公经费"),
  pair("30239 其他交通费用", "50201 办公经费"),
  pair("30215 会议费", "50202 会议费"),
  pair("30216 培训费", "50203 培训费"),
  pair("30218 专用材料费", "50204 专用材料购置费"),
  pair("30226 劳务费", "50205 委托业务费"),
  pair("30227 委托业务费", "50205 委托业务费"),
  pair("30213 维修（护）费", "50209 维修（护）费"),
  pair("30299 其他商品和服务支出", "50299 其他商品和服务支出"),
  pair("30217 公务接待费", "50206 公务接待费"),
  pair("30212 因公出国（境）费用", "50207 因公出国（境）费用"),
  pair("30231 公务用车运行维护费", "50208 公务用车运行维护费"),
];

export const HOUSEHOLD: readonly ClassPair[] = [
  household("30304 抚恤金", "50901 社会福利和救助"),
  household("30305 生活补助", "50901 社会福利和救助"),
  household("30308 助学金", "50902 助学金"),
  household("30301 离休费", "50905 离退休费"),
  household("30399 其他对个人和家庭的补助", "50999 其他对个人和家庭补助"),
];

export const CAPITAL: readonly ClassPair[] = [
  capital("31002 办公设备购置", "50306 设备购置"),
  capital("31003 专用设备购置", "50306 设备购置"),
  capital("31007 信息网络及软件购置更新", "50306 设备购置"),
  capital("31005 基础设施建设", "50302 基础设施建设"),
  capital("31006 大型修缮", "50307 大型修缮"),
  capital("31013 公务用车购置", "50303 公务用车购置"),
];

function branch(code: string, other: string): { code: string; items: readonly NamedCode[] } {
  const names = { "01": "行政运行", "02": "一般行政管理事务", "03": "机关服务", "50": "事业运行" };
  const items = Object.entries({ ...names, "99": other }).map(([item, name]) => ({
    code: code + item,
    name,
  }));
  return { code, items };
}

function pair(department: string, administrative: string, wages = false): ClassPair {
  return {
    department: named(department),
    administrative: named(administrative),
    institution: named(wages ? "50501 工资福利支出" : "50502 商品和服务支出"),
  };
}

function household(department: string, government: string): ClassPair {
  const both = named(government);
  return { department: named(department), administrative: both, institution: both };
}

function capital(department: string, administrative: string): ClassPair {
  return {
    department: named(department),
    administrative: named(administrative),
    institution: named("50601 资本性支出（一）"),
  };
}

function named(text: string): NamedCode {
  const [code = "", name = ""] = text.split(" ");
  return { code, name };
}

/** 类 and 款 of the functions above, for nested rows. */
export const FUNCTION_PARENTS: Readonly<Record<string, string>> = {
  "201": "一般公共服务支出",
  "20103": "政府办公厅（室）及相关机构事务",
  "20104": "发展与改革事务",
  "20106": "财政事务",
  "20113": "商贸事务",
  "20132": "组织事务",
  "204": "公共安全支出",
  "20406": "司法",
  "205": "教育支出",
  "20502": "普通教育",
  "206": "科学技术支出",
  "20604": "技术研究与开发",
  "208": "社会保障和就业支出",
  "20801": "人力资源和社会保障管理事务",
  "20805": "行政事业单位养老支出",
  "210": "卫生健康支出",
  "21011": "行政事业单位医疗",
  "212": "城乡社区支出",
  "21208": "国有土地使用权出让收入安排的支出",
  "21213": "城市基础设施配套费安排的支出",
  "213": "农林水支出",
  "21303": "水利",
  "220": "自然资源海洋气象等支出",
  "22001": "自然资源事务",
  "221": "住房保障支出",
  "22102": "住房改革支出",
  "223": "国有资本经营预算支出",
  "22301": "解决历史遗留问题及改革成本支出",
  "22302": "国有企业资本金注入",
  "22399": "其他国有资本经营预算支出",
  "224": "灾害防治及应急管理支出",
  "22401": "应急管理事务",
  "229": "其他支出",
  "22960": "彩票公益金安排的支出",
};

/** 类 of the department classes. */
export const DEPARTMENT_PARENTS: Readonly<Record<string, string>> = {
  "301": "工资福利支出",
  "302": "商品和服务支出",
  "303": "对个人和家庭的补助",
  "310": "资本性支出",
};
