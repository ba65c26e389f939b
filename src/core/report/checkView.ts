import { correctionOf, type Correction } from "../checking/correction";
import type { Cause, Finding, Severity } from "../checking/finding";
import { ruleOf } from "../checking/ruleBook";
import { subjectOf, type Waiver, type WaiverOf } from "../checking/waiver";
import type { RecognisedTable, Recognition } from "../recognition/model";
import { rangeName, type CellAddress, type RangeAddress } from "../workbook/address";
import type { Wording } from "../wording";
import { amountText } from "./amountText";
import { SEVERITIES_BY_GRAVITY } from "./annotation";
import type { CheckedWorkbook } from "./checkedWorkbook";
import { relationsRun } from "./checkJson";
import { coverageWording } from "./checkText";
import {
  amountTexts,
  cellText,
  dependentsWording,
  furtherCells,
  sameKindWording,
  SEVERITY_WORDING,
  termTexts,
  WORKBOOK_WORDING,
} from "./findingWording";
import type { Language } from "./language";
import {
  confidenceWording,
  doubtWording,
  tableName,
  unrecognisedWording,
} from "./recognitionWording";

/** How the user wants to see a check. */
export interface ViewOptions {
  readonly language: Language;
  readonly waivers: WaiverOf;
  /** Findings of these severities are listed; all are counted. */
  readonly severities: readonly Severity[];
}

/** Words everything that the pane shows of a check. */
export function checkView(checked: CheckedWorkbook, options: ViewOptions): CheckView {
  const { recognition, result } = checked;
  const { language, waivers } = options;
  const open = result.findings.filter((finding) => waivers(finding).kind !== "waived");
  const waivedCount = result.findings.length - open.length;
  const counts = { error: 0, warning: 0, rounding: 0, info: 0 };
  for (const { severity } of open) counts[severity] += 1;
  return {
    summary: summaryWording(checked, waivers)[language],
    clean: counts.error + counts.warning + counts.rounding === 0,
    reassurance: reassuranceWording(checked, waivedCount)[language],
    counts,
    waivedCount,
    tables: tableViews(recognition, open, language),
    groups: groupViews(checked, options),
    coverage: coverageView(checked, language),
  };
}

/** What the pane shows of a check, every sentence in the language asked for. */
export interface CheckView {
  /** 识别 16 张表，缺 1 张；核对 292 处，一致 289 处，3 处不一致。 */
  readonly summary: string;
  /** No finding but waived ones and those of severity `info`. */
  readonly clean: boolean;
  /** For a clean workbook: what was checked, in one sentence. */
  readonly reassurance: string;
  /** Unwaived findings. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly waivedCount: number;
  /** Recognised, then not recognised regions, then missing kinds. */
  readonly tables: readonly TableView[];
  /** Findings of the workbook first, then table by table in the workbook's order; within a group by gravity. */
  readonly groups: readonly FindingGroupView[];
  readonly coverage: CoverageView;
}

export interface TableView {
  readonly key: string;
  readonly state: "recognised" | "doubtful" | "empty" | "unrecognised" | "missing";
  readonly stateName: string;
  readonly name: string;
  /** Sheet and unit, or why it was not recognised, or what to do about a missing one. */
  readonly detail: string;
  /** Where a click leads; absent for a missing table. */
  readonly place?: RangeAddress;
  /** Unwaived findings that are no `info`. */
  readonly findings: number;
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
  readonly cause?: { readonly text: string; readonly place?: PlaceView };
  readonly seeAlso: readonly PlaceView[];
  /** 另有 3 处因此不符，改正后应随之消失。 */
  readonly dependentsSentence?: string;
  readonly dependents: readonly FindingView[];
  readonly waiver?: Waiver;
  readonly expiredWaiver?: Waiver;
  readonly correction?: CorrectionView;
  /** Further findings that this entry stands for: notes of one kind come in dozens. A waiver is for all of them. */
  readonly alike: readonly Finding[];
}

export interface PlaceView {
  readonly cell: CellAddress;
  /** `B17`, with the sheet where it is another one than that of the finding. */
  readonly text: string;
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

/** Numbers that no rule has checked, for the coverage switch. */
export interface CoverageView {
  /** 数字 246 个，其中 240 个至少核对过一次。 */
  readonly sentence: string;
  readonly unchecked: readonly {
    readonly sheet: string;
    readonly places: readonly PlaceView[];
  }[];
}

/**
 * Relations are what was checked, findings are what the list below shows: one wrong number makes several relations
 * fail and is one finding, so the sentence says both and the reader can count the list.
 */
function summaryWording({ recognition, result }: CheckedWorkbook, waivers: WaiverOf): Wording {
  const { counts } = result;
  const tables = recognition.tables.length;
  const missing = recognition.missing.length;
  const run = relationsRun(counts);
  const review = counts["needs-review"] + counts.error;
  const doubtful = result.findings.filter(({ severity }) => GRAVE.includes(severity));
  const waived = doubtful.filter((finding) => waivers(finding).kind === "waived").length;
  const zhWaived = waived > 0 ? `，其中已核实 ${waived} 处` : "";
  const enWaived = waived > 0 ? `, ${waived} of them verified` : "";
  const found = doubtful.length;
  return {
    zh:
      `识别 ${tables} 张表，缺 ${missing} 张；核对 ${run} 处，一致 ${counts.pass} 处，${counts.fail} 处不一致` +
      (found > 0 ? `，归为 ${found} 处疑点${zhWaived}` : "") +
      (review > 0 ? `；${review} 处待人工核对` : "") +
      "。",
    en:
      `${tables} tables recognised, ${missing} missing; ${run} relations checked, ${counts.pass} hold, ${counts.fail} do not` +
      (found > 0
        ? `, which makes ${found} ${found === 1 ? "finding" : "findings"}${enWaived}`
        : "") +
      (review > 0 ? `; ${review} need review by hand` : "") +
      ".",
  };
}

const GRAVE: readonly Severity[] = ["error", "warning"];

function reassuranceWording({ recognition, result }: CheckedWorkbook, waived: number): Wording {
  const run = relationsRun(result.counts);
  const tables = recognition.tables.length;
  const missing = recognition.missing.length;
  const covered = coverageWording(result.coverage);
  return {
    zh:
      `${tables} 张表共核对 ${run} 处，没有发现${waived > 0 ? "未核实的" : ""}疑点；${covered.zh}。` +
      (missing > 0 ? `没有找到的 ${missing} 张表未参加核对。` : ""),
    en:
      `${run} relations of ${tables} tables checked, and no ${waived > 0 ? "unverified " : ""}finding; ${covered.en}.` +
      (missing > 0 ? ` ${missing} tables were not found and not checked.` : ""),
  };
}

function tableViews(
  recognition: Recognition,
  open: readonly Finding[],
  language: Language
): readonly TableView[] {
  const { tables, unrecognised, missing, profile } = recognition;
  const name = (state: TableView["state"]): Pick<TableView, "state" | "stateName"> => {
    return { state, stateName: STATE_WORDING[state][language] };
  };
  return [
    ...tables.map((table): TableView => {
      return {
        key: `table ${table.index}`,
        ...name(stateOf(table)),
        name: table.name,
        detail: tableDetail(table, language),
        place: table.range,
        findings: open.filter(
          (finding) => finding.table?.index === table.index && finding.severity !== "info"
        ).length,
      };
    }),
    ...unrecognised.map(({ range, reason }, index): TableView => {
      return {
        key: `region ${index}`,
        ...name("unrecognised"),
        name: `${range.sheet}!${rangeName(range)}`,
        detail: unrecognisedWording(reason, profile)[language],
        place: range,
        findings: 0,
      };
    }),
    ...missing.map((kind): TableView => {
      return {
        key: `missing ${kind}`,
        ...name("missing"),
        name: tableName(kind, profile),
        detail: MISSING_WORDING[language],
        findings: 0,
      };
    }),
  ];
}

function stateOf(table: RecognisedTable): TableView["state"] {
  const isDoubtful =
    confidenceWording(table.confidence) !== undefined || table.doubts.some(({ solved }) => !solved);
  if (isDoubtful) return "doubtful";
  return table.empty ? "empty" : "recognised";
}

function tableDetail(table: RecognisedTable, language: Language): string {
  const { sheet } = table.range;
  const place = {
    zh: `工作表“${sheet}”，单位：${table.unit}`,
    en: `Sheet ${sheet}, unit: ${table.unit}`,
  }[language];
  const doubts = table.doubts
    .filter(({ kind, solved }) => kind === "columns-shifted" || !solved)
    .map((doubt) => doubtWording(doubt, table)[language]);
  const sure = confidenceWording(table.confidence)?.[language];
  return [place, ...(sure === undefined ? [] : [sure]), ...doubts].join(
    language === "zh" ? "；" : "; "
  );
}

const STATE_WORDING: Readonly<Record<TableView["state"], Wording>> = {
  recognised: { zh: "已识别", en: "recognised" },
  doubtful: { zh: "有疑问", en: "in doubt" },
  empty: { zh: "空表", en: "empty" },
  unrecognised: { zh: "未识别", en: "not recognised" },
  missing: { zh: "缺表", en: "missing" },
};

const MISSING_WORDING: Wording = {
  zh: "工作簿中没有找到。如果本部门有这张表，请检查表的标题和表头是否完整。",
  en: "Not found in the workbook. If the department has this table, look at its title and head.",
};

function groupViews(
  { result }: CheckedWorkbook,
  options: ViewOptions
): readonly FindingGroupView[] {
  const { language, waivers, severities } = options;
  const groups = new Map<number, { name: string; findings: Finding[] }>();
  const rank = (finding: Finding): number =>
    SEVERITIES_BY_GRAVITY.indexOf(finding.severity) +
    (waivers(finding).kind === "waived" ? SEVERITIES_BY_GRAVITY.length : 0);
  for (const finding of result.findings) {
    if (!severities.includes(finding.severity)) continue;
    const index = finding.table?.index ?? -1;
    const name = finding.table?.name ?? WORKBOOK_WORDING[language];
    const group = groups.get(index) ?? { name, findings: [] };
    groups.set(index, group);
    group.findings.push(finding);
  }
  const keys = new Keys();
  return [...groups]
    .sort(([one], [other]) => one - other)
    .map(([index, { name, findings }]) => ({
      key: keys.next(index < 0 ? "workbook" : name),
      name,
      // A stable sort: within a severity the order of the cells stays.
      findings: entriesOf(
        findings.sort((one, other) => rank(one) - rank(other)),
        waivers
      ).map((entry) => findingView(entry, options, keys)),
    }));
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
    ...(amounts.expected !== undefined && { expected: amounts.expected }),
    ...(amounts.actual !== undefined && { actual: amounts.actual }),
    ...(amounts.difference && { difference: amounts.difference[language] }),
    terms: termTexts(finding).map(({ term, name, amount }) => {
      return { ...placeView(term.cell, first), sign: term.sign, name, amount };
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
        value: `${amountText(correction.expected)} ${correction.unit}`,
      },
    }),
    alike,
  };
}

function causeView(
  { message, cell }: Cause,
  home: CellAddress | undefined,
  language: Language
): NonNullable<FindingView["cause"]> {
  return { text: message[language], ...(cell && { place: placeView(cell, home) }) };
}

function placeView(cell: CellAddress, home: CellAddress | undefined): PlaceView {
  return { cell, text: cellText(cell, home?.sheet) };
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
  const rule = ruleOf(code);
  if (rule === undefined) return code;
  return language === "zh" ? rule.sentence : `${code}: ${rule.id.replaceAll("-", " ")}`;
}

function coverageView({ result }: CheckedWorkbook, language: Language): CoverageView {
  const bySheet = new Map<string, PlaceView[]>();
  for (const cell of result.coverage.unchecked) {
    const places = bySheet.get(cell.sheet) ?? [];
    bySheet.set(cell.sheet, places);
    places.push(placeView(cell, cell));
  }
  const { zh, en } = coverageWording(result.coverage);
  return {
    sentence: { zh: `${zh}。`, en: `${en}.` }[language],
    unchecked: [...bySheet].map(([sheet, places]) => ({ sheet, places })),
  };
}
