import { DisclosureView } from "../figures/disclosureView";
import type { TableView } from "../figures/tableView";
import { figureOf, type Figure, type Line, type Recognition } from "../recognition/model";
import { findClass } from "../standards/classes";
import type { TableKind } from "../standards/tableKinds";
import { allOf, lessOf, sumOf, type Sourced } from "./sourced";

/**
 * The amounts that the explanation speaks of, by meaning. Those of last year carry the same ids, whoever gives them: last
 * year's workbook or the user. With the words that a to-do list names them by.
 */
export const BUDGET_FIGURES = {
  "income.total": "收入预算总计",
  "spending.total": "支出预算总计",
  "general.total": "一般公共预算",
  "fund.total": "政府性基金预算",
  "state-capital.total": "国有资本经营预算",
  "three-public.total": "“三公”经费",
  "three-public.abroad": "因公出国（境）费",
  "three-public.purchase": "公务用车购置费",
  "three-public.running": "公务用车运行维护费",
  "three-public.reception": "公务接待费",
  "operating.total": "机关运行经费",
} as const;

export type BudgetFigureId = keyof typeof BUDGET_FIGURES;

/** A part of a whole with its name: a class of functions, a source of income. */
export interface NamedSum {
  readonly name: string;
  readonly sum: Sourced;
}

export interface ProjectFigures {
  readonly name: string;
  readonly current: Sourced;
  /** Of the form's own 上年度金额. */
  readonly lastYear: Sourced | undefined;
  /** What the form says in words. */
  readonly overview: string | undefined;
  readonly goal: string | undefined;
}

/** The readings of 机关运行经费 that are in use; the definition differs by region. */
export const OPERATING_READINGS = ["operating", "goods", "goods-without-transport"] as const;
export type OperatingReading = (typeof OPERATING_READINGS)[number];

/** Reads the amounts of the explanation off the figures of one disclosure. */
export class BudgetFigures {
  readonly view: DisclosureView;

  /** @param lastYear the disclosure is last year's, and in which workbook its cells are */
  constructor(
    recognition: Recognition,
    private readonly lastYear?: "same-workbook" | "other-workbook"
  ) {
    this.view = new DisclosureView(recognition);
  }

  /** Nothing when the table that shows it is not there. */
  amount(id: BudgetFigureId, reading: OperatingReading): Sourced | undefined {
    switch (id) {
      case "income.total":
        return this.summaryLine("income.total");
      case "spending.total":
        return this.summaryLine("spending.total");
      case "general.total":
        return this.whole("general-budget-by-function", "total");
      case "fund.total":
        return this.whole("government-fund", "total") ?? this.summaryLine("income.government-fund");
      case "state-capital.total":
        return this.whole("state-capital", "total") ?? this.summaryLine("income.state-capital");
      case "operating.total":
        return this.operating(reading);
      default:
        return this.threePublic(THREE_PUBLIC_LINES[id]);
    }
  }

  /** A line of the summary table by id (`income.general.fees`); zero when the table lacks the line. */
  summaryLine(id: string): Sourced | undefined {
    const summary = this.view.one("department-summary");
    if (summary === undefined) return undefined;
    return this.sum([summary.amount(id)]);
  }

  /** Sources of income that the summary table prints, in its order, without their parts. */
  incomeSources(): readonly Line[] {
    const summary = this.view.one("department-summary");
    return (
      summary?.items.filter(
        ({ panel, id }) =>
          panel === "income" && id?.split(".").length === 2 && !id.endsWith("total")
      ) ?? []
    );
  }

  incomeParts(source: Line): readonly Line[] {
    const summary = this.view.one("department-summary");
    return summary?.items.filter(({ id }) => id?.startsWith(`${source.id ?? "-"}.`) === true) ?? [];
  }

  ofLine(line: Line): Sourced {
    return this.sum([figureOf(line, "amount")]);
  }

  /** Spending by 类 of functions, in the order of the table. */
  functionGroups(
    kind: "department-expenditure" | "general-budget-by-function" | "government-fund"
  ): readonly NamedSum[] {
    const view = this.view.one(kind);
    if (view === undefined) return [];
    const groups = new Map<string, Line[]>();
    for (const line of view.leaves()) {
      const code = line.functionClass?.code.slice(0, 3);
      if (code === undefined) continue;
      groups.set(code, [...(groups.get(code) ?? []), line]);
    }
    return [...groups]
      .map(([code, lines]) => ({
        name: functionName(view, code, this.view.year),
        sum: this.sum(view.column(lines, "total")),
      }))
      .filter(({ sum }) => !sum.yuan.isZero());
  }

  /** 人员经费 are 301 and 303, 公用经费 302 and 310. */
  basicExpenditure(): BasicExpenditure | undefined {
    const view = this.view.one("general-budget-basic");
    if (view === undefined) return undefined;
    const lines = view.leaves();
    const of = (classes: readonly string[]): NamedSums => {
      const mine = lines.filter(({ departmentClass }) =>
        classes.includes(departmentClass?.code.slice(0, 3) ?? "")
      );
      return {
        sum: this.sum(view.column(mine, "general")),
        names: mine
          .filter((line) => view.figure(line, "general")?.money.amount.isZero() === false)
          .map((line) => line.departmentClass?.name?.text ?? line.label),
      };
    };
    const staff = of(["301", "303"]);
    const operating = of(["302", "310"]);
    const total = this.whole("general-budget-basic", "general");
    return { total: total ?? allOf([staff.sum, operating.sum]), staff, operating };
  }

  /** Each reading of 机关运行经费 with its sum, as far as the tables show it. */
  operatingReadings(): readonly { readonly reading: OperatingReading; readonly sum: Sourced }[] {
    return OPERATING_READINGS.flatMap((reading) => {
      const sum = this.operating(reading);
      return sum === undefined ? [] : [{ reading, sum }];
    });
  }

  /** The money of every project form; without forms nothing is known by project. */
  projects(): readonly ProjectFigures[] {
    return this.view.all("project-performance").map((form) => ({
      name: form.table.texts.get("project-name")?.text ?? form.table.name,
      current: this.sum([formAmount(form, "current")]),
      lastYear: this.formSum(form, "last-year.current"),
      overview: overviewOf(form),
      goal: formText(form, "goal"),
    }));
  }

  procurement(): Sourced | undefined {
    return this.whole("procurement", "amount");
  }

  /** Tables that are there and hold no amounts, by name. */
  emptyTables(): readonly { readonly kind: TableKind; readonly name: string }[] {
    return this.view.tables
      .filter(({ table }) => table.empty && table.visible)
      .map(({ table }) => ({ kind: table.kind, name: table.layout.name }));
  }

  whole(kind: TableKind, measure: string): Sourced | undefined {
    const view = this.view.one(kind);
    if (view === undefined || !view.has(measure)) return undefined;
    return this.sum(view.whole(measure));
  }

  private operating(reading: OperatingReading): Sourced | undefined {
    const view = this.view.one("general-budget-basic");
    if (view === undefined) return undefined;
    const under = (...codes: readonly string[]): Sourced =>
      this.sum(
        view.column(
          view
            .leaves()
            .filter(({ departmentClass }) =>
              codes.some((code) => departmentClass?.code.startsWith(code) === true)
            ),
          "general"
        )
      );
    if (reading === "operating") return under("302", "310");
    return reading === "goods" ? under("302") : lessOf(under("302"), under("30239"));
  }

  private threePublic(line: string): Sourced | undefined {
    const view = this.view.one("three-public-expenses");
    return view && this.sum([view.amount(line)]);
  }

  private formSum(form: TableView, id: string): Sourced | undefined {
    const figure = formAmount(form, id);
    return figure && this.sum([figure]);
  }

  private sum(figures: readonly (Figure | undefined)[]): Sourced {
    return sumOf(
      figures.filter((figure) => figure !== undefined),
      this.lastYear === "other-workbook"
    );
  }
}

export interface BasicExpenditure {
  readonly total: Sourced;
  readonly staff: NamedSums;
  readonly operating: NamedSums;
}

/** A sum and the names of the classes that make it up. */
export interface NamedSums {
  readonly sum: Sourced;
  readonly names: readonly string[];
}

const THREE_PUBLIC_LINES = {
  "three-public.total": "expenses.total",
  "three-public.abroad": "expenses.abroad",
  "three-public.purchase": "expenses.vehicles.purchase",
  "three-public.running": "expenses.vehicles.running",
  "three-public.reception": "expenses.reception",
} as const;

function formAmount(form: TableView, id: string): Figure | undefined {
  const line = form.line(id);
  return line && figureOf(line, "amount");
}

/** What the project is, and what it rests on. */
function overviewOf(form: TableView): string | undefined {
  const overview = formText(form, "overview");
  const basis = formText(form, "basis");
  if (basis === undefined) return overview;
  return `${overview ?? ""}立项依据：${basis}`;
}

/** A field of a form as one sentence or more; nothing when nobody has filled it in. */
function formText(form: TableView, id: string): string | undefined {
  const text =
    form.table.texts
      .get(id)
      ?.text.replace(/\s*[\r\n]+\s*/g, "")
      .trim() ?? "";
  if (text === "" || /^[-—/无]+$/.test(text)) return undefined;
  return /[。！？；：]$/.test(text) ? text : `${text}。`;
}

/** As the list names the 类; else as the table does. */
function functionName(view: TableView, code: string, year: number | undefined): string {
  const listed = findClass("function", code, year)?.name;
  if (listed !== undefined) return listed;
  const own = view.items.find(({ functionClass }) => functionClass?.code === code);
  return own?.label ?? code;
}
