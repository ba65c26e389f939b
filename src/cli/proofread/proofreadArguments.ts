import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../../core/report/language";
import { oneOf, understood, valueMissing } from "../arguments";
import { CannotDo } from "../cannotDo";
import { lastYearFiles, type LastYearFiles } from "../lastYear";

export interface ProofreadArguments {
  /** The explanation. */
  readonly file: string;
  /** The tables that it is held against; what it says of itself is checked in any case. */
  readonly workbook?: string;
  readonly lastYear: LastYearFiles;
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
  const { workbook, "last-year": lastYear } = values;
  if (workbook === "") throw valueMissing("proofread", "--workbook");
  if (lastYear?.includes("")) throw valueMissing("proofread", "--last-year");
  return {
    file,
    format,
    language,
    lastYear: lastYearFiles(lastYear),
    ...(workbook !== undefined && { workbook }),
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
        "last-year": { type: "string", multiple: true },
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
