import { readFacts, type FactProblem } from "../../core/narrative/facts";
import type { Facts } from "../../core/narrative/model";
import { readDiskFile } from "../../host/file/diskFile";
import type { Wording } from "../../core/wording";
import { aboutFile } from "../aboutFile";
import { CannotDo } from "../cannotDo";

/**
 * The facts that a file gives.
 * @throws {CannotDo} with every line that cannot be used: a fact lost without a word would be a blank nobody expects
 */
export function givenFacts(file: string | undefined): Facts {
  if (file === undefined) return new Map<string, string>();
  const bytes = aboutFile(file, () => readDiskFile(file));
  const { facts, problems } = readFacts(entries(file, textOf(file, bytes)));
  if (problems.length > 0) throw about(file, listed(problems));
  return facts;
}

function textOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw about(file, {
      zh: "不是 UTF-8 编码的文字，请用记事本另存为 UTF-8 后再试",
      en: "is not UTF-8 text; save it as UTF-8 and try again",
    });
  }
}

function entries(file: string, text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw about(file, notJson(text, error));
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw about(file, {
    zh: "应是一个 { … } 对象；用 --facts-template 可得到填写单",
    en: "should be one object { … }; --facts-template prints one to fill in",
  });
}

/** Node names the offset of what it could not read; people look for lines. */
function notJson(text: string, error: unknown): Wording {
  const offset = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  const line = offset === undefined ? undefined : text.slice(0, Number(offset)).split("\n").length;
  return {
    zh: `不是正确的 JSON${line === undefined ? "" : `，问题在第 ${line} 行附近`}；请检查引号和逗号`,
    en: `is not JSON${line === undefined ? "" : `; look near line ${line}`}: check quotes and commas`,
  };
}

function listed(problems: readonly FactProblem[]): Wording {
  const wordings = problems.map(problemWording);
  return {
    zh: `有 ${problems.length} 项不能用：\n${wordings.map(({ zh }) => `  ${zh}`).join("\n")}`,
    en: `${problems.length} cannot be used:\n${wordings.map(({ en }) => `  ${en}`).join("\n")}`,
  };
}

function problemWording(problem: FactProblem): Wording {
  switch (problem.kind) {
    case "unknown":
      return {
        zh: `${problem.id}：没有这一项；用 --facts-template 可查看有哪些项`,
        en: `${problem.id}: no such fact; --facts-template lists them`,
      };
    case "no-number":
      return {
        zh: `${problem.id}：“${problem.text}”不符合要求（应为数字或所列的选项）`,
        en: `${problem.id}: “${problem.text}” is no number, or none of the choices`,
      };
    case "no-text":
      return {
        zh: `${problem.id}：内容应是文字或数字`,
        en: `${problem.id}: text or a number is expected`,
      };
  }
}

function about(file: string, { zh, en }: Wording): CannotDo {
  return new CannotDo({ zh: `${file}：${zh}`, en: `${file}: ${en}` });
}
