import type { ClassEntry, ClassList } from "./classList";
import { findClass } from "./classList";

/** How a printed name stands to the code beside it. */
export type NameAgreement =
  | { readonly kind: "agrees" }
  /** The name is clearly that of another class of the same list. */
  | { readonly kind: "other-class"; readonly other: ClassEntry }
  /** The name is neither that of the code nor clearly another's. */
  | { readonly kind: "differs"; readonly expected: ClassEntry }
  /** The code is not in the list in that year: nothing can be said about the name. */
  | { readonly kind: "unknown-code" };

/** Whether a printed name is a wording of the class that its code stands for, in the fiscal year given or in any. */
export function nameAgreement(
  list: ClassList,
  code: string,
  printedName: string,
  year?: number
): NameAgreement {
  const entry = findClass(list, code, year);
  if (entry === undefined) return { kind: "unknown-code" };
  return printedName === entry.name ? { kind: "agrees" } : { kind: "differs", expected: entry };
}
