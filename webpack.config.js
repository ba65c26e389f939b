import { addIn } from "./.config/webpack/addIn.mjs";
import { commandLine } from "./.config/webpack/commandLine.mjs";
import { standIn } from "./.config/webpack/standIn.mjs";

/**
 * Three builds: the command line (dist/cli), the add-in (dist/addin) and, for trying and testing, the page that plays
 * Excel (.cache/stand-in, never deployed, built only by name: `--config-name stand-in`).
 *
 * `--env origin=https://host/path/` writes the add-in's manifest for that address; `--env officejs=cdn` takes office.js
 * from Microsoft's network instead of from beside the pages.
 */
export default function builds(env = {}, argv = {}) {
  const trying = argv.configName?.includes("stand-in") ? [standIn(argv)] : [];
  return [commandLine(), addIn(env, argv), ...trying];
}
