import type { CellBefore } from "../openWorkbook";
import { sameContent } from "./correcting";

/** Whether a cell shows what stood there at an earlier look. */
export function isUnchanged(now: CellBefore, then: CellBefore | undefined): boolean {
  return then !== undefined && !now.inArray && sameContent(now.content, then.content);
}

/** Whether a cell shows a text that was written into it. */
export function showsText({ content, inArray }: CellBefore, text: string): boolean {
  if (inArray) return false;
  return content.kind === "text" ? content.text === text : content.kind === "empty" && text === "";
}
