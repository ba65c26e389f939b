import type {
  NumberVerdict,
  Proofreading,
  Span,
  TextFinding,
} from "../../src/core/proofreading/model";
import { proofread } from "../../src/core/proofreading/proofread";
import { evidenceFor } from "./score";
import type { CleanText } from "./texts/cleanText";

/** Slips of the hand, as they change a printed amount; nothing where they leave it as it is. */
export const SLIPS: readonly (readonly [name: string, slip: Slip])[] = [
  ["one digit", otherDigit],
  ["exchanged digits", exchanged],
  ["factor ten", tenfold],
];

/** @param turn which digit it falls on, so that all of them have their turn */
type Slip = (digits: string, turn: number) => string | undefined;

/** What became of amounts that were changed one at a time. */
export interface SlipScore {
  readonly tried: number;
  /** A finding stands on the number, or on one that it does not agree with. */
  readonly found: number;
  /** A finding on the number offers what stood there before. */
  readonly told: number;
  /** Those that were not found, in their words. */
  readonly missed: readonly string[];
  /** Those that made an error of something else, in their words. */
  readonly misled: readonly string[];
}

/** Changes every amount that the clean text has verified by a slip. */
export function scoreSlip(clean: CleanText, slip: Slip): SlipScore {
  const evidence = evidenceFor(clean);
  const amounts = proofread(clean.text, evidence).numbers.filter(isVerifiedAmount);
  const outcomes = amounts.flatMap((amount, turn) => {
    const { start, end } = amount.span;
    const digits = /^[\d.,]+/.exec(amount.text)?.[0] ?? "";
    const wrong = slip(digits, turn);
    if (wrong === undefined) return [];
    const text = clean.text.slice(0, start) + wrong + clean.text.slice(start + digits.length);
    const place = clean.text.slice(Math.max(0, start - LEAD), end).replace(/\s/g, "");
    const words = `…${place} as ${wrong}`;
    return [{ words, ...outcomeOf(proofread(text, evidence), start, digits) }];
  });
  return {
    tried: outcomes.length,
    found: outcomes.filter(({ found }) => found).length,
    told: outcomes.filter(({ told }) => told).length,
    missed: outcomes.flatMap(({ found, words }) => (found ? [] : [words])),
    misled: outcomes.flatMap(({ misled: [first], words }) =>
      first === undefined ? [] : [`${words}: ${first.message.zh}`]
    ),
  };
}

/** Characters before a number that tell where it stands. */
const LEAD = 24;

export function sumOfScores(scores: readonly SlipScore[]): SlipScore {
  const total = (of: "tried" | "found" | "told"): number =>
    scores.reduce((sum, one) => sum + one[of], 0);
  return {
    tried: total("tried"),
    found: total("found"),
    told: total("told"),
    missed: scores.flatMap(({ missed }) => missed),
    misled: scores.flatMap(({ misled }) => misled),
  };
}

function isVerifiedAmount({ verdict, text }: NumberVerdict): boolean {
  return verdict === "verified" && text.endsWith("元") && /[1-9]/.test(text);
}

function outcomeOf(
  { findings, claims }: Proofreading,
  start: number,
  right: string
): { readonly found: boolean; readonly told: boolean; readonly misled: readonly TextFinding[] } {
  const isHere = (span: Span): boolean => span.start <= start && start < span.end;
  const here = findings.filter(({ span }) => isHere(span));
  // Relations that do not hold name all their numbers.
  const broken = claims.filter(
    ({ outcome, numbers, terms }) =>
      outcome === "contradicted" &&
      (numbers.some(isHere) || terms.some(({ span }) => span !== undefined && isHere(span)))
  );
  const isRelated = (finding: TextFinding): boolean =>
    here.includes(finding) ||
    broken.some(
      ({ span, numbers }) =>
        span.start === finding.span.start ||
        numbers.some((number) => number.start === finding.span.start)
    );
  return {
    found: findings.some(isRelated),
    told: here.some(
      ({ expected = "" }) =>
        Number(expected.replace(/[^\d.]/g, "")) === Number(right.replaceAll(",", ""))
    ),
    misled: findings.filter((finding) => finding.severity === "error" && !isRelated(finding)),
  };
}

function otherDigit(digits: string, turn: number): string {
  const places = [...digits].flatMap((digit, at) => (/\d/.test(digit) ? [at] : []));
  const at = places[turn % places.length] ?? 0;
  const digit = String((Number(digits[at]) + 3) % 10);
  // No number begins with a zero.
  return digits.slice(0, at) + (at === 0 && digit === "0" ? "4" : digit) + digits.slice(at + 1);
}

function exchanged(digits: string, turn: number): string | undefined {
  const places = [...digits].flatMap((digit, at) => {
    const next = digits[at + 1] ?? "";
    const isPair = /\d/.test(digit) && /\d/.test(next) && digit !== next;
    return isPair && !(at === 0 && next === "0") ? [at] : [];
  });
  const at = places[turn % Math.max(1, places.length)];
  if (at === undefined) return undefined;
  return digits.slice(0, at) + (digits[at + 1] ?? "") + (digits[at] ?? "") + digits.slice(at + 2);
}

/** The point one place to the right or, by turns, to the left. */
function tenfold(digits: string, turn: number): string {
  const [whole = "", decimals = ""] = digits.replaceAll(",", "").split(".");
  const [left, right] =
    turn % 2 === 0
      ? [whole + (decimals[0] ?? "0"), decimals.slice(1)]
      : [whole.slice(0, -1), whole.slice(-1) + decimals];
  const integer = left.replace(/^0+(?=\d)/, "");
  const rest = right.replace(/0+$/, "");
  return (integer === "" ? "0" : integer) + (rest === "" ? "" : `.${rest}`);
}
