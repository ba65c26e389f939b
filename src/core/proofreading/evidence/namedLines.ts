import type { TextDocument } from "../document";
import type { Statement } from "../statements";
import type { NamedAmounts, TableAmount } from "./evidence";

/**
 * Lines that a text names by customary words instead of a class. `firm` names can mean nothing else in the chapters they
 * are given for, so that a number that differs is wrong; others only serve to verify.
 */
interface NamedLine {
  readonly subject: RegExp;
  readonly is: (amount: TableAmount) => boolean;
  readonly firm: (subject: string) => boolean;
  /** The words are its name in any chapter, though not only its. */
  readonly exact?: true;
  /** A heading over the statement must say so. */
  readonly under?: RegExp;
}

/** The amounts that customary words mean. */
export function namedLineOf(
  statement: Statement,
  document: TextDocument,
  amounts: readonly TableAmount[]
): NamedAmounts | undefined {
  const subject = statement.subject.replace(/[“”"、]/g, "");
  for (const line of NAMED_LINES) {
    if (!line.subject.test(subject)) continue;
    const { under } = line;
    if (
      under !== undefined &&
      !document.headingsOver(statement.paragraph).some((text) => under.test(text))
    )
      continue;
    const found = amountsOf(line, amounts);
    if (found.length === 0) continue;
    const firm = line.firm(subject);
    const likely =
      line.exact === true &&
      isOfAllMoney(statement, document) &&
      isOfScope(found, statement, document) &&
      isOne(found);
    return { amounts: found, firm: firm || likely, exact: firm || line.exact === true, likely };
  }
  return undefined;
}

/** Nothing else is spoken of in the sentence: 基本支出 of a class stands behind its amount. */
function isOfAllMoney({ paragraph, sentence, number }: Statement, document: TextDocument): boolean {
  return document
    .of(paragraph)
    .every(
      (other) =>
        other.sentence !== sentence ||
        other.number.start >= number.start ||
        /(?:人员经费|公用经费|基本支出|项目支出)(?:年初)?(?:预算)?数?$/.test(other.subject)
    );
}

/** A chapter on the general budget speaks of the general budget, and of no table of all money. */
function isOfScope(
  amounts: readonly TableAmount[],
  { subject, paragraph }: Statement,
  document: TextDocument
): boolean {
  const scope = /一般公共|财政拨款/;
  const isGeneral = scope.test([subject, ...document.headingsOver(paragraph)].join(" "));
  return !isGeneral || amounts.every(({ table }) => scope.test(table));
}

function isOne(amounts: readonly TableAmount[]): boolean {
  const told = amounts.filter(({ blank }) => !blank);
  return new Set(told.map(({ yuan }) => yuan.toString())).size === 1;
}

/** Of all amounts of a year, which are looked through once for each line. */
function amountsOf(line: NamedLine, amounts: readonly TableAmount[]): readonly TableAmount[] {
  const known = KNOWN.get(amounts) ?? new Map<NamedLine, readonly TableAmount[]>();
  KNOWN.set(amounts, known);
  const found = known.get(line) ?? amounts.filter(line.is);
  known.set(line, found);
  return found;
}

const KNOWN = new WeakMap<readonly TableAmount[], Map<NamedLine, readonly TableAmount[]>>();

const THREE = /三公/;
/** 收支总预算 and 总收入 are with what is left from last year: the line of the total, where there is one. */
const OF_ALL_AND_MORE =
  /(?:收支|收入支出|收、支)(?:总预算|预算总数|预算总额|预算总计|总计)$|(?:^|财务)总(?:收入|支出)$/;
/** Of the whole department: 本年收入预算合计, 收入、支出预算总计, 收支总预算. */
const REVENUE =
  /(?:^|[^款费金])(?:收入(?:、支出)?|收、?支)(?:总)?预算(?:总计|合计|总额)?$|收入总计$|收入预算合计$/;
const EXPENDITURE =
  /(?:^|[^款费金出本目])(?:支出|收、?支)(?:总)?预算(?:总计|合计|总额)?$|支出总计$|支出(?:预算)?合计$/;

/** Nothing but a year and whose it is stands before: 一般公共预算支出预算 is a part of the expenditure. */
function isOfAll(subject: string): boolean {
  const before = subject.slice(0, Math.max(0, subject.search(OF_ALL)));
  return before === "" || WHOSE.test(before);
}

const OF_ALL =
  /(?:收入(?:、?支出)?|支出|收、?支)(?:总预算|预算)?(?:总计|合计|总额|总数)?$|(?:财务)?总(?:收入|支出)$/;
/** The end of a name of an organisation, or of a year. */
const WHOSE =
  /(?:\d{4}年?度?|本年|当年|部门|单位|局|委|委员会|办|办公室|院|厅|处|会|部|中心|街道|镇|乡|校|学院|医院|所|站|队|馆|法院|政府)(?:（[^（）]{1,12}）)?(?:\d{4}年度?|本年|当年|部门)*$/;

const NAMED_LINES: readonly NamedLine[] = [
  three(/因公出国（?境?）?费?(?:支出|预算|用)*$/, /因公出国/),
  three(/(?:公务)?用?车购置费?(?:支出|预算)*$/, /购置费?$|购置$/, /购置及/),
  three(/公务用车运行(?:维护)?费?(?:支出|预算)*$/, /运行(?:维护)?费?$/, /购置及/),
  three(
    /公务用车购置(?:及|和)运行(?:维护)?费?(?:支出|预算)*$/,
    /公务用车(?:购置(?:及|和)运行(?:维护)?)?费(?:·小计)?$/
  ),
  three(/公务接待费?(?:支出|预算)*$/, /公务接待/),
  beside(/会议费(?:支出|预算)*$/, /会议费/),
  beside(/培训费(?:支出|预算)*$/, /培训费/),
  {
    subject: /三公经费(?:财政拨款)?(?:支出)?预算(?:支出|总额|数|合计)?$/,
    is: ({ table, label, measure, code }) =>
      THREE.test(table + measure) &&
      code === undefined &&
      (/^(?=.)(?:三公经费)?(?:财政拨款)?(?:预算)?(?:数|总额)?(?:小计|合计)?$/.test(
        lastHead(measure)
      ) ||
        label === "合计"),
    firm: (subject) =>
      /^(?:.*(?:\d{4}年度?|部门|单位))?(?:一般公共预算)?(?:财政拨款)?(?:安排的)?三公经费(?:财政拨款)?预算(?:总额|数|合计)?$/.test(
        subject
      ),
  },
  {
    subject: /财政拨款(?:收支|收入支出|收、支)总?预算(?:总数|总额|总计|合计)?$/,
    is: ({ table, label }) => /财政拨款收支/.test(table) && /^(?:收入|支出)总计$/.test(label),
    firm: () => true,
  },
  {
    subject: OF_ALL_AND_MORE,
    is: ({ table, label }) => !/财政拨款/.test(table) && /^(?:收入|支出)总计$/.test(label),
    firm: isOfAll,
  },
  {
    subject: REVENUE,
    is: ({ table, label }) =>
      !/财政拨款/.test(table) && /^(?:本年|当年)?收入(?:合计|总计|小计)$/.test(label),
    firm: isOfAll,
  },
  {
    subject: EXPENDITURE,
    is: ({ table, label }) =>
      !/财政拨款/.test(table) && /^(?:本年|当年)?支出(?:合计|总计|小计)$/.test(label),
    firm: isOfAll,
  },
  half(
    /^(?:.*\d{4}年度?)?(?:一般公共预算)?(?:财政拨款)?基本支出(?:年初)?(?:预算)?(?:数)?$/,
    /^(?:.*·)?基本支出(?:·?小计|·?合计)?$/
  ),
  half(
    /^(?:.*\d{4}年度?)?(?:一般公共预算)?(?:财政拨款)?项目支出(?:年初)?(?:预算)?(?:数)?$/,
    /^(?:.*·)?项目支出(?:·?小计|·?合计)?$/
  ),
  half(/人员经费$/, /^(?:.*·)?人员经费$/),
  half(/公用经费$/, /^(?:.*·)?(?:日常)?公用经费$/),
  {
    subject: /机关运行经费/,
    is: ({ table, label, measure, totalLine }) =>
      /机关运行经费/.test(measure + label) || (/机关运行经费/.test(table) && totalLine),
    firm: () => false,
  },
];

/** What every expenditure is divided into, of all of it or of a class: more than one amount may be meant. */
function half(subject: RegExp, name: RegExp): NamedLine {
  return { subject, is: (amount) => isTotalOf(amount, name), firm: () => false, exact: true };
}

/** A column's total, or a line of its own. */
function isTotalOf({ label, measure, totalLine }: TableAmount, name: RegExp): boolean {
  return name.test(label) || (totalLine && name.test(measure));
}

/** The “三公” items, which other chapters name too for other money. */
function three(subject: RegExp, name: RegExp, but?: RegExp): NamedLine {
  return {
    subject,
    is: ({ table, label, measure }) =>
      THREE.test(table + measure) &&
      ((name.test(label) && !(but?.test(label) ?? false)) ||
        (name.test(measure) && !(but?.test(lastHead(measure)) ?? false))),
    firm: () => true,
    under: THREE,
  };
}

/** Columns that tables of the “三公” items have beside those. */
function beside(subject: RegExp, name: RegExp): NamedLine {
  return {
    subject,
    is: ({ table, measure, code }) =>
      code === undefined && /三公.*(?:会议费|培训费)/.test(table) && name.test(measure),
    firm: () => true,
    under: THREE,
  };
}

function lastHead(measure: string): string {
  return measure.split("·").at(-1) ?? "";
}
