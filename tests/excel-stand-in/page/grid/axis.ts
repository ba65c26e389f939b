/**
 * Where rows or columns lie, in pixels. Sizes are asked for once and kept, so that a sheet of a million rows costs only
 * what has been scrolled past.
 */
export class Axis {
  /** starts[n] is where line n begins; one more than the lines measured so far. */
  #starts: number[] = [0];

  /**
   * @param count lines of the sheet
   * @param sizeOf pixels of a line, 0 for a hidden one
   */
  constructor(
    readonly count: number,
    private readonly sizeOf: (index: number) => number
  ) {}

  start(index: number): number {
    this.#measureTo(Math.min(index, this.count));
    return this.#starts[Math.min(index, this.count)] ?? 0;
  }

  end(index: number): number {
    return this.start(index + 1);
  }

  size(index: number): number {
    return this.end(index) - this.start(index);
  }

  /** The line at a position; the last one beyond the end. */
  at(position: number): number {
    let known = this.#starts.length - 1;
    while ((this.#starts[known] ?? 0) <= position && known < this.count) {
      this.#measureTo(Math.min(known + 100, this.count));
      known = this.#starts.length - 1;
    }
    let low = 0;
    let high = known;
    while (low < high - 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return Math.min(low, this.count - 1);
  }

  /** Sizes from this line on have changed. */
  forgetFrom(index: number): void {
    this.#starts.length = Math.min(this.#starts.length, index + 1);
  }

  #measureTo(index: number): void {
    for (let next = this.#starts.length; next <= index; next++) {
      this.#starts.push((this.#starts[next - 1] ?? 0) + this.sizeOf(next - 1));
    }
  }
}
