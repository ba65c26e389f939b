import type { TableAmount } from "./evidence";

/** The year that the tables of a workbook are of: the latest that a title or a head over a column names. */
export function yearOfColumns(amounts: readonly TableAmount[]): number | undefined {
  const years = amounts.flatMap(({ table, label, measure }) =>
    [...(table + label + measure).matchAll(/(?:19|20)\d{2}(?=年)/g)].map(([year]) => Number(year))
  );
  return years.length === 0 ? undefined : years.reduce((one, other) => Math.max(one, other));
}

/**
 * Tells the columns of this year from those of the last, which stand beside each other in many tables, and leaves out what
 * is no amount of a year: differences between the two, and earlier years.
 */
export function withYears(
  amounts: readonly TableAmount[],
  year: number | undefined
): readonly TableAmount[] {
  return amounts.flatMap((amount) => {
    const kind = kindOfColumn(isYear(amount.label) ? amount.label : amount.measure, year);
    if (kind === "other") return [];
    return [kind === "last-year" ? { ...amount, lastYear: true } : amount];
  });
}

/** A line for each year: 2030年, 2031年预算数. */
function isYear(label: string): boolean {
  return /^(?:19|20)\d{2}年/.test(label);
}

function kindOfColumn(
  measure: string,
  year: number | undefined
): "this-year" | "last-year" | "other" {
  if (DIFFERENCE.test(measure)) return "other";
  if (LAST_YEAR.test(measure)) return "last-year";
  const named = /((?:19|20)\d{2})年/.exec(measure)?.[1];
  if (named === undefined || year === undefined || Number(named) === year) return "this-year";
  return Number(named) === year - 1 ? "last-year" : "other";
}

const DIFFERENCE = /增减|增长|变动|变化|幅度|差额|占比|比重|比例|±|%/;
const LAST_YEAR = /上年度?(?!度?结转|度?结余|度?末)|去年/;

/** 执行数, 决算数: what was spent, not what was planned. */
export function isOfSpending(words: string): boolean {
  return /执行|决算|实际|完成|调整/.test(words);
}
