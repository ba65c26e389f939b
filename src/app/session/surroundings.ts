import type { Waiver } from "../../core/checking/waiver";
import type { Stop } from "../stop";
import type { Ground } from "./ground";
import type { Lane } from "./lane";

/** What a question beside the check needs of the session around it. */
export interface Surroundings {
  readonly ground: Ground;
  readonly lane: Lane;
  /** Loads what the workbook keeps, once. */
  readonly load: () => Promise<void>;
  /** Checks within the job that is under way. */
  readonly recheck: (stop: Stop) => Promise<void>;
  /** Makes a change to the waivers of the workbook, wherever a finding was verified. */
  readonly changeWaivers: (
    change: (waivers: readonly Waiver[]) => readonly Waiver[]
  ) => Promise<void>;
  /** Lets every question follow what was recognised last. */
  readonly follow: () => void;
}
