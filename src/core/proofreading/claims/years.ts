import type { TextDocument } from "../document";
import { inYuan } from "../text/numbers";
import type { Verdicts } from "../verdicts";
import { causeOf } from "../wording";

/** 比2026年预算增加 in the budget of 2026: what is compared with must be another year. */
export function years(document: TextDocument, verdicts: Verdicts): void {
  const { year } = document;
  if (year === undefined) return;
  needs(document, year, verdicts);
  const compared = document.paragraphs.flatMap(({ text }) =>
    [...text.matchAll(COMPARED)].map((match) => Number(match[1]))
  );
  // A text that is compared with the year before all through means that year everywhere.
  const isUsual = compared.filter((one) => one === year - 1).length >= FEWEST_COMPARED;
  for (const paragraph of document.paragraphs) {
    for (const match of paragraph.text.matchAll(COMPARED)) {
      const [words, stated = ""] = match;
      if (Number(stated) !== year && !(Number(stated) === year - 2 && isUsual)) continue;
      const start = match.index + words.indexOf(stated);
      verdicts.noted({
        pattern: "year",
        rule: "GJ708",
        severity: Number(stated) === year ? "error" : "warning",
        span: paragraph.place(start, start + 5),
        stated: `${stated}年`,
        expected: `${String(year - 1)}年`,
        message: {
          zh:
            Number(stated) === year
              ? `本文说明的是${stated}年预算，不能与${stated}年比较，应为${String(year - 1)}年。`
              : `其他各处都与${String(year - 1)}年比较，这里写${stated}年，请核实。`,
          en: `This is the budget of ${String(year)}; it must be compared with ${String(year - 1)}, not with ${stated}.`,
        },
        cause: causeOf("last-year-left"),
        terms: [],
        cells: [],
      });
    }
  }
}

const COMPARED =
  /(?:比|与|较|同)((?:19|20)\d{2})年度?(?:当年)?(?:年初)?(?:预算执行数|预算数?|执行数|决算数?)?(?:相比|(?:，)?(?:增加|减少|持平|增长|下降|相同|一致)|[\d.]+万元，?(?:增加|减少|增长|下降))/g;

/**
 * 50万元。2020年资金需求50万元 among items that all say 2021年资金需求: what an item needs is of the year that the text is of.
 */
function needs(document: TextDocument, year: number, verdicts: Verdicts): void {
  const items = document.paragraphs.flatMap((paragraph) => {
    const said = [...paragraph.text.matchAll(/((?:19|20)\d{2})年资金需求/g)];
    return paragraph.marker === "" || said.length === 0
      ? []
      : [{ paragraph, stated: said.map((match) => Number(match[1])), at: said[0]?.index ?? 0 }];
  });
  if (items.filter(({ stated }) => stated.includes(year)).length < FEWEST_ITEMS) return;
  for (const { paragraph, stated, at } of items) {
    if (stated.length !== 1 || stated[0] !== year - 1) continue;
    const [head, needed] = document.of(paragraph).filter(({ number }) => number.kind === "money");
    if (head === undefined || needed === undefined || head.number.start > at) continue;
    if (!inYuan(head.number).equals(inYuan(needed.number))) continue;
    verdicts.noted({
      pattern: "year",
      rule: "GJ708",
      severity: "warning",
      span: paragraph.place(at, at + 5),
      stated: `${year - 1}年`,
      expected: `${year}年`,
      message: {
        zh: `其他各项写的都是${year}年资金需求，本项写${year - 1}年，而金额与本项标题相同。`,
        en: `All other items tell what ${year} needs; this one says ${year - 1}, with the amount of its heading.`,
      },
      cause: causeOf("last-year-left"),
      terms: [],
      cells: [],
    });
  }
}

const FEWEST_COMPARED = 3;

/** So many items of this year make one of last year stand out. */
const FEWEST_ITEMS = 3;
