import { damaged } from "./fileProblem";
import { outline, TextEdit, withPrefix } from "./xmlOutline";
import type { XmlElement } from "./xmlOutline";
import { HIGHLIGHT_LOOKS, SEVERITIES_BY_GRAVITY } from "../../core/report/annotation";
import type { HighlightLook } from "../../core/report/annotation";

type Severity = (typeof SEVERITIES_BY_GRAVITY)[number];

/** A styles part with what we need added at the end of its lists, so that no number in use changes its meaning. */
export interface PatchedStyles {
  readonly xml: string;
  /** Number of the differential format of each severity. */
  readonly looks: Readonly<Record<Severity, number>>;
  /** Number of the cell format of each kind of cell on the findings sheet. */
  readonly cells: Readonly<Record<FindingsStyle, number>>;
}

/**
 * - `guarded`: text that begins like a formula, kept text when somebody edits the cell;
 * - `note`: text that stands alone in its row and runs over the empty cells beside it;
 * - `integer`, `cents`, `general`: numbers by how many decimals they need.
 */
export type FindingsStyle =
  "head" | "text" | "note" | "guarded" | "link" | "integer" | "cents" | "general";

/** @throws {UnreadableFile} when the part holds no styles */
export function patchStyles(xml: string, part: string): PatchedStyles {
  const lists = listsOf(xml, part);
  const looks = mapRecord(SEVERITIES_BY_GRAVITY, (severity) =>
    lists.add("dxfs", differentialFormat(HIGHLIGHT_LOOKS[severity]))
  );
  const cells = addCellFormats(lists);
  return { xml: lists.result(), looks, cells };
}

/**
 * The same for sheets of cells alone, without highlights.
 * @throws {UnreadableFile} when the part holds no styles
 */
export function patchCellStyles(xml: string, part: string): Pick<PatchedStyles, "xml" | "cells"> {
  const lists = listsOf(xml, part);
  const cells = addCellFormats(lists);
  return { xml: lists.result(), cells };
}

function listsOf(xml: string, part: string): StyleLists {
  const root = outline(xml, part, 2, LISTS);
  if (root.name !== "styleSheet" || root.selfClosed) throw damaged(`${part}: no styleSheet`);
  return new StyleLists(xml, root);
}

function addCellFormats(lists: StyleLists): PatchedStyles["cells"] {
  const font = lists.add("fonts", `<font>${FONT}</font>`);
  const boldFont = lists.add("fonts", `<font><b/>${FONT}</font>`);
  const linkFont = lists.add("fonts", `<font><u/>${LINK_FONT}</font>`);
  const noFill = 0;
  const headFill = lists.add("fills", HEAD_FILL);
  const border = lists.add("borders", BORDER);
  const format = (look: CellLook): number => lists.add("cellXfs", cellFormat(look, border));
  return {
    head: format({ font: boldFont, fill: headFill, horizontal: "center" }),
    text: format({ font, fill: noFill }),
    note: lists.add("cellXfs", noteFormat(font)),
    guarded: format({ font, fill: noFill, quotePrefix: true }),
    link: format({ font: linkFont, fill: noFill }),
    // Built-in number formats: 3 is #,##0 and 4 is #,##0.00 (ISO/IEC 29500-1, 18.8.30).
    integer: format({ font, fill: noFill, numberFormat: 3 }),
    cents: format({ font, fill: noFill, numberFormat: 4 }),
    general: format({ font, fill: noFill, horizontal: "right" }),
  };
}

/** A styles part for a workbook that has none. */
export function emptyStyles(namespace: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">` +
    `<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
    `</styleSheet>`
  );
}

type ListName = "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

const LISTS: ReadonlySet<string> = new Set<ListName>([
  "fonts",
  "fills",
  "borders",
  "cellXfs",
  "dxfs",
]);

/** Order of CT_Stylesheet (ISO/IEC 29500-1, 18.8.39): a list that is missing goes behind those before it. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
];

interface StyleList {
  readonly present: readonly string[];
  readonly added: string[];
}

/** The lists of a styles part: an item that is there already is used again, so that repeated runs add nothing. */
class StyleLists {
  private readonly lists = new Map<ListName, StyleList>();

  constructor(
    private readonly xml: string,
    private readonly root: XmlElement
  ) {}

  /** The number of an item, added when it is new. */
  add(name: ListName, markup: string): number {
    const item = withPrefix(markup, this.root.prefix);
    const list = this.list(name);
    const index = [...list.present, ...list.added].indexOf(item);
    return index >= 0 ? index : list.present.length + list.added.push(item) - 1;
  }

  result(): string {
    const edit = new TextEdit(this.xml);
    // In schema order, since lists that are missing may all be inserted at one place.
    for (const name of ORDER) {
      const list = this.lists.get(name as ListName);
      if (list !== undefined && list.added.length > 0) this.write(name as ListName, list, edit);
    }
    return edit.result();
  }

  private list(name: ListName): StyleList {
    const known = this.lists.get(name);
    if (known !== undefined) return known;
    const items = this.element(name)?.children ?? [];
    const list: StyleList = {
      present: items.map(({ start, end }) => this.xml.slice(start, end)),
      added: [],
    };
    this.lists.set(name, list);
    return list;
  }

  private element(name: ListName): XmlElement | undefined {
    return this.root.children.find((child) => child.name === name);
  }

  private write(name: ListName, list: StyleList, edit: TextEdit): void {
    const count = list.present.length + list.added.length;
    const items = list.added.join("");
    const element = this.element(name);
    if (element !== undefined && !element.selfClosed) {
      this.writeCount(element, count, edit);
      edit.insert(element.contentEnd, items);
      return;
    }
    const { prefix } = this.root;
    const whole = `<${prefix}${name} count="${count}">${items}</${prefix}${name}>`;
    if (element === undefined) edit.insert(this.placeOf(name), whole);
    else edit.replace(element.start, element.end, whole);
  }

  private writeCount(element: XmlElement, count: number, edit: TextEdit): void {
    const tag = this.xml.slice(element.start, element.contentStart);
    const match = /\scount\s*=\s*["'](\d*)/.exec(tag);
    if (match?.[1] === undefined) return;
    const start = element.start + match.index + match[0].length - match[1].length;
    edit.replace(start, start + match[1].length, String(count));
  }

  private placeOf(name: ListName): number {
    const before = new Set(ORDER.slice(0, ORDER.indexOf(name)));
    const last = this.root.children.findLast((child) => before.has(child.name));
    return last?.end ?? this.root.contentStart;
  }
}

function differentialFormat(look: HighlightLook): string {
  const emphasis = { bold: "<b/>", italic: "<i/>", underline: "<u/>", none: "" }[look.emphasis];
  return (
    `<dxf>${fontOf(emphasis, look.font)}` +
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${look.fill}"/><bgColor rgb="FF${look.fill}"/></patternFill></fill>` +
    `${look.border === "none" ? "" : borderOf(look.border, look.font)}</dxf>`
  );
}

/** Emphasis before colour, as in the sequence of CT_Font (ECMA-376, 1st edition). */
function fontOf(emphasis: string, color: string): string {
  return `<font>${emphasis}<color rgb="FF${color}"/></font>`;
}

function borderOf(style: string, color: string): string {
  const sides = ["left", "right", "top", "bottom"].map(
    (side) => `<${side} style="${style}"><color rgb="FF${color}"/></${side}>`
  );
  return `<border>${sides.join("")}</border>`;
}

const FONT_FACE = `<name val="宋体"/><charset val="134"/>`;
const FONT = `<sz val="11"/><color rgb="FF000000"/>${FONT_FACE}`;
const LINK_FONT = `<sz val="11"/><color rgb="FF0563C1"/>${FONT_FACE}`;
const HEAD_FILL = `<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill>`;
const BORDER = borderOf("thin", "BFBFBF").replace("</border>", "<diagonal/></border>");

interface CellLook {
  readonly font: number;
  readonly fill: number;
  readonly numberFormat?: number;
  readonly horizontal?: "center" | "right";
  readonly quotePrefix?: boolean;
}

function cellFormat(look: CellLook, border: number): string {
  const horizontal = look.horizontal === undefined ? "" : ` horizontal="${look.horizontal}"`;
  const number =
    look.numberFormat === undefined
      ? `numFmtId="0"`
      : `numFmtId="${look.numberFormat}" applyNumberFormat="1"`;
  return (
    `<xf ${number} fontId="${look.font}" fillId="${look.fill}" borderId="${border}" xfId="0"` +
    `${look.quotePrefix === true ? ` quotePrefix="1"` : ""} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
    `<alignment${horizontal} vertical="top" wrapText="1"/></xf>`
  );
}

function noteFormat(font: number): string {
  return `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyFont="1"/>`;
}

function mapRecord<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
