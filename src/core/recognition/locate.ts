import type { FormBody, LayoutProfile, TableLayout } from "../standards/layoutProfile";
import { FormReader, type ReadForm } from "./formTable";
import { type HeadMatch, matchHead, type Region } from "./head";
import { type HeadPlan, headPlan } from "./headPlan";
import type { Evidence, UnrecognisedRegion } from "./model";
import { PanelsReader } from "./panelsTable";
import { divideAmongTitles, type TitledRegion } from "./regions";
import type { SheetView } from "./sheetView";
import { readSurroundings, type Surroundings } from "./surroundings";
import { findTitles, type TitleAnchor, TitleCatalogue } from "./titles";
import { tableLikeBlocks } from "./unrecognised";
import { normalise } from "./normalise";

/** A table whose place and kind are known and whose lines are not read yet. */
export interface LocatedTable {
  readonly view: SheetView;
  readonly layout: TableLayout;
  readonly layoutPlan: LayoutPlan;
  readonly anchor: TitleAnchor | undefined;
  readonly region: Region;
  readonly head: HeadMatch | undefined;
  readonly form: ReadForm | undefined;
  readonly surroundings: Surroundings;
  readonly titleEvidence: Extract<Evidence, { kind: "title" }>["match"];
  /** 0 to 1: title and head together. */
  readonly certainty: number;
}

/** A layout with its indexes. */
export interface LayoutPlan {
  readonly layout: TableLayout;
  readonly head: HeadPlan | undefined;
  readonly form: FormReader | undefined;
  readonly panels: PanelsReader | undefined;
}

/** A profile with its indexes: made once, used for many workbooks. */
export class ProfilePlan {
  readonly titles: TitleCatalogue;
  readonly layouts: readonly LayoutPlan[];

  constructor(readonly profile: LayoutProfile) {
    this.titles = new TitleCatalogue(profile);
    this.layouts = profile.tables.map((layout) => ({
      layout,
      head: headPlan(layout),
      form:
        layout.body.shape === "form" ? new FormReader(layout.body satisfies FormBody) : undefined,
      panels: layout.body.shape === "panels" ? new PanelsReader(layout.body) : undefined,
    }));
  }

  planFor(layout: TableLayout): LayoutPlan | undefined {
    return this.layouts.find((plan) => plan.layout === layout);
  }
}

export interface Location {
  readonly located: readonly LocatedTable[];
  readonly unrecognised: readonly UnrecognisedRegion[];
}

/**
 * Finds every table of the profile on every sheet, and what looks like one and is none. In steps, for a host that has to
 * breathe: yields between tables.
 */
export function* locateTables(
  views: readonly SheetView[],
  plan: ProfilePlan
): Generator<undefined, Location, void> {
  const located: LocatedTable[] = [];
  const unrecognised: UnrecognisedRegion[] = [];
  for (const view of views) {
    const onSheet = yield* locateOnSheet(view, plan);
    located.push(...onSheet.located);
    unrecognised.push(...onSheet.unrecognised);
  }
  return { located, unrecognised };
}

function* locateOnSheet(view: SheetView, plan: ProfilePlan): Generator<undefined, Location, void> {
  const titled = divideAmongTitles(view, findTitles(view, plan.titles));
  yield;
  const located: LocatedTable[] = [];
  const unrecognised: UnrecognisedRegion[] = [];
  const claimed: Region[] = [];
  for (const one of titled) {
    const found = locateTitled(view, one, plan);
    yield;
    if (found === undefined) {
      // A line of a table of contents: its number and page are no table either.
      claimed.push({ ...one.region, bottom: one.region.top });
      continue;
    }
    if ("layout" in found) located.push(found);
    else unrecognised.push(found);
    claimed.push(one.region);
  }
  for (const block of tableLikeBlocks(view, view, claimed)) {
    const found = locateUntitled(view, block, plan);
    yield;
    if ("layout" in found) located.push(found);
    else unrecognised.push(found);
  }
  return { located, unrecognised };
}

/** A title with nothing below it that looks like a table is a line of a table of contents: no table, no complaint. */
function locateTitled(
  view: SheetView,
  { anchor, region }: TitledRegion,
  plan: ProfilePlan
): LocatedTable | UnrecognisedRegion | undefined {
  const below = { ...region, top: region.top + 1 };
  const options = anchor.layouts
    .map((layout) => plan.planFor(layout))
    .filter((layoutPlan) => layoutPlan !== undefined)
    .map((layoutPlan) => fit(view, below, layoutPlan))
    .filter((option) => option !== undefined);
  const best = bestOf(options);
  if (best !== undefined) return tableAt(view, region, anchor, best, anchor.match);
  const block = tableLikeBlocks(view, below, [])[0];
  if (block === undefined) return undefined;
  const [first] = anchor.layouts;
  if (first === undefined) return undefined;
  return {
    range: { ...block, top: region.top },
    reason: {
      kind: "head-mismatch",
      title: anchor.title,
      closest: first.kind,
      missingHeads: expectedHeads(plan.planFor(first)),
    },
  };
}

/** Without a title the head must name the kind alone, or the name of the sheet must say which. */
function locateUntitled(
  view: SheetView,
  block: Region,
  plan: ProfilePlan
): LocatedTable | UnrecognisedRegion {
  const range = { sheet: view.sheet.name, ...block };
  const options = plan.layouts
    .map((layoutPlan) => fit(view, block, layoutPlan))
    .filter((option) => option !== undefined)
    .filter((option) => option.score >= SURE_HEAD);
  if (options.length === 0) return { range, reason: { kind: "no-title" } };
  const named = plan.titles.match(normalise(view.sheet.name))?.layouts ?? [];
  const byName = options.filter((option) => named.includes(option.plan.layout));
  const [onlyByName] = byName;
  if (onlyByName !== undefined && byName.length === 1) {
    return tableAt(view, block, undefined, onlyByName, "sheet-name");
  }
  const best = options.filter(
    (option) => option.score >= Math.max(...options.map((other) => other.score)) - CLOSE
  );
  const [only] = best;
  if (only !== undefined && best.length === 1) return tableAt(view, block, undefined, only, "none");
  return {
    range,
    reason: { kind: "ambiguous-head", candidates: best.map((option) => option.plan.layout.kind) },
  };
}

interface FitOption {
  readonly plan: LayoutPlan;
  readonly head: HeadMatch | undefined;
  readonly form: ReadForm | undefined;
  readonly score: number;
}

function fit(view: SheetView, region: Region, plan: LayoutPlan): FitOption | undefined {
  if (plan.form !== undefined) {
    const form = plan.form.read(view, region);
    return form === undefined ? undefined : { plan, head: undefined, form, score: form.marksFound };
  }
  const head = plan.head === undefined ? undefined : matchHead(view, region, plan.head);
  return head === undefined ? undefined : { plan, head, form: undefined, score: head.score };
}

function bestOf(options: readonly FitOption[]): FitOption | undefined {
  let best: FitOption | undefined;
  for (const option of options) {
    if (best === undefined || option.score > best.score) best = option;
  }
  return best;
}

function tableAt(
  view: SheetView,
  region: Region,
  anchor: TitleAnchor | undefined,
  { plan, head, form, score }: FitOption,
  titleEvidence: LocatedTable["titleEvidence"]
): LocatedTable {
  const headTop = head?.top ?? form?.firstRow ?? region.top;
  return {
    view,
    layout: plan.layout,
    layoutPlan: plan,
    anchor,
    region,
    head,
    form,
    surroundings: readSurroundings(view, region, anchor, headTop),
    titleEvidence,
    certainty: Math.round((TITLE_WEIGHT[titleEvidence] + score * HEAD_WEIGHT) * 100) / 100,
  };
}

function expectedHeads(plan: LayoutPlan | undefined): string[] {
  return (plan?.head?.entries ?? [])
    .map((entry) => entry.path.at(-1)?.words[0] ?? "")
    .filter((head) => head !== "");
}

const TITLE_WEIGHT: Readonly<Record<LocatedTable["titleEvidence"], number>> = {
  exact: 0.5,
  similar: 0.4,
  "sheet-name": 0.35,
  none: 0.2,
};
const HEAD_WEIGHT = 0.5;
const SURE_HEAD = 0.85;
const CLOSE = 0.05;
