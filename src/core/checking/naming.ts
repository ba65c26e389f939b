import type { Amount } from "../money/amount";
import { isExactUnit, type Money, type MoneyUnit } from "../money/money";
import type { Figure, Line, RecognisedTable, TableRef } from "../recognition/model";
import type { Wording } from "../wording";

/** The table as findings name it. */
export function tableRef(table: RecognisedTable): TableRef {
  return { index: table.index, kind: table.kind, name: table.name };
}

/** `2010301 行政运行·基本支出·小计`, `一、基本支出`: a figure without its table. */
export function figureName(figure: Figure): string {
  const line = lineName(figure.line);
  // A panel or form has one column of amounts, which needs no name.
  if (figure.measure.id === "amount" || figure.measure.name === line) return line;
  return `${line}·${figure.measure.name}`;
}

/** `2010301 行政运行`, `30101/50101 基本工资`, `合计`. */
export function lineName(line: Line): string {
  if (line.role !== "item") return line.label || (line.unitCode ?? "合计");
  const codes = [line.functionClass, line.departmentClass, line.governmentClass].flatMap((code) =>
    code === undefined ? [] : [code.code]
  );
  const code = codes.join("/");
  const label = line.label.startsWith(code) ? line.label.slice(code.length) : line.label;
  return code === "" ? label : `${code} ${label}`.trim();
}

/** `《部门收入总体情况表》2010301 行政运行·合计` */
export function figureInTable(figure: Figure): string {
  return `《${figure.table.name}》${figureName(figure)}`;
}

/** `24,308,771 元`, `24,308,771 yuan` */
export function moneyText(amount: Amount, unit: MoneyUnit): Wording {
  const digits = amountDigits(amount);
  const { zh, en } = UNIT_NAMES[unit];
  return { zh: `${digits} ${zh}`, en: `${digits} ${en}` };
}

/** A unit as it stands behind an amount. */
export function unitName(unit: MoneyUnit): Wording {
  return UNIT_NAMES[unit];
}

/** A wrong amount as a difference: 多 1 元, 少 0.02 万元. */
export function gapText(difference: Amount, unit: MoneyUnit): Wording {
  const size = moneyText(difference.absolute(), unit);
  return difference.isNegative()
    ? { zh: `少 ${size.zh}`, en: `${size.en} too little` }
    : { zh: `多 ${size.zh}`, en: `${size.en} too much` };
}

/**
 * An expected amount at the precision of the place where it should stand: a sum of 元 shown in a table of 万元 is
 * rounded as the table rounds.
 */
export function atPrecisionOf(amount: Amount, place: Money): Amount {
  // Yuan are never rounded away; where they stand without decimals, a sum with decimals is a mistake to be seen.
  return isExactUnit(place.unit) ? amount : amount.rounded(place.decimals);
}

const UNIT_NAMES: Readonly<Record<MoneyUnit, Wording>> = {
  元: { zh: "元", en: "yuan" },
  千元: { zh: "千元", en: "thousand yuan" },
  万元: { zh: "万元", en: "ten thousand yuan" },
  亿元: { zh: "亿元", en: "hundred million yuan" },
};

/** `24,308,771`: an amount beside which no unit is wanted. */
export function amountDigits(amount: Amount): string {
  const [whole = "", fraction] = amount.toString().replace("-", "").split(".");
  const sign = amount.isNegative() ? "-" : "";
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return sign + grouped + (fraction === undefined ? "" : `.${fraction}`);
}

/** The name of a measure, also of one that the table lacks. */
export function measureName(table: RecognisedTable, id: string): string {
  const found = table.measures.find((measure) => measure.id === id)?.name;
  if (found !== undefined) return found;
  const { body } = table.layout;
  const layouts = body.shape === "grid" ? body.measures : [];
  return layouts.find((measure) => measure.id === id)?.name ?? id;
}
