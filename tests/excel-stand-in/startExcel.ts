import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";
import { staticFiles } from "./staticFiles";

/**
 * `npm run start:excel`: builds the add-in, serves it at https://localhost:3000/ and opens the sample with mistakes in
 * the Excel of this machine with the add-in loaded. Ctrl+C ends the server and takes the add-in out of Excel again.
 */
const repository = join(import.meta.dirname, "../..");
const certificates = join(homedir(), ".office-addin-dev-certs");
const manifest = join(repository, "dist/addin/manifest.xml");
const PORT = 3000;

run("webpack/bin/webpack.js", "--mode", "development", "--config-name", "add-in");
// Asks for consent, once a month, to trust a certificate that is made on this machine for localhost.
run("office-addin-dev-certs/cli.js", "install");
const server = createServer(
  {
    cert: readFileSync(join(certificates, "localhost.crt")),
    key: readFileSync(join(certificates, "localhost.key")),
  },
  staticFiles(join(repository, "dist/addin"))
);
server.on("error", (error: NodeJS.ErrnoException) => {
  const taken = error.code === "EADDRINUSE";
  say(taken ? `端口 ${PORT} 已被占用，请先关闭占用它的程序。` : error.message);
  process.exitCode = 1;
});
server.listen(PORT, "localhost", openExcel);

function openExcel(): void {
  const sample = process.platform === "win32" ? ["--document", "samples/含错误.xlsx"] : [];
  const app = ["desktop", "--app", "excel", "--no-debug", ...sample];
  run("office-addin-debugging/cli.js", "start", manifest, ...app);
  say(
    `加载项在 https://localhost:${PORT}/，已在 Excel 中打开。改动源码后重新运行本命令；按 Ctrl+C 结束。`
  );
  process.once("SIGINT", () => {
    run("office-addin-debugging/cli.js", "stop", manifest);
    server.close();
    server.closeAllConnections();
  });
}

/** Runs a tool of node_modules; when it fails, it has said why. */
function run(tool: string, ...args: readonly string[]): void {
  const path = join(repository, "node_modules", tool);
  if (!existsSync(path)) throw new Error(`${path} 不存在，请先运行 npm ci。`);
  const { status } = spawnSync(process.execPath, [path, ...args], {
    cwd: repository,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
