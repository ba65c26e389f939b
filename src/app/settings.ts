import type { Severity } from "../core/checking/finding";
import type { Language } from "../core/report/language";

/** 单位性质: administrative（行政、参公）, public-institution（事业）, both of them in one department. */
export type UnitKind = "administrative" | "public-institution" | "mixed";

/** What the user has set for this workbook; kept in it. What is absent is taken from the workbook or from Office. */
export interface Settings {
  readonly year?: number;
  readonly organisation?: string;
  readonly unitKind?: UnitKind;
  readonly language?: Language;
  /** Findings of these severities are listed and highlighted. */
  readonly severities: readonly Severity[];
  /** Recheck after every edit. */
  readonly live: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  severities: ["error", "warning", "rounding", "info"],
  live: true,
};
