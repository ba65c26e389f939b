/** The standard tables (表种) that the program knows, in the order of a disclosure. Other programs read these names. */
export const TABLE_KINDS = [
  "department-summary",
  "department-revenue",
  "department-expenditure",
  "fiscal-appropriation-summary",
  "general-budget-by-function",
  "general-budget-by-economic-class",
  "general-budget-basic",
  "three-public-expenses",
  "government-fund",
  "state-capital",
  "procurement",
  "department-performance",
  "project-performance",
] as const;

export type TableKind = (typeof TABLE_KINDS)[number];
