import type { Language } from "../../core/report/language";

/** What `narrate --help` prints. */
export const NARRATE_USAGE: Readonly<Record<Language, string>> = {
  zh: `gouji narrate <文件> --out <说明.docx|说明.txt> [选项]
  由附表撰写预算说明；附表中没有的内容在文中标为【待填：…】，并逐项列出，不作推测。
  --out <文件>               说明的位置，.docx 或 .txt（已有的文件会被替换）
  --last-year <文件>         上年附表，增减变化以它为基数
  --facts <facts.json>       附表中没有的内容：职责、人员、主要原因等
  --facts-template           打印填写单，不写说明；给出工作簿时只列它还缺的内容
  --lang zh|en               提示的语言：中文（默认）或英文；说明总是中文
退出码：0 已写好（可能仍有待填）；2 无法完成。
`,
  en: `gouji narrate <file> --out <text.docx|text.txt> [options]
  Writes the explanation from the tables. What tables cannot know is marked 【待填：…】 and listed; nothing is invented.
  --out <file>               the explanation, .docx or .txt (a file that is there is replaced)
  --last-year <file>         last year's tables, the base of every change
  --facts <facts.json>       what the tables do not hold: duties, staff, reasons
  --facts-template           print a facts file to fill in instead; of a workbook only what it still lacks
  --lang zh|en               language of messages, zh when absent; the explanation itself is Chinese
Exit status: 0 written (some may be left to fill in); 2 could not do it.
`,
};
