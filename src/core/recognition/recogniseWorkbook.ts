import type { LayoutProfile } from "../standards/layoutProfile";
import { LAYOUT_PROFILES } from "../standards/profiles";
import { isNamedLastYear } from "./sheetNames";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { locateTables, ProfilePlan, type LocatedTable } from "./locate";
import type { RecognisedTable, Recognition, UnrecognisedRegion } from "./model";
import { readTables } from "./readTables";
import { SheetView } from "./sheetView";

export interface RecognitionOptions {
  /** Take this layout profile instead of the one that fits best. */
  readonly profileId?: string;
  /** The profiles to choose from; all that the program knows when absent. */
  readonly profiles?: readonly LayoutProfile[];
  /** The fiscal year, said by the user; what most titles state when absent. */
  readonly year?: number | undefined;
  /** The department, said by the user; what most titles name when absent. */
  readonly organisation?: string | undefined;
}

/**
 * Finds the standard tables of a disclosure in a workbook, however its sheets are arranged, and reads every amount
 * into a figure.
 * @throws {RangeError} when there is no profile of the id given
 */
export function recogniseWorkbook(
  snapshot: WorkbookSnapshot,
  options: RecognitionOptions = {}
): Recognition {
  const steps = recogniseWorkbookSteps(snapshot, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same in steps, for a host that has to breathe and may be asked to stop: yields between tables and returns what was
 * recognised. Whoever leaves off between two steps has nothing to undo.
 * @throws {RangeError} at the first step, when there is no profile of the id given
 */
export function* recogniseWorkbookSteps(
  snapshot: WorkbookSnapshot,
  options: RecognitionOptions = {}
): Generator<undefined, Recognition, void> {
  const cache = new Map<string, string>();
  const profiles = candidates(options);
  const views: SheetView[] = [];
  for (const sheet of snapshot.sheets) {
    views.push(new SheetView(sheet, cache));
    yield;
  }
  const { profile, located, unrecognised } = yield* bestProfile(views, profiles);
  const year = options.year ?? fiscalYearOf(located);
  const organisation = options.organisation ?? organisationOf(located);
  const tables = yield* readTables(located, year);
  return {
    profile,
    ...(year === undefined ? {} : { year }),
    ...(organisation === undefined ? {} : { organisation }),
    said: { year: options.year !== undefined, organisation: options.organisation !== undefined },
    tables,
    unrecognised,
    missing: missingKinds(profile, tables),
  };
}

function candidates(options: RecognitionOptions): readonly LayoutProfile[] {
  const { profileId, profiles = LAYOUT_PROFILES } = options;
  if (profileId === undefined) return profiles;
  const profile = profiles.find(({ id }) => id === profileId);
  if (profile === undefined) throw new RangeError(`no layout profile ${profileId}`);
  return [profile];
}

interface Located {
  readonly profile: LayoutProfile;
  readonly located: readonly LocatedTable[];
  readonly unrecognised: readonly UnrecognisedRegion[];
}

/** The profile whose tables are found most surely; the first of the list when several do equally well. */
function* bestProfile(
  views: readonly SheetView[],
  profiles: readonly LayoutProfile[]
): Generator<undefined, Located, void> {
  let best: (Located & { certainty: number }) | undefined;
  for (const profile of profiles) {
    const { located, unrecognised } = yield* locateTables(views, planOf(profile));
    const certainty = located.reduce((sum, table) => sum + table.certainty, 0);
    if (best === undefined || certainty > best.certainty)
      best = { profile, located, unrecognised, certainty };
  }
  if (best === undefined) throw new RangeError("no layout profile to recognise with");
  return best;
}

/** Plans are made once per profile: they index a few hundred labels. */
function planOf(profile: LayoutProfile): ProfilePlan {
  let plan = PLANS.get(profile);
  if (plan === undefined) {
    plan = new ProfilePlan(profile);
    PLANS.set(profile, plan);
  }
  return plan;
}

const PLANS = new WeakMap<LayoutProfile, ProfilePlan>();

/**
 * The year most tables state. Sheets where last year's tables are kept, hidden ones and those that are named so, are asked
 * last; of two years, the later.
 */
function fiscalYearOf(located: readonly LocatedTable[]): number | undefined {
  const stated = (tables: readonly LocatedTable[]): number[] =>
    tables.flatMap(({ surroundings }) => surroundings.years.slice(0, 1).map(({ year }) => year));
  const shown = stated(
    located.filter(
      ({ view: { sheet } }) => sheet.visibility === "visible" && !isNamedLastYear(sheet.name)
    )
  );
  const years = shown.length > 0 ? shown : stated(located);
  return mostFrequent(years.sort((one, other) => other - one));
}

/** Titles name the department, and forms often one of its units: the name most titles begin with. */
function organisationOf(located: readonly LocatedTable[]): string | undefined {
  return mostFrequent(
    located.flatMap(({ surroundings }) =>
      surroundings.organisation === undefined ? [] : [surroundings.organisation]
    )
  );
}

function missingKinds(
  profile: LayoutProfile,
  tables: readonly RecognisedTable[]
): Recognition["missing"] {
  const found = new Set(tables.map((table) => table.kind));
  return profile.tables.map((layout) => layout.kind).filter((kind) => !found.has(kind));
}

function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let most: Value | undefined;
  for (const [value, count] of counts) {
    if (most === undefined || count > (counts.get(most) ?? 0)) most = value;
  }
  return most;
}
