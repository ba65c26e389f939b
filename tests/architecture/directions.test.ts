import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** The imports that `npm run directions` has to refuse, one or more for every rule: file, what it imports, rule. */
const REFUSED: readonly (readonly [file: string, imported: string, rule: string])[] = [
  ["src/core/workbook/knowsMoney.ts", "../money/target", "workbook-before-"],
  ["src/core/money/knowsStandards.ts", "../standards/target", "money-before-"],
  ["src/core/standards/knowsRecognition.ts", "../recognition/target", "standards-before-"],
  ["src/core/recognition/knowsChecking.ts", "../checking/target", "recognition-before-"],
  ["src/core/figures/knowsCrosswalk.ts", "../crosswalk/target", "figures-before-"],
  ["src/core/crosswalk/knowsChecking.ts", "../checking/target", "crosswalk-before-"],
  ["src/core/checking/knowsReport.ts", "../report/target", "checking-before-"],
  ["src/core/proofreading/knowsReport.ts", "../report/target", "proofreading-before-"],
  ["src/core/narrative/knowsReport.ts", "../report/target", "narrative-before-"],
  ["src/core/checking/knowsHost.ts", "../../host/file/target", "core-is-pure"],
  ["src/core/report/readsFiles.ts", "node:fs", "core-is-pure"],
  ["src/core/report/computes.ts", "decimal.js", "decimal-only-in-money"],
  ["src/core/narrative/compares.ts", "fastest-levenshtein", "likeness-of-names-at-one-place"],
  ["src/host/file/reads.ts", "hucre", "one-reader-of-files"],
  ["src/host/file/unzips.ts", "fflate", "one-reader-of-files"],
  ["src/cli/writesDocuments.ts", "docx", "word-documents-at-one-place"],
  ["src/app/readsFiles.ts", "node:fs", "files-only-in-host-file-and-cli"],
  ["src/host/file/checks.ts", "../../core/checking/target", "host-serves-app"],
  ["src/host/file/knowsCli.ts", "../../cli/target", "host-serves-app"],
  ["src/app/knowsHost.ts", "../host/file/target", "app-names-no-host"],
  ["src/host/excel/readsFiles.ts", "../file/target", "hosts-know-no-other-host"],
  ["src/host/file/knowsExcel.ts", "../excel/target", "hosts-know-no-other-host"],
  ["src/taskpane/check/knowsExcel.ts", "../../host/excel/target", "excel-only-by-entries"],
  ["src/commands/knowsExcel.ts", "../host/excel/target", "excel-only-by-entries"],
  ["src/cli/knowsExcel.ts", "../host/excel/target", "excel-only-by-entries"],
  ["src/taskpane/readsFiles.ts", "../host/file/target", "add-in-has-no-files"],
  ["src/commands/knowsCli.ts", "../cli/target", "add-in-has-no-files"],
  ["src/taskpane/checks.ts", "../core/checking/target", "pane-shows-what-is-worded"],
  ["src/commands/computes.ts", "../core/money/target", "pane-shows-what-is-worded"],
  ["src/taskpane/knowsRibbon.ts", "../commands/target", "pane-and-ribbon-apart"],
  ["src/commands/knowsPane.ts", "../taskpane/target", "pane-and-ribbon-apart"],
  ["src/commands/shows.ts", "react", "react-only-in-pane"],
  ["src/host/excel/shows.ts", "@fluentui/react-components", "react-only-in-pane"],
  ["src/cli/knowsTests.ts", "../../tests/target", "nobody-imports-tests"],
  ["src/cli/knowsSamples.ts", "../../samples/target", "nobody-imports-tests"],
  // A circle is reported once, at the file that comes first by name.
  ["src/cli/circle.ts", "./squared", "no-circles"],
  ["src/cli/lost.ts", "./nowhere", "resolvable"],
];

/** What the house is built of, so that a rule that refuses everything is seen as well. */
const ALLOWED: readonly (readonly [file: string, imported: string])[] = [
  ["src/core/money/computes.ts", "decimal.js"],
  ["src/core/report/knowsChecking.ts", "../checking/target"],
  ["src/app/knowsCore.ts", "../core/checking/target"],
  ["src/host/file/knowsReport.ts", "../../core/report/target"],
  ["src/host/file/readsFiles.ts", "node:fs"],
  ["src/cli/knowsHost.ts", "../host/file/target"],
  ["src/taskpane/index.tsx", "../host/excel/target"],
  ["src/commands/commands.ts", "../host/excel/target"],
  ["src/host/excel/knowsApp.ts", "../../app/target"],
  ["src/taskpane/knowsWeb.tsx", "../host/web/target"],
  ["src/taskpane/shows.tsx", "react"],
  ["src/taskpane/knowsReport.tsx", "../core/report/target"],
  ["tests/knowsSource.ts", "../src/app/target"],
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const repository = resolve(import.meta.dirname, "../..");
const house = mkdtempSync(join(tmpdir(), "directions-"));
let violations: readonly Violation[] = [];

beforeAll(() => {
  symlinkSync(join(repository, "node_modules"), join(house, "node_modules"), "junction");
  put("tsconfig.json", "{}");
  for (const [file, imported] of [...REFUSED, ...ALLOWED]) {
    put(file, `import * as imported from "${imported}";\nexport const it = imported;\n`);
    const target = join(dirname(file), `${imported}.ts`);
    if (imported.endsWith("target")) put(target, "export const target = 1;\n");
  }
  put("src/cli/squared.ts", `import * as back from "./circle";\nexport const it = back;\n`);
  put("src/taskpane/types.ts", `export type { target } from "../core/checking/target";\n`);
  put("src/core/report/alone.ts", "export const alone = 1;\n");
  violations = violationsIn(house);
});

afterAll(() => {
  rmSync(house, { recursive: true });
});

describe("the import rules", () => {
  test.each(REFUSED)("refuse that %s imports %s (%s)", (file, _imported, rule) => {
    expect(rulesBrokenBy(file)).toContainEqual(expect.stringContaining(rule));
  });

  test.each(ALLOWED)("let %s import %s", (file) => {
    expect(rulesBrokenBy(file)).toEqual([]);
  });

  test("let the pane name the types of earlier stages", () => {
    expect(rulesBrokenBy("src/taskpane/types.ts")).toEqual([]);
  });

  test("refuse a file that nobody imports", () => {
    expect(rulesBrokenBy("src/core/report/alone.ts")).toEqual(["no-orphans"]);
  });

  test("are all tried here", () => {
    const rules = createRequire(import.meta.url)(CONFIG) as { forbidden: { name: string }[] };
    const tried = [...REFUSED.map(([, , rule]) => rule), "no-orphans"];
    const untried = rules.forbidden.filter(
      ({ name }) => !tried.some((rule) => name.startsWith(rule))
    );
    expect(untried).toEqual([]);
  });
});

const CONFIG = join(repository, ".config/dependency-cruiser.cjs");

function put(file: string, text: string): void {
  mkdirSync(join(house, dirname(file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

/** Runs the command that `npm run directions` runs; `json` ends with status 0 whatever it finds. */
function violationsIn(folder: string): readonly Violation[] {
  const cruiser = join(repository, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [cruiser, "--config", CONFIG, "--output-type", "json", "src", "tests", "samples"];
  const output = execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const { summary } = JSON.parse(output) as { summary: { violations: readonly Violation[] } };
  return summary.violations;
}

function rulesBrokenBy(file: string): string[] {
  return violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);
}
