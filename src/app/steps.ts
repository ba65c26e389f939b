import type { Recognition } from "../core/recognition/model";
import {
  recogniseWorkbookSteps,
  type RecognitionOptions,
} from "../core/recognition/recogniseWorkbook";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { Breathing, type Breath } from "./breath";
import { endIfStopped, type Stop } from "./stop";

/**
 * Goes through a job in steps, and lets the host have its turn between them.
 * @throws {Stopped} between two steps
 */
export async function inSteps<Step, Value>(
  steps: Generator<Step, Value, void>,
  breath: Breath,
  stop: Stop | undefined,
  after?: (step: Step) => void
): Promise<Value> {
  const breathing = new Breathing(breath);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    after?.(step.value);
    await breathing.giveWay();
    endIfStopped(stop);
  }
}

/** @throws {Stopped} between two tables */
export function recognisedInSteps(
  snapshot: WorkbookSnapshot,
  options: RecognitionOptions,
  breath: Breath,
  stop: Stop | undefined
): Promise<Recognition> {
  return inSteps(recogniseWorkbookSteps(snapshot, options), breath, stop);
}
