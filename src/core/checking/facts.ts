import type { Wording } from "../wording";
import type { Amount } from "../money/amount";
import { convert } from "../money/money";
import type { Figure, Line } from "../recognition/model";
import { isUnreadable } from "../figures/disclosureView";
import { impliedAmount } from "./explain";
import type { Finding, Severity } from "./finding";
import { figuresOf, type Mistake } from "./folding";
import { moneyText } from "./naming";
import { suggestedNumber } from "./readingAid";
import type { FoundFact, Relation, Rule } from "./rule";

/** A fact that a rule found, with the rule. */
export interface RuleFact {
  readonly rule: Rule;
  readonly fact: FoundFact;
}

/** A mistake and its finding. */
export interface Root {
  readonly mistake: Mistake;
  readonly finding: Finding;
}

/** From the gravest down. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "rounding", "info"];

/**
 * Puts facts and mistakes together: a wrong code takes the ties that it breaks as dependents, a wrong amount takes what
 * else was noticed about its cell.
 * @param blocked relations that wait for an unreadable amount
 */
export function foldIntoFacts(
  facts: readonly RuleFact[],
  roots: readonly Root[],
  blocked: readonly Relation[]
): Finding[] {
  const entries = facts.map((fact): Entry => ({ ...fact, dependents: [] }));
  const byRow = new Map<Line, Entry>();
  for (const entry of entries) {
    const { row } = entry.fact;
    if (row !== undefined && !byRow.has(row)) byRow.set(row, entry);
  }
  const kept: { finding: Finding; followers: Finding[] }[] = [];
  const byFigure = new Map<Figure, Finding[]>();
  const byMistakenFigure = new Map<Figure, Finding[]>();
  for (const { mistake, finding } of roots) {
    const entry = rowEntryOf(mistake, byRow);
    if (entry !== undefined) {
      entry.dependents.push(finding);
      continue;
    }
    const followers: Finding[] = [];
    kept.push({ finding, followers });
    if (mistake.suspect) byFigure.set(mistake.suspect.figure, followers);
    for (const figure of figuresInQuestion(mistake)) byMistakenFigure.set(figure, followers);
  }
  const followersOf = ({ fact }: Entry): Finding[] | undefined => {
    if (fact.figure !== undefined) return byFigure.get(fact.figure);
    const figure = fact.reckonedFrom?.find((one) => byMistakenFigure.has(one));
    return figure && byMistakenFigure.get(figure);
  };
  const blamed = foldBlamedRows(entries, blocked);
  const own: Finding[] = [];
  for (const entry of entries) {
    if (!blamed.has(entry)) (followersOf(entry) ?? own).push(findingOf(entry, blocked));
  }
  return [...kept.map(withFollowers), ...own];
}

/** Puts what was noticed about rows under the fact that blames them. @returns the entries that are folded */
function foldBlamedRows(
  entries: readonly Entry[],
  blocked: readonly Relation[]
): ReadonlySet<Entry> {
  const byRow = new Map<Line, Entry>();
  for (const entry of entries) {
    for (const line of entry.fact.blamedRows ?? []) byRow.set(line, entry);
  }
  const folded = new Set<Entry>();
  for (const entry of byRow.size === 0 ? [] : entries) {
    const root = entry.fact.row && byRow.get(entry.fact.row);
    if (root === undefined) continue;
    root.dependents.push(findingOf(entry, blocked));
    folded.add(entry);
  }
  return folded;
}

/** The number that is wrong, or, where the figures do not tell, those of the sums that do not hold. */
function figuresInQuestion({ suspect, failures }: Mistake): readonly Figure[] {
  if (suspect !== undefined) return [suspect.figure];
  return failures.flatMap(({ relation }) => {
    const figures = figuresOf(relation);
    // One number against another is about both, a long sum about its total.
    return figures.length === 2 ? figures : [relation.total];
  });
}

interface Entry extends RuleFact {
  readonly dependents: Finding[];
}

function withFollowers(root: { finding: Finding; followers: readonly Finding[] }): Finding {
  if (root.followers.length === 0) return root.finding;
  return { ...root.finding, dependents: [...root.finding.dependents, ...root.followers] };
}

/** The fact about a row whose code or doubling explains why ties by code fail. */
function rowEntryOf(mistake: Mistake, byRow: ReadonlyMap<Line, Entry>): Entry | undefined {
  if (mistake.suspect !== undefined || byRow.size === 0) return undefined;
  for (const { relation, gap, tolerance } of mistake.failures) {
    for (const figure of figuresOf(relation)) {
      const entry = byRow.get(figure.line);
      if (entry === undefined) continue;
      // The row is to blame where its own amount is what is missing or too much.
      const { amount, unit } = figure.money;
      const apart = convert(amount, unit, "元").absolute().minus(gap.absolute()).absolute();
      if (apart.compare(tolerance) <= 0) return entry;
    }
  }
  return undefined;
}

function findingOf({ rule, fact, dependents }: Entry, blocked: readonly Relation[]): Finding {
  const { message, cells, table, expected, actual, difference, unit, cause, figure } = fact;
  const severities = [
    fact.severity ?? rule.severity,
    ...dependents.map(({ severity }) => severity),
  ];
  const finding: Finding = {
    rule: rule.code,
    severity: SEVERITIES.find((severity) => severities.includes(severity)) ?? "info",
    message,
    cells,
    terms: fact.terms ?? [],
    dependents,
    ...(table && { table }),
    ...(expected && { expected }),
    ...(actual && { actual }),
    ...(difference && { difference }),
    ...(unit && { unit }),
    ...(cause && { cause }),
  };
  return figure !== undefined && isUnreadable(figure)
    ? withReading(finding, figure, blocked)
    : finding;
}

/** Says what an unreadable amount probably is: by the sums that lack nothing else, or by its letters. */
function withReading(finding: Finding, figure: Figure, blocked: readonly Relation[]): Finding {
  const waiting = blocked.filter((relation) => figuresOf(relation).includes(figure));
  const { unit } = figure.money;
  const implied = impliedBy(waiting, figure);
  const suggested = suggestedNumber(figure.printed ?? "");
  const expected = implied ?? suggested;
  const text = expected && moneyText(expected, unit);
  const basis = implied
    ? { zh: "按合计关系", en: "by the sums" }
    : { zh: "按字形", en: "by the look of the characters" };
  const likely = suggested && moneyText(suggested, unit);
  const { zh, en } = finding.message;
  const after = undecidedWording(waiting.length);
  return {
    ...finding,
    ...(expected && { expected }),
    // The sums say it, and the letters do not say otherwise.
    ...(implied && (suggested === undefined || implied.equals(suggested)) && { mends: true }),
    message: {
      zh: `${zh}${text ? `，${basis.zh}应为 ${text.zh}` : ""}${after.zh}`,
      en: `${en}${text ? `; ${basis.en} it should be ${text.en}` : ""}${after.en}`,
    },
    statement: {
      zh: `${zh}${text ? `，应为数${basis.zh}推算` : ""}${after.zh}`,
      en: `${en}${text ? `; what it should be is inferred ${basis.en}` : ""}${after.en}`,
    },
    ...(likely && {
      cause: {
        kind: "text-in-number",
        message: {
          zh: `数字中混有字母，可能是 ${likely.zh}。`,
          en: `There are letters among the digits; probably ${likely.en}.`,
        },
      },
    }),
  };
}

/** How many relations cannot be judged as long as a number cannot be read; ends the sentence. */
function undecidedWording(count: number): Wording {
  if (count === 0) return { zh: "。", en: "." };
  const relations = count === 1 ? "1 relation is" : `${count} relations are`;
  return {
    zh: `；有 ${count} 处因此待人工核对。`,
    en: `; ${relations} undecided because of it.`,
  };
}

function impliedBy(waiting: readonly Relation[], figure: Figure): Amount | undefined {
  const solvable = waiting.find(
    (relation) =>
      relation.kind === "equal" &&
      relation.optional.length === 0 &&
      relation.rule.severity === "error" &&
      figuresOf(relation).every((other) => other === figure || !isUnreadable(other))
  );
  return solvable && impliedAmount(solvable, figure);
}
