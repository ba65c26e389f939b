import { normalise } from "../../recognition/normalise";
import { findClass } from "../../standards/classes";
import type { ClassLevel, ClassPath, Evidence, TableAmount } from "./evidence";

/** Finds the function class that words name. */
export function classPathIn(words: string): ClassPath | undefined {
  const levels = [...words.matchAll(LEVEL)].map(
    ({ index, 0: found, 1: name = "", 2: digits, 3: level }): ClassLevel => ({
      level: level as ClassLevel["level"],
      name: name.replace(/^[、和及]|^(?:主要)?(?:包括|用于|安排|其中)/, ""),
      ...(digits !== undefined && digits !== "" && { digits }),
      start: index,
      end: index + found.length,
    })
  );
  return levels.length === 0 ? undefined : { levels };
}

const LEVEL = /([\p{Script=Han}、（）]{2,40}?)（(\d{2,3})?(类|款|项)）/gu;

/** A path that ends right before the number: 教育（类）支出 0 万元, “…（项）”87.70 万元. */
export function classPathOf({ subject }: { readonly subject: string }): ClassPath | undefined {
  const path = classPathIn(subject);
  const last = path?.levels.at(-1);
  if (path === undefined || last === undefined) return undefined;
  return /^[”"]?(?:支出)?(?:科目)?(?:\d{4}年(?:度|年初)?)?(?:预算)?(?:安排)?(?:支出)?(?:数)?(?:为)?[”"]?$/.test(
    subject.slice(last.end)
  )
    ? path
    : undefined;
}

/** Whether two texts name the same class: the last level, and the others as far as both give them. */
export function isSamePath(one: ClassPath, other: ClassPath): boolean {
  const [a, b] = [one.levels.at(-1), other.levels.at(-1)];
  if (a === undefined || b === undefined || a.level !== b.level) return false;
  return one.levels.every(({ level, name }) => {
    const same = other.levels.find((known) => known.level === level);
    return same === undefined || isSameClass(same.name, name);
  });
}

/** A name as it is compared: 支出 at its end and 其它 for 其他 do not matter. */
export function classKey(name: string): string {
  return normalise(name)
    .replaceAll("其它", "其他")
    .replace(/\((?:类|款|项)\)/g, "")
    .replace(/支出$/, "")
    .replace(/^[)、]+/, "");
}

/** Amounts of the lines that a path names. */
export function amountsOfClass(
  path: ClassPath,
  { amounts, year }: Evidence
): readonly TableAmount[] {
  const last = path.levels.at(-1);
  if (last === undefined) return [];
  const joined = path.levels.map(({ digits = "" }) => digits).join("");
  const isFull = path.levels.every(({ digits }) => digits !== undefined) && joined.length >= 3;
  const names = namesByCode(amounts);
  const nameOf = (code: string): string =>
    names.get(code) ?? findClass("function", code, year ?? 2021)?.name ?? "";
  return amounts.filter(({ code, label }) => {
    // Tables of unknown form may not tell the codes of their lines.
    if (code === undefined) return last.level === "项" && isSameClass(label, last.name);
    if (isFull && joined.length === code.length && path.levels[0]?.level === "类")
      return code === joined;
    // 人大事务行政运行（项）: an item may carry the name of what it is an item of.
    const joint = code.length === 7 ? nameOf(code.slice(0, 5)) + label : label;
    if (!isSameClass(label, last.name) && !isSameClass(joint, last.name)) return false;
    return path.levels
      .slice(0, -1)
      .every(({ name }) => ancestors(code).some((one) => isSameClass(nameOf(one), name)));
  });
}

/** The names that the tables give to classes. */
function namesByCode(amounts: readonly TableAmount[]): ReadonlyMap<string, string> {
  const known = NAMES.get(amounts);
  if (known !== undefined) return known;
  const names = new Map(
    amounts.flatMap(({ code, label }) => (code === undefined ? [] : [[code, label] as const]))
  );
  NAMES.set(amounts, names);
  return names;
}

const NAMES = new WeakMap<readonly TableAmount[], ReadonlyMap<string, string>>();

function isSameClass(one: string, other: string): boolean {
  const [a, b] = [classKey(one), classKey(other)];
  return (
    a !== "" &&
    (a === b ||
      (a.length >= 4 && b.length >= 4 && (a.startsWith(b + "(") || b.startsWith(a + "("))))
  );
}

function ancestors(code: string): readonly string[] {
  return [3, 5].filter((length) => length < code.length).map((length) => code.slice(0, length));
}
