import type { Recognition } from "../recognition/model";
import { BudgetFigures } from "./budgetFigures";
import { Draft } from "./draft";
import { narrativeText } from "./narrativeText";
import type { Facts, Narrative, NarrativePart, NarrativeSection, Paragraph } from "./model";
import { assets } from "./sections/assets";
import { changes } from "./sections/changes";
import { duties, staff, structure, vehicles } from "./sections/department";
import { economic } from "./sections/economic";
import { emptyTables } from "./sections/emptyTables";
import { income } from "./sections/income";
import { chineseNumber } from "./sections/numbered";
import { operating } from "./sections/operating";
import { overall } from "./sections/overall";
import { performance } from "./sections/performance";
import { procurement } from "./sections/procurement";
import type { Section } from "./sections/section";
import { spending } from "./sections/spending";
import { terms } from "./sections/terms";
import { transfers } from "./sections/transfers";
import type { NarrativeStyle } from "./sentences";
import { narrativeStyle } from "./wording";

export interface NarrativeRequest {
  /** Last year's disclosure, the base of every change; when absent, tables of last year in the same workbook. */
  readonly lastYear?: Recognition | undefined;
  /** What no table knows; see `FACTS`. */
  readonly facts?: Facts;
  /** Another wording than that of the layout profile. */
  readonly style?: NarrativeStyle;
}

/**
 * Drafts the explanation of a disclosure: every sentence from figures, every figure with its cells. What is not known is
 * a visible blank in the text and a line in `missing`; nothing is invented.
 * @throws {TemplateProblem} when a template of the wording names what its sentence does not offer
 */
export function draftNarrative(
  recognition: Recognition,
  request: NarrativeRequest = {}
): Narrative {
  const now = new BudgetFigures(recognition);
  const before = figuresBefore(now, request.lastYear);
  const style = request.style ?? narrativeStyle(recognition.profile.id);
  const organisation = recognition.organisation ?? "本部门";
  const draft = new Draft(
    now,
    before,
    request.facts ?? new Map<string, string>(),
    style,
    organisation
  );
  const names = { 单位: organisation, 年度: draft.year };
  const body: readonly NarrativePart[] = [
    {
      id: "part-one",
      title: draft.title("title.part-one", {}),
      sections: written(draft, PART_ONE),
    },
    {
      id: "part-two",
      title: draft.title("title.part-two", names),
      sections: written(draft, PART_TWO),
    },
  ];
  const words = terms(draft, narrativeText({ parts: body }));
  const parts = [
    ...body,
    unnumbered("part-three", draft.title("title.part-three", {}), words),
    unnumbered("part-four", draft.title("title.part-four", {}), appendix(draft)),
  ];
  return { parts, ...draft.outcome() };
}

/** Last year's figures: of its own workbook, else of its tables where they are kept in this one. */
function figuresBefore(
  now: BudgetFigures,
  lastYear: Recognition | undefined
): BudgetFigures | undefined {
  if (lastYear !== undefined) return new BudgetFigures(lastYear, "other-workbook");
  const { lastYearBeside } = now.view;
  return lastYearBeside && new BudgetFigures(lastYearBeside, "same-workbook");
}

const PART_ONE: readonly Section[] = [duties, structure, staff, vehicles];

const PART_TWO: readonly Section[] = [
  overall,
  income,
  spending,
  changes,
  operating,
  economic,
  procurement,
  assets,
  performance,
  transfers,
  emptyTables,
];

function written(draft: Draft, sections: readonly Section[]): readonly NarrativeSection[] {
  return sections.map((section, index) => ({
    id: section.title,
    title: `${chineseNumber(index + 1)}、${draft.title(section.title, {} as never)}`,
    paragraphs: section.write(draft),
  }));
}

function unnumbered(id: string, title: string, paragraphs: readonly Paragraph[]): NarrativePart {
  return { id, title, sections: [{ id, title: "", paragraphs }] };
}

/** The tables that are there, each kind once, in the order of the workbook. */
function appendix(draft: Draft): readonly Paragraph[] {
  const names = new Set(draft.now.view.tables.map(({ table }) => table.layout.name));
  return [...names].map((name, index) =>
    draft.say("appendix.table", () => ({ 序号: String(index + 1), 表名: name }), { key: name })
  );
}
