import type { TextDocument } from "../document";
import type { Statement } from "../statements";
import { inYuan, printed } from "../text/numbers";
import { judgePercent, stepOf } from "../percent";
import { slipBetween } from "../slips";
import { causeOf } from "../wording";
import { termOf, type Verdicts } from "../verdicts";

/**
 * 18.4万元。2021年资金需求33万元; “…（项）”208.8万元。…2026年预算安排201.50万元: what an item is headed by and what its text
 * says of the same year must be the same.
 */
export function restated(document: TextDocument, verdicts: Verdicts): void {
  for (const paragraph of document.paragraphs) {
    if (paragraph.marker === "") continue;
    const statements = document.of(paragraph);
    const [head] = statements.filter(
      ({ role, number }) => role === "value" && number.kind === "money"
    );
    if (head === undefined || head.sentence > 0) continue;
    for (const statement of statements) {
      if (statement !== head && isRestatement(statement, document.year))
        hold(head, statement, document, verdicts);
    }
  }
}

/** The rate beside it is right if this is last year's amount: the two columns were exchanged. */
function isExchanged(head: Statement, statement: Statement, document: TextDocument): boolean {
  const rate = document
    .of(statement.paragraph)
    .find(({ role, number }) => role === "rate" && number.start > statement.number.start);
  if (rate === undefined || rate.direction === "either") return false;
  const [now, before] = [inYuan(head.number), inYuan(statement.number)];
  const part = rate.direction === "down" ? before.minus(now) : now.minus(before);
  const step = stepOf(statement.number);
  const ratio = { part, whole: before, exact: false, partStep: step, wholeStep: step };
  return judgePercent(rate.number, [ratio])?.verdict === "right";
}

function isRestatement(
  { number, role, subject, year }: Statement,
  documentYear: number | undefined
): boolean {
  if (role !== "value" || number.kind !== "money" || year === undefined || year !== documentYear)
    return false;
  return /\d{4}年(?:资金需求|预算安排|预算)?$/.test(subject);
}

function hold(
  head: Statement,
  statement: Statement,
  document: TextDocument,
  verdicts: Verdicts
): void {
  if (inYuan(head.number).equals(inYuan(statement.number))) {
    verdicts.verified("repeat", [head, statement], [termOf(head)]);
    return;
  }
  const { number } = statement;
  if (verdicts.isContradicted(head)) return;
  const copied = document
    .before(head)
    .some((other) => other.number.kind === "money" && other.number.digits === number.digits);
  const slip = slipBetween(number.digits, head.number.digits);
  verdicts.found({
    pattern: "repeat",
    rule: "GJ704",
    severity: "error",
    number,
    others: [head],
    expected: printed(head.number),
    message: {
      zh: `本项前面写${printed(head.number)}，这里写${printed(number)}。`,
      en: `The item is headed by ${printed(head.number)}, and here it is ${printed(number)}.`,
    },
    ...(isExchanged(head, statement, document)
      ? { cause: causeOf("exchanged", "上年数与本年数") }
      : slip !== undefined
        ? { cause: causeOf(slip) }
        : copied && { cause: causeOf("copied") }),
    terms: [termOf(head), ...verdicts.termsOf(head)],
  });
}
