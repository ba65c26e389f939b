import { unitName } from "../checking/naming";
import type { CellInRole, CheckResult, Finding, FindingTerm, Severity } from "../checking/finding";
import type { Amount } from "../money/amount";
import type { Wording } from "../wording";
import { cellName, type CellAddress } from "../workbook/address";
import { amountText, commonDecimals } from "./amountText";
import { counted } from "./english";
import type { Language } from "./language";

/** Severities in words. */
export const SEVERITY_WORDING: Readonly<Record<Severity, Wording>> = {
  error: { zh: "错误", en: "Error" },
  warning: { zh: "提醒", en: "Warning" },
  rounding: { zh: "尾差", en: "Rounding" },
  info: { zh: "提示", en: "Note" },
};

/** One character for each, at the beginning of a line. */
export const SEVERITY_MARKS: Readonly<Record<Severity, string>> = {
  error: "✗",
  warning: "!",
  rounding: "≈",
  info: "·",
};

/** The amounts of a finding as texts with their unit, all with as many decimals as the most precise one. */
export function amountTexts(finding: Finding): AmountTexts {
  const { expected, actual, difference } = finding;
  const unit = finding.unit === undefined ? { zh: "", en: "" } : unitName(finding.unit);
  const decimals = commonDecimals([expected, actual, difference]);
  const text = (amount: Amount): Wording => {
    const digits = amountText(amount, decimals);
    return { zh: `${digits} ${unit.zh}`.trimEnd(), en: `${digits} ${unit.en}`.trimEnd() };
  };
  return {
    ...(expected && { expected: text(expected) }),
    ...(actual && { actual: text(actual) }),
    ...(difference && !difference.isZero() && { difference: gapWording(difference, text) }),
  };
}

export interface AmountTexts {
  /** `24,308,771 元`, `24,308,771 yuan`. */
  readonly expected?: Wording;
  readonly actual?: Wording;
  /** `多 1 元`; absent where there is none. */
  readonly difference?: Wording;
}

function gapWording(difference: Amount, text: (amount: Amount) => Wording): Wording {
  const { zh, en } = text(difference.absolute());
  const isLess = difference.isNegative();
  return { zh: `${isLess ? "少" : "多"} ${zh}`, en: `${en} too ${isLess ? "little" : "much"}` };
}

/**
 * `应为 24,308,771 元，实为 24,308,772 元，多 1 元`; `undefined` for findings that are not about amounts.
 */
export function amountsWording(finding: Finding): Wording | undefined {
  const { expected, actual, difference } = amountTexts(finding);
  const parts: Wording[] = [];
  if (expected !== undefined)
    parts.push({ zh: `应为 ${expected.zh}`, en: `expected ${expected.en}` });
  if (actual !== undefined) parts.push({ zh: `实为 ${actual.zh}`, en: `found ${actual.en}` });
  if (difference !== undefined) parts.push(difference);
  if (parts.length === 0) return undefined;
  return {
    zh: parts.map(({ zh }) => zh).join("，"),
    en: parts.map(({ en }) => en).join(", "),
  };
}

/** A term of a sum in words; the name says only what tells it from the others. */
export interface TermText {
  readonly term: FindingTerm;
  readonly name: string;
  /** With its unit where that is not the one of the finding. */
  readonly amount: Wording;
}

export function termTexts(finding: Finding): readonly TermText[] {
  const { terms } = finding;
  const decimals = commonDecimals(terms.map((term) => term.amount));
  const names = withoutCommonEnding(terms.map((term) => term.name));
  return terms.map((term, index) => {
    const digits = amountText(term.amount, decimals);
    const { zh, en } = unitName(term.unit);
    const isOwnUnit = term.unit === finding.unit;
    const amount = isOwnUnit
      ? { zh: digits, en: digits }
      : { zh: `${digits} ${zh}`, en: `${digits} ${en}` };
    return { term, name: names[index] ?? "", amount };
  });
}

/**
 * The sum that the expected value comes from, each term with its cell. A long sum is cut in the middle: its first and
 * last terms say which rows it runs over. `undefined` when there is no sum.
 */
export function termsWording(finding: Finding): Wording | undefined {
  const terms = termTexts(finding);
  if (terms.length === 0) return undefined;
  const home = finding.cells[0]?.cell.sheet;
  const printed = (language: Language): readonly string[] =>
    terms.map(({ term, name, amount }, index) => {
      const shown = index > 0 && name === terms[index - 1]?.name ? "" : `${name} `;
      const sign = term.sign === -1 ? MINUS[language] : index === 0 ? "" : PLUS[language];
      return `${sign}${shown}${amount[language]} [${cellText(term.cell, home)}]`;
    });
  const [zh, en] = [printed("zh"), printed("en")];
  if (terms.length <= LONGEST_SUM) return { zh: zh.join(" "), en: en.join(" ") };
  return {
    zh: `${zh.slice(0, 2).join(" ")} …… ${zh.at(-1) ?? ""}（共 ${terms.length} 项）`,
    en: `${en.slice(0, 2).join(" ")} … ${en.at(-1) ?? ""} (${terms.length} terms)`,
  };
}

const PLUS: Wording = { zh: "＋ ", en: "+ " };
const MINUS: Wording = { zh: "－ ", en: "− " };

/** `B17`, with the sheet when it is not the one given. */
export function cellText(cell: CellAddress, homeSheet?: string): string {
  return cell.sheet === homeSheet ? cellName(cell) : `${cell.sheet}!${cellName(cell)}`;
}

/** The cells after the first that neither the sum nor the cause names already: `另见 …`. */
export function furtherCells(finding: Finding): readonly CellAddress[] {
  const named = new Set(finding.terms.map((term) => cellText(term.cell)));
  const [first, ...rest] = finding.cells.map((entry: CellInRole) => entry.cell);
  if (first !== undefined) named.add(cellText(first));
  const other = finding.cause?.cell;
  if (other !== undefined) named.add(cellText(other));
  return rest.filter((cell) => !named.has(cellText(cell)));
}

/** How many findings are folded under this one; `undefined` when there are none. */
export function dependentsWording(finding: Finding): Wording | undefined {
  const count = finding.dependents.length;
  if (count === 0) return undefined;
  if (finding.severity === "rounding") {
    return {
      zh: `另有 ${count} 处尾差。`,
      en: `${counted(count, "more rounding gap")}.`,
    };
  }
  return {
    zh: `另有 ${count} 处因此不符，改正后应随之消失。`,
    en: `${count} more ${count === 1 ? "relation fails" : "relations fail"} because of this and should hold once it is corrected.`,
  };
}

const LONGEST_SUM = 8;

/** Terms of one sum mostly share their column: `基本支出·工资福利支出` after every line says nothing more. */
function withoutCommonEnding(names: readonly string[]): readonly string[] {
  const parts = names.map((name) => name.split(PART_SEPARATOR));
  const [first = []] = parts;
  let shared = 0;
  const isShared = (fromEnd: number): boolean =>
    parts.every((own) => own.length > fromEnd && own.at(-fromEnd) === first.at(-fromEnd));
  while (names.length > 1 && isShared(shared + 1)) shared += 1;
  return parts.map((own) => own.slice(0, own.length - shared).join(PART_SEPARATOR));
}

const PART_SEPARATOR = "·";

/** For callers that print in one language. */
export function inLanguage(wording: Wording | undefined, language: Language): readonly string[] {
  return wording === undefined ? [] : [wording[language]];
}

/** The heading of findings that belong to no table. */
export const WORKBOOK_WORDING: Wording = { zh: "整个工作簿", en: "The workbook" };

/** The heading of a finding: its table, its sheet of text, or the workbook. */
export function headingOf({ table, textSheet }: Finding): Wording {
  if (table !== undefined) return { zh: table.name, en: table.name };
  if (textSheet === undefined) return WORKBOOK_WORDING;
  return { zh: `说明文字（工作表：${textSheet}）`, en: `Text on the sheet ${textSheet}` };
}

/** 说明文字中的数 152 个：… */
export function textNumbersWording(numbers: NonNullable<CheckResult["textNumbers"]>): Wording {
  const { verified, contradicted, unchecked } = numbers;
  const all = verified + contradicted + unchecked;
  return {
    zh: `说明文字中的数 ${all} 个，相符 ${verified} 个，有矛盾 ${contradicted} 个，未核对 ${unchecked} 个`,
    en: `${counted(all, "number")} in the text: ${verified} agree, ${contradicted} do not, ${unchecked} unchecked`,
  };
}

/** Notes of one rule, of which only the first is told in full. */
export function sameKindWording(others: number): Wording {
  return { zh: `同类提示另有 ${others} 处`, en: `${others} more of this kind` };
}
