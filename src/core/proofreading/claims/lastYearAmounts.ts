import type { Amount } from "../../money/amount";
import { convert, type MoneyUnit } from "../../money/money";
import type { TextDocument } from "../document";
import type { StatedAmount, TableAmount } from "../evidence/evidence";
import { amountsOfSubject } from "../evidence/statedAmounts";
import { bearerOf, subjectOf } from "../evidence/subjects";
import type { ClaimTerm } from "../model";
import type { Statement } from "../statements";
import type { Wording } from "../../wording";
import { inYuan, type StatedNumber } from "../text/numbers";
import { amountsOfYear, termOf, toldIn } from "./tableFigures";

/** What something came to last year: by a cell of last year's tables or by a sentence of its explanation. */
export interface LastYearAmount {
  /** In 元, printed as the amounts of the text at hand are. */
  readonly yuan: Amount;
  readonly term: ClaimTerm;
}

/** What was planned last year, or what was spent (执行数, 决算数). */
export type Basis = "budget" | "spending";

export interface LastYearAmounts {
  readonly amounts: readonly LastYearAmount[];
  /** All that is known of last year's amount, and no more than one. */
  readonly only?: LastYearAmount;
}

/**
 * Last year's amount of what a statement of this year is about. Tables and explanation are asked alike; where they say
 * different things, or the words may mean several lines, there is no `only` one, and nothing can be held against it.
 */
export function lastYearAmounts(
  statement: Statement,
  document: TextDocument,
  basis: Basis
): LastYearAmounts {
  const bearer = bearerOf(statement, document);
  if (bearer === undefined) return { amounts: [] };
  const tables = inTables(bearer, document, basis);
  const text = basis === "budget" ? inText(bearer, document) : NOTHING;
  const amounts = [...tables.amounts, ...text.amounts];
  const [first] = amounts;
  const isOnly = tables.firm || text.firm;
  return {
    amounts,
    ...(isOnly &&
      first !== undefined &&
      amounts.every(({ yuan }) => yuan.equals(first.yuan)) && { only: first }),
  };
}

/** 上年说明“收入预算总计”为3051.26万元 */
export function nameOfLastYears({ term }: LastYearAmount): Wording {
  const { name, amount, unit } = term;
  return {
    zh: `${name}为${amount.toString()}${unit}`,
    en: `${name} is ${amount.toString()} ${unit}`,
  };
}

interface Found {
  readonly amounts: readonly LastYearAmount[];
  readonly firm: boolean;
}

const NOTHING: Found = { amounts: [], firm: false };

function inTables(statement: Statement, document: TextDocument, basis: Basis): Found {
  const named = amountsOfYear(statement, document, basis);
  if (named === undefined) return NOTHING;
  const { number } = statement;
  const amounts = toldIn(named.amounts, number).map((amount) => ({
    yuan: printedLike(amount, number),
    term: termOf(amount, number),
  }));
  return { amounts, firm: named.firm };
}

/** What stands in a cell in 元, as a text in 万元 prints it. */
function printedLike({ yuan }: TableAmount, { unit, decimals }: StatedNumber): Amount {
  const money = unit as MoneyUnit;
  return convert(
    convert(yuan, "元", money).rounded(Math.max(decimals, unit === "元" ? 0 : 2)),
    money,
    "元"
  );
}

function inText(statement: Statement, document: TextDocument): Found {
  const { lastYearText } = document.evidence;
  if (lastYearText === undefined || !isYearBefore(lastYearText.year, document.year)) return NOTHING;
  const subject = subjectOf(statement, document);
  if (subject === undefined) return NOTHING;
  const { amounts, firm } = amountsOfSubject(subject, lastYearText.amounts);
  return { amounts: amounts.map(ofText), firm };
}

/** The explanation of another year was given by mistake: nothing in it is last year's. */
function isYearBefore(before: number | undefined, year: number | undefined): boolean {
  return before === undefined || year === undefined || before === year - 1;
}

function ofText({ name, number, quote }: StatedAmount): LastYearAmount {
  const { value, unit } = number;
  return {
    yuan: inYuan(number),
    term: { name: `上年说明“${name}”`, amount: value, unit, quote },
  };
}
