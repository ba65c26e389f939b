/** A choice between two options, each adding an amount, in whole units of the smallest printed step. */
export interface Choice {
  readonly amounts: readonly [bigint, bigint];
}

export type Option = 0 | 1;

export interface Forced {
  /** Whether any options at all reach the range; `unknown` when that could not be tried within the budget. */
  readonly reachable: "yes" | "no" | "unknown";
  /** One per choice: the option that every way of reaching the range takes; `undefined` when both occur or nobody knows. */
  readonly options: readonly (Option | undefined)[];
}

/** What may be spent on trying out, shared by all searches of one question. */
export interface SearchBudget {
  sums: number;
}

/** About 50 ms of trying out. */
export const searchBudget = (): SearchBudget => ({ sums: 400_000 });

/**
 * Which options are forced when the amounts of all choices must add up to something from `least` to `most`. Exact:
 * amounts are whole numbers, and every combination is accounted for by meeting in the middle, or none is when there
 * are too many.
 */
export function forcedChoices(
  choices: readonly Choice[],
  least: bigint,
  most: bigint,
  budget: SearchBudget
): Forced {
  const search = new Narrowing(choices, least, most);
  if (!search.narrow()) return { reachable: "no", options: search.options };
  const free = search.free();
  if (free.length === 0) return { reachable: "yes", options: search.options };
  const half = Math.ceil(free.length / 2);
  const cost = 2 ** half + 2 ** (free.length - half);
  if (half > LARGEST_HALF || cost > budget.sums || search.isBeyond(LARGEST_SUM)) {
    return { reachable: "unknown", options: search.options };
  }
  budget.sums -= cost;
  const [from, to] = search.remainingRange();
  const met = meetInTheMiddle(
    free.map((index) => numbersOf(search.amountsOf(index))),
    Number(from),
    Number(to)
  );
  if (met === undefined) return { reachable: "no", options: choices.map(() => undefined) };
  for (const [at, index] of free.entries()) search.settle(index, met[at]);
  return { reachable: "yes", options: search.options };
}

/** Beyond this, more memory and time than a click may take. */
const LARGEST_HALF = 15;
/** Sums are kept as doubles, which hold whole numbers up to here exactly, and are added up far faster than bigints. */
const LARGEST_SUM = 2n ** 52n;

/** Drops options that cannot reach the range even when all others help. */
class Narrowing {
  readonly options: (Option | undefined)[];

  constructor(
    private readonly choices: readonly Choice[],
    private readonly least: bigint,
    private readonly most: bigint
  ) {
    this.options = choices.map(() => undefined);
  }

  /** @returns whether the range can still be reached */
  narrow(): boolean {
    let [lowest, highest] = this.bounds();
    for (let changed = true; changed;) {
      changed = false;
      if (lowest > this.most || highest < this.least) return false;
      for (const index of this.free()) {
        const possible = this.possible(index, lowest, highest);
        if (possible === "neither") return false;
        if (possible === "both") continue;
        const [low, high] = this.span(index);
        const amount = this.amountsOf(index)[possible];
        lowest += amount - low;
        highest += amount - high;
        this.options[index] = possible;
        changed = true;
      }
    }
    return true;
  }

  /** Choices still open whose options differ; equal ones never tell anything. */
  free(): readonly number[] {
    return this.choices.flatMap(({ amounts: [one, other] }, index) =>
      this.options[index] === undefined && one !== other ? [index] : []
    );
  }

  settle(index: number, option: Option | undefined): void {
    this.options[index] = option;
  }

  amountsOf(index: number): readonly [bigint, bigint] {
    return this.choices[index]?.amounts ?? [0n, 0n];
  }

  /** What the free choices have to come to. */
  remainingRange(): readonly [bigint, bigint] {
    const free = new Set(this.free());
    let taken = 0n;
    for (const [index, { amounts }] of this.choices.entries()) {
      if (!free.has(index)) taken += amounts[this.options[index] ?? 0];
    }
    return [this.least - taken, this.most - taken];
  }

  isBeyond(limit: bigint): boolean {
    const [lowest, highest] = this.bounds();
    return lowest < -limit || highest > limit || this.least < -limit || this.most > limit;
  }

  private bounds(): [bigint, bigint] {
    let lowest = 0n;
    let highest = 0n;
    for (const index of this.choices.keys()) {
      const [low, high] = this.span(index);
      lowest += low;
      highest += high;
    }
    return [lowest, highest];
  }

  private span(index: number): readonly [bigint, bigint] {
    const amounts = this.amountsOf(index);
    const option = this.options[index];
    if (option !== undefined) return [amounts[option], amounts[option]];
    const [one, other] = amounts;
    return one < other ? [one, other] : [other, one];
  }

  private possible(index: number, lowest: bigint, highest: bigint): Option | "both" | "neither" {
    const [low, high] = this.span(index);
    const [first, second] = this.amountsOf(index).map(
      (amount) => lowest - low + amount <= this.most && highest - high + amount >= this.least
    );
    if (first === true) return second === true ? "both" : 0;
    return second === true ? 1 : "neither";
  }
}

type Numbers = readonly [number, number];

function numbersOf([one, other]: readonly [bigint, bigint]): Numbers {
  return [Number(one), Number(other)];
}

/** For each choice the option that all ways take, or nothing when both occur; `undefined` when there is no way. */
function meetInTheMiddle(
  amounts: readonly Numbers[],
  least: number,
  most: number
): readonly (Option | undefined)[] | undefined {
  const middle = Math.ceil(amounts.length / 2);
  const left = allSums(amounts.slice(0, middle));
  const right = allSums(amounts.slice(middle));
  const ofLeft = seenOptions(left, middle, right, least, most);
  if (ofLeft === undefined) return undefined;
  const ofRight = seenOptions(right, amounts.length - middle, left, least, most);
  return ofRight && [...ofLeft, ...ofRight];
}

/** Bit i of the position is the option of choice i. */
function allSums(amounts: readonly Numbers[]): Float64Array {
  const sums = new Float64Array(2 ** amounts.length);
  sums[0] = amounts.reduce((sum, [one]) => sum + one, 0);
  for (const [bit, [one, other]] of amounts.entries()) {
    const size = 2 ** bit;
    const step = other - one;
    for (let at = 0; at < size; at += 1) sums[size + at] = (sums[at] ?? 0) + step;
  }
  return sums;
}

function seenOptions(
  sums: Float64Array,
  count: number,
  others: Float64Array,
  least: number,
  most: number
): readonly (Option | undefined)[] | undefined {
  const sorted = others.slice().sort();
  let anyOne = 0;
  let anyZero = 0;
  let any = false;
  const all = 2 ** count - 1;
  for (const [mask, sum] of sums.entries()) {
    // A way that shows nothing new is not worth a look.
    if (any && (mask & ~anyOne) === 0 && (~mask & all & ~anyZero) === 0) continue;
    if (!hasBetween(sorted, least - sum, most - sum)) continue;
    any = true;
    anyOne |= mask;
    anyZero |= ~mask & all;
    if (anyOne === all && anyZero === all) break;
  }
  if (!any) return undefined;
  return Array.from({ length: count }, (_, bit): Option | undefined => {
    const one = (anyOne >> bit) % 2 === 1;
    const zero = (anyZero >> bit) % 2 === 1;
    if (one && zero) return undefined;
    return one ? 1 : 0;
  });
}

function hasBetween(sorted: Float64Array, least: number, most: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low];
  return found !== undefined && found <= most;
}
