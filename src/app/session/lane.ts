import type { Work } from "../checkSession";
import { Stopped, type Stop } from "../stop";
import { asProblem, type Ground } from "./ground";

/**
 * One job at a time. What the user asks for goes before what the session does quietly by itself, which gives way; a
 * second thing asked for while the first is under way is ignored: the pane disables its buttons meanwhile.
 */
export class Lane {
  private current: Job | undefined;
  private isClosed = false;

  constructor(
    private readonly ground: Ground,
    /** Hears of every job that has ended, and how. */
    private readonly onEnded: (ending: Ending) => void
  ) {}

  get isBusy(): boolean {
    return this.current !== undefined;
  }

  /**
   * Runs a job, unless one that the user asked for is under way. What the job throws becomes the problem of the state.
   * @returns whether it ran, and to its end
   */
  async run(work: Work, job: (stop: Stop) => Promise<void>): Promise<boolean> {
    // Again and again: the end of one quiet job may set off the next before it is this one's turn.
    while (this.current?.work.quiet === true && !work.quiet) {
      this.current.stop.stopped = true;
      await this.current.ended;
    }
    if (this.current !== undefined || this.isClosed) return false;
    const stop = { stopped: false };
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    let leave = (): void => undefined;
    const left = new Promise<never>((_, reject) => {
      leave = () => {
        reject(new Stopped());
      };
    });
    this.current = { work, stop, ended, leave };
    const { ground } = this;
    ground.set(work.quiet ? { work } : { work, problem: undefined, notice: undefined });
    let ending: Ending = "done";
    try {
      await Promise.race([job(stop), left]);
    } catch (thrown) {
      ending = endingOf(thrown, work);
      const isLate = ground.last !== undefined && ground.edits !== ground.editsChecked;
      if (ending === "failed") ground.set({ problem: asProblem(thrown), stale: isLate });
      else if (ending === "put-off") ground.set({ stale: isLate });
    } finally {
      this.current = undefined;
      ground.set({ work: undefined });
      end();
      this.onEnded(ending);
    }
    return ending === "done";
  }

  /** Tells how far the job is; the job itself knows whether it may still be stopped. */
  report(change: Pick<Work, "phase" | "done"> & { readonly stoppable?: boolean }): void {
    const { work } = this.ground.state;
    if (work !== undefined) this.ground.set({ work: { ...withoutPart(work), ...change } });
  }

  /**
   * For the user, who does not wait for a host that is slow or gone: the lane is free at once. The job itself, which must
   * be one that only reads by now, ends at its next step.
   */
  leave(): void {
    if (this.current === undefined) return;
    this.current.stop.stopped = true;
    this.current.leave();
  }

  /** Takes no more jobs and ends when the last one has. */
  async close(): Promise<void> {
    this.isClosed = true;
    if (this.current !== undefined) this.current.stop.stopped = true;
    await this.current?.ended;
  }
}

interface Job {
  readonly work: Work;
  readonly stop: { stopped: boolean };
  readonly ended: Promise<void>;
  readonly leave: () => void;
}

/** A quiet job gives way to one that the user asks for, and is put off while the user types into a cell. */
export type Ending = "done" | "stopped" | "gave-way" | "put-off" | "failed";

function endingOf(thrown: unknown, { quiet }: Work): Ending {
  if (thrown instanceof Stopped) return quiet ? "gave-way" : "stopped";
  return quiet && asProblem(thrown).kind === "cell-editing" ? "put-off" : "failed";
}

function withoutPart({ task, stoppable, quiet }: Work): Work {
  return { task, stoppable, quiet };
}
