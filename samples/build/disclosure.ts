/**
 * A department's budget as atoms of spending, from which every standard table follows by adding up. Sample workbooks
 * and the random disclosures of the property tests are printed from the same model, so both are consistent by
 * construction. Amounts are whole yuan; bigint, because sums must be exact here without the code under test.
 */
export interface Disclosure {
  readonly organisation: string;
  readonly year: number;
  readonly units: readonly BudgetUnit[];
  readonly spending: readonly SpendingItem[];
  readonly projects: readonly Project[];
}

export interface BudgetUnit {
  /** Six digits: 114001. */
  readonly code: string;
  readonly name: string;
}

/** Money of one unit, for one function, of one class pair, from one fund. */
export interface SpendingItem {
  readonly unit: string;
  /** Seven digits. */
  readonly functionClass: string;
  readonly functionName: string;
  /** Five digits. */
  readonly departmentClass: string;
  readonly departmentClassName: string;
  readonly governmentClass: string;
  readonly governmentClassName: string;
  readonly fund: Fund;
  readonly use: BasicUse | ProjectUse;
  /** Name of the project; for project expenditure only. */
  readonly project?: string;
  readonly yuan: bigint;
}

/** 资金来源; the first five make up 一般公共预算. */
export type Fund =
  | "general.appropriation"
  | "general.special"
  | "general.fees"
  | "general.assets"
  | "general.other"
  | "government-fund"
  | "state-capital"
  | "special-account"
  | "other"
  | "transfer";

/** 基本支出 follows the class: 301 wages, 302 goods, 303 household, 310 capital. */
export type BasicUse = "basic.wages" | "basic.household" | "basic.goods" | "basic.capital";
export type ProjectUse =
  "project.development" | "project.debt" | "project.construction" | "project.other";

export interface Project {
  readonly name: string;
  /** Code of the unit. */
  readonly unit: string;
  readonly lastYearYuan: bigint;
  /** The whole project over its years; at least this year's amount. */
  readonly totalYuan: bigint;
  readonly lastYearTotalYuan: bigint;
  /** The wording of the form; a form without it is printed with general wording. */
  readonly wording?: ProjectWording;
}

/** What the form of a project says besides amounts. */
export interface ProjectWording {
  readonly overview: string;
  readonly basis: string;
  readonly necessity: string;
  readonly plan: string;
  readonly goal: string;
  readonly indicators: readonly Indicator[];
}

export interface Indicator {
  /** 一级指标, 二级指标, 三级指标. */
  readonly path: readonly [string, string, string];
  /** `≥95%`, `规范`. */
  readonly target: string;
}
