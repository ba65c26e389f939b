import { labelKey } from "../../recognition/normalise";
import type { Statement } from "../statements";
import type { TableAmount } from "./evidence";

/** What an amount is of, without what is said of every amount: 某局2021年财政拨款收入预算总计 is 财政拨款收入. */
export function bareName(words: string): string {
  return labelKey(words)
    .replace(/(?<=.{4})\d{4}年度?(?:年初)?(?=预算|安排|$)/, "")
    .replace(/^.*\d{4}年度?/, "")
    .replace(/^(?:\d{3}|\d{5}|\d{7})(?=\p{Script=Han})/u, "")
    .replace(/^(?:本年|当年|上年度?(?!度?结)|去年)?(?:[我本](?:部门|单位))?/, "")
    .replace(/(?:预算|支出|总额|总计|合计|金额|数)+$/, "");
}

/** Characters that can tell one line from another. */
const SHORTEST_NAME = 4;

/**
 * Whether the bare name of a line is that of a line of revenue, of carried-over money or of a function class. What
 * things are bought (economic classes) comes up again in every project, for other money.
 */
export function isName(name: string, { code }: TableAmount): boolean {
  if (name.length < SHORTEST_NAME) return false;
  return code === undefined ? SOURCES.test(name) : code.startsWith("2");
}

/** Where money comes from. */
const SOURCES = /收入|拨款|基金|国有资本|专户|结转|结余/;

/** Whether the words of a text and a line of a table have a name in common, in whatever words. */
export function hasWordsInCommon(
  { subject, paragraph }: Statement,
  { label, measure, table }: TableAmount
): boolean {
  const words = labelKey(subject);
  const names = [label, ...measure.split("·")].filter((name) => name.length >= 2);
  if (
    names.some(
      (name) =>
        name.length >= 3 && (words.includes(name) || (words.length >= 4 && name.includes(words)))
    )
  )
    return true;
  const kind = KINDS.find((one) => one.test(words) || one.test(paragraph.text.slice(0, 40)));
  return kind !== undefined && kind.test(table + label + measure);
}

/** What tables and chapters are of. */
const KINDS = [
  /政府性基金/,
  /国有资本经营/,
  /政府采购|采购/,
  /三公|因公出国|公务用车|公务接待/,
  /财政专户/,
  /上年结转/,
  /其他资金/,
];
