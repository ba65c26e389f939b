import { extname } from "node:path";
import { CannotDo } from "./cannotDo";

/** What `--last-year` names: last year's tables, its explanation, or both. */
export interface LastYearFiles {
  readonly workbook?: string;
  readonly explanation?: string;
}

/**
 * Tells by the extension what each file is; what the file itself is, its reader says.
 * @throws {CannotDo} when two are of one kind
 */
export function lastYearFiles(given: readonly string[] = []): LastYearFiles {
  const explanations = given.filter((file) => EXPLANATIONS.has(extname(file).toLowerCase()));
  const workbooks = given.filter((file) => !explanations.includes(file));
  if (explanations.length > 1 || workbooks.length > 1) throw ONE_OF_EACH;
  const [workbook] = workbooks;
  const [explanation] = explanations;
  return {
    ...(workbook !== undefined && { workbook }),
    ...(explanation !== undefined && { explanation }),
  };
}

/** For those who must not write to them. */
export function pathsOf({ workbook, explanation }: LastYearFiles): readonly string[] {
  return [workbook, explanation].filter((file) => file !== undefined);
}

/**
 * A rate on another base than last year's is the very mistake that this program is there to find.
 * @throws {CannotDo} when both years are known and do not follow each other
 */
export function refuseOtherYear(
  now: number | undefined,
  before: number | undefined,
  file: string,
  kind: keyof typeof KINDS
): void {
  if (now === undefined || before === undefined || before === now - 1) return;
  const { zh, en } = KINDS[kind];
  throw new CannotDo({
    zh: `${file}：这是 ${before} 年的${zh}；本年是 ${now} 年，上年${zh}应是 ${now - 1} 年的`,
    en: `${file}: ${en} of ${before}; the year before ${now} is ${now - 1}`,
  });
}

const KINDS = {
  tables: { zh: "附表", en: "these are the tables" },
  explanation: { zh: "说明", en: "this is the explanation" },
} as const;

const EXPLANATIONS: ReadonlySet<string> = new Set([".docx", ".txt"]);

const ONE_OF_EACH = new CannotDo({
  zh: "--last-year 可以给出上年附表（.xlsx、.xlsm）和上年说明（.docx、.txt）各一份，同一种不能有两份",
  en: "--last-year takes one workbook (.xlsx, .xlsm) and one explanation (.docx, .txt), not two of a kind",
});
