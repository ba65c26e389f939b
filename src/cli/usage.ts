import type { Language } from "../core/report/language";
import { CHECK_USAGE } from "./check/checkUsage";
import { FILL_USAGE } from "./fill/fillUsage";
import { NARRATE_USAGE } from "./narrate/narrateUsage";
import { PROOFREAD_USAGE } from "./proofread/proofreadUsage";
import { COMMANDS } from "./commands";

/** What `--help` prints. */
export function overview(language: Language): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  const commands = COMMANDS.map(
    ({ name, summary }) => `  ${name.padEnd(width)}  ${summary[language]}`
  ).join("\n");
  return {
    zh: `预算勾稽助手：核对部门预算公开附表

用法：gouji <命令> …

命令：
${commands}

${CHECK_USAGE.zh}
${FILL_USAGE.zh}
${NARRATE_USAGE.zh}
${PROOFREAD_USAGE.zh}
其他：
  --help     显示这段说明
  --version  显示版本号
`,
    en: `Gouji checks the tables of a Chinese department budget disclosure

Usage: gouji <command> …

Commands:
${commands}

${CHECK_USAGE.en}
${FILL_USAGE.en}
${NARRATE_USAGE.en}
${PROOFREAD_USAGE.en}
Others:
  --help     print this
  --version  print the version
`,
  }[language];
}
