import type { BrokenRelation } from "./culprits/brokenRelation";
import { Amount } from "../money/amount";
import type { TextDocument } from "./document";
import type {
  Claim,
  ClaimPattern,
  ClaimTerm,
  NumberVerdict,
  Proofreading,
  Span,
  TextCause,
  TextFinding,
  Verdict,
} from "./model";
import { nameOf, type Statement } from "./statements";
import { inYuan, printed, type StatedNumber } from "./text/numbers";

/** Takes what the patterns find out about the numbers of a text. */
export class Verdicts {
  private readonly claims: Claim[] = [];
  private readonly findings: TextFinding[] = [];
  /** What contradicted numbers should be, in their units. */
  private readonly right = new Map<StatedNumber, Amount>();
  private readonly contradicted = new Set<StatedNumber>();
  private readonly broken: BrokenRelation[] = [];
  private readonly verifiedNumbers = new Map<StatedNumber, Claim[]>();

  constructor(private readonly document: TextDocument) {}

  /** These numbers agree with each other or with cells. */
  verified(
    pattern: ClaimPattern,
    statements: readonly Statement[],
    terms: readonly ClaimTerm[] = []
  ): void {
    const numbers = statements.map(({ number }) => number);
    this.add(pattern, numbers, "verified", terms);
  }

  /** Numbers that do not hold against each other; which of them is wrong is found out when all of them are known. */
  breaks(relation: BrokenRelation): void {
    this.broken.push(relation);
  }

  brokenRelations(): readonly BrokenRelation[] {
    return this.broken;
  }

  /** A number is wrong. */
  found(finding: FoundInText): void {
    const { pattern, number, others = [], terms = [], ...rest } = finding;
    this.contradicted.add(number);
    const right = amountIn(rest.expected, number);
    if (right !== undefined && rest.severity === "error") this.right.set(number, right);
    this.add(pattern, [number, ...others.map((one) => one.number)], "contradicted", terms);
    this.findings.push({
      pattern,
      span: placeOf(number),
      stated: printed(number),
      terms,
      cells: terms.flatMap(({ cell }) => (cell === undefined ? [] : [cell])),
      ...rest,
    });
  }

  /** Something wrong that is no amount: a blank, a word, a name, a number without its sign. */
  noted(finding: TextFinding): void {
    this.findings.push(finding);
    for (const { number } of this.document.statements) {
      if (placeOf(number).start === finding.span.start) this.contradicted.add(number);
    }
    this.claims.push({
      pattern: finding.pattern,
      span: finding.span,
      numbers: [],
      outcome: "contradicted",
      terms: finding.terms,
    });
  }

  /** Where a number that is wrong comes from, found out later. */
  explain({ number }: Statement, cause: TextCause, term: ClaimTerm): void {
    const { start } = placeOf(number);
    for (const [index, finding] of this.findings.entries()) {
      if (finding.span.start !== start || finding.severity !== "error") continue;
      this.findings[index] = { ...finding, cause, terms: [...finding.terms, term] };
    }
  }

  isContradicted({ number }: Statement): boolean {
    return this.contradicted.has(number);
  }

  /**
   * The statement at the amount that it should be, where what is printed is wrong; nothing where nobody knows. What stands
   * beside it is held against the right amount, so that a second mistake is not hidden by the first.
   */
  corrected(statement: Statement): Statement | undefined {
    if (!this.isContradicted(statement)) return statement;
    const { number } = statement;
    const right = this.right.get(number);
    if (right === undefined) return undefined;
    return { ...statement, number: { ...number, value: right }, corrected: true };
  }

  isVerified({ number }: Statement): boolean {
    return this.verifiedNumbers.has(number);
  }

  /** Whether nothing but a cell or a rate, which many amounts round to, agrees with a number: neither a sum nor a share. */
  isVerifiedInPassing({ number }: Statement): boolean {
    const claims = this.verifiedNumbers.get(number) ?? [];
    return (
      claims.length > 0 &&
      claims.every(({ pattern }) => pattern === "table-figure" || pattern === "growth")
    );
  }

  /** What a number was found to agree with. */
  termsOf({ number }: Statement): readonly ClaimTerm[] {
    return (this.verifiedNumbers.get(number) ?? []).flatMap(({ terms }) => terms);
  }

  outcome(): Proofreading {
    const counts: Record<Verdict, number> = { verified: 0, contradicted: 0, unchecked: 0 };
    const numbers = this.document.statements.map(({ number }): NumberVerdict => {
      const verdict = this.verdictOn(number);
      counts[verdict] += 1;
      const span = placeOf(number);
      const claims = this.verifiedNumbers.get(number) ?? [];
      return { span, text: printed(number), verdict, claims };
    });
    return {
      text: this.document.given,
      numbers,
      claims: [...this.claims].sort(byPlace),
      findings: onePerPlace([...this.findings].sort(byPlace)),
      counts,
    };
  }

  private verdictOn(number: StatedNumber): Verdict {
    if (this.contradicted.has(number)) return "contradicted";
    return this.verifiedNumbers.has(number) ? "verified" : "unchecked";
  }

  private add(
    pattern: ClaimPattern,
    numbers: readonly StatedNumber[],
    outcome: Claim["outcome"],
    terms: readonly ClaimTerm[]
  ): void {
    const [first] = numbers;
    if (first === undefined) return;
    const spans = numbers.map(placeOf);
    const claim: Claim = {
      pattern,
      span: {
        start: Math.min(...spans.map(({ start }) => start)),
        end: Math.max(...spans.map(({ end }) => end)),
      },
      numbers: spans,
      outcome,
      terms,
    };
    this.claims.push(claim);
    if (outcome === "contradicted") return;
    for (const number of numbers) {
      this.verifiedNumbers.set(number, [...(this.verifiedNumbers.get(number) ?? []), claim]);
    }
  }
}

export interface FoundInText extends Omit<TextFinding, "span" | "stated" | "cells" | "terms"> {
  readonly number: StatedNumber;
  readonly others?: readonly Statement[];
  readonly terms?: readonly ClaimTerm[];
}

/** 2430.88万元 for an amount in 万元; a direction is no amount. */
function amountIn(expected: string | undefined, { unit }: StatedNumber): Amount | undefined {
  if (expected?.endsWith(unit) !== true) return undefined;
  const digits = expected.slice(0, expected.length - unit.length).replaceAll(",", "");
  return /^\d+(?:\.\d+)?$/.test(digits) ? Amount.of(digits) : undefined;
}

/** A number of the text as a term. */
export function termOf(statement: Statement, name = nameOf(statement)): ClaimTerm {
  const { number } = statement;
  return { name, amount: number.value, unit: number.unit, span: placeOf(number) };
}

export function placeOf({ paragraph, start, end }: StatedNumber): Span {
  return paragraph.place(start, end);
}

/** Whether two numbers of money are the same amount as far as both are printed. */
export function isSameMoney(one: StatedNumber, other: StatedNumber): boolean {
  return inYuan(one).equals(inYuan(other));
}

function byPlace(one: { readonly span: Span }, other: { readonly span: Span }): number {
  return one.span.start - other.span.start;
}

/** Of several findings on one number the gravest says it; the first pattern that found it goes before. */
function onePerPlace(findings: readonly TextFinding[]): readonly TextFinding[] {
  const kept = new Map<string, TextFinding>();
  for (const finding of findings) {
    const key = `${finding.span.start}-${finding.span.end}`;
    const known = kept.get(key);
    if (known === undefined || GRAVITY[finding.severity] < GRAVITY[known.severity])
      kept.set(key, finding);
  }
  return [...kept.values()];
}

const GRAVITY = { error: 0, warning: 1, rounding: 2, info: 3 } as const;
