import type { TextDocument } from "../document";
import type { Verdicts } from "../verdicts";
import { causeOf } from "../wording";

/** 2026年部门预算安排… in the explanation of a unit's budget (单位预算): left over from the department's text. */
export function budgetOfUnit(document: TextDocument, verdicts: Verdicts): void {
  const headings = document.paragraphs.filter(({ heading }) => heading).map(({ text }) => text);
  const isUnits = headings.some((text) => /单位预算(?:编制|情况)?说明$/.test(text));
  if (!isUnits || headings.some((text) => /部门预算(?:编制|情况)?说明$/.test(text))) return;
  for (const paragraph of document.paragraphs) {
    for (const { index, 1: stated = "" } of paragraph.text.matchAll(/(\d{4}年部门预算)(?=安排)/g)) {
      const expected = stated.replace("部门", "单位");
      verdicts.noted({
        pattern: "template",
        rule: "GJ710",
        severity: "warning",
        span: paragraph.place(index, index + stated.length),
        stated,
        expected,
        message: {
          zh: `本文是单位预算的说明，这里写“${stated}”。`,
          en: `This is the budget of a unit; here it says ${stated}.`,
        },
        cause: causeOf("template-left"),
        terms: [],
        cells: [],
      });
    }
  }
}
