import type { Figure, Recognition, RecognisedTable } from "../recognition/model";
import { isNamedLastYear } from "../recognition/sheetNames";
import type { TableKind } from "../standards/tableKinds";
import { TableView } from "./tableView";

/** The tables of a disclosure as rules ask for them: by kind, indexed by meaning. */
export class DisclosureView {
  /** The tables of this disclosure. */
  readonly tables: readonly TableView[];
  /** Tables of another year kept in the same workbook, beside the same tables of this year; nothing is asked of them. */
  readonly ofOtherYears: readonly TableView[];
  /** Last year's disclosure, where the user has given it. */
  readonly lastYear: DisclosureView | undefined;
  private readonly byKind: ReadonlyMap<TableKind, readonly TableView[]>;
  private generalOnly: boolean | undefined;

  constructor(
    readonly recognition: Recognition,
    lastYear?: Recognition
  ) {
    const others = yearsKeptBeside(recognition);
    const views = recognition.tables.map((table) => new TableView(table));
    const { year } = recognition;
    const isOfOther = ({ table }: TableView): boolean => others.has(yearOf(table, year));
    this.tables = views.filter((view) => !isOfOther(view));
    this.ofOtherYears = views.filter(isOfOther);
    this.byKind = groupByKind(this.tables);
    this.lastYear = lastYear && new DisclosureView(lastYear);
  }

  /** The fiscal year, for class lists; absent when no table states one. */
  get year(): number | undefined {
    return this.recognition.year;
  }

  /** The tables of the year before, where the workbook keeps them beside those of this year. */
  get lastYearBeside(): Recognition | undefined {
    const { recognition, year } = this;
    if (year === undefined) return undefined;
    const tables = this.ofOtherYears
      .map(({ table }) => table)
      .filter((table) => yearOf(table, year) === year - 1);
    return tables.length === 0 ? undefined : { ...recognition, year: year - 1, tables };
  }

  all(kind: TableKind): readonly TableView[] {
    return this.byKind.get(kind) ?? [];
  }

  /**
   * The table of a kind; of several, the first on a visible sheet that holds amounts (rule GJ502 reports the others):
   * drafts are kept on hidden sheets.
   */
  one(kind: TableKind): TableView | undefined {
    const all = this.all(kind);
    const visible = all.filter(({ table }) => table.visible);
    const tables = visible.length > 0 ? visible : all;
    return tables.find((view) => !view.table.empty) ?? tables[0];
  }

  /** Both tables, or nothing when one is missing. */
  pair(one: TableKind, other: TableKind): readonly [TableView, TableView] | undefined {
    const first = this.one(one);
    const second = this.one(other);
    return first && second && [first, second];
  }

  /**
   * Whether all money is general budget money (一般公共预算), so that the tables of all sources and those of the general
   * budget must show the same. Unknown, hence false, when neither summary nor revenue table is there.
   */
  hasGeneralMoneyOnly(): boolean {
    this.generalOnly ??= this.showsGeneralMoneyOnly();
    return this.generalOnly;
  }

  /** Whether the summary shows money that is no fiscal appropriation: 专户, 其他, 转移, or what the layout does not know. */
  hasOtherThanFiscalMoney(summary: TableView): boolean {
    if (hasForeignSource(summary, undefined)) return true;
    return NOT_FISCAL.some((source) => isSome(summary.amount(`income.${source}`)));
  }

  /** Whether part of the general budget is no fiscal appropriation: fees, special income, income from assets. */
  hasGeneralMoneyOfOtherKinds(): boolean {
    const summary = this.one("department-summary");
    return OTHER_GENERAL.some((source) => isSome(summary?.amount(`income.general.${source}`)));
  }

  private showsGeneralMoneyOnly(): boolean {
    const summary = this.one("department-summary");
    const revenue = this.one("department-revenue");
    if (summary === undefined && revenue === undefined) return false;
    const otherSources = [...NOT_FISCAL, ...OTHER_FISCAL];
    const inSummary = otherSources.some((source) => isSome(summary?.amount(`income.${source}`)));
    const inRevenue = otherSources.some((source) => revenue?.whole(source).some(isSome) === true);
    return !inSummary && !inRevenue && !hasForeignSource(summary, revenue);
  }
}

/** Money from a source that the layout does not know (上年结转): nobody can say which tables hold it. */
function hasForeignSource(summary: TableView | undefined, revenue: TableView | undefined): boolean {
  const lines = summary?.foreignLines("income") ?? [];
  if (lines.some((line) => line.figures.some(isSome))) return true;
  const columns = revenue?.moneyMeasures().filter(({ mayEnter }) => mayEnter?.includes("total"));
  return columns?.some(({ id }) => revenue?.whole(id).some(isSome)) === true;
}

/** Whether the figure holds anything but nothing; text where a number should be may hide anything. */
export function isSome(figure: Figure | undefined): boolean {
  if (figure === undefined || figure.content === "blank") return false;
  return isUnreadable(figure) || !figure.money.amount.isZero();
}

/** Whether no amount can be read where one should stand. */
export function isUnreadable(figure: Figure): boolean {
  return figure.content === "unreadable" || figure.content === "error";
}

const OTHER_GENERAL = ["special", "fees", "assets", "other"];
const NOT_FISCAL = ["special-account", "other", "transfer"];
const OTHER_FISCAL = ["government-fund", "state-capital"];

/**
 * Years of which a whole set of tables stands beside that of this year: one table of a kind says the other year and one
 * does not. A single table that says another year while there is no second one of its kind has a slip in its title.
 */
function yearsKeptBeside({ tables, year }: Recognition): ReadonlySet<number | undefined> {
  const years = new Set<number | undefined>();
  if (year === undefined) return years;
  const ofThisYear = new Set(
    tables.filter((table) => (yearOf(table, year) ?? year) === year).map(({ kind }) => kind)
  );
  for (const table of tables) {
    const stated = yearOf(table, year);
    if (stated === undefined || stated === year || table.layout.occurs !== "once") continue;
    if (ofThisYear.has(table.kind)) years.add(stated);
  }
  return years;
}

/** The year that the title states, else the one that the name of the sheet means. */
function yearOf(
  { years, titleCell }: RecognisedTable,
  year: number | undefined
): number | undefined {
  const stated = years.find(({ from }) => from === "title")?.year;
  if (stated !== undefined || year === undefined) return stated;
  return isNamedLastYear(titleCell.sheet) ? year - 1 : undefined;
}

function groupByKind(tables: readonly TableView[]): ReadonlyMap<TableKind, readonly TableView[]> {
  const groups = new Map<TableKind, TableView[]>();
  for (const view of tables) {
    const group = groups.get(kindOf(view.table));
    if (group === undefined) groups.set(kindOf(view.table), [view]);
    else group.push(view);
  }
  return groups;
}

function kindOf(table: RecognisedTable): TableKind {
  return table.kind;
}
