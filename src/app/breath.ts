/** Lets a long job give way, so that the host answers the user (and does not take the add-in for dead). */
export interface Breath {
  /** Milliseconds on any clock that only goes forward. */
  readonly now: () => number;
  /** Ends when the host has had its turn. */
  readonly pause: () => Promise<void>;
}

/** Pauses when the last pause is longer ago than a user notices; cheap enough to be asked between any two steps. */
export class Breathing {
  private last: number;

  constructor(private readonly breath: Breath) {
    this.last = breath.now();
  }

  async giveWay(): Promise<void> {
    if (this.breath.now() - this.last < LONGEST_STRETCH) return;
    await this.breath.pause();
    this.last = this.breath.now();
  }
}

const LONGEST_STRETCH = 50;
