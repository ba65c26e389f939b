import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

/** What was compiled last time, for as long as these files of configuration stay as they are. */
export function keptOnDisk() {
  return {
    type: "filesystem",
    cacheDirectory: fileURLToPath(new URL("../../.cache/webpack", import.meta.url)),
    buildDependencies: { config: readdirSync(here).map((file) => here + file) },
  };
}
