import type { Disclosure, Project, SpendingItem } from "../build/disclosure";
import { ZHENGZHOU } from "./zhengzhou";

const ENDED = "政务服务事项受理平台升级经费";
const ENDED_YUAN = 5_205_000n;

/** By both classes of the basic expenditure, in yuan. */
const MORE_LAST_YEAR = new Map([["50101 30102", 162_600n]]);

/**
 * The budget of 2020 that the budget of 2021 is compared with. The disclosure of 2021 prints of it what each project had
 * and that the total has fallen by 620.38万元; the rest is made so that both hold: allowances were higher, and a
 * project has ended.
 */
export const ZHENGZHOU_LAST_YEAR: Disclosure = {
  ...ZHENGZHOU,
  year: ZHENGZHOU.year - 1,
  spending: [...ZHENGZHOU.spending.map(asLastYear), endedSpending()],
  projects: [...ZHENGZHOU.projects.map(lastYearProject), endedProject()],
};

function asLastYear(item: SpendingItem): SpendingItem {
  if (item.project !== undefined) return { ...item, yuan: item.yuan + projectDifference(item) };
  return { ...item, yuan: item.yuan + (MORE_LAST_YEAR.get(classOf(item)) ?? 0n) };
}

function classOf({ governmentClass, departmentClass }: SpendingItem): string {
  return `${governmentClass} ${departmentClass}`;
}

/** What a project had more is taken to be of its largest class. */
function projectDifference(item: SpendingItem): bigint {
  const items = ZHENGZHOU.spending.filter(({ project }) => project === item.project);
  const largest = items.reduce((most, one) => (one.yuan > most.yuan ? one : most));
  if (largest !== item) return 0n;
  const project = ZHENGZHOU.projects.find(({ name }) => name === item.project);
  const thisYear = items.reduce((sum, { yuan }) => sum + yuan, 0n);
  return project === undefined ? 0n : project.lastYearYuan - thisYear;
}

function lastYearProject(project: Project): Project {
  return { ...project, totalYuan: project.lastYearYuan };
}

function endedSpending(): SpendingItem {
  return {
    unit: "114001",
    functionClass: "2010305",
    functionName: "专项业务及机关事务管理",
    departmentClass: "30227",
    departmentClassName: "委托业务费",
    governmentClass: "50502",
    governmentClassName: "商品和服务支出_事业",
    fund: "general.appropriation",
    use: "project.other",
    project: ENDED,
    yuan: ENDED_YUAN,
  };
}

function endedProject(): Project {
  return {
    name: ENDED,
    unit: "114001",
    totalYuan: ENDED_YUAN,
    lastYearYuan: 0n,
    lastYearTotalYuan: 0n,
  };
}
