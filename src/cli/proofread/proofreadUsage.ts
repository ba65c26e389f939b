import type { Language } from "../../core/report/language";

/** What `proofread --help` prints. */
export const PROOFREAD_USAGE: Readonly<Record<Language, string>> = {
  zh: `gouji proofread <说明.docx|说明.txt> [选项]
  校对预算说明：每个数与附表、与上下文核对，指出矛盾，列出未能核对的数。
  --workbook <文件>          说明所依据的附表；不给时只核对文中的数彼此是否一致
  --last-year <文件>         上年附表（.xlsx）或上年说明（.docx、.txt），核对上年数和增减变化；可以各给一份
  --format text|json         输出给人看的文字（默认），或给程序读的 JSON
  --lang zh|en               输出语言：中文（默认）或英文
退出码：0 没有错误；1 有错误；2 无法完成。
`,
  en: `gouji proofread <text.docx|text.txt> [options]
  Proofreads an explanation: each number is held against the tables and the text around it.
  --workbook <file>          the tables it is about; without them only what the text says of itself is checked
  --last-year <file>         last year's tables (.xlsx) or explanation (.docx, .txt), for last year's amounts and
                             changes; may be given twice, one of each
  --format text|json         text for people (default), or JSON for programs
  --lang zh|en               language of the output: Chinese (default) or English
Exit status: 0 no error found; 1 errors found; 2 could not do it.
`,
};
