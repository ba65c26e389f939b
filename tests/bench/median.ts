import { performance } from "node:perf_hooks";

/** The median time of one call in milliseconds, garbage of the warm-up collected where Node allows it. */
export async function medianMilliseconds(
  call: () => unknown,
  { warmUp, runs }: { readonly warmUp: number; readonly runs: number }
): Promise<number> {
  for (let run = 0; run < warmUp; run++) await call();
  globalThis.gc?.();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}
