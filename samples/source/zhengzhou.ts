import type {
  BasicUse,
  Disclosure,
  Indicator,
  Project,
  ProjectWording,
  SpendingItem,
} from "../build/disclosure";

const STAFF = "劳务派遣人员聘用及竞赛评选绩效奖励经费";
const EQUIPMENT = "市政务服务办事大厅2019年-2023年办公设备外包服务经费";
const WEEKEND = "市政务服务办事大厅双休日开放保障经费";
const HALL = "市政务服务办事大厅运行专项经费";
const BONUS = "政务服务中心大厅派驻人员绩效奖励经费";

/**
 * The budget of 2021 of 郑州市政务服务办公室, from its published disclosure: figures, codes and names of classes and
 * projects. Sentences are our own; people's names and telephone numbers are left out.
 *
 * The disclosure prints basic money by function and by class, not by both at once. They meet in one way: pension,
 * medical insurance and housing fund are functions of their own (2080505, 2101101, 2210201), public-institution wages
 * (50501) are 2010350 事业运行, and what remains is 2010301 行政运行. Project money is all 2010305; its classes by
 * project follow from the itemised explanation of the five projects.
 */
export const ZHENGZHOU: Disclosure = {
  organisation: "郑州市政务服务办公室",
  year: 2021,
  units: [{ code: "114001", name: "郑州市政务服务办公室机关" }],
  spending: [...basicSpending(), ...projectSpending()],
  projects: projects(),
};

type Class = readonly [code: string, name: string];

function basicSpending(): SpendingItem[] {
  const administration: Class = ["2010301", "行政运行（政府办公厅（室）及相关机构）"];
  const institution: Class = ["2010350", "事业运行（政府办公厅（室）及相关机构）"];
  const pension: Class = ["2080505", "机关事业单位基本养老保险缴费支出"];
  const medical: Class = ["2101101", "行政单位医疗"];
  const housing: Class = ["2210201", "住房公积金"];
  const pay: Class = ["50101", "工资奖金津补贴_行政"];
  const insurance: Class = ["50102", "社会保障缴费_行政"];
  const office: Class = ["50201", "办公经费_行政"];
  const wages: Class = ["50501", "工资福利支出_事业"];
  const rows: readonly (readonly [Class, Class, Class, BasicUse, bigint])[] = [
    [administration, ["30101", "基本工资"], pay, "basic.wages", 891_444n],
    [institution, ["30101", "基本工资"], wages, "basic.wages", 182_856n],
    [administration, ["30102", "津贴补贴"], pay, "basic.wages", 1_101_768n],
    [institution, ["30102", "津贴补贴"], wages, "basic.wages", 14_964n],
    [institution, ["30107", "绩效工资"], wages, "basic.wages", 179_676n],
    [pension, ["30108", "机关事业单位基本养老保险缴费"], insurance, "basic.wages", 411_992n],
    [medical, ["30110", "职工基本医疗保险缴费"], insurance, "basic.wages", 218_871n],
    [administration, ["30112", "其他社会保障缴费"], insurance, "basic.wages", 20_600n],
    [housing, ["30113", "住房公积金"], ["50103", "住房公积金_行政"], "basic.wages", 492_320n],
    [administration, ["30201", "办公费"], office, "basic.goods", 151_000n],
    [administration, ["30202", "印刷费"], office, "basic.goods", 25_000n],
    [administration, ["30211", "差旅费"], office, "basic.goods", 20_000n],
    [administration, ["30217", "公务接待费"], ["50206", "公务接待费_行政"], "basic.goods", 6_000n],
    [administration, ["30228", "工会经费"], office, "basic.goods", 15_000n],
    [
      administration,
      ["30231", "公务用车运行维护费"],
      ["50208", "公务用车运行维护费_行政"],
      "basic.goods",
      23_000n,
    ],
    [administration, ["30239", "其他交通费用"], office, "basic.goods", 195_480n],
  ];
  return rows.map(([functionClass, departmentClass, governmentClass, use, yuan]) => ({
    ...classes(functionClass, departmentClass, governmentClass),
    use,
    yuan,
  }));
}

function projectSpending(): SpendingItem[] {
  const operation: Class = ["2010305", "专项业务及机关事务管理"];
  const goods: Class = ["50502", "商品和服务支出_事业"];
  const office: Class = ["30201", "办公费"];
  const property: Class = ["30209", "物业管理费"];
  const labour: Class = ["30226", "劳务费"];
  const rows: readonly (readonly [string, Class, bigint])[] = [
    [STAFF, labour, 5_841_800n],
    [EQUIPMENT, ["30214", "租赁费"], 2_490_000n],
    [WEEKEND, property, 624_000n],
    [WEEKEND, labour, 376_000n],
    [HALL, office, 684_000n],
    [HALL, ["30202", "印刷费"], 500_000n],
    [HALL, ["30207", "邮电费"], 150_000n],
    [HALL, property, 264_000n],
    [HALL, ["30211", "差旅费"], 80_000n],
    [HALL, ["30215", "会议费"], 80_000n],
    [HALL, ["30216", "培训费"], 507_000n],
    [HALL, ["30299", "其他商品和服务支出"], 2_312_000n],
    [BONUS, labour, 6_450_000n],
  ];
  return rows.map(([project, departmentClass, yuan]) => ({
    ...classes(operation, departmentClass, goods),
    use: "project.other",
    project,
    yuan,
  }));
}

function classes(
  [functionClass, functionName]: Class,
  [departmentClass, departmentClassName]: Class,
  [governmentClass, governmentClassName]: Class
): Omit<SpendingItem, "use" | "yuan"> {
  return {
    unit: "114001",
    functionClass,
    functionName,
    departmentClass,
    departmentClassName,
    governmentClass,
    governmentClassName,
    fund: "general.appropriation",
  };
}

function projects(): Project[] {
  return [
    project(STAFF, 5_841_800n, 5_840_000n, {
      overview: "聘用劳务派遣人员，承担窗口受理、咨询引导、帮办代办和投诉接听等工作。",
      basis: "市政府关于政务服务大厅用工方式的会议决定。",
      necessity: "大厅窗口工作量大，在编人员不足，需由劳务派遣人员补充。",
      plan: "按月考核、按月支付，年底开展竞赛评选。",
      goal: "窗口人员到岗到位，群众办事更省时、更满意。",
      indicators: indicators(["数量", "聘用人员", "=110"], ["质量", "工作人员服务质量", "≥99%"]),
    }),
    project(EQUIPMENT, 2_490_000n, 2_490_000n, {
      overview: "以租赁方式为进驻大厅的单位配备电脑、打印机、复印机等办公设备并负责维护。",
      basis: "经公开招标签订的五年期服务合同。",
      necessity: "进驻单位和工位较多，集中租赁比分散购置更节约。",
      plan: "按合同约定分期付款，按季度检查设备完好情况。",
      goal: "设备运行稳定，满足大厅日常办公需要。",
      indicators: indicators(["数量", "设备外包服务", "=1"], ["时效", "使用效率", "≥99%"]),
    }),
    project(WEEKEND, 1_000_000n, 1_000_000n, {
      overview: "安排大厅在双休日继续开放，支付值班人员劳务和物业、就餐等保障费用。",
      basis: "市政府办公室关于便民事项双休日办理的通知。",
      necessity: "方便工作日无法到场的群众办事。",
      plan: "按月排班，按实际开放天数据实结算。",
      goal: "双休日窗口服务不间断，服务质量与工作日一致。",
      indicators: indicators(["数量", "双休日大厅运行", "=1"], ["质量", "大厅服务满意度", "≥99%"]),
    }),
    project(HALL, 4_577_000n, 4_365_000n, {
      overview: "保障大厅日常运行，包括办公、印刷、邮电、差旅、会议、培训、物业和志愿服务等开支。",
      basis: "市财政年度预算安排的经常性项目。",
      necessity: "大厅常年对外办公，需要稳定的后勤保障。",
      plan: "按月支付日常费用，按合同支付外包费用。",
      goal: "大厅正常开放，各进驻单位办公条件得到保障。",
      indicators: indicators(["数量", "大厅正常运行", "=1"], ["时效", "群众办事效率", "≥99%"]),
    }),
    project(BONUS, 6_450_000n, 7_500_000n, {
      overview: "对各单位派驻大厅的在编人员进行日常绩效考核并发放奖励。",
      basis: "市政府常务会议关于大厅派驻人员考核奖励的决定。",
      necessity: "派驻人员由多家单位组成，需统一考核、统一激励。",
      plan: "每月考核，按考核结果发放。",
      goal: "调动派驻人员积极性，提高窗口办理效率。",
      indicators: indicators(["数量", "人员到位情况", "=350"], ["质量", "人员服务态度", "=100%"]),
    }),
  ];
}

/** Every project is planned for one year at a time, so the whole project equals the year. */
function project(
  name: string,
  yuan: bigint,
  lastYearYuan: bigint,
  wording: ProjectWording
): Project {
  return {
    name,
    unit: "114001",
    totalYuan: yuan,
    lastYearYuan,
    lastYearTotalYuan: lastYearYuan,
    wording,
  };
}

function indicators(...outputs: readonly (readonly [string, string, string])[]): Indicator[] {
  return [
    ...outputs.map(([kind, name, target]): Indicator => ({
      path: ["产出目标", kind, name],
      target,
    })),
    { path: ["效果目标", "社会效益", "社会反响"], target: "良好" },
    { path: ["效果目标", "满意度", "办事群众满意度"], target: "≥95%" },
    { path: ["影响力目标", "长效管理", "制度持续完善"], target: "完善" },
  ];
}
