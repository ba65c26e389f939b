import { existsSync } from "node:fs";
import { evidenceOf } from "../../src/core/proofreading/evidence/evidenceOf";
import type { Proofreading, TextFinding } from "../../src/core/proofreading/model";
import { proofread } from "../../src/core/proofreading/proofread";
import { recogniseWorkbook } from "../../src/core/recognition/recogniseWorkbook";
import { CLEAN_TEXTS, DAMAGES } from "./cases";
import { publishedDocuments, type PublishedDocument } from "./documents";
import { proofreadOver, score } from "./score";
import { KNOWN_MISTAKES, TRAPS, type KnownMistake } from "./truth";

/**
 * `npm run evaluate`: how many planted mistakes proofreading finds, and what it says of clean texts. With
 * `-- --documents <folder>` of published disclosures as text also known mistakes, traps and how many numbers are checked.
 */
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
/** Where headings tell of so few the whole text is the explanation. */
const FEWEST_NUMBERS = 20;

const option = process.argv.indexOf("--documents");
const folder = option < 0 ? undefined : process.argv[option + 1];
const publicMissed = evaluateCases();
const missed = folder === undefined ? noDocuments() : evaluateDocuments(folder);
process.exitCode = publicMissed + missed > 0 ? 1 : 0;

function evaluateCases(): number {
  let planted = 0;
  let found = 0;
  let extra = 0;
  for (const clean of CLEAN_TEXTS) {
    for (const [name, damage] of DAMAGES) {
      extra += proofreadOver(clean.table, damage(clean.text)).findings.length;
      for (const mistake of clean.mistakes) {
        const outcome = score(clean, mistake, damage);
        planted += 1;
        extra += outcome.others.length;
        if (outcome.found) found += 1;
        else say(`  missed: ${clean.id}, ${name}: ${mistake.kind} ${mistake.wrong}`);
      }
    }
  }
  say(`public set: ${found} of ${planted} planted mistakes found, ${extra} findings of nothing`);
  return planted - found + extra;
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
  return publishedDocuments(from)
    .map(evaluateDocument)
    .reduce((sum, one) => sum + one, 0);
}

/** @returns how many known mistakes were missed, and how many traps were walked into */
function evaluateDocument(document: PublishedDocument): number {
  const { id, text, snapshot } = document;
  const began = performance.now();
  const recognition = recogniseWorkbook(snapshot);
  const proofreading = proofread(text, evidenceOf([{ snapshot, recognition }]));
  const took = performance.now() - began;
  const known = KNOWN_MISTAKES.filter((one) => one.document === id);
  const missed = known.filter((one) => !isFound(one, proofreading));
  const trapped = TRAPS.filter((one) => one.document === id).filter(({ words }) =>
    proofreading.findings.some((finding) => stands(words, finding, text))
  );
  const bySeverity = countBy(proofreading.findings.map(({ severity }) => severity));
  say(
    `${id}: ${coverage(document, proofreading)}; findings ${bySeverity}` +
      (known.length === 0 ? "" : `; known ${known.length - missed.length} of ${known.length}`) +
      `; ${took.toFixed(0)} ms`
  );
  for (const one of missed) say(`  missed: ${one.id} ${one.kind} ${one.words}`);
  for (const { words } of trapped) say(`  trap: ${words}`);
  return missed.length + trapped.length;
}

function coverage({ main }: PublishedDocument, { numbers }: Proofreading): string {
  const inMain = numbers.filter(({ span }) => span.start >= main.start && span.start < main.end);
  const mine = inMain.length < FEWEST_NUMBERS ? numbers : inMain;
  const checked = mine.filter(({ verdict }) => verdict !== "unchecked").length;
  const share = mine.length === 0 ? 0 : (100 * checked) / mine.length;
  return `${checked} of ${mine.length} numbers checked (${share.toFixed(0)} %)`;
}

function isFound(known: KnownMistake, { findings, text }: Proofreading): boolean {
  const place = placeOf(known.words, known.occurrence ?? 1, text);
  return findings.some(
    ({ rule, span, expected }) =>
      place !== undefined &&
      rule === known.rule &&
      span.start < place.end &&
      span.end > place.start &&
      (known.expected === undefined || expected === known.expected)
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Blanks and line breaks that conversion has put between the characters do not matter. */
function placeOf(words: string, occurrence: number, text: string): Place | undefined {
  const pattern = new RegExp([...words].map(literal).join("\\s*"), "g");
  const match = [...text.matchAll(pattern)][occurrence - 1];
  return match && { start: match.index, end: match.index + match[0].length };
}

function literal(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function stands(words: string, { span, severity }: TextFinding, text: string): boolean {
  const place = placeOf(words, 1, text);
  return (
    severity === "error" && place !== undefined && span.start < place.end && span.end > place.start
  );
}

function countBy(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).join(", ") || "none";
}
