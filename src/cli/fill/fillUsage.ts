import type { Language } from "../../core/report/language";

/** What `fill --help` prints. */
export const FILL_USAGE: Readonly<Record<Language, string>> = {
  zh: `gouji fill <文件> --out <副本> [选项]
  补填一般公共预算支出情况表（按经济分类）中空着的政府预算支出经济分类，另存为副本；原文件绝不改写。
  依据不足的行不填，逐行列出可选科目和所缺的依据。
  --out <文件>               副本的位置（已有的文件会被替换）
  --unit-kind administrative|public-institution
                             基本支出的单位性质：行政单位（含参公）或事业单位
  --project-kind administrative|public-institution
                             项目支出的单位性质
  --last-year <文件>         参照上年附表中已填的行
  --all                      已填的行也重新建议
  --format text|json         输出给人看的文字（默认），或给程序读的 JSON
  --lang zh|en               输出语言：中文（默认）或英文
退出码：0 没有对应不符的行（可能仍有待定的行）；1 有对应不符的行；2 无法完成。
`,
  en: `gouji fill <file> --out <copy> [options]
  Fills blank government classes of the general budget table by economic class into a copy; the input is never written.
  Rows without enough evidence stay blank and are listed with their candidates and what would decide them.
  --out <file>               the copy (a file that is there is replaced)
  --unit-kind administrative|public-institution
                             kind of unit for basic expenditure
  --project-kind administrative|public-institution
                             kind of unit for project expenditure
  --last-year <file>         follow the filled rows of last year's workbook
  --all                      propose for filled rows, too
  --format text|json         text for people (default), or JSON for programs
  --lang zh|en               language of the output, zh when absent
Exit status: 0 no row has a class that is not allowed (some may be open); 1 some have; 2 could not do it.
`,
};
