import type { TextDocument } from "../document";
import type { ClaimPattern, TextFinding } from "../model";
import type { Paragraph } from "../text/cleanText";
import type { Wording } from "../../wording";
import { causeOf } from "../wording";
import type { Verdicts } from "../verdicts";

/** What was not filled in, and choices and hints of the template that were left: 增加（减少）0万元, 万元 without a number. */
export function leftovers(document: TextDocument, verdicts: Verdicts): void {
  for (const paragraph of document.paragraphs) {
    for (const { pattern, words, expected, severity, cause, message, rule } of LEFTOVERS) {
      for (const match of paragraph.text.matchAll(words)) {
        const offset = match[1] === undefined ? 0 : match[0].indexOf(match[1]);
        const stated = match[1] ?? match[0];
        const start = match.index + offset;
        if (isOrdinary(paragraph, start, stated, pattern)) continue;
        verdicts.noted({
          pattern,
          rule,
          severity,
          span: paragraph.place(start, start + stated.length),
          stated,
          ...(expected !== undefined && { expected: expected(stated) }),
          message: message(stated),
          cause: causeOf(cause),
          terms: [],
          cells: [],
        });
      }
    }
  }
}

interface Leftover {
  readonly pattern: ClaimPattern;
  readonly rule: string;
  /** The first group, where there is one, is what is pointed at. */
  readonly words: RegExp;
  readonly severity: TextFinding["severity"];
  readonly cause: "blank" | "template-left";
  readonly expected?: (stated: string) => string;
  readonly message: (stated: string) => Wording;
}

const LEFTOVERS: readonly Leftover[] = [
  {
    pattern: "blank",
    rule: "GJ709",
    words:
      /[\p{Script=Han}）”、](?<![几数百千十亿余按以单位（])(?<!单位|为单|金额单)((?<!（)万元)(?=[。，；、）]|$)/gu,
    severity: "error",
    cause: "blank",
    message: () => ({ zh: "“万元”前面没有数。", en: "There is no number before 万元." }),
  },
  {
    pattern: "blank",
    rule: "GJ709",
    words: /(?:车辆?|设?备)[。、，]?((?:辆|台（套）))(?=[。，、；])/gu,
    severity: "error",
    cause: "blank",
    message: (stated) => ({
      zh: `“${stated}”前面没有数。`,
      en: `There is no number before ${stated}.`,
    }),
  },
  {
    pattern: "blank",
    rule: "GJ709",
    words: /(?:(?:增加|减少|占比?)(?=\d+\.)|增长|下降)(\d+(?:\.\d+)?)(?=[，。；])/gu,
    severity: "error",
    cause: "blank",
    expected: (stated) => `${stated}%`,
    message: (stated) => ({ zh: `${stated}后面缺少“%”。`, en: `There is no % behind ${stated}.` }),
  },
  {
    pattern: "blank",
    rule: "GJ709",
    words: /(主要原因(?:是|为)?[：:]?)(?=[。；])/gu,
    severity: "warning",
    cause: "blank",
    message: () => ({ zh: "主要原因没有填写。", en: "The main reason is not given." }),
  },
  {
    pattern: "template",
    rule: "GJ710",
    words: /(?:增加|增长|上升)（(?:减少|下降|降低)）|(?:减少|下降|降低)（(?:增加|增长|上升)）/gu,
    severity: "warning",
    cause: "template-left",
    message: (stated) => ({
      zh: `“${stated}”是模板中的选项，应取其一；没有变动的写“持平”。`,
      en: `“${stated}” is a choice of the template: keep one, or say 持平 where nothing changed.`,
    }),
  },
  {
    pattern: "template",
    rule: "GJ710",
    words:
      /（按“[^（）]{2,60}填写）|（此处[^（）]{0,30}）|（(?:如|若)(?:有|无|没有|存在|涉及)[^（）]{0,20}(?:请|需|应|可|说明|填写|删除)[^（）]{0,12}）|[×xX]{2,}(?=万元|%|年|单位|局)/gu,
    severity: "warning",
    cause: "template-left",
    message: (stated) => ({
      zh: `“${stated}”是模板中的填写提示，应删去。`,
      en: `“${stated}” is a hint of the template and should go.`,
    }),
  },
];

/** 单位：万元; 以万元为单位; chapter titles and explanations of words. */
function isOrdinary(
  { text, heading }: Paragraph,
  start: number,
  stated: string,
  pattern: ClaimPattern
): boolean {
  if (heading) return true;
  if (pattern !== "blank" || stated !== "万元") return false;
  const before = text.slice(Math.max(0, start - 6), start);
  return /单位[：:]?$|（[^）]*$|以$|按$|[\d.]$/.test(before);
}
