import { PartEditor } from "./partEditor";
import { readXml, relatedPart, relationshipsOf, relationshipsPart } from "./originalPackage";
import { writeSettings } from "./saveSettings";
import { addSheet, editSheet } from "./saveSheet";
import { StyleWriter } from "./saveStyles";
import { Sheet } from "./sheetModel";
import type { WorkbookModel } from "./workbookModel";
import type { XmlElement } from "./xml";
import {
  attribute,
  element,
  elements,
  newElement,
  prefixOf,
  prefixedAttribute,
  setAttribute,
} from "./xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * The workbook as .xlsx. Parts that nothing changed keep their bytes; in the others only what changed is written anew.
 * @throws RangeError for a workbook that was not read from a file
 */
export function saveWorkbook(model: WorkbookModel): Uint8Array {
  if (model.original === undefined) throw new RangeError("a workbook without its file");
  const editor = new PartEditor(model.original);
  const main = relatedPart(model.original, "", "officeDocument") ?? "xl/workbook.xml";
  const sheets = model.sheets.filter((sheet): sheet is Sheet => sheet instanceof Sheet);
  const styles = new StyleWriter(editor, main, model.styles);
  const parts = new Map<string, string>();
  for (const sheet of sheets) {
    if (sheet.part !== undefined) editSheet(editor, sheet, sheet.part, styles);
    else parts.set(sheet.id, createPart(editor, sheet, styles));
  }
  const hasRemoved = listSheets(editor, main, sheets, parts);
  if (hasRemoved || sheets.some((sheet) => sheet.changedEntries.size > 0))
    dropCalcChain(editor, main);
  if (hasRemoved) styles.dropUnused();
  styles.dropUnusedDifferential();
  writeSettings(editor, model.settings);
  return editor.finish();
}

function createPart(editor: PartEditor, sheet: Sheet, styles: StyleWriter): string {
  let number = 1;
  while (editor.has(`xl/worksheets/sheet${number}.xml`)) number++;
  const part = `xl/worksheets/sheet${number}.xml`;
  addSheet(editor, sheet, part, styles);
  editor.setContentType(part, WORKSHEET);
  return part;
}

/** Writes the list of sheets where it changed. @returns whether one of the file's is gone */
function listSheets(
  editor: PartEditor,
  main: string,
  sheets: readonly Sheet[],
  parts: ReadonlyMap<string, string>
): boolean {
  const related = relationshipsOf(editor.original, main);
  if (isListUnchanged(editor, main, sheets)) return false;
  const partOf = new Map(related.map((relation) => [relation.id, relation.target]));
  const before = elements(element(editor.edit(main, "").root, "sheets"), "sheet");
  const kept = new Map<string, XmlElement>();
  const others: XmlElement[] = [];
  for (const entry of before) {
    const part = partOf.get(prefixedAttribute(entry, "id") ?? "");
    const isWorksheet = related.some((one) => one.target === part && one.kind === "worksheet");
    if (part !== undefined && isWorksheet) kept.set(part, entry);
    else others.push(entry);
  }
  let largest = Math.max(0, ...before.map((entry) => Number(attribute(entry, "sheetId") ?? 0)));
  const after = sheets.map((sheet) => {
    const known = sheet.part === undefined ? undefined : kept.get(sheet.part);
    const entry = known ?? newEntry(editor, main, before[0], parts.get(sheet.id) ?? "", ++largest);
    if (attribute(entry, "name") !== sheet.name) setAttribute(entry, "name", sheet.name);
    const state = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" }[
      sheet.visibility
    ];
    const isAsBefore = (attribute(entry, "state") ?? "visible") === (state ?? "visible");
    if (!isAsBefore && state === undefined) entry.attributes.delete("state");
    else if (!isAsBefore && state !== undefined) setAttribute(entry, "state", state);
    return entry;
  });
  const gone = before.filter((entry) => !after.includes(entry) && !others.includes(entry));
  const isSame = gone.length === 0 && after.length + others.length === before.length;
  if (
    !isSame ||
    sheets.some((sheet, index) => after[index] !== before[index] && sheet.part !== undefined)
  ) {
    replaceList(editor, main, [...after, ...others], before);
  }
  for (const entry of gone) {
    const id = prefixedAttribute(entry, "id") ?? "";
    const part = partOf.get(id);
    if (part === undefined) continue;
    editor.unrelate(main, id);
    editor.setContentType(part, undefined);
    editor.remove(part);
    editor.remove(relationshipsPart(part));
  }
  return gone.length > 0;
}

/** Whether the list of sheets says what it said in the file, so that its part can keep its bytes. */
function isListUnchanged(editor: PartEditor, main: string, sheets: readonly Sheet[]): boolean {
  const targets = new Map(
    relationshipsOf(editor.original, main)
      .filter((relation) => relation.kind === "worksheet")
      .map((relation) => [relation.id, relation.target])
  );
  const root = readXml(editor.original, main)?.root;
  const before = elements(element(root, "sheets"), "sheet").flatMap((entry) => {
    const part = targets.get(prefixedAttribute(entry, "id") ?? "");
    const state = attribute(entry, "state") ?? "visible";
    return part === undefined ? [] : [[part, attribute(entry, "name"), state.toLowerCase()]];
  });
  const after = sheets.map((sheet) => [sheet.part, sheet.name, sheet.visibility.toLowerCase()]);
  return JSON.stringify(before) === JSON.stringify(after);
}

function newEntry(
  editor: PartEditor,
  main: string,
  like: XmlElement | undefined,
  part: string,
  sheetId: number
): XmlElement {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const id = editor.relate(main, `${OFFICE}/worksheet`, part.slice(folder.length));
  const prefix = like === undefined ? "" : prefixOf(like);
  const idName =
    [...(like?.attributes.keys() ?? [])].find((name) => name.endsWith(":id")) ?? "r:id";
  return newElement(`${prefix}sheet`, { name: "", sheetId, [idName]: id });
}

/** Puts the list in, and has names that belong to a sheet follow it. */
function replaceList(
  editor: PartEditor,
  main: string,
  after: XmlElement[],
  before: readonly XmlElement[]
): void {
  const { root } = editor.edit(main, "");
  const list = element(root, "sheets");
  if (list !== undefined) list.children = after;
  const names = element(root, "definedNames");
  if (names !== undefined) {
    names.children = names.children.filter((name) => {
      const local = typeof name === "string" ? undefined : attribute(name, "localSheetId");
      if (typeof name === "string" || local === undefined) return true;
      const entry = before[Number(local)];
      const place = entry === undefined ? -1 : after.indexOf(entry);
      if (place >= 0 && place !== Number(local)) setAttribute(name, "localSheetId", place);
      return place >= 0;
    });
  }
  const view = element(root, "bookViews", "workbookView");
  const active = before[Number(attribute(view, "activeTab") ?? 0)];
  const place = active === undefined ? -1 : after.indexOf(active);
  if (view !== undefined && place !== Number(attribute(view, "activeTab") ?? 0)) {
    setAttribute(view, "activeTab", Math.max(0, place));
  }
}

/** The order in which Excel computed last time; it makes a new one where none is. */
function dropCalcChain(editor: PartEditor, main: string): void {
  const chain = relationshipsOf(editor.original, main).find((one) => one.kind === "calcChain");
  if (chain === undefined) return;
  editor.unrelate(main, chain.id);
  editor.setContentType(chain.target, undefined);
  editor.remove(chain.target);
}
