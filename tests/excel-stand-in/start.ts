import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { BUILDS, startServer } from "./server";

/**
 * `npm run start:stand-in`: builds what is missing or old, serves it and opens the browser with the sample that holds
 * mistakes. `--no-open` leaves the browser alone, `--port=3010` chooses the port, `--https` serves over https: only there
 * the add-in can show dialogs, and the browser warns of the certificate.
 */
const repository = join(import.meta.dirname, "../..");
const SOURCES = ["src", "assets", "manifest.xml", "tests/excel-stand-in", ".config/webpack"];
const USUAL_PORT = 3010;
const isSecure = process.argv.includes("--https");
const OPENERS: Readonly<
  Partial<Record<NodeJS.Platform, readonly [command: string, args: readonly string[]]>>
> = { win32: ["cmd", ["/c", "start", ""]], darwin: ["open", []] };

if (isBuildNeeded()) build();
const { origin } = await serve();
const address = `${origin}/?file=${encodeURI("/samples/含错误.xlsx")}`;
say(`Excel 替身已启动：${address}（按 Ctrl+C 结束）`);
if (isSecure) say("证书是临时生成的，浏览器会提示不受信任；只在本机试用，选择“继续访问”即可。");
if (!process.argv.includes("--no-open") && process.env["CI"] === undefined) openBrowser(address);

function isBuildNeeded(): boolean {
  if (BUILDS.some((file) => !existsSync(file))) return true;
  const built = Math.min(...BUILDS.map((file) => statSync(file).mtimeMs));
  return SOURCES.some((source) => newestIn(join(repository, source)) > built);
}

function newestIn(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const files = readdirSync(path, { withFileTypes: true, recursive: true });
  return Math.max(
    0,
    ...files
      .filter((file) => file.isFile() && !file.name.endsWith(".test.ts"))
      .map((file) => statSync(join(file.parentPath, file.name)).mtimeMs)
  );
}

function build(): void {
  say("正在编译加载项和 Excel 替身，约需半分钟…");
  const webpack = join(repository, "node_modules/webpack/bin/webpack.js");
  const names = ["--config-name", "add-in", "--config-name", "stand-in"];
  const args = [webpack, "--mode", "production", ...names];
  const { status } = spawnSync(process.execPath, args, { cwd: repository, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** At the usual port, so that an address noted down goes on working; at another one when that is taken. */
async function serve(): Promise<{ readonly origin: string }> {
  const asked = process.argv.find((argument) => argument.startsWith("--port="))?.slice(7);
  if (asked !== undefined) return startServer({ port: Number(asked), isSecure });
  try {
    return await startServer({ port: USUAL_PORT, isSecure });
  } catch {
    return startServer({ isSecure });
  }
}

/** Failing to open is no error: the address has been printed. */
function openBrowser(url: string): void {
  const [command, args] = OPENERS[process.platform] ?? ["xdg-open", []];
  const opened = spawn(command, [...args, url], { stdio: "ignore", detached: true });
  opened.on("error", () => {
    say("没有找到浏览器，请自行打开上面的地址。");
  });
  opened.unref();
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
