import type { Amount } from "../money/amount";
import { convert } from "../money/money";
import type { Figure, Line, Recognition, TableRef } from "../recognition/model";
import { CoverageMap } from "./coverage";
import { DisclosureView, isUnreadable } from "./disclosureView";
import { explainMistake, explainRounding, impliedAmount, type Surroundings } from "./explain";
import { compareWith, judge, type Judgement } from "./judging";
import type { CheckResult, Finding, Outcome, Severity } from "./finding";
import { figuresOf, foldFailures, toleranceOf, type Failure, type Mistake } from "./folding";
import { moneyText } from "./naming";
import { suggestedNumber } from "./readingAid";
import type { Answers, FoundFact, Relation, RelationDetails, Rule } from "./rule";
import { RULE_BOOK } from "./ruleBook";

export interface CheckOptions {
  /** Last year's disclosure, for what must agree with it. */
  readonly lastYear?: Recognition;
  /** Called after each rule with the part of the rule book that is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Other rules than the whole rule book, for tests. */
  readonly rules?: readonly Rule[];
}

/** Asks every rule of the rule book and folds what does not hold into findings: one mistake, one finding. */
export function checkRecognition(
  recognition: Recognition,
  options: CheckOptions = {}
): CheckResult {
  return new Check(recognition, options).run();
}

type Counts = Record<Outcome, number>;

/** A fact that a rule found, with the rule. */
interface RuleFact {
  readonly rule: Rule;
  readonly fact: FoundFact;
}

class Check {
  private readonly view: DisclosureView;
  private readonly coverage: CoverageMap;
  private readonly rules: readonly Rule[];
  private readonly counts = noCounts();
  private readonly countsByRule = new Map<string, Counts>();
  private readonly failures: Failure[] = [];
  private readonly gaps: Failure[] = [];
  private readonly blocked: Relation[] = [];
  private readonly facts: RuleFact[] = [];
  private readonly broken: Finding[] = [];
  /** Ordinals of relations that did not simply pass; the second reading skips them. */
  private readonly notPassed = new Set<number>();
  private readonly surroundings: Surroundings;
  private ordinal = 0;

  constructor(
    private readonly recognition: Recognition,
    private readonly options: CheckOptions
  ) {
    this.view = new DisclosureView(recognition, options.lastYear);
    this.coverage = new CoverageMap(recognition);
    this.rules = options.rules ?? RULE_BOOK;
    const foreign = new Set(
      options.lastYear?.tables.flatMap((table) => table.lines.flatMap((line) => line.figures)) ?? []
    );
    this.surroundings = {
      tables: recognition.tables,
      isForeign: (figure) => foreign.has(figure),
    };
  }

  run(): CheckResult {
    for (const [index, rule] of this.rules.entries()) {
      this.ask(rule);
      this.options.onProgress?.((index + 1) / this.rules.length);
    }
    const findings = [...this.broken, ...this.findings()];
    return {
      findings: findings.sort(byPlace),
      counts: this.counts,
      countsByRule: this.countsByRule,
      coverage: this.coverage.summary(),
    };
  }

  /** A rule that breaks is reported and the others go on. */
  private ask(rule: Rule): void {
    const tally = noCounts();
    this.countsByRule.set(rule.code, tally);
    const count = (outcome: Outcome): void => {
      tally[outcome] += 1;
      this.counts[outcome] += 1;
    };
    const answers = new Listening(rule, {
      relation: (relation) => {
        count(this.judged(relation));
      },
      fact: (fact) => {
        this.facts.push({ rule, fact });
      },
      count,
    });
    try {
      rule.ask(this.view, answers);
    } catch (problem) {
      count("error");
      this.broken.push(brokenFinding(rule, problem));
    }
  }

  private judged(relation: Relation): Outcome {
    const ordinal = this.ordinal;
    this.ordinal += 1;
    const judgement = judge(relation);
    if (judgement.verdict !== "blocked") this.coverage.mark(relation);
    if (judgement.verdict === "pass") return "pass";
    this.notPassed.add(ordinal);
    if (judgement.verdict === "blocked") {
      this.blocked.push(relation);
      return "needs-review";
    }
    if (judgement.verdict === "rounding") {
      this.gaps.push(failureOf(relation, judgement));
      return "pass";
    }
    if (this.isDoubtful(relation, judgement)) return "needs-review";
    this.failures.push(failureOf(relation, judgement));
    return "fail";
  }

  /** Whether the failure may come from how the table was read and not from its numbers. */
  private isDoubtful(relation: Relation, { comparison }: Judgement): boolean {
    if (relation.doubtful) return true;
    return figuresOf(relation).some(({ table, measure }) => {
      const doubts = this.recognition.tables[table.index]?.doubts ?? [];
      return doubts.some(({ solved, kind, measures }) => {
        if (solved) return false;
        if (measures.includes(measure.id)) return true;
        const lacks = measure.layout?.sumOf?.some((id) => measures.includes(id)) === true;
        const isTooSmall = comparison?.difference.isNegative() !== true;
        return kind === "column-missing" && lacks && isTooSmall;
      });
    });
  }

  private findings(): Finding[] {
    const mistakes = foldFailures(this.failures, (suspects) => this.countSupport(suspects));
    const roots = mistakes.map((mistake) => ({
      mistake,
      finding: explainMistake(mistake, this.surroundings),
    }));
    const folded = this.foldIntoFacts(roots);
    return [...folded, ...this.roundingFindings()];
  }

  /**
   * Counts the relations that hold and would not if a suspect were wrong by the amount given. Asks the rules a second
   * time instead of keeping every relation: most checks have no failure at all.
   */
  private countSupport(suspects: ReadonlyMap<Figure, Amount>): ReadonlyMap<Figure, number> {
    const support = new Map<Figure, number>();
    let ordinal = 0;
    const count = (relation: Relation): void => {
      const isPassed = !this.notPassed.has(ordinal);
      ordinal += 1;
      if (!isPassed || !isEvidence(relation)) return;
      let tolerance: Amount | undefined;
      for (const figure of figuresOf(relation)) {
        const excess = suspects.get(figure);
        if (excess === undefined) continue;
        tolerance ??= toleranceOf(relation);
        // A sum of rounded numbers holds in spite of a small mistake.
        if (excess.compare(tolerance.times(2)) <= 0 && !tolerance.isZero()) continue;
        support.set(figure, (support.get(figure) ?? 0) + 1);
      }
    };
    for (const rule of this.rules) {
      const answers = new Listening(rule, { relation: count, fact: ignore, count: ignore });
      try {
        rule.ask(this.view, answers);
      } catch {
        // Reported when it was asked first; it breaks at the same place again.
      }
    }
    return support;
  }

  /** A fact about a code or cell that explains failures takes them as its dependents. */
  private foldIntoFacts(
    roots: readonly { readonly mistake: Mistake; readonly finding: Finding }[]
  ): Finding[] {
    const ofRow = new Map<Line, { rule: Rule; fact: FoundFact; dependents: Finding[] }>();
    const ofFigure = new Map<Figure, Finding[]>();
    const entries = this.facts.map((fact) => ({ ...fact, dependents: [] as Finding[] }));
    for (const entry of entries) {
      const { row } = entry.fact;
      if (row !== undefined && !ofRow.has(row)) ofRow.set(row, entry);
    }
    const kept: Finding[] = [];
    for (const { mistake, finding } of roots) {
      const entry = rowFactOf(mistake, ofRow);
      if (entry !== undefined) {
        entry.dependents.push(finding);
        continue;
      }
      kept.push(finding);
      if (mistake.suspect) ofFigure.set(mistake.suspect.figure, []);
    }
    const facts: Finding[] = [];
    for (const entry of entries) {
      const { figure } = entry.fact;
      const followers = figure && ofFigure.get(figure);
      const finding = this.factFinding(entry);
      if (followers) followers.push(finding);
      else facts.push(finding);
    }
    const withFollowers = kept.map((finding, index) => {
      const suspect = roots.filter(({ finding: root }) => kept.includes(root))[index]?.mistake.suspect;
      const followers = suspect ? (ofFigure.get(suspect.figure) ?? []) : [];
      return followers.length === 0
        ? finding
        : { ...finding, dependents: [...finding.dependents, ...followers] };
    });
    return [...withFollowers, ...facts];
  }

  private factFinding({
    rule,
    fact,
    dependents,
  }: RuleFact & { readonly dependents: readonly Finding[] }): Finding {
    const { severity = rule.severity, figure, row: _row, terms = [], ...rest } = fact;
    const own: Finding = {
      ...rest,
      rule: rule.code,
      severity: worst([severity, ...dependents.map((finding) => finding.severity)]),
      terms,
      dependents,
    };
    return figure !== undefined && isUnreadable(figure) ? this.withReadingAid(own, figure) : own;
  }

  /** Says what an unreadable amount probably is: by its letters, and by the sums that lack nothing else. */
  private withReadingAid(finding: Finding, figure: Figure): Finding {
    const relation = this.blocked.find(
      (candidate) =>
        candidate.kind === "equal" &&
        candidate.optional.length === 0 &&
        figuresOf(candidate).includes(figure) &&
        figuresOf(candidate).every((other) => other === figure || !isUnreadable(other))
    );
    const implied = relation && impliedAmount(relation, figure);
    const suggested = suggestedNumber(figure.printed ?? "");
    const { unit } = figure.money;
    const expected = implied ?? suggested;
    const blocked = this.blocked.filter((candidate) => figuresOf(candidate).includes(figure)).length;
    const printed = figure.printed === undefined ? "" : `“${figure.printed}”`;
    const text = expected && moneyText(expected, unit);
    const basis = implied ? { zh: "按合计关系倒推", en: "by the sums" } : { zh: "看字形", en: "by its shape" };
    return {
      ...finding,
      ...(expected === undefined ? {} : { expected }),
      message: {
        zh: `${finding.message.zh}${printed}${text ? `，${basis.zh}应为 ${text.zh}` : ""}（影响 ${blocked} 处核对）。`,
        en: `${finding.message.en} ${printed}${text ? `; ${basis.en} it should be ${text.en}` : ""} (${blocked} checks wait for it).`,
      },
      ...(suggested === undefined
        ? {}
        : {
            cause: {
              kind: "text-in-number" as const,
              message: {
                zh: `数字中混有字母，可能是 ${moneyText(suggested, unit).zh}。`,
                en: `Letters among the digits: probably ${moneyText(suggested, unit).en}.`,
              },
            },
          }),
    };
  }

  private roundingFindings(): Finding[] {
    const byTable = new Map<number, Failure[]>();
    for (const gap of this.gaps) {
      const { index } = gap.relation.total.table;
      const group = byTable.get(index);
      if (group === undefined) byTable.set(index, [gap]);
      else group.push(gap);
    }
    return [...byTable.values()].map((group) => explainRounding(group, this.surroundings));
  }
}

interface Listener {
  readonly relation: (relation: Relation) => void;
  readonly fact: (fact: FoundFact) => void;
  readonly count: (outcome: Outcome) => void;
}

/** Turns what a rule says into relations and facts. */
class Listening implements Answers {
  constructor(
    private readonly rule: Rule,
    private readonly listener: Listener
  ) {}

  equal(total: Figure, parts: readonly Figure[], more: RelationDetails = NO_DETAILS): void {
    this.relate("equal", total, parts, more);
  }

  atMost(total: Figure, parts: readonly Figure[], more: RelationDetails = NO_DETAILS): void {
    this.relate("at-most", total, parts, more);
  }

  notApplicable(): void {
    this.listener.count("not-applicable");
  }

  passed(): void {
    this.listener.count("pass");
  }

  found(fact: FoundFact): void {
    this.listener.count("fail");
    this.listener.fact(fact);
  }

  private relate(
    kind: Relation["kind"],
    total: Figure,
    parts: readonly Figure[],
    more: RelationDetails
  ): void {
    const { minus = NO_FIGURES, optional = NO_FIGURES, against, doubtful = false } = more;
    // Nothing is printed anywhere: there is nothing to check.
    if (isBlank(total) && parts.every(isBlank) && minus.every(isBlank)) return;
    const { rule } = this;
    this.listener.relation({ rule, kind, total, parts, minus, optional, against, doubtful });
  }
}

const NO_FIGURES: readonly Figure[] = [];
const NO_DETAILS: RelationDetails = {};

function isBlank(figure: Figure): boolean {
  return figure.content === "blank";
}

function ignore(): void {
  // The second reading wants relations only.
}

/** A bound or a soft tie holds for many numbers, and a sum with optional terms may hold by another reading. */
function isEvidence(relation: Relation): boolean {
  return (
    relation.kind === "equal" &&
    relation.rule.severity === "error" &&
    relation.optional.length === 0
  );
}

function failureOf(relation: Relation, { comparison }: Judgement): Failure {
  const { difference } = comparison ?? compareWith(relation, NO_FIGURES);
  return {
    relation,
    gap: convert(difference, relation.total.money.unit, "元"),
    tolerance: toleranceOf(relation),
  };
}

function rowFactOf<Entry>(mistake: Mistake, ofRow: ReadonlyMap<Line, Entry>): Entry | undefined {
  if (mistake.suspect !== undefined || ofRow.size === 0) return undefined;
  for (const { relation } of mistake.failures) {
    if (relation.parts.length > 0 && relation.minus.length === 0) continue;
    for (const figure of figuresOf(relation)) {
      const entry = ofRow.get(figure.line);
      if (entry !== undefined) return entry;
    }
  }
  return undefined;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "rounding", "info"];

function worst(severities: readonly Severity[]): Severity {
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? "info";
}

function noCounts(): Counts {
  return { pass: 0, fail: 0, "needs-review": 0, "not-applicable": 0, error: 0 };
}

function brokenFinding(rule: Rule, problem: unknown): Finding {
  const reason = problem instanceof Error ? problem.message : String(problem);
  return {
    rule: rule.code,
    severity: "warning",
    message: {
      zh: `规则 ${rule.code} 执行出错，这一项没有核对：${reason}`,
      en: `Rule ${rule.code} broke and was not checked: ${reason}`,
    },
    cells: [],
    terms: [],
    dependents: [],
  };
}

/** By table in the order of the workbook, and in a table by severity, then by cell. Findings without table come first. */
function byPlace(one: Finding, other: Finding): number {
  const tables = tableIndex(one.table) - tableIndex(other.table);
  if (tables !== 0) return tables;
  const severities = SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);
  if (severities !== 0) return severities;
  const [first] = one.cells;
  const [second] = other.cells;
  if (first === undefined || second === undefined) return 0;
  return first.cell.row - second.cell.row || first.cell.column - second.cell.column;
}

function tableIndex(table: TableRef | undefined): number {
  return table?.index ?? -1;
}

