import type { Line } from "../recognition/model";
import { findClass, type UnitKind } from "../standards/classes";

/**
 * The unit kind that a function line is paid for: 行政运行 (项 01) and 事业运行 (项 50), known by number and name. Any
 * other function says nothing of the unit kind: one unit can hold both kinds of staff.
 */
export function runningKindOf({ functionClass, label }: Line): UnitKind | undefined {
  if (functionClass === undefined) return undefined;
  const name = functionClass.name?.text ?? label;
  const standard = findClass("function", functionClass.code)?.name ?? "";
  for (const { item, word, kind } of RUNNING) {
    if (functionClass.code.slice(5, 7) !== item) continue;
    // A worn or missing name does not matter where the list knows the code.
    if (name.includes(word) || (name === "" && standard === word)) return kind;
  }
  return undefined;
}

const RUNNING = [
  { item: "01", word: "行政运行", kind: "administrative" },
  { item: "50", word: "事业运行", kind: "public-institution" },
] as const;

/**
 * Department classes whose money customarily stands under functions of its own, and the functions; later entries are
 * for departments that join what earlier ones keep apart. Soft: observed in disclosures, used only where the sums of a
 * workbook agree to the last digit.
 */
export const MONEY_WITH_FUNCTIONS_OF_ITS_OWN: readonly {
  readonly classes: readonly string[];
  readonly functions: readonly string[];
}[] = [
  { classes: ["30108"], functions: ["2080505"] },
  { classes: ["30109"], functions: ["2080506"] },
  { classes: ["30110"], functions: ["2101101", "2101102"] },
  { classes: ["30111"], functions: ["2101103"] },
  { classes: ["30110", "30111"], functions: ["2101101", "2101102", "2101103"] },
  { classes: ["30113"], functions: ["2210201"] },
];
