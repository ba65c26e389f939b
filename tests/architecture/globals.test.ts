import { describe, expect, test } from "@jest/globals";
import { ESLint, Linter } from "eslint";
import { join, resolve } from "node:path";
import ts from "typescript";

const repository = resolve(import.meta.dirname, "../..");

/** Names that files of a folder may not say, and, so that a rule that refuses everything is seen, some that they may. */
const LINTED: readonly (readonly [file: string, name: string, refused: boolean])[] = [
  ["src/core/checking/any.ts", "Excel", true],
  ["src/core/checking/any.ts", "Date", true],
  ["src/app/any.ts", "Office", true],
  ["src/app/any.ts", "Date", true],
  ["src/taskpane/check/any.tsx", "Excel", true],
  ["src/taskpane/check/any.tsx", "window", false],
  ["src/commands/any.ts", "Office", true],
  ["src/host/web/any.ts", "Office", true],
  ["src/host/excel/any.ts", "Excel", false],
  ["src/taskpane/index.tsx", "Office", false],
  ["src/commands/commands.ts", "Office", false],
  ["src/cli/any.ts", "Date", false],
];

describe("names of the surroundings", () => {
  test.each(LINTED)("in %s, %s: refused is %s", async (file, name, refused) => {
    const rule = await ruleFor(file);
    const rules = rule === undefined ? {} : { "no-restricted-globals": rule };
    const config: Linter.Config = { languageOptions: { globals: { [name]: "readonly" } }, rules };
    const messages = new Linter().verify(`export const it = ${name};`, config);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(refused ? ["no-restricted-globals"] : []);
  });

  test("of web pages and of Node are unknown to core and app", () => {
    const names = ["window", "document", "fetch", "localStorage", "console", "process", "Excel"];
    const known = ["Map", "Promise"];
    const messages = compiledPurely([...names, ...known].map((name) => `${name};`).join("\n"));
    const unknown = messages.map((message) => /name '(\w+)'/.exec(message)?.[1] ?? message);
    expect(unknown).toEqual(names);
  });

  test("are kept from all of core and app", () => {
    const { fileNames } = pureProject();
    const folders = new Set(fileNames.map((file) => /src\/[^/]+/.exec(file)?.[0]));
    expect(folders).toEqual(new Set(["src/core", "src/app"]));
  });
});

async function ruleFor(file: string): Promise<Linter.RuleEntry | undefined> {
  const overrideConfigFile = join(repository, ".config/eslint.config.mjs");
  const eslint = new ESLint({ cwd: repository, overrideConfigFile });
  const config = (await eslint.calculateConfigForFile(join(repository, file))) as Linter.Config;
  return config.rules?.["no-restricted-globals"];
}

function pureProject(): ts.ParsedCommandLine {
  const file = join(repository, ".config/tsconfig.pure.json");
  const { config } = ts.readConfigFile(file, (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  return ts.parseJsonConfigFileContent(config, ts.sys, join(repository, ".config"));
}

/** What the compiler says about a file of core with this text. */
function compiledPurely(text: string): readonly string[] {
  const { options } = pureProject();
  const file = join(repository, "src/core/any.ts");
  const host = ts.createCompilerHost(options);
  const readSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) =>
    name === file
      ? ts.createSourceFile(name, `${text}\nexport {};\n`, target)
      : readSourceFile(name, target);
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}
