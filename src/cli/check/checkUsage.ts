import type { Language } from "../../core/report/language";

/** What `check --help` prints. */
export const CHECK_USAGE: Readonly<Record<Language, string>> = {
  zh: `gouji check <文件或文件夹>… [选项]
  核对 .xlsx、.xlsm 工作簿；文件夹连同子文件夹一起核对。原文件只读，绝不改写。
  --format text|json         输出给人看的文字（默认），或给程序读的 JSON
  --annotate <文件或文件夹>  另存一份副本：标出疑点单元格，附“勾稽检查结果”工作表
  --narrative <文件>         同时校对预算说明（.docx 或 .txt，只能用于单个文件）
  --last-year <文件>         与上年附表（.xlsx）对照，说明与上年说明（.docx、.txt）对照；可以各给一份（只能用于单个文件）
  --profile <附表格式>       指定附表格式；不指定时自动判断
  --lang zh|en               输出语言：中文（默认）或英文
退出码：0 没有错误；1 有错误；2 无法完成（参数不对、文件打不开等）。
`,
  en: `gouji check <file or folder>… [options]
  Checks .xlsx and .xlsm workbooks; a folder with all folders in it. The input is never written to.
  --format text|json           text for people (default), or JSON for programs
  --annotate <file or folder>  write a copy with the findings highlighted and listed on a sheet
  --narrative <file>           proofread the explanation as well, .docx or .txt (a single file only)
  --last-year <file>           compare with last year's workbook (.xlsx), and the explanation with last year's (.docx,
                               .txt); may be given twice, one of each (a single file only)
  --profile <layout profile>   the form of the tables; found out when absent
  --lang zh|en                 language of the output: Chinese (default) or English
Exit status: 0 no error found; 1 errors found; 2 could not be done (bad arguments, unreadable file).
`,
};
