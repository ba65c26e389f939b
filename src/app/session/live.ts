import type { Ground } from "./ground";

/** Rechecks, and proposes anew, a moment after the last edit. */
export class Live {
  private callOff: (() => void) | undefined;
  /** How often in a row a recheck was put off by typing. */
  private putOffs = 0;

  constructor(
    private readonly ground: Ground,
    private readonly recheck: () => void
  ) {}

  edited(): void {
    this.putOffs = 0;
    this.ground.forgetSuccess();
    this.ground.wrote();
    this.arm();
  }

  /** Sets or resets the alarm where the last check, or what it highlighted, is older than the last edit. */
  arm(): void {
    this.putOffs = 0;
    this.armIn(MOMENT);
  }

  /**
   * The user types: the edit will tell of itself, and only one that is called off with Esc does not. So it is tried again
   * less and less often, unless an edit has come in the meantime, which has set the alarm itself.
   */
  putOff(): void {
    if (this.callOff !== undefined) return;
    this.armIn(Math.min(FIRST_WAIT * 2 ** this.putOffs, LONGEST_WAIT));
    this.putOffs += 1;
  }

  end(): void {
    this.callOff?.();
    this.callOff = undefined;
  }

  private armIn(milliseconds: number): void {
    this.end();
    const { ground } = this;
    const isLate =
      ground.edits !== ground.editsChecked ||
      ground.edits !== (ground.proposal?.edits ?? ground.edits) ||
      ground.edits !== (ground.draft?.edits ?? ground.edits) ||
      ground.edits !== (ground.proofread ?? ground.edits) ||
      ground.marksAreLate;
    if (!ground.state.settings.live || !isLate) return;
    this.callOff = ground.deps.schedule(() => {
      this.callOff = undefined;
      this.recheck();
    }, milliseconds);
  }
}

/** Long enough for the next cell of a row to be typed, short enough to be felt as at once. */
const MOMENT = 400;

const FIRST_WAIT = 1_700;
const LONGEST_WAIT = 30_000;
