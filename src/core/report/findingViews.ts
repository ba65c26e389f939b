import { correctionOf, type Correction } from "../checking/correction";
import type { Cause, Finding, Severity } from "../checking/finding";
import { ruleOf } from "../checking/ruleBook";
import { subjectOf, type Waiver, type WaiverOf } from "../checking/waiver";
import { TEXT_RULES } from "../proofreading/rules";
import type { CellAddress } from "../workbook/address";
import { amountText } from "./amountText";
import { unitName } from "../checking/naming";
import { SEVERITIES_BY_GRAVITY } from "./annotation";
import {
  amountTexts,
  cellText,
  dependentsWording,
  furtherCells,
  headingOf,
  sameKindWording,
  SEVERITY_WORDING,
  termTexts,
} from "./findingWording";
import type { Language } from "./language";
import { placeView, type PlaceView } from "./placeView";

/** How the user wants to see a check. */
export interface ViewOptions {
  readonly language: Language;
  readonly waivers: WaiverOf;
  /** Findings of these severities are listed; all are counted. */
  readonly severities: readonly Severity[];
}

/** Words the findings in groups: those of the workbook first, then table by table, then of text; within a group by gravity. */
export function groupViews(
  found: readonly Finding[],
  options: ViewOptions
): readonly FindingGroupView[] {
  const { language, waivers, severities } = options;
  const groups = new Map<string, { place: number; name: string; findings: Finding[] }>();
  const rank = (finding: Finding): number =>
    SEVERITIES_BY_GRAVITY.indexOf(finding.severity) +
    (waivers(finding).kind === "waived" ? SEVERITIES_BY_GRAVITY.length : 0);
  for (const finding of found) {
    if (!severities.includes(finding.severity)) continue;
    const { textSheet } = finding;
    const key = `${placeOf(finding)} ${textSheet ?? ""}`;
    const name = headingOf(finding)[language];
    const group = groups.get(key) ?? { place: placeOf(finding), name, findings: [] };
    groups.set(key, group);
    group.findings.push(finding);
  }
  const keys = new Keys();
  return [...groups.values()]
    .sort((one, other) => one.place - other.place)
    .map(({ place, name, findings }) => ({
      key: keys.next(place < 0 ? "workbook" : name),
      name,
      // A stable sort: within a severity the order of the cells stays.
      findings: entriesOf(
        findings.sort((one, other) => rank(one) - rank(other)),
        waivers
      ).map((entry) => findingView(entry, options, keys)),
    }));
}

export interface FindingGroupView {
  readonly key: string;
  /** The name of the table; 整个工作簿 for findings of no table. */
  readonly name: string;
  readonly findings: readonly FindingView[];
}

export interface FindingView {
  /** The same for the same finding after a recheck, so that a list keeps its place. */
  readonly key: string;
  readonly finding: Finding;
  readonly severity: Severity;
  /** 错误, 提醒, 尾差, 提示. */
  readonly severityName: string;
  readonly rule: string;
  /** The rule's sentence, for a tooltip. */
  readonly ruleSentence: string;
  readonly statement: string;
  /** The cell to look at first: `部门收支总体情况表!B17`. */
  readonly place?: PlaceView;
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly terms: readonly TermView[];
  readonly cause?: CauseView;
  readonly seeAlso: readonly PlaceView[];
  /** 另有 3 处因此不符，改正后应随之消失。 */
  readonly dependentsSentence?: string;
  readonly dependents: readonly FindingView[];
  readonly waiver?: Waiver;
  readonly expiredWaiver?: Waiver;
  readonly correction?: CorrectionView;
  /** It is about a sentence, which is put right where sentences are proofread. */
  readonly inText: boolean;
  /** Further findings that this entry stands for: notes of one kind come in dozens. A waiver is for all of them. */
  readonly alike: readonly Finding[];
}

/** A sentence; where it names its cell, the place stands between `text` and `after`. */
export interface CauseView {
  readonly text: string;
  readonly place?: PlaceView;
  readonly after?: string;
}

export interface TermView extends PlaceView {
  readonly sign: 1 | -1;
  readonly name: string;
  readonly amount: string;
}

export interface CorrectionView {
  readonly correction: Correction;
  /** The number to write, as shown. */
  readonly value: string;
}

/** The workbook first, then its tables, then its sheets of text. */
function placeOf({ table, textSheet }: Finding): number {
  return table?.index ?? (textSheet === undefined ? -1 : Number.MAX_SAFE_INTEGER);
}

/** One finding, or several notes of one rule, which are shown as one. */
interface Entry {
  readonly finding: Finding;
  readonly alike: Finding[];
}

function entriesOf(findings: readonly Finding[], waivers: WaiverOf): readonly Entry[] {
  const entries: Entry[] = [];
  const notes = new Map<string, Entry>();
  for (const finding of findings) {
    const key = `${finding.rule} ${waivers(finding).kind}`;
    const known = finding.severity === "info" ? notes.get(key) : undefined;
    if (known !== undefined) {
      known.alike.push(finding);
      continue;
    }
    const entry = { finding, alike: [] };
    entries.push(entry);
    if (finding.severity === "info") notes.set(key, entry);
  }
  return entries;
}

/** Keys that stay with what they name: two things of one name are told apart by their order. */
class Keys {
  private readonly counts = new Map<string, number>();

  next(name: string): string {
    const count = this.counts.get(name) ?? 0;
    this.counts.set(name, count + 1);
    return count === 0 ? name : `${name} ${count + 1}`;
  }
}

function findingView({ finding, alike }: Entry, options: ViewOptions, keys: Keys): FindingView {
  const { language, waivers } = options;
  const { severity, rule, cause } = finding;
  const first = finding.cells[0]?.cell;
  const amounts = amountTexts(finding);
  const state = waivers(finding);
  const correction = correctionOf(finding);
  const others = alike.flatMap(({ cells }) => cells.slice(0, 1).map(({ cell }) => cell));
  const dependents = dependentsSentence(finding, alike, language);
  return {
    key: keys.next(subjectOf(finding)),
    finding,
    severity,
    severityName: SEVERITY_WORDING[severity][language],
    rule,
    ruleSentence: ruleSentence(rule, language),
    statement: (finding.statement ?? finding.message)[language],
    ...(first && { place: { cell: first, text: cellText(first) } }),
    ...(amounts.expected && { expected: amounts.expected[language] }),
    ...(amounts.actual && { actual: amounts.actual[language] }),
    ...(amounts.difference && { difference: amounts.difference[language] }),
    terms: termTexts(finding).map(({ term, name, amount }) => {
      return { ...placeView(term.cell, first), sign: term.sign, name, amount: amount[language] };
    }),
    ...(cause && { cause: causeView(cause, first, language) }),
    seeAlso: [...furtherCells(finding), ...others].map((cell) => placeView(cell, first)),
    ...(dependents !== undefined && { dependentsSentence: dependents }),
    dependents: finding.dependents.map((dependent) =>
      findingView({ finding: dependent, alike: [] }, options, keys)
    ),
    ...(state.kind === "waived" && { waiver: state.waiver }),
    ...(state.kind === "expired" && { expiredWaiver: state.waiver }),
    ...(correction && {
      correction: {
        correction,
        value: `${amountText(correction.expected)} ${unitName(correction.unit)[language]}`,
      },
    }),
    inText: finding.textSheet !== undefined,
    alike,
  };
}

function causeView(
  { message, cell }: Cause,
  home: CellAddress | undefined,
  language: Language
): CauseView {
  const text = message[language];
  if (cell === undefined) return { text };
  const place = placeView(cell, home);
  const named = [`（${place.text}）`, `(${place.text})`].find((name) => text.includes(name));
  if (named === undefined) return { text, place };
  const at = text.lastIndexOf(named) + 1;
  return { text: text.slice(0, at), place, after: text.slice(at + place.text.length) };
}

function dependentsSentence(
  finding: Finding,
  alike: readonly Finding[],
  language: Language
): string | undefined {
  if (alike.length === 0) return dependentsWording(finding)?.[language];
  return sameKindWording(alike.length)[language];
}

/** The rule book is written in Chinese; its ids are noun phrases in English. */
function ruleSentence(code: string, language: Language): string {
  const rule = ruleOf(code) ?? TEXT_RULES.find((one) => one.code === code);
  if (rule === undefined) return code;
  return language === "zh" ? rule.sentence : `${code}: ${rule.id.replaceAll("-", " ")}`;
}
