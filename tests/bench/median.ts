import { performance } from "node:perf_hooks";

/**
 * Median times of one call each, in milliseconds. The calls take turns, so that what else the machine does in the
 * meantime weighs on all alike and their ratios hold. Garbage of the warm-up is collected where Node allows it.
 */
export async function medianMilliseconds<Name extends string>(
  calls: Readonly<Record<Name, () => unknown>>,
  { warmUp, runs }: { readonly warmUp: number; readonly runs: number }
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(calls) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let run = -warmUp; run < runs; run++) {
    if (run === 0) globalThis.gc?.();
    for (const name of names) {
      const start = performance.now();
      await calls[name]();
      if (run >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  const medians = names.map((name) => [name, median(times.get(name) ?? [])] as const);
  return Object.fromEntries(medians) as Record<Name, number>;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
