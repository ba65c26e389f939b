import type { LayoutProfile, TableLayout } from "../standards/layoutProfile";
import { allowedSlips, editDistance } from "./editDistance";
import { compact, normalise } from "./normalise";
import type { SheetView } from "./sheetView";

/** A cell that carries the title of a standard table, whatever stands around it. */
export interface TitleAnchor {
  readonly row: number;
  readonly column: number;
  /** As printed, blanks removed. */
  readonly title: string;
  /** The layouts it may announce: two tables can share a title. */
  readonly layouts: readonly TableLayout[];
  readonly match: "exact" | "similar";
  /** What stands before the title proper: year, organisation; normalised. */
  readonly prefix: string;
  /** （续）: the table goes on from the page before. */
  readonly continued: boolean;
}

/** Recognises titles of one profile. */
export class TitleCatalogue {
  private readonly exact = new Map<string, TableLayout[]>();
  private readonly lengths: readonly number[];

  constructor(profile: LayoutProfile) {
    for (const layout of profile.tables) {
      for (const title of layout.titles) {
        const key = normalise(title);
        const known = this.exact.get(key) ?? [];
        if (!known.includes(layout)) this.exact.set(key, [...known, layout]);
      }
    }
    this.lengths = [...new Set([...this.exact.keys()].map((key) => key.length))].sort(
      (a, b) => b - a
    );
  }

  /** Layouts whose title ends the text; the longest title wins. */
  match(label: string): { layouts: readonly TableLayout[]; prefix: string } | undefined {
    for (const text of new Set([label, withoutTail(label)])) {
      for (const length of this.lengths) {
        if (text.length < length) continue;
        const layouts = this.exact.get(text.slice(-length));
        if (layouts !== undefined) return { layouts, prefix: text.slice(0, -length) };
      }
    }
    return undefined;
  }

  /** Layouts whose title is within a slip or two of the end of the text; all that are equally near. */
  matchSimilar(label: string): { layouts: readonly TableLayout[]; prefix: string } | undefined {
    const text = withoutTail(label);
    if (!text.endsWith("表") || text.length < 6) return undefined;
    let smallest = Number.POSITIVE_INFINITY;
    let layouts = new Set<TableLayout>();
    let prefix = "";
    for (const [key, targets] of this.exact) {
      const limit = Math.min(allowedSlips(key.length), smallest);
      if (lackedLetters(key, text) > limit) continue;
      for (let length = key.length - limit; length <= key.length + limit; length += 1) {
        if (length > text.length) break;
        const distance = editDistance(text.slice(-length), key, limit);
        if (distance > limit || distance > smallest) continue;
        const before = text.slice(0, -length);
        // Of two titles equally near, the longer one leaves less to be taken for the organisation.
        if (distance < smallest || before.length < prefix.length) prefix = before;
        if (distance < smallest) layouts = new Set();
        smallest = distance;
        targets.forEach((target) => layouts.add(target));
      }
    }
    return layouts.size === 0 ? undefined : { layouts: [...layouts], prefix };
  }
}

/** All titles on a sheet, from top to bottom and left to right. */
export function findTitles(view: SheetView, catalogue: TitleCatalogue): TitleAnchor[] {
  const anchors: TitleAnchor[] = [];
  for (let row = view.top; row <= view.bottom; row += 1) {
    for (let column = view.left; column <= view.rowEnd(row); column += 1) {
      const label = view.label(row, column);
      if (label.length < 4 || label.length > LONGEST_TITLE || !label.includes("表")) continue;
      const anchor = anchorAt(view, catalogue, row, column, label);
      if (anchor !== undefined) anchors.push(anchor);
    }
  }
  return anchors;
}

/** The organisation that a title names before the title proper; empty when it names none. */
export function organisationOf(prefix: string): string {
  let rest = prefix;
  for (;;) {
    // The year first: to MARKS its digits are a number.
    const next = rest.replace(YEAR, "").replace(MARKS, "");
    if (next === rest) break;
    rest = next;
  }
  return /[\u4e00-\u9fff]{3}/.test(rest) ? rest : "";
}

/** The fiscal year that a text states; the first, when it states several. */
export function yearOf(normalised: string): number | undefined {
  const match = /(20\d{2})年/.exec(normalised);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

function anchorAt(
  view: SheetView,
  catalogue: TitleCatalogue,
  row: number,
  column: number,
  label: string
): TitleAnchor | undefined {
  const exact = catalogue.match(label);
  const found =
    exact ?? (standsAlone(view, row, column) ? catalogue.matchSimilar(label) : undefined);
  if (found === undefined || found.prefix.length > LONGEST_PREFIX) return undefined;
  if (IN_SENTENCE.test(found.prefix)) return undefined;
  return {
    row,
    column,
    title: compact(view.text(row, column)),
    layouts: found.layouts,
    match: exact === undefined ? "similar" : "exact",
    prefix: found.prefix,
    continued: CONTINUED.test(label),
  };
}

/** Letters of the title that the text has nowhere: each is a slip at least, which spares most comparisons. */
function lackedLetters(key: string, text: string): number {
  let lacked = 0;
  for (const letter of key) if (!text.includes(letter)) lacked += 1;
  return lacked;
}

/** Only a cell with no neighbours is searched for slips: heads and names inside tables end in 表 as well. */
function standsAlone(view: SheetView, row: number, column: number): boolean {
  return view.isBlank(row, column - 1) && view.isBlank(row, column + 1);
}

function withoutTail(label: string): string {
  let text = label;
  for (;;) {
    const next = text
      .replace(UNIT_TAIL, "")
      .replace(BRACKET_TAIL, "")
      .replace(/续表?$/, "");
    if (next === text || next === "") return text;
    text = next;
  }
}

const LONGEST_TITLE = 80;
const LONGEST_PREFIX = 50;
/** A sentence or a note may name a table in its last words: 详见政府采购预算表. */
const IN_SENTENCE = /[。;!?,]|[详参另]见$|^(备?注|说明)\d*[:.、]/;
const CONTINUED = /\(续表?\d*\)|续表?$/;
const UNIT_TAIL = /\(?(金额)?单位[:：]?(人民币)?(元|千元|万元|亿元)\)?$/;
const BRACKET_TAIL =
  /\((?:续表?\d*|\d{4}年度?|功能科目|经济科目|功能分类|经济分类|草案|公开|[一二三四五六七八九十\d])\)$/;
const MARKS =
  /^(第[一二三四五六七八九十]+部分[:、]?|附件\d*[:.、]?|附表\d*[-\d]*[:.、]?|(部门|单位)?(公开|预算|财预|批复)+\d*表?\d*[-\d]*[:.、]?|表[一二三四五六七八九十\d]+[-\d]*[:.、]?|[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+([-.]\d+)*[:.、]?|[:.、\-_])/;
const YEAR = /^(20\d{2})年?度?|(20\d{2})年度?$|年度?$/;
