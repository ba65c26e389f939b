import type { Area } from "./areas";
import { cellArea, parseArea } from "./areas";
import { shiftedFormula } from "./formula/shift";
import { stringText } from "./stringText";
import type { Relationship } from "./originalPackage";
import type { FileStyles } from "./readStyles";
import type { Cell, ConditionalFormat, Hyperlink } from "./sheetModel";
import { Sheet } from "./sheetModel";
import type { XmlElement } from "./xml";
import {
  attribute,
  decodeEscapes,
  element,
  elements,
  isTrue,
  prefixedAttribute,
  textOf,
} from "./xml";

export interface SharedData {
  readonly strings: readonly string[];
  readonly styles: FileStyles;
}

/** A sheet from the root of its part. */
export function readSheet(
  named: { readonly id: string; readonly name: string; readonly part: string },
  root: XmlElement,
  related: readonly Relationship[],
  shared: SharedData
): Sheet {
  const sheet = new Sheet(named.id, named.name, named.part);
  readCells(sheet, root, shared.strings);
  readColumns(sheet, root);
  readView(sheet, element(root, "sheetViews", "sheetView"));
  readProtection(sheet, element(root, "sheetProtection"));
  sheet.tabColor = tabColor(root);
  sheet.merges = elements(element(root, "mergeCells"), "mergeCell").flatMap((merge) =>
    areasOf(attribute(merge, "ref"))
  );
  sheet.conditionalFormats = readConditionalFormats(root, named.id, shared.styles);
  sheet.formatsInFile = sheet.conditionalFormats.length;
  for (const link of elements(element(root, "hyperlinks"), "hyperlink")) {
    for (const area of areasOf(attribute(link, "ref"))) {
      sheet.links.set(`${area.row},${area.column}`, hyperlinkOf(link, related));
    }
  }
  return sheet;
}

function readCells(sheet: Sheet, root: XmlElement, strings: readonly string[]): void {
  const format = element(root, "sheetFormatPr");
  sheet.defaultRowHeight = Number(attribute(format, "defaultRowHeight") ?? 15);
  const masters = new Map<string, { readonly text: string; readonly at: Area }>();
  let row = -1;
  for (const line of elements(element(root, "sheetData"), "row")) {
    row = Number(attribute(line, "r") ?? row + 2) - 1;
    readRow(sheet, row, line);
    let column = -1;
    for (const entry of elements(line, "c")) {
      const at = parseArea(attribute(entry, "r") ?? "") ?? cellArea(row, column + 1);
      column = at.column;
      const formula = readFormula(element(entry, "f"), at, masters);
      sheet.arrays.push(...arrayOf(element(entry, "f")));
      sheet.put(row, column, readCell(entry, formula, strings));
    }
  }
}

function readRow(sheet: Sheet, row: number, line: XmlElement): void {
  const height = attribute(line, "ht");
  const isHidden = isTrue(attribute(line, "hidden"));
  const style = isTrue(attribute(line, "customFormat"))
    ? Number(attribute(line, "s") ?? 0)
    : undefined;
  if (height === undefined && !isHidden && style === undefined) return;
  const size = height === undefined ? undefined : Number(height);
  sheet.rows.set(row, { size, style, isHidden, isChanged: false });
}

function readFormula(
  entry: XmlElement | undefined,
  at: Area,
  masters: Map<string, { readonly text: string; readonly at: Area }>
): string | undefined {
  if (entry === undefined) return undefined;
  const text = decodeEscapes(textOf(entry));
  const shared = attribute(entry, "t") === "shared" ? attribute(entry, "si") : undefined;
  if (shared === undefined) return text === "" ? undefined : `=${text}`;
  if (text !== "") masters.set(shared, { text, at });
  const master = masters.get(shared);
  if (master === undefined) return undefined;
  return `=${shiftedFormula(master.text, at.row - master.at.row, at.column - master.at.column)}`;
}

function arrayOf(entry: XmlElement | undefined): Area[] {
  return attribute(entry, "t") === "array" ? areasOf(attribute(entry, "ref")) : [];
}

function readCell(
  entry: XmlElement,
  formula: string | undefined,
  strings: readonly string[]
): Cell {
  const style = Number(attribute(entry, "s") ?? 0);
  const kind = attribute(entry, "t") ?? "n";
  const content = element(entry, "v");
  const raw = content === undefined ? "" : textOf(content);
  if (kind === "inlineStr")
    return { value: stringText(element(entry, "is")), type: "String", formula, style };
  if (content === undefined) return { value: "", type: "Empty", formula, style };
  if (kind === "s") return { value: strings[Number(raw)] ?? "", type: "String", formula, style };
  if (kind === "b") return { value: isTrue(raw), type: "Boolean", formula, style };
  if (kind === "e") return { value: raw, type: "Error", formula, style };
  if (kind === "str") return { value: decodeEscapes(raw), type: "String", formula, style };
  const number = Number(raw);
  if (raw === "" || Number.isNaN(number))
    return { value: raw, type: raw === "" ? "Empty" : "String", formula, style };
  return { value: number, type: "Double", formula, style };
}

function readColumns(sheet: Sheet, root: XmlElement): void {
  const width = attribute(element(root, "sheetFormatPr"), "defaultColWidth");
  if (width !== undefined) sheet.defaultColumnWidth = Number(width);
  for (const entry of elements(element(root, "cols"), "col")) {
    const from = Number(attribute(entry, "min")) - 1;
    const to = Math.min(Number(attribute(entry, "max")), from + 16_384);
    const size = attribute(entry, "width");
    const style = Number(attribute(entry, "style") ?? 0);
    for (let column = from; column < to; column++) {
      sheet.columns.set(column, {
        size: size === undefined ? undefined : Number(size),
        style: style === 0 ? undefined : style,
        isHidden: isTrue(attribute(entry, "hidden")),
        isChanged: false,
      });
    }
  }
}

function readView(sheet: Sheet, view: XmlElement | undefined): void {
  sheet.showGridlines = attribute(view, "showGridLines") !== "0";
  const pane = element(view, "pane");
  if (attribute(pane, "state")?.startsWith("frozen") === true) {
    sheet.frozen = {
      rows: Number(attribute(pane, "ySplit") ?? 0),
      columns: Number(attribute(pane, "xSplit") ?? 0),
    };
  }
  const selected = attribute(elements(view, "selection").at(-1), "sqref")?.split(" ")[0];
  sheet.selection = parseArea(selected ?? "A1") ?? cellArea(0, 0);
}

function readProtection(sheet: Sheet, protection: XmlElement | undefined): void {
  sheet.isProtected = isTrue(attribute(protection, "sheet"));
  if (!sheet.isProtected) return;
  sheet.protectionOptions = Object.fromEntries(
    Object.entries(ALLOWED).map(([option, name]) => [option, attribute(protection, name) === "0"])
  );
}

/** Options of Excel's API by the attribute that forbids them; in the file "0" means allowed. */
const ALLOWED: Readonly<Record<string, string>> = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
};

function tabColor(root: XmlElement): string {
  const rgb = attribute(element(root, "sheetPr", "tabColor"), "rgb");
  return rgb === undefined ? "" : `#${rgb.slice(-6).toUpperCase()}`;
}

/** Areas of a list such as "A1 B2:C3". */
export function areasOf(list: string | undefined): Area[] {
  return (list ?? "").split(/\s+/).flatMap((text) => parseArea(text) ?? []);
}

function readConditionalFormats(
  root: XmlElement,
  sheetId: string,
  styles: FileStyles
): ConditionalFormat[] {
  const found: { readonly priority: number; readonly format: ConditionalFormat }[] = [];
  elements(root, "conditionalFormatting").forEach((block, blockIndex) => {
    elements(block, "cfRule").forEach((rule, ruleIndex) => {
      const kind = attribute(rule, "type") ?? "";
      const [formula] = elements(rule, "formula");
      const dxf = attribute(rule, "dxfId");
      const source = `${blockIndex}/${ruleIndex}`;
      const look = dxf === undefined ? undefined : styles.differential[Number(dxf)];
      const format = {
        id: `${sheetId.slice(1, -1)}-${source.replace("/", "-")}`,
        areas: areasOf(attribute(block, "sqref")),
        type: API_TYPES[kind] ?? "PresetCriteria",
        formula: formula === undefined ? undefined : `=${textOf(formula)}`,
        look: look ?? {},
        stopIfTrue: isTrue(attribute(rule, "stopIfTrue")),
        source,
        isChanged: false,
      };
      found.push({ priority: Number(attribute(rule, "priority") ?? 0), format });
    });
  });
  return found.sort((one, other) => one.priority - other.priority).map(({ format }) => format);
}

const API_TYPES: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

function hyperlinkOf(link: XmlElement, related: readonly Relationship[]): Hyperlink {
  const id = prefixedAttribute(link, "id");
  return {
    address: related.find((relation) => relation.id === id)?.target,
    documentReference: attribute(link, "location"),
    screenTip: attribute(link, "tooltip"),
  };
}
