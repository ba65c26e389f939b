import type { RecognitionDraft, RowDraft, TableDraft } from "../recognitionBuilder";

/** What a rule is tested with: tables that keep it, tables that break it, tables that it says nothing about. */
export interface RuleCase {
  readonly code: string;
  readonly passing: Situation;
  readonly failing: Situation & {
    /** Where the finding must point: position of the table, of its row, and the measure. */
    readonly at?: readonly [table: number, row: number, measure: string];
    readonly expected?: string;
  };
  readonly notApplicable: Situation;
}

export interface Situation {
  readonly tables: readonly TableDraft[];
  readonly options?: RecognitionDraft;
  readonly lastYear?: readonly TableDraft[];
}

export function total(amounts: Readonly<Record<string, string>>): RowDraft {
  return { role: "total", amounts };
}

export function unit(unitCode: string, amounts: Readonly<Record<string, string>>): RowDraft {
  return { role: "unit", unitCode, label: `单位${unitCode}`, amounts };
}

/** A row of a function class: `2010301 行政运行`. */
export function row(code: string, amounts: Readonly<Record<string, string>>): RowDraft {
  const [digits = "", label = ""] = code.split(" ");
  return { function: digits, label, amounts };
}

/** A row of a department class, with its government class after a slash: `30101 基本工资 / 50101 工资奖金津补贴`. */
export function classes(codes: string, amounts: Readonly<Record<string, string>>): RowDraft {
  const [department = "", government] = codes.split(" / ");
  const [digits = "", label = ""] = department.split(" ");
  const [governmentDigits, governmentName] = government?.split(" ") ?? [];
  return {
    department: digits,
    label,
    amounts,
    ...(governmentDigits && { government: governmentDigits }),
    ...(governmentName && { governmentName }),
  };
}

/** A line of a panel or form. */
export function line(id: string, amount: string): RowDraft {
  return { id, amounts: { amount } };
}

/** Lines of a panel or form, by id. */
export function lines(amounts: Readonly<Record<string, string>>): RowDraft[] {
  return Object.entries(amounts).map(([id, amount]) => line(id, amount));
}
