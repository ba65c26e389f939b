import { LANGUAGES, type Language } from "../core/report/language";
import { CannotDo } from "./cannotDo";
import { COMMANDS } from "./commands";
import { processTerminal, type ExitStatus, type Terminal } from "./terminal";

/**
 * Runs one command. Every error ends as one line on standard error and status 2.
 * @param args what stands after the name of the program
 */
export async function commandLine(args: readonly string[]): Promise<ExitStatus> {
  const terminal = processTerminal(languageAskedFor(args));
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    terminal.complain(sentenceFor(error, terminal.language));
    return 2;
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === "--version" || name === "-v") {
    const { default: description } = await import("../../package.json", { with: { type: "json" } });
    await terminal.print(`${description.version}\n`);
    return 0;
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    const { overview } = await import("./usage");
    await terminal.print(overview(terminal.language));
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    throw new CannotDo({
      zh: `没有“${name}”这个命令；用 --help 查看有哪些命令`,
      en: `there is no command “${name}”; --help lists the commands`,
    });
  }
  const run = await command.load();
  return run(rest, terminal);
}

/** Wanted before anything is parsed, since what cannot be parsed has to be said in it. */
function languageAskedFor(args: readonly string[]): Language {
  const after = args[args.lastIndexOf("--lang") + 1];
  const joined = args.findLast((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
  const asked = joined ?? (args.includes("--lang") ? after : undefined);
  return LANGUAGES.find((language) => language === asked) ?? "zh";
}

function sentenceFor(error: unknown, language: Language): string {
  if (error instanceof CannotDo) return error.wording[language];
  const detail = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ");
  return { zh: `程序出错：${detail}`, en: `the program failed: ${detail}` }[language];
}
