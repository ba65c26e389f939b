import type { Evidence } from "./classList";
import { evidenceOf, findClass, weaker } from "./classList";
import { CORRESPONDENCE_ROWS } from "./correspondenceRows";

/** Which spending units a target is for; `any` where the department class decides by itself. */
export type TargetUnitKind = UnitKind | "any";

/** 单位性质: administrative（行政、参公）, public-institution（事业）. */
export type UnitKind = "administrative" | "public-institution";

/** A government class that a department class may go to. */
export interface LegalTarget {
  readonly code: string;
  readonly name: string;
  readonly unitKind: TargetUnitKind;
  readonly evidence: Evidence;
}

export interface PairLegality {
  /** True also when there is nothing to judge by: a code that is not in its list in that year. */
  readonly legal: boolean;
  /** How well the verdict is known; `knowledge-low` when there was nothing to judge by. */
  readonly evidence: Evidence;
  /** What the department class may go to in that year. */
  readonly targets: readonly LegalTarget[];
}

/** Whether a department class may stand beside a government class. Classes (301 with 501) are judged as classes. */
export function pairLegality(
  departmentCode: string,
  governmentCode: string,
  year: number
): PairLegality {
  const department = findClass("department", departmentCode, year);
  const government = findClass("government", governmentCode, year);
  const targets = legalGovernmentClasses(departmentCode, year);
  if (department === undefined || government === undefined || targets.length === 0) {
    return { legal: true, evidence: "knowledge-low", targets };
  }
  const atClassLevel = isClass(department.code) || isClass(government.code);
  const meets = (target: LegalTarget): boolean =>
    atClassLevel
      ? classOf(target.code) === classOf(government.code)
      : target.code === government.code;
  const met = targets.find(meets);
  if (met !== undefined) return { legal: true, evidence: met.evidence, targets };
  const evidence = targets.reduce(
    (grade, target) => weaker(grade, target.evidence),
    department.evidence
  );
  return { legal: false, evidence, targets };
}

/**
 * The government classes that a department class may go to in a fiscal year, of every unit kind; for a class (301) the
 * classes (501, 505). Empty when the code is not in the list of that year.
 */
export function legalGovernmentClasses(
  departmentCode: string,
  year: number
): readonly LegalTarget[] {
  const department = findClass("department", departmentCode, year);
  if (department === undefined) return [];
  const key = `${department.code} ${year}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const targets = isClass(department.code)
    ? classTargets(department.code, year)
    : subClassTargets(department.code, year);
  found.set(key, targets);
  return targets;
}

interface Row {
  readonly government: string;
  readonly evidence: Evidence;
  readonly unitKind: TargetUnitKind;
  readonly departments: ReadonlySet<string>;
}

const found = new Map<string, readonly LegalTarget[]>();
let parsed: readonly Row[] | undefined;

function subClassTargets(code: string, year: number): readonly LegalTarget[] {
  return rows().flatMap((row) => {
    if (!row.departments.has(code) && !row.departments.has(`${classOf(code)}xx`)) return [];
    return targetsOf(row.government, row, year);
  });
}

/** One target for each class and unit kind, as well known as the weakest of its rows. */
function classTargets(code: string, year: number): readonly LegalTarget[] {
  const targets = new Map<string, LegalTarget>();
  for (const row of rows()) {
    if (findClass("government", row.government, year) === undefined) continue;
    if (![...row.departments].some((department) => department.startsWith(code))) continue;
    const key = `${classOf(row.government)} ${row.unitKind}`;
    const before = targets.get(key);
    const evidence = before === undefined ? row.evidence : weaker(before.evidence, row.evidence);
    for (const target of targetsOf(classOf(row.government), { ...row, evidence }, year)) {
      targets.set(key, target);
    }
  }
  return [...targets.values()];
}

function targetsOf(
  code: string,
  row: Pick<Row, "unitKind" | "evidence">,
  year: number
): readonly LegalTarget[] {
  const government = findClass("government", code, year);
  if (government === undefined) return [];
  const { name } = government;
  return [{ code: government.code, name, unitKind: row.unitKind, evidence: row.evidence }];
}

/** Rows carry no years: a row is in use while both of its classes are. */
function rows(): readonly Row[] {
  parsed ??= CORRESPONDENCE_ROWS.trim().split("\n").map(rowOf);
  return parsed;
}

function rowOf(line: string): Row {
  const [government = "", evidence, unitKind = "", ...departments] = line.split(" ");
  if (!isUnitKind(unitKind)) throw new RangeError(`no unit kind: ${unitKind}`);
  return {
    government,
    evidence: evidenceOf(evidence),
    unitKind,
    departments: new Set(departments),
  };
}

function isUnitKind(word: string): word is TargetUnitKind {
  return word === "administrative" || word === "public-institution" || word === "any";
}

function isClass(code: string): boolean {
  return code.length === 3;
}

function classOf(code: string): string {
  return code.slice(0, 3);
}
