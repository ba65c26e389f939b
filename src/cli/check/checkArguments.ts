import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../../core/report/language";
import { CannotDo } from "../cannotDo";

export interface CheckArguments {
  readonly help: boolean;
  /** At least one, unless help is asked for. */
  readonly inputs: readonly string[];
  readonly format: Format;
  readonly language: Language;
  readonly annotate?: string;
  readonly lastYear?: string;
  readonly profileId?: string;
}

const FORMATS = ["text", "json"] as const;

export type Format = (typeof FORMATS)[number];

/**
 * Reads the arguments of `check`.
 * @throws {CannotDo} when they cannot be understood
 */
export function checkArguments(args: readonly string[]): CheckArguments {
  const { values, positionals } = parsed(args);
  const format = oneOf("--format", values.format ?? "text", FORMATS);
  const language = oneOf("--lang", values.lang ?? "zh", LANGUAGES);
  if (values.narrative !== undefined) throw NO_NARRATIVE_YET;
  for (const option of ["annotate", "last-year", "profile"] as const) {
    if (values[option] === "") throw valueMissing(`--${option}`);
  }
  if (positionals.includes("")) throw NO_INPUT;
  if (positionals.length === 0 && !values.help) throw NO_INPUT;
  return {
    help: values.help,
    inputs: positionals,
    format,
    language,
    ...(values.annotate === undefined ? {} : { annotate: values.annotate }),
    ...(values["last-year"] === undefined ? {} : { lastYear: values["last-year"] }),
    ...(values.profile === undefined ? {} : { profileId: values.profile }),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h", default: false },
        format: { type: "string" },
        lang: { type: "string" },
        annotate: { type: "string" },
        narrative: { type: "string" },
        "last-year": { type: "string" },
        profile: { type: "string" },
      },
    });
  } catch (error) {
    throw notUnderstood(error);
  }
}

function notUnderstood(error: unknown): CannotDo {
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'(?:-\w, )?(-[^' =]*)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return valueMissing(option);
  return new CannotDo({
    zh: `不认识的选项 ${option}；用 check --help 查看用法`,
    en: `unknown option ${option}; see check --help`,
  });
}

function valueMissing(option: string): CannotDo {
  return new CannotDo({
    zh: `选项 ${option} 的用法不对（缺少或多出了内容）；用 check --help 查看用法`,
    en: `option ${option} lacks its value or takes none; see check --help`,
  });
}

function oneOf<Choice extends string>(
  option: string,
  value: string,
  choices: readonly Choice[]
): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new CannotDo({
    zh: `${option} 只能是 ${choices.join(" 或 ")}，不能是“${value}”`,
    en: `${option} is ${choices.join(" or ")}, not “${value}”`,
  });
}

const NO_INPUT = new CannotDo({
  zh: "没有指定要核对的文件；用法：gouji check <文件或文件夹>…",
  en: "no file to check; usage: gouji check <file or folder>…",
});

const NO_NARRATIVE_YET = new CannotDo({
  zh: "--narrative（与预算说明对照）尚未提供",
  en: "--narrative (comparing with the explanation) is not there yet",
});
