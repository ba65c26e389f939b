import { Amount } from "../../money/amount";
import { convert, type MoneyUnit } from "../../money/money";
import type { BrokenRelation, Member } from "../culprits/brokenRelation";
import type { TextDocument } from "../document";
import { amountsNamed } from "./tableFigures";
import type { ClaimTerm } from "../model";
import { judgePercent, percentOf, stepOf, type PercentJudgement, type Ratio } from "../percent";
import { nameOf, type Statement } from "../statements";
import { inYuan, printed, type StatedNumber } from "../text/numbers";
import { causeOf } from "../wording";
import { termOf, type FoundInText, type Verdicts } from "../verdicts";

/** 41.2万元，占1.69%: a share must follow from its part and the whole that the list is of. */
export function shares(document: TextDocument, verdicts: Verdicts): void {
  for (const group of groupsOf(document)) judgeGroup(group, document, verdicts);
}

interface Share {
  readonly statement: Statement;
  readonly part: Statement;
}

/** Shares of one whole: those of a list, as far as no other list lies between. */
interface ShareGroup {
  readonly shares: readonly Share[];
  /** As said: 占“三公”经费的; empty when not said. */
  readonly wholeName: string;
}

interface Whole {
  readonly yuan: Amount;
  readonly step: Amount;
  readonly exactYuan?: Amount;
  readonly term: ClaimTerm;
  readonly statement?: Statement;
  /** The parts that it was added up from, where no amount states it. */
  readonly summed?: readonly Statement[];
}

function groupsOf(document: TextDocument): readonly ShareGroup[] {
  const groups: { shares: Share[]; wholeName: string; last: number }[] = [];
  for (const paragraph of document.paragraphs) {
    const statements = document.of(paragraph);
    for (const [index, statement] of statements.entries()) {
      if (statement.role !== "share") continue;
      const part = statements
        .slice(0, index)
        .findLast(({ role, number }) => role === "value" && number.kind === "money");
      if (part === undefined) continue;
      const wholeName = nameOfWhole(statement);
      const group = groups.at(-1);
      const isSame =
        group !== undefined &&
        group.wholeName === wholeName &&
        paragraph.index - group.last <= 1 &&
        !startsList(statements, index, part, group.shares.at(-1));
      if (isSame) {
        group.shares.push({ statement, part });
        group.last = paragraph.index;
      } else groups.push({ shares: [{ statement, part }], wholeName, last: paragraph.index });
    }
  }
  return groups;
}

function nameOfWhole({ whole = "" }: Statement): string {
  return whole.replace(/[“”]/g, "").replace(/^(?:本年|全部|全年|总|当年)/, "");
}

/** A new whole stands between the last share and this part. */
function startsList(
  statements: readonly Statement[],
  index: number,
  part: Statement,
  last: Share | undefined
): boolean {
  if (last === undefined || last.part.paragraph !== part.paragraph) return false;
  const between = statements.slice(
    statements.indexOf(last.statement) + 1,
    Math.min(index, statements.indexOf(part))
  );
  return (
    between.some(({ role, number }) => role === "value" && number.kind === "money") &&
    /其中|包括|用于/.test(part.paragraph.text.slice(last.statement.number.end, part.number.start))
  );
}

function judgeGroup(group: ShareGroup, document: TextDocument, verdicts: Verdicts): void {
  const whole =
    wholeOf(group, document, verdicts) ?? wholeOf(righted(group, verdicts), document, verdicts);
  const sum = Amount.sum(group.shares.map(({ statement }) => statement.number.value));
  if (whole === undefined) {
    judgeTotal(group, sum, verdicts);
    return;
  }
  const isForced = group.shares.length > 1 && sum.equals(HUNDRED);
  for (const share of group.shares) judgeShare(share, whole, isForced, document, verdicts);
}

/** The parts at the amounts that they should have. */
function righted(group: ShareGroup, verdicts: Verdicts): ShareGroup {
  const shares = group.shares.map((share) => ({
    ...share,
    part: verdicts.corrected(share.part) ?? share.part,
  }));
  return { ...group, shares };
}

/** Shares of a whole that nobody names: where they come near 100 % they are all of it, and must make it. */
function judgeTotal({ shares: all }: ShareGroup, sum: Amount, verdicts: Verdicts): void {
  const statements = all.map(({ statement }) => statement);
  const [first] = statements;
  if (first === undefined || all.length < 2) return;
  const gap = sum.minus(HUNDRED).absolute();
  const decimals = Math.min(...statements.map(({ number }) => number.decimals));
  // Each may have been rounded by half of its last digit.
  const slack = Amount.of(String(all.length / 2)).shifted(-decimals);
  if (gap.compare(slack) <= 0) {
    verdicts.verified("shares-total", statements);
    return;
  }
  if (gap.compare(NEAR) > 0) return;
  const last = statements.at(-1) ?? first;
  const start = first.paragraph === last.paragraph ? first.number.start : last.number.start;
  verdicts.noted({
    pattern: "shares-total",
    rule: "GJ705",
    severity: "warning",
    span: last.paragraph.place(start, last.number.end),
    stated: `${sum.toString()}%`,
    message: {
      zh: `所列${String(all.length)}项占比合计为${sum.toString()}%，应为100%。`,
      en: `The ${String(all.length)} shares add up to ${sum.toString()} %, not to 100 %.`,
    },
    terms: statements.map((one) => termOf(one)),
    cells: [],
  });
}

/** Percentage points from 100 within which shares are meant to be all. */
const NEAR = Amount.of("5");

function judgeShare(
  { statement, part: printedPart }: Share,
  whole: Whole,
  isForced: boolean,
  document: TextDocument,
  verdicts: Verdicts
): void {
  const { number } = statement;
  const isOfPrinted = judged(number, printedPart, whole, verdicts)?.verdict === "right";
  const part = isOfPrinted ? printedPart : verdicts.corrected(printedPart);
  const judgement = part && judged(number, part, whole, verdicts);
  if (part === undefined || judgement === undefined) return;
  if (judgement.verdict === "right") {
    const numbers =
      whole.statement === undefined ? [part, statement] : [whole.statement, part, statement];
    verdicts.verified("share", numbers, [termOf(part), whole.term]);
    return;
  }
  const finding = shareIsWrong({ statement, part }, whole, judgement, isForced, document);
  if (finding.severity === "error")
    verdicts.breaks(relationOf({ statement, part }, whole, finding));
  else verdicts.found(finding);
}

function shareIsWrong(
  { statement: { number }, part }: Share,
  whole: Whole,
  judgement: PercentJudgement,
  isForced: boolean,
  document: TextDocument
): FoundInText {
  const isLast = judgement.lastDigit;
  const isRounding =
    judgement.verdict === "truncated" || (isLast && (isForced || judgement.verdict === "possible"));
  const other = isRounding ? undefined : otherWhole(number, part, document);
  return {
    pattern: "share",
    rule: "GJ705",
    severity: isRounding ? "rounding" : judgement.verdict === "possible" ? "warning" : "error",
    number,
    others: [part],
    expected: `${judgement.expected.toFixed(Math.max(2, number.decimals))}%`,
    message: {
      zh: `“${nameOf(part)}”占比写${printed(number)}，${printed(part.number)}占${whole.term.amount.toString()}${whole.term.unit}的${judgement.expected.toFixed(2)}%。`,
      en: `The share of “${nameOf(part)}” is given as ${printed(number)}; ${printed(part.number)} of ${whole.term.amount.toString()} ${whole.term.unit} is ${judgement.expected.toFixed(2)}%.`,
    },
    ...(judgement.verdict === "truncated"
      ? { cause: causeOf("truncated") }
      : isRounding && isForced
        ? { cause: causeOf("forced-total") }
        : other !== undefined && { cause: causeOf("other-whole", other) }),
    terms: [termOf(part), whole.term],
  };
}

/** The share, its part and the whole: any of them may be the wrong one. */
function relationOf(
  { statement, part }: Share,
  { yuan, step, statement: said, summed = [] }: Whole,
  otherwise: FoundInText
): BrokenRelation {
  const isRight = (partYuan: Amount, wholeYuan: Amount): boolean =>
    judgePercent(statement.number, [
      {
        part: partYuan,
        whole: wholeYuan,
        exact: false,
        partStep: stepOf(part.number),
        wholeStep: step,
      },
    ])?.verdict === "right";
  const own = inYuan(part.number);
  const wholeWith = (one: Statement, amount: Amount): Amount =>
    summed.includes(one) ? yuan.minus(inYuan(one.number)).plus(amount) : yuan;
  const members: Member[] = [
    {
      statement: part,
      holdsWith: (amount) => {
        const other = inYuan({ ...part.number, value: amount });
        return isRight(other, wholeWith(part, other));
      },
    },
    ...summed
      .filter((one) => one !== part)
      .map((one) => ({
        statement: one,
        holdsWith: (amount: Amount): boolean =>
          isRight(own, wholeWith(one, inYuan({ ...one.number, value: amount }))),
      })),
  ];
  if (said !== undefined)
    members.push({
      statement: said,
      holdsWith: (amount) => isRight(own, inYuan({ ...said.number, value: amount })),
    });
  return {
    pattern: "share",
    rule: "GJ705",
    members,
    agreement: { zh: "占比相符", en: "the share is right" },
    otherwise,
  };
}

function judged(
  number: StatedNumber,
  part: Statement,
  whole: Whole,
  verdicts: Verdicts
): PercentJudgement | undefined {
  const ratios: Ratio[] = [
    {
      part: inYuan(part.number),
      whole: whole.yuan,
      exact: false,
      partStep: stepOf(part.number),
      wholeStep: whole.step,
    },
  ];
  const cell = verdicts.termsOf(part).find((term) => term.cell !== undefined);
  if (cell !== undefined && whole.exactYuan !== undefined) {
    ratios.push({
      part: convert(cell.amount, cell.unit as MoneyUnit, "元"),
      whole: whole.exactYuan,
      exact: true,
      partStep: Amount.zero,
      wholeStep: Amount.zero,
    });
  }
  return judgePercent(number, ratios);
}

function wholeOf(group: ShareGroup, document: TextDocument, verdicts: Verdicts): Whole | undefined {
  const [first] = group.shares;
  if (first === undefined) return undefined;
  if (group.wholeName.length >= 2) return namedWhole(group, first, document, verdicts);
  const candidates = document
    .before(first.part)
    .filter(
      ({ role, number, depth }) =>
        role === "value" && number.kind === "money" && depth <= first.part.depth
    )
    .filter(
      (one) =>
        // Parts that are sums of rounded figures may exceed the whole that introduces them.
        (one.paragraph === first.part.paragraph && introduces(one, first.part)) ||
        group.shares.every(({ part }) => inYuan(one.number).compare(inYuan(part.number)) >= 0)
    )
    .slice(0, 12);
  const wholes = candidates.map((one) => ofStatement(one, verdicts));
  const scores = wholes.map((whole) => rightOnes(group, whole, verdicts));
  const best = Math.max(0, ...scores);
  if (best > 0) return wholes[scores.indexOf(best)];
  // Without any share that agrees, only a whole that introduces the list can be meant.
  const introducing = wholes.find(
    ({ statement }) => statement !== undefined && introduces(statement, first.part)
  );
  return group.shares.length > 1 ? introducing : undefined;
}

function rightOnes(group: ShareGroup, whole: Whole, verdicts: Verdicts): number {
  const right = group.shares.filter(({ statement, part }) => {
    if (statement.number.value.isZero()) return false;
    const verdict = judged(statement.number, part, whole, verdicts)?.verdict;
    return verdict === "right" || verdict === "truncated";
  });
  return right.length;
}

function introduces({ number, paragraph }: Statement, part: Statement): boolean {
  const text =
    paragraph === part.paragraph
      ? paragraph.text.slice(number.end, part.number.start)
      : paragraph.text.slice(number.end);
  return /其中|包括|用于|：/.test(text);
}

function ofStatement(statement: Statement, verdicts: Verdicts): Whole {
  const cell = verdicts.termsOf(statement).find((term) => term.cell !== undefined);
  return {
    yuan: inYuan(statement.number),
    step: stepOf(statement.number),
    ...(cell !== undefined && { exactYuan: convert(cell.amount, cell.unit as MoneyUnit, "元") }),
    term: termOf(statement),
    statement,
  };
}

/** 占“三公”经费的: an amount of the text or of the tables by that name, else what the parts come to. */
function namedWhole(
  { wholeName, shares: members }: ShareGroup,
  first: Share,
  document: TextDocument,
  verdicts: Verdicts
): Whole | undefined {
  const said = document
    .before(first.part)
    .filter(({ role, number }) => role === "value" && number.kind === "money")
    .find(
      ({ subject }) =>
        bare(subject).endsWith(bare(wholeName)) || bare(subject).includes(bare(wholeName))
    );
  const parts = Amount.sum(members.map(({ part }) => inYuan(part.number)));
  if (said !== undefined && inYuan(said.number).compare(inYuan(first.part.number)) >= 0)
    return ofStatement(said, verdicts);
  const named = amountsNamed({ ...first.part, subject: `${wholeName}预算` }, document);
  const cell = named?.amounts.find(({ yuan }) => yuan.equals(parts)) ?? named?.amounts[0];
  const { unit } = first.part.number;
  if (cell !== undefined && members.length < 2) {
    const term = {
      name: wholeName,
      amount: convert(cell.yuan, "元", unit as MoneyUnit),
      unit,
      cell: cell.cell,
    };
    return { yuan: cell.yuan, step: Amount.zero, term };
  }
  // The parts are the whole only if all of them are there: a cell says so, or the shares do.
  const stated = Amount.sum(members.map(({ statement }) => statement.number.value));
  const isWhole = cell?.yuan.equals(parts) === true || isSumInTables(parts, document);
  const isHundred = stated.minus(HUNDRED).absolute().compare(SLACK) <= 0;
  if (members.length < 2 || !(isWhole || isHundred)) return undefined;
  const term: ClaimTerm = {
    name: wholeName,
    amount: convert(parts, "元", unit as MoneyUnit),
    unit,
    ...(cell !== undefined && cell.yuan.equals(parts) && { cell: cell.cell }),
  };
  return { yuan: parts, step: Amount.zero, term, summed: members.map(({ part }) => part) };
}

function isSumInTables(sum: Amount, { evidence }: TextDocument): boolean {
  return evidence.amounts.some(({ yuan, lastYear }) => !lastYear && yuan.equals(sum));
}

const HUNDRED = Amount.of("100");
const SLACK = Amount.of("0.05");

function bare(name: string): string {
  return name.replace(/[“”"]|预算|总额|总计|合计|支出$|数$/g, "");
}

/** The amount of a table of which the printed share would be right. */
function otherWhole(
  number: StatedNumber,
  part: Statement,
  document: TextDocument
): string | undefined {
  const found = document.evidence.amounts.find(
    ({ yuan, lastYear }) =>
      !lastYear &&
      yuan.compare(inYuan(part.number)) > 0 &&
      percentOf({ part: inYuan(part.number), whole: yuan })
        .rounded(number.decimals)
        .equals(number.value)
  );
  if (found === undefined || number.value.isZero()) return undefined;
  const unit = part.number.unit as MoneyUnit;
  return `${convert(found.yuan, "元", unit).toString()}${unit} ${found.table} ${found.label}`.trim();
}
