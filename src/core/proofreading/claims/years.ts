import type { TextDocument } from "../document";
import type { Verdicts } from "../verdicts";
import { causeOf } from "../wording";

/** 比2026年预算增加 in the budget of 2026: what is compared with must be another year. */
export function years(document: TextDocument, verdicts: Verdicts): void {
  const { year } = document;
  if (year === undefined) return;
  for (const paragraph of document.paragraphs) {
    for (const match of paragraph.text.matchAll(COMPARED)) {
      const [words, stated = ""] = match;
      if (Number(stated) !== year) continue;
      const start = match.index + words.indexOf(stated);
      verdicts.noted({
        pattern: "year",
        rule: "GJ708",
        severity: "error",
        span: paragraph.place(start, start + 5),
        stated: `${stated}年`,
        expected: `${String(year - 1)}年`,
        message: {
          zh: `本文说明的是${stated}年预算，不能与${stated}年比较，应为${String(year - 1)}年。`,
          en: `This is the budget of ${stated}; it must be compared with ${String(year - 1)}.`,
        },
        cause: causeOf("last-year-left"),
        terms: [],
        cells: [],
      });
    }
  }
}

const COMPARED =
  /(?:比|与|较|同)((?:19|20)\d{2})年度?(?:当年)?(?:年初)?(?:预算执行数|预算数?|执行数|决算数?)(?:相比|(?:，)?(?:增加|减少|持平|增长|下降|相同|一致))/g;
