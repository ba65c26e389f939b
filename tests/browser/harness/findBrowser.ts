import { existsSync } from "node:fs";
import { join } from "node:path";
import { carriedBrowser } from "./carriedBrowser";

/** A Chromium that tests can start, and what it needs to be started with. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** the whole environment */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The browser named by GOUJI_BROWSER; else, on Linux, the one that came from npm, so that everybody tests with the same
 * one; else a Chrome, Edge or Chromium installed on the machine. Nothing is fetched from anywhere.
 * @throws {Error} when there is none, with what to do
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env["GOUJI_BROWSER"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`GOUJI_BROWSER names ${named}, which does not exist.`);
    return start(named);
  }
  const carried = await carriedBrowser();
  if (carried !== undefined) return start(carried.executablePath, carried.env);
  const path = usualPlaces().find((place) => existsSync(place));
  if (path !== undefined) return start(path);
  throw new Error(
    "No browser was found. Install Chrome, Edge or Chromium, or name one: GOUJI_BROWSER=/path/to/chrome"
  );
}

/** Pictures shall be alike whether or not the machine has a graphics card and hints its letters. */
const ARGS = ["--disable-gpu", "--font-render-hinting=none"];

function start(executablePath: string, env: Readonly<Record<string, string>> = {}): FoundBrowser {
  // Build machines run as root, where Chromium refuses its sandbox; the pages are our own.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return { executablePath, args: [...ARGS, ...sandbox], env: { ...ownEnvironment(), ...env } };
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]]
    )
  );
}

/** Where browsers are installed by default. */
function usualPlaces(): readonly string[] {
  const folders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];
  const programs = folders.flatMap((name) => process.env[name] ?? []);
  const applications = ["/Applications", join(process.env["HOME"] ?? "/", "Applications")];
  const binaries = ["/usr/bin", "/usr/local/bin", "/snap/bin"];
  return [
    ...binaries.flatMap((folder) => LINUX.map((name) => join(folder, name))),
    ...applications.flatMap((folder) =>
      MAC.map((name) => join(folder, `${name}.app/Contents/MacOS`, name))
    ),
    ...programs.flatMap((folder) => WINDOWS.map((path) => join(folder, path))),
  ];
}

const LINUX = [
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge",
  "chromium",
  "chromium-browser",
];
const MAC = ["Google Chrome", "Microsoft Edge", "Chromium"];
const WINDOWS = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
