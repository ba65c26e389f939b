import type { ClassEntry, ClassList } from "./classList";
import { findClass, isValidIn, listClasses, plainCode } from "./classList";

/** How a printed name stands to the code beside it. */
export type NameAgreement =
  | { readonly kind: "agrees" }
  /** The name is clearly that of another class of the same list. */
  | { readonly kind: "other-class"; readonly other: ClassEntry }
  /** The name is neither that of the code nor clearly another's. */
  | { readonly kind: "differs"; readonly expected: ClassEntry }
  /** The code is not in the list in that year: nothing can be said about the name. */
  | { readonly kind: "unknown-code" };

/**
 * Whether a printed name is a wording of the class that its code stands for, in the fiscal year given or in any.
 * Accepted besides the name itself: other and former wordings, names cut off after three characters or more, spaces,
 * full-width and unclosed brackets, what disclosures append (`_行政`, （项）, （政府办公厅（室）及相关机构）), and endings that
 * vary inside one document (费 or 费用, with or without 支出). A blank name agrees: it contradicts nothing. A local
 * extension of a code may carry a local name: any other name beside it is `unknown-code`.
 */
export function nameAgreement(
  list: ClassList,
  code: string,
  printedName: string,
  year?: number
): NameAgreement {
  const entry = findClass(list, code, year);
  if (entry === undefined) return UNKNOWN_CODE;
  if (printedName === entry.name) return AGREES;
  const printed = plainWording(printedName);
  const own = wordingsOf(entry);
  if (printed === "" || isWordingOf(printed, own)) return AGREES;
  if (plainCode(code) !== entry.code) return UNKNOWN_CODE;

  // The whole name comes before the name without its last brackets: 资本性支出（基本建设） is 309, not 310.
  const whole = otherClass(list, entry, printed, year);
  if (whole !== undefined) return { kind: "other-class", other: whole };
  const loose = withoutLastBrackets(printed);
  if (loose === printed) return { kind: "differs", expected: entry };
  if (isWordingOf(loose, own)) return AGREES;
  const other = otherClass(list, entry, loose, year);
  return other === undefined
    ? { kind: "differs", expected: entry }
    : { kind: "other-class", other };
}

const AGREES: NameAgreement = { kind: "agrees" };
const UNKNOWN_CODE: NameAgreement = { kind: "unknown-code" };

interface Wordings {
  /** Without brackets and connectives, for names that are cut off. */
  readonly flat: readonly string[];
  /** Without varying endings too, for whole names. */
  readonly cores: ReadonlySet<string>;
}

const wordings = new WeakMap<ClassEntry, Wordings>();
const classesByCore = new Map<ClassList, ReadonlyMap<string, readonly ClassEntry[]>>();

function isWordingOf(printed: string, own: Wordings): boolean {
  if (own.cores.has(coreOf(printed))) return true;
  if (printed.replace(/[()]/g, "").length < SHORTEST_CUT_NAME) return false;
  const flat = flatOf(printed);
  return own.flat.some((name) => name.startsWith(flat));
}

function wordingsOf(entry: ClassEntry): Wordings {
  const known = wordings.get(entry);
  if (known !== undefined) return known;
  const names = [entry.name, ...entry.aliases, ...entry.formerNames].map(plainWording);
  const all = [...names, ...names.map(withoutLastBrackets)];
  const made = { flat: names.map(flatOf), cores: new Set(all.map(coreOf)) };
  wordings.set(entry, made);
  return made;
}

/** The one class that a name clearly belongs to; 行政运行 alone, which every 款 has, belongs to a sibling or to none. */
function otherClass(
  list: ClassList,
  entry: ClassEntry,
  printed: string,
  year: number | undefined
): ClassEntry | undefined {
  const named = classesNamed(list, coreOf(printed)).filter(
    (candidate) => candidate !== entry && isValidIn(candidate, year)
  );
  const siblings = named.filter(({ code }) => parentOf(code) === parentOf(entry.code));
  if (siblings.length > 0) return siblings[0];
  if (named.length === 1) return named[0];
  const near = named.filter(({ code }) => code.slice(0, 3) === entry.code.slice(0, 3));
  return near.length === 1 ? near[0] : undefined;
}

function classesNamed(list: ClassList, core: string): readonly ClassEntry[] {
  return (classesByCore.get(list) ?? indexByCore(list)).get(core) ?? [];
}

/** By today's names only: a former name must not accuse a code that carries it now. */
function indexByCore(list: ClassList): ReadonlyMap<string, readonly ClassEntry[]> {
  const index = new Map<string, ClassEntry[]>();
  for (const entry of listClasses(list)) {
    const names = [entry.name, ...entry.aliases].map((name) => coreOf(plainWording(name)));
    for (const core of new Set(names)) {
      const others = index.get(core);
      if (others === undefined) index.set(core, [entry]);
      else others.push(entry);
    }
  }
  classesByCore.set(list, index);
  return index;
}

/** One form for widths, blanks and quotes, without numbering, code, `_行政` and （一）. */
function plainWording(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s"'“”‘’·.]/g, "")
    .replace(/^其中:/, "")
    .replace(/^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+、|\d+、?)/, "")
    .replace(/_.*$/, "")
    .replace(/\([一二三四]\)?$/, "");
}

/** 行政运行 for 行政运行(政府办公厅(室)及相关机构, closed or not; the name itself when nothing would be left. */
function withoutLastBrackets(name: string): string {
  const start = startOfLastBrackets(name);
  return start > 0 ? name.slice(0, start) : name;
}

function startOfLastBrackets(name: string): number {
  const opened: number[] = [];
  let start = -1;
  for (let at = 0; at < name.length; at += 1) {
    if (name[at] === "(") opened.push(at);
    else if (name[at] === ")") start = opened.pop() ?? -1;
    else if (opened.length === 0) start = -1;
  }
  return opened[0] ?? start;
}

/** Without brackets and the small words that tables drop or add: 商品服务支出, 对个人和家庭补助. */
function flatOf(name: string): string {
  return name.replace(/[()和与及的、]/g, "");
}

function coreOf(name: string): string {
  const flat = flatOf(name).replace("公务用车", "公务车");
  const core = flat.replace(VARYING_ENDINGS, "");
  return core === "" ? flat : core;
}

/** 基本养老保险 = …缴费 = …缴费支出; 公务用车购置 = …购置费; 因公出国（境）费 = …费用. */
const VARYING_ENDINGS = /(?:缴费|费用|经费|费|支出)+$/;
const SHORTEST_CUT_NAME = 3;

function parentOf(code: string): string {
  return code.slice(0, -2);
}
