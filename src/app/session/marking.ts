import type { Highlight } from "../../core/report/annotation";
import { problemWording, type HostProblem } from "../hostProblem";
import { asProblem, type Ground } from "./ground";
import { CLEARED, NOTHING_TO_CLEAR, notClearedOn, notMarked, notMarkedOn } from "./notices";

/** Highlights in the sheets and the sheet of findings. */
export class Marking {
  private shown: readonly Highlight[] | undefined;

  constructor(private readonly ground: Ground) {}

  /** After 清除标注 nothing is highlighted until the user asks for it: the workbook may go out now. */
  want(): void {
    this.shown = undefined;
    this.ground.set({ cleared: false });
  }

  /** Highlights what is open; a workbook that cannot be highlighted keeps its list of findings. */
  async mark(): Promise<void> {
    const { ground } = this;
    const { last, workbook } = ground;
    ground.marksAreLate = false;
    if (last === undefined || ground.state.cleared) return;
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
      this.couldNot(thrown);
    }
  }

  async clear(): Promise<void> {
    const { ground } = this;
    const { cleared, protectedSheets } = await ground.workbook.clearMarks();
    this.shown = undefined;
    ground.set({ cleared: true, marked: protectedSheets.length > 0, findingsSheet: false });
    if (protectedSheets.length > 0) ground.notify("warning", notClearedOn(protectedSheets));
    else if (cleared) ground.notify("success", CLEARED);
    else ground.notify("info", NOTHING_TO_CLEAR);
  }

  async writeSheet(): Promise<void> {
    const { ground } = this;
    if (ground.last === undefined) return;
    try {
      await ground.workbook.writeFindingsSheet(ground.annotation(ground.last).findings);
    } catch (thrown) {
      this.mayBeHalfWay(asProblem(thrown));
      throw thrown;
    }
    ground.set({ findingsSheet: true, marked: true });
  }

  /** What was tried may be there half-way, and can be cleared; a read-only workbook has taken nothing. */
  private mayBeHalfWay(problem: HostProblem): void {
    if (problem.kind !== "read-only") this.ground.set({ marked: true });
  }

  private couldNot(thrown: unknown): void {
    const { ground } = this;
    const problem = asProblem(thrown);
    const { settings, work, notice } = ground.state;
    const isQuiet = work?.quiet === true;
    if (isQuiet && settings.live && problem.kind === "cell-editing") {
      // The user types the next number: the recheck after it highlights, and nobody has to be told.
      ground.marksAreLate = true;
      throw problem;
    }
    this.mayBeHalfWay(problem);
    // A quiet job does not push away the warning about what the user has done himself.
    if (isQuiet && notice?.kind === "warning") return;
    ground.notify("warning", notMarked(problemWording(problem)));
  }
}

function sameHighlights(
  one: readonly Highlight[],
  other: readonly Highlight[] | undefined
): boolean {
  return other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
