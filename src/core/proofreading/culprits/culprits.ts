import { Amount } from "../../money/amount";
import type { TextDocument } from "../document";
import { usualDecimals } from "../evidence/tableAmounts";
import type { TextCause } from "../model";
import { numbersBehind, significantDigits, slipBetween } from "../slips";
import { nameOf, type Statement } from "../statements";
import { printed } from "../text/numbers";
import { causeOf } from "../wording";
import type { FoundInText, Verdicts } from "../verdicts";
import type { BrokenRelation, Member } from "./brokenRelation";
import { Witnesses, type Witness } from "./witnesses";

/**
 * Finds the wrong number behind relations that do not hold: the one with which they would hold if it were what a cell or
 * another place of the text says, or if a single slip of the hand were mended. One mistake gives one finding, however many
 * relations it breaks; where nothing tells, each relation says what it has to say by itself.
 */
export function culprits(document: TextDocument, verdicts: Verdicts): void {
  const open = new Set(verdicts.brokenRelations());
  for (const suspect of suspectsOf([...open], document, verdicts)) {
    if (verdicts.isContradicted(suspect.statement)) continue;
    const mended = suspect.mends.filter((relation) => open.has(relation));
    if (mended.length < suspect.needed) continue;
    verdicts.found(findingOn(suspect, mended, document));
    for (const relation of mended) {
      open.delete(relation);
      const others = relation.members
        .map(({ statement }) => statement)
        .filter((one) => one !== suspect.statement);
      verdicts.verified(relation.pattern, others);
    }
  }
  for (const { otherwise } of open) if (otherwise !== undefined) verdicts.found(otherwise);
}

/** A number with the amount that it should be. */
interface Suspect {
  readonly statement: Statement;
  readonly value: Amount;
  readonly witness?: Witness;
  /** The relations that would hold. */
  readonly mends: readonly BrokenRelation[];
  /** So many relations must be mended for it to be believed. */
  readonly needed: number;
  /** Arithmetic leaves nothing else; a slip alone is pointed out, and is no error. */
  readonly proved: boolean;
}

/** The likeliest first: those that mend most, with a witness before those without. */
function suspectsOf(
  relations: readonly BrokenRelation[],
  document: TextDocument,
  verdicts: Verdicts
): readonly Suspect[] {
  const witnesses = new Witnesses(document, verdicts);
  const suspects = [...relationsByMember(relations)].flatMap(([statement, own]) => {
    if (statement.corrected === true || verdicts.isContradicted(statement)) return [];
    const isVerified = verdicts.isVerified(statement);
    if (isVerified && !verdicts.isVerifiedInPassing(statement)) return [];
    const told = witnesses
      .of(statement)
      // Another line of the same name may have verified it: 本年收入合计 for 收入总计.
      .filter(({ called, from }) => !isVerified || (called && from === "table"))
      .map((witness) => ({
        statement,
        value: witness.value,
        witness,
        needed: isVerified ? own.length : 1,
        proved: true,
      }));
    return [...told, ...(isVerified ? [] : deduced(statement, own, verdicts))].flatMap(
      (suspect): Suspect[] => {
        const mends = own.filter((relation) => holdsWith(relation, statement, suspect.value));
        return mends.length < suspect.needed ? [] : [{ ...suspect, mends }];
      }
    );
  });
  return suspects.sort((one, other) => weightOf(other) - weightOf(one));
}

function weightOf({ mends, witness }: Suspect): number {
  return mends.length * 3 + (witness?.from === "table" ? 2 : witness?.from === "text" ? 1 : 0);
}

function relationsByMember(
  relations: readonly BrokenRelation[]
): ReadonlyMap<Statement, readonly BrokenRelation[]> {
  const found = new Map<Statement, BrokenRelation[]>();
  for (const relation of relations) {
    for (const { statement } of relation.members) {
      const known = found.get(statement);
      if (known === undefined) found.set(statement, [relation]);
      else known.push(relation);
    }
  }
  return found;
}

function holdsWith(relation: BrokenRelation, statement: Statement, value: Amount): boolean {
  return memberOf(relation, statement)?.holdsWith(value) ?? false;
}

function memberOf({ members }: BrokenRelation, statement: Statement): Member | undefined {
  return members.find((member) => member.statement === statement);
}

/**
 * Without a witness: the one slip of the hand that mends two relations or more; or what the rest of a relation leaves, where
 * it differs by such a slip, and no other number of the relation could be mended by one.
 */
function deduced(
  statement: Statement,
  relations: readonly BrokenRelation[],
  verdicts: Verdicts
): readonly Pick<Suspect, "statement" | "value" | "needed" | "proved">[] {
  const left = relations.flatMap((relation) => {
    const slips = slipsIn(relation, verdicts);
    const [only] = slips;
    if (slips.length !== 1 || only?.statement !== statement || !only.telling) return [];
    const isOfAll =
      relations.length > 1 && relations.every((one) => holdsWith(one, statement, only.right));
    const proved =
      isOfAll || (relation.open !== true && areOthersVerified(relation, statement, verdicts));
    return [{ value: only.right, proved }];
  });
  if (left.length > 0) return left.map((one) => ({ statement, ...one, needed: 1 }));
  if (relations.length < 2) return [];
  const rights = relations.flatMap((relation) => memberOf(relation, statement)?.rights ?? []);
  const both = [...rights, ...numbersBehind(statement.number.digits)].filter((value) =>
    relations.every((relation) => holdsWith(relation, statement, value))
  );
  const values = new Map(both.map((value) => [value.toString(), value]));
  return values.size === 1
    ? [...values.values()].map((value) => ({ statement, value, needed: 2, proved: true }))
    : [];
}

interface PossibleSlip {
  readonly statement: Statement;
  readonly right: Amount;
  /** Enough digits agree for the slip to be believed; shorter numbers may be meant as well. */
  readonly telling: boolean;
}

/** The numbers of a relation that one slip could have made of what the others leave for them. */
function slipsIn({ members }: BrokenRelation, verdicts: Verdicts): readonly PossibleSlip[] {
  const found = new Map<string, PossibleSlip>();
  for (const { statement, rights = [] } of members) {
    if (verdicts.isVerified(statement) || verdicts.isContradicted(statement)) continue;
    const { digits } = statement.number;
    for (const right of rights) {
      if (right.isNegative() || right.isZero() || isRounded(statement, right)) continue;
      if (slipBetween(digits, right.toString()) === undefined) continue;
      const telling = isTellingSlip(digits, right.toString());
      found.set(`${statement.number.start} ${right.toString()}`, { statement, right, telling });
    }
  }
  return [...found.values()];
}

/** Sums of rounded figures differ by a digit or two at the end. */
function isRounded({ number }: Statement, right: Amount): boolean {
  if (number.kind !== "money") return false;
  const gap = number.value.minus(right).absolute();
  return gap.compare(Amount.of("3").shifted(-usualDecimals(number))) <= 0;
}

/** One digit away from a short number is nearly every other; a misplaced point is one of few. */
function isTellingSlip(digits: string, right: string): boolean {
  const slip = slipBetween(digits, right);
  if (slip === undefined) return false;
  const fewest = slip === "digit-slip" ? FEWEST_DIGITS : FEWEST_DIGITS - 1;
  return Math.min(significantDigits(digits), significantDigits(right)) >= fewest;
}

const FEWEST_DIGITS = 3;

function areOthersVerified(
  { members }: BrokenRelation,
  statement: Statement,
  verdicts: Verdicts
): boolean {
  return members.every(
    (member) => member.statement === statement || verdicts.isVerified(member.statement)
  );
}

function findingOn(
  { statement, value, witness, proved }: Suspect,
  mended: readonly BrokenRelation[],
  document: TextDocument
): FoundInText {
  const { number } = statement;
  const [first] = mended;
  const expected = valueText(value, number.decimals) + number.unit;
  const agreement = mended
    .map(({ agreement: { zh } }) => zh)
    .filter(isFirst)
    .join("，");
  const agreementEn = mended
    .map(({ agreement: { en } }) => en)
    .filter(isFirst)
    .join(", ");
  const cause = causeBehind(statement, expected, document);
  const name = nameOf(statement);
  return {
    ...ruleOf(witness, first),
    severity: proved ? "error" : "warning",
    number,
    others: mended.flatMap(({ members }) => members.map((member) => member.statement)),
    expected,
    message: {
      zh: `${name === "" ? "" : `“${name}”`}这里写${printed(number)}，${sourceOf(witness).zh}${expected}；按${expected}，${agreement}。`,
      en: `${name === "" ? "This" : `“${name}”`} is ${printed(number)} here; ${sourceOf(witness).en}${expected}, and with that ${agreementEn}.`,
    },
    ...(cause && { cause }),
    terms: witness === undefined ? [] : [witness.term],
  };
}

function isFirst<T>(one: T, at: number, all: readonly T[]): boolean {
  return all.indexOf(one) === at;
}

function ruleOf(
  witness: Witness | undefined,
  relation: BrokenRelation | undefined
): Pick<FoundInText, "rule" | "pattern"> {
  if (witness?.from === "table") return { rule: "GJ701", pattern: "table-figure" };
  if (witness?.from === "text" || relation === undefined)
    return { rule: "GJ704", pattern: "repeat" };
  return { rule: relation.rule, pattern: relation.pattern };
}

function sourceOf(witness: Witness | undefined): { readonly zh: string; readonly en: string } {
  if (witness === undefined) return { zh: "应为", en: "it should be " };
  return witness.from === "table"
    ? { zh: "附表为", en: "the table has " }
    : { zh: "另一处写", en: "elsewhere it is " };
}

function causeBehind(
  statement: Statement,
  expected: string,
  document: TextDocument
): TextCause | undefined {
  const { number } = statement;
  const slip = slipBetween(number.digits, expected);
  if (slip !== undefined) return causeOf(slip);
  const copied = document
    .before(statement)
    .find((other) => other.number.kind === number.kind && other.number.digits === number.digits);
  return copied === undefined ? undefined : causeOf("copied", nameOf(copied));
}

/** With as many decimals as the number is printed with, at least. */
function valueText(value: Amount, decimals: number): string {
  return value.decimals() < decimals ? value.toFixed(decimals) : value.toString();
}
