import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSamples } from "../../samples/build/samples";

/** The repository. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const ENTRY = join(ROOT, "src/cli/main.ts");

/** What a run of the command line leaves behind. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command as a user does, in a folder of its own. */
export async function gouji(folder: string, ...args: readonly string[]): Promise<Run> {
  return run(process.execPath, ["--import", import.meta.resolve("tsx"), ENTRY, ...args], folder);
}

/** Runs a program to its end. */
export async function run(program: string, args: readonly string[], cwd: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.on("error", reject);
    child.on("close", (status) => {
      resolve({ status, out, err });
    });
  });
}

/** A new folder holding the sample workbooks; `remove` when done. */
export async function sampleFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "gouji-"));
  for (const [name, bytes] of await buildSamples()) await writeFile(join(folder, name), bytes);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
