import type { Amount } from "../money/amount";
import { convert, isExactUnit } from "../money/money";
import { figureOf, type Figure, type RecognisedTable } from "../recognition/model";
import { cellName } from "../workbook/address";
import type { Cause } from "./finding";
import type { Failure, Suspect } from "./folding";
import { figureName } from "./naming";
import type { Relation } from "./rule";

/** A wrong amount and what is known around it. */
export interface Puzzle {
  readonly relation: Relation;
  /** The figure that is reported. */
  readonly figure: Figure;
  readonly expected: Amount;
  /** The table of the figure. */
  readonly table: RecognisedTable | undefined;
  readonly failures: readonly Failure[];
  /** Present when this very figure is known to be wrong, not just the sum it is the total of. */
  readonly suspect?: Suspect;
}

/** The likely cause of a wrong amount; the first detector that recognises its own. */
export function causeOf(puzzle: Puzzle): Cause | undefined {
  if (puzzle.relation.kind === "at-most") return undefined;
  const detectors = puzzle.suspect === undefined ? SUM_DETECTORS : CELL_DETECTORS;
  for (const detect of detectors) {
    const cause = detect(puzzle);
    if (cause !== undefined) return cause;
  }
  return undefined;
}

/** A cause that the digits of the amount alone give away. */
export function tellingCauseOf(puzzle: Puzzle): Cause | undefined {
  for (const detect of TELLING_DETECTORS) {
    const cause = detect(puzzle);
    if (cause !== undefined) return cause;
  }
  return undefined;
}

type Detector = (puzzle: Puzzle) => Cause | undefined;

/** The sign was turned. */
const signTurned: Detector = ({ figure, expected }) => {
  if (expected.isZero() || !figure.money.amount.equals(expected.negated())) return undefined;
  return {
    kind: "sign",
    message: { zh: "正负号相反。", en: "The sign is reversed." },
  };
};

/** 元 written as 万元 or the other way round. */
const unitSlip: Detector = ({ figure, expected }) => {
  const { amount, unit, decimals } = figure.money;
  if (amount.isZero() || expected.isZero()) return undefined;
  // 万元 are rounded: 3,949,971 元 are 395 万元 where two decimals are printed.
  const isLarge =
    isShifted(amount, expected, 4) ||
    (!isExactUnit(unit) && amount.shifted(-4).rounded(decimals).equals(expected));
  if (isLarge) {
    return slip(
      "unit-slip",
      "数值约是应为数的一万倍，可能把元填进了以万元为单位的表。",
      "About ten thousand times too large: perhaps yuan, entered in a table of ten thousand yuan."
    );
  }
  const short = expected.shifted(-4);
  const isSmall =
    isShifted(expected, amount, 4) ||
    (amount.decimals() > 0 && amount.equals(short.rounded(amount.decimals())));
  if (!isSmall) return undefined;
  return slip(
    "unit-slip",
    "数值约是应为数的万分之一，可能把万元填进了以元为单位的表。",
    "About ten thousand times too small: perhaps ten thousand yuan, entered in a table of yuan."
  );
};

/** A zero too many or too few, the point in the wrong place. */
const powerOfTen: Detector = ({ figure, expected }) => {
  const { amount } = figure.money;
  for (const power of [1, 2, 3, 5, 6]) {
    const times = "1" + "0".repeat(power);
    if (isShifted(amount, expected, power)) {
      return slip(
        "power-of-ten",
        `数值是应为数的 ${times} 倍，多写了 ${power} 个零或小数点错位。`,
        `${times} times too large: zeros too many (${power}), or the decimal point misplaced.`
      );
    }
    if (isShifted(expected, amount, power)) {
      return slip(
        "power-of-ten",
        `数值是应为数的 ${times} 分之一，少写了 ${power} 个零或小数点错位。`,
        `${times} times too small: zeros missing (${power}), or the decimal point misplaced.`
      );
    }
  }
  return undefined;
};

/** Two neighbouring digits changed places: the difference is a multiple of nine. */
const digitsTransposed: Detector = ({ figure, expected }) => {
  const [stated, right] = digitsOf(figure.money.amount, expected);
  if (stated.length !== right.length) return undefined;
  const differing = [...stated].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  const [first = -1, second = -1] = differing;
  const isSwap =
    differing.length === 2 && stated[first] === right[second] && stated[second] === right[first];
  if (!isSwap) return undefined;
  const pair = `${right[first] ?? ""}、${right[second] ?? ""}`;
  return {
    kind: "digits-transposed",
    message: {
      zh: `差额能被 9 整除，数字 ${pair} 写颠倒了。`,
      en: `The difference is divisible by 9: the digits ${right[first] ?? ""} and ${right[second] ?? ""} were swapped.`,
    },
  };
};

/** One digit is wrong, missing or doubled. */
const digitSlip: Detector = ({ figure, expected }) => {
  const [stated, right] = digitsOf(figure.money.amount, expected);
  if (right.length < 2 || stated.length < 2) return undefined;
  if (stated.length === right.length) {
    const differing = [...stated].filter((digit, index) => digit !== right[index]).length;
    if (differing !== 1) return undefined;
    return slip(
      "digit-slip",
      "只有一位数字不同，可能是录入错误。",
      "Only one digit differs: perhaps a typing slip."
    );
  }
  if (isOneDigitLess(stated, right)) {
    return slip("digit-slip", "漏写了一位数字。", "One digit is missing.");
  }
  if (isOneDigitLess(right, stated)) {
    return slip("digit-slip", "多写了一位数字。", "One digit too many.");
  }
  return undefined;
};

/** The amount of the line above or below stands here. */
const neighbourLine: Detector = ({ figure, table }) => {
  const { amount } = figure.money;
  if (amount.isZero()) return undefined;
  const neighbour = neighboursInColumn(figure, table).find((other) =>
    other.money.amount.equals(amount)
  );
  return (
    neighbour && {
      kind: "neighbour-line",
      message: {
        zh: `与相邻行“${figureName(neighbour)}”的数相同，可能抄错了行。`,
        en: `The same as the neighbouring line “${figureName(neighbour)}”: perhaps copied from the wrong line.`,
      },
    }
  );
};

/** The amount stands in another column of the line, or was copied from there. */
const neighbourColumn: Detector = ({ figure, expected, failures }) => {
  const { amount } = figure.money;
  for (const other of figure.line.figures) {
    if (other === figure || isSumColumn(other, figure)) continue;
    const name = other.measure.name;
    const isWrongThere = failures.some(
      ({ relation }) =>
        relation.total.measure === other.measure &&
        relation.total.table.index === figure.table.index
    );
    const place = cellName(other.cell);
    if (isWrongThere && !expected.isZero() && other.money.amount.equals(expected)) {
      return {
        kind: "neighbour-column",
        message: {
          zh: `这个数填到了同一行的“${name}”列（${place}）。`,
          en: `The amount was entered in the column “${name}” of the same line (${place}).`,
        },
        cell: other.cell,
      };
    }
    if (!amount.isZero() && other.money.amount.equals(amount)) {
      return slip(
        "neighbour-column",
        `与同一行“${name}”列的数相同，可能抄错了列。`,
        `The same as the column “${name}” of the same line: perhaps copied from the wrong column.`
      );
    }
    if (isWrongThere) {
      return {
        kind: "neighbour-column",
        message: {
          zh: `同一行的“${name}”列（${place}）差额相同、方向相反，可能填错了列。`,
          en: `The column “${name}” of the same line (${place}) is off by as much the other way: perhaps entered in the wrong column.`,
        },
        cell: other.cell,
      };
    }
  }
  return undefined;
};

/** The amount of last year was left in the form. */
const lastYearLeft: Detector = ({ figure, table }) => {
  const { amount } = figure.money;
  if (figure.line.id === undefined || amount.isZero()) return undefined;
  const before = table?.lines.find(({ id }) => id === `last-year.${figure.line.id ?? ""}`);
  const last = before && figureOf(before, figure.measure.id);
  if (last?.money.amount.equals(amount) !== true) return undefined;
  return slip(
    "last-year",
    "与上年度金额相同，可能没有更新。",
    "The same as last year's amount: perhaps not updated."
  );
};

/** One term equals the gap: it was left out of the stated total. */
const rowLeftOut: Detector = ({ relation, figure, expected }) => {
  if (figure !== relation.total) return undefined;
  const missing = expected.minus(figure.money.amount);
  const term = termOf(relation, missing);
  return (
    term && {
      kind: "row-left-out",
      message: {
        zh: `差额等于“${figureName(term)}”，合计可能漏加了这一项。`,
        en: `The difference equals “${figureName(term)}”: perhaps left out of the total.`,
      },
    }
  );
};

/** A term entered the stated total twice. */
const rowCountedTwice: Detector = ({ relation, figure, expected }) => {
  if (figure !== relation.total) return undefined;
  const term = termOf(relation, figure.money.amount.minus(expected));
  return (
    term && {
      kind: "row-counted-twice",
      message: {
        zh: `差额等于“${figureName(term)}”，合计可能重复加了这一项。`,
        en: `The difference equals “${figureName(term)}”: perhaps counted twice in the total.`,
      },
    }
  );
};

/** A part (其中) was added beside its whole. */
const ofWhichCountedTwice: Detector = ({ relation, figure, expected }) => {
  // Where nothing was expected, nothing can have been added twice.
  if (figure !== relation.total || expected.isZero()) return undefined;
  const excess = figure.money.amount.minus(expected);
  if (excess.isZero() || excess.isNegative()) return undefined;
  const part = figure.line.figures.find(
    (other) => other.measure.layout?.within !== undefined && other.money.amount.equals(excess)
  );
  return (
    part && {
      kind: "of-which-counted-twice",
      message: {
        zh: `差额等于“${figureName(part)}”，“其中”项可能又加了一次。`,
        en: `The difference equals “${figureName(part)}”: perhaps that “of which” item was added once more.`,
      },
    }
  );
};

/** A row that another table has is missing here. */
const rowMissing: Detector = ({ relation, failures }) => {
  const absent = failures.find(
    (failure) =>
      failure.relation.parts.length === 0 &&
      failure.relation.against?.index === relation.total.table.index
  );
  if (absent === undefined || relation.parts.length === 0) return undefined;
  const { total } = absent.relation;
  return {
    kind: "row-left-out",
    message: {
      zh: `《${total.table.name}》有“${figureName(total)}”，本表没有这一行，可能漏列。`,
      en: `《${total.table.name}》 has “${figureName(total)}”, this table does not: perhaps the row is missing.`,
    },
  };
};

const CELL_DETECTORS: readonly Detector[] = [
  signTurned,
  unitSlip,
  powerOfTen,
  digitsTransposed,
  lastYearLeft,
  ofWhichCountedTwice,
  rowLeftOut,
  rowCountedTwice,
  neighbourLine,
  neighbourColumn,
  digitSlip,
];

const TELLING_DETECTORS: readonly Detector[] = [
  signTurned,
  unitSlip,
  powerOfTen,
  lastYearLeft,
  digitsTransposed,
];

const SUM_DETECTORS: readonly Detector[] = [
  rowMissing,
  signTurned,
  unitSlip,
  powerOfTen,
  digitsTransposed,
  ofWhichCountedTwice,
  rowLeftOut,
  rowCountedTwice,
];

function slip(kind: Cause["kind"], zh: string, en: string): Cause {
  return { kind, message: { zh, en } };
}

function isShifted(larger: Amount, smaller: Amount, power: number): boolean {
  return !smaller.isZero() && larger.equals(smaller.shifted(power));
}

/** The digits of two amounts, both written with the same number of decimals, so that places correspond. */
function digitsOf(one: Amount, other: Amount): readonly [string, string] {
  const decimals = Math.max(one.decimals(), other.decimals());
  const digits = (amount: Amount): string => amount.toFixed(decimals).replace(/\D/g, "");
  return [digits(one), digits(other)];
}

/** Whether the short text is the long one with one digit taken out. */
function isOneDigitLess(short: string, long: string): boolean {
  if (short.length !== long.length - 1) return false;
  let index = 0;
  while (index < short.length && short[index] === long[index]) index += 1;
  return short.slice(index) === long.slice(index + 1);
}

function termOf(relation: Relation, amount: Amount): Figure | undefined {
  if (amount.isZero() || relation.parts.length < 2) return undefined;
  const { unit } = relation.total.money;
  return relation.parts.find(({ money }) => convert(money.amount, money.unit, unit).equals(amount));
}

function neighboursInColumn(figure: Figure, table: RecognisedTable | undefined): Figure[] {
  const { panel } = figure.line;
  const all = table?.lines ?? [];
  const lines = panel === undefined ? all : all.filter((line) => line.panel === panel);
  const index = lines.indexOf(figure.line);
  return [lines[index - 1], lines[index + 1]].flatMap((line) =>
    // A total equals its only line by right.
    line?.role === "item" ? (figureOf(line, figure.measure.id) ?? []) : []
  );
}

/** Whether one of two columns is the sum that the other enters, so that equal amounts are no coincidence. */
function isSumColumn(one: Figure, other: Figure): boolean {
  const isPart = (whole: Figure, part: Figure): boolean =>
    part.measure.id.startsWith(`${whole.measure.id}.`) ||
    whole.measure.layout?.sumOf?.includes(part.measure.id) === true ||
    whole.measure.id === "total";
  return isPart(one, other) || isPart(other, one);
}
