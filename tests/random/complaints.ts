import type { CheckResult, Finding } from "../../src/core/checking/finding";
import { cellName, qualifiedCellName } from "../../src/core/workbook/address";

/** Findings of severity error or warning. */
export function seriousFindings(result: CheckResult): readonly Finding[] {
  return result.findings.filter(({ severity }) => severity === "error" || severity === "warning");
}

/** The same in a line each, for a failing test to show. */
export function complaints(result: CheckResult): readonly string[] {
  return seriousFindings(result).map(inWords);
}

export function inWords(finding: Finding): string {
  const { rule, severity, table, message, cells, expected, actual } = finding;
  const [first] = cells;
  const where = first === undefined ? "" : qualifiedCellName(first.cell);
  const others = cells.slice(1, 6).map(({ cell }) => cellName(cell));
  const numbers = `${actual?.toString() ?? "?"} for ${expected?.toString() ?? "?"}`;
  const words = JSON.stringify(message);
  return `${severity} ${rule} ${table?.kind ?? ""} ${where} [${others.join(" ")}] ${numbers} ${words}`;
}
