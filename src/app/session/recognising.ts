import type { Recognition } from "../../core/recognition/model";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { recognisedInSteps } from "../steps";
import { endIfStopped, type Stop } from "../stop";
import type { Ground } from "./ground";
import type { Lane } from "./lane";

/** The tables of the workbook, and how many edits they have seen. */
export interface Recognised {
  readonly recognition: Recognition;
  readonly edits: number;
}

/**
 * Reads and recognises the workbook as it stands, within a job of the lane.
 * @throws {Stopped} with the state as it was
 */
export async function recogniseNow(ground: Ground, lane: Lane, stop: Stop): Promise<Recognised> {
  const { recognition, edits } = await recogniseSnapshot(ground, lane, stop);
  return { recognition, edits };
}

/** The same, with what was read. */
export async function recogniseSnapshot(
  ground: Ground,
  lane: Lane,
  stop: Stop
): Promise<Recognised & { readonly snapshot: WorkbookSnapshot }> {
  const { workbook, deps, edits } = ground;
  lane.report({ phase: "read" });
  const onProgress = (done: number): void => {
    lane.report({ phase: "read", done });
  };
  const waits = ground.state.work?.quiet !== true;
  const snapshot = await workbook.read({ stop, onProgress, waits });
  endIfStopped(stop);
  lane.report({ phase: "recognise" });
  await deps.pause();
  endIfStopped(stop);
  const { year, organisation } = ground.state.settings;
  const recognition = await recognisedInSteps(snapshot, { year, organisation }, deps, stop);
  endIfStopped(stop);
  await deps.pause();
  endIfStopped(stop);
  // It has come through: what an earlier one ran into is over.
  ground.set({ problem: undefined });
  return { snapshot, recognition, edits };
}

/** What was recognised last of the workbook, by whichever question; of a tie the check's. */
export function recognisedLast(ground: Ground): Recognised | undefined {
  const { last, proposal, draft, editsChecked } = ground;
  const known: readonly (Recognised | undefined)[] = [
    last && { recognition: last.checked.recognition, edits: editsChecked },
    proposal,
    draft,
  ];
  return known.reduce((latest, one) =>
    one !== undefined && one.edits > (latest?.edits ?? -1) ? one : latest
  );
}
