import { Amount } from "../../money/amount";
import type { TextDocument } from "../document";
import type { TableAmount } from "../evidence/evidence";
import { slipBetween } from "../slips";
import { nameOf, type Statement } from "../statements";
import type { Paragraph } from "../text/cleanText";
import { inYuan, printed } from "../text/numbers";
import { causeOf } from "../wording";
import { termOf, type Verdicts } from "../verdicts";
import { expectedText, isPrintedAs, termOf as cellTerm } from "./tableFigures";

/**
 * Items about one project each: its amounts of this year and the last as its form has them, the change between the two,
 * what is left of last year's money, and nothing where the words say that there is nothing. Other money that an item tells
 * of is left alone.
 */
export function projectItems(document: TextDocument, verdicts: Verdicts): void {
  const forms = projectForms(document.evidence.amounts);
  let current: ProjectForm | undefined;
  for (const paragraph of document.paragraphs) {
    current = formBehind(paragraph, forms) ?? (endsItems(paragraph) ? undefined : current);
    if (current === undefined) continue;
    const statements = document.of(paragraph).filter(({ number }) => number.kind === "money");
    for (const statement of statements) hold(statement, current, document, verdicts);
    holdBalance(statements, verdicts);
    for (const statement of statements) holdNone(statement, verdicts);
  }
}

/** The form of a project (项目绩效目标表) with its amounts. */
export interface ProjectForm {
  readonly name: string;
  readonly amounts: readonly TableAmount[];
}

export function projectForms(amounts: readonly TableAmount[]): readonly ProjectForm[] {
  const forms = new Map<string, TableAmount[]>();
  for (const amount of amounts) {
    const [, name] = /项目绩效目标表（(.{4,})）$/.exec(amount.table) ?? [];
    if (name === undefined || amount.blank || amount.lastYear) continue;
    forms.set(name, [...(forms.get(name) ?? []), amount]);
  }
  return [...forms].map(([name, own]) => ({ name, amounts: own }));
}

/** The project that a numbered paragraph begins with. */
function formBehind(
  { text, marker }: Paragraph,
  forms: readonly ProjectForm[]
): ProjectForm | undefined {
  if (marker === "") return undefined;
  const head = text.slice(0, LONGEST_HEAD);
  return forms.find(({ name }) => head.includes(name));
}

/** Characters, the number of the item included. */
const LONGEST_HEAD = 80;

/** The next chapter. */
function endsItems({ marker, heading }: Paragraph): boolean {
  return heading && /^第|^[一二三四五六七八九十]+、/.test(marker);
}

function hold(
  statement: Statement,
  { amounts }: ProjectForm,
  document: TextDocument,
  verdicts: Verdicts
): void {
  if (verdicts.isVerified(statement) || verdicts.isContradicted(statement)) return;
  const { number, role } = statement;
  if (role === "change") {
    holdChange(statement, amounts, verdicts);
    return;
  }
  if (number.value.isZero()) return;
  const right = amounts.find((amount) => isPrintedAs(number, amount));
  if (right !== undefined) {
    verdicts.verified("table-figure", [statement], [cellTerm(right, number)]);
    return;
  }
  const meant = meantBy(statement, amounts, document.year);
  if (meant !== undefined) tell(statement, meant, verdicts);
}

/** 2021年资金需求 is what the form has for this year; last year's money may have been restated since. */
function meantBy(
  { subject, year }: Statement,
  amounts: readonly TableAmount[],
  ofText: number | undefined
): TableAmount | undefined {
  if (year === undefined || year !== ofText || !/^\d{4}年资金需求$/.test(subject)) return undefined;
  return amounts.find(({ label }) => /^(?!.*上年度).*本年度金额$/.test(label));
}

function tell(statement: Statement, right: TableAmount, verdicts: Verdicts): void {
  const { number } = statement;
  const expected = expectedText(right, number) + number.unit;
  const slip = slipBetween(number.digits, expected);
  verdicts.found({
    pattern: "table-figure",
    rule: "GJ701",
    severity: "error",
    number,
    expected,
    message: {
      zh: `“${nameOf(statement)}”说明写${printed(number)}，项目绩效目标表为${expected}。`,
      en: `“${nameOf(statement)}” is ${printed(number)} in the text and ${expected} in the project's form.`,
    },
    ...(slip !== undefined && { cause: causeOf(slip) }),
    terms: [cellTerm(right, number)],
  });
}

function holdChange(
  statement: Statement,
  amounts: readonly TableAmount[],
  verdicts: Verdicts
): void {
  const now = amounts.find(({ label }) => /本年度金额$/.test(label));
  const before = amounts.find(({ label }) => /项目上年度金额$/.test(label));
  if (now === undefined || before === undefined) return;
  const gap = now.yuan.minus(before.yuan);
  if (!gap.absolute().equals(inYuan(statement.number))) return;
  if (statement.direction === (gap.isNegative() ? "up" : "down")) return;
  const { number } = statement;
  verdicts.verified("change", [statement], [cellTerm(now, number), cellTerm(before, number)]);
}

/** 2020年预算安排249万元，支出249万元，预计年底结余0万元. */
function holdBalance(statements: readonly Statement[], verdicts: Verdicts): void {
  for (const [index, left] of statements.entries()) {
    const given = statements[index - 2];
    const spent = statements[index - 1];
    if (given === undefined || spent === undefined || !/结余$/.test(left.subject)) continue;
    if (!/支出$/.test(spent.subject) || left.sentence !== given.sentence) continue;
    const rest = inYuan(given.number).minus(inYuan(spent.number));
    if (!rest.equals(inYuan(left.number)) || rest.compare(Amount.zero) < 0) continue;
    verdicts.verified("arithmetic", [given, spent, left], [termOf(given), termOf(spent)]);
  }
}

/** 不包含政府采购项目，涉及金额0万元. */
function holdNone(statement: Statement, verdicts: Verdicts): void {
  const { number, paragraph } = statement;
  const before = paragraph.text.slice(0, number.start);
  if (number.value.isZero() && /不(?:包含|涉及)[^，。；]{2,16}，涉及金额$/.test(before))
    verdicts.verified("unchanged", [statement]);
}
