import type { Finding } from "./finding";

/** A finding that a person has verified and given a reason for (已核实). Kept in the workbook; JSON holds it whole. */
export interface Waiver {
  /** What the finding is about, without its numbers: see {@link waiverFor}. */
  readonly subject: string;
  /** The numbers it had when it was waived; the waiver expires when they change. */
  readonly numbers: string;
  readonly reason: string;
  /** The day it was given, `2021-03-01`. */
  readonly date: string;
  /** For the list of waivers whose finding is gone: the sentence of the finding in Chinese. */
  readonly about: string;
}

/** How a finding stands to the waivers of its workbook. */
export type WaiverState =
  | { readonly kind: "none" }
  | { readonly kind: "waived"; readonly waiver: Waiver }
  /** It was waived, and its numbers have changed since: it counts again. */
  | { readonly kind: "expired"; readonly waiver: Waiver };

export type WaiverOf = (finding: Finding) => WaiverState;

/**
 * Waives a finding for as long as its numbers stay.
 * @param reason why it may stand, in the user's words
 * @param date the day of today, `2021-03-01`
 */
export function waiverFor(finding: Finding, reason: string, date: string): Waiver {
  return {
    ...identityOf(finding),
    reason: reason.slice(0, LONGEST_TEXT),
    date,
    about: finding.message.zh.slice(0, LONGEST_TEXT),
  };
}

/**
 * Looks findings up among waivers.
 * @param findings all findings of the check, where they are at hand: a waiver that fits one of them to the number has
 *   not expired for another one about a line of the same name
 */
export function waiverStates(
  waivers: readonly Waiver[],
  findings: readonly Finding[] = []
): WaiverOf {
  if (waivers.length === 0) return () => NOT_WAIVED;
  const exact = new Map(waivers.map((waiver) => [keyOf(waiver), waiver]));
  const inForce = new Set(findings.map((finding) => exact.get(keyOf(identityOf(finding)))));
  const bySubject = new Map(
    waivers.filter((waiver) => !inForce.has(waiver)).map((waiver) => [waiver.subject, waiver])
  );
  return (finding) => {
    const identity = identityOf(finding);
    const waiver = exact.get(keyOf(identity));
    if (waiver !== undefined) return { kind: "waived", waiver };
    const former = bySubject.get(identity.subject);
    return former === undefined ? NOT_WAIVED : { kind: "expired", waiver: former };
  };
}

/** No finding is waived: for a command line that knows no waivers. */
export const NO_WAIVERS: WaiverOf = () => NOT_WAIVED;

/** Adds a waiver in the place of an earlier one of the same finding; of too many, the oldest is dropped. */
export function withWaiver(waivers: readonly Waiver[], waiver: Waiver): readonly Waiver[] {
  const others = waivers.filter((other) => keyOf(other) !== keyOf(waiver));
  return [...others, waiver].slice(-MOST_WAIVERS);
}

/** Takes the waiver of a finding away, also one that has expired. */
export function withoutWaiver(waivers: readonly Waiver[], finding: Finding): readonly Waiver[] {
  const state = waiverStates(waivers)(finding);
  return state.kind === "none" ? waivers : waivers.filter((other) => other !== state.waiver);
}

/**
 * What a workbook has kept under our name, which anybody may have written: entries that are no waivers are left out.
 */
export function readWaivers(kept: unknown): readonly Waiver[] {
  if (!Array.isArray(kept)) return [];
  return kept.slice(-MOST_WAIVERS).flatMap((entry: unknown) => readWaiver(entry) ?? []);
}

/** Kept waivers whose finding is gone may come into force again; beyond these nobody looks after them. */
export const MOST_WAIVERS = 500;

/** What a finding is about, the same after a recheck with other numbers; findings about lines of one name share it. */
export function subjectOf(finding: Finding): string {
  return identityOf(finding).subject;
}

type Identity = Pick<Waiver, "subject" | "numbers">;

/**
 * No addresses: rows are inserted, sheets moved and renamed, and the finding stays the same. The sentence names the
 * line, the column and the other side; numbers in it go where numbers belong.
 */
function identityOf(finding: Finding): Identity {
  const sentence = (finding.statement ?? finding.message).zh;
  const counted: string[] = [];
  const about = sentence.replace(NUMBER_IN_SENTENCE, (number) => {
    counted.push(number);
    return "#";
  });
  const { rule, table } = finding;
  return {
    subject: bounded(JSON.stringify([rule, table?.name ?? "", about])),
    numbers: bounded(JSON.stringify([numbersOf(finding), counted, dependentNumbers(finding)])),
  };
}

function numbersOf({ expected, actual, unit, terms }: Finding): readonly string[] {
  const summed = terms.map(({ sign, amount, unit: own }) => {
    return `${sign === 1 ? "+" : "-"}${amount.toString()} ${own}`;
  });
  // In the order of the amounts: rows that changed places leave a sum as it was.
  return [expected?.toString() ?? "", actual?.toString() ?? "", unit ?? "", ...summed.sort()];
}

/** What is folded under a waived finding is waived with it, so that a new follower has to be looked at. */
function dependentNumbers({ dependents }: Finding): readonly string[] {
  return dependents
    .map(({ rule, expected, actual }) => {
      return `${rule} ${expected?.toString() ?? ""} ${actual?.toString() ?? ""}`;
    })
    .sort();
}

function keyOf({ subject, numbers }: Identity): string {
  return `${subject}\n${numbers}`;
}

/** A sum of two hundred terms would fill the workbook; its beginning and its digest tell it from others as well. */
function bounded(text: string): string {
  return text.length <= LONGEST_KEY
    ? text
    : `${text.slice(0, LONGEST_KEY - DIGEST_ROOM)}…${digest(text)}`;
}

/** Two hashes of 32 bits (FNV-1a and its reverse reading): nobody attacks waivers, chance must not hit them. */
function digest(text: string): string {
  let forward = 0x811c9dc5;
  let backward = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    forward = Math.imul(forward ^ text.charCodeAt(index), 0x01000193);
    backward = Math.imul(backward ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  return `${(forward >>> 0).toString(36)}.${(backward >>> 0).toString(36)}`;
}

function readWaiver(entry: unknown): Waiver | undefined {
  if (typeof entry !== "object" || entry === null) return undefined;
  const texts = entry as Readonly<Record<string, unknown>>;
  const text = (key: keyof Waiver, longest: number): string | undefined => {
    const value = texts[key];
    return typeof value === "string" && value.length <= longest ? value : undefined;
  };
  const subject = text("subject", LONGEST_KEY);
  const numbers = text("numbers", LONGEST_KEY);
  const reason = text("reason", LONGEST_TEXT);
  const date = text("date", "2021-03-01".length);
  const about = text("about", LONGEST_TEXT) ?? "";
  if (!subject || !numbers || !reason || !date) return undefined;
  return { subject, numbers, reason, date, about };
}

const NOT_WAIVED: WaiverState = { kind: "none" };
const LONGEST_KEY = 400;
const DIGEST_ROOM = 20;
const LONGEST_TEXT = 1000;
/** Amounts, counts and years; codes of classes and the names behind them stay. */
const NUMBER_IN_SENTENCE = /-?\d[\d,]*(?:\.\d+)? (?:[千万亿]?元|个(?!人)|处(?!理)|张|年(?!金))/gu;
