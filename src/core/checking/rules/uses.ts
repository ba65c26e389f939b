/** 支出用途: the same ids stand for lines of the summaries and for columns of the tables by class. */
export const USES: readonly string[] = [
  "total",
  "basic",
  "basic.wages",
  "basic.household",
  "basic.goods",
  "basic.capital",
  "project",
  "project.development",
  "project.debt",
  "project.construction",
  "project.other",
];

/** 资金来源 that both the summary and the revenue table show. */
export const SOURCES: readonly string[] = [
  "general",
  "general.appropriation",
  "government-fund",
  "state-capital",
  "special-account",
  "other",
  "transfer",
];

/** Which department classes each kind of basic expenditure consists of. */
export const CLASSES_OF_BASIC_USE: readonly (readonly [use: string, code: string])[] = [
  ["basic.wages", "301"],
  ["basic.household", "303"],
  ["basic.goods", "302"],
  ["basic.capital", "310"],
];
