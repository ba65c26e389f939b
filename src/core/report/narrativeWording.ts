import type { NumberSource } from "../narrative/model";
import type { FactGroup } from "../narrative/facts";
import type { Wording } from "../wording";
import { amountText } from "./amountText";

export function summaryWording(numbers: number, missing: number): Wording {
  const written = {
    zh: `全文 ${numbers} 个数字由附表得出`,
    en: `${numbers} numbers come from the tables`,
  };
  if (missing === 0) {
    return {
      zh: `${written.zh}，没有待填的内容。`,
      en: `${written.en}; nothing is left to fill in.`,
    };
  }
  return {
    zh: `${written.zh}，另有 ${missing} 项待填。`,
    en: `${written.en}; ${missing} ${missing === 1 ? "fact is" : "facts are"} to be filled in.`,
  };
}

/** How a number of the text follows from its terms. @param printed as the figures print it */
export function numberWording(source: NumberSource, printed: string): Wording {
  const { name, exact, kind, rule } = source;
  if (kind === "count" || rule === "said") {
    return { zh: `${name}：由您填写。`, en: `${name}: as you have said.` };
  }
  if (kind === "percent") return percentWording(source, printed);
  const yuan = amountText(exact);
  const how =
    rule === "difference"
      ? { zh: "相减得", en: "the difference is" }
      : source.terms.length > 1
        ? { zh: "相加得", en: "the sum is" }
        : { zh: "取自附表，为", en: "the table shows" };
  return {
    zh: `${name}：${how.zh} ${yuan} 元，按万元保留两位小数为 ${printed}。`,
    en: `${name}: ${how.en} ${yuan} 元; in 万元 with two decimals ${printed}.`,
  };
}

function percentWording({ name, exact, rule }: NumberSource, printed: string): Wording {
  // An endless fraction is shown with enough decimals to see how it was rounded.
  const digits =
    exact.decimals() > SHOWN_DECIMALS ? exact.toFixed(SHOWN_DECIMALS) : exact.toString();
  return rule === "growth"
    ? {
        zh: `${name}：（本年 − 上年）÷ 上年 × 100% = ${digits}%，四舍五入为 ${printed}。`,
        en: `${name}: (this year − last year) ÷ last year × 100% = ${digits}%, rounded ${printed}.`,
      }
    : {
        zh: `${name}：部分 ÷ 总数 × 100% = ${digits}%，四舍五入为 ${printed}。`,
        en: `${name}: part ÷ whole × 100% = ${digits}%, rounded ${printed}.`,
      };
}

const SHOWN_DECIMALS = 6;

export function termAmountWording(digits: string): Wording {
  return { zh: `${digits} 元`, en: `${digits} 元` };
}

/** Said in the text only where the user wants it; the shares stay as they are. */
export const SHARES_NOTE = "因四舍五入，各项占比相加与100%略有出入。";

/** A cell that the open workbook does not have. */
export function otherWorkbookWording(cell: string): Wording {
  return { zh: `上年工作簿 ${cell}`, en: `last year's workbook, ${cell}` };
}

/** Headings of the form, in the order in which it is filled in. */
export const FACT_GROUP_NAMES: Readonly<Record<FactGroup, Wording>> = {
  department: { zh: "部门情况", en: "The department" },
  choices: { zh: "口径", en: "Definitions" },
  "last-year": { zh: "上年数", en: "Last year's amounts" },
  reasons: { zh: "增减原因", en: "Reasons for changes" },
  assets: { zh: "国有资产", en: "State assets" },
  projects: { zh: "项目", en: "Projects" },
};
