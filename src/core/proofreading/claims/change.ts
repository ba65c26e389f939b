import { stepOf } from "../percent";
import type { TextDocument } from "../document";
import type { Statement } from "../statements";
import { inYuan, printed } from "../text/numbers";
import { termOf, type Verdicts } from "../verdicts";
import { causeOf } from "../wording";
import { comparisonOf, type Comparison } from "./comparison";

/** 比上年增加A万元: A must be what lies between the two years' amounts, and no more than this year's when it grew. */
export function change(document: TextDocument, verdicts: Verdicts): void {
  for (const paragraph of document.paragraphs) {
    for (const statement of document.of(paragraph)) {
      if (statement.role === "change" && statement.number.kind === "money")
        judgeChange(comparisonOf(statement, document), verdicts);
    }
  }
  saidOfEqualAmounts(document, verdicts);
}

/** Revenue and expenditure of the same amount, each said to have changed by the same amount. */
function saidOfEqualAmounts(document: TextDocument, verdicts: Verdicts): void {
  const byWords = new Map<string, Statement[]>();
  for (const statement of document.statements) {
    const { number, role, direction } = statement;
    if (role !== "change" || number.kind !== "money" || direction === "either") continue;
    const [value] = comparisonOf(statement, document).values;
    if (value === undefined || number.digits.replace(/\D/g, "").length < FEWEST_DIGITS) continue;
    if (verdicts.isContradicted(statement)) continue;
    const key = `${direction ?? ""} ${inYuan(number).toString()} ${inYuan(value.number).toString()}`;
    byWords.set(key, [...(byWords.get(key) ?? []), statement]);
  }
  for (const alike of byWords.values()) {
    const [first] = alike;
    if (first !== undefined && alike.length > 1)
      verdicts.verified("repeat", alike, [termOf(first)]);
  }
}

/** Short numbers agree by chance. */
const FEWEST_DIGITS = 4;

function judgeChange({ statement, values, bases }: Comparison, verdicts: Verdicts): void {
  const { number, direction } = statement;
  const [value] = values;
  const [base] = bases;
  if (value === undefined) return;
  if (base !== undefined) {
    const gap = inYuan(value.number).minus(inYuan(base.number));
    const signed = direction === "down" ? gap.negated() : gap;
    if (signed.equals(inYuan(number)))
      verdicts.verified("change", [value, base, statement], [termOf(base)]);
    return;
  }
  const isImpossible =
    direction === "up" &&
    inYuan(number).compare(inYuan(value.number).plus(stepOf(value.number))) > 0 &&
    isNear(statement, value);
  if (!isImpossible) return;
  verdicts.found({
    pattern: "change",
    rule: "GJ703",
    severity: "error",
    number,
    others: [value],
    ...(value.number.value.isZero() && { expected: "持平" }),
    message: {
      zh: `本年数为${printed(value.number)}，不可能比上年增加${printed(number)}。`,
      en: `This year's figure is ${printed(value.number)}; it cannot have grown by ${printed(number)}.`,
    },
    cause: causeOf("copied"),
    terms: [termOf(value)],
  });
}

/** In the same clause or the one before, so that nobody else's value is meant. */
function isNear(statement: Statement, value: Statement): boolean {
  if (value.paragraph !== statement.paragraph || value.sentence !== statement.sentence)
    return false;
  const between = statement.paragraph.text.slice(value.number.end, statement.number.start);
  return !/[；。]/.test(between) && statement.subject.length < 2;
}
