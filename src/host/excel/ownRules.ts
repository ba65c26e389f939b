import { isRefusalOfAll } from "./asHostProblem";
import {
  FINDINGS_SHEET_NAME,
  findingsSheetFormula,
  isFindingsFormula,
  isHighlightFormula,
} from "../../core/report/annotation";

/** A sheet and which of its conditional formats are ours. */
export interface SurveyedSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  /** Ids of our highlights. */
  readonly highlights: readonly string[];
  /** Ids of the user's rules with a formula. */
  readonly foreign: readonly string[];
  /** Whether we made it as a sheet of findings. One that the user has renamed since, or copied, is the user's. */
  readonly isFindings: boolean;
  /** Whether it holds findings of ours, also as the user's copy: nothing to be checked. */
  readonly holdsFindings: boolean;
}

/**
 * Looks where highlights of ours are. With what an earlier survey found this takes one sync, in which our rules are
 * looked at anew; without, or when rules or sheets have come or gone since, up to three more.
 */
export async function surveySheets(
  context: Excel.RequestContext,
  known?: readonly SurveyedSheet[]
): Promise<readonly SurveyedSheet[]> {
  if (known !== undefined) {
    const survey = await surveyKnown(context, known);
    if (survey !== undefined) return survey;
  }
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  return surveyListed(context, worksheets.items);
}

/** The same for sheets whose id and name are loaded: two syncs, or one when no rule has a formula. */
export async function surveyListed(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[]
): Promise<readonly SurveyedSheet[]> {
  const rules = sheets.map(askForRules);
  await context.sync();
  const formulas = rules.map(askForFormulas);
  if (formulas.some((asked) => asked.length > 0)) await context.sync();
  return rules.map((asked, index) => surveyed(asked, formulas[index] ?? []));
}

/** Rules of one sheet, on their way. */
export interface AskedRules {
  readonly sheet: Excel.Worksheet;
  readonly rules: Excel.ConditionalFormatCollection;
}

interface AskedFormula {
  readonly id: string;
  readonly rule: Excel.ConditionalFormatRule;
}

/** Only id and type: other properties break the load where types are mixed. */
export function askForRules(sheet: Excel.Worksheet): AskedRules {
  const rules = rulesOf(sheet);
  rules.load("items/id,items/type");
  sheet.protection.load("protected");
  return { sheet, rules };
}

/** All conditional formats of a sheet. */
export function rulesOf(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().conditionalFormats;
}

/** To be asked after the rules have come. */
export function askForFormulas({ rules }: AskedRules): AskedFormula[] {
  return rules.items
    .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
    .map((format) => askForFormula(format, format.id));
}

/** To be called after the formulas have come. */
export function surveyed({ sheet }: AskedRules, formulas: readonly AskedFormula[]): SurveyedSheet {
  const idsWhere = (test: (formula: string) => boolean): string[] =>
    formulas.filter(({ rule }) => test(rule.formula)).map(({ id }) => id);
  return {
    id: sheet.id,
    name: sheet.name,
    protected: sheet.protection.protected,
    highlights: idsWhere(isHighlightFormula),
    foreign: idsWhere((formula) => !isHighlightFormula(formula)),
    isFindings: idsWhere((formula) => isMarkOf(sheet.name, formula)).length > 0,
    holdsFindings: idsWhere(isFindingsFormula).length > 0,
  };
}

/** The name that our sheet gets, or that with a number, beside a sheet of the user's; a copy has such a name as well. */
export function isFindingsName(name: string): boolean {
  return (
    name.startsWith(FINDINGS_SHEET_NAME) &&
    /^(?: \(\d+\))?$/.test(name.slice(FINDINGS_SHEET_NAME.length))
  );
}

function isMarkOf(name: string, formula: string): boolean {
  return formula.replace(/^\s*=?\s*/, "").trim() === findingsSheetFormula(name);
}

function askForFormula(format: Excel.ConditionalFormat, id: string): AskedFormula {
  const { rule } = format.custom;
  rule.load("formula");
  return { id, rule };
}

/** `undefined` when it is no longer as it was. */
async function surveyKnown(
  context: Excel.RequestContext,
  known: readonly SurveyedSheet[]
): Promise<readonly SurveyedSheet[] | undefined> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  const asked = known.map(({ id }) => {
    const sheet = worksheets.getItem(id);
    sheet.load("id,name");
    return askForRules(sheet);
  });
  const formulas = known.map(({ highlights }, index) =>
    highlights.flatMap((id) => {
      const rules = asked[index]?.rules;
      return rules === undefined ? [] : [askForFormula(rules.getItem(id), id)];
    })
  );
  try {
    await context.sync();
  } catch (error) {
    // Excel has more than one word for a rule or a sheet that is no longer there: what was remembered is only a short cut,
    // and a look without it says what is really wrong.
    if (!isRefusalOfAll(error)) return undefined;
    throw error;
  }
  const same =
    worksheets.items.length === known.length &&
    known.every((sheet, index) => hasNoOtherRules(sheet, asked[index]));
  if (!same) return undefined;
  return known.map((sheet, index) => {
    const rules = asked[index];
    if (rules === undefined) return sheet;
    return { ...sheet, ...withoutKnown(surveyed(rules, formulas[index] ?? []), sheet) };
  });
}

function hasNoOtherRules(known: SurveyedSheet, asked: AskedRules | undefined): boolean {
  const ids = new Set([...known.highlights, ...known.foreign]);
  return (asked?.rules.items ?? []).every(
    ({ id, type }) => type !== Excel.ConditionalFormatType.custom || ids.has(id)
  );
}

/** The formulas of the user's rules were not asked again. */
function withoutKnown(now: SurveyedSheet, known: SurveyedSheet): SurveyedSheet {
  return {
    ...now,
    foreign: [...now.foreign, ...known.foreign],
    isFindings: known.isFindings && now.name === known.name,
    holdsFindings: known.holdsFindings,
  };
}
