import { extname } from "node:path";
import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../../core/report/language";
import { oneOf, understood, valueMissing } from "../arguments";
import { CannotDo } from "../cannotDo";

/** What is asked of `narrate`: a facts file to fill in, or the explanation. */
export type NarrateArguments = TemplateArguments | TextArguments;

interface Given {
  readonly language: Language;
  readonly lastYear?: string;
  readonly facts?: string;
}

export interface TemplateArguments extends Given {
  readonly wanted: "template";
  readonly file?: string;
}

export interface TextArguments extends Given {
  readonly wanted: "docx" | "txt";
  readonly file: string;
  readonly out: string;
}

/**
 * Reads the arguments of `narrate`.
 * @throws {CannotDo} when they cannot be understood
 */
export function narrateArguments(args: readonly string[]): NarrateArguments | "help" {
  const { values, positionals } = parsed(args);
  const language = oneOf("--lang", values.lang ?? "zh", LANGUAGES);
  if (values.help) return "help";
  const [file, other] = positionals;
  if (other !== undefined) throw ONE_INPUT;
  for (const option of ["out", "last-year", "facts"] as const) {
    if (values[option] === "") throw valueMissing("narrate", `--${option}`);
  }
  const given: Given = {
    language,
    ...(values["last-year"] !== undefined && { lastYear: values["last-year"] }),
    ...(values.facts !== undefined && { facts: values.facts }),
  };
  if (values["facts-template"]) {
    if (values.out !== undefined) throw TEMPLATE_IS_PRINTED;
    return { ...given, wanted: "template", ...(file !== undefined && { file }) };
  }
  if (file === undefined || file === "") throw NO_INPUT;
  if (values.out === undefined) throw NO_OUT;
  return { ...given, wanted: formatOf(values.out), file, out: values.out };
}

function parsed(args: readonly string[]) {
  return understood("narrate", () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h", default: false },
        out: { type: "string" },
        "last-year": { type: "string" },
        facts: { type: "string" },
        "facts-template": { type: "boolean", default: false },
        lang: { type: "string" },
      },
    })
  );
}

function formatOf(out: string): "docx" | "txt" {
  const extension = extname(out).toLowerCase();
  if (extension === ".docx") return "docx";
  if (extension === ".txt") return "txt";
  throw new CannotDo({
    zh: `--out 的扩展名应为 .docx 或 .txt，不能是“${out}”`,
    en: `--out ends in .docx or .txt, not “${out}”`,
  });
}

const NO_INPUT = new CannotDo({
  zh: "没有指定工作簿；用法：gouji narrate <文件> --out <说明.docx>",
  en: "no workbook to write about; usage: gouji narrate <file> --out <text.docx>",
});

const ONE_INPUT = new CannotDo({
  zh: "narrate 一次只写一个工作簿的说明",
  en: "narrate takes one workbook at a time",
});

const NO_OUT = new CannotDo({
  zh: "须用 --out 指定说明的位置（.docx 或 .txt）",
  en: "--out has to name the explanation (.docx or .txt)",
});

const TEMPLATE_IS_PRINTED = new CannotDo({
  zh: "--facts-template 只打印填写单，不能同时用 --out；可用 > facts.json 存成文件",
  en: "--facts-template prints the facts file and takes no --out; redirect it with > facts.json",
});
