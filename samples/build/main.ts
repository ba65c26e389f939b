import { writeFile } from "node:fs/promises";
import { buildSamples } from "./samples";

/** `npm run samples`: writes the sample workbooks into `samples/`. */
const folder = new URL("../", import.meta.url);
for (const [name, bytes] of await buildSamples()) {
  await writeFile(new URL(encodeURIComponent(name), folder), bytes);
}
