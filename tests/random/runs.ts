import type fc from "fast-check";

/**
 * How many cases a property is asked about, and from which seed: the same ones every time, more and others with
 * `GOUJI_RUNS=20 GOUJI_SEED=7` (twenty times as many).
 */
export function runs<T>(usual: number): fc.Parameters<T> {
  return { numRuns: Math.ceil(usual * numberFrom("GOUJI_RUNS", 1)), seed: seed() };
}

export function seed(): number {
  return numberFrom("GOUJI_SEED", 20210301);
}

function numberFrom(variable: string, usual: number): number {
  const given = Number(process.env[variable] ?? usual);
  return Number.isFinite(given) ? given : usual;
}
