import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../../core/report/language";
import { oneOf, understood, valueMissing } from "../arguments";
import { CannotDo } from "../cannotDo";

export interface ProofreadArguments {
  /** The explanation. */
  readonly file: string;
  /** The tables that it is held against; what it says of itself is checked in any case. */
  readonly workbook?: string;
  readonly lastYear?: string;
  readonly format: "text" | "json";
  readonly language: Language;
}

/**
 * Reads the arguments of `proofread`.
 * @throws {CannotDo} when they cannot be understood
 */
export function proofreadArguments(args: readonly string[]): ProofreadArguments | "help" {
  const { values, positionals } = parsed(args);
  const language = oneOf("--lang", values.lang ?? "zh", LANGUAGES);
  const format = oneOf("--format", values.format ?? "text", ["text", "json"]);
  if (values.help) return "help";
  const [file = "", other] = positionals;
  if (file === "") throw NO_INPUT;
  if (other !== undefined) throw ONE_INPUT;
  for (const option of ["workbook", "last-year"] as const) {
    if (values[option] === "") throw valueMissing("proofread", `--${option}`);
  }
  return {
    file,
    format,
    language,
    ...(values.workbook !== undefined && { workbook: values.workbook }),
    ...(values["last-year"] !== undefined && { lastYear: values["last-year"] }),
  };
}

function parsed(args: readonly string[]) {
  return understood("proofread", () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h", default: false },
        workbook: { type: "string" },
        "last-year": { type: "string" },
        format: { type: "string" },
        lang: { type: "string" },
      },
    })
  );
}

const NO_INPUT = new CannotDo({
  zh: "没有指定要校对的说明；用法：gouji proofread <说明.docx|.txt>",
  en: "no explanation to proofread; usage: gouji proofread <text.docx|.txt>",
});

const ONE_INPUT = new CannotDo({
  zh: "proofread 一次只校对一份说明；附表用 --workbook 给出",
  en: "proofread takes one explanation at a time; --workbook names its tables",
});
