import type { TextDocument } from "../document";
import { nameOf, type Statement } from "../statements";
import type { Paragraph } from "../text/cleanText";
import { inYuan, printed } from "../text/numbers";
import { termOf, type Verdicts } from "../verdicts";

/** 上年执行数10万元，本年预算10万元，与上年持平: the two amounts must be the same, and no change may follow. */
export function unchanged(document: TextDocument, verdicts: Verdicts): void {
  for (const paragraph of document.paragraphs) {
    for (const { index, 0: words } of paragraph.text.matchAll(SAID)) {
      const said = { start: index, end: index + words.length };
      holdAmounts(paragraph, said, document, verdicts);
      holdSilence(paragraph, said, document, verdicts);
    }
  }
}

/** 基本持平 leaves room. */
const SAID = /(?<!基本|大致|总体|大体)持平/g;

interface Said {
  readonly start: number;
  readonly end: number;
}

function holdAmounts(
  paragraph: Paragraph,
  said: Said,
  document: TextDocument,
  verdicts: Verdicts
): void {
  const sentence = paragraph.text.lastIndexOf("。", said.start) + 1;
  const before = document
    .of(paragraph)
    .filter(({ number }) => number.start >= sentence && number.end <= said.start);
  const [base, value] = before.slice(-2);
  if (base?.role !== "base" || value?.role !== "value") return;
  if (base.number.kind !== "money" || value.number.kind !== "money") return;
  // 公务接待费3.20万元 behind 上年为0.00万元 is another item, whose own last year is not told.
  if (!/^(?:\d{4}年度?|本年|当年)?(?:预算|安排|数|为)*$/.test(value.subject)) return;
  if (inYuan(base.number).equals(inYuan(value.number))) {
    verdicts.verified("unchanged", [base, value], [termOf(base)]);
    return;
  }
  if (verdicts.isContradicted(base) || verdicts.isContradicted(value)) return;
  const gap = inYuan(value.number).minus(inYuan(base.number));
  verdicts.noted({
    pattern: "unchanged",
    rule: "GJ712",
    severity: "warning",
    span: paragraph.place(said.start, said.end),
    stated: "持平",
    expected: gap.isNegative() ? "减少" : "增加",
    message: {
      zh: `上年${printed(base.number)}，本年${printed(value.number)}，不是持平。`,
      en: `Last year ${printed(base.number)}, this year ${printed(value.number)}: that is a change.`,
    },
    terms: [termOf(base), termOf(value)],
    cells: [],
  });
}

/** 与上年持平，增长3%: a change of the same thing right behind it. */
function holdSilence(
  paragraph: Paragraph,
  said: Said,
  document: TextDocument,
  verdicts: Verdicts
): void {
  const next = document.of(paragraph).find((one) => isRightBehind(one, paragraph, said));
  if (next === undefined || next.number.value.isZero()) return;
  verdicts.noted({
    pattern: "unchanged",
    rule: "GJ712",
    severity: "warning",
    span: paragraph.place(said.start, said.end),
    stated: "持平",
    message: {
      zh: `前面写“持平”，后面又写${printed(next.number)}的增减（${nameOf(next) || "同一项"}）。`,
      en: `The text says 持平 and then gives a change of ${printed(next.number)}.`,
    },
    terms: [termOf(next)],
    cells: [],
  });
}

function isRightBehind(
  { paragraph, number, role }: Statement,
  own: Paragraph,
  said: Said
): boolean {
  if (paragraph !== own || (role !== "change" && role !== "rate")) return false;
  if (number.start < said.end) return false;
  return /^[，、]?(?:同比|较上年|比上年)?(?:增加|减少|增长|下降|上升|降低)$/.test(
    own.text.slice(said.end, number.start)
  );
}
