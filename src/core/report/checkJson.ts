import type { Finding } from "../checking/finding";
import type { RecognisedTable } from "../recognition/model";
import { cellName, rangeName, type CellAddress } from "../workbook/address";
import type { CheckedWorkbook } from "./checkedWorkbook";
import type { Language } from "./language";
import { unrecognisedWording } from "./recognitionWording";

/**
 * The object that `check --format json` prints for one workbook; other programs read it, so names and order of its
 * keys stay. A key whose value is not known is left out. Amounts are decimal text in the unit stated beside them.
 * @param file the file as the user named it
 */
export function checkJson(file: string, checked: CheckedWorkbook, language: Language): CheckJson {
  const { recognition, result } = checked;
  const { counts, coverage } = result;
  return {
    file,
    profile: recognition.profile.id,
    ...known("year", recognition.year),
    ...known("organisation", recognition.organisation),
    tables: recognition.tables.map(tableJson),
    unrecognised: recognition.unrecognised.map((region) => ({
      sheet: region.range.sheet,
      range: rangeName(region.range),
      reason: unrecognisedWording(region.reason, recognition.profile)[language],
    })),
    missing: recognition.missing,
    checks: {
      run: relationsRun(counts),
      passed: counts.pass,
      failed: counts.fail,
      // A check that broke has to be looked at by a person, as has one that could not decide.
      needsReview: counts["needs-review"] + counts.error,
      notApplicable: counts["not-applicable"],
    },
    coverage: {
      figures: coverage.figures,
      checked: coverage.checked,
      unchecked: coverage.unchecked.map(cellJson),
    },
    ...known("text", result.textNumbers),
    findings: result.findings.map((finding) => findingJson(finding, language)),
  };
}

/** Relations that were looked at: all but those that do not apply to this workbook. */
export function relationsRun(counts: CheckedWorkbook["result"]["counts"]): number {
  return counts.pass + counts.fail + counts["needs-review"] + counts.error;
}

function tableJson(table: RecognisedTable): TableJson {
  return {
    kind: table.kind,
    title: table.title,
    sheet: table.range.sheet,
    range: rangeName(table.range),
    unit: table.unit,
    empty: table.empty,
    confidence: Math.round(table.confidence * 100) / 100,
  };
}

function findingJson(finding: Finding, language: Language): FindingJson {
  const { cause } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[language],
    cells: finding.cells.map(({ cell, role }) => ({ ...cellJson(cell), role })),
    ...known("expected", finding.expected?.toString()),
    ...known("actual", finding.actual?.toString()),
    ...known("difference", finding.difference?.toString()),
    ...known("unit", finding.unit),
    ...known("cause", cause && { kind: cause.kind, message: cause.message[language] }),
    dependents: finding.dependents.length,
  };
}

function cellJson(cell: CellAddress): CellJson {
  return { sheet: cell.sheet, cell: cellName(cell) };
}

function known<Key extends string, Value>(
  key: Key,
  value: Value | undefined
): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}

export interface CheckJson {
  readonly file: string;
  readonly profile: string;
  readonly year?: number;
  readonly organisation?: string;
  readonly tables: readonly TableJson[];
  readonly unrecognised: readonly UnrecognisedJson[];
  readonly missing: readonly string[];
  readonly checks: ChecksJson;
  readonly coverage: CoverageJson;
  /** Numbers of running text on the workbook's own sheets. */
  readonly text?: TextNumbersJson;
  readonly findings: readonly FindingJson[];
}

interface TableJson {
  readonly kind: string;
  readonly title: string;
  readonly sheet: string;
  readonly range: string;
  readonly unit: string;
  readonly empty: boolean;
  readonly confidence: number;
}

interface UnrecognisedJson {
  readonly sheet: string;
  readonly range: string;
  readonly reason: string;
}

/** `run` = passed + failed + needsReview. */
interface ChecksJson {
  readonly run: number;
  readonly passed: number;
  readonly failed: number;
  readonly needsReview: number;
  readonly notApplicable: number;
}

interface CoverageJson {
  readonly figures: number;
  readonly checked: number;
  readonly unchecked: readonly CellJson[];
}

interface CellJson {
  readonly sheet: string;
  readonly cell: string;
}

interface TextNumbersJson {
  readonly verified: number;
  readonly contradicted: number;
  readonly unchecked: number;
}

interface FindingJson {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly cells: readonly (CellJson & { readonly role: string })[];
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly unit?: string;
  readonly cause?: { readonly kind: string; readonly message: string };
  readonly dependents: number;
}
