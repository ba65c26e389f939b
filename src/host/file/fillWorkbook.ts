import { builtSheetPart } from "./builtSheetPart";
import { editStyles } from "./editStyles";
import { fillSheet, type SheetTexts, type UnwrittenReason } from "./fillSheet";
import { appendSheet } from "./findingsSheetPlace";
import { PackageEdit } from "./packageEdit";
import { patchCellStyles } from "./stylesPatch";
import { openWorkbook } from "./workbookPackage";
import type { CellAddress } from "../../core/workbook/address";
import type { BuiltSheet } from "../../core/workbook/builtSheet";
import type { CellText } from "../../core/workbook/cellText";

/** What goes into a copy of a workbook. */
export interface WorkbookFilling {
  readonly texts: readonly CellText[];
  /** New sheets behind the last one. */
  readonly sheets?: readonly BuiltSheet[];
}

export interface FilledWorkbook {
  readonly bytes: Uint8Array;
  /** Cells whose formula gave way to the text. */
  readonly formulas: readonly CellAddress[];
  readonly unwritten: readonly UnwrittenCell[];
  /** Names of the new sheets, in the order in which they were asked for. */
  readonly sheets: readonly string[];
}

/** A cell that was left as it is. */
export interface UnwrittenCell {
  readonly cell: CellAddress;
  readonly reason: UnwrittenReason;
}

/**
 * A copy of a workbook with texts in cells, which keep their look, and with new sheets. Parts that are not touched keep
 * their bytes, touched ones differ only by those cells. Without formulas that gave way the calculation chain stays, too;
 * else it is left out, since Excel refuses one that names cells without formulas, and makes it anew.
 * @throws {UnreadableFile} when the bytes are no workbook that we can read
 */
export function fillWorkbook(bytes: Uint8Array, filling: WorkbookFilling): FilledWorkbook {
  const edit = new PackageEdit(openWorkbook(bytes));
  const formulas: CellAddress[] = [];
  const unwritten: UnwrittenCell[] = [];
  const wanted = bySheet(filling.texts);
  for (const { name, part } of edit.sheets) {
    const texts = wanted.get(name);
    wanted.delete(name);
    if (texts === undefined) continue;
    const filled = fillSheet(edit.read(part), part, texts);
    edit.write(part, filled.xml);
    formulas.push(...filled.formulas.map((cell) => ({ sheet: name, ...cell })));
    unwritten.push(
      ...filled.unwritten.map(({ reason, ...cell }) => ({ cell: { sheet: name, ...cell }, reason }))
    );
  }
  const [missing] = wanted.keys();
  if (missing !== undefined) throw new RangeError(`no sheet ${missing}`);
  if (formulas.length > 0) edit.removePart("calcChain");
  const sheets = addSheets(edit, filling.sheets ?? []);
  return { bytes: edit.result(), formulas, unwritten, sheets };
}

function addSheets(edit: PackageEdit, sheets: readonly BuiltSheet[]): readonly string[] {
  if (sheets.length === 0) return [];
  const { cells } = editStyles(edit, patchCellStyles);
  return sheets.map((sheet) => {
    const { part, name } = appendSheet(edit, sheet.name);
    edit.write(part, builtSheetPart(sheet, cells, edit.namespace));
    return name;
  });
}

/** Of two texts for one cell the later one counts. */
function bySheet(texts: readonly CellText[]): Map<string, SheetTexts> {
  const sheets = new Map<string, Map<number, Map<number, string>>>();
  for (const { cell, text } of texts) {
    const rows = sheets.get(cell.sheet) ?? new Map<number, Map<number, string>>();
    sheets.set(cell.sheet, rows);
    const columns = rows.get(cell.row) ?? new Map<number, string>();
    rows.set(cell.row, columns.set(cell.column, text));
  }
  return sheets;
}
