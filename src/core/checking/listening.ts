import type { Figure } from "../recognition/model";
import type { Outcome } from "./finding";
import type { Answers, FoundFact, Relation, RelationDetails, Rule } from "./rule";

/** Turns what a rule says into relations and facts. */
export class Listening implements Answers {
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
    // A note (a number stored as text) is worth knowing, and no relation that fails.
    const isNote = (fact.severity ?? this.rule.severity) === "info";
    this.listener.count(isNote || fact.uncounted === true ? "not-applicable" : "fail");
    this.listener.fact(fact);
  }

  private relate(
    kind: Relation["kind"],
    total: Figure,
    parts: readonly Figure[],
    more: RelationDetails
  ): void {
    const { minus = NO_FIGURES, optional = NO_FIGURES, against, doubtful = false } = more;
    const { rule, listener } = this;
    const isVacuous = isBlank(total) && parts.every(isBlank) && minus.every(isBlank);
    const heed = isVacuous ? listener.vacuous : listener.relation;
    heed?.({ rule, kind, total, parts, minus, optional, against, doubtful });
  }
}

/** Who hears what a rule says. */
export interface Listener {
  readonly relation: (relation: Relation) => void;
  /** A relation in which nothing is printed anywhere: there is nothing to check, but blanks that agree. */
  readonly vacuous?: (relation: Relation) => void;
  readonly fact: (fact: FoundFact) => void;
  readonly count: (outcome: Outcome) => void;
}

const NO_FIGURES: readonly Figure[] = [];
const NO_DETAILS: RelationDetails = {};

function isBlank(figure: Figure): boolean {
  return figure.content === "blank";
}
