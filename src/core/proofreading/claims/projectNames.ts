import { distance } from "fastest-levenshtein";
import type { TextDocument } from "../document";
import type { Verdicts } from "../verdicts";
import { projectForms, type ProjectForm } from "./projectItems";
import { isPrintedAs } from "./tableFigures";

/**
 * 市政政务服务办事大厅运行专项经费项目457.7万元: an item with the amount of a project's form and nearly its name must have its
 * name.
 */
export function projectNames(document: TextDocument, verdicts: Verdicts): void {
  const forms = projectForms(document.evidence.amounts);
  if (forms.length === 0) return;
  for (const paragraph of document.paragraphs) {
    const { marker, text } = paragraph;
    const head = document.of(paragraph).find(({ number }) => number.kind === "money");
    if (marker === "" || head === undefined) continue;
    const before = text.slice(marker.length, head.number.start);
    const name = before.replace(/(?:项目|支出|预算|资金|安排|共|为|是)+$/, "");
    if (/[，。；：]/.test(name) || forms.some((form) => before.startsWith(form.name))) continue;
    const mine = forms.filter(({ amounts }) =>
      amounts.some((amount) => isPrintedAs(head.number, amount))
    );
    const right = nearest(name, mine);
    if (right === undefined) continue;
    verdicts.noted({
      pattern: "project-name",
      rule: "GJ713",
      severity: "warning",
      span: paragraph.place(marker.length, marker.length + name.length),
      stated: name,
      expected: right.name,
      message: {
        zh: `项目名称与预算项目绩效目标表不同，表中为“${right.name}”。`,
        en: `The project's form calls it ${right.name}.`,
      },
      terms: [],
      cells: right.amounts.slice(0, 1).map(({ cell }) => cell),
    });
  }
}

/** The one form whose name is so like that the two must be meant to be one. */
function nearest(name: string, forms: readonly ProjectForm[]): ProjectForm | undefined {
  const near = forms.filter((form) => isSlip(name, form.name));
  return near.length === 1 ? near[0] : undefined;
}

/** Numbers tell projects apart: 一期 and 二期, 2030年 and 2031年. */
function isSlip(name: string, right: string): boolean {
  if (name.length < SHORTEST) return false;
  const numbers = (text: string): string => text.replace(/[^\d一二三四五六七八九十]/g, "");
  const most = Math.max(1, Math.floor(right.length * MOST_CHANGED));
  return numbers(name) === numbers(right) && distance(name, right) <= most;
}

/** Characters of a name that can be told from another. */
const SHORTEST = 6;
const MOST_CHANGED = 0.15;
