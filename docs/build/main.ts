import { writeFile } from "node:fs/promises";
import { reportPicture } from "./reportPicture";
import { ruleReference } from "./ruleReference";

/** `npm run docs`: writes what the documents take from the running program. */
await writeFile(new URL("../pictures/check.svg", import.meta.url), await reportPicture());
await writeFile(new URL("../勾稽规则.md", import.meta.url), ruleReference());
