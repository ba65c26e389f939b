import type { Highlight } from "../../core/report/annotation";
import { problemWording } from "../hostProblem";
import { asProblem, type Ground } from "./ground";
import { CLEARED, NOTHING_TO_CLEAR, notClearedOn, notMarked, notMarkedOn } from "./notices";

/** Highlights in the sheets and the sheet of findings. */
export class Marking {
  /** After 清除标注 nothing is highlighted until the next check that the user asks for: the workbook may go out now. */
  private isWanted = true;
  private shown: readonly Highlight[] | undefined;

  constructor(private readonly ground: Ground) {}

  want(): void {
    this.isWanted = true;
    this.shown = undefined;
  }

  /** Highlights what is open; a workbook that cannot be highlighted keeps its list of findings. */
  async mark(): Promise<void> {
    const { ground } = this;
    const { last, workbook } = ground;
    ground.marksAreLate = false;
    if (last === undefined || !this.isWanted) return;
    const { highlights } = ground.annotation(last);
    if (sameHighlights(highlights, this.shown)) return;
    if (highlights.length === 0 && !ground.state.marked) {
      this.shown = highlights;
      return;
    }
    try {
      const { protectedSheets } = await workbook.mark(highlights);
      this.shown = highlights;
      ground.set({
        marked: highlights.length > 0 || ground.state.findingsSheet || protectedSheets.length > 0,
      });
      if (protectedSheets.length > 0) ground.notify("warning", notMarkedOn(protectedSheets));
    } catch (thrown) {
      const problem = asProblem(thrown);
      const { settings, work } = ground.state;
      if (work?.quiet === true && settings.live && problem.kind === "cell-editing") {
        // The user types the next number: the recheck after it highlights, and nobody has to be told.
        ground.marksAreLate = true;
        throw problem;
      }
      ground.set({ problem });
      ground.notify("warning", notMarked(problemWording(problem)));
    }
  }

  async clear(): Promise<void> {
    const { ground } = this;
    const { cleared, protectedSheets } = await ground.workbook.clearMarks();
    this.isWanted = false;
    this.shown = undefined;
    ground.set({ marked: protectedSheets.length > 0, findingsSheet: false });
    if (protectedSheets.length > 0) ground.notify("warning", notClearedOn(protectedSheets));
    else if (cleared) ground.notify("success", CLEARED);
    else ground.notify("info", NOTHING_TO_CLEAR);
  }

  async writeSheet(): Promise<void> {
    const { ground } = this;
    if (ground.last === undefined) return;
    await ground.workbook.writeFindingsSheet(ground.annotation(ground.last).findings);
    ground.set({ findingsSheet: true, marked: true });
  }
}

function sameHighlights(
  one: readonly Highlight[],
  other: readonly Highlight[] | undefined
): boolean {
  return other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
