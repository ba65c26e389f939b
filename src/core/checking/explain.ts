import { Amount } from "../money/amount";
import { convert } from "../money/money";
import type { Figure, RecognisedTable } from "../recognition/model";
import type { CellAddress } from "../workbook/address";
import type { Wording } from "../wording";
import { causeOf, tellingCauseOf, type Puzzle } from "./causes";
import type { CellInRole, Finding, FindingTerm } from "./finding";
import { figuresOf, MANY_TERMS, type Failure, type Mistake, type Suspect } from "./folding";
import { atPrecisionOf, figureInTable, figureName, gapText, moneyText } from "./naming";
import type { Relation } from "./rule";

/** What a finding may look at beside the relation itself. */
export interface Surroundings {
  readonly tables: readonly RecognisedTable[];
  /** Whether the figure stands in another workbook (last year's), so that its cell means nothing in this one. */
  readonly isForeign: (figure: Figure) => boolean;
}

/** Words a mistake: at the cell that explains everything, or at the total of the sum that does not hold. */
export function explainMistake(mistake: Mistake, surroundings: Surroundings): Finding {
  const { failures, suspect } = mistake;
  const [primary, ...others] = failures;
  if (primary === undefined) throw new RangeError("a mistake without a failure");
  const root =
    suspect === undefined || !figuresOf(primary.relation).includes(suspect.figure)
      ? explainSum(primary, failures, surroundings)
      : explainCell(primary, suspect, failures, surroundings);
  return {
    ...root,
    dependents: others.map((failure) => explainSum(failure, [failure], surroundings)),
  };
}

/** How clearly a wrong amount gives itself away; see `Evidence` in folding. */
export function giveawayOf(suspect: Suspect, relation: Relation, { tables }: Surroundings): number {
  const { figure } = suspect;
  // A form without this year's amount is one that nobody finished; elsewhere blanks are the rule.
  if (figure.content === "blank") return figure.line.id === "current" ? 2 : 0;
  const expected = figure.money.amount.minus(convert(suspect.excess, "元", figure.money.unit));
  const table = tables[figure.table.index];
  // A project of one year is budgeted whole.
  const whole =
    figure.line.id === "current" ? table?.lines.find(({ id }) => id === "whole") : undefined;
  if (whole?.figures[0]?.money.amount.equals(expected) === true) return 2;
  return tellingCauseOf({ relation, figure, expected, table, failures: [], suspect }) ? 1 : 0;
}

/** Words the gaps of one table that rounding explains, folded to one finding. */
export function explainRounding(failures: readonly Failure[], surroundings: Surroundings): Finding {
  const [first, ...others] = failures;
  if (first === undefined) throw new RangeError("no gap to explain");
  const root = explainSum(first, [], surroundings);
  const count = others.length;
  const rounded = ({ zh, en }: Wording): Wording => ({
    zh: `${zh.replace(/。$/u, "")}：四舍五入造成的尾差${count > 0 ? `，本表另有 ${count} 处` : ""}。`,
    en: `${en} Rounding explains it${count > 0 ? `, and ${count} more in this table` : ""}.`,
  });
  return {
    ...root,
    severity: "rounding",
    message: rounded(root.message),
    statement: rounded(root.statement),
    dependents: others.map((failure) => ({
      ...explainSum(failure, [], surroundings),
      severity: "rounding" as const,
    })),
  };
}

/** The amount that a figure should be for a relation to hold, in the unit of the figure. */
export function impliedAmount(relation: Relation, figure: Figure): Amount {
  const { unit } = figure.money;
  let sum = Amount.zero;
  for (const [other, sign] of solvedFor(relation, figure)) {
    const amount = convert(other.money.amount, other.money.unit, unit);
    sum = sign === 1 ? sum.plus(amount) : sum.minus(amount);
  }
  return atPrecisionOf(sum, figure.money);
}

/** The other figures of a relation, with the signs by which they add up to this one. */
function solvedFor(relation: Relation, figure: Figure): readonly (readonly [Figure, 1 | -1])[] {
  const { total, parts, minus } = relation;
  // total = Σ parts − Σ minus; a part changes sides with the total and every other term.
  const flip = parts.includes(figure) && figure !== total ? -1 : 1;
  const onTotalSide = figure === total || minus.includes(figure);
  const terms: (readonly [Figure, 1 | -1])[] = [];
  const put = (other: Figure, sign: 1 | -1): void => {
    if (other !== figure) terms.push([other, sign]);
  };
  const totalSign = onTotalSide ? -1 : 1;
  put(total, totalSign);
  for (const part of parts) put(part, flip === -1 ? -1 : 1);
  for (const other of minus) put(other, flip === -1 ? 1 : -1);
  return terms;
}

function explainCell(
  primary: Failure,
  suspect: Suspect,
  failures: readonly Failure[],
  surroundings: Surroundings
): Finding {
  const { relation } = primary;
  const { figure } = suspect;
  const { unit, amount } = figure.money;
  const expected = bestExpected(suspect);
  const difference = amount.minus(expected);
  const isTotal = relation.total === figure;
  const name = figureName(figure);
  const basis = sumName(relation);
  const source = quotedPlace(relation.total, figure);
  const reason = isTotal
    ? { zh: `按${basis.zh}`, en: `by ${basis.en}` }
    : { zh: `由${source}等倒推`, en: `working back from ${source}` };
  const stated = moneyText(amount, unit);
  const right = moneyText(expected, unit);
  const gap = gapText(difference, unit);
  const cause = causeOf({
    relation,
    figure,
    expected,
    failures,
    suspect,
    ...tableOf(figure, surroundings),
  });
  return {
    rule: relation.rule.code,
    severity: relation.rule.severity,
    table: figure.table,
    message: {
      zh: `${name}为 ${stated.zh}，${reason.zh}应为 ${right.zh}，${gap.zh}。`,
      en: `${name} is ${stated.en}; ${reason.en} it should be ${right.en}: ${gap.en}.`,
    },
    statement: isTotal
      ? { zh: `${name}应等于${basis.zh}。`, en: `${name} should equal ${basis.en}.` }
      : {
          zh: `${name}的应为数由${source}等倒推得出。`,
          en: `What ${name} should be is worked back from ${source}.`,
        },
    cells: withCell(cellsOf(relation, figure, failures, surroundings), cause?.cell),
    expected,
    actual: amount,
    difference,
    unit,
    terms: termsOf(solvedFor(relation, figure), figure, surroundings),
    ...(cause && { cause }),
    ...(isMendedBy(suspect, failures, surroundings) && { mends: true }),
    dependents: [],
  };
}

/** Whether every equality that fails would hold with the suspect corrected: not so where two cells changed places. */
function isMendedBy(
  { figure, excess, room }: Suspect,
  failures: readonly Failure[],
  { isForeign }: Surroundings
): boolean {
  if (isForeign(figure)) return false;
  return failures.every(({ relation, gap, tolerance }) => {
    if (relation.kind !== "equal" || relation.rule.severity !== "error") return true;
    const isPart = relation.parts.includes(figure);
    if (!isPart && !figuresOf(relation).includes(figure)) return false;
    const left = isPart ? gap.plus(excess) : gap.minus(excess);
    return left.absolute().compare(tolerance.plus(room)) <= 0;
  });
}

/**
 * At the precision of its table: an exact sum of 元 written into a table of rounded 万元 would be the only number there
 * with four decimals, and none of the others would agree with it.
 */
function bestExpected({ figure, excess }: Suspect): Amount {
  const { amount, unit } = figure.money;
  return atPrecisionOf(amount.minus(convert(excess, "元", unit)), figure.money);
}

function explainSum(
  failure: Failure,
  failures: readonly Failure[],
  surroundings: Surroundings
): Finding & { readonly statement: Wording } {
  const { relation } = failure;
  const { total } = relation;
  const { unit, amount } = total.money;
  const expected = impliedAmount(relation, total);
  const difference = amount.minus(expected);
  const cause =
    failures.length === 0
      ? undefined
      : causeOf({
          relation,
          figure: total,
          expected,
          failures,
          ...tableOf(total, surroundings),
        });
  return {
    rule: relation.rule.code,
    severity: relation.rule.severity,
    table: total.table,
    ...sumWording(relation, expected, difference),
    cells: cellsOf(relation, total, failures, surroundings),
    expected,
    actual: amount,
    difference,
    unit,
    terms: termsOf(solvedFor(relation, total), total, surroundings),
    ...(cause && { cause }),
    dependents: [],
  };
}

function sumWording(
  relation: Relation,
  expected: Amount,
  difference: Amount
): { readonly message: Wording; readonly statement: Wording } {
  const { total, parts, minus, against, kind } = relation;
  const { unit, amount } = total.money;
  const own = figureName(total);
  const name: Wording =
    minus.length === 0
      ? { zh: own, en: own }
      : { zh: `${own}等 ${minus.length + 1} 项合计`, en: `${own} with ${minus.length} more` };
  const stated = moneyText(amount, unit);
  if (parts.length === 0 && against !== undefined && minus.length === 0) {
    const other = against.name;
    return {
      message: {
        zh: `${name.zh}为 ${stated.zh}，《${other}》中没有对应的行。`,
        en: `${name.en} is ${stated.en}; 《${other}》 has no line for it.`,
      },
      statement: {
        zh: `${name.zh}在《${other}》中没有对应的行。`,
        en: `《${other}》 has no line for ${name.en}.`,
      },
    };
  }
  const right = moneyText(expected, unit);
  const gap = gapText(difference, unit);
  const basis = sumName(relation);
  if (kind === "at-most") {
    return {
      message: {
        zh: `${name.zh}为 ${stated.zh}，不应大于${basis.zh} ${right.zh}，${gap.zh}。`,
        en: `${name.en} is ${stated.en} and should be at most ${basis.en}, ${right.en}: ${gap.en}.`,
      },
      statement: {
        zh: `${name.zh}不应大于${basis.zh}。`,
        en: `${name.en} should be at most ${basis.en}.`,
      },
    };
  }
  const soft = relation.rule.severity === "warning";
  return {
    message: {
      zh: `${name.zh}为 ${stated.zh}，${basis.zh}为 ${right.zh}，${soft ? "一般应相等，" : ""}${gap.zh}。`,
      en: `${name.en} is ${stated.en} and ${basis.en} is ${right.en}${soft ? "; usually they are equal" : ""}: ${gap.en}.`,
    },
    statement: {
      zh: `${name.zh}${soft ? "一般" : ""}应等于${basis.zh}。`,
      en: `${name.en} should ${soft ? "usually " : ""}equal ${basis.en}.`,
    },
  };
}

/** What the expected amount is: the one counterpart by its name, a sum by that of its rule. */
function sumName({ total, parts, minus, rule }: Relation): Wording {
  const [part] = parts;
  if (parts.length !== 1 || minus.length > 0 || part === undefined) return rule.basis;
  const name = quotedPlace(part, total);
  return { zh: name, en: name };
}

/** A figure of another table is marked off by its table's name already. */
function quotedPlace(figure: Figure, from: Figure): string {
  const name = placeName(figure, from);
  return figure.table.index === from.table.index ? `“${name}”` : name;
}

function placeName(figure: Figure, from: Figure): string {
  return figure.table.index === from.table.index ? figureName(figure) : figureInTable(figure);
}

/** More cells than these would hide the one that matters. */
const MOST_CELLS = 40;

function cellsOf(
  relation: Relation,
  first: Figure,
  failures: readonly Failure[],
  surroundings: Surroundings
): readonly CellInRole[] {
  const seen = new Set<Figure>([first]);
  const cells: CellInRole[] = [{ cell: first.cell, role: roleOf(first, relation, first) }];
  const put = (figure: Figure, within: Relation): void => {
    if (seen.has(figure) || surroundings.isForeign(figure) || figure.content === "blank") return;
    seen.add(figure);
    cells.push({ cell: figure.cell, role: roleOf(figure, within, first) });
  };
  put(relation.total, relation);
  const figures = figuresOf(relation);
  if (figures.length <= MOST_CELLS) for (const figure of figures) put(figure, relation);
  for (const { relation: other } of failures.slice(1)) {
    if (cells.length >= MOST_CELLS) break;
    if (other.total.table.index !== first.table.index) put(other.total, other);
    else if (other.parts.length === 1 && other.parts[0]) put(other.parts[0], other);
  }
  return cells;
}

function roleOf(figure: Figure, relation: Relation, first: Figure): CellInRole["role"] {
  if (figure.table.index !== first.table.index) return "counterpart";
  if (relation.kind === "at-most") return figure === relation.total ? "part" : "whole";
  if (relation.rule.code.startsWith("GJ2") && figure === first) return "value";
  return figure === relation.total ? "total" : "part";
}

function termsOf(
  solved: readonly (readonly [Figure, 1 | -1])[],
  first: Figure,
  surroundings: Surroundings
): readonly FindingTerm[] {
  // Nobody reads the terms of so long a sum; the message says what it comes to.
  if (solved.length > MANY_TERMS) return [];
  return solved.flatMap(([figure, sign]) =>
    figure.content === "blank" || surroundings.isForeign(figure)
      ? []
      : [
          {
            sign,
            name: placeName(figure, first),
            amount: figure.money.amount,
            unit: figure.money.unit,
            cell: figure.cell,
            ...(figure.content === "text-number" && { asText: true }),
          },
        ]
  );
}

/** The second cell to look at, where the cause names one. */
function withCell(
  cells: readonly CellInRole[],
  cell: CellAddress | undefined
): readonly CellInRole[] {
  const [first, ...others] = cells;
  if (first === undefined || cell === undefined) return cells;
  return [first, { cell, role: "counterpart" }, ...others.filter((other) => other.cell !== cell)];
}

function tableOf(figure: Figure, { tables }: Surroundings): Pick<Puzzle, "table"> {
  return { table: tables[figure.table.index] };
}
