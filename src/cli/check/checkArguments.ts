import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../../core/report/language";
import { oneOf, understood, valueMissing } from "../arguments";
import { CannotDo } from "../cannotDo";
import { lastYearFiles, type LastYearFiles } from "../lastYear";

export interface CheckArguments {
  readonly help: boolean;
  /** At least one, unless help is asked for. */
  readonly inputs: readonly string[];
  readonly format: Format;
  readonly language: Language;
  readonly annotate?: string;
  /** The explanation of the workbook, to be held against it. */
  readonly narrative?: string;
  readonly lastYear: LastYearFiles;
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
  for (const option of ["annotate", "narrative", "profile"] as const) {
    if (values[option] === "") throw valueMissing("check", `--${option}`);
  }
  if (values["last-year"]?.includes("")) throw valueMissing("check", "--last-year");
  if (positionals.includes("")) throw NO_INPUT;
  if (positionals.length === 0 && !values.help) throw NO_INPUT;
  return {
    help: values.help,
    inputs: positionals,
    format,
    language,
    ...(values.annotate === undefined ? {} : { annotate: values.annotate }),
    ...(values.narrative === undefined ? {} : { narrative: values.narrative }),
    lastYear: lastYearFiles(values["last-year"]),
    ...(values.profile === undefined ? {} : { profileId: values.profile }),
  };
}

function parsed(args: readonly string[]) {
  return understood("check", () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h", default: false },
        format: { type: "string" },
        lang: { type: "string" },
        annotate: { type: "string" },
        narrative: { type: "string" },
        "last-year": { type: "string", multiple: true },
        profile: { type: "string" },
      },
    })
  );
}

const NO_INPUT = new CannotDo({
  zh: "没有指定要核对的文件；用法：gouji check <文件或文件夹>…",
  en: "no file to check; usage: gouji check <file or folder>…",
});
