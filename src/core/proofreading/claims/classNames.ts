import { findClass } from "../../standards/classes";
import type { TextDocument } from "../document";
import { classKey, classPathIn } from "../evidence/classPath";
import type { Verdicts } from "../verdicts";

/** 卫生健康支出（210类）: a class must have the name that its code has in the fiscal year. */
export function classNames(document: TextDocument, verdicts: Verdicts): void {
  const { year } = document;
  if (year === undefined) return;
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
