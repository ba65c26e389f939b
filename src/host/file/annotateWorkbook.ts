import { findingsSheetPart } from "./findingsSheetPart";
import { placeFindingsSheet } from "./findingsSheetPlace";
import { PackageEdit } from "./packageEdit";
import { highlightSheet, mayHoldHighlights } from "./sheetHighlights";
import { emptyStyles, patchStyles } from "./stylesPatch";
import type { PatchedStyles } from "./stylesPatch";
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
  const styles = addStyles(edit);
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

const STYLES_CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

function addStyles(edit: PackageEdit): PatchedStyles {
  const present = edit.relationships.find(({ type }) => type === "styles")?.target;
  const part = present ?? edit.addPart("styles", "styles", STYLES_CONTENT).part;
  const patched = patchStyles(
    present === undefined ? emptyStyles(edit.namespace) : edit.read(part),
    part
  );
  edit.write(part, patched.xml);
  return patched;
}
