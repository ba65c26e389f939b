import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const repository = join(import.meta.dirname, "../../..");
const library = join(repository, "node_modules/@sparticuz/chromium");

/**
 * The Chromium that @sparticuz/chromium carries, unpacked once into .cache. On a bare Linux without the libraries that
 * a browser needs, the package's own are used.
 * @returns undefined where it cannot run
 */
export async function carriedBrowser(): Promise<CarriedBrowser | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64" || !existsSync(library))
    return undefined;
  const folder = await unpacked();
  const executablePath = join(folder, "chromium");
  const fonts = { FONTCONFIG_FILE: fontList(folder) };
  const libraries = [process.env["LD_LIBRARY_PATH"], join(folder, "al2023/lib")];
  const withLibraries = { ...fonts, LD_LIBRARY_PATH: libraries.filter(Boolean).join(":") };
  for (const env of [fonts, withLibraries]) {
    if (await starts(executablePath, env)) return { executablePath, env };
  }
  return undefined;
}

export interface CarriedBrowser {
  readonly executablePath: string;
  /** what has to be added to the environment */
  readonly env: Readonly<Record<string, string>>;
}

/** The fonts of the machine and those of the package: without any font at all the browser would not show a page. */
function fontList(folder: string): string {
  const path = join(folder, "fonts.conf");
  const list = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
  if (!existsSync(path)) writeFileSync(path, list);
  return path;
}

async function starts(
  executablePath: string,
  env: Readonly<Record<string, string>>
): Promise<boolean> {
  try {
    await run(executablePath, ["--version"], { env: { ...process.env, ...env } });
    return true;
  } catch {
    return false;
  }
}

/** Several test files may come at once: each unpacks for itself, the first one's folder is kept. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(library, "package.json"), "utf8")) as {
    readonly version: string;
  };
  const cache = join(repository, ".cache/browser");
  const folder = join(cache, version);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const own = mkdtempSync(join(cache, "unpacking-"));
  // The package unpacks into the folder for temporary files, its libraries only where it believes to be in a Lambda.
  const env = { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  const script = 'import c from "@sparticuz/chromium"; await c.executablePath();';
  const args = ["--input-type=module", "--eval", script];
  await run(process.execPath, args, { cwd: repository, env });
  try {
    renameSync(own, folder);
  } catch {
    rmSync(own, { recursive: true, force: true });
  }
  return folder;
}
