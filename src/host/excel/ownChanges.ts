/** What an event of the workbook is about. */
export interface ChangeEvent {
  readonly sheet: string;
  /** Of the cells; absent when the sheet itself came or went. */
  readonly address?: string;
  /** Excel's word for who did it, from ExcelApi 1.14: `ThisLocalAddin` are we. */
  readonly trigger?: string | undefined;
}

/**
 * Tells changes that we have made ourselves from the user's. Newer hosts say so in the event; older ones do not, and tell
 * of our changes like of any other, while we write or shortly after.
 */
export class OwnChanges {
  #writing = 0;
  #held: ChangeEvent[] = [];
  readonly #findingsSheets = new Set<string>();
  /** Cells that we have written, by sheet and address, whose event has not come. */
  readonly #expected = new Map<string, number>();

  constructor(
    private readonly tell: () => void,
    /** Milliseconds from any start. */
    private readonly now: () => number
  ) {}

  /** Events that come while the job runs wait for its end, when it is known what it has changed. */
  async during<T>(job: () => Promise<T>): Promise<T> {
    this.#writing += 1;
    try {
      return await job();
    } finally {
      this.#writing -= 1;
      if (this.#writing === 0) {
        const held = this.#held;
        this.#held = [];
        for (const event of held) this.hear(event);
      }
    }
  }

  /** The sheet of findings is never read: what happens on it, and to it, is nothing to tell. */
  isFindingsSheet(id: string): void {
    this.#findingsSheets.add(id);
  }

  /** A cell that we have written; its one event is expected soon or not at all. */
  wrote(sheet: string, address: string): void {
    this.#expected.set(`${sheet} ${address}`, this.now() + EXPECTED_MS);
  }

  /** A sheet that we have added or deleted; expected likewise. */
  changedSheet(sheet: string): void {
    this.#expected.set(`${sheet} `, this.now() + EXPECTED_MS);
  }

  hear(event: ChangeEvent): void {
    if (this.#writing > 0) this.#held.push(event);
    else if (!this.#isOwn(event)) this.tell();
  }

  #isOwn({ sheet, address, trigger }: ChangeEvent): boolean {
    if (trigger === "ThisLocalAddin" || this.#findingsSheets.has(sheet)) return true;
    const key = `${sheet} ${address?.replaceAll("$", "") ?? ""}`;
    const until = this.#expected.get(key);
    this.#expected.delete(key);
    return until !== undefined && this.now() <= until;
  }
}

/** A user who types into the same cell again takes longer. */
const EXPECTED_MS = 1_000;
