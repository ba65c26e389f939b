import type { Severity } from "../core/checking/finding";
import { readWaivers, type Waiver } from "../core/checking/waiver";
import { SEVERITIES_BY_GRAVITY } from "../core/report/annotation";
import type { UnitKind } from "../core/standards/classes";
import { LANGUAGES, type Language } from "../core/report/language";
import { fieldsOf } from "./fieldsOf";
import {
  narrativeKeptValue,
  readNarrativeKept,
  type NarrativeKept,
} from "./narrative/narrativeKept";

/** 单位性质: administrative（行政、参公）, public-institution（事业）. */
export const UNIT_KINDS: readonly UnitKind[] = ["administrative", "public-institution"];

/** By which a row of the class correspondence may be decided: for 基本支出 and for 项目支出. */
export interface UnitKindsOfUnit {
  readonly basic?: UnitKind | undefined;
  readonly project?: UnitKind | undefined;
}

/** What the user has set for this workbook; kept in it. What is absent is taken from the workbook or from Office. */
export interface Settings {
  readonly year?: number;
  readonly organisation?: string;
  /** Of what is paid from basic expenditure. */
  readonly unitKind?: UnitKind;
  /** Of what is paid from project expenditure. */
  readonly projectUnitKind?: UnitKind;
  /** By code of the unit, where a table tells units apart; goes before those of all. */
  readonly unitKindsOfUnits?: Readonly<Record<string, UnitKindsOfUnit>>;
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
  readonly projectUnitKind?: UnitKind | undefined;
  /** The whole record: units that are not in it have none. */
  readonly unitKindsOfUnits?: Readonly<Record<string, UnitKindsOfUnit>> | undefined;
  readonly language?: Language | undefined;
  readonly severities?: readonly Severity[];
  readonly live?: boolean;
}

/** What is kept in a workbook under our name. */
export interface Kept {
  readonly settings: Settings;
  readonly waivers: readonly Waiver[];
  readonly narrative: NarrativeKept;
}

/** Anybody may have written it, another version of this program included: what is not understood is left out. */
export function readKept(value: unknown): Kept {
  const { settings, waivers, narrative } = fieldsOf(value);
  return {
    settings: readSettings(settings),
    waivers: readWaivers(waivers),
    narrative: readNarrativeKept(narrative),
  };
}

/** The value to keep; `undefined` when there is nothing that is not so by itself. */
export function keptValue(kept: Kept): unknown {
  const { settings, waivers } = kept;
  const narrative = narrativeKeptValue(kept.narrative);
  const plain = JSON.stringify(readSettings(settings)) === JSON.stringify(DEFAULT_SETTINGS);
  if (plain && waivers.length === 0 && narrative === undefined) return undefined;
  return { version: 1, settings, waivers, ...(narrative !== undefined && { narrative }) };
}

export function readSettings(value: unknown): Settings {
  const fields = fieldsOf(value);
  const { year, organisation, unitKind, language, severities, live } = fields;
  const name = typeof organisation === "string" ? organisation.trim() : "";
  const kind = unitKindOf(unitKind);
  const projectKind = unitKindOf(fields["projectUnitKind"]);
  const ofUnits = kindsOfUnits(fields["unitKindsOfUnits"]);
  const tongue = LANGUAGES.find((known) => known === language);
  const listed: readonly unknown[] = Array.isArray(severities) ? severities : [];
  const known = SEVERITIES_BY_GRAVITY.filter((severity) => listed.includes(severity));
  // No severity at all would hide every mistake.
  return {
    ...(isYear(year) && { year }),
    ...(name !== "" && name.length <= LONGEST_NAME && { organisation: name }),
    ...(kind && { unitKind: kind }),
    ...(projectKind && { projectUnitKind: projectKind }),
    ...(ofUnits && { unitKindsOfUnits: ofUnits }),
    ...(tongue && { language: tongue }),
    severities: known.length > 0 ? known : DEFAULT_SETTINGS.severities,
    live: typeof live === "boolean" ? live : DEFAULT_SETTINGS.live,
  };
}

function unitKindOf(value: unknown): UnitKind | undefined {
  return UNIT_KINDS.find((known) => known === value);
}

/** In the order of the codes, so that the same kinds are kept in the same words. */
function kindsOfUnits(value: unknown): Settings["unitKindsOfUnits"] {
  const known = Object.entries(fieldsOf(value)).flatMap(([unit, kinds]) => {
    const { basic, project } = fieldsOf(kinds);
    const [ofBasic, ofProject] = [unitKindOf(basic), unitKindOf(project)];
    if (unit === "" || unit.length > LONGEST_NAME || (ofBasic ?? ofProject) === undefined)
      return [];
    const one: UnitKindsOfUnit = {
      ...(ofBasic && { basic: ofBasic }),
      ...(ofProject && { project: ofProject }),
    };
    return [[unit, one] as const];
  });
  if (known.length === 0) return undefined;
  return Object.fromEntries(known.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isYear(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2100;
}

const LONGEST_NAME = 100;
