import { findClass } from "../../standards/classes";
import type { TextDocument } from "../document";
import { classKey, classPathIn } from "../evidence/classPath";
import type { Verdicts } from "../verdicts";

/** 卫生健康支出（210类）: a class must have the name that its code has in the fiscal year. */
export function classNames(document: TextDocument, verdicts: Verdicts): void {
  const { year } = document;
  if (year === undefined) return;
  byCode(document, year, verdicts);
  for (const paragraph of document.paragraphs) {
    const path = classPathIn(paragraph.text);
    for (const { level, digits, name, start } of path?.levels ?? []) {
      if (level !== "类" || digits?.length !== 3) continue;
      const right = findClass("function", digits, year)?.name;
      if (right === undefined || classKey(right) === classKey(name)) continue;
      verdicts.noted({
        pattern: "class-name",
        rule: "GJ711",
        severity: "warning",
        span: paragraph.place(start, start + name.length),
        stated: name,
        expected: right,
        message: {
          zh: `${digits}类在${String(year)}年的名称是“${right}”，说明写“${name}”。`,
          en: `Class ${digits} is called ${right} in ${String(year)}; the text says ${name}.`,
        },
        terms: [],
        cells: [],
      });
    }
  }
}

/** 2101103公务员医疗补助: the name behind the code of an item. */
function byCode(document: TextDocument, year: number, verdicts: Verdicts): void {
  for (const paragraph of document.paragraphs) {
    for (const { index, 1: code = "", 2: name = "" } of paragraph.text.matchAll(CODED)) {
      const right = findClass("function", code, year)?.name;
      if (right === undefined) continue;
      const said = classKey(name);
      const known = classKey(right);
      if (said.startsWith(known) || known.startsWith(said) || !isInTables(code, right, document))
        continue;
      const start = index + code.length;
      const stated = name.slice(0, right.length);
      verdicts.noted({
        pattern: "class-name",
        rule: "GJ711",
        severity: "warning",
        span: paragraph.place(start, start + stated.length),
        stated,
        expected: right,
        message: {
          zh: `${code}在${String(year)}年的名称是“${right}”，说明写“${stated}”。`,
          en: `Class ${code} is called ${right} in ${String(year)}; the text says ${stated}.`,
        },
        terms: [],
        cells: [],
      });
    }
  }
}

const CODED = /(?<!\d)(2\d{6})(\p{Script=Han}[\p{Script=Han}（）]{3,30})/gu;

/** A department may have items of its own: where its tables name the class otherwise, nothing is said. */
function isInTables(code: string, name: string, { evidence }: TextDocument): boolean {
  const own = evidence.amounts.find((amount) => amount.code === code);
  return own === undefined || classKey(own.label) === classKey(name);
}
