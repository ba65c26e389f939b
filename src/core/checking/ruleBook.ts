import type { Rule } from "./rule";
import { balance } from "./rules/balance";
import { formulaError, negativeAmount, numberAsText, unreadableAmount } from "./rules/cells";
import {
  classPair,
  duplicateCode,
  malformedCode,
  nameOfCode,
  orphanCode,
  unknownEconomicClass,
  unknownFunction,
} from "./rules/codes";
import {
  duplicateTable,
  emptyWithoutNote,
  headInDoubt,
  missingTable,
  noteOnFilledTable,
  organisationsAgree,
  tasksAndForms,
  unitMissing,
  yearsAgree,
} from "./rules/completeness";
import { crossFooting, ofWhich } from "./rules/crossFooting";
import {
  economicBasicClasses,
  economicUseOfClass,
  functionBasicClasses,
  functionEconomicSoft,
  functionEconomicTotals,
  summaryBasicClasses,
  threePublicBasic,
  threePublicEconomic,
} from "./rules/economicTies";
import { footing, totalsAgree, unitRow, unitsTotal } from "./rules/footing";
import {
  expenditureGeneralBound,
  expenditureGeneralEqual,
  revenueExpenditureCodes,
  revenueGeneralCodes,
  revenueGeneralCodesSoft,
  revenueGeneralTotal,
} from "./rules/functionTies";
import { codeHierarchy, lineHierarchy } from "./rules/hierarchy";
import { pairsAgainstSums } from "./rules/pairsAgainstSums";
import {
  performanceFiscal,
  performanceSources,
  performanceSummary,
  projectForms,
  projectFormsSoft,
  projectLastYear,
} from "./rules/performanceTies";
import {
  fiscalIncomeFunds,
  fiscalSpendingUses,
  revenueExpenditureTotal,
  summaryExpenditure,
  summaryFiscalBound,
  summaryFiscalEqual,
  summaryRevenueSources,
  summaryRevenueTotal,
} from "./rules/summaryTies";

/** Changes when a rule is added, dropped or judged differently, so that a stored result can say what it was checked by. */
export const RULE_BOOK_VERSION = "2026.2";

/** Every rule, in the order of the codes. */
export const RULE_BOOK: readonly Rule[] = [
  footing,
  unitRow,
  unitsTotal,
  codeHierarchy,
  totalsAgree,
  crossFooting,
  lineHierarchy,
  ofWhich,
  balance,
  performanceSources,
  summaryRevenueTotal,
  summaryRevenueSources,
  summaryExpenditure,
  revenueExpenditureTotal,
  revenueExpenditureCodes,
  summaryFiscalEqual,
  summaryFiscalBound,
  fiscalSpendingUses,
  fiscalIncomeFunds,
  expenditureGeneralEqual,
  expenditureGeneralBound,
  revenueGeneralCodes,
  revenueGeneralTotal,
  functionEconomicTotals,
  economicBasicClasses,
  functionBasicClasses,
  summaryBasicClasses,
  threePublicEconomic,
  threePublicBasic,
  performanceSummary,
  projectForms,
  functionEconomicSoft,
  revenueGeneralCodesSoft,
  economicUseOfClass,
  projectFormsSoft,
  projectLastYear,
  performanceFiscal,
  malformedCode,
  unknownFunction,
  unknownEconomicClass,
  nameOfCode,
  classPair,
  orphanCode,
  duplicateCode,
  pairsAgainstSums,
  missingTable,
  duplicateTable,
  emptyWithoutNote,
  noteOnFilledTable,
  yearsAgree,
  organisationsAgree,
  tasksAndForms,
  unitMissing,
  headInDoubt,
  unreadableAmount,
  formulaError,
  negativeAmount,
  numberAsText,
];

/** The rule with this code. */
export function ruleOf(code: string): Rule | undefined {
  return RULE_BOOK.find((rule) => rule.code === code);
}
