import { Amount } from "../../money/amount";
import { convert, type MoneyUnit } from "../../money/money";
import { findClass } from "../../standards/classes";
import type { StatedUnit } from "../model";
import type { Paragraph } from "./cleanText";

/** A number in a paragraph, with the unit behind it. */
export interface StatedNumber {
  readonly paragraph: Paragraph;
  /** In the paragraph; `end` is behind the unit. */
  readonly start: number;
  readonly end: number;
  /** As printed, without the unit. */
  readonly digits: string;
  readonly value: Amount;
  /** Digits behind the point as printed. */
  readonly decimals: number;
  readonly kind: "money" | "percent" | "count" | "year" | "plain";
  readonly unit: StatedUnit;
  /** Years, numbering, citations, thresholds: nothing that could be right or wrong. */
  readonly exempt: boolean;
}

/** Finds every number of a paragraph. */
export function readNumbers(paragraph: Paragraph): readonly StatedNumber[] {
  const { text } = paragraph;
  const quoted = quotedRanges(text);
  return [...text.matchAll(NUMBER)].flatMap(({ index, 0: digits }) => {
    const end = index + digits.length;
    const behind = text.slice(end, end + 12);
    const unit = unitOf(digits, behind);
    const isQuoted = quoted.some(([from, to]) => index >= from && index < to);
    const value = Amount.of(digits.replaceAll(",", ""));
    return [
      {
        paragraph,
        start: index,
        end: end + unit.length,
        digits,
        value,
        decimals: /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0,
        kind: unit.kind,
        unit: unit.unit,
        exempt: isQuoted || unit.kind === "year" || isExempt(paragraph, index, end, unit),
      },
    ];
  });
}

/** Money in 元, exactly as printed. */
export function inYuan({ value, unit }: Pick<StatedNumber, "value" | "unit">): Amount {
  return convert(value, unit as MoneyUnit, "元");
}

/** `2430.88万元` */
export function printed({ digits, unit }: Pick<StatedNumber, "digits" | "unit">): string {
  return digits + unit;
}

/** The point of 1.2019年… is that of a list: a year never stands behind a decimal point. */
const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.(?!(?:19|20)\d{2}年)\d+)?/g;

interface FoundUnit {
  readonly kind: StatedNumber["kind"];
  readonly unit: StatedUnit;
  readonly length: number;
}

function unitOf(digits: string, behind: string): FoundUnit {
  if (/^(?:19|20)\d{2}$/.test(digits) && behind.startsWith("年"))
    return { kind: "year", unit: "年", length: 1 };
  const money = /^(?:亿元|万元|千元|元|万(?=[。，；、）=]|$)|亿(?=[。，；、）]|$))/.exec(
    behind
  )?.[0];
  if (money !== undefined) {
    const unit = money === "万" ? "万元" : money === "亿" ? "亿元" : money;
    return { kind: "money", unit, length: money.length };
  }
  if (behind.startsWith("%")) return { kind: "percent", unit: "%", length: 1 };
  const count = COUNTED.exec(behind)?.[0];
  // 4.5公里 can be measured; 4.5人 is no count.
  if (count !== undefined && (!digits.includes(".") || MEASURED.test(count)))
    return { kind: "count", unit: count, length: count.length };
  return { kind: "plain", unit: "", length: 0 };
}

const COUNTED =
  /^(?:个月|个百分点|人次|人|名|位|辆|台|套|家|个|项|次|天|月|日|户|批|件|期|场|座|栋|平方米|公里|吨|张|条|份|种|类|款|周|小时|倍)/;

const MEASURED = /^(?:平方米|公里|吨|小时|倍)$/;

/** Document names and citations; nothing in them is a statement. */
function quotedRanges(text: string): readonly (readonly [number, number])[] {
  const found = [
    ...text.matchAll(
      /《[^《》]{1,120}》|[〔[【„][^〔〕[\]【】„‟]{1,12}[〕\]】‟](?:\d+号)?|第\d+号/g
    ),
  ];
  return found.map(({ index, 0: quote }) => [index, index + quote.length] as const);
}

function isExempt(
  { text, marker, heading }: Paragraph,
  start: number,
  end: number,
  unit: FoundUnit
): boolean {
  const before = text.slice(Math.max(0, start - 10), start);
  const behind = text.slice(end);
  if (isClassCode(text.slice(start, end), behind)) return true;
  if (end <= marker.length || isNumbering(before, text.slice(start, end), behind)) return true;
  // A year at which the line of a heading was broken.
  if (heading && behind === "" && /^(?:19|20)\d{2}$/.test(text.slice(start, end))) return true;
  if (/[A-Za-z第表图附-]$/.test(before) || /^(?:号|[A-Za-z]|表(?!示)|-\d)/.test(behind))
    return true;
  if (/^(?:类|款|项)）/.test(behind) && /（$/.test(before)) return true;
  // 截至2021年3月3日; 单价50万元以上; 40余家.
  if (unit.unit === "月" || unit.unit === "日")
    return !/[×+]/.test(before.slice(-1) + behind.slice(1, 2));
  if (/^(?:（含）)?(?:以上|以下|以内|及以上)/.test(behind.slice(unit.length))) return true;
  if (/^(?:余|多|几|来)/.test(behind)) return true;
  // 2021-2023年: both are years.
  return /^\d{4}$/.test(text.slice(start, end)) && /^[-—–至、]\d{4}年/.test(behind);
}

/** 2140106公路养护: the code of a function class before its name. */
function isClassCode(digits: string, behind: string): boolean {
  if (!/^2(?:\d{2}|\d{4}|\d{6})$/.test(digits)) return false;
  const name = findClass("function", digits)?.name;
  if (name === undefined) return false;
  return digits.length === ITEM_LENGTH
    ? /^\p{Script=Han}/u.test(behind)
    : behind.startsWith(name.slice(0, 2));
}

/** Digits of the code of a 项: too many to be a number of anything. */
const ITEM_LENGTH = 7;

/** Numbering within a paragraph: （1、…2、…） and 1.… behind a stop. */
function isNumbering(before: string, digits: string, behind: string): boolean {
  return (
    /[。；，：（、]$/.test(before) && /^[、）.](?!\d)/.test(behind) && /^\d{1,2}$/.test(digits)
  );
}
