import type { OpenSnapshot } from "../openWorkbook";
import { checkWorkbook } from "../checkWorkbook";
import type { Stop } from "../stop";
import type { Ground } from "./ground";
import type { Lane } from "./lane";
import type { Marking } from "./marking";

/** Reads, checks, shows and highlights: the check itself, within a job of the lane. */
export async function checkNow(
  ground: Ground,
  lane: Lane,
  marking: Marking,
  stop: Stop
): Promise<void> {
  const { workbook, deps, edits } = ground;
  const { year, organisation } = ground.state.settings;
  let snapshot: OpenSnapshot | undefined;
  await checkWorkbook(
    {
      read: async () => {
        const onProgress = (done: number): void => {
          lane.report({ phase: "read", done });
        };
        const waits = ground.state.work?.quiet !== true;
        snapshot = await workbook.read({ stop, onProgress, waits });
        const { findingsSheet } = snapshot;
        ground.set({ findingsSheet, marked: findingsSheet || ground.state.marked });
        return snapshot;
      },
      progress: (phase) => {
        // The outcome is shown and highlighted as a whole: there is no way back between the two.
        lane.report(phase === "report" ? { phase, stoppable: false } : { phase });
      },
      breath: deps,
      partDone: (done) => {
        lane.report({ phase: "check", done });
      },
      stop,
      report: async (checked) => {
        ground.last = { checked, fileName: snapshot?.fileName ?? "" };
        ground.editsChecked = edits;
        if (snapshot !== undefined)
          ground.recognised = { snapshot, recognition: checked.recognition, edits };
        // It has come through: what an earlier one ran into is over.
        ground.set({ problem: undefined });
        ground.show();
        await marking.mark();
      },
    },
    { year, organisation }
  );
}
