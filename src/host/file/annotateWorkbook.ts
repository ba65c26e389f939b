import { findingsSheetPart } from "./findingsSheetPart";
import { placeFindingsSheet } from "./findingsSheetPlace";
import { PackageEdit } from "./packageEdit";
import { highlightSheet, mayHoldHighlights } from "./sheetHighlights";
import { editStyles } from "./editStyles";
import { patchStyles } from "./stylesPatch";
import { openWorkbook } from "./workbookPackage";
import type { WorkbookAnnotation } from "../../core/report/annotation";
import { highlightAreas } from "../../core/report/highlightAreas";

/**
 * A copy of a workbook with highlights (conditional formats of ours, laid over the user's formats) and a sheet of
 * findings. What an earlier run wrote is replaced. Parts that are not touched keep their bytes, touched ones differ only
 * by what is inserted.
 * @throws {UnreadableFile} when the bytes are no workbook that we can read
 */
export function annotateWorkbook(bytes: Uint8Array, annotation: WorkbookAnnotation): Uint8Array {
  const edit = new PackageEdit(openWorkbook(bytes));
  const styles = editStyles(edit, patchStyles);
  const areas = highlightAreas(annotation.highlights);
  for (const { name, part } of edit.sheets) {
    const wanted = areas.get(name);
    const xml = edit.read(part);
    if (wanted === undefined && !mayHoldHighlights(xml)) continue;
    edit.write(part, highlightSheet(xml, part, wanted ?? new Map(), styles.looks));
  }
  const { part, name } = placeFindingsSheet(edit, annotation.findings.name);
  const findings = { ...annotation.findings, name };
  edit.write(part, findingsSheetPart(findings, styles.cells, edit.namespace));
  return edit.result();
}
