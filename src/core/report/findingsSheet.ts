import type { Finding, Severity } from "../checking/finding";
import { NO_WAIVERS, type WaiverOf } from "../checking/waiver";
import { unitName } from "../checking/naming";
import { RULE_BOOK_VERSION } from "../checking/ruleBook";
import type { Amount } from "../money/amount";
import type { CellAddress } from "../workbook/address";
import type { Wording } from "../wording";
import { amountText } from "./amountText";
import {
  FINDINGS_SHEET_NAME,
  SEVERITIES_BY_GRAVITY,
  type FindingsCell,
  type FindingsColumn,
  type FindingsSheet,
  type Highlight,
  type WorkbookAnnotation,
} from "./annotation";
import type { CheckedWorkbook } from "./checkedWorkbook";
import { summaryLine } from "./checkText";
import {
  cellText,
  dependentsWording,
  SEVERITY_WORDING,
  termsWording,
  headingOf,
} from "./findingWording";
import type { Language } from "./language";

/** What the sheet says about the check itself; the engine has no clock and knows no files. */
export interface CheckCircumstances {
  readonly file: string;
  /** The day of the check, in words. */
  readonly date: string;
  readonly language: Language;
  /** Waived findings are not highlighted, and their row says why; nothing is waived when absent. */
  readonly waivers?: WaiverOf;
  /** Findings of other severities are neither highlighted nor listed; all when absent. */
  readonly severities?: readonly Severity[];
}

/** Highlights on the cells to look at, and the sheet 勾稽检查结果 with a row per finding, the gravest first. */
export function annotationFor(
  checked: CheckedWorkbook,
  circumstances: CheckCircumstances
): WorkbookAnnotation {
  const { waivers = NO_WAIVERS, severities = SEVERITIES_BY_GRAVITY } = circumstances;
  const findings = checked.result.findings.filter(({ severity }) => severities.includes(severity));
  const byGravity = SEVERITIES_BY_GRAVITY.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity)
  );
  const open = findings.filter((finding) => waivers(finding).kind !== "waived");
  return {
    highlights: SEVERITIES_BY_GRAVITY.flatMap((severity) => highlightsOf(severity, open)),
    findings: findingsSheet(byGravity, checked, circumstances),
  };
}

function highlightsOf(severity: Severity, findings: readonly Finding[]): readonly Highlight[] {
  const cellsBySheet = new Map<string, CellAddress[]>();
  for (const finding of findings) {
    if (finding.severity !== severity) continue;
    for (const cell of [finding.cells[0]?.cell, finding.cause?.cell]) {
      if (cell === undefined) continue;
      const cells = cellsBySheet.get(cell.sheet) ?? [];
      cellsBySheet.set(cell.sheet, [...cells, cell]);
    }
  }
  return [...cellsBySheet].map(([sheet, cells]) => ({ sheet, severity, cells }));
}

function findingsSheet(
  findings: readonly Finding[],
  checked: CheckedWorkbook,
  circumstances: CheckCircumstances
): FindingsSheet {
  const { language, waivers } = circumstances;
  // Only a workbook that keeps waivers has the column: a copy made by the command line has nothing to say in it.
  const columns = waivers === undefined ? COLUMNS : [...COLUMNS, verifiedColumn(waivers)];
  const none: Wording = { zh: "没有发现疑点。", en: "No findings." };
  return {
    name: FINDINGS_SHEET_NAME,
    columns: columns.map((column): FindingsColumn => {
      return { title: column.title[language], width: column.width };
    }),
    rows: [
      ...findings.map((finding) => columns.map((column) => column.cell(finding, language))),
      ...(findings.length === 0 ? [[{ text: none[language] }]] : []),
      [],
      ...closingLines(checked, circumstances).map((text) => [{ text }]),
    ],
  };
}

function closingLines(
  checked: CheckedWorkbook,
  { file, date, language }: CheckCircumstances
): readonly string[] {
  const about = {
    zh: [`文件：${file}`, `核对日期：${date}`, `规则版本：${RULE_BOOK_VERSION}`],
    en: [`File: ${file}`, `Checked on: ${date}`, `Rule book: ${RULE_BOOK_VERSION}`],
  };
  return [summaryLine(checked, language), ...about[language]];
}

interface SheetColumn {
  readonly title: Wording;
  readonly width: number;
  readonly cell: (finding: Finding, language: Language) => FindingsCell;
}

const COLUMNS: readonly SheetColumn[] = [
  {
    title: { zh: "严重程度", en: "Severity" },
    width: 10,
    cell: ({ severity }, language) => ({ text: SEVERITY_WORDING[severity][language] }),
  },
  {
    title: { zh: "表", en: "Table" },
    width: 34,
    cell: (finding, language) => ({ text: headingOf(finding)[language] }),
  },
  {
    title: { zh: "单元格", en: "Cell" },
    width: 30,
    cell: ({ cells }) => {
      const cell = cells[0]?.cell;
      return cell === undefined ? { text: "" } : { text: cellText(cell), link: cell };
    },
  },
  { title: { zh: "应为", en: "Expected" }, width: 16, cell: ({ expected }) => amount(expected) },
  { title: { zh: "实为", en: "Found" }, width: 16, cell: ({ actual }) => amount(actual) },
  {
    title: { zh: "差额", en: "Difference" },
    width: 14,
    cell: ({ difference }) => amount(difference),
  },
  {
    title: { zh: "单位", en: "Unit" },
    width: 10,
    cell: ({ unit }, language) => ({ text: unit === undefined ? "" : unitName(unit)[language] }),
  },
  { title: { zh: "说明", en: "Explanation" }, width: 70, cell: explanation },
  {
    title: { zh: "可能原因", en: "Likely cause" },
    width: 40,
    cell: ({ cause }, language) => ({ text: cause?.message[language] ?? "" }),
  },
  { title: { zh: "规则", en: "Rule" }, width: 8, cell: ({ rule }) => ({ text: rule }) },
];

function verifiedColumn(waivers: WaiverOf): SheetColumn {
  return {
    title: { zh: "核实情况", en: "Verified" },
    width: 40,
    cell: (finding, language) => {
      const state = waivers(finding);
      if (state.kind === "none") return { text: "" };
      const { reason, date } = state.waiver;
      return { text: VERIFIED[state.kind](reason, date)[language] };
    },
  };
}

const VERIFIED: Readonly<Record<"waived" | "expired", (reason: string, date: string) => Wording>> =
  {
    waived: (reason, date) => ({
      zh: `${date} 已核实：${reason}`,
      en: `Verified on ${date}: ${reason}`,
    }),
    expired: (reason, date) => ({
      zh: `${date} 曾核实，之后数字有变动，请重新核实。理由：${reason}`,
      en: `Verified on ${date}, but the numbers have changed since; please verify again. Reason: ${reason}`,
    }),
  };

function explanation(finding: Finding, language: Language): FindingsCell {
  const sum = termsWording(finding)?.[language];
  const parts = [
    (finding.statement ?? finding.message)[language],
    ...(sum === undefined ? [] : [{ zh: `计算：${sum}`, en: `Sum: ${sum}` }[language]]),
    ...[dependentsWording(finding)?.[language] ?? []].flat(),
  ];
  return { text: parts.join("\n") };
}

function amount(value: Amount | undefined): FindingsCell {
  return value === undefined ? { text: "" } : { text: amountText(value), number: value };
}
