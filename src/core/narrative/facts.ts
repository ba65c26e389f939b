import { BUDGET_FIGURES, OPERATING_READINGS } from "./budgetFigures";
import type { Facts } from "./model";

/** Something that the text needs and no table knows. */
export interface FactDescription {
  /** `staff.posts`; of a project `project.reason` with the project's name behind a colon. */
  readonly id: string;
  /** As a to-do list and a form name it. */
  readonly label: string;
  /** Without the project, whose heading stands above it in the text. */
  readonly short?: string;
  readonly kind: "text" | "money" | "count" | "date" | "reading";
  /** Of numbers, as the sentence around it names it. */
  readonly unit?: string;
  /** Which part of the form it stands in. */
  readonly group: FactGroup;
}

export type FactGroup = "department" | "last-year" | "reasons" | "assets" | "projects" | "choices";

/** Every fact that stands by itself, in the order of the text. */
export const FACTS: readonly FactDescription[] = [
  text("duties", "主要职责", "department"),
  text("units", "预算单位名称（用顿号分开）", "department"),
  count("staff.posts.administrative", "行政编制人数", "人"),
  count("staff.posts.institution", "事业编制人数", "人"),
  count("staff.present", "在职人数", "人"),
  count("staff.retired", "离退休人数", "人"),
  count("vehicles.general", "一般公务用车", "辆"),
  count("vehicles.enforcement", "一般执法执勤用车", "辆"),
  count("vehicles.special", "特种专业技术用车", "辆"),
  count("vehicles.other", "其他用车", "辆"),
  { id: "assets.date", label: "国有资产统计截止日期", kind: "date", group: "assets" },
  count("equipment.general", "单价50万元以上通用设备", "台（套）"),
  count("equipment.special", "单价100万元以上专用设备", "台（套）"),
  ...Object.entries(BUDGET_FIGURES).map(([id, label]): FactDescription => ({
    ...money(`last-year.${id}`, `上年${label}`),
    group: "last-year",
  })),
  ...Object.entries(BUDGET_FIGURES).map(([id, label]) =>
    text(`reason.${id}`, `${label}增减的主要原因`, "reasons")
  ),
  text("transfers", "专项转移支付项目，没有则填“无”", "department"),
  { id: "operating.reading", label: "机关运行经费的口径", kind: "reading", group: "choices" },
];

/** Facts that every project has of its own. */
export const PROJECT_FACTS: readonly FactDescription[] = [
  text("project.reason", "增减的主要原因", "projects"),
  text("project.duties", "与部门职责的关系", "projects"),
  text("project.overview", "项目概述及依据", "projects"),
  money("project.spent", "上年支出"),
  text("project.goal", "绩效目标", "projects"),
  text("project.calculation", "资金测算", "projects"),
  money("project.services", "政府购买服务金额"),
  money("project.procurement", "政府采购金额"),
  money("project.assets", "资产购置金额"),
];

/** The id of a fact of one project. */
export function projectFact(fact: string, project: string): string {
  return `${fact}:${project}`;
}

/** The description behind an id, of a project too. */
export function describeFact(id: string): FactDescription | undefined {
  const [base = "", ...project] = id.split(":");
  if (project.length === 0) return FACTS.find((fact) => fact.id === base);
  const fact = PROJECT_FACTS.find((one) => one.id === base);
  return fact && { ...fact, id, short: fact.label, label: `${project.join(":")}：${fact.label}` };
}

export type FactProblem =
  | { readonly kind: "unknown"; readonly id: string }
  | { readonly kind: "no-number"; readonly id: string; readonly text: string }
  | { readonly kind: "no-text"; readonly id: string };

/** Where the answer stands in an entry of {@link factsTemplate}, beside what it is asked for. */
export const ANSWER = "填写";

/**
 * Facts as anybody may have written them: numbers are taken as text or as numbers, alone or filled into an entry of
 * `factsTemplate`; blanks are facts not given. Everything that cannot be used is told, and left out.
 */
export function readFacts(value: unknown): {
  readonly facts: Facts;
  readonly problems: readonly FactProblem[];
} {
  const facts = new Map<string, string>();
  const problems: FactProblem[] = [];
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  for (const [id, entry] of entries as [string, unknown][]) {
    const given = saidIn(entry);
    const description = describeFact(id);
    if (description === undefined) {
      problems.push({ kind: "unknown", id });
      continue;
    }
    if (typeof given !== "string" && typeof given !== "number") {
      if (given !== null) problems.push({ kind: "no-text", id });
      continue;
    }
    const said = String(given).trim();
    if (said === "") continue;
    const plain = isNumber(description) ? said.replace(/[,，]/g, "") : said;
    if (!fits(description, plain)) problems.push({ kind: "no-number", id, text: said });
    else facts.set(id, plain);
  }
  return { facts, problems };
}

function saidIn(entry: unknown): unknown {
  const isForm = typeof entry === "object" && entry !== null && ANSWER in entry;
  return isForm ? entry[ANSWER] : entry;
}

function isNumber({ kind }: FactDescription): boolean {
  return kind === "money" || kind === "count";
}

function fits({ kind }: FactDescription, said: string): boolean {
  if (kind === "count") return /^\d{1,9}$/.test(said);
  if (kind === "money") return /^-?\d{1,12}(\.\d{1,8})?$/.test(said);
  if (kind === "reading") return OPERATING_READINGS.some((reading) => reading === said);
  return true;
}

function text(id: string, label: string, group: FactGroup): FactDescription {
  return { id, label, kind: "text", group };
}

function count(id: string, label: string, unit: string): FactDescription {
  return { id, label, kind: "count", unit, group: unit === "人" ? "department" : "assets" };
}

function money(id: string, label: string): FactDescription {
  return { id, label, kind: "money", unit: "万元", group: "projects" };
}
