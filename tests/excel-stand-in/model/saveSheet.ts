import type { Area } from "./areas";
import { areaText, cellArea, parseArea } from "./areas";
import type { PartEditor } from "./partEditor";
import type { StyleWriter } from "./saveStyles";
import type { Cell, ConditionalFormat, Hyperlink, Line, PageSetup, Sheet } from "./sheetModel";
import type { XmlElement } from "./xml";
import {
  attribute,
  element,
  elements,
  encodeEscapes,
  escapeXml,
  localName,
  newElement,
  parseXml,
  prefixOf,
  setAttribute,
} from "./xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NEW_SHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData/></worksheet>`;

/** Writes a sheet that is not in the file yet. */
export function addSheet(
  editor: PartEditor,
  sheet: Sheet,
  part: string,
  styles: StyleWriter
): void {
  editor.put(part, parseXml(NEW_SHEET));
  editSheet(editor, sheet, part, styles);
}

/** Writes into a sheet's part what changed since it was read. */
export function editSheet(
  editor: PartEditor,
  sheet: Sheet,
  part: string,
  styles: StyleWriter
): void {
  if (sheet.changedParts.has("conditionalFormats") && areFormatsAsInFile(sheet)) {
    sheet.changedParts.delete("conditionalFormats");
  }
  if (sheet.changedCells.size === 0 && sheet.changedParts.size === 0) return;
  const { root } = editor.edit(part, NEW_SHEET);
  if (sheet.changedParts.has("tabColor")) writeTabColor(root, sheet.tabColor);
  if (sheet.changedParts.has("view")) writeView(root, sheet);
  if (sheet.changedParts.has("columns")) writeColumns(root, sheet.columns);
  if (sheet.changedCells.size > 0 || sheet.changedParts.has("rows"))
    writeCells(root, sheet, styles);
  if (sheet.changedParts.has("conditionalFormats")) writeConditionalFormats(root, sheet, styles);
  if (sheet.changedParts.has("page")) writePage(root, sheet.page);
  if (sheet.changedParts.has("links")) writeLinks(editor, part, root, sheet);
}

/** Rules that came and went again leave no trace. */
function areFormatsAsInFile(sheet: Sheet): boolean {
  return (
    sheet.conditionalFormats.length === sheet.formatsInFile &&
    sheet.conditionalFormats.every((rule) => rule.source !== undefined && !rule.isChanged)
  );
}

/** Children of a worksheet in the order that the file format demands. */
const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

function place(root: XmlElement, child: XmlElement): XmlElement {
  const rank = ORDER.indexOf(localName(child));
  const next = root.children.findIndex(
    (other) => typeof other !== "string" && ORDER.indexOf(localName(other)) > rank
  );
  root.children.splice(next < 0 ? root.children.length : next, 0, child);
  return child;
}

function childOf(root: XmlElement, name: string): XmlElement {
  return element(root, name) ?? place(root, newElement(prefixOf(root) + name));
}

function removeChildren(root: XmlElement, name: string): void {
  root.children = root.children.filter(
    (child) => typeof child === "string" || localName(child) !== name
  );
}

function writeTabColor(root: XmlElement, color: string): void {
  const properties = childOf(root, "sheetPr");
  removeChildren(properties, "tabColor");
  if (color === "") return;
  properties.children.unshift(
    newElement(`${prefixOf(root)}tabColor`, { rgb: `FF${color.slice(1)}` })
  );
}

function writePage(root: XmlElement, page: PageSetup): void {
  const setup = childOf(root, "pageSetup");
  if (page.paper !== undefined) setAttribute(setup, "paperSize", page.paper);
  if (page.orientation !== undefined) setAttribute(setup, "orientation", page.orientation);
  if (page.pagesAcross !== undefined) {
    setAttribute(setup, "fitToWidth", page.pagesAcross);
    setAttribute(setup, "fitToHeight", 0);
    const properties = childOf(root, "sheetPr");
    removeChildren(properties, "pageSetUpPr");
    properties.children.push(newElement(`${prefixOf(root)}pageSetUpPr`, { fitToPage: 1 }));
  }
  if (page.isCentered === undefined) return;
  setAttribute(childOf(root, "printOptions"), "horizontalCentered", page.isCentered ? 1 : 0);
}

function writeView(root: XmlElement, sheet: Sheet): void {
  const prefix = prefixOf(root);
  const views = childOf(root, "sheetViews");
  const view =
    element(views, "sheetView") ?? newElement(`${prefix}sheetView`, { workbookViewId: 0 });
  if (elements(views).length === 0) views.children.push(view);
  if (sheet.showGridlines) view.attributes.delete("showGridLines");
  else setAttribute(view, "showGridLines", 0);
  const { rows, columns } = sheet.frozen;
  removeChildren(view, "pane");
  removeChildren(view, "selection");
  if (rows === 0 && columns === 0) return;
  const pane = newElement(`${prefix}pane`, {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: areaText(cellArea(rows, columns)),
    activePane: rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight",
    state: "frozen",
  });
  view.children.unshift(pane);
}

function writeColumns(root: XmlElement, columns: ReadonlyMap<number, Line>): void {
  const list = childOf(root, "cols");
  const before = new Map<number, XmlElement>();
  for (const entry of elements(list)) {
    for (
      let column = Number(attribute(entry, "min"));
      column <= Number(attribute(entry, "max"));
      column++
    ) {
      before.set(column - 1, entry);
    }
  }
  list.children = [...columns.entries()]
    .sort(([one], [other]) => one - other)
    .map(([column, line]) => {
      const old = before.get(column);
      const entry = newElement(old?.name ?? `${prefixOf(root)}col`);
      for (const [name, value] of old?.attributes ?? []) entry.attributes.set(name, value);
      setAttribute(entry, "min", column + 1);
      setAttribute(entry, "max", column + 1);
      if (line.isChanged && line.size !== undefined) {
        setAttribute(entry, "width", line.size);
        setAttribute(entry, "customWidth", 1);
      }
      return entry;
    });
}

function writeCells(root: XmlElement, sheet: Sheet, styles: StyleWriter): void {
  const data = childOf(root, "sheetData");
  const lines = new Map<number, XmlElement>();
  let last = -1;
  for (const line of elements(data, "row")) {
    last = Number(attribute(line, "r") ?? last + 2) - 1;
    lines.set(last, line);
  }
  const changed = byRow(sheet.changedCells);
  for (const [row, line] of sheet.rows)
    if (line.isChanged && !changed.has(row)) changed.set(row, []);
  for (const [row, columns] of changed) {
    const line = lines.get(row) ?? newElement(`${prefixOf(root)}row`, { r: row + 1 });
    lines.set(row, line);
    writeHeight(line, sheet.rows.get(row));
    writeRow(line, row, columns, sheet, styles);
  }
  data.children = [...lines.entries()]
    .sort(([one], [other]) => one - other)
    .map(([, line]) => line);
  unshareFormulas(data, sheet);
  const dimension = element(root, "dimension");
  const used = sheet.usedArea(false);
  if (dimension !== undefined && used !== undefined) setAttribute(dimension, "ref", areaText(used));
}

function byRow(cells: ReadonlySet<string>): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const key of cells) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const columns = rows.get(row);
    if (columns === undefined) rows.set(row, [column]);
    else columns.push(column);
  }
  return rows;
}

function writeHeight(line: XmlElement, height: Line | undefined): void {
  if (height?.isChanged !== true) return;
  line.attributes.delete("ht");
  line.attributes.delete("customHeight");
  if (height.size === undefined) return;
  setAttribute(line, "ht", height.size);
  setAttribute(line, "customHeight", 1);
}

function writeRow(
  line: XmlElement,
  row: number,
  columns: readonly number[],
  sheet: Sheet,
  styles: StyleWriter
): void {
  const cells = new Map<number, XmlElement>();
  let last = -1;
  for (const entry of elements(line, "c")) {
    last = parseArea(attribute(entry, "r") ?? "")?.column ?? last + 1;
    cells.set(last, entry);
  }
  for (const column of columns) {
    const isWritten = sheet.changedEntries.has(`${row},${column}`);
    const at = cellArea(row, column);
    cells.set(
      column,
      cellElement(cells.get(column), at, sheet.cell(row, column), isWritten, styles, prefixOf(line))
    );
  }
  line.attributes.delete("spans");
  line.children = [...cells.entries()]
    .sort(([one], [other]) => one - other)
    .map(([, entry]) => entry);
}

function cellElement(
  old: XmlElement | undefined,
  at: Area,
  cell: Cell,
  isWritten: boolean,
  styles: StyleWriter,
  prefix: string
): XmlElement {
  const style = styles.cellStyle(cell.style);
  const kind = TYPES[cell.type];
  const isInline = cell.type === "String" && cell.formula === undefined;
  const entry = newElement(`${prefix}c`, {
    r: areaText(at),
    s: style === 0 ? undefined : style,
    t: isInline ? "inlineStr" : kind,
  });
  const kept = isWritten ? undefined : element(old, "f");
  if (kept !== undefined) entry.children.push(kept);
  else if (cell.formula !== undefined) {
    entry.children.push(
      newElement(`${prefix}f`, {}, [escapeXml(encodeEscapes(cell.formula.slice(1)))])
    );
  }
  if (isInline) {
    const text = newElement(`${prefix}t`, { "xml:space": "preserve" }, [
      escapeXml(encodeEscapes(String(cell.value))),
    ]);
    entry.children.push(newElement(`${prefix}is`, {}, [text]));
  } else if (cell.type !== "Empty") {
    const value =
      cell.value === true ? "1" : cell.value === false ? "0" : escapeXml(String(cell.value));
    entry.children.push(newElement(`${prefix}v`, {}, [value]));
  }
  return entry;
}

const TYPES: Readonly<Record<Cell["type"], string | undefined>> = {
  Empty: undefined,
  Double: undefined,
  String: "str",
  Boolean: "b",
  Error: "e",
};

/** Where the cell that holds a shared formula was overwritten, the others that share it get their own. */
function unshareFormulas(data: XmlElement, sheet: Sheet): void {
  const shared = new Map<string, { readonly formula: XmlElement; readonly at: Area }[]>();
  const withMaster = new Set<string>();
  for (const line of elements(data, "row")) {
    for (const entry of elements(line, "c")) {
      const formula = element(entry, "f");
      const key = attribute(formula, "si");
      const at = parseArea(attribute(entry, "r") ?? "");
      if (formula === undefined || key === undefined || at === undefined) continue;
      if (formula.children.length > 0) withMaster.add(key);
      shared.set(key, [...(shared.get(key) ?? []), { formula, at }]);
    }
  }
  for (const [key, users] of shared) {
    if (withMaster.has(key)) continue;
    for (const { formula, at } of users) {
      const own = sheet.cell(at.row, at.column).formula ?? "";
      formula.attributes.clear();
      formula.children = [escapeXml(own.slice(1))];
    }
  }
}

function writeConditionalFormats(root: XmlElement, sheet: Sheet, styles: StyleWriter): void {
  const fromFile = new Map<string, ConditionalFormat>();
  for (const rule of sheet.conditionalFormats)
    if (rule.source !== undefined) fromFile.set(rule.source, rule);
  const blocks = elements(root, "conditionalFormatting");
  const kept: XmlElement[] = [];
  const removed: number[] = [];
  blocks.forEach((block, blockIndex) => {
    elements(block, "cfRule").forEach((entry, ruleIndex) => {
      const rule = fromFile.get(`${blockIndex}/${ruleIndex}`);
      if (rule === undefined) {
        removed.push(Number(attribute(entry, "priority") ?? 0));
        block.children = block.children.filter((child) => child !== entry);
        return;
      }
      kept.push(entry);
      if (rule.isChanged) rewriteRule(entry, rule, styles);
    });
  });
  root.children = root.children.filter(
    (child) =>
      typeof child === "string" || !blocks.includes(child) || elements(child, "cfRule").length > 0
  );
  if (removed.length > 0) styles.hasFreedDifferential = true;
  const added = sheet.conditionalFormats.filter((rule) => rule.source === undefined);
  shiftPriorities(kept, removed, added.length);
  added.forEach((rule, index) => {
    place(root, ruleBlock(rule, index + 1, styles, prefixOf(root)));
  });
}

/** New rules stand before all others, as in Excel; the others keep their distances. */
function shiftPriorities(
  kept: readonly XmlElement[],
  removed: readonly number[],
  added: number
): void {
  const first = Math.min(...kept.map((entry) => Number(attribute(entry, "priority") ?? 0)));
  const freed = removed.filter((priority) => priority < first).length;
  const shift = added - freed;
  if (shift === 0) return;
  for (const entry of kept) {
    setAttribute(entry, "priority", Number(attribute(entry, "priority") ?? 0) + shift);
  }
}

function ruleBlock(
  rule: ConditionalFormat,
  priority: number,
  styles: StyleWriter,
  prefix: string
): XmlElement {
  const entry = newElement(`${prefix}cfRule`, {
    type: "expression",
    dxfId: styles.differential(rule.look),
    priority,
    stopIfTrue: rule.stopIfTrue ? 1 : undefined,
  });
  entry.children = [newElement(`${prefix}formula`, {}, [escapeXml(formulaText(rule))])];
  const sqref = rule.areas.map(areaText).join(" ");
  return newElement(`${prefix}conditionalFormatting`, { sqref }, [entry]);
}

/** A rule that was never given its formula is never true. */
function formulaText(rule: ConditionalFormat): string {
  const text = (rule.formula ?? "").replace(/^=/, "");
  return text === "" ? "FALSE" : text;
}

function rewriteRule(entry: XmlElement, rule: ConditionalFormat, styles: StyleWriter): void {
  setAttribute(entry, "dxfId", styles.differential(rule.look));
  if (rule.stopIfTrue) setAttribute(entry, "stopIfTrue", 1);
  else entry.attributes.delete("stopIfTrue");
  const formula = element(entry, "formula");
  if (formula !== undefined) formula.children = [escapeXml(formulaText(rule))];
  styles.hasFreedDifferential = true;
}

function writeLinks(editor: PartEditor, part: string, root: XmlElement, sheet: Sheet): void {
  const before = new Map<string, XmlElement>();
  for (const entry of elements(element(root, "hyperlinks"))) {
    const area = parseArea((attribute(entry, "ref") ?? "").split(" ")[0] ?? "");
    if (area !== undefined) before.set(`${area.row},${area.column}`, entry);
  }
  const entries = [...sheet.links].map(([key, link]) => {
    const old = before.get(key);
    const isSame =
      old !== undefined &&
      attribute(old, "location") === link.documentReference &&
      (link.address !== undefined) ===
        [...old.attributes.keys()].some((name) => name.endsWith(":id"));
    return isSame ? old : linkElement(editor, part, key, link, prefixOf(root));
  });
  removeChildren(root, "hyperlinks");
  if (entries.length > 0) place(root, newElement(`${prefixOf(root)}hyperlinks`, {}, entries));
}

function linkElement(
  editor: PartEditor,
  part: string,
  key: string,
  link: Hyperlink,
  prefix: string
): XmlElement {
  const [row = 0, column = 0] = key.split(",").map(Number);
  const entry = newElement(`${prefix}hyperlink`, {
    ref: areaText(cellArea(row, column)),
    location: link.documentReference,
    tooltip: link.screenTip,
  });
  if (link.address !== undefined) {
    const id = editor.relate(part, `${OFFICE}/hyperlink`, link.address, true);
    entry.attributes.set("xmlns:r", OFFICE);
    setAttribute(entry, "r:id", id);
  }
  return entry;
}
