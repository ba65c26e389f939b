import { existsSync } from "node:fs";
import { evidenceOf, type EvidenceSource } from "../../src/core/proofreading/evidence/evidenceOf";
import type { Proofreading, TextFinding } from "../../src/core/proofreading/model";
import { withLastYear } from "../../src/core/proofreading/lastYearText";
import { proofread } from "../../src/core/proofreading/proofread";
import { recogniseWorkbook } from "../../src/core/recognition/recogniseWorkbook";
import { CLEAN_TEXTS, DAMAGES } from "./cases";
import { publishedDocuments, type PublishedDocument } from "./documents";
import { proofreadOver, score } from "./score";
import { scoreSlip, SLIPS, sumOfScores, type SlipScore } from "./slips";
import type { CleanText } from "./texts/cleanText";
import { KNOWN_MISTAKES, TRAPS, type KnownMistake } from "./truth";

/**
 * `npm run evaluate`: how many planted mistakes proofreading finds, what it says of clean texts, and how many slips it finds
 * in every amount that it verifies there (`-- --missed` lists the others). With
 * `-- --documents <folder>` of published disclosures as text also known mistakes, traps and how many numbers are checked.
 */
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
/** Where headings tell of so few the whole text is the explanation. */
const FEWEST_NUMBERS = 20;

const option = process.argv.indexOf("--documents");
const folder = option < 0 ? undefined : process.argv[option + 1];
const listsMissed = process.argv.includes("--missed");
const publicMissed = evaluateCases();
evaluateSlips();
const missed = folder === undefined ? noDocuments() : evaluateDocuments(folder);
process.exitCode = publicMissed + missed > 0 ? 1 : 0;

function evaluateCases(): number {
  const outcomes = CLEAN_TEXTS.map(evaluateDialect);
  const total = (of: keyof DialectOutcome): number =>
    outcomes.reduce((sum, one) => sum + one[of], 0);
  say(
    `public set: ${total("found")} of ${total("planted")} planted mistakes found, ` +
      `${total("extra")} findings of nothing`
  );
  return total("planted") - total("found") + total("extra");
}

function evaluateSlips(): void {
  for (const [name, slip] of SLIPS) {
    const scores = CLEAN_TEXTS.map((clean) => {
      const one = scoreSlip(clean, slip);
      say(`${clean.id}, ${name}: ${slipsInWords(one)}`);
      for (const line of one.misled) say(`  misled: ${line}`);
      if (listsMissed) for (const line of one.missed) say(`  missed: ${line}`);
      return one;
    });
    say(`public set, ${name}: ${slipsInWords(sumOfScores(scores))}`);
  }
}

function slipsInWords({ tried, found, told, misled }: SlipScore): string {
  const percent = (count: number): string => `${((100 * count) / Math.max(1, tried)).toFixed(0)} %`;
  return (
    `${found} of ${tried} slips found (${percent(found)}), ${told} with the right amount ` +
    `(${percent(told)}), ${misled.length} with an error of something else`
  );
}

/** A mistake counts once for each kind of damage; `noticed` but not found is marked with another value or rule. */
function evaluateDialect(clean: CleanText): DialectOutcome {
  let found = 0;
  let noticed = 0;
  let extra = 0;
  const lines = new Set<string>();
  for (const [name, damage] of DAMAGES) {
    for (const { rule, message } of proofreadOver(clean, damage(clean.text)).findings) {
      extra += 1;
      lines.add(`of nothing, ${name}: ${rule} ${message.zh}`);
    }
    for (const mistake of clean.mistakes) {
      const outcome = score(clean, mistake, damage);
      extra += outcome.others.length;
      if (outcome.found) found += 1;
      else if (outcome.noticed) noticed += 1;
      if (!outcome.found)
        lines.add(
          `${outcome.noticed ? "otherwise" : "missed"}, ${name}: ${mistake.kind} ${mistake.wrong}`
        );
    }
  }
  const planted = DAMAGES.length * clean.mistakes.length;
  const { numbers } = proofreadOver(clean, clean.text);
  const unchecked = numbers.filter(({ verdict }) => verdict === "unchecked").length;
  say(
    `${clean.id}: ${found} of ${planted} found, ${noticed} otherwise, ${planted - found - noticed} missed; ` +
      `${extra} of nothing; ${unchecked} of ${numbers.length} numbers unchecked`
  );
  for (const line of lines) say(`  ${line}`);
  return { planted, found, extra };
}

interface DialectOutcome {
  readonly planted: number;
  readonly found: number;
  readonly extra: number;
}

function noDocuments(): number {
  say("published documents: none given (-- --documents <folder>)");
  return 0;
}

function evaluateDocuments(from: string): number {
  if (!existsSync(from)) {
    say(`published documents: there is no folder ${from}`);
    return 1;
  }
  const documents = publishedDocuments(from);
  const outcomes = documents.map(evaluateDocument);
  for (const document of documents) againstLastYear(document, documents);
  const total = (of: keyof Outcome): number => outcomes.reduce((sum, one) => sum + one[of], 0);
  const found = total("known") - total("missed");
  say(
    `published documents: ${found} of ${total("known")} known mistakes found ` +
      `(${((100 * found) / Math.max(1, total("known"))).toFixed(1)} %), ${total("wrong")} errors of nothing`
  );
  return total("missed") + total("wrong");
}

/** @returns how many known mistakes were missed, how many errors are none, and how many traps were walked into */
function evaluateDocument(document: PublishedDocument): Outcome {
  const { id, text, snapshot } = document;
  const began = performance.now();
  const recognition = recogniseWorkbook(snapshot);
  const proofreading = proofread(text, evidenceOf([{ snapshot, recognition }]));
  const took = performance.now() - began;
  const known = KNOWN_MISTAKES.filter((one) => one.document === id);
  const missed = known.filter((one) => !isFound(one, proofreading));
  const unknown = proofreading.findings.filter(
    (finding) =>
      finding.severity === "error" && !known.some((one) => isAbout(one, finding, proofreading.text))
  );
  const trapped = TRAPS.filter((one) => one.document === id).filter(({ words }) =>
    proofreading.findings.some((finding) => stands(words, finding, text))
  );
  const bySeverity = countBy(proofreading.findings.map(({ severity }) => severity));
  say(
    `${id}: ${coverage(document, proofreading)}; findings ${bySeverity}; ` +
      `known ${known.length - missed.length} of ${known.length}; ${took.toFixed(0)} ms`
  );
  for (const one of missed) say(`  missed: ${one.kind} ${one.rule} ${one.words}`);
  for (const { rule, message } of unknown) say(`  not on the list: ${rule} ${message.zh}`);
  for (const { words } of trapped) say(`  trap: ${words}`);
  return { known: known.length, missed: missed.length, wrong: unknown.length + trapped.length };
}

/** What last year's disclosure adds where it is in the folder too: numbers checked, and findings, to be judged by hand. */
function againstLastYear(document: PublishedDocument, all: readonly PublishedDocument[]): void {
  const [, name = "", year = ""] = /^(.*_)(\d{4})$/.exec(document.id) ?? [];
  const before = all.find(({ id }) => id === name + String(Number(year) - 1));
  if (before === undefined) return;
  const own = sourceOf(document);
  const tables = sourceOf(before);
  const { text } = before;
  const alone = proofread(document.text, evidenceOf([own]));
  say(`${document.id} alone: ${coverage(document, alone)}`);
  const ways = {
    text: withLastYear(own, { text }),
    tables: withLastYear(own, { tables }),
    both: withLastYear(own, { tables, text }),
  };
  for (const [way, evidence] of Object.entries(ways)) {
    const found = proofread(document.text, evidence);
    say(`  with last year's ${way}: ${coverage(document, found)}`);
    for (const finding of found.findings) {
      if (!alone.findings.some((one) => isSameFinding(one, finding))) say(`    ${told(finding)}`);
    }
  }
}

function sourceOf({ snapshot }: PublishedDocument): EvidenceSource {
  return { snapshot, recognition: recogniseWorkbook(snapshot) };
}

function isSameFinding(one: TextFinding, other: TextFinding): boolean {
  return told(one) === told(other) && one.span.start === other.span.start;
}

function told({ severity, rule, stated, message, cause }: TextFinding): string {
  return `${severity} ${rule} ${stated}: ${message.zh} ${cause?.message.zh ?? ""}`;
}

interface Outcome {
  readonly known: number;
  readonly missed: number;
  /** Errors that are none. */
  readonly wrong: number;
}

function coverage({ main }: PublishedDocument, { numbers }: Proofreading): string {
  const inMain = numbers.filter(({ span }) => span.start >= main.start && span.start < main.end);
  const mine = inMain.length < FEWEST_NUMBERS ? numbers : inMain;
  const checked = mine.filter(({ verdict }) => verdict !== "unchecked").length;
  const share = mine.length === 0 ? 0 : (100 * checked) / mine.length;
  return `${checked} of ${mine.length} numbers checked (${share.toFixed(0)} %)`;
}

function isFound(known: KnownMistake, { findings, text }: Proofreading): boolean {
  return findings.some((finding) => isAbout(known, finding, text));
}

/** Of its rule, at its place, with its right value. */
function isAbout(
  known: KnownMistake,
  { rule, span, expected }: TextFinding,
  text: string
): boolean {
  return (
    rule === known.rule &&
    (known.expected === undefined || expected === known.expected) &&
    placesOf(known, text).some(({ start, end }) => span.start < end && span.end > start)
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Blanks, line breaks and numbers of pages that conversion has put between the characters do not matter. */
function placesOf(
  { words, occurrence }: Pick<KnownMistake, "words" | "occurrence">,
  text: string
): readonly Place[] {
  const pattern = new RegExp([...words].map(literal).join("\\s*(?:[-—─]\\d+[-—─]\\s*)?"), "g");
  const places = [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  return occurrence === undefined ? places : places.slice(occurrence - 1, occurrence);
}

function literal(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function stands(words: string, { span, severity }: TextFinding, text: string): boolean {
  return (
    severity === "error" &&
    placesOf({ words }, text).some(({ start, end }) => span.start < end && span.end > start)
  );
}

function countBy(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).join(", ") || "none";
}
