import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** `npm start`: in Excel where it is installed, else in the page that plays it. */
const started = excelIsInstalled() ? "startExcel.ts" : "start.ts";
const args = ["--import", "tsx", join(import.meta.dirname, started), ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;

function excelIsInstalled(): boolean {
  if (process.platform === "darwin") return existsSync("/Applications/Microsoft Excel.app");
  if (process.platform !== "win32") return false;
  const key = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe";
  return spawnSync("reg", ["query", key], { stdio: "ignore" }).status === 0;
}
