import type { Recognition } from "../../core/recognition/model";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { recognisedInSteps } from "../steps";
import { endIfStopped, type Stop } from "../stop";
import type { Ground } from "./ground";
import type { Lane } from "./lane";

/** The workbook as it was read, its tables, and how many edits they have seen. */
export interface Recognised {
  readonly snapshot: WorkbookSnapshot;
  readonly recognition: Recognition;
  readonly edits: number;
}

/**
 * Reads and recognises the workbook as it stands, within a job of the lane.
 * @throws {Stopped} with the state as it was
 */
export async function recogniseNow(ground: Ground, lane: Lane, stop: Stop): Promise<Recognised> {
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
  const recognised = { snapshot, recognition, edits };
  ground.recognised = recognised;
  return recognised;
}

/** What was recognised last, by whichever question, where nothing has changed since. */
export function recognisedStill({ recognised, edits }: Ground): Recognised | undefined {
  return recognised?.edits === edits ? recognised : undefined;
}
