/** One batch as it went over the wire. */
export interface BatchRecord {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** What was called, such as "Range.Values" (read), "Range.Values=" (written), "Worksheet.GetRange". */
  readonly calls: readonly string[];
  /** Code of the error it ended with. */
  readonly error: string | undefined;
  /** Nothing but giving references back, which office.js does of itself after Excel.run. */
  readonly isHousekeeping: boolean;
}

/** What the add-in asked of Excel, for tests that hold it to few and small requests. */
export class Counters {
  batches: BatchRecord[] = [];

  /** Number of `context.sync()` that asked for anything. */
  get syncs(): number {
    return this.batches.filter((batch) => !batch.isHousekeeping).length;
  }

  /** All calls since the start or the last reset, in order. */
  get calls(): readonly string[] {
    return this.batches.flatMap((batch) => batch.calls);
  }

  reset(): void {
    this.batches = [];
  }
}
