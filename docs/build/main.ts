import { writeFile } from "node:fs/promises";
import { reportPicture } from "./reportPicture";

/** `npm run docs`: writes what the documents take from the running program. */
await writeFile(new URL("../pictures/check.svg", import.meta.url), await reportPicture());
