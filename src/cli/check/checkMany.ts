import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import { checkFile, whyFailed, type CheckJob, type CheckOutcome } from "./checkFile";

/**
 * Checks the jobs on all cores and hands over their outcomes in the order of the jobs. Only so many jobs are under way
 * or waiting to be handed over that memory does not grow with their number.
 * @param signal ends the run: what is under way is given up
 */
export async function* checkMany(
  jobs: readonly CheckJob[],
  signal: AbortSignal
): AsyncGenerator<CheckOutcome> {
  const threads = Math.min(availableParallelism(), jobs.length);
  const pool = new Piscina<CheckJob, CheckOutcome>({
    filename: workerFile(),
    minThreads: threads,
    maxThreads: threads,
    // Threads take their next file from a message: spinning on shared memory would cost the core it saves.
    atomics: "disabled",
  });
  // A thread that dies without a file is replaced by the pool; one that had a file fails that file (see runIn).
  pool.on("error", () => undefined);
  const giveUp = (): void => void pool.destroy();
  signal.addEventListener("abort", giveUp);
  try {
    yield* inOrder(jobs, (job) => runIn(pool, job), threads * JOBS_PER_THREAD, signal);
  } finally {
    signal.removeEventListener("abort", giveUp);
    await pool.destroy();
  }
}

/** Checks the jobs one after the other in this thread: for a handful, starting threads takes longer than the work. */
export async function* checkFew(
  jobs: readonly CheckJob[],
  signal: AbortSignal
): AsyncGenerator<CheckOutcome> {
  for (const job of jobs) {
    // Lets a pending Ctrl-C through: reading and checking do not leave the thread by themselves.
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) return;
    yield await checkFile(job);
  }
}

/** From this number of files on, threads are worth their start. */
export const MANY = 5;

/** Enough to keep a thread busy while an early, large file holds up the order. */
const JOBS_PER_THREAD = 8;

async function* inOrder(
  jobs: readonly CheckJob[],
  run: (job: CheckJob) => Promise<CheckOutcome>,
  window: number,
  signal: AbortSignal
): AsyncGenerator<CheckOutcome> {
  const underWay: Promise<CheckOutcome>[] = [];
  for (const job of jobs) {
    if (signal.aborted) return;
    underWay.push(run(job));
    const first = underWay.length >= window ? underWay.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const outcome of underWay) {
    if (signal.aborted) return;
    yield await outcome;
  }
}

/** A thread that dies (out of memory) takes its file down, not the run: the pool replaces it. */
async function runIn(pool: Piscina<CheckJob, CheckOutcome>, job: CheckJob): Promise<CheckOutcome> {
  try {
    return await pool.run(job);
  } catch (error) {
    return { kind: "failed", why: whyFailed(error) };
  }
}

/** The worker stands beside the entry: as source below this folder's parent, built in one folder with it. */
function workerFile(): string {
  const here = import.meta.url;
  return here.endsWith(".ts")
    ? new URL("../worker.ts", here).href
    : new URL("./worker.mjs", here).href;
}
