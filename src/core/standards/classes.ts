/** The class lists by fiscal year, the wording of their names, and the correspondence of the two economic lists. */
export { findClass, listClasses } from "./classLists/classList";
export type { ClassEntry, ClassList, Evidence } from "./classLists/classList";
export { nameAgreement } from "./classLists/className";
export type { NameAgreement } from "./classLists/className";
export { legalGovernmentClasses, pairLegality } from "./classLists/correspondence";
export type {
  LegalTarget,
  PairLegality,
  TargetUnitKind,
  UnitKind,
} from "./classLists/correspondence";
