import type { Coverage, Finding, Severity } from "../checking/finding";
import { unitName } from "../checking/naming";
import type { Wording } from "../wording";
import type { RecognisedTable } from "../recognition/model";
import { cellName, rangeName } from "../workbook/address";
import { SEVERITIES_BY_GRAVITY } from "./annotation";
import { relationsRun } from "./checkJson";
import type { CheckedWorkbook } from "./checkedWorkbook";
import { counted } from "./english";
import {
  amountsWording,
  cellText,
  dependentsWording,
  furtherCells,
  headingOf,
  inLanguage,
  sameKindWording,
  SEVERITY_MARKS,
  SEVERITY_WORDING,
  termsWording,
  textNumbersWording,
  WORKBOOK_WORDING,
} from "./findingWording";
import type { Language } from "./language";
import {
  confidenceWording,
  doubtWording,
  evidenceWording,
  unrecognisedWording,
} from "./recognitionWording";

/**
 * The report a clerk reads in the terminal: findings by table in the order of the workbook, then what could not be
 * recognised; the last line says what was recognised and how much was checked, also when all is well.
 * @param file the file as the user named it
 * @returns lines joined by line feeds, none at the end
 */
export function checkText(file: string, checked: CheckedWorkbook, language: Language): string {
  const { recognition } = checked;
  const blocks = [
    [[file, ...heading(checked, language)].join("\n")],
    ...recognition.tables.map((table) => tableBlock(table, checked, language)),
    workbookBlock(checked, language),
    ...textBlocks(checked, language),
    doubtfulTables(checked, language),
    unrecognisedBlock(checked, language),
    [severityLine(checked, language), summaryLine(checked, language)],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n");
}

/** `识别 17 张表（13 种），缺 0 张；核对 292 处，一致 292 处，…` */
export function summaryLine({ recognition, result }: CheckedWorkbook, language: Language): string {
  const { counts, coverage, textNumbers } = result;
  const tables = recognition.tables.length;
  const kinds = new Set(recognition.tables.map((table) => table.kind)).size;
  const missing = recognition.missing.length;
  const run = relationsRun(counts);
  const review = counts["needs-review"] + counts.error;
  return {
    zh:
      `识别 ${tables} 张表（${kinds} 种），缺 ${missing} 张；` +
      `核对 ${run} 处，一致 ${counts.pass} 处，${counts.fail} 处不一致，${review} 处待人工核对；` +
      coverageWording(coverage).zh +
      (textNumbers === undefined ? "" : `；${textNumbersWording(textNumbers).zh}`),
    en:
      `${counted(tables, "table")} recognised (${counted(kinds, "kind")}), ${missing} missing; ` +
      `${counted(run, "relation")} checked, ${counts.pass} hold, ${counts.fail} fail, ${review} undecided; ` +
      coverageWording(coverage).en +
      (textNumbers === undefined ? "" : `; ${textNumbersWording(textNumbers).en}`),
  }[language];
}

/** How many of the numbers some relation has checked. */
export function coverageWording({ figures, checked }: Coverage): Wording {
  return {
    zh: `数字 ${figures} 个，其中 ${checked} 个至少核对过一次`,
    en: `${checked} of ${figures} numbers checked at least once`,
  };
}

function heading({ recognition }: CheckedWorkbook, language: Language): readonly string[] {
  const { organisation, year, profile } = recognition;
  const parts = [
    ...(organisation === undefined ? [] : [organisation]),
    ...(year === undefined ? [] : [language === "zh" ? `${year} 年` : String(year)]),
    profile.name,
  ];
  return [parts.join(" · ")];
}

function tableBlock(
  table: RecognisedTable,
  { result }: CheckedWorkbook,
  language: Language
): readonly string[] {
  const findings = result.findings.filter((finding) => finding.table?.index === table.index);
  if (findings.length === 0) return [];
  const { sheet } = table.range;
  const place = {
    zh: `${table.title}　工作表：${sheet}，区域：${rangeName(table.range)}，单位：${table.unit}`,
    en: `${table.title}  sheet: ${sheet}, range: ${rangeName(table.range)}, in ${unitName(table.unit).en}`,
  };
  return [place[language], ...findingBlocks(findings, sheet, language)];
}

/** Findings that belong to no table; where there are any, the workbook is their heading. */
function workbookBlock({ result }: CheckedWorkbook, language: Language): readonly string[] {
  const findings = result.findings.filter(
    ({ table, textSheet }) => table === undefined && textSheet === undefined
  );
  if (findings.length === 0) return [];
  return [WORKBOOK_WORDING[language], ...findingBlocks(findings, undefined, language)];
}

/** A block for each sheet of running text with findings. */
function textBlocks(
  { result }: CheckedWorkbook,
  language: Language
): readonly (readonly string[])[] {
  const sheets = new Set(result.findings.flatMap(({ textSheet }) => textSheet ?? []));
  return [...sheets].map((sheet) => {
    const findings = result.findings.filter(({ textSheet }) => textSheet === sheet);
    const [first] = findings;
    const heading = first === undefined ? [] : [headingOf(first)[language]];
    return [...heading, ...findingBlocks(findings, sheet, language)];
  });
}

function findingBlocks(
  findings: readonly Finding[],
  sheet: string | undefined,
  language: Language
): readonly string[] {
  return SEVERITIES_BY_GRAVITY.flatMap((severity) => {
    const ofSeverity = findings.filter((finding) => finding.severity === severity);
    if (severity === "info") return notes(ofSeverity, sheet, language);
    return ofSeverity.flatMap((finding) => findingBlock(finding, sheet, language));
  });
}

function findingBlock(
  finding: Finding,
  sheet: string | undefined,
  language: Language
): readonly string[] {
  const details = [
    (finding.statement ?? finding.message)[language],
    ...inLanguage(labelled(termsWording(finding), SUM), language),
    ...inLanguage(labelled(finding.cause?.message, CAUSE), language),
    ...inLanguage(labelled(cellList(finding, sheet), SEE_ALSO), language),
    ...inLanguage(dependentsWording(finding), language),
  ];
  return [firstLine(finding, sheet, language), ...details.map((line) => `      ${line}`)];
}

function firstLine(finding: Finding, sheet: string | undefined, language: Language): string {
  const first = finding.cells[0];
  const parts = [
    `  ${SEVERITY_MARKS[finding.severity]} ${SEVERITY_WORDING[finding.severity][language]}`,
    ...(first === undefined ? [] : [cellText(first.cell, sheet)]),
    ...inLanguage(amountsWording(finding), language),
    `(${finding.rule})`,
  ];
  return parts.join("  ");
}

/** Notes of one kind come in dozens (numbers stored as text): the first in full, the others as a list of cells. */
function notes(
  findings: readonly Finding[],
  sheet: string | undefined,
  language: Language
): readonly string[] {
  const rules = [...new Set(findings.map((finding) => finding.rule))];
  return rules.flatMap((rule) => {
    const [first, ...others] = findings.filter((finding) => finding.rule === rule);
    if (first === undefined) return [];
    const block = findingBlock(first, sheet, language);
    return others.length === 0 ? block : [...block, `      ${sameKind(others, sheet)[language]}`];
  });
}

function sameKind(findings: readonly Finding[], sheet: string | undefined): Wording {
  const cells = findings.flatMap((finding) => finding.cells.slice(0, 1));
  const listed = cells.slice(0, MOST_CELLS).map(({ cell }) => cellText(cell, sheet));
  const more = cells.length > MOST_CELLS;
  const { zh, en } = sameKindWording(findings.length);
  return {
    zh: `${zh}：${listed.join("、")}${more ? " 等" : ""}`,
    en: `${en}: ${listed.join(", ")}${more ? ", …" : ""}`,
  };
}

function cellList(finding: Finding, sheet: string | undefined): Wording | undefined {
  const cells = furtherCells(finding);
  if (cells.length === 0) return undefined;
  const listed = cells.slice(0, MOST_CELLS).map((cell) => cellText(cell, sheet));
  const more = cells.length > MOST_CELLS;
  return {
    zh: `${listed.join("、")}${more ? ` 等 ${cells.length} 处` : ""}`,
    en: `${listed.join(", ")}${more ? `, … (${cells.length})` : ""}`,
  };
}

/** Tables that the program is not sure of, and those whose head and numbers do not fit. */
function doubtfulTables({ recognition }: CheckedWorkbook, language: Language): readonly string[] {
  const lines = recognition.tables.flatMap((table) => {
    const place = `${table.range.sheet}!${cellName(table.titleCell)}`;
    const word = confidenceWording(table.confidence);
    const pieces = table.evidence.map((piece) => evidenceWording(piece)[language]);
    const evidence = { zh: `：${pieces.join("，")}`, en: `: ${pieces.join(", ")}` }[language];
    return [
      ...(word === undefined ? [] : [`  ${table.title} [${place}] ${word[language]}${evidence}`]),
      // A column left out for want of money is no doubt: rule GJ509 speaks when another table has money there.
      ...table.doubts
        .filter(({ kind, solved }) => kind === "columns-shifted" || !solved)
        .map((doubt) => `  ${table.title} [${place}] ${doubtWording(doubt, table)[language]}`),
    ];
  });
  const title = { zh: "识别时的疑问", en: "Doubts about what was recognised" };
  return lines.length === 0 ? [] : [title[language], ...lines];
}

function unrecognisedBlock(
  { recognition }: CheckedWorkbook,
  language: Language
): readonly string[] {
  const lines = recognition.unrecognised.map(({ range, reason }) => {
    const why = unrecognisedWording(reason, recognition.profile)[language];
    return `  ${range.sheet}!${rangeName(range)}  ${why}`;
  });
  const title = { zh: "未能识别的区域（没有核对）", en: "Not recognised, and not checked" };
  return lines.length === 0 ? [] : [title[language], ...lines];
}

function severityLine({ result }: CheckedWorkbook, language: Language): string {
  const { findings } = result;
  const ofSeverity = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const counts = TO_LOOK_AT.flatMap((severity) => {
    const count = ofSeverity(severity);
    if (count === 0) return [];
    const { zh, en } = SEVERITY_WORDING[severity];
    return language === "zh"
      ? `${zh} ${count} 处`
      : counted(count, en.toLowerCase(), PLURALS[severity]);
  });
  const notes = ofSeverity("info");
  const doubtful = findings.length - notes;
  if (language === "zh") {
    const beside = notes > 0 ? `，另有提示 ${notes} 处` : "";
    return doubtful === 0
      ? `没有发现疑点${beside}。`
      : `疑点 ${doubtful} 处：${counts.join("，")}${beside}`;
  }
  const beside = notes > 0 ? `; ${counted(notes, "note")}` : "";
  return doubtful === 0
    ? `No findings${beside}.`
    : `${counted(doubtful, "finding")}: ${counts.join(", ")}${beside}`;
}

/** What the findings are counted from: a note (提示) asks for nothing. */
const TO_LOOK_AT = SEVERITIES_BY_GRAVITY.filter((severity) => severity !== "info");

const PLURALS: Partial<Record<Severity, string>> = { rounding: "rounding" };

function labelled(wording: Wording | undefined, label: Wording): Wording | undefined {
  return wording && { zh: label.zh + wording.zh, en: label.en + wording.en };
}

const SUM: Wording = { zh: "计算：", en: "Sum: " };
const CAUSE: Wording = { zh: "可能原因：", en: "Likely cause: " };
const SEE_ALSO: Wording = { zh: "另见：", en: "See also: " };

const MOST_CELLS = 10;
