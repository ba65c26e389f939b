import type { Severity } from "../core/checking/finding";
import { readWaivers, type Waiver } from "../core/checking/waiver";
import { SEVERITIES_BY_GRAVITY } from "../core/report/annotation";
import { LANGUAGES, type Language } from "../core/report/language";

/** 单位性质: administrative（行政、参公）, public-institution（事业）, both of them in one department. */
export const UNIT_KINDS = ["administrative", "public-institution", "mixed"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

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
  severities: SEVERITIES_BY_GRAVITY,
  live: true,
};

/** `undefined` goes back to what the workbook or Office say. */
export interface SettingsChange {
  readonly year?: number | undefined;
  readonly organisation?: string | undefined;
  readonly unitKind?: UnitKind | undefined;
  readonly language?: Language | undefined;
  readonly severities?: readonly Severity[];
  readonly live?: boolean;
}

/** What is kept in a workbook under our name. */
export interface Kept {
  readonly settings: Settings;
  readonly waivers: readonly Waiver[];
}

/** Anybody may have written it, another version of this program included: what is not understood is left out. */
export function readKept(value: unknown): Kept {
  const { settings, waivers } = fieldsOf(value);
  return { settings: readSettings(settings), waivers: readWaivers(waivers) };
}

/** The value to keep; `undefined` when there is nothing that is not so by itself. */
export function keptValue({ settings, waivers }: Kept): unknown {
  const plain = JSON.stringify(readSettings(settings)) === JSON.stringify(DEFAULT_SETTINGS);
  if (plain && waivers.length === 0) return undefined;
  return { version: 1, settings, waivers };
}

export function readSettings(value: unknown): Settings {
  const { year, organisation, unitKind, language, severities, live } = fieldsOf(value);
  const name = typeof organisation === "string" ? organisation.trim() : "";
  const kind = UNIT_KINDS.find((known) => known === unitKind);
  const tongue = LANGUAGES.find((known) => known === language);
  const listed: readonly unknown[] = Array.isArray(severities) ? severities : [];
  const known = SEVERITIES_BY_GRAVITY.filter((severity) => listed.includes(severity));
  // No severity at all would hide every mistake.
  return {
    ...(isYear(year) && { year }),
    ...(name !== "" && name.length <= LONGEST_NAME && { organisation: name }),
    ...(kind && { unitKind: kind }),
    ...(tongue && { language: tongue }),
    severities: known.length > 0 ? known : DEFAULT_SETTINGS.severities,
    live: typeof live === "boolean" ? live : DEFAULT_SETTINGS.live,
  };
}

function isYear(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2100;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

const LONGEST_NAME = 100;
