import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { ROOT, manifestProblems } from "./manifest";

const run = promisify(execFile);
const LIBRARY = join(ROOT, "node_modules/@microsoft/office-js");
const OFFICE = `office-js-${versionOf(LIBRARY)}`;
const ORIGIN = "https://gouji.czj.example/addin/";

/** Hosts that our own code names without ever calling them: namespaces of XML and of Word, where React explains an error. */
const NAMED = [
  "www.w3.org",
  "react.dev",
  // Names of namespaces in Word documents.
  "schemas.openxmlformats.org",
  "schemas.microsoft.com",
  "purl.org",
  "purl.oclc.org",
  // In an error of the library that writes them.
  "answers.microsoft.com",
];

const folder = mkdtempSync(join(tmpdir(), "gouji-build-"));
const own = join(folder, "own");
const microsoft = join(folder, "cdn");
let said = "";

beforeAll(async () => {
  said = await build(own, "--env", `origin=${ORIGIN}`);
  await build(microsoft, "--env", "officejs=cdn");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the built add-in", () => {
  test("holds what office.js asks for in Excel, unchanged and under its licence", () => {
    const files = [
      "LICENSE.md",
      "en-us/office_strings.js",
      "excel-mac-16.00.js",
      "excel-web-16.00.js",
      "excel-win32-16.00.js",
      "excel-win32-16.01.js",
      "o15apptofilemappingtable.js",
      "office.js",
      "zh-cn/office_strings.js",
    ];
    expect(filesIn(join(own, OFFICE))).toEqual(files);
    for (const file of files.slice(1)) {
      const original = readFileSync(join(LIBRARY, "dist", file));
      expect({ file, same: original.equals(readFileSync(join(own, OFFICE, file))) }).toEqual({
        file,
        same: true,
      });
    }
    // The newest file that this office.js knows of Excel on each platform.
    const versions = /excel:\{([^}]*)\}/.exec(read(own, `${OFFICE}/office.js`))?.[1];
    expect(versions).toContain('mac:"16.00",web:"16.00",win32:"16.01"');
  });

  test.each(["taskpane.html", "commands.html"])("%s loads only what lies beside it", (page) => {
    const scripts = [...read(own, page).matchAll(/\b(?:src|href)="?([^"\s>]*)/g)].map(
      ([, it]) => it
    );
    expect(scripts).toContain(`${OFFICE}/office.js`);
    for (const script of scripts) {
      expect(filesIn(own)).toContain(script);
      expect(script).toMatch(/^(office-js-[\d.]+\/office|[\w.]+\.[0-9a-f]{12}|old-web-view)\.js$/);
    }
    const policy = policyOf(own, page);
    expect(policy).toContain("default-src 'self'; script-src 'self'; style-src 'self' 'sha256-");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    // Neither a script nor a style in the page's own text, which the policy would block.
    expect(read(own, page)).not.toMatch(/<script>|<style|style=|\son\w+=/);
  });

  test("runs no text as code and names no foreign host", () => {
    for (const file of ownScripts(own)) {
      const text = read(own, file);
      const hosts = [...text.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host ?? "");
      expect({ file, hosts: hosts.filter((host) => !NAMED.includes(host)) }).toEqual({
        file,
        hosts: [],
      });
      expect(text).not.toMatch(/\beval\(|\bnew Function\(|[^.\w]Function\(/);
    }
  });

  test("has React as for users and no maps of its source", () => {
    const text = ownScripts(own)
      .map((file) => read(own, file))
      .join("\n");
    expect(text).toContain("Minified React error");
    expect(filesIn(own).filter((file) => file.endsWith(".map"))).toEqual([]);
  });

  test("comes with its manifest, written for its address", () => {
    expect(manifestProblems(read(own, "manifest.xml"), ORIGIN)).toEqual([]);
    const promised = [
      ...read(own, "manifest.xml").matchAll(/"https:\/\/gouji.czj.example\/addin\/([^"?]+)[^"]*"/g),
    ];
    for (const [, file] of promised) expect(filesIn(own)).toContain(file);
  });

  test("says how much the pane loads at its start", () => {
    expect(said).toMatch(/taskpane: \d+\.\d kB gzipped at its start of 300\.0 kB/);
  });
});

test("with office.js from Microsoft's network, only that host is let in", () => {
  expect(filesIn(microsoft).filter((file) => file.startsWith("office-js"))).toEqual([]);
  const page = read(microsoft, "taskpane.html");
  expect(page).toMatch(/src="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js/);
  const hosts = policyOf(microsoft, "taskpane.html").match(/https:[^ ;]+/g);
  expect(hosts).toEqual(["https://appsforoffice.microsoft.com"]);
});

describe("the limit on what a page loads at its start", () => {
  test.each([
    [100_000, true],
    [1_000, false],
  ])("of %i bytes, for a page of some 20,000: builds is %s", async (limit, builds) => {
    const { ok, text } = await buildLimited(limit);
    expect(ok).toBe(builds);
    if (!builds) expect(text).toContain("of 1.0 kB. Load by import() what the first view");
  });
});

async function build(output: string, ...args: readonly string[]): Promise<string> {
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  const fixed = ["--mode", "production", "--config-name", "add-in", "--output-path", output];
  return (await run(process.execPath, [webpack, ...fixed, ...args], { cwd: ROOT })).stdout;
}

/** A page that loads 20,000 bytes that gzip cannot shorten much, built under a limit. */
async function buildLimited(limit: number): Promise<{ ok: boolean; text: string }> {
  const limits = pathToFileURL(join(ROOT, ".config/webpack/sizeLimit.mjs")).href;
  const noise = Array.from({ length: 2500 }, (_, at) => Math.imul(at + 1, 0x9e3779b1) >>> 0);
  writeFileSync(
    join(folder, "page.js"),
    `window.noise = "${noise.map((it) => it.toString(36)).join("")}";`
  );
  const config = `import { sizeLimit } from ${JSON.stringify(limits)};
export default { mode: "production", context: ${JSON.stringify(folder)}, entry: { page: "./page.js" },
  plugins: [sizeLimit({ page: ${limit} })], performance: { hints: false } };`;
  writeFileSync(join(folder, "limited.config.mjs"), config);
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  const args = [
    webpack,
    "--config",
    join(folder, "limited.config.mjs"),
    "--output-path",
    join(folder, "limited"),
  ];
  try {
    return { ok: true, text: (await run(process.execPath, args, { cwd: ROOT })).stdout };
  } catch (error) {
    return { ok: false, text: (error as { stdout: string }).stdout };
  }
}

function versionOf(library: string): string {
  return (JSON.parse(readFileSync(join(library, "package.json"), "utf8")) as { version: string })
    .version;
}

function filesIn(place: string): string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(place.length + 1)
        .replaceAll("\\", "/")
    )
    .sort();
}

function ownScripts(place: string): string[] {
  return filesIn(place).filter((file) => file.endsWith(".js") && !file.startsWith("office-js"));
}

function read(place: string, file: string): string {
  return readFileSync(join(place, file), "utf8");
}

function policyOf(place: string, page: string): string {
  return (
    /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(read(place, page))?.[1] ?? ""
  );
}
