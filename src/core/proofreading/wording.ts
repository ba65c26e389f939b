import type { Wording } from "../wording";
import type { TextCause, TextCauseKind } from "./model";

/** Why a number is probably wrong, for people. */
export function causeOf(kind: TextCauseKind, detail = ""): TextCause {
  const { zh, en } = CAUSES[kind];
  return {
    kind,
    message: {
      zh: detail === "" ? zh : `${zh}（${detail}）`,
      en: detail === "" ? en : `${en} (${detail})`,
    },
  };
}

const CAUSES: Readonly<Record<TextCauseKind, Wording>> = {
  "this-year-as-base": {
    zh: "以本年数为基数计算，应以上年数为基数",
    en: "reckoned on this year's figure instead of last year's",
  },
  "ratio-for-growth": {
    zh: "列示的是本年数与上年数之比，不是增减幅度",
    en: "this is the ratio of the two years, not the change",
  },
  "power-of-ten": { zh: "小数点位置有误", en: "the decimal point is misplaced" },
  copied: {
    zh: "与相邻一处的数相同，复制后未改",
    en: "the same as a number beside it: copied and not changed",
  },
  "digit-slip": {
    zh: "一位数字多录、少录或录错",
    en: "one digit is wrong, missing or typed twice",
  },
  "digits-transposed": { zh: "两位数字录入时颠倒", en: "two digits were exchanged" },
  "other-whole": { zh: "占比所用的总数不对", en: "the share was taken of another whole" },
  truncated: { zh: "直接舍去尾数，未四舍五入", en: "cut off instead of rounded" },
  "forced-total": {
    zh: "为使占比合计为100%而调整了末位",
    en: "the last digit was bent so that the shares make 100%",
  },
  "factor-slip": { zh: "算式中有一个因数录错", en: "one factor of the product is wrong" },
  "last-year-left": {
    zh: "沿用了上年的文字，未更新",
    en: "left over from last year's text",
  },
  "template-left": { zh: "模板中的选项未取舍", en: "a choice of the template was not made" },
  blank: { zh: "漏填", en: "left blank" },
  exchanged: { zh: "两个数填颠倒了", en: "the two numbers were exchanged" },
};
