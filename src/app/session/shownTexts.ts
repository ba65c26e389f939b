import { cellText } from "../../core/report/findingWording";
import type { CellText } from "../../core/workbook/cellText";
import type { CellBefore, OpenWorkbook } from "../openWorkbook";
import { sameContent } from "./correcting";

/** Texts that the user has been shown, and what stood in their cells then, in the same order. */
export interface ShownTexts {
  readonly texts: readonly CellText[];
  readonly before: readonly CellBefore[];
}

/**
 * Writes texts where nothing has changed since they were shown: all or nothing.
 * @returns what stood there, or the name of a cell that has changed
 */
export async function writeShown(
  workbook: OpenWorkbook,
  { texts, before }: ShownTexts
): Promise<{ readonly written: ShownTexts } | { readonly changed: string }> {
  let changed = "";
  const then = await workbook.writeTexts(texts, (now) => {
    const other = now.find((entry, index) => !isUnchanged(entry, before[index]));
    if (other !== undefined) changed = cellText(other.cell);
    return other === undefined;
  });
  return then === undefined ? { changed } : { written: { texts, before: then } };
}

/**
 * Puts back what stood there, where the cells still show what was written: all or nothing.
 * @returns the name of a cell that has changed, else nothing
 */
export async function takeBack(
  workbook: OpenWorkbook,
  { texts, before }: ShownTexts
): Promise<string | undefined> {
  let changed: string | undefined;
  await workbook.restoreCells(before, (now) => {
    const other = now.find((entry, index) => !showsText(entry, texts[index]?.text ?? ""));
    changed = other && cellText(other.cell);
    return other === undefined;
  });
  return changed;
}

/** Whether a cell shows a text that was written into it. */
export function showsText({ content, inArray }: CellBefore, text: string): boolean {
  if (inArray) return false;
  return content.kind === "text" ? content.text === text : content.kind === "empty" && text === "";
}

function isUnchanged(now: CellBefore, then: CellBefore | undefined): boolean {
  return then !== undefined && !now.inArray && sameContent(now.content, then.content);
}
