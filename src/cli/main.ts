import { commandLine } from "./commandLine";

// The status is set, not forced: what is still being written to standard output is written before the process ends.
process.exitCode = await commandLine(process.argv.slice(2));
