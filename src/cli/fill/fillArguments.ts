import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../../core/report/language";
import type { UnitKind } from "../../core/standards/classes";
import { oneOf, understood, valueMissing } from "../arguments";
import { CannotDo } from "../cannotDo";

export interface FillArguments {
  readonly file: string;
  readonly out: string;
  readonly format: "text" | "json";
  readonly language: Language;
  readonly unitKind?: UnitKind;
  readonly projectKind?: UnitKind;
  readonly lastYear?: string;
  readonly all: boolean;
}

const UNIT_KINDS: readonly UnitKind[] = ["administrative", "public-institution"];

/**
 * Reads the arguments of `fill`.
 * @throws {CannotDo} when they cannot be understood
 */
export function fillArguments(args: readonly string[]): FillArguments | "help" {
  const { values, positionals } = parsed(args);
  const language = oneOf("--lang", values.lang ?? "zh", LANGUAGES);
  const format = oneOf("--format", values.format ?? "text", ["text", "json"]);
  if (values.help) return "help";
  const [file = "", other] = positionals;
  if (file === "") throw NO_INPUT;
  if (other !== undefined) throw ONE_INPUT;
  if (values.out === undefined) throw NO_OUT;
  for (const option of ["out", "last-year"] as const) {
    if (values[option] === "") throw valueMissing("fill", `--${option}`);
  }
  const unitKind = unitKindOf("--unit-kind", values["unit-kind"]);
  const projectKind = unitKindOf("--project-kind", values["project-kind"]);
  return {
    file,
    out: values.out,
    format,
    language,
    ...(unitKind && { unitKind }),
    ...(projectKind && { projectKind }),
    ...(values["last-year"] === undefined ? {} : { lastYear: values["last-year"] }),
    all: values.all,
  };
}

function parsed(args: readonly string[]) {
  return understood("fill", () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h", default: false },
        out: { type: "string" },
        "unit-kind": { type: "string" },
        "project-kind": { type: "string" },
        "last-year": { type: "string" },
        all: { type: "boolean", default: false },
        format: { type: "string" },
        lang: { type: "string" },
      },
    })
  );
}

function unitKindOf(option: string, value: string | undefined): UnitKind | undefined {
  return value === undefined ? undefined : oneOf(option, value, UNIT_KINDS);
}

const NO_INPUT = new CannotDo({
  zh: "没有指定要补填的文件；用法：gouji fill <文件> --out <副本>",
  en: "no file to fill; usage: gouji fill <file> --out <copy>",
});

const ONE_INPUT = new CannotDo({
  zh: "fill 一次只补填一个文件",
  en: "fill takes one file at a time",
});

const NO_OUT = new CannotDo({
  zh: "须用 --out 指定副本的位置；原文件绝不改写",
  en: "--out has to name the copy; the input is never written",
});
