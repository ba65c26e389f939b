import { cellAreas } from "./cellAreas";
import { findingsSheetPart } from "./findingsSheetPart";
import { placeFindingsSheet } from "./findingsSheetPlace";
import { PackageEdit } from "./packageEdit";
import { highlightSheet, mayHoldHighlights } from "./sheetHighlights";
import type { HighlightAreas } from "./sheetHighlights";
import { emptyStyles, patchStyles } from "./stylesPatch";
import type { PatchedStyles } from "./stylesPatch";
import { openWorkbook } from "./workbookPackage";
import { SEVERITIES_BY_GRAVITY } from "../../core/report/annotation";
import type { Highlight, WorkbookAnnotation } from "../../core/report/annotation";

/**
 * A copy of a workbook with highlights (conditional formats of ours, laid over the user's formats) and a sheet of
 * findings. What an earlier run wrote is replaced. Parts that are not touched keep their bytes, touched ones differ only
 * by what is inserted.
 * @throws {UnreadableFile} when the bytes are no workbook that we can read
 */
export function annotateWorkbook(bytes: Uint8Array, annotation: WorkbookAnnotation): Uint8Array {
  const edit = new PackageEdit(openWorkbook(bytes));
  const styles = addStyles(edit);
  const areas = areasBySheet(annotation.highlights);
  for (const { name, part } of edit.sheets) {
    const wanted = areas.get(name);
    const xml = edit.read(part);
    if (wanted === undefined && !mayHoldHighlights(xml)) continue;
    edit.write(part, highlightSheet(xml, part, wanted ?? new Map(), styles.looks));
  }
  const part = placeFindingsSheet(edit, annotation.findings.name);
  edit.write(part, findingsSheetPart(annotation.findings, styles.cells, edit.namespace));
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

/** By sheet and severity; a cell that stands in several highlights gets its gravest. */
function areasBySheet(highlights: readonly Highlight[]): Map<string, HighlightAreas> {
  const sheets = new Set(highlights.map(({ sheet }) => sheet));
  return new Map([...sheets].map((sheet) => [sheet, areasOf(highlights, sheet)]));
}

function areasOf(highlights: readonly Highlight[], sheet: string): HighlightAreas {
  const taken = new Set<string>();
  return new Map(
    SEVERITIES_BY_GRAVITY.map((severity) => {
      const cells = highlights
        .filter((highlight) => highlight.sheet === sheet && highlight.severity === severity)
        .flatMap((highlight) => highlight.cells)
        .filter(({ row, column }) => {
          const key = `${row}:${column}`;
          return !taken.has(key) && taken.add(key);
        });
      return [severity, cellAreas(cells)];
    })
  );
}
