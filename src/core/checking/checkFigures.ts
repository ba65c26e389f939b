import type { Amount } from "../money/amount";
import { convert } from "../money/money";
import type { Figure, Recognition, TableRef } from "../recognition/model";
import { CoverageMap } from "./coverage";
import { Doubts } from "./doubts";
import { DisclosureView } from "../figures/disclosureView";
import { explainMistake, explainRounding, giveawayOf, type Surroundings } from "./explain";
import { compareWith, judge, type Judgement } from "./judging";
import { foldIntoFacts, SEVERITIES, type RuleFact } from "./facts";
import type { CheckResult, Finding, Outcome } from "./finding";
import { figuresOf, foldFailures, toleranceOf, type Failure } from "./folding";
import { Listening } from "./listening";
import type { Relation, Rule } from "./rule";
import { RULE_BOOK } from "./ruleBook";
import { explainTableSlip, tableSlips } from "./tableSlips";
import { headInDoubt } from "./rules/completeness";

export interface CheckOptions {
  /** Last year's disclosure, for what must agree with it. */
  readonly lastYear?: Recognition;
  /** Other rules than the whole rule book, for tests. */
  readonly rules?: readonly Rule[];
}

/** Asks every rule of the rule book and folds what does not hold into findings: one mistake, one finding. */
export function checkRecognition(
  recognition: Recognition,
  options: CheckOptions = {}
): CheckResult {
  const steps = checkRecognitionSteps(recognition, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same in steps, for a host that has to breathe and may be asked to stop: yields the part of the rule book that is
 * done, 0 to 1, after each rule, and returns the result. Whoever leaves off between two steps has nothing to undo.
 */
export function checkRecognitionSteps(
  recognition: Recognition,
  options: CheckOptions = {}
): Generator<number, CheckResult, void> {
  return new Check(recognition, options).steps();
}

type Counts = Record<Outcome, number>;

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
  private readonly doubts: Doubts;
  private ordinal = 0;

  constructor(recognition: Recognition, options: CheckOptions) {
    this.view = new DisclosureView(recognition, options.lastYear);
    this.coverage = new CoverageMap(recognition);
    this.doubts = new Doubts(recognition.tables);
    this.rules = options.rules ?? RULE_BOOK;
    const foreign = new Set(
      options.lastYear?.tables.flatMap((table) => table.lines.flatMap((line) => line.figures)) ?? []
    );
    this.surroundings = {
      tables: recognition.tables,
      isForeign: (figure) => foreign.has(figure),
    };
  }

  *steps(): Generator<number, CheckResult, void> {
    for (const [index, rule] of this.rules.entries()) {
      this.ask(rule);
      yield (index + 1) / this.rules.length;
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
    if (this.doubts.concern(relation, judgement.comparison)) return "needs-review";
    this.doubts.failed(relation);
    this.failures.push(failureOf(relation, judgement));
    return "fail";
  }

  private findings(): Finding[] {
    const slips = tableSlips(this.failures, this.surroundings.tables);
    const slipped = new Set(slips.flatMap(({ failures }) => failures));
    const others =
      slipped.size === 0 ? this.failures : this.failures.filter((one) => !slipped.has(one));
    const mistakes = foldFailures(others, {
      support: (suspects) => this.countSupport(suspects),
      giveaway: (suspect, relation) => giveawayOf(suspect, relation, this.surroundings),
    });
    const roots = mistakes.map((mistake) => ({
      mistake,
      finding: explainMistake(mistake, this.surroundings),
    }));
    const folded = foldIntoFacts(this.facts, roots, this.blocked);
    const wholeTables = slips.map((slip) =>
      explainTableSlip(slip, (failure) =>
        explainMistake({ failures: [failure] }, this.surroundings)
      )
    );
    return [
      ...wholeTables,
      ...folded,
      ...this.doubts.findings(headInDoubt),
      ...this.roundingFindings(),
    ];
  }

  /**
   * Counts the relations that hold and would not if a suspect were wrong by the amount given. Asks the rules a second
   * time instead of keeping every relation: most checks have no failure at all.
   */
  private countSupport(suspects: ReadonlyMap<Figure, Amount>): ReadonlyMap<Figure, number> {
    const support = new Map<Figure, number>();
    let ordinal = 0;
    const add = (relation: Relation): void => {
      if (isEvidence(relation)) addSupport(support, relation, suspects);
    };
    const count = (relation: Relation): void => {
      const isPassed = !this.notPassed.has(ordinal);
      ordinal += 1;
      if (isPassed) add(relation);
    };
    const listener = { relation: count, vacuous: add, fact: ignore, count: ignore };
    for (const rule of this.rules) {
      const answers = new Listening(rule, listener);
      try {
        rule.ask(this.view, answers);
      } catch {
        // Reported when it was asked first; it breaks at the same place again.
      }
    }
    return support;
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

const NO_FIGURES: readonly Figure[] = [];

function ignore(): void {
  // The second reading wants relations only.
}

function addSupport(
  support: Map<Figure, number>,
  relation: Relation,
  suspects: ReadonlyMap<Figure, Amount>
): void {
  let tolerance: Amount | undefined;
  for (const figure of figuresOf(relation)) {
    const excess = suspects.get(figure);
    if (excess === undefined) continue;
    tolerance ??= toleranceOf(relation);
    // A sum of rounded numbers holds in spite of a small mistake.
    if (excess.compare(tolerance.times(2)) <= 0 && !tolerance.isZero()) continue;
    support.set(figure, (support.get(figure) ?? 0) + 1);
  }
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
      en: `Rule ${rule.code} failed to run and was not checked: ${reason}`,
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
