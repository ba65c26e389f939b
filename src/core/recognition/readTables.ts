import { Amount } from "../money/amount";
import { isExactUnit } from "../money/money";
import type { MeasureLayout } from "../standards/layoutProfile";
import { fitColumns } from "./columnFit";
import { keyPlaces, readGrid } from "./gridTable";
import type { HeadMatch } from "./head";
import { finishLines, type RawLine, reportedDecimals } from "./lineFigures";
import type { LocatedTable } from "./locate";
import { measuresOf } from "./measures";
import type { Mutable } from "./mutable";
import type { Doubt, Evidence, Line, Measure, Note, RecognisedTable, StatedYear } from "./model";
import { compact, normalise } from "./normalise";
import { yearOf } from "./titles";

/**
 * Reads the lines and figures of every located table; pages that continue a table are joined to it. In steps, for a host
 * that has to breathe: yields between tables.
 */
export function* readTables(
  located: readonly LocatedTable[],
  year: number | undefined
): Generator<undefined, readonly RecognisedTable[], void> {
  const drafts: Draft[] = [];
  for (const one of located) {
    const draft = readDraft(one);
    yield;
    const earlier = drafts.findLastIndex(
      ({ table }) => table.layout === one.layout && table.view === one.view
    );
    const previous = drafts[earlier];
    if (previous !== undefined && continues(previous, draft)) {
      drafts[earlier] = joined(previous, draft);
    } else drafts.push(draft);
  }
  const tables: RecognisedTable[] = [];
  for (const [index, draft] of drafts.entries()) {
    tables.push(finish(draft, index, year));
    yield;
  }
  return tables;
}

interface Draft {
  readonly table: LocatedTable;
  readonly lines: readonly RawLine[];
  readonly measures: readonly Measure[];
  /** The measures of each page: a later page may stand in other columns. */
  readonly pages: readonly (readonly Measure[])[];
  readonly notes: readonly Note[];
  readonly doubts: readonly Doubt[];
  readonly evidence: readonly Evidence[];
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function readDraft(table: LocatedTable): Draft {
  const { form, head } = table;
  if (form !== undefined) return formDraft(table, form);
  if (head === undefined) throw new Error("a located table has a head or is a form");
  return table.layoutPlan.panels === undefined ? gridDraft(table, head) : panelsDraft(table, head);
}

function formDraft(table: LocatedTable, form: NonNullable<LocatedTable["form"]>): Draft {
  const { range } = form;
  // Every amount of a form has its own column; what it measures is one thing.
  const measures = form.lines.flatMap((line) => line.measures);
  return {
    table,
    lines: form.lines,
    measures: measures.slice(0, 1),
    pages: [measures],
    notes: [],
    doubts: [],
    evidence: [{ kind: "lines", found: form.lines.length, unknown: 0 }],
    bottom: range.bottom,
    left: range.left,
    right: range.right,
  };
}

function panelsDraft(table: LocatedTable, head: HeadMatch): Draft {
  const { view, region, layoutPlan } = table;
  const measures = measuresOf(view, head, region);
  const read = layoutPlan.panels?.read(view, region, head, measures);
  const lines = read?.lines ?? [];
  return {
    table,
    lines,
    measures,
    pages: [measures],
    notes: read?.body.notes ?? [],
    doubts: [],
    evidence: [
      headEvidence(head),
      { kind: "lines", found: read?.found ?? 0, unknown: read?.unknown ?? 0 },
    ],
    bottom: read?.body.bottom ?? head.bottom,
    left: head.left,
    right: Math.max(head.right, ...measures.map((measure) => measure.column)),
  };
}

function gridDraft(table: LocatedTable, head: HeadMatch): Draft {
  const { view, region, layout } = table;
  const measures = measuresOf(view, head, region);
  let read = readGrid(view, region, head, measures);
  let bound: readonly Measure[] = withoutWordColumns(measures, read.lines);
  const doubts = missingColumns(head, bound, view.sheet.name);
  const evidence: Evidence[] = [
    headEvidence(head),
    { kind: "lines", found: read.lines.length, unknown: 0 },
  ];
  const known = bound.filter((measure) => measure.layout?.holds !== "quantity");
  const fit =
    layout.body.shape === "grid"
      ? fitColumns(layout.body, known, read.lines, lastDigit(table, read.lines))
      : { kind: "fits" as const };
  if (fit.kind === "solved") {
    const { reading } = fit;
    // Columns beyond the reading are empty.
    bound = known
      .slice(0, reading.measures.length)
      .map((measure, index) => renamed(measure, reading.measures[index]));
    read = readGrid(view, region, head, bound);
    evidence.push({ kind: "columns-solved" });
  }
  if (fit.kind !== "fits") {
    const cell = {
      sheet: view.sheet.name,
      row: head.bottom,
      column: known[0]?.column ?? head.left,
    };
    doubts.push({
      kind: "columns-shifted",
      measures: idsOf(bound),
      solved: fit.kind === "solved",
      cell,
    });
  }
  return {
    table,
    lines: read.lines,
    measures: bound,
    pages: [bound],
    notes: read.body.notes,
    // Where the sums hold without the columns that are not there, these were most likely left out for want of money.
    doubts:
      fit.kind === "open"
        ? doubts
        : doubts.map((doubt) =>
            doubt.kind === "column-missing" ? { ...doubt, solved: true } : doubt
          ),
    evidence,
    bottom: read.body.bottom,
    left: head.left,
    right: head.right,
  };
}

/** A column the layout does not know holds amounts only if everything in it reads as one: remarks are no measure. */
function withoutWordColumns(measures: readonly Measure[], lines: readonly RawLine[]): Measure[] {
  return measures.filter((measure) => {
    if (measure.layout !== undefined) return true;
    const contents = new Set(
      lines.map((line) => line.amounts[line.measures.indexOf(measure)]?.content ?? "blank")
    );
    return !contents.has("unreadable") && [...contents].some((content) => content !== "blank");
  });
}

/** A group of columns that lacks one of its parts: amounts may stand under the wrong head. */
function missingColumns(head: HeadMatch, measures: readonly Measure[], sheet: string): Doubt[] {
  const present = new Set(measures.map((measure) => measure.id));
  return head.plan.entries.flatMap((entry): Doubt[] => {
    const parts = entry.measure?.sumOf ?? [];
    const missing = parts.filter((part) => !present.has(part));
    const siblings = parts.filter((part) => present.has(part));
    if (missing.length === 0 || siblings.length === 0 || !present.has(entry.id)) return [];
    const column = measures.find((measure) => measure.id === siblings[0])?.column ?? head.left;
    return [
      {
        kind: "column-missing",
        measures: [...missing, ...siblings],
        solved: false,
        cell: { sheet, row: head.bottom, column },
      },
    ];
  });
}

/** The worth of the last printed digit of a table; zero when its unit is printed exactly. */
function lastDigit({ layout, surroundings }: LocatedTable, lines: readonly RawLine[]): Amount {
  const unit = surroundings.unit ?? layout.defaultUnit;
  return isExactUnit(unit) ? Amount.zero : Amount.of("1").shifted(-reportedDecimals(lines));
}

function renamed(measure: Measure, layout: MeasureLayout | undefined): Measure {
  return layout === undefined
    ? measure
    : { id: layout.id, name: layout.name, column: measure.column, layout };
}

/** A page that goes on: marked 续, or the same title again right below, with the total on one of the two only. */
function continues(previous: Draft, draft: Draft): boolean {
  const { table, lines } = draft;
  if (table.form !== undefined || table.region.top <= previous.table.region.top) return false;
  if (idsOf(previous.measures).join() !== idsOf(draft.measures).join()) return false;
  if (table.anchor?.continued === true) return true;
  const totals = [previous.lines, lines].filter((some) =>
    some.some(({ line }) => line.role === "total")
  );
  const sameTitle =
    normalise(previous.table.anchor?.title ?? "") === normalise(table.anchor?.title ?? "");
  return (
    sameTitle &&
    totals.length === 1 &&
    previous.lines.length > 0 &&
    lines.length > 0 &&
    previous.notes.length === 0
  );
}

function joined(first: Draft, second: Draft): Draft {
  return {
    ...first,
    lines: inheritUnit([...first.lines, ...second.lines]),
    pages: [...first.pages, ...second.pages],
    notes: [...first.notes, ...second.notes],
    bottom: second.bottom,
    left: Math.min(first.left, second.left),
    right: Math.max(first.right, second.right),
  };
}

/** The unit of the last row of a page is the unit of the first rows of the next. */
function inheritUnit(lines: readonly RawLine[]): RawLine[] {
  let unit: string | undefined;
  return lines.map((raw) => {
    const { line } = raw;
    if (line.role === "unit" || line.unitCode !== undefined) unit = line.unitCode;
    if (line.role !== "item" || line.unitCode !== undefined || unit === undefined) return raw;
    return { ...raw, line: { ...line, unitCode: unit } };
  });
}

function finish(draft: Draft, index: number, workbookYear: number | undefined): RecognisedTable {
  const { table, notes } = draft;
  const { layout, form } = table;
  const { unitCell, organisation } = table.surroundings;
  const unit = table.surroundings.unit ?? layout.defaultUnit;
  const decimals = reportedDecimals(draft.lines);
  const years = [...table.surroundings.years, ...noteYears(notes)];
  const year = years.find((stated) => stated.from === "title")?.year ?? workbookYear;
  const reference = { index, kind: layout.kind, name: nameOf(table) };
  const measures = new Set(draft.pages.flat());
  const lines = finishLines(draft.lines, { table: reference, unit, year, decimals, measures });
  const finished: Mutable<RecognisedTable> = {
    index,
    kind: layout.kind,
    name: reference.name,
    layout,
    ...placeOf(draft),
    visible: table.view.sheet.visibility === "visible",
    unit,
    decimals,
    years,
    empty: layout.body.shape !== "form" && lines.every(isEmptyLine),
    notes,
    confidence: confidenceOf(table, draft.evidence),
    evidence: [{ kind: "title", match: table.titleEvidence }, ...draft.evidence],
    measures: draft.measures,
    keys: layout.body.shape === "grid" && table.head !== undefined ? keyPlaces(table.head) : [],
    lines,
    texts: form?.texts ?? new Map(),
    lists: form?.lists ?? new Map(),
    doubts: draft.doubts,
  };
  if (unitCell !== undefined) finished.unitCell = unitCell;
  if (organisation !== undefined) finished.organisation = organisation;
  return finished;
}

/** Forms of one kind are told apart by the project they are about. */
function nameOf({ layout, form }: LocatedTable): string {
  const project =
    layout.occurs === "per-project" ? form?.texts.get("project-name")?.text : undefined;
  return project === undefined ? layout.name : `${layout.name}（${project}）`;
}

function placeOf({
  table,
  left,
  right,
  bottom,
}: Draft): Pick<RecognisedTable, "title" | "titleCell" | "range"> {
  const { anchor, region, view } = table;
  const sheet = view.sheet.name;
  const top = anchor?.row ?? region.top;
  const column = anchor?.column ?? left;
  return {
    title: anchor?.title ?? compact(sheet),
    titleCell: { sheet, row: top, column },
    range: { sheet, top, left: Math.min(left, column), bottom, right },
  };
}

function isEmptyLine(line: Line): boolean {
  return line.figures.every(
    ({ content, money }) => money.amount.isZero() && content !== "unreadable" && content !== "error"
  );
}

function noteYears(notes: readonly Note[]): StatedYear[] {
  return notes.flatMap(({ text, cell }) => {
    const year = yearOf(normalise(text));
    return year === undefined ? [] : [{ year, cell, from: "note" as const }];
  });
}

/** Title and head carry the confidence; unknown lines and a solved shift take from it. */
function confidenceOf(table: LocatedTable, evidence: readonly Evidence[]): number {
  let confidence = table.certainty;
  for (const one of evidence) {
    if (one.kind === "lines" && one.unknown > 0)
      confidence -= (0.2 * one.unknown) / (one.found + one.unknown);
    if (one.kind === "columns-solved") confidence -= 0.2;
  }
  return Math.max(0, Math.round(confidence * 100) / 100);
}

function headEvidence(head: HeadMatch): Evidence {
  const similar = head.bound.filter((one) => one.similar).length;
  return {
    kind: "head",
    found: head.bound.length,
    expected: head.bound.length + head.missing.length,
    similar,
    extra: head.extra.length,
  };
}

function idsOf(measures: readonly Measure[]): string[] {
  return measures.map((measure) => measure.id);
}
