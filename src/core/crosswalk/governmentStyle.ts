import type { Code, KeyPlace, RecognisedTable } from "../recognition/model";
import type { LegalTarget, TargetUnitKind, UnitKind } from "../standards/classes";
import type { KeyRole } from "../standards/layoutProfile";

/** How a table prints its government classes. */
export interface GovernmentStyle {
  /** 类 and 款 apart, or one column where they stand joined; empty when the table has no place for them. */
  readonly codeColumns: readonly number[];
  readonly nameColumn?: number;
  /** 款 as 01, not as 1; codes that stand joined always are. */
  readonly padded: boolean;
  /** Between 类 and 款 of a joined code. */
  readonly separator: string;
  /** What stands behind the names of classes for each unit kind: `_行政`, or nothing. */
  readonly suffixes: Readonly<Record<TargetUnitKind, string>>;
}

/**
 * How a table prints government classes: as the rows do that are filled, else as it prints department classes, else as
 * its layout profile has seen it.
 */
export function governmentStyle({ keys, lines, layout }: RecognisedTable): GovernmentStyle {
  const government = lines.flatMap((line) => line.governmentClass ?? []);
  const department = lines.flatMap((line) => line.departmentClass ?? []);
  const nameColumn = nameColumnOf(keys, government);
  return {
    codeColumns: codeColumnsOf(keys, government, department),
    ...(nameColumn !== undefined && { nameColumn }),
    padded: mostFrequent(paddings(government)) ?? mostFrequent(paddings(department)) ?? true,
    separator: mostFrequent(separators(government)) ?? mostFrequent(separators(department)) ?? "",
    suffixes: suffixesOf(government, layout.governmentNames === "with-unit-kind"),
  };
}

/** The name of a class as a table of this style prints it. */
export function governmentName(
  { name, unitKind }: Pick<LegalTarget, "name" | "unitKind">,
  style: GovernmentStyle
): string {
  return name + style.suffixes[unitKind];
}

/** The cells of a class's code as a table of this style prints them, one text for each code column. */
export function governmentCode(code: string, style: GovernmentStyle): readonly string[] {
  const [first, second] = [code.slice(0, 3), code.slice(3)];
  if (style.codeColumns.length < 2) {
    return [second === "" ? first : first + style.separator + second];
  }
  const item = style.padded ? second : second.replace(/^0(?=\d$)/, "");
  return style.codeColumns.map((_, position) => [first, item][position] ?? "");
}

/** Under heads of 类 and 款 the whole code may stand in one of the two columns all the same. */
function codeColumnsOf(
  keys: readonly KeyPlace[],
  government: readonly Code[],
  department: readonly Code[]
): readonly number[] {
  const columns = columnsOf(keys, "government-class");
  const isJoined = (codes: readonly Code[]): boolean =>
    mostFrequent(codes.map(({ printed }) => JOINED.test(printed))) === true;
  if (columns.length < 2 || !isJoined(government.length > 0 ? government : department)) {
    return columns;
  }
  const used = government.map(({ cell }) => cell.column);
  return [mostFrequent(used) ?? columns[0] ?? 0];
}

const JOINED = /^\d{3}[.\-_]?\d{2}$/;

function columnsOf(keys: readonly KeyPlace[], role: KeyRole): readonly number[] {
  return keys.find((key) => key.role === role)?.columns ?? [];
}

/** A head over two columns leaves open which of them holds the names. */
function nameColumnOf(keys: readonly KeyPlace[], filled: readonly Code[]): number | undefined {
  const columns = columnsOf(keys, "government-class-name");
  const used = filled.flatMap(({ name }) => name?.cell.column ?? []);
  return mostFrequent(used.filter((column) => columns.includes(column))) ?? columns[0];
}

/** Whether 款 is padded, for every code that stands apart and whose 款 could show it. */
function paddings(codes: readonly Code[]): readonly boolean[] {
  return codes.flatMap(({ printed }) => {
    const item = /^\d{3} (0?\d)$/.exec(printed)?.[1];
    return item === undefined ? [] : [item.length === 2];
  });
}

/** What stands between 类 and 款, for every code that stands joined. */
function separators(codes: readonly Code[]): readonly string[] {
  return codes.flatMap(({ printed }) => /^\d{3}([.\-_]?)\d{2}$/.exec(printed)?.[1] ?? []);
}

const UNIT_KINDS: readonly UnitKind[] = ["administrative", "public-institution"];
const WORDS: Readonly<Record<UnitKind, string>> = {
  administrative: "行政",
  "public-institution": "事业",
};
const SUFFIX = /\s*(?:[_＿\-－—]\s*(?:行政|事业)|[（(](?:行政|事业)[）)])$/;

function suffixesOf(
  codes: readonly Code[],
  bySeenForm: boolean
): Readonly<Record<TargetUnitKind, string>> {
  const shown: Record<TargetUnitKind, string[]> = {
    administrative: [],
    "public-institution": [],
    any: [],
  };
  for (const { code, name, malformed } of codes) {
    if (name === undefined || malformed) continue;
    shown[unitKindOfCode(code)].push(SUFFIX.exec(name.text)?.[0] ?? "");
  }
  const suffix = (kind: UnitKind): string => {
    const own = mostFrequent(shown[kind]);
    if (own !== undefined) return own;
    // The other kind shows the form, only the word differs.
    const other = mostFrequent(UNIT_KINDS.flatMap((one) => shown[one]));
    return other?.replace(/行政|事业/, WORDS[kind]) ?? (bySeenForm ? `_${WORDS[kind]}` : "");
  };
  const [any = "", ...more] = new Set(shown.any);
  return {
    administrative: suffix("administrative"),
    "public-institution": suffix("public-institution"),
    // Such a class is for every unit: a word is only for a table whose filled rows all have the same one.
    any: more.length === 0 ? any : "",
  };
}

/** 501 to 504 are 机关, 505 and 506 事业单位, the others for every unit (财预〔2017〕98号). */
function unitKindOfCode(code: string): TargetUnitKind {
  if (/^50[1-4]/.test(code)) return "administrative";
  return /^50[56]/.test(code) ? "public-institution" : "any";
}

/** The first of those that occur most often. */
function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: { value: Value; count: number } | undefined;
  for (const [value, count] of counts) {
    if (best === undefined || count > best.count) best = { value, count };
  }
  return best?.value;
}
