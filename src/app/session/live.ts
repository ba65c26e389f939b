import type { Ground } from "./ground";

/** Rechecks a moment after the last edit. */
export class Live {
  private callOff: (() => void) | undefined;

  constructor(
    private readonly ground: Ground,
    private readonly recheck: () => void
  ) {}

  edited(): void {
    this.ground.edits += 1;
    this.ground.forgetSuccess();
    if (this.ground.last !== undefined) this.ground.set({ stale: true });
    this.arm();
  }

  /** Sets or resets the alarm where the last check, or what it highlighted, is older than the last edit. */
  arm(): void {
    this.end();
    const { ground } = this;
    const isLate = ground.edits !== ground.editsChecked || ground.marksAreLate;
    if (!ground.state.settings.live || !isLate) return;
    this.callOff = ground.deps.schedule(() => {
      this.callOff = undefined;
      this.recheck();
    }, MOMENT);
  }

  end(): void {
    this.callOff?.();
    this.callOff = undefined;
  }
}

/** Long enough for the next cell of a row to be typed, short enough to be felt as at once. */
const MOMENT = 400;
