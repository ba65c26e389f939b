import { DEPARTMENT_CLASSES } from "./departmentClasses";
import { FUNCTION_CLASSES } from "./functionClasses";
import { GOVERNMENT_CLASSES } from "./governmentClasses";

/** Function classes (支出功能分类), department classes and government classes (部门、政府预算支出经济分类). */
export type ClassList = "function" | "department" | "government";

/** How well a row is known: printed in public documents, or general knowledge of the standard. Strongest first. */
export type Evidence = "source" | "knowledge-high" | "knowledge-medium" | "knowledge-low";

export interface ClassEntry {
  readonly code: string;
  readonly name: string;
  /** Other wordings in use today. */
  readonly aliases: readonly string[];
  /** What the same code was called before; still met in documents. */
  readonly formerNames: readonly string[];
  /** First fiscal year; absent when unknown. */
  readonly since?: number;
  /** Last fiscal year; absent when still in use. */
  readonly until?: number;
  readonly evidence: Evidence;
}

/**
 * The class that a code stands for, in the fiscal year given or in any. A local extension (30101 and two or four more
 * digits) is found by its first five digits, a function class by its first seven. Blanks in the code do not matter.
 * `undefined` means "not in the list", which for function classes is never proof of a mistake.
 */
export function findClass(list: ClassList, code: string, year?: number): ClassEntry | undefined {
  const entry = entriesOf(list).get(standardCode(list, code));
  return entry !== undefined && isValidIn(entry, year) ? entry : undefined;
}

/** Every class of a list, in the order of the codes, in the fiscal year given or in any. */
export function listClasses(list: ClassList, year?: number): readonly ClassEntry[] {
  return [...entriesOf(list).values()].filter((entry) => isValidIn(entry, year));
}

/** The code without blanks and local digits; empty when it has not the shape of a code of the list. */
function standardCode(list: ClassList, code: string): string {
  const digits = plainCode(code);
  // 类 has three digits, every level below two more.
  if (!/^\d{3}(\d\d)*$/.test(digits)) return "";
  return digits.slice(0, list === "function" ? 7 : 5);
}

/** The code in half-width digits without blanks. */
export function plainCode(code: string): string {
  return code.normalize("NFKC").replace(/\s/g, "");
}

export function isValidIn(
  span: { readonly since?: number; readonly until?: number },
  year: number | undefined
): boolean {
  if (year === undefined) return true;
  return (span.since ?? year) <= year && year <= (span.until ?? year);
}

/** The weaker of two grades of evidence. */
export function weaker(one: Evidence, other: Evidence): Evidence {
  return GRADES.indexOf(one) > GRADES.indexOf(other) ? one : other;
}

/** The grade behind the letter that the data files use. */
export function evidenceOf(letter: string | undefined): Evidence {
  const grade = GRADES["shml".indexOf(letter ?? "?")];
  if (grade === undefined) throw new RangeError(`no grade of evidence: ${letter ?? ""}`);
  return grade;
}

/** Fields such as `since=2020` at the end of a data line. */
function fieldsOf(words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    words.map((word) => {
      const at = word.indexOf("=");
      return [word.slice(0, at), word.slice(at + 1)];
    })
  );
}

/** `since` and `until` as numbers, left out where the data line has none. */
function spanOf(
  fields: ReadonlyMap<string, string>,
  firstYear?: number
): { since?: number; until?: number } {
  const since = fields.has("since") ? Number(fields.get("since")) : firstYear;
  const until = fields.get("until");
  return {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until: Number(until) }),
  };
}

/** The two economic lists were reformed as a whole by 财预〔2017〕98号. */
const ECONOMIC_REFORM_YEAR = 2018;

const GRADES: readonly Evidence[] = [
  "source",
  "knowledge-high",
  "knowledge-medium",
  "knowledge-low",
];

const TEXTS: Readonly<Record<ClassList, string>> = {
  function: FUNCTION_CLASSES,
  department: DEPARTMENT_CLASSES,
  government: GOVERNMENT_CLASSES,
};

// Parsed on first use: most runs need one year of one list, and loading the program needs none.
const parsed = new Map<ClassList, ReadonlyMap<string, ClassEntry>>();

function entriesOf(list: ClassList): ReadonlyMap<string, ClassEntry> {
  const known = parsed.get(list);
  if (known !== undefined) return known;
  const firstYear = list === "function" ? undefined : ECONOMIC_REFORM_YEAR;
  const entries = new Map<string, ClassEntry>();
  for (const line of TEXTS[list].trim().split("\n")) {
    const entry = entryOf(line, firstYear);
    entries.set(entry.code, entry);
  }
  parsed.set(list, entries);
  return entries;
}

function entryOf(line: string, firstYear: number | undefined): ClassEntry {
  const [code = "", evidence, name = "", ...rest] = line.split(" ");
  const fields = fieldsOf(rest);
  return {
    code,
    name,
    aliases: fields.get("also")?.split(",") ?? [],
    formerNames: fields.get("was")?.split(",") ?? [],
    ...spanOf(fields, firstYear),
    evidence: evidenceOf(evidence),
  };
}
