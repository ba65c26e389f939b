import { Amount } from "../money/amount";
import { convert } from "../money/money";
import type { Figure, RecognisedTable } from "../recognition/model";
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
  if (figure.content === "blank") return 0;
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
  return {
    ...root,
    severity: "rounding",
    message: {
      zh: `${root.message.zh.replace(/。$/u, "")}：四舍五入造成的尾差${count > 0 ? `，本表另有 ${count} 处` : ""}。`,
      en: `${root.message.en} Explained by rounding${count > 0 ? `; ${count} more in this table` : ""}.`,
    },
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
  const expected = bestExpected(suspect, failures);
  const difference = amount.minus(expected);
  const isTotal = relation.total === figure;
  const reason = isTotal
    ? basisWording(relation)
    : {
        zh: `由“${placeName(relation.total, figure)}”等倒推`,
        en: `working back from “${placeName(relation.total, figure)}”`,
      };
  const stated = moneyText(amount, unit);
  const right = moneyText(expected, unit);
  const gap = gapText(difference, unit);
  return {
    rule: relation.rule.code,
    severity: relation.rule.severity,
    table: figure.table,
    message: {
      zh: `${figureName(figure)}为 ${stated.zh}，${reason.zh}应为 ${right.zh}，${gap.zh}。`,
      en: `${figureName(figure)} is ${stated.en}; ${reason.en} it should be ${right.en}: ${gap.en}.`,
    },
    cells: cellsOf(relation, figure, failures, surroundings),
    expected,
    actual: amount,
    difference,
    unit,
    terms: termsOf(solvedFor(relation, figure), figure, surroundings),
    ...optionalCause({
      relation,
      figure,
      expected,
      failures,
      suspect,
      ...tableOf(figure, surroundings),
    }),
    dependents: [],
  };
}

/** Of several sums that give the right amount, the exact ones say more than those of rounded numbers. */
function bestExpected(suspect: Suspect, failures: readonly Failure[]): Amount {
  const { figure } = suspect;
  const explained = failures.filter(
    ({ relation }) => relation.kind === "equal" && figuresOf(relation).includes(figure)
  );
  const exact = explained.find(({ tolerance }) => tolerance.isZero());
  const sharpest = exact ?? explained[0];
  const excess = convert(suspect.excess, "元", figure.money.unit);
  if (sharpest === undefined || sharpest.tolerance.isZero()) {
    return figure.money.amount.minus(excess);
  }
  return atPrecisionOf(figure.money.amount.minus(excess), figure.money);
}

function explainSum(
  failure: Failure,
  failures: readonly Failure[],
  surroundings: Surroundings
): Finding {
  const { relation } = failure;
  const { total } = relation;
  const { unit, amount } = total.money;
  const expected = impliedAmount(relation, total);
  const difference = amount.minus(expected);
  return {
    rule: relation.rule.code,
    severity: relation.rule.severity,
    table: total.table,
    message: sumWording(relation, expected, difference),
    cells: cellsOf(relation, total, failures, surroundings),
    expected,
    actual: amount,
    difference,
    unit,
    terms: termsOf(solvedFor(relation, total), total, surroundings),
    ...(failures.length > 0
      ? optionalCause({
          relation,
          figure: total,
          expected,
          failures,
          ...tableOf(total, surroundings),
        })
      : {}),
    dependents: [],
  };
}

function sumWording(relation: Relation, expected: Amount, difference: Amount): Wording {
  const { total, parts, minus, against, kind } = relation;
  const { unit, amount } = total.money;
  const name =
    minus.length === 0 ? figureName(total) : `${figureName(total)}等 ${minus.length + 1} 项合计`;
  const stated = moneyText(amount, unit);
  if (parts.length === 0 && against !== undefined && minus.length === 0) {
    const other = against.name;
    return {
      zh: `${name}为 ${stated.zh}，《${other}》中没有对应的行。`,
      en: `${name} is ${stated.en}; ${other} has no such line.`,
    };
  }
  const right = moneyText(expected, unit);
  const gap = gapText(difference, unit);
  const basis = sumName(relation);
  if (kind === "at-most") {
    return {
      zh: `${name}为 ${stated.zh}，不应大于${basis.zh} ${right.zh}，${gap.zh}。`,
      en: `${name} is ${stated.en} and should be at most ${basis.en}, ${right.en}: ${gap.en}.`,
    };
  }
  const soft = relation.rule.severity === "warning";
  return {
    zh: `${name}为 ${stated.zh}，${basis.zh}为 ${right.zh}，${soft ? "一般应相等，" : ""}${gap.zh}。`,
    en: `${name} is ${stated.en}, ${basis.en} is ${right.en}${soft ? " and generally the same" : ""}: ${gap.en}.`,
  };
}

function basisWording(relation: Relation): Wording {
  const { zh, en } = sumName(relation);
  return { zh: `按${zh}`, en: `by ${en}` };
}

/** What the expected amount is: the one counterpart by its name, a sum by that of its rule. */
function sumName({ total, parts, minus, rule }: Relation): Wording {
  const [part] = parts;
  if (parts.length !== 1 || minus.length > 0 || part === undefined) return rule.basis;
  const name =
    part.table.index === total.table.index ? `“${figureName(part)}”` : figureInTable(part);
  return { zh: name, en: name };
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
          },
        ]
  );
}

function optionalCause(puzzle: Puzzle): Pick<Finding, "cause"> {
  const cause = causeOf(puzzle);
  return cause === undefined ? {} : { cause };
}

function tableOf(figure: Figure, { tables }: Surroundings): Pick<Puzzle, "table"> {
  return { table: tables[figure.table.index] };
}
