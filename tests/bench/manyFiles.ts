import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

export interface ManyFiles {
  readonly files: number;
  readonly seconds: number;
  /** Processor time by wall time. */
  readonly coresUsed: number;
  /** The most memory the process held at once, threads included. */
  readonly peakMegabytes: number;
}

/** Sends so many copies of a workbook through the real command line, as one folder. */
export async function measureManyFiles(bytes: Uint8Array, files: number): Promise<ManyFiles> {
  const folder = await mkdtemp(join(tmpdir(), "gouji-bench-"));
  try {
    for (let file = 0; file < files; file++) await writeFile(join(folder, `${file}.xlsx`), bytes);
    const start = performance.now();
    const usage = await usageOfCheck(folder);
    const seconds = (performance.now() - start) / 1000;
    return {
      files,
      seconds,
      coresUsed: (usage.userCPUTime + usage.systemCPUTime) / 1e6 / seconds,
      peakMegabytes: usage.maxRSS / 1024,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function usageOfCheck(folder: string): Promise<NodeJS.ResourceUsage> {
  const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
  const args = ["--import", TELL_USAGE, "--import", import.meta.resolve("tsx"), main];
  const child = spawn(process.execPath, [...args, "check", folder, "--format", "json"], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  let told = "";
  child.stdio[3]?.on("data", (text: Buffer) => (told += text.toString()));
  const status = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (status !== 0) throw new Error(`the command line ended with status ${String(status)}`);
  return JSON.parse(told) as NodeJS.ResourceUsage;
}

/** Node knows what a process used only from within; threads load this too and keep silent. */
const TELL_USAGE = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from "node:fs";
  import { isMainThread } from "node:worker_threads";
  if (isMainThread) {
    process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));
  }
`)}`;
