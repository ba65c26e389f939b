import { Amount } from "../../money/amount";
import {
  amountsNamed,
  amountsOfYear,
  expectedText,
  isPrintedAs,
  termOf as cellTerm,
} from "../claims/tableFigures";
import type { TextDocument } from "../document";
import { significantDigits, slipBetween } from "../slips";
import { nameOf, type Statement } from "../statements";
import { printed, type StatedNumber } from "../text/numbers";
import { causeOf } from "../wording";
import type { Verdicts } from "../verdicts";
import { Witnesses, type Witness } from "./witnesses";

/**
 * Amounts that nothing verifies and that one slip of the hand makes of what the line with their very name, or another place
 * of the text, says. Two different amounts may both be right, so it is a reminder and no error.
 */
export function nearMisses(document: TextDocument, verdicts: Verdicts): void {
  const witnesses = new Witnesses(document, verdicts);
  for (const statement of document.statements) {
    const { number } = statement;
    if (number.kind !== "money" || significantDigits(number.digits) < FEWEST_DIGITS) continue;
    if (verdicts.isVerified(statement) || verdicts.isContradicted(statement)) continue;
    if (tellsLastYears(statement, document, verdicts)) continue;
    // A 类 has other amounts in other chapters.
    const isOfClass = amountsNamed(statement, document)?.amounts.some(
      ({ code }) => code?.length === CLASS_LENGTH
    );
    const near = witnesses
      .of(statement)
      .filter(
        ({ called, value }) =>
          called &&
          isOfClass !== true &&
          slipBetween(number.digits, value.toString()) !== undefined &&
          !isRounded(number, value)
      );
    const values = new Set(near.map(({ value }) => value.toString()));
    const [witness] = near;
    if (witness === undefined || values.size > 1) continue;
    tell(statement, witness, verdicts);
  }
}

/** 卫生健康支出144.52万元, which is what the line came to last year. */
function tellsLastYears(statement: Statement, document: TextDocument, verdicts: Verdicts): boolean {
  const { number, role } = statement;
  if (role !== "value") return false;
  const now = amountsNamed(statement, document);
  const told = now?.exact === true ? now.amounts.filter(({ blank }) => !blank) : [];
  const [first] = told;
  if (first === undefined || told.some(({ yuan }) => !yuan.equals(first.yuan))) return false;
  const before = (["budget", "spending"] as const).flatMap(
    (which) => amountsOfYear(statement, document, which)?.amounts ?? []
  );
  const left = before.find((amount) => isPrintedAs(number, amount));
  if (left === undefined) return false;
  const expected = expectedText(first, number) + number.unit;
  verdicts.found({
    pattern: "table-figure",
    rule: "GJ701",
    severity: "warning",
    number,
    expected,
    message: {
      zh: `“${nameOf(statement)}”这里写${printed(number)}，是附表中上年的数，本年为${expected}。`,
      en: `“${nameOf(statement)}” is ${printed(number)} here, which is last year's amount in the table; this year's is ${expected}.`,
    },
    cause: causeOf("last-year-left"),
    terms: [cellTerm(first, number), cellTerm(left, number)],
  });
  return true;
}

/** Digits of the code of a 类. */
const CLASS_LENGTH = 3;

/** Short numbers are one slip away from each other by chance. */
const FEWEST_DIGITS = 4;

/** Sums of rounded figures differ in the last digit. */
function isRounded({ value, decimals }: StatedNumber, other: Amount): boolean {
  const gap = value.minus(other).absolute();
  return gap.compare(Amount.of("5").shifted(-Math.max(decimals, other.decimals()))) <= 0;
}

function tell(statement: Statement, { value, from, term }: Witness, verdicts: Verdicts): void {
  const { number } = statement;
  const expected =
    (value.decimals() < number.decimals ? value.toFixed(number.decimals) : value.toString()) +
    number.unit;
  const slip = slipBetween(number.digits, expected);
  const name = nameOf(statement);
  verdicts.found({
    pattern: from === "table" ? "table-figure" : "repeat",
    rule: from === "table" ? "GJ701" : "GJ704",
    severity: "warning",
    number,
    expected,
    message:
      from === "table"
        ? {
            zh: `“${name}”这里写${printed(number)}，附表为${expected}，只差一处，请核实。`,
            en: `“${name}” is ${printed(number)} here and ${expected} in the table, one slip apart.`,
          }
        : {
            zh: `“${name}”这里写${printed(number)}，另一处写${expected}，只差一处，请核实。`,
            en: `“${name}” is ${printed(number)} here and ${expected} elsewhere, one slip apart.`,
          },
    ...(slip !== undefined && { cause: causeOf(slip) }),
    terms: [term],
  });
}
