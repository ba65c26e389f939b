import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A Chromium that tests can start, and what it needs to be started with. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The browser named by GOUJI_BROWSER; else, on Linux, the one that came from npm; else a Chrome, Edge or Chromium
 * installed on the machine. Nothing is fetched from anywhere.
 * @throws {Error} when there is none, with what to do
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env["GOUJI_BROWSER"];
  if (named !== undefined) return installed(named);
  if (process.platform === "linux" && process.arch === "x64") return fromPackage();
  const path = usualPlaces().find((place) => existsSync(place));
  if (path === undefined) {
    throw new Error(
      "No browser was found. Install Chrome, Edge or Chromium, or name one: GOUJI_BROWSER=/path/to/chrome"
    );
  }
  return installed(path);
}

function installed(executablePath: string): FoundBrowser {
  return { executablePath, args: SANDBOX_ARGS, env: ownEnvironment() };
}

/**
 * The package carries Chromium and the few libraries that a bare Linux lacks. It unpacks the libraries only where it
 * believes itself in the cloud function it was made for, and only together with the browser, so we tell it so and give
 * it a folder of its own.
 */
async function fromPackage(): Promise<FoundBrowser> {
  const folder = join(tmpdir(), "gouji-browser");
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  process.env["TMPDIR"] = folder;
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs20.x";
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const executablePath = await chromium.executablePath();
    const libraries = join(folder, "al2023", "lib");
    return {
      executablePath,
      args: [...SANDBOX_ARGS, "--headless=shell", "--disable-gpu"],
      env: { ...ownEnvironment(before), LD_LIBRARY_PATH: libraries },
    };
  } finally {
    for (const name of ["TMPDIR", "AWS_EXECUTION_ENV", "LD_LIBRARY_PATH", "FONTCONFIG_PATH"]) {
      const value = before[name];
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}

/** Build machines run as root, where Chromium refuses its sandbox; the pages are our own. */
const SANDBOX_ARGS: readonly string[] = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

function ownEnvironment(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  );
}

function usualPlaces(): readonly string[] {
  const programs = [process.env["ProgramFiles"], process.env["ProgramFiles(x86)"]].flatMap(
    (folder) => (folder === undefined ? [] : [folder])
  );
  return [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...programs.flatMap((folder) => [
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ]),
  ];
}
