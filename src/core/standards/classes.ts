/** The class lists by fiscal year, the wording of their names, and the correspondence of the two economic lists. */
export { findClass, listClasses } from "./classes/classList";
export type { ClassEntry, ClassList, Evidence } from "./classes/classList";
export { nameAgreement } from "./classes/className";
export type { NameAgreement } from "./classes/className";
export { legalGovernmentClasses, pairLegality } from "./classes/correspondence";
export type { LegalTarget, PairLegality, TargetUnitKind } from "./classes/correspondence";
